"""What is laid over the diagram: the selection, what the pointer is on, and what was found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui.theme import Tokens
from ui.views.diagram.pyramid import CORNER

REACH = 5.0


class Mark(QGraphicsItem):
    """Outlines around rectangles; it takes no mouse events."""

    def __init__(self, level: float) -> None:
        super().__init__()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(level)
        self._rects: tuple[QRectF, ...] = ()
        self._pen, self._halo, self._fill = QPen(), QColor(), QColor()

    def dress(self, line: str, *, width: float, halo: str = "", fill: int = 0) -> None:
        """Take other colours; `fill` is the opacity, of 255, of what is put over the rectangles."""
        self._pen = QPen(QColor(line), width)
        self._pen.setCosmetic(True)
        self._halo, self._fill = QColor(halo), QColor(line)
        self._fill.setAlpha(fill)
        self.update()

    def surround(self, rects: Sequence[QRectF]) -> None:
        """Mark these places instead of the former ones."""
        if tuple(rects) != self._rects:
            self.prepareGeometryChange()
            self._rects = tuple(rects)
            self.update()

    def boundingRect(self) -> QRectF:
        bounds = QRectF()
        for rect in self._rects:
            bounds = bounds.united(rect)
        return bounds.adjusted(-REACH - 3, -REACH - 3, REACH + 3, REACH + 3)

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        if self._halo.isValid():
            painter.setPen(QPen(self._halo, 4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for rect in self._rects:
                around = rect.adjusted(-3.5, -3.5, 3.5, 3.5)
                painter.drawRoundedRect(around, CORNER + 3, CORNER + 3)
        painter.setPen(self._pen)
        painter.setBrush(self._fill)
        for rect in self._rects:
            painter.drawRoundedRect(rect, CORNER, CORNER)


class Marks:
    """All marks of a diagram."""

    def __init__(self) -> None:
        self.found, self.hover, self.selection = Mark(1), Mark(2), Mark(3)

    def dress(self, tokens: Tokens, *, focused: bool) -> None:
        """Take the colours of a theme; `focused` if the keyboard acts on the selection."""
        halo = tokens.accent_soft if focused else ""
        self.selection.dress(tokens.accent, width=2.4, halo=halo)
        self.hover.dress(tokens.accent, width=1.4, fill=14)
        self.found.dress(tokens.warning, width=2.4, halo=tokens.warning_soft)
