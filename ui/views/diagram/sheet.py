"""The whole diagram as one item: what is seen is painted, from far in batches, from near in detail.

An item for each of a thousand layers would cost a call from Qt into Python each, at every frame.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QStaticText
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui.theme import Tokens
from ui.views.diagram.cells import CellPainter
from ui.views.diagram.far import Batches, paint_chips
from ui.views.diagram.ink import Ink, Style
from ui.views.diagram.plies import Ply
from ui.views.diagram.pyramid import Tone
from ui.views.diagram.texts import CellTexts
from workbench.diagram.hierarchy import Tree
from workbench.diagram.picture import Bus, Cell, Picture

DETAILED = 0.4
"""Scale below which corners, curves and texts are too small to be seen."""
READABLE, SMALL_READABLE = 0.58, 0.68
"""Scales from which titles and smaller texts can be read with ease."""
FEW = 120
"""So many cells are titled from `DETAILED` on: it is little work, and better than nothing."""
_EDGE = 24.0  # labels and outlines reach so far beyond a cell


class Sheet(QGraphicsItem):
    """Paints a `Picture`.

    Attributes
    ----------
    hurried : bool
        Whether the view is moving: then small texts wait until it rests. At each new scale every
        letter of theirs is drawn anew, which is most of the work of a frame.
    """

    def __init__(self) -> None:
        super().__init__()
        self.hurried = False
        # Only then is told which part is to be painted.
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._bounds = QRectF()
        self._tones: Sequence[Tone] = ()
        self._plies: list[Ply] = []
        self._unprepared: list[Ply] = []
        self._batches: Batches | None = None
        self._counted = (QRectF(), 0)

    def show_picture(
        self, tree: Tree, picture: Picture, tones: Sequence[Tone], tokens: Tokens, font: QFont
    ) -> None:
        """Show another picture, or the same in another theme."""
        self.prepareGeometryChange()
        self._bounds = QRectF(0, 0, picture.width, picture.height)
        self._tree, self._ink = tree, Ink(tokens, font)
        self._cells, self._texts = CellPainter(tree, self._ink), CellTexts(tree, self._ink)
        self._plies = [Ply(tree, group) for group in picture.groups]
        self._counted = (QRectF(), 0)
        self._unprepared = self._plies[::-1]
        self.set_tones(tones)

    def prepare(self, seconds: float) -> bool:
        """Lay out texts and wires for so long; return whether there is more to do.

        What is prepared while nobody waits does not hold up the first look from near.
        """
        end = time.perf_counter() + seconds
        while self._unprepared:
            ply = self._unprepared.pop()
            ply.prepare()
            for cell in ply.group.cells:
                self._texts.of(cell)
            if time.perf_counter() > end:
                break
        return bool(self._unprepared)

    def set_tones(self, tones: Sequence[Tone]) -> None:
        """Colour the nodes: a tone for each node of the tree."""
        self._tones, self._batches = tones, None
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        transform, exposed = painter.worldTransform(), option.exposedRect
        # How much there is to see decides how it is painted, not how much of it is painted anew.
        view = QRectF(widget.rect()) if widget is not None else transform.mapRect(exposed)
        self._paint(painter, exposed, transform.m11(), transform.inverted()[0].mapRect(view))

    def render_all(self, painter: QPainter) -> None:
        """Paint everything in full detail, to be kept or printed."""
        self._ink.wire = self._ink.printed_wire
        self._paint_near(painter, self._bounds, self._plies, small=True, words=True)

    def render_overview(self, painter: QPainter) -> None:
        """Paint everything as it looks from far, without texts."""
        if self._batches is None:
            self._batches = Batches(self._plies, self._ink, self._tones)
        self._batches.paint(painter)

    def _paint(self, painter: QPainter, exposed: QRectF, scale: float, view: QRectF) -> None:
        crowded = scale < DETAILED or self._count(view) > FEW
        if crowded and scale < READABLE:
            self.render_overview(painter)
            paint_chips(painter, self._plies, self._ink, exposed, scale)
            return
        seen = exposed.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE)
        plies = [ply for ply in self._plies if ply.rect is None or ply.rect.intersects(seen)]
        small = not self.hurried and scale >= SMALL_READABLE if crowded else True
        self._paint_near(painter, seen, plies, small=small, words=scale >= READABLE)

    def _count(self, view: QRectF) -> int:
        """Return how many cells are in view."""
        if view != self._counted[0]:
            plies = [ply for ply in self._plies if ply.rect is None or ply.rect.intersects(view)]
            shown = sum(rect.intersects(view) for ply in plies for _, rect in ply.cells)
            self._counted = (view, shown)
        return self._counted[1]

    def _paint_near(
        self,
        painter: QPainter,
        seen: QRectF,
        plies: Sequence[Ply],
        *,
        small: bool,
        words: bool,
    ) -> None:
        """Paint what is seen: `small` texts too, and signs if `words` are large enough to read."""
        shown: list[Cell] = []
        for ply in plies:
            if ply.group.frame is not None and ply.rect is not None:
                shown.append(ply.group.frame)
                self._cells.paint_frame(painter, ply.group.frame, ply.rect, ply.level)
            self._paint_wires(painter, ply, seen)
            for cell, rect in ply.cells:
                if rect.intersects(seen):
                    shown.append(cell)
                    self._cells.paint(painter, cell, rect, self._tones[cell.node], words)
        self._write(painter, shown, small=small)
        for ply in plies:
            for bus in ply.group.buses:
                self._write_channels(painter, bus, seen)

    def _paint_wires(self, painter: QPainter, ply: Ply, seen: QRectF) -> None:
        for outline, bounds in ply.bands:
            if seen.intersects(bounds):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._ink.bus)
                painter.drawPolygon(outline)
        wires = [wire for wire in ply.wires if seen.intersects(wire.bounds)]
        painter.setPen(self._ink.wire)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawLines([wire.line for wire in wires if wire.line is not None])
        for wire in wires:
            if wire.path is not None:
                painter.drawPath(wire.path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink.arrow)
        for wire in wires:
            painter.drawConvexPolygon(wire.head)

    def _write(self, painter: QPainter, cells: Sequence[Cell], *, small: bool) -> None:
        """Write the texts of cells, style by style: changing the font is what costs."""
        by_style: dict[Style, list[tuple[QPointF, QStaticText]]] = {}
        for cell in cells:
            for style, text, place in self._texts.of(cell):
                if small or not style.small:
                    by_style.setdefault(style, []).append((place, text))
        for style, texts in by_style.items():
            painter.setFont(style.font)
            painter.setPen(style.pen)
            for place, text in texts:
                painter.drawStaticText(place, text)

    def _write_channels(self, painter: QPainter, bus: Bus, seen: QRectF) -> None:
        style = self._ink.figure
        painter.setFont(style.font)
        painter.setPen(style.pen)
        for start, end, height, channels in zip(
            bus.stops, bus.stops[1:], bus.heights, bus.channels, strict=False
        ):
            if end > seen.left() and start < seen.right():
                x = (start + end - style.metrics.horizontalAdvance(str(channels))) / 2
                painter.drawText(QPointF(x, bus.y - height - 4), str(channels))
        painter.setPen(self._ink.muted)
        for x, y, added in bus.grown:
            if seen.left() < x < seen.right():
                painter.drawText(QPointF(x + 5, y - 8), f"+{added}")
