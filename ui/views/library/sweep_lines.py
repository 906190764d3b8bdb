"""Parallel coordinates of a sweep: a line for each trial, hovered, clicked and walked by keys."""

from __future__ import annotations

import itertools
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
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.accessible import read_as
from ui.engine_words import engine_words
from ui.theme import base_font, scaled, tabular, tokens_for
from ui.widgets.phrases import named
from workbench.sweeps.axes import Axis, Line, axes, figure_text, lines, value_text
from workbench.sweeps.table import SweepTable

LEFT, RIGHT, TOP, BOTTOM = 14, 66, 26, 10
NEAR = 9.0  # px
FAINTEST = 0.25


class SweepLines(QWidget):
    """One axis for each searched setting, the metric's last; strong colour is good.

    Signals
    -------
    trial_chosen(int)
        The user clicked on a line, or walked to it; up and down go to better and poorer ones.
    """

    trial_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: SweepTable | None = None
        self._axes: tuple[Axis, ...] = ()
        self._lines: tuple[Line, ...] = ()
        self._chosen: frozenset[int] = frozenset()
        self._hovered = -1
        self.setFont(tabular(scaled(base_font(), 0.86)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Parallel coordinates of the trials"))
        read_as(self, QAccessible.Role.Chart)

    def show_table(self, table: SweepTable) -> None:
        """Show the trials of a sweep."""
        self._table, self._axes, self._lines = table, axes(table), lines(table)
        self._hovered = -1
        self._describe()
        self.update()

    def set_chosen(self, numbers: frozenset[int]) -> None:
        """Mark these trials silently."""
        self._chosen = numbers
        self._describe()
        self.update()

    def chosen(self) -> frozenset[int]:
        """Return the numbers of the marked trials."""
        return self._chosen

    def place(self, number: int, axis: int) -> QPointF:
        """Return where a trial's line meets an axis."""
        line = next(line for line in self._lines if line.row.number == number)
        return self._points(line)[axis]

    def sizeHint(self) -> QSize:
        return QSize(520, 220)

    def minimumSizeHint(self) -> QSize:
        return QSize(280, 140)

    # ---- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        order = [line.row.number for line in self._lines]
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None or not order:
            super().keyPressEvent(event)
            return
        known = [order.index(number) for number in self._chosen if number in order]
        target = known[0] + step if known else len(order) - 1
        self._choose(order[min(max(target, 0), len(order) - 1)])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hovered = self._nearest(event.position())
        if hovered != self._hovered:
            self._hovered = hovered
            place = event.globalPosition().toPoint()
            QToolTip.showText(place, self._words(hovered) if hovered >= 0 else "", self)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._nearest(event.position())
        if event.button() == Qt.MouseButton.LeftButton and number >= 0:
            self._choose(number)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = -1
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, axis in enumerate(self._axes):
            self._paint_axis(painter, index, axis)
        strong = [line for line in self._lines if self._stands_out(line)]
        for line in self._lines:
            if line not in strong:
                self._paint_line(painter, line, 1.4)
        for line in strong:
            self._paint_line(painter, line, 3.0)
        for index, axis in enumerate(self._axes):
            self._paint_ticks(painter, index, axis)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens_for(self).accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    # ---- drawing

    def _paint_axis(self, painter: QPainter, index: int, axis: Axis) -> None:
        tokens, x = tokens_for(self), self._x(index)
        painter.setPen(QPen(QColor(tokens.outline), 1))
        painter.drawLine(QPointF(x, self._y(0)), QPointF(x, self._y(1)))
        title = engine_words(axis.title)
        title = self.tr("{title} (log)").format(title=title) if axis.log else title
        room = (self.width() - LEFT - RIGHT) / max(1, len(self._axes) - 1) - 8
        last = index == len(self._axes) - 1
        wide = min(room, x + RIGHT - 4) if last else room
        title = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, int(wide))
        long = self.fontMetrics().horizontalAdvance(title)
        left = min(max(x - long / 2, 4.0), self.width() - long - 4.0)
        painter.setPen(QColor(tokens.text))
        painter.drawText(QPointF(left, 15), title)

    def _paint_ticks(self, painter: QPainter, index: int, axis: Axis) -> None:
        tokens, x = tokens_for(self), self._x(index)
        metrics = self.fontMetrics()
        for tick in axis.ticks:
            y = self._y(tick.position)
            wide = metrics.horizontalAdvance(tick.text)
            box = QRectF(x + 4, y - metrics.height() / 2, wide + 4, metrics.height())
            back = QColor(tokens.surface)
            back.setAlphaF(0.8)
            painter.fillRect(box, back)  # so that lines do not strike the figures out
            painter.setPen(QColor(tokens.muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tick.text)

    def _paint_line(self, painter: QPainter, line: Line, width: float) -> None:
        tokens = tokens_for(self)
        colour = QColor(tokens.validation)
        colour.setAlphaF(FAINTEST + (1 - FAINTEST) * line.quality)
        if line.row.number in self._chosen:
            colour = QColor(tokens.train)
        pruned = line.row.state != "complete"
        dash = Qt.PenStyle.DashLine if pruned else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, width, dash))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(self._points(line)))

    def _stands_out(self, line: Line) -> bool:
        return line.row.number == self._hovered or line.row.number in self._chosen

    def _x(self, index: int) -> float:
        return LEFT + (self.width() - LEFT - RIGHT) * index / max(1, len(self._axes) - 1)

    def _y(self, position: float) -> float:
        return self.height() - BOTTOM - 6 - (self.height() - TOP - BOTTOM - 12) * position

    def _points(self, line: Line) -> list[QPointF]:
        return [QPointF(self._x(n), self._y(share)) for n, share in enumerate(line.positions)]

    # ---- choosing

    def _choose(self, number: int) -> None:
        self.set_chosen(frozenset([number]))
        self.trial_chosen.emit(number)

    def _nearest(self, place: QPointF) -> int:
        """Return the trial whose line is near `place`; -1 without one."""
        best, found = NEAR, -1
        for line in reversed(self._lines):  # the best are drawn above the others
            points = self._points(line)
            for start, end in itertools.pairwise(points):
                if (away := _distance(place, start, end)) < best:
                    best, found = away, line.row.number
        return found

    def _words(self, number: int) -> str:
        row = next((line.row for line in self._lines if line.row.number == number), None)
        if row is None or self._table is None or row.value is None:
            return ""
        said = [named(row.run, figure_text(self._table, row.value))]
        said += [named(engine_words(one.title), value_text(row.values[one.path]))
                 for one in self._table.dimensions]  # fmt: skip
        return "\n".join(said)

    def _describe(self) -> None:
        self.setAccessibleDescription("; ".join(self._words(n) for n in sorted(self._chosen)))


def _distance(place: QPointF, start: QPointF, end: QPointF) -> float:
    """Return how far `place` is from the line between two points, in px."""
    along = end - start
    length = QPointF.dotProduct(along, along) or 1.0
    share = min(max(QPointF.dotProduct(place - start, along) / length, 0.0), 1.0)
    away = place - (start + along * share)
    return math.hypot(away.x(), away.y())
