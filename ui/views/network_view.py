"""The diagram of a network above the table of its layers; choosing in one shows in the other."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from ui.views.diagram import DiagramView
from ui.views.layer_table import LayerTable
from ui.widgets.buttons import IconButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.phrases import count
from workbench.diagram.graph import LayerGraph


class NetworkView(QStackedWidget):
    """Diagram and layers of one `LayerGraph`; while there is none, why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._graph: LayerGraph | None = None
        self._diagram, self._table = DiagramView(), LayerTable()
        self._diagram.box_selected.connect(self._on_box_selected)
        self._table.rows_selected.connect(self._on_rows_selected)
        self._totals = Label(role="muted")
        self._head, self._layers = Card(), Card(self.tr("Layers"))
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
        self._table.set_graph(graph)
        if graph is not None:
            renewed = [x.name for x in graph.layers if f"{x.name}.".startswith(f"{head}.")]
            self._diagram.set_frozen(None, renewed)
            self._totals.setText(self._totals_text(graph))
        self.setCurrentIndex(0 if graph else 1)

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
        return self._table

    def _lay_out(self) -> None:
        self._head.body.addWidget(self._diagram)
        add_zoom_buttons(self._head, self._diagram)
        self._layers.header.addWidget(self._totals)
        self._layers.body.addWidget(self._table)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self._head)
        parts.addWidget(self._layers)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(12)
        parts.setStretchFactor(0, 2)
        parts.setStretchFactor(1, 3)
        waiting = Card()
        waiting.body.addWidget(self._empty)
        self.addWidget(parts)
        self.addWidget(waiting)
        self.setCurrentIndex(1)

    def _totals_text(self, graph: LayerGraph) -> str:
        return self.tr("{n} layers · {p} parameters · {m} multiply-adds").format(
            n=len(graph.layers), p=count(graph.parameters), m=count(graph.macs)
        )

    @Slot(int)
    def _on_box_selected(self, number: int) -> None:
        self._table.select_rows(*self._diagram.boxes()[number].layers)

    @Slot(int, int)
    def _on_rows_selected(self, first: int, _last: int) -> None:
        self._diagram.select_box(self._diagram.box_of_layer(first))


def add_zoom_buttons(card: Card, diagram: DiagramView) -> None:
    """Put buttons for zooming `diagram` into the heading of its card."""
    for icon, name, act in (
        ("zoom-out", diagram.tr("Zoom out"), diagram.zoom_out),
        ("zoom-in", diagram.tr("Zoom in"), diagram.zoom_in),
        ("maximize", diagram.tr("Show the whole network"), diagram.fit),
    ):
        button = IconButton(icon, name)
        button.clicked.connect(act)
        card.header.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
