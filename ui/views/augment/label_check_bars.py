"""Two errors with their intervals on one axis from 0 to 100 %."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.accessible import read_as
from ui.theme import base_font, scaled, tabular, tokens_for
from ui.widgets.phrases import percent

WIDTH, HEIGHT = 236, 40
FIGURE = 44  # px for a percentage at the right
RADIUS = 4.0
AXIS_HEIGHT = 18


@dataclass(frozen=True)
class Share:
    """A share of 1 with the ends of its 95 % interval."""

    value: float
    low: float
    high: float


class ErrorBars(QWidget):
    """Without augmentation as an open circle above, with it as a filled one below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        read_as(self, QAccessible.Role.Chart)
        self._without: Share | None = None
        self._with: Share | None = None
        self._colour = "muted"
        self.setFont(tabular(scaled(base_font(), 0.88)))
        self.setFixedSize(WIDTH, HEIGHT)

    def show_errors(self, without: Share, augmented: Share, colour: str) -> None:
        """Show both; `colour` is the name of one of the theme's, of the filled circle."""
        self._without, self._with, self._colour = without, augmented, colour
        text = self.tr(
            "Errors without augmentation {without} (95 % interval {low} to {high}), with it {with_}"
            " ({low_with} to {high_with})"
        ).format(
            without=percent(without.value, 0),
            low=percent(without.low, 0),
            high=percent(without.high, 0),
            with_=percent(augmented.value, 0),
            low_with=percent(augmented.low, 0),
            high_with=percent(augmented.high, 0),
        )
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        if self._without is None or self._with is None:
            return
        tokens, painter = tokens_for(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.grid), 1))
        for share in (0.0, 0.5, 1.0):
            x = round(position(share)) + 0.5
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        self._paint(painter, self._without, 11.5, tokens.muted, tokens.surface)
        colour = getattr(tokens, self._colour) if self.isEnabled() else tokens.muted
        self._paint(painter, self._with, 28.5, colour, colour)

    def _paint(self, painter: QPainter, share: Share, y: float, colour: str, fill: str) -> None:
        painter.setPen(QPen(QColor(colour), 2))
        low, high = position(share.low), position(share.high)
        painter.drawLine(QPointF(low, y), QPointF(high, y))
        for x in (low, high):
            painter.drawLine(QPointF(x, y - 3), QPointF(x, y + 3))
        painter.setBrush(QColor(fill))
        painter.drawEllipse(QPointF(position(share.value), y), RADIUS, RADIUS)
        area = QRectF(WIDTH - FIGURE, y - 9, FIGURE, 18)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, flags, percent(share.value, 0))


class ErrorAxis(QWidget):
    """The scale above all pairs of bars, and what their circles mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(scaled(base_font(), 0.88))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, AXIS_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens, painter = tokens_for(self), QPainter(self)
        painter.setPen(QColor(tokens.muted))
        for share, side in (
            (0.0, Qt.AlignmentFlag.AlignLeft),
            (0.5, Qt.AlignmentFlag.AlignHCenter),
            (1.0, Qt.AlignmentFlag.AlignRight),
        ):
            x, half = position(share), 40
            left = x - RADIUS if side == Qt.AlignmentFlag.AlignLeft else x - half
            area = QRectF(left, 0, 2 * half, AXIS_HEIGHT)
            if side == Qt.AlignmentFlag.AlignRight:
                area.moveRight(x + RADIUS)
            painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, percent(share, 0))


def position(share: float) -> float:
    """Return where a share stands, in pixels from the left."""
    return RADIUS + 1 + share * (WIDTH - FIGURE - 2 * RADIUS - 10)
