"""The layers of the network, what of them is frozen, and the line that is moved."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from ui.growing import follow_text, grown
from ui.views.architecture.network_view import add_zoom_buttons
from ui.views.diagram.view import DiagramView
from ui.views.transfer.freeze_list import FreezeList
from ui.views.transfer.freeze_rules import Rules, inside
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from workbench.diagram.hierarchy import Node
from workbench.settings import FreezeSettings


class FreezeLayers(QStackedWidget):
    """Diagram over list. It says what the user asks for; its owner decides and shows the outcome.

    Signals
    -------
    wanted(FreezeSettings)
        The user moved the cut or toggled layers.
    layer_selected(int)
        The user selected the layer with this index.
    """

    wanted = Signal(object)
    layer_selected = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules: Rules | None = None
        self._value = FreezeSettings()
        self._diagram, self._list = DiagramView(), FreezeList()
        self._first = Choice([], self.tr("First trained layer"))
        follow_text(self._first, lambda: self._first.setMinimumWidth(grown(190)))
        self._head = Card()
        self._connect()
        self.addWidget(self._make_parts())
        self.addWidget(self._make_waiting())

    def set_rules(self, rules: Rules | None, title: str) -> None:
        """Show the layers of another network; None while it is being worked out."""
        self._rules = rules
        graph = rules.graph if rules else None
        self._diagram.set_graph(graph)
        self._list.set_graph(graph, rules.head if rules else "")
        places = rules.places() if rules else {}
        self._first.set_options([(str(index), name) for index, name in places.items()])
        self._head.set_title(title)
        self.setCurrentIndex(0 if rules else 1)

    def show_value(self, freeze: FreezeSettings, frozen: Collection[str]) -> None:
        """Show the settings, and the layers that they freeze; the network must know them."""
        self._value = freeze
        if self._rules is None:
            return
        graph, head = self._rules.graph, self._rules.head
        renewed = [layer.name for layer in graph.layers if inside(layer.name, head)]
        cut = self._rules.cut_index(freeze)
        self._diagram.set_frozen(frozen, renewed)
        self._diagram.set_cut(cut)
        self._list.set_state(frozen, cut)
        self._first.set_value(str(cut))
        text = self.tr("{n} of {total} layers with weights are frozen")
        total = sum(not row.group or len(row.names) == 1 for row in self._list.rows())
        self._head.set_subtitle(text.format(n=len(frozen), total=total))

    def select(self, layer: int) -> None:
        """Select the layer with this index in diagram and list."""
        self._list.select_layer(layer)
        self._diagram.select_layer(layer)

    def show_cut(self) -> None:
        """Scroll to the line."""
        self._list.show_cut()

    def diagram(self) -> DiagramView:
        """Return the diagram."""
        return self._diagram

    def layers(self) -> FreezeList:
        """Return the list of layers."""
        return self._list

    # ---- construction

    def _connect(self) -> None:
        self._diagram.cut_moved.connect(self._on_diagram_cut_moved)
        self._diagram.selected.connect(self._on_node_selected)
        self._list.cut_moved.connect(self._on_cut_moved)
        self._list.toggled.connect(self._on_layers_toggled)
        self._list.row_selected.connect(self._on_row_selected)
        self._first.value_changed.connect(self._on_first_chosen)

    def _make_parts(self) -> QSplitter:
        self._head.body.addWidget(self._diagram)
        add_zoom_buttons(self._head, self._diagram)
        layers = Card(self.tr("Layers"), self.tr("Space toggles · Alt+↑ and Alt+↓ move the cut"))
        label = Label(self.tr("First trained layer"), "muted")
        label.setBuddy(self._first)
        layers.header.addWidget(label)
        layers.header.addWidget(self._first)
        layers.body.addWidget(self._list)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self._head)
        parts.addWidget(layers)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(12)
        parts.setStretchFactor(0, 2)
        parts.setStretchFactor(1, 3)
        return parts

    def _make_waiting(self) -> Card:
        waiting = Card()
        waiting.body.addWidget(
            EmptyState("snowflake", self.tr("No layers yet"),
                       self.tr("They appear as soon as the engine has worked out the network."))
        )  # fmt: skip
        return waiting

    # ---- what the user does

    def _want(self, freeze: FreezeSettings) -> None:
        if freeze != self._value:
            self.wanted.emit(freeze)

    @Slot(int)
    def _on_cut_moved(self, index: int) -> None:
        if self._rules is not None:
            self._want(self._rules.moved(self._value, index))

    @Slot(str)
    def _on_first_chosen(self, index: str) -> None:
        self._on_cut_moved(int(index))
        self._list.show_cut()

    @Slot(int)
    def _on_diagram_cut_moved(self, layer: int) -> None:
        if self._rules is not None:
            self._want(self._rules.moved_before(self._value, layer))
            self._list.show_cut()

    @Slot(object, bool)
    def _on_layers_toggled(self, names: tuple[str, ...], frozen: bool) -> None:
        if self._rules is not None:
            self._want(self._rules.toggled(self._value, names, frozen))

    @Slot(object)
    def _on_node_selected(self, node: Node | None) -> None:
        if node is not None:
            self._list.select_layer(node.first)

    @Slot(int)
    def _on_row_selected(self, layer: int) -> None:
        self._diagram.select_layer(layer)
        self.layer_selected.emit(layer)
