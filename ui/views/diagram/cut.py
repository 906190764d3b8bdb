"""The freeze cut: a dashed line, and a handle to drag it by that is as large at every scale."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsLineItem, QStyleOptionGraphicsItem, QWidget

from ui.theme import Tokens
from workbench.diagram.cutting import Place


class CutHandle(QGraphicsItem):
    """A pill with a text."""

    def __init__(self, text: str, tokens: Tokens, font: QFont) -> None:
        super().__init__()
        self._text, self._tokens, self._font = text, tokens, font
        metrics = QFontMetricsF(font)
        self._pill = QRectF(0, 0, metrics.horizontalAdvance(text) + 22, metrics.height() + 6)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setZValue(5)

    def size(self) -> tuple[float, float]:
        """Return width and height in pixels on screen."""
        return self._pill.width(), self._pill.height()

    def centre_on(self, x: float, y: float) -> None:
        """Put its middle (x, y) pixels on screen beside its position."""
        self.prepareGeometryChange()
        self._pill.moveCenter(QPointF(x, y))

    def boundingRect(self) -> QRectF:
        return self._pill.adjusted(-2, -2, 2, 2)

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._tokens.accent))
        painter.drawRoundedRect(self._pill, self._pill.height() / 2, self._pill.height() / 2)
        painter.setPen(QColor(self._tokens.accent_text))
        painter.setFont(self._font)
        painter.drawText(self._pill, Qt.AlignmentFlag.AlignCenter, self._text)


class CutItem(QGraphicsLineItem):
    """The line; its handle is a child."""

    GRIP = 8.0
    """Pixels on screen beside the line that still count as on it."""

    def __init__(self, text: str, tokens: Tokens, font: QFont) -> None:
        super().__init__()
        pen = QPen(QColor(tokens.accent), 2, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        self.setPen(pen)
        self.setZValue(4)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self._handle = CutHandle(text, tokens, font)
        self._handle.setParentItem(self)
        self._handle.setCursor(Qt.CursorShape.SplitHCursor)
        self._upright = True

    def stand(self, place: Place, scale: float, room: QRectF, seen: QRectF) -> None:
        """Stand at `place` of a scene `room`, of which `seen` is in view at `scale`."""
        self.setLine(QLineF(QPointF(*place.start), QPointF(*place.end)))
        self._upright = place.upright
        cursor = Qt.CursorShape.SplitHCursor if place.upright else Qt.CursorShape.SplitVCursor
        self.setCursor(cursor)
        self._handle.setCursor(cursor)
        wide, tall = self._handle.size()
        if not place.upright:
            end = min(place.end[0], max(seen.right() - wide / scale, place.start[0]))
            self._handle.setPos(QPointF(end, place.end[1]))
            self._handle.centre_on(wide / 2, 0.0)
            return
        x, top = place.start
        # Of a long line the handle stays in sight.
        top = min(max(top, seen.top()), max(place.end[1] - tall / scale, top))
        self._handle.setPos(QPointF(x, top))
        # At the ends the handle may not leave the view.
        left, right = (x - room.left()) * scale, (room.right() - x) * scale
        half = wide / 2 + 1
        shift = max(half - left, 0.0) - max(half - right, 0.0)
        self._handle.centre_on(shift, tall / 2 + 2)

    def handle(self) -> CutHandle:
        """Return the handle."""
        return self._handle

    def grips(self, point: QPointF, scale: float) -> bool:
        """Whether a point of the scene is so close to the line that it is meant."""
        line, reach = self.line(), self.GRIP / scale
        area = QRectF(line.p1(), line.p2()).normalized()
        return area.adjusted(-reach, -reach, reach, reach).contains(point)
