"""Which network, with which weights, fed with what."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.views.architecture_card import ArchitectureCard, CardSkeleton, weights_here
from ui.views.network_input import NetworkInputCard
from ui.views.network_view import NetworkView
from ui.widgets.label import Label
from ui.widgets.notice import Notice
from ui.widgets.phrases import count
from workbench.diagram.graph import LayerGraph
from workbench.errors import WorkbenchError
from workbench.settings import ArchitectureSettings

CHOICES_WIDTH = 292
SKELETONS = 3


class ArchitecturePanel(QWidget):
    """Edits `ArchitectureSettings`. The main window brings cards and graphs from the engine."""

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ArchitectureSettings()
        self._facts: dict[str, dict[str, Any]] = {}
        self._buttons: dict[str, ArchitectureCard] = {}
        self._graph: LayerGraph | None = None
        self._wants_pretrained = False
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_card_clicked)
        self._network = NetworkView()
        self._notice = Notice("danger")
        self._input = NetworkInputCard()
        self._input.pretrained_changed.connect(self._on_pretrained_changed)
        self._input.image_size_changed.connect(self._on_size_changed)
        self._input.colour_changed.connect(self._on_colour_changed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(16)
        layout.addWidget(self._make_choices())
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self._notice)
        right.addWidget(self._network, 1)
        layout.addLayout(right, 1)
        self._show_skeletons()
        self._show()

    # ---- the section

    def value(self) -> ArchitectureSettings:
        """Return the settings as they stand."""
        return self._value

    def set_value(self, section: ArchitectureSettings) -> None:
        """Show `section` without a signal."""
        self._value = section
        self._wants_pretrained = section.pretrained
        self._show()

    # ---- what the engine says

    def set_cards(self, cards: list[dict[str, Any]]) -> None:
        """Offer these networks: what `Card.to_dict` gives, each with its graph under "graph"."""
        self._facts = {facts["name"]: facts for facts in cards}
        self._clear_cards()
        self._buttons = {}
        for facts in cards:
            button = ArchitectureCard(facts)
            self._buttons[facts["name"]] = button
            self._group.addButton(button)
            self._cards.insertWidget(self._cards.count() - 1, button)
        self._show()
        if cards and self._graph is None:
            self.set_graph(None)

    def set_graph(self, graph: LayerGraph | None) -> None:
        """Show the layers for the user's classes and input.

        None, while those are being worked out, shows the network at its usual size: it is at hand.
        """
        self._notice.show_message("")
        facts = self._facts.get(self._value.name)
        if graph is None and facts is not None:
            graph = LayerGraph.from_dict(facts["graph"])
        self._graph = graph
        self._network.set_graph(graph, facts["head"] if facts else "")
        self._show_heading()

    def show_error(self, error: WorkbenchError) -> None:
        """Say why the network cannot be shown."""
        self._graph = None
        self._network.set_graph(None)
        self._notice.show_message(str(error))
        self._network.set_waiting(self.tr("No layers to show"), str(error.what))

    def network(self) -> NetworkView:
        """Return the diagram with its table."""
        return self._network

    def card(self, name: str) -> ArchitectureCard:
        """Return the card of a network."""
        return self._buttons[name]

    # ---- construction

    def _make_choices(self) -> QWidget:
        holder = QWidget()
        holder.setFixedWidth(CHOICES_WIDTH)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Label(self.tr("Architecture"), "title"))
        self._hint = Label(self.tr("Pick one by its shape"), "muted")
        column.addWidget(self._hint)
        column.addWidget(self._make_list(), 1)
        column.addWidget(self._input)
        return holder

    def _make_list(self) -> QScrollArea:
        self._area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setProperty("surface", "clear")
        self._cards = QVBoxLayout(inner)
        self._cards.setContentsMargins(0, 0, 4, 0)
        self._cards.setSpacing(8)
        self._cards.addStretch(1)
        area.setWidget(inner)
        return area

    def _clear_cards(self) -> None:
        while self._cards.count() > 1:
            item = self._cards.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _show_skeletons(self) -> None:
        self._clear_cards()
        for _ in range(SKELETONS):
            self._cards.insertWidget(0, CardSkeleton())
        self._hint.setText(self.tr("The engine is starting…"))
        self._network.set_waiting(
            self.tr("The engine is starting…"),
            self.tr("It works out the layers of every network; this takes a few seconds."),
        )

    # ---- showing

    def _show(self) -> None:
        facts = self._facts.get(self._value.name)
        if self._facts:
            self._hint.setText(self.tr("Pick one by its shape"))
        for name, button in self._buttons.items():
            if name == self._value.name:
                button.setChecked(True)
                self._area.ensureWidgetVisible(button)
        self._input.show_value(self._value, facts)
        self._show_heading()

    def _show_heading(self) -> None:
        facts, graph = self._facts.get(self._value.name), self._graph
        if facts is None or graph is None:
            return
        shape = "×".join(str(side) for side in graph.input_shape)
        outputs = graph.layers[-1].output_shape[0] if graph.layers else 0
        parts = (
            f"{facts['authors']}, {facts['year']}",
            self.tr("{n} layers deep").format(n=facts["depth"]),
            self.tr("fed {shape}").format(shape=shape),
            self.tr("{n} classes").format(n=count(outputs)),
        )
        self._network.set_heading(facts["title"], " · ".join(parts))

    # ---- changing

    def _change(self, **changes: Any) -> None:
        new = self._value.replace(**changes)
        if new != self._value:
            another = new.name != self._value.name
            self._value = new
            self._show()
            if another:
                self.set_graph(None)
            self.value_changed.emit(new)

    @Slot(object)
    def _on_card_clicked(self, button: ArchitectureCard) -> None:
        facts = button.facts
        size = self._value.image_size
        self._change(
            name=facts["name"],
            pretrained=self._wants_pretrained and weights_here(facts),
            image_size=size if size >= facts["minimum_size"] else 0,
        )

    @Slot(bool)
    def _on_pretrained_changed(self, on: bool) -> None:
        self._wants_pretrained = on
        self._change(pretrained=on)

    @Slot(int)
    def _on_size_changed(self, size: int) -> None:
        self._change(image_size=size)

    @Slot(str)
    def _on_colour_changed(self, colour: str) -> None:
        self._change(colour=colour)
