"""The network as blocks that open and close: select, zoom, search, and cut."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import (
    QEvent,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QNativeGestureEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from ui.accessible import read_as
from ui.theme import tokens_for
from ui.views.data_table import DataTable, offer_table
from ui.views.diagram.cells import rect_of
from ui.views.diagram.gestures import Gestures
from ui.views.diagram.keys import act_on_key
from ui.views.diagram.menu import diagram_menu
from ui.views.diagram.minimap import Minimap
from ui.views.diagram.scene import DiagramScene
from ui.views.diagram.search import SearchBar
from ui.views.diagram.words import facts, spoken
from ui.views.diagram.zoom_view import ZoomView
from ui.views.drawing_tables import layers_table
from ui.widgets.label import Label
from workbench.diagram.graph import LayerGraph
from workbench.diagram.groups import Box, boxes
from workbench.diagram.hierarchy import ROOT, Node, Tree

IDLE_SECONDS = 0.004
"""Of preparing the view from near, between two events of the window."""
MARGIN = 24.0
"""Around a block that is brought into view."""


class DiagramView(ZoomView):
    """A `LayerGraph` as blocks inside blocks, fitted to the view until the user zooms.

    With a cut set, the dashed line can be dragged to any place between what is visible, or moved
    with Alt and the arrow keys; the view only says where to, its owner decides and sets it.

    Signals
    -------
    selected(Node or None)
        The user chose a block or layer, or nothing.
    cut_moved(int)
        The user wants the cut in front of this layer; their number: behind all.
    opened(frozenset of str)
        The user opened or closed blocks; these are open now.
    """

    selected = Signal(object)
    cut_moved = Signal(int)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = ROOT
        self._dressed = tokens_for(self)
        self._scene = DiagramScene(self)
        self._gestures = Gestures(self, self._scene)
        self.setScene(self._scene)
        self.setAccessibleName(self.tr("Diagram of the network"))
        read_as(self, QAccessible.Role.Graphic)
        self._minimap, self._search = Minimap(self), SearchBar(self)
        self._minimap.moved.connect(self._on_minimap_moved)
        self._search.sought.connect(self._on_search_sought)
        self._search.closed.connect(self._on_search_closed)
        self.moved.connect(self._on_moved)
        self.rested.connect(self._on_rested)
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._on_idle_timeout)
        self._note = Label(role="caption", parent=self)
        self._note.hide()
        self._describe()
        offer_table(self)
        # It has a menu of its own, which holds the table too.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)

    def sizeHint(self) -> QSize:
        return QSize(720, 260)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 150)

    # ---- content

    def tree(self) -> Tree:
        """Return the blocks of the network shown."""
        return self._scene.tree

    def data_table(self) -> DataTable:
        """Return what is shown, as figures."""
        return layers_table(self.accessibleName(), self.tree().graph.layers)

    def boxes(self) -> tuple[Box, ...]:
        """Return the outermost blocks."""
        return boxes(self._scene.tree.graph)

    def set_graph(self, graph: LayerGraph | None) -> None:
        """Show `graph`, or nothing; selection, colours and cut start anew.

        What was open stays open if it is the same network for another input.
        """
        self._scene.set_graph(graph)
        self._selection = ROOT
        self._search.clear()
        watched = graph is not None and graph.traced != "fx"
        self._note.setText(self.tr("Drawn in order of execution; connections unknown"))
        self._note.setVisible(watched)
        self._build()
        super().fit()

    def set_frozen(self, frozen: Collection[str] | None, replaced: Collection[str] = ()) -> None:
        """Colour everything by the state of its layers.

        Parameters
        ----------
        frozen : collection of str or None
            Names of the layers that keep their weights; None shows no states.
        replaced : collection of str
            Names of the layers that are made anew for the user's classes.
        """
        self._scene.set_frozen(frozen, replaced)
        self._minimap.draw(self._scene.sheet)

    def set_cut(self, layer: int | None) -> None:
        """Show the cut in front of layer number `layer` (their number: behind all), or none."""
        had = self._scene.cut is not None
        self._scene.cut = layer
        if had != (layer is not None):
            self._build()
            self.refit()
        else:
            self._on_moved()

    # ---- selection

    def selection(self) -> Node | None:
        """Return the selected block or layer."""
        return self._scene.tree.nodes[self._selection] if self._selection != ROOT else None

    def select(self, number: int) -> None:
        """Select a node without a signal; 0 selects none. What is closed around it stays closed."""
        self._selection = number
        self._mark()
        self._describe()

    def select_layer(self, layer: int) -> None:
        """Select what shows layer number `layer`: itself, or the closed block it is in."""
        self.select(self._scene.visible(self._scene.tree.leaf(layer)))
        self._show_selection()

    def choose(self, number: int) -> None:
        """Select a node as if the user had; 0 selects none."""
        self.select(number)
        self._show_selection()
        self.selected.emit(self.selection())

    def selected_node(self) -> int:
        """Return the number of the selected node; 0 if none is."""
        return self._selection

    def _show_selection(self) -> None:
        cell = self._scene.cell(self._selection)
        if cell is not None and not self.fitted:
            self.ensureVisible(QRectF(cell.x, cell.y, cell.width, min(cell.height, 200)), 30, 20)

    # ---- opening

    def open_keys(self) -> frozenset[str]:
        """Return the keys of all open blocks."""
        return self._scene.open_keys

    def toggle(self, number: int) -> None:
        """Open a closed block, close an open one."""
        node = self._scene.tree.nodes[number]
        if not node.children or number == ROOT:
            return
        self._open(self._scene.open_keys ^ {node.key}, number)

    @Slot()
    def open_all(self) -> None:
        """Open every block, and show all of it."""
        self._open(self._scene.tree.openable(), ROOT)

    @Slot()
    def close_all(self) -> None:
        """Close every block."""
        self._open(frozenset(), ROOT)

    def reveal(self, number: int) -> None:
        """Open everything around a node and bring it into view."""
        if self._scene.open_around(number):
            self._build()
            self.opened.emit(self._scene.open_keys)
        self._look_at(number)

    def _open(self, keys: frozenset[str], number: int) -> None:
        self._scene.open_keys = keys
        self._selection = self._scene.visible(self._selection) if self._selection else ROOT
        self._build()
        if number == ROOT or not keys:
            self.fit()
        else:
            self._look_at(number)
        self.opened.emit(keys)

    def _look_at(self, number: int) -> None:
        """Bring a node into view at a scale at which it can be read."""
        cell = self._scene.cell(number)
        if cell is not None:
            self.look_at(rect_of(cell).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))

    @Slot()
    def fit(self) -> None:
        """Show the whole network."""
        if not self._scene.open_keys:  # then it is laid out to fill the view
            self._build()
        super().fit()

    def _build(self) -> None:
        self._dressed = tokens_for(self)
        self.setBackgroundBrush(QColor(self._dressed.surface))
        self._scene.build(QSizeF(self.viewport().size()), self._dressed, self.font())
        self._mark()
        self._describe()
        self._minimap.draw(self._scene.sheet)
        self._idle.start()

    @Slot()
    def _on_idle_timeout(self) -> None:
        if not self._scene.sheet.prepare(IDLE_SECONDS):
            self._idle.stop()

    # ---- what lies over it

    @Slot()
    def show_search(self) -> None:
        """Show the search box."""
        self._search.begin(self._scene.tree)

    def hover(self, number: int) -> None:
        """Mark what the pointer is on; 0 marks nothing."""
        self._scene.marks.hover.surround(self._scene.rects([number]) if number else [])

    def _mark(self) -> None:
        marks = self._scene.marks
        marks.dress(self._dressed, focused=self.hasFocus())
        marks.selection.surround(self._scene.rects([self._selection]) if self._selection else [])
        marks.hover.surround([])
        marks.found.surround(self._scene.rects(self._search.found()))

    @Slot()
    def _on_moved(self) -> None:
        """Put what lies over the diagram to its place, and say what part of it is seen."""
        room, seen = self.viewport().rect(), self.seen()
        map_size, note_size = self._minimap.size(), self._note.sizeHint()
        self._minimap.move(room.width() - map_size.width(), room.height() - map_size.height())
        self._note.setGeometry(QRect(QPoint(4, room.height() - note_size.height()), note_size))
        self._search.place(room)
        self._scene.place_cut(self.scale_now(), seen)
        self._scene.sheet.hurried = self.moving()
        self._scene.marks.hover.surround([])  # the next move of the pointer finds what is there
        self._minimap.show_part(seen)

    @Slot()
    def _on_rested(self) -> None:
        self._scene.sheet.hurried = False
        self.viewport().update()

    def _describe(self) -> None:
        """Tell screen readers what is selected."""
        is_open = bool(self._selection) and self._scene.is_open(self._selection)
        self.setAccessibleDescription(spoken(self.tree(), self.selection(), is_open=is_open))

    @Slot(QPointF)
    def _on_minimap_moved(self, point: QPointF) -> None:
        self.centre(point)

    @Slot(int)
    def _on_search_sought(self, number: int) -> None:
        if number:
            self.reveal(number)
            self.choose(number)
        self._mark()

    @Slot()
    def _on_search_closed(self) -> None:
        self._mark()
        self.setFocus()

    # ---- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not act_on_key(self, self._scene, event):
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._gestures.wheel(event)

    def viewportEvent(self, event: QEvent) -> bool:
        # Qt sends some of these while it makes the view.
        if not hasattr(self, "_gestures"):
            return super().viewportEvent(event)
        if isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        if isinstance(event, QNativeGestureEvent):
            return self._gestures.pinch(event)
        return self._gestures.mouse(event) or super().viewportEvent(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        node = self._gestures.node_at(QPointF(event.pos()))
        text = "\n".join(facts(self._scene.tree, self._scene.tree.nodes[node])) if node else ""
        QToolTip.showText(event.globalPos(), text, self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = diagram_menu(self)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if hasattr(self, "_note"):
            self._on_moved()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.fitted and not self._scene.open_keys:
            self._build()
        self.refit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "_note"):
            return
        redressed = tokens_for(self) is not self._dressed
        if event.type() == QEvent.Type.FontChange or redressed:
            self._build()
            self.refit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark()
