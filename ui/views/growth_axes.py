"""The ground of small charts: percentages upward, named places across."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.accessible import read_as
from ui.theme import Tokens, base_font, scaled, tabular, tokens_for
from ui.views.data_table import DataTable, offer_table
from ui.views.depth_chart import ticks
from ui.widgets.phrases import short_percent

LEFT, RIGHT, TOP, BOTTOM = 46, 16, 28, 44


class GrowthAxes(QWidget):
    """Heirs say where things lie across, in 0..1, and draw them."""

    def __init__(self, name: str, across: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._across, self._low, self._high = across, 0.0, 1.0
        self._marks: list[tuple[float, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)
        read_as(self, QAccessible.Role.Chart)
        offer_table(self)

    def data_table(self) -> DataTable:
        """Return what is shown, as figures."""
        raise NotImplementedError

    def draw(self, painter: QPainter, tokens: Tokens) -> None:
        """Draw the content."""
        raise NotImplementedError

    def set_axes(self, low: float, high: float, marks: Sequence[tuple[float, str]]) -> None:
        """Let shares from `low` to `high` fill the height; `marks` are written below."""
        self._low = max(0.0, int(low * 10) / 10)
        self._high = max(min(1.0, high), self._low + 0.1)
        self._marks = list(marks)
        self.update()

    def place(self, across: float, share: float) -> QPointF:
        """Return where a point is drawn; both in 0..1."""
        plot = self.plot()
        up = (share - self._low) / (self._high - self._low)
        return QPointF(
            plot.left() + plot.width() * across, plot.bottom() - plot.height() * min(max(up, 0), 1)
        )

    def plot(self) -> QRectF:
        """Return the area between the axes."""
        return QRectF(self.rect()).adjusted(LEFT, TOP, -RIGHT, -BOTTOM)

    def sizeHint(self) -> QSize:
        return QSize(420, 300)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, 190)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, painter = tokens_for(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(tabular(scaled(base_font(), 0.85)))
        plot, flags = self.plot(), Qt.AlignmentFlag
        for value in ticks(self._low, self._high):
            y = self.place(0, value).y()
            painter.setPen(QPen(QColor(tokens.grid), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(tokens.muted))
            area = QRectF(0, y - 8, LEFT - 6, 16)
            painter.drawText(area, flags.AlignRight | flags.AlignVCenter, short_percent(value))
        painter.setPen(QColor(tokens.muted))
        for across, text in self._marks:
            area = QRectF(self.place(across, 0).x() - 34, plot.bottom() + 4, 68, 16)
            area.moveRight(min(area.right(), float(self.width())))
            painter.drawText(area, flags.AlignHCenter, text)
        foot = QRectF(plot.left(), plot.bottom() + 23, plot.width(), 18)
        painter.drawText(foot, flags.AlignRight, self._across)
        painter.setPen(QPen(QColor(tokens.outline), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        self.draw(painter, tokens)
