"""How the cells of the diagram look from near, apart from their texts."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from ui.views.diagram.ink import FAINT, USUAL, Ink
from ui.views.diagram.pyramid import CORNER, Tone, fill_colour
from workbench.diagram.hierarchy import Tree
from workbench.diagram.picture import Cell
from workbench.diagram.sizes import HEADER

STACKED = 4.0
"""How far the outlines behind a box that stands for several are apart."""


class CellPainter:
    """Paints the bodies of cells, and the signs on them."""

    def __init__(self, tree: Tree, ink: Ink) -> None:
        self._tree, self._ink = tree, ink

    def paint(self, painter: QPainter, cell: Cell, rect: QRectF, tone: Tone, signs: bool) -> None:
        """Paint a cell that is no frame; small `signs` only where they can be seen."""
        if cell.role == "strip":
            pen, brush = self._ink.look(tone, FAINT)
            painter.setPen(pen)
            painter.setBrush(brush)
            painter.drawRect(rect)
        elif cell.role == "sum":
            self._paint_sum(painter, cell, rect)
        elif cell.role == "input":
            pen, brush = self._ink.frame(1)
            painter.setPen(pen)
            painter.setBrush(brush)
            painter.drawRoundedRect(rect, cell.height / 2, cell.height / 2)
        else:
            self._paint_body(painter, cell, rect, tone)
            if signs and self._tree.nodes[cell.node].children:
                self._paint_plus(painter, cell)

    def paint_frame(self, painter: QPainter, cell: Cell, rect: QRectF, level: int) -> None:
        """Paint an open block without what is inside it."""
        pen, brush = self._ink.frame(level)
        painter.setPen(pen)
        painter.setBrush(brush)
        painter.drawRoundedRect(rect, CORNER + 4, CORNER + 4)
        painter.setPen(self._ink.muted)
        x, y = cell.right - 16, cell.y + HEADER / 2
        painter.drawLine(QLineF(x - 4, y, x + 4, y))

    def _paint_sum(self, painter: QPainter, cell: Cell, rect: QRectF) -> None:
        painter.setPen(self._ink.text)
        painter.setBrush(self._ink.surface)
        painter.drawEllipse(rect)
        (x, y), arm = cell.centre, cell.width * 0.24
        sign = self._tree.nodes[cell.node].title
        if sign == "×":
            arm *= 0.72
            painter.drawLine(QLineF(x - arm, y - arm, x + arm, y + arm))
            painter.drawLine(QLineF(x - arm, y + arm, x + arm, y - arm))
            return
        painter.drawLine(QLineF(x - arm, y, x + arm, y))
        if sign == "+":
            painter.drawLine(QLineF(x, y - arm, x, y + arm))

    def _paint_body(self, painter: QPainter, cell: Cell, rect: QRectF, tone: Tone) -> None:
        pen, brush = self._ink.look(tone)
        painter.setPen(pen)
        if self._tree.nodes[cell.node].kind == "repeat":
            # Outlines behind a box that stands for several equal blocks.
            painter.setBrush(self._ink.surface)
            for shift in (2 * STACKED, STACKED):
                painter.drawRoundedRect(rect.translated(shift, -shift), CORNER, CORNER)
        painter.setBrush(brush)
        if tone.frozen is not None and not tone.replaced and 0 < tone.frozen < 1:
            self._paint_mix(painter, cell, rect, tone.frozen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, CORNER, CORNER)

    def _paint_mix(self, painter: QPainter, cell: Cell, rect: QRectF, share: float) -> None:
        """Colour the frozen share from the left and the trained share from the right."""
        body, tokens = QPainterPath(), self._ink.tokens
        body.addRoundedRect(rect, CORNER, CORNER)
        edge = cell.width * share
        for colour, part in (
            (tokens.frozen, rect.adjusted(0, 0, edge - cell.width, 0)),
            (tokens.trainable, rect.adjusted(edge, 0, 0, 0)),
        ):
            half = QPainterPath()
            half.addRect(part)
            painter.fillPath(body.intersected(half), fill_colour(tokens, QColor(colour), USUAL))

    def _paint_plus(self, painter: QPainter, cell: Cell) -> None:
        """Draw the small plus that says: there is something inside."""
        painter.setPen(self._ink.muted)
        x, y, arm = cell.right - 9, cell.y + 9, 3.0
        painter.drawLine(QPointF(x - arm, y), QPointF(x + arm, y))
        painter.drawLine(QPointF(x, y - arm), QPointF(x, y + arm))


def rect_of(cell: Cell) -> QRectF:
    """Return where a cell is."""
    return QRectF(cell.x, cell.y, cell.width, cell.height)
