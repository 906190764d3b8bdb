"""What stands on the diagram, and where: boxes, edges and the freeze cut."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from PySide6.QtCore import QObject, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QGraphicsScene

from ui.theme import Tokens, scaled
from ui.views.diagram_items import LABEL_GAP, BoxItem, CutItem, edge_item
from ui.views.pyramid import Tone
from workbench.diagram.graph import LayerGraph
from workbench.diagram.groups import Box, boxes
from workbench.diagram.layout import layout

MARGIN = 8.0
PITCH = 62.0
"""Least width in pixels that a box and its gap need for readable text."""
LEAST_HEIGHT = 90.0


class DiagramScene(QGraphicsScene):
    """The units of a `LayerGraph` in a row. It is built anew whenever its room changes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # An index pays for searching thousands of items; here it only slows down changes.
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.boxes: tuple[Box, ...] = ()
        self.items_of_boxes: list[BoxItem] = []
        self.cut: float | None = None
        self._graph: LayerGraph | None = None
        self._tones: dict[int, Tone] = {}
        self._cut_item: CutItem | None = None

    # ---- content

    def set_graph(self, graph: LayerGraph | None) -> None:
        """Take the units of `graph`; `build` shows them."""
        self._graph = graph
        self.boxes = boxes(graph) if graph else ()
        self._tones, self.cut = {}, None

    def set_frozen(self, frozen: Collection[str] | None, replaced: Collection[str]) -> None:
        """Colour the boxes by the state of their layers; see `DiagramView.set_frozen`."""
        layers = self._graph.layers if self._graph else ()
        for number, box in enumerate(self.boxes):
            first, last = box.layers
            weighted = [layer.name for layer in layers[first : last + 1] if layer.parameters]
            share = None
            if frozen is not None and weighted:
                share = sum(name in frozen for name in weighted) / len(weighted)
            renewed = bool(weighted) and all(name in replaced for name in weighted)
            self._tones[number] = Tone(share, renewed, bool(weighted))
        self._apply_tones()

    def mark(self, selected: int, focused: bool) -> None:
        """Show which box is selected, and whether the keyboard acts on it."""
        for item in self.items_of_boxes:
            chosen = item.number == selected
            item.set_marked(chosen, chosen and focused)

    def box_of_layer(self, index: int) -> int:
        """Return the box that holds layer `index`, or -1."""
        for number, box in enumerate(self.boxes):
            if box.layers[0] <= index <= box.layers[1]:
                return number
        return -1

    # ---- building

    def build(self, room: QSizeF, tokens: Tokens, font: QFont) -> float:
        """Put everything in its place for a view of the size `room`.

        Returns
        -------
        float
            The scale at which the scene fills the room: below 1 where many boxes need more width.
        """
        self.clear()
        self.items_of_boxes, self._cut_item = [], None
        self._tokens, self._font = tokens, font
        wide = max(room.width(), len(self.boxes) * PITCH + 2 * MARGIN)
        scale = room.width() / wide
        # A row that is scaled down to fit the width gets the height that it then has room for.
        tall = max(room.height() / scale, LEAST_HEIGHT)
        self.setSceneRect(0, 0, wide, tall)
        if self.boxes:
            self._add_boxes(self._areas(wide, tall))
        self._apply_tones()
        self.place_cut()
        return scale

    def _areas(self, wide: float, tall: float) -> list[QRectF]:
        label = QFontMetricsF(self._font).height() + LABEL_GAP
        head = 2.2 * label if self.cut is not None else MARGIN
        area = QRectF(MARGIN, head, wide - 2 * MARGIN, tall - head - label - MARGIN)
        return [
            QRectF(area.x() + rect.x, area.y() + rect.y, rect.width, rect.height)
            for rect in layout(self.boxes, area.width(), area.height())
        ]

    def _add_boxes(self, areas: Sequence[QRectF]) -> None:
        font = scaled(self._font, 0.88)
        for number, (box, area) in enumerate(zip(self.boxes, areas, strict=True)):
            item = BoxItem(number, box, area, self._tokens, font)
            self.addItem(item)
            self.items_of_boxes.append(item)
        for start, end in pairwise(areas):
            self.addItem(edge_item(start, end, self._tokens))

    def _apply_tones(self) -> None:
        for item in self.items_of_boxes:
            item.set_tone(self._tones.get(item.number, Tone(weights=item.box.parameters > 0)))

    # ---- the cut

    def place_cut(self) -> None:
        """Put the line where `cut` says."""
        if self.cut is None or not self.items_of_boxes:
            return
        if self._cut_item is None:
            font = scaled(self._font, 0.88, bold=True)
            text = self.tr("freeze cut") + "  ↔"
            height = self.sceneRect().height() - MARGIN
            self._cut_item = CutItem(text, self._tokens, font, height)
            self.addItem(self._cut_item)
        half = self._cut_item.width() / 2 + 1
        gap = self.gap(self.cut)
        self._cut_item.setPos(gap, MARGIN / 2)
        # At the ends the handle may not leave the view.
        self._cut_item.set_shift(min(max(gap, half), self.sceneRect().width() - half) - gap)

    def gap(self, place: float) -> float:
        """Return the x coordinate of a place for the cut; see `DiagramView.set_cut`."""
        items, before = self.items_of_boxes, int(place)
        if before != place:
            return items[before].rect.left() + (place - before) * items[before].rect.width()
        if before <= 0:
            return max(items[0].rect.left() - MARGIN / 2, 2.0)
        if before >= len(items):
            return items[-1].rect.right() + MARGIN / 2
        return (items[before - 1].rect.right() + items[before].rect.left()) / 2

    def nearest_gap(self, x: float) -> int:
        """Return the gap between boxes that is closest to the x coordinate."""
        return min(range(len(self.boxes) + 1), key=lambda place: abs(self.gap(place) - x))
