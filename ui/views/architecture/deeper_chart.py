"""The years of the ImageNet challenge as a chart: by year, or by depth."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.accessible import read_as
from ui.theme import Tokens, base_font, scaled, tabular, tokens_for
from ui.views.data_table import DataTable, offer_table
from ui.views.diagram.pyramid import fill_colour
from ui.views.drawing_tables import challenge_table
from ui.widgets.phrases import locale
from workbench.diagram.exhibits import HUMAN_ERROR, ILSVRC, Entry

TOP, BOTTOM, LEFT, RIGHT = 22, 58, 40, 12
HIGHEST, LINES = 30.0, (0, 10, 20, 30)  # percent
DEEPEST = 256  # layers, at the right edge of the scale
SHALLOW = 3  # layers: where the methods without a deep network stand on that scale
BAR_SHARE, DOT = 0.56, 5.5
# Where a point's name would run into something: whether it stands right of it, and how far below.
SIDES = {"VGG": (True, -35), "ResNet": (False, 7)}
_CENTRE = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)


class DeeperChart(QWidget):
    """Top-5 errors as bars by year, or as points by depth. The arrow keys walk along them.

    Signals
    -------
    entry_chosen(int)
        The user points at an entry of `ILSVRC`, or walked to it.
    """

    entry_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_depth, self._human, self._chosen = False, True, len(ILSVRC) - 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Error in the ImageNet challenge"))
        read_as(self, QAccessible.Role.Chart)
        offer_table(self)
        self._describe()

    def set_by_depth(self, on: bool) -> None:
        """Arrange the entries by their depth, or by year."""
        self._by_depth = on
        self.update()

    def set_human(self, on: bool) -> None:
        """Show a person's error, or do not."""
        self._human = on
        self.update()

    def set_chosen(self, number: int) -> None:
        """Mark an entry silently."""
        self._chosen = number
        self._describe()
        self.update()

    def data_table(self) -> DataTable:
        """Return what is shown, as figures."""
        return challenge_table(self.accessibleName())

    def chosen(self) -> int:
        """Return the index of the marked entry."""
        return self._chosen

    def sizeHint(self) -> QSize:
        return QSize(700, 280)

    def minimumSizeHint(self) -> QSize:
        return QSize(480, 190)

    def place(self, number: int) -> QPointF:
        """Return the top of an entry's bar, or its point, in widget coordinates."""
        plot = self._plot()
        entry = ILSVRC[number]
        y = plot.bottom() - plot.height() * entry.error / HIGHEST
        if self._by_depth:
            low = math.log2(SHALLOW - 1)
            share = (math.log2(entry.depth or SHALLOW) - low) / (math.log2(DEEPEST) - low)
            return QPointF(plot.x() + share * plot.width(), y)
        return QPointF(plot.x() + (number + 0.5) * plot.width() / len(ILSVRC), y)

    def depth_text(self, entry: Entry) -> str:
        """Return the depth in words."""
        if not entry.depth:
            return self.tr("shallow")
        return self.tr("{n} layers").format(n=entry.depth)

    # ---- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(ILSVRC) - 1
        target = {
            Qt.Key.Key_Left: self._chosen - 1,
            Qt.Key.Key_Right: self._chosen + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if target is None:
            super().keyPressEvent(event)
        else:
            self._choose(min(max(target, 0), last))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x, y = event.position().x(), event.position().y()

        def distance(number: int) -> float:
            place = self.place(number)
            # Points stand above each other; bars do not, and are met by their column.
            return (
                math.hypot(place.x() - x, place.y() - y) if self._by_depth else abs(place.x() - x)
            )

        self._choose(min(range(len(ILSVRC)), key=distance))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def _choose(self, number: int) -> None:
        if number != self._chosen:
            self.set_chosen(number)
            self.entry_chosen.emit(number)

    def _describe(self) -> None:
        entry = ILSVRC[self._chosen]
        text = f"{entry.year} {entry.name}, {self.depth_text(entry)}, {error_text(entry.error)}"
        self.setAccessibleDescription(text)

    # ---- painting

    def _plot(self) -> QRectF:
        return QRectF(self.rect()).adjusted(LEFT, TOP, -RIGHT, -BOTTOM)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = self._plot()
        self._paint_axis(painter, plot, tokens)
        if self._by_depth:
            self._paint_points(painter, plot, tokens)
        else:
            self._paint_bars(painter, plot, tokens)
        if self._human:
            self._paint_human(painter, plot, tokens)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _paint_axis(self, painter: QPainter, plot: QRectF, tokens: Tokens) -> None:
        painter.setFont(tabular(scaled(base_font(), 0.88)))
        for percent in LINES:
            y = plot.bottom() - plot.height() * percent / HIGHEST
            painter.setPen(QColor(tokens.outline if percent == 0 else tokens.grid))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(tokens.muted))
            right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(QRectF(0, y - 8, LEFT - 6, 16), right, f"{percent} %")

    def _paint_bars(self, painter: QPainter, plot: QRectF, tokens: Tokens) -> None:
        column = plot.width() / len(ILSVRC)
        for number, entry in enumerate(ILSVRC):
            top = self.place(number)
            bar = QRectF(0, top.y(), BAR_SHARE * column, plot.bottom() - top.y())
            bar.moveLeft(top.x() - bar.width() / 2)
            painter.setPen(self._edge(number, tokens))
            painter.setBrush(self._fill(number, tokens))
            painter.drawRoundedRect(bar, 3, 3)
            self._paint_value(painter, number, QPointF(top.x(), top.y() - 4), tokens)
            room = QRectF(top.x() - column / 2, plot.bottom() + 5, column, BOTTOM)
            self._paint_labels(painter, room, (str(entry.year), entry.name, self.depth_text(entry)))

    def _paint_points(self, painter: QPainter, plot: QRectF, tokens: Tokens) -> None:
        painter.setPen(QPen(QColor(tokens.outline), 1.3))
        places = [self.place(number) for number in range(len(ILSVRC))]
        painter.drawPolyline(places)
        for number, (entry, place) in enumerate(zip(ILSVRC, places, strict=True)):
            painter.setPen(self._edge(number, tokens))
            painter.setBrush(self._fill(number, tokens))
            painter.drawEllipse(place, DOT, DOT)
            painter.setFont(scaled(base_font(), 0.88, bold=number == self._chosen))
            painter.setPen(QColor(tokens.text))
            text = f"{entry.name} {error_text(entry.error)}"
            width = painter.fontMetrics().horizontalAdvance(text)
            right, below = SIDES.get(entry.name, (True, -19))
            room = QRectF(place.x() + 10, place.y() + below, width + 4, 16)
            if not right:
                room.moveRight(place.x() + 4)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)
        self._paint_depths(painter, plot, tokens)

    def _paint_depths(self, painter: QPainter, plot: QRectF, tokens: Tokens) -> None:
        painter.setPen(QColor(tokens.muted))
        for entry in {e.depth: e for e in ILSVRC}.values():
            x = self.place(ILSVRC.index(entry)).x()
            painter.setPen(QColor(tokens.outline))
            painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 4))
            text = str(entry.depth) if entry.depth else self.tr("shallow")
            room = QRectF(x - 40, plot.bottom() + 7, 80, 16)
            self._paint_labels(painter, room, (text,))
        title = QRectF(plot.left(), plot.bottom() + 26, plot.width(), 18)
        self._paint_labels(
            painter, title, (self.tr("layers with weights, on a logarithmic scale"),)
        )

    def _paint_labels(self, painter: QPainter, room: QRectF, lines: tuple[str, ...]) -> None:
        tokens = tokens_for(self)
        height = 16.0
        for number, text in enumerate(lines):
            strong = number == 1
            painter.setFont(scaled(base_font(), 0.88, bold=strong))
            painter.setPen(QColor(tokens.text if strong else tokens.muted))
            line = QRectF(room.x(), room.y() + number * height, room.width(), height)
            painter.drawText(line, _CENTRE, text)

    def _paint_value(self, painter: QPainter, number: int, foot: QPointF, tokens: Tokens) -> None:
        painter.setFont(tabular(scaled(base_font(), 0.94, bold=number == self._chosen)))
        painter.setPen(QColor(tokens.text))
        room = QRectF(foot.x() - 40, foot.y() - 17, 80, 16)
        painter.drawText(room, _CENTRE, error_text(ILSVRC[number].error))

    def _paint_human(self, painter: QPainter, plot: QRectF, tokens: Tokens) -> None:
        y = plot.bottom() - plot.height() * HUMAN_ERROR / HIGHEST
        pen = QPen(QColor(tokens.replaced), 1.4)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setFont(tabular(scaled(base_font(), 0.88)))
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.setPen(QColor(tokens.replaced))
        painter.drawText(QRectF(0, y - 8, LEFT - 6, 16), right, error_text(HUMAN_ERROR))

    def _edge(self, number: int, tokens: Tokens) -> QPen:
        return QPen(self._colour(number, tokens), 2.2 if number == self._chosen else 1.2)

    def _fill(self, number: int, tokens: Tokens) -> QColor:
        strength = 0.75 if number == self._chosen else 0.35
        return fill_colour(tokens, self._colour(number, tokens), strength)

    def _colour(self, number: int, tokens: Tokens) -> QColor:
        return QColor(tokens.accent if ILSVRC[number].depth else tokens.outline)


def error_text(error: float) -> str:
    """Return a top-5 error as the papers state it: "16.4 %", "3.57 %"."""
    return f"{locale().toString(float(error), 'g', 4)} %"
