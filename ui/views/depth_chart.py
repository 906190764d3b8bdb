"""A figure for each layer against its depth, with intervals: points or bars, walked by keys."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

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
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.accessible import read_as
from ui.theme import Tokens, base_font, scaled, tabular, tokens_for
from ui.views.data_table import DataTable, offer_table
from ui.views.depth_table import depth_table
from ui.views.diagram.pyramid import fill_colour
from ui.widgets.phrases import named

LEFT, RIGHT, TOP, BOTTOM = 52, 14, 28, 26
FEWEST_LINES = 4
DOT = 4.5


@dataclass(frozen=True, slots=True)
class DepthPoint:
    """One layer: what it is called, its figure, and the ends of the figure's interval."""

    name: str
    value: float
    low: float | None = None
    high: float | None = None


class DepthChart(QWidget):
    """Layers from the image (left) to the head (right). The arrow keys walk along them.

    Parameters
    ----------
    name : str
        For screen readers.
    figure : callable
        A value in words.
    bars : bool
        Draw bars from zero instead of points.

    Signals
    -------
    point_chosen(int)
        The user clicked on a layer, or walked to it.
    """

    point_chosen = Signal(int)

    def __init__(
        self,
        name: str,
        figure: Callable[[float], str],
        *,
        bars: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._figure, self._bars = figure, bars
        self._points: tuple[DepthPoint, ...] = ()
        self._chosen = self._hovered = -1
        self._low, self._high = 0.0, 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        read_as(self, QAccessible.Role.Chart)
        offer_table(self)

    def set_points(self, points: Sequence[DepthPoint], low: float, high: float) -> None:
        """Show layers in the order of their depth, on an axis from `low` to `high`."""
        self._points = tuple(points)
        self._low, self._high = low, max(high, low + 1e-9)
        self._hovered = -1
        self.set_chosen(min(self._chosen, len(self._points) - 1))

    def points(self) -> tuple[DepthPoint, ...]:
        """Return what is shown."""
        return self._points

    def data_table(self) -> DataTable:
        """Return what is shown, as figures."""
        return depth_table(self.accessibleName(), self._points)

    def set_chosen(self, number: int) -> None:
        """Mark a layer silently; -1 for none."""
        self._chosen = number
        self.setAccessibleDescription(self._words(number))
        self.update()

    def chosen(self) -> int:
        """Return the number of the marked layer; -1 if none is."""
        return self._chosen

    def place(self, number: int) -> QPointF:
        """Return where a layer's figure is drawn."""
        plot, total = self._plot(), len(self._points)
        x = plot.x() + plot.width() * (number + 0.5) / max(1, total)
        return QPointF(x, self._y(self._points[number].value))

    def sizeHint(self) -> QSize:
        return QSize(420, 220)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 150)

    # ---- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._points) - 1
        target = {
            Qt.Key.Key_Left: self._chosen - 1,
            Qt.Key.Key_Right: self._chosen + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if target is None or last < 0:
            super().keyPressEvent(event)
        else:
            self._choose(min(max(target, 0), last))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._nearest(event.position().x())
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._points:
            self._choose(self._nearest(event.position().x()))

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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def _choose(self, number: int) -> None:
        if number != self._chosen:
            self.set_chosen(number)
            self.point_chosen.emit(number)

    def _nearest(self, x: float) -> int:
        if not self._points:
            return -1
        plot = self._plot()
        number = int((x - plot.x()) / max(1.0, plot.width()) * len(self._points))
        return min(max(number, 0), len(self._points) - 1)

    def _words(self, number: int) -> str:
        if not 0 <= number < len(self._points):
            return self._summary()
        point = self._points[number]
        text = named(point.name, self._figure(point.value))
        if point.low is not None and point.high is not None:
            text += f" ({self._figure(point.low)} – {self._figure(point.high)})"
        return text

    def _summary(self) -> str:
        if not self._points:
            return self.tr("No layers yet.")
        first, last = self._points[0], self._points[-1]
        best = max(self._points, key=lambda point: point.value)
        return self.tr(
            "{n} layers, from {first} ({start}) to {last} ({end}); the highest is {best} ({top})."
        ).format(
            n=len(self._points), first=first.name, start=self._figure(first.value), last=last.name,
            end=self._figure(last.value), best=best.name, top=self._figure(best.value),
        )  # fmt: skip

    # ---- painting

    def _plot(self) -> QRectF:
        return QRectF(self.rect()).adjusted(LEFT, TOP, -RIGHT, -BOTTOM)

    def _y(self, value: float) -> float:
        plot = self._plot()
        share = (value - self._low) / (self._high - self._low)
        return plot.bottom() - plot.height() * min(max(share, 0.0), 1.0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axes(painter, tokens)
        if self._bars:
            self._paint_bars(painter, tokens)
        else:
            self._paint_points(painter, tokens)
        shown = self._hovered if self._hovered >= 0 else self._chosen
        painter.setFont(tabular(scaled(base_font(), 0.94, bold=True)))
        painter.setPen(QColor(tokens.text))
        head = QRectF(LEFT, 2, self.width() - LEFT - RIGHT, TOP - 6)
        words = painter.fontMetrics().elidedText(
            self._words(shown), Qt.TextElideMode.ElideMiddle, int(head.width())
        )
        painter.drawText(head, int(Qt.AlignmentFlag.AlignVCenter), words)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _paint_axes(self, painter: QPainter, tokens: Tokens) -> None:
        plot = self._plot()
        painter.setFont(tabular(scaled(base_font(), 0.85)))
        for value in ticks(self._low, self._high):
            y = self._y(value)
            painter.setPen(QColor(tokens.outline if value == self._low else tokens.grid))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(tokens.muted))
            room = QRectF(0, y - 8, LEFT - 6, 16)
            right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(room, right, self._figure(value))
        foot = QRectF(plot.left(), plot.bottom() + 5, plot.width(), 18)
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignLeft), self.tr("← image"))
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignRight), self.tr("classes →"))

    def _paint_bars(self, painter: QPainter, tokens: Tokens) -> None:
        plot, bottom = self._plot(), self._y(max(self._low, 0.0))
        width = max(1.0, plot.width() / max(1, len(self._points)) - 1.5)
        for number in range(len(self._points)):
            place = self.place(number)
            strong = number in (self._chosen, self._hovered)
            colour = QColor(tokens.accent)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour if strong else fill_colour(tokens, colour, 0.45))
            box = QRectF(place.x() - width / 2, place.y(), width, bottom - place.y())
            painter.drawRoundedRect(box, min(2.0, width / 2), min(2.0, width / 2))

    def _paint_points(self, painter: QPainter, tokens: Tokens) -> None:
        places = [self.place(number) for number in range(len(self._points))]
        painter.setPen(QPen(fill_colour(tokens, QColor(tokens.accent), 0.6), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places))
        for number, (point, place) in enumerate(zip(self._points, places, strict=True)):
            strong = number in (self._chosen, self._hovered)
            colour = QColor(tokens.train if number == self._chosen else tokens.accent)
            painter.setPen(QPen(colour, 2.0 if strong else 1.2))
            if point.low is not None and point.high is not None:
                low, high = self._y(point.low), self._y(point.high)
                painter.drawLine(QPointF(place.x(), low), QPointF(place.x(), high))
                for y in (low, high):
                    painter.drawLine(QPointF(place.x() - 4, y), QPointF(place.x() + 4, y))
            painter.setBrush(colour)
            radius = DOT + (1.5 if strong else 0)
            painter.drawEllipse(place, radius, radius)


def ticks(low: float, high: float) -> list[float]:
    """Return round values from `low` to `high`, at least `FEWEST_LINES` of them apart evenly."""
    raw = (high - low) / FEWEST_LINES
    unit = 10 ** math.floor(math.log10(raw))
    step = max(factor * unit for factor in (1, 2, 2.5, 5) if factor * unit <= raw * (1 + 1e-9))
    first, last = math.ceil(low / step - 1e-6), math.floor(high / step + 1e-6)
    return [number * step for number in range(first, last + 1)]
