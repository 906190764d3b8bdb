"""What each operation adds, as bars with intervals about a line at zero."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.accessible import read_as
from ui.theme import Tokens, base_font, scaled, tabular, tokens_for
from ui.views.data_table import DataTable, offer_table
from ui.views.drawing_tables import gains_table
from ui.views.studies.gain_words import effect_words, gain_title
from ui.views.studies.words import points_words, signed_points
from workbench.studies.summary import Gain

ROW, HEAD, AXIS, MARGIN = 38, 8, 26, 8
NAMES, FIGURES = 150, 230  # pixels left and right of the bars
BAR, CAP = 14, 5
FEWEST_POINTS = 0.05  # the scale never shows less than this share to either side
STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5)
MOST_LINES = 5
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)


class StudyGainChart(QWidget):
    """One row for each operation; the last, set apart, is all of them together.

    Its accessible description says every row.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gains: tuple[Gain, ...] = ()
        self._apart = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Gain of each operation in validation accuracy"))
        read_as(self, QAccessible.Role.Chart)
        offer_table(self)

    def set_gains(self, gains: Sequence[Gain], together: Gain | None) -> None:
        """Show `gains` in their order, and `together` below them."""
        self._gains = (*gains, together) if together is not None else tuple(gains)
        self._apart = together is not None
        self.setAccessibleDescription(". ".join(row_words(gain) for gain in self._gains))
        self.updateGeometry()
        self.update()

    def data_table(self) -> DataTable:
        """Return what is shown, as figures."""
        rows = [(gain_title(gain), effect_words(gain), gain) for gain in self._gains]
        return gains_table(self.accessibleName(), rows)

    def sizeHint(self) -> QSize:
        return QSize(720, HEAD + ROW * len(self._gains) + (MARGIN if self._apart else 0) + AXIS)

    def minimumSizeHint(self) -> QSize:
        return QSize(NAMES + FIGURES + 160, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def reach(self) -> float:
        """Return how far the scale goes to either side of zero, as a share of 1."""
        known = [gain.interval for gain in self._gains if gain.interval is not None]
        ends = [abs(end) for interval in known for end in (interval.low, interval.high)]
        return max([FEWEST_POINTS, *ends]) * 1.06

    # ---- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = QRectF(NAMES, HEAD, self.width() - NAMES - FIGURES, self.height() - HEAD - AXIS)
        self._paint_scale(painter, plot, tokens)
        for number, gain in enumerate(self._gains):
            last = self._apart and number == len(self._gains) - 1
            top = HEAD + number * ROW + (MARGIN if last else 0)
            if last:
                painter.setPen(QColor(tokens.border))
                line = top - MARGIN / 2
                painter.drawLine(QPointF(0, line), QPointF(self.width(), line))
            self._paint_row(painter, gain, QRectF(0, top, self.width(), ROW), plot, tokens)

    def _paint_scale(self, painter: QPainter, plot: QRectF, tokens: Tokens) -> None:
        painter.setFont(tabular(scaled(base_font(), 0.85)))
        reach = self.reach()
        step = next((s for s in STEPS if reach / s <= MOST_LINES), STEPS[-1])
        ends = math.floor(reach / step)
        centre = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        for number in range(-ends, ends + 1):
            x = self._x(number * step, plot)
            strong = number == 0
            painter.setPen(QPen(QColor(tokens.outline if strong else tokens.grid), 1 + strong))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
            painter.setPen(QColor(tokens.muted))
            room = QRectF(x - 40, plot.bottom() + 5, 80, 18)
            painter.drawText(room, centre, signed_points(number * step))
        room = QRectF(plot.right() + 14, plot.bottom() + 5, FIGURES - 14, 18)
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        painter.drawText(room, right, self.tr("percentage points"))

    def _paint_row(
        self, painter: QPainter, gain: Gain, row: QRectF, plot: QRectF, tokens: Tokens
    ) -> None:
        painter.setFont(scaled(base_font(), 1.0, bold=not gain.operation))
        painter.setPen(QColor(tokens.text))
        name = QRectF(row.left(), row.top(), NAMES - 12, row.height())
        title = painter.fontMetrics().elidedText(
            gain_title(gain), Qt.TextElideMode.ElideRight, round(name.width())
        )
        painter.drawText(name, _MIDDLE, title)
        words = QRectF(plot.right() + 14, row.top() + 3, FIGURES - 14, row.height() / 2 - 2)
        if gain.interval is not None:
            painter.setFont(tabular(scaled(base_font(), 0.92)))
            painter.drawText(words, _MIDDLE, points_words(gain.interval))
            self._paint_bar(painter, gain, row.center().y(), plot, tokens)
        painter.setFont(scaled(base_font(), 0.85))
        painter.setPen(effect_colour(gain, tokens))
        words.translate(0, row.height() / 2 - 3 if gain.interval is not None else ROW / 4)
        painter.drawText(words, _MIDDLE, effect_words(gain))

    def _paint_bar(
        self, painter: QPainter, gain: Gain, middle: float, plot: QRectF, tokens: Tokens
    ) -> None:
        interval = gain.interval
        if interval is None:
            return
        colour = effect_colour(gain, tokens)
        zero, mean = self._x(0, plot), self._x(interval.mean, plot)
        fill = QColor(colour)
        fill.setAlphaF(0.35)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRect(QRectF(min(zero, mean), middle - BAR / 2, abs(mean - zero), BAR))
        painter.setPen(QPen(colour, 1.6))
        low, high = self._x(interval.low, plot), self._x(interval.high, plot)
        painter.drawLine(QPointF(low, middle), QPointF(high, middle))
        for end in (low, high):
            painter.drawLine(QPointF(end, middle - CAP), QPointF(end, middle + CAP))
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(mean, middle), 3.5, 3.5)

    def _x(self, share: float, plot: QRectF) -> float:
        return plot.center().x() + share / self.reach() * plot.width() / 2


def effect_colour(gain: Gain, tokens: Tokens) -> QColor:
    """Return the colour of a verdict."""
    names = {"helps": tokens.success, "hurts": tokens.danger}
    return QColor(names.get(gain.effect or "", tokens.muted))


def row_words(gain: Gain) -> str:
    """Return a row as words."""
    figures = f" {points_words(gain.interval)}," if gain.interval is not None else ""
    return f"{gain_title(gain)}:{figures} {effect_words(gain)}"
