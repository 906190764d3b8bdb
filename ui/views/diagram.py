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
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QSizePolicy, QToolTip, QWidget

from ui.theme import tokens_for
from ui.views.diagram_gestures import Gestures
from ui.views.diagram_keys import act_on_key
from ui.views.diagram_menu import diagram_menu
from ui.views.diagram_scene import DiagramScene
from ui.views.diagram_search import SearchBar
from ui.views.diagram_words import facts
from ui.views.minimap import Minimap
from ui.widgets.label import Label
from workbench.diagram.graph import LayerGraph
from workbench.diagram.groups import Box, boxes
from workbench.diagram.hierarchy import ROOT, Node, Tree

ZOOM_STEP = 1.2
LARGEST_SCALE = 6.0
SMALLEST_SCALE = 0.3
"""Unless the whole diagram needs a smaller one."""
NATURAL = 1.0
IDLE_SECONDS = 0.004
RESTING_MS = 130
"""After so long without a movement, all details are painted."""
_MARGIN = 24.0


class DiagramView(QGraphicsView):
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
        self._fitted = True
        self._dressed = tokens_for(self)
        self._scene = DiagramScene(self)
        self._gestures = Gestures(self, self._scene)
        self.setScene(self._scene)
        self._set_up()
        self._minimap, self._search = Minimap(self), SearchBar(self)
        self._minimap.moved.connect(self._on_minimap_moved)
        self._search.sought.connect(self._on_search_sought)
        self._search.closed.connect(self._on_search_closed)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(RESTING_MS)
        self._rest.timeout.connect(self._on_rest_timeout)
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._on_idle_timeout)
        self._note = Label(role="caption", parent=self)
        self._note.hide()
        self._describe()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QGraphicsView { background: transparent; }")
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Diagram of the network"))
        self.viewport().setMouseTracking(True)
        for set_policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        return QSize(720, 260)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 150)

    # ---- content

    def tree(self) -> Tree:
        """Return the blocks of the network shown."""
        return self._scene.tree

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
        self._fitted = True
        self._build()
        self._refit()

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
            self._refit()
        else:
            self._scene.place_cut(self.scale_now())

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
        if cell is not None and not self._fitted:
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
        if cell is None:
            return
        rect = QRectF(cell.x, cell.y, cell.width, cell.height)
        rect = rect.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        room = self.viewport().size()
        natural = min(NATURAL, room.width() / rect.width(), room.height() / rect.height())
        if self._whole_scale() >= natural:
            self.fit()
            return
        self._fitted = False
        self._set_scale(max(natural, SMALLEST_SCALE))
        self.centerOn(rect.center())
        self._after_zoom()

    # ---- zoom

    def scale_now(self) -> float:
        """Return pixels on screen for a unit of the diagram."""
        return self.transform().m11()

    @Slot()
    def fit(self) -> None:
        """Show the whole network."""
        self._fitted = True
        if not self._scene.open_keys:  # then it is laid out to fill the view
            self._build()
        self._refit()

    @Slot()
    def zoom_in(self) -> None:
        """Magnify by one step."""
        self.zoom(ZOOM_STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Reduce by one step."""
        self.zoom(1 / ZOOM_STEP)

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Magnify by `factor`, within bounds, so that the point `at` of the view stays in place."""
        fixed = at or QPointF(self.viewport().rect().center())
        before = self.mapToScene(fixed.toPoint())
        least = min(SMALLEST_SCALE, self._whole_scale())
        self._fitted = False
        self._set_scale(min(max(self.scale_now() * factor, least), LARGEST_SCALE))
        moved = self.mapFromScene(before) - fixed.toPoint()
        self.pan(moved.x(), moved.y())
        self._after_zoom()

    def pan(self, right: float, down: float) -> None:
        """Move the view over the diagram by pixels."""
        self._hurry()
        bars = ((self.horizontalScrollBar(), right), (self.verticalScrollBar(), down))
        for bar, distance in bars:
            bar.setValue(bar.value() + round(distance))

    def _hurry(self) -> None:
        """Leave out details until nothing has moved for a moment."""
        self._scene.sheet.hurried = True
        self._rest.start()

    @Slot()
    def _on_rest_timeout(self) -> None:
        self._scene.sheet.hurried = False
        self.viewport().update()

    def _set_scale(self, scale: float) -> None:
        self.resetTransform()
        self.scale(scale, scale)

    def _whole_scale(self) -> float:
        scene, room = self.sceneRect(), self.viewport().size()
        if scene.isEmpty():
            return 1.0
        return min(room.width() / scene.width(), room.height() / scene.height())

    def _refit(self) -> None:
        if self._fitted:
            self._set_scale(min(self._whole_scale(), NATURAL))
        self._after_zoom()

    def _after_zoom(self) -> None:
        self._scene.place_cut(self.scale_now())
        self._show_part()

    def _build(self) -> None:
        self._dressed = tokens_for(self)
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

    def _show_part(self) -> None:
        room = self.viewport().rect()
        map_size, note_size = self._minimap.size(), self._note.sizeHint()
        self._minimap.move(room.width() - map_size.width(), room.height() - map_size.height())
        self._note.setGeometry(QRect(QPoint(4, room.height() - note_size.height()), note_size))
        self._minimap.show_part(self.mapToScene(self.viewport().rect()).boundingRect())

    def _describe(self) -> None:
        """Tell screen readers what is selected."""
        tree, node = self._scene.tree, self.selection()
        count = len(tree.nodes[ROOT].children)
        if not count:
            text = self.tr("No network yet")
        elif node is None:
            text = self.tr("{n} units; the arrow keys select one").format(n=count)
        else:
            siblings = tree.nodes[node.parent].children
            place = self.tr("{k} of {n}").format(k=siblings.index(node.number) + 1, n=len(siblings))
            text = f"{', '.join(facts(tree, node))}; {place}{self._openness(node)}"
        self.setAccessibleDescription(text)

    def _openness(self, node: Node) -> str:
        if not node.children:
            return ""
        is_open = self._scene.is_open(node.number)
        return self.tr("; open, Enter closes it") if is_open else self.tr("; Enter opens it")

    @Slot(QPointF)
    def _on_minimap_moved(self, point: QPointF) -> None:
        self._fitted = False
        self.centerOn(point)
        self._show_part()

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
        if hasattr(self, "_minimap"):
            self._show_part()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted and not self._scene.open_keys:
            self._build()
        self._refit()
        self._search.place(self.viewport().rect())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "_note"):
            return
        redressed = tokens_for(self) is not self._dressed
        if event.type() == QEvent.Type.FontChange or redressed:
            self._build()
            self._refit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark()
