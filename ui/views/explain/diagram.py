"""The network's diagram as a way to choose a layer to look at."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.growing import follow_text, grown
from ui.theme import text_scale
from ui.views.architecture.network_view import add_zoom_buttons
from ui.views.diagram.view import DiagramView
from ui.views.shapes import full_shape_text
from ui.views.tight_card import TightCard
from workbench.diagram.graph import LayerGraph
from workbench.diagram.hierarchy import Node
from workbench.diagram.titles import role

HEIGHT = 118


class ExplainDiagram(TightCard):
    """A card with the diagram; a block stands for the layer at its end.

    Signals
    -------
    layer_chosen(str)
        The user wants to look at this layer.
    """

    layer_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=4, parent=parent)
        self._graph: LayerGraph | None = None
        self._layer = self._wanted = ""
        self._diagram = DiagramView()
        self._diagram.setMinimumHeight(HEIGHT - 40)
        self._diagram.selected.connect(self._on_node_selected)
        add_zoom_buttons(self, self._diagram)
        self.body.addWidget(self._diagram)
        self.set_title(self.tr("Layer"))
        self._describe()
        # larger text must not be squeezed by a splitter that was set before
        follow_text(self, lambda: self.setMinimumHeight(self._least_height()))

    def sizeHint(self) -> QSize:
        return QSize(600, HEIGHT + grown(42))

    def show_graph(self, graph: LayerGraph | None, head: str = "") -> None:
        """Show a network; chosen is the layer that the user chose before, or a convolution."""
        self._graph = graph
        self._diagram.set_graph(graph)
        self._layer = ""
        if graph is not None:
            renewed = [x.name for x in graph.layers if f"{x.name}.".startswith(f"{head}.")]
            self._diagram.set_frozen(None, renewed if head else ())
            first = next((i for i, x in enumerate(graph.layers) if role(x) == "conv"), 0)
            names = [layer.name for layer in graph.layers]
            place = names.index(self._wanted) if self._wanted in names else first
            self._layer = names[place]
            self._diagram.select_layer(place)
        self._describe()

    def layer(self) -> str:
        """Return the name of the chosen layer; empty if there is none."""
        return self._layer

    def choose(self, name: str) -> None:
        """Choose a layer as if the user had."""
        for index, layer in enumerate(self._graph.layers if self._graph is not None else ()):
            if layer.name == name:
                self._diagram.select_layer(index)
                self._take(index)

    def diagram(self) -> DiagramView:
        """Return the diagram."""
        return self._diagram

    @Slot(object)
    def _on_node_selected(self, node: Node | None) -> None:
        if node is not None:
            self._take(node.last)

    def _least_height(self) -> int:
        return 0 if text_scale() == 1 else self.sizeHint().height()

    def _take(self, index: int) -> None:
        if self._graph is not None:
            self._layer = self._wanted = self._graph.layers[index].name
            self._describe()
            self.layer_chosen.emit(self._layer)

    def _describe(self) -> None:
        layers = self._graph.layers if self._graph is not None else ()
        found = next((layer for layer in layers if layer.name == self._layer), None)
        if found is None:
            self.set_subtitle(self.tr("The network is being opened."))
            return
        text = self.tr("{name} ({kind}), which gives {shape}. A block stands for its last layer.")
        self.set_subtitle(
            text.format(name=found.name, kind=found.kind, shape=full_shape_text(found.output_shape))
        )
