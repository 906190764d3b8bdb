"""The diagram of a network, what the selected part of it is, and the table of its layers."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QWidget

from ui.growing import grown
from ui.views.architecture.inspector import Inspector
from ui.views.architecture.layer_table import LayerTable
from ui.views.diagram.menu import diagram_menu
from ui.views.diagram.view import DiagramView
from ui.widgets.buttons import IconButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.phrases import count, file_size
from ui.widgets.segmented import Segmented
from workbench.diagram.graph import LayerGraph
from workbench.diagram.hierarchy import ROOT, Node

SIDE_BY_SIDE = 1120
"""Width from which inspector and table stand beside each other."""


class NetworkView(QStackedWidget):
    """Diagram, inspector and layers of one `LayerGraph`; while there is none, why.

    Choosing in one shows in the others.

    Signals
    -------
    cut_moved(int)
        The user wants the freeze cut in front of this layer; see `set_freeze`.
    graph_shown()
        Another graph is shown, without freezing.
    """

    cut_moved = Signal(int)
    graph_shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._graph: LayerGraph | None = None
        self._renewed: list[str] = []
        self._diagram, self._table, self._inspector = DiagramView(), LayerTable(), Inspector()
        self._diagram.selected.connect(self._on_node_selected)
        self._diagram.cut_moved.connect(self.cut_moved)
        self._table.rows_selected.connect(self._on_rows_selected)
        # Diagram and table of a large network at once would hold up the window.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._fill)
        self._unfilled = False
        self._totals = Label(role="muted")
        self._views = Segmented(
            [("inspector", self.tr("Inspector")), ("layers", self.tr("Layers"))],
            self.tr("Below the diagram"),
        )
        self._views.value_changed.connect(self._on_view_changed)
        self._head, self._below = Card(), Card()
        self._empty = EmptyState("network", "")
        self._lay_out()

    def set_graph(self, graph: LayerGraph | None, head: str = "") -> None:
        """Show `graph`; None shows why there is none.

        Parameters
        ----------
        graph : LayerGraph or None
        head : str
            Path of the module that is made anew for the user's classes.
        """
        self._graph = graph
        self._diagram.set_graph(graph)
        self._unfilled = True
        self._later.start()
        if graph is not None:
            layers = graph.layers if head else ()
            self._renewed = [x.name for x in layers if f"{x.name}.".startswith(f"{head}.")]
            self._diagram.set_frozen(None, self._renewed)
        self.setCurrentIndex(0 if graph else 1)
        self.graph_shown.emit()

    def graph(self) -> LayerGraph | None:
        """Return what is shown."""
        return self._graph

    def set_freeze(self, frozen: Collection[str] | None, cut: int | None) -> None:
        """Colour frozen and trained layers, and show the cut in front of layer `cut`.

        None for both shows neither; `cut_moved` is only told while there is a cut.
        """
        self._diagram.set_frozen(frozen, self._renewed)
        self._diagram.set_cut(cut)

    def set_heading(self, title: str, subtitle: str) -> None:
        """Say above the diagram which network it is."""
        self._head.set_title(title)
        self._head.set_subtitle(subtitle)

    def set_waiting(self, title: str, text: str) -> None:
        """Say why there are no layers yet."""
        self._empty.set_texts(title, text)

    def diagram(self) -> DiagramView:
        """Return the diagram."""
        return self._diagram

    def table(self) -> LayerTable:
        """Return the table."""
        self._fill()
        return self._table

    def inspector(self) -> Inspector:
        """Return the inspector."""
        self._fill()
        return self._inspector

    @Slot()
    def _fill(self) -> None:
        """Fill what stands below the diagram, if that is still to be done."""
        if self._unfilled:
            self._unfilled = False
            self._later.stop()
            self._table.set_graph(self._graph)
            self._inspector.show_node(self._diagram.tree(), None)
            if self._graph is not None:
                self._totals.setText(self._totals_text(self._graph))

    # ---- construction

    def _lay_out(self) -> None:
        self._head.body.addWidget(self._diagram)
        add_zoom_buttons(self._head, self._diagram)
        below = self._below.header
        below.insertWidget(0, self._views)
        below.addWidget(self._totals)
        self._sides = QSplitter(Qt.Orientation.Horizontal)
        self._sides.setHandleWidth(20)
        for widget, stretch in ((self._inspector, 6), (self._table, 5)):
            self._sides.addWidget(widget)
            self._sides.setStretchFactor(self._sides.count() - 1, stretch)
        self._below.body.addWidget(self._sides)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self._head)
        parts.addWidget(self._below)
        parts.setCollapsible(0, False)
        parts.setHandleWidth(12)
        parts.setStretchFactor(0, 6)
        parts.setStretchFactor(1, 5)
        waiting = Card()
        waiting.body.addWidget(self._empty)
        self.addWidget(parts)
        self.addWidget(waiting)
        self.setCurrentIndex(1)
        self._show_sides()

    def _show_sides(self) -> None:
        """Show inspector and table beside each other, or one of them where there is no room."""
        both = self.width() >= grown(SIDE_BY_SIDE)
        self._views.setVisible(not both)
        self._below.set_title(self.tr("Inspector and layers") if both else "")
        self._inspector.setVisible(both or self._views.value() == "inspector")
        self._table.setVisible(both or self._views.value() == "layers")

    def _totals_text(self, graph: LayerGraph) -> str:
        text = self.tr("{n} layers · {p} parameters · {m} multiply-adds · {a} of activations")
        return text.format(
            n=len(graph.layers), p=count(graph.parameters), m=count(graph.macs),
            a=file_size(graph.activation_bytes),
        )  # fmt: skip

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_sides()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Find) and self._graph is not None:
            self._diagram.show_search()
        else:
            super().keyPressEvent(event)

    # ---- selection

    @Slot(str)
    def _on_view_changed(self, _view: str) -> None:
        self._show_sides()

    @Slot(object)
    def _on_node_selected(self, node: Node | None) -> None:
        tree = self._diagram.tree()
        self._fill()
        self._inspector.show_node(tree, node)
        if node is not None:
            self._table.select_rows(node.first, node.last)

    @Slot(int, int)
    def _on_rows_selected(self, first: int, last: int) -> None:
        self._diagram.select_layer(first)
        tree = self._diagram.tree()
        number = tree.leaf(first) if first == last else self._diagram.selected_node()
        self._inspector.show_node(tree, tree.nodes[number] if number != ROOT else None)


def add_zoom_buttons(card: Card, diagram: DiagramView) -> None:
    """Put buttons for searching, zooming and exporting `diagram` into the heading of its card."""
    for icon, name, act in (
        ("search", _tr("Find a layer"), diagram.show_search),
        ("zoom-out", _tr("Zoom out"), diagram.zoom_out),
        ("zoom-in", _tr("Zoom in"), diagram.zoom_in),
        ("maximize", _tr("Show the whole network"), diagram.fit),
    ):
        button = IconButton(icon, name)
        button.clicked.connect(act)
        card.header.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    card.header.addWidget(_MenuButton(diagram), 0, Qt.AlignmentFlag.AlignTop)


class _MenuButton(IconButton):
    """Shows the menu of a diagram below itself."""

    def __init__(self, diagram: DiagramView) -> None:
        super().__init__("ellipsis", _tr("Open all, copy, export…"))
        self._diagram = diagram
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        menu: QMenu = diagram_menu(self._diagram)
        menu.exec(self.mapToGlobal(self.rect().bottomLeft()))
        menu.deleteLater()


def _tr(text: str) -> str:
    return QCoreApplication.translate("NetworkView", text)
