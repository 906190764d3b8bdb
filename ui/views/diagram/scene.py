"""What stands on the diagram: the sheet, the marks over it, and the freeze cut."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, QRectF, QSizeF
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGraphicsScene

from ui.theme import Tokens, scaled
from ui.views.diagram.cells import rect_of
from ui.views.diagram.cut import CutItem
from ui.views.diagram.marks import Marks
from ui.views.diagram.pyramid import Tone
from ui.views.diagram.sheet import Sheet
from ui.views.diagram.states import tones
from ui.views.diagram.words import in_words
from workbench.diagram.arrange import arrange
from workbench.diagram.cutting import Place, place_of, places
from workbench.diagram.graph import LayerGraph
from workbench.diagram.hierarchy import ROOT, tree_of
from workbench.diagram.picture import Cell, Picture

HEAD = 30.0
"""Above the network, for the handle of the cut."""
LEAST_HEIGHT = 90.0
_EMPTY = LayerGraph("", (), ())


class DiagramScene(QGraphicsScene):
    """A tree of blocks, some of them open, and its picture."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # An index pays for searching thousands of items; here it only slows down changes.
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.tree = tree_of(_EMPTY)
        self.picture = Picture(1.0, 1.0, ())
        self.open_keys: frozenset[str] = frozenset()
        self.cut: int | None = None
        self.sheet, self.marks = Sheet(), Marks()
        for item in (self.sheet, self.marks.found, self.marks.hover, self.marks.selection):
            self.addItem(item)
        self._cells: dict[int, Cell] = {}
        self._tones: tuple[Tone, ...] = ()
        self._cut_item: CutItem | None = None

    # ---- content

    def set_graph(self, graph: LayerGraph | None) -> None:
        """Take another network, all closed; what was open of the same network stays open."""
        same = graph is not None and graph.architecture == self.tree.graph.architecture
        self.tree = in_words(tree_of(graph or _EMPTY))
        keys = self.open_keys if same else frozenset()
        self.open_keys = frozenset(key for key in keys if self.tree.find(key) is not None)
        self._tones, self.cut = tones(self.tree, None), None

    def set_frozen(self, frozen: Collection[str] | None, replaced: Collection[str]) -> None:
        """Colour everything by the state of its layers; see `DiagramView.set_frozen`."""
        self._tones = tones(self.tree, frozen, replaced)
        self.sheet.set_tones(self._tones)

    def tone(self, number: int) -> Tone:
        """Return what a node says by its colour."""
        return self._tones[number]

    def cell(self, number: int) -> Cell | None:
        """Return where a node is; None while it is inside a closed one."""
        return self._cells.get(number)

    def cell_at(self, x: float, y: float) -> Cell | None:
        """Return the innermost cell at a point."""
        return self.picture.at(x, y)

    def visible(self, number: int) -> int:
        """Return the node itself, or the closed one that it is in."""
        return self.tree.visible(number, self.open_keys)

    def is_open(self, number: int) -> bool:
        """Whether a node is open."""
        return self.tree.nodes[number].key in self.open_keys

    def open_around(self, number: int) -> bool:
        """Open everything around a node; return whether anything was closed."""
        keys = {self.tree.nodes[around].key for around in self.tree.path(number)[1:]}
        changed = not keys <= self.open_keys
        self.open_keys |= keys
        return changed

    # ---- building

    def build(self, room: QSizeF, tokens: Tokens, font: QFont) -> None:
        """Place everything anew for a view of the size `room`."""
        head = HEAD if self.cut is not None else 0.0
        size = (max(room.width(), 1.0), max(room.height(), LEAST_HEIGHT))
        self.picture = arrange(self.tree, self.open_keys, size, head)
        self._cells = self.picture.shown()
        self.sheet.show_picture(self.tree, self.picture, self._tones, tokens, font)
        self.setSceneRect(0, 0, self.picture.width, self.picture.height)
        if self._cut_item is not None:
            self.removeItem(self._cut_item)
            self._cut_item = None
        if self.cut is not None and self.tree.nodes[ROOT].children:
            text = self.tr("freeze cut") + "  ↔"
            self._cut_item = CutItem(text, tokens, scaled(font, 0.88, bold=True))
            self.addItem(self._cut_item)

    def rects(self, numbers: Sequence[int]) -> list[QRectF]:
        """Return where nodes are seen: themselves, or the closed blocks they are in."""
        shown = dict.fromkeys(self.visible(number) for number in numbers)
        return [rect_of(self._cells[number]) for number in shown if number in self._cells]

    # ---- the cut

    def cut_item(self) -> CutItem | None:
        """Return the line, if there is one."""
        return self._cut_item

    def places(self) -> tuple[Place, ...]:
        """Return everywhere the cut can stand."""
        return places(self.tree, self.picture)

    def place_cut(self, scale: float, seen: QRectF) -> None:
        """Put the line where `cut` says; `seen` of the scene is in view at `scale`."""
        if self.cut is None or self._cut_item is None:
            return
        place = place_of(self.tree, self.picture, self.cut)
        if place is not None:
            self._cut_item.stand(place, scale, self.sceneRect(), seen)
