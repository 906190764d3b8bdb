"""The common ground of small charts whose both axes are shares, 0 to 100 %."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.accessible import read_as
from ui.theme import Tokens, base_font, scaled, tabular, tokens_for
from ui.views.data_table import DataTable, offer_table
from ui.views.depth_chart import ticks
from ui.widgets.phrases import short_percent

LEFT, RIGHT, TOP, BOTTOM = 46, 14, 10, 40


class UnitChart(QWidget):
    """Axes with round percentages and titles; heirs draw what stands between them."""

    def __init__(self, name: str, across: str, upward: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._across, self._upward = across, upward
        self._left = self._bottom = 0.0
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

    def set_axes(self, left: float, bottom: float) -> None:
        """Let the axes begin at these shares; both end at 1."""
        self._left, self._bottom = min(left, 0.95), min(bottom, 0.95)
        self.update()

    def place(self, x: float, y: float) -> QPointF:
        """Return where a point is drawn."""
        plot = self.plot()
        across = (x - self._left) / (1 - self._left)
        up = (y - self._bottom) / (1 - self._bottom)
        return QPointF(
            plot.left() + plot.width() * min(max(across, 0.0), 1.0),
            plot.bottom() - plot.height() * min(max(up, 0.0), 1.0),
        )

    def plot(self) -> QRectF:
        """Return the area between the axes."""
        return QRectF(self.rect()).adjusted(LEFT, TOP, -RIGHT, -BOTTOM)

    def sizeHint(self) -> QSize:
        return QSize(380, 300)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 180)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, painter = tokens_for(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(tabular(scaled(base_font(), 0.85)))
        self._paint_axes(painter, tokens)
        painter.save()
        painter.setClipRect(self.plot().adjusted(-8, -8, 8, 8))
        self.draw(painter, tokens)
        painter.restore()

    def _paint_axes(self, painter: QPainter, tokens: Tokens) -> None:
        plot, flags = self.plot(), Qt.AlignmentFlag
        for value in ticks(self._bottom, 1.0):
            y = self.place(self._left, value).y()
            painter.setPen(QPen(QColor(tokens.grid), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(tokens.muted))
            area = QRectF(0, y - 8, LEFT - 6, 16)
            painter.drawText(area, flags.AlignRight | flags.AlignVCenter, short_percent(value))
        for value in ticks(self._left, 1.0):
            x = self.place(value, self._bottom).x()
            area = QRectF(x - 30, plot.bottom() + 4, 60, 16)
            if area.right() > self.width():
                area.moveRight(self.width())
            painter.drawText(area, flags.AlignHCenter, short_percent(value))
        painter.setPen(QPen(QColor(tokens.outline), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        painter.setPen(QColor(tokens.muted))
        foot = QRectF(plot.left(), plot.bottom() + 21, plot.width(), 18)
        painter.drawText(foot, flags.AlignRight, self._across)
        painter.drawText(foot, flags.AlignLeft, f"↑ {self._upward}")
