"""Which network, with which weights, fed with what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.errors import describe, what_words
from ui.growing import grow_with_text
from ui.views.architecture.architecture_card_chooser import NetworkChooser
from ui.views.architecture.architecture_card_preview import NetworkPreview
from ui.views.architecture.network_view import NetworkView
from ui.views.transfer.network_input import NetworkInputCard
from ui.widgets.buttons import LinkButton
from ui.widgets.label import Label
from ui.widgets.notice import Notice
from ui.widgets.segmented import Segmented
from ui.widgets.wrapping import Columns
from workbench.diagram.graph import LayerGraph
from workbench.errors import WorkbenchError
from workbench.settings import ArchitectureSettings

if TYPE_CHECKING:
    from ui.views.architecture.compare import CompareView
    from ui.views.architecture.exhibits import ExhibitsView

CHOICES_WIDTH = 292


class ArchitecturePanel(QWidget):
    """Edits `ArchitectureSettings`. The main window brings cards and graphs from the engine.

    Signals
    -------
    value_changed(ArchitectureSettings)
        The user chose something else.
    compare_made(CompareView)
        The comparison exists now; it needs somebody to measure speeds for it.
    names_wanted()
        The names of all networks that can be had are needed: see `set_other_names`.
    weights_wanted(str)
        The pretrained weights of this network are to be shown.
    build_requested()
        The user wants to build a network, or to edit the one that is chosen.
    """

    value_changed = Signal(object)
    compare_made = Signal(object)
    names_wanted = Signal()
    weights_wanted = Signal(str)
    build_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ArchitectureSettings()
        self._graph: LayerGraph | None = None
        # Networks whose pretrained weights the user did not want in this session.
        self._declined: set[str] = set()
        self._network, self._preview = NetworkView(), NetworkPreview()
        self._compare: CompareView | None = None
        self._exhibits: ExhibitsView | None = None
        self._notice, self._news = Notice("danger"), Notice("info")
        self._chooser, self._input = NetworkChooser(), NetworkInputCard()
        self._build = LinkButton(self.tr("Build your own…"), "boxes")
        self._view = Segmented(
            [
                ("network", self.tr("Network")),
                ("compare", self.tr("Compare")),
                ("exhibits", self.tr("Exhibits")),
            ],
            self.tr("View"),
        )
        self._lay_out()
        self._connect()
        self._network.set_waiting(
            self.tr("The engine is starting…"),
            self.tr("It works out the layers of every network; this takes a few seconds."),
        )
        self._show()

    # ---- the section

    def value(self) -> ArchitectureSettings:
        """Return the settings as they stand."""
        return self._value

    def set_value(self, section: ArchitectureSettings) -> None:
        """Show `section` without a signal."""
        self._value = section
        self._news.show_message("")
        self._show()

    # ---- what the engine says

    def set_cards(self, cards: list[dict[str, Any]]) -> None:
        """Offer these networks: facts as in `architecture_card_rows.Network`."""
        self._chooser.set_cards(cards)
        self._on_ticks_changed()
        self._show()
        if cards and self._graph is None:
            self.set_graph(None)

    def set_other_names(self, names: list[str]) -> None:
        """Offer these networks beside those that have cards."""
        self._chooser.set_other_names(names)

    def show_names_error(self, error: WorkbenchError) -> None:
        """Say why those are not known."""
        self._chooser.show_names_error(error)

    def set_graph(self, graph: LayerGraph | None) -> None:
        """Show the layers for the user's classes and input; None while they are worked out."""
        self._notice.show_message("")
        network = self._chooser.network(self._value.name)
        self._graph = graph
        self._network.set_graph(graph, str(network.facts["head"]) if network else "")
        if graph is None and network is not None:
            self._preview.set_network(network)
        self._show_page()
        self._show_heading()

    def show_error(self, error: WorkbenchError) -> None:
        """Say why the network cannot be shown."""
        self._graph = None
        self._network.set_graph(None)
        self._notice.show_message(describe(error))
        self._network.set_waiting(self.tr("No layers to show"), what_words(error))
        self._show_page()

    def show_news(self, text: str) -> None:
        """Tell what followed from a choice on this page."""
        self._news.show_message(text)

    def remember_pretrained(self, wanted: bool) -> None:
        """Note that the user wants pretrained weights of this network, or does not.

        Choosing it again in this session does not switch on what was switched off.
        """
        if wanted:
            self._declined.discard(self._value.name)
        else:
            self._declined.add(self._value.name)

    def network(self) -> NetworkView:
        """Return the diagram with its table."""
        return self._network

    def chooser(self) -> NetworkChooser:
        """Return the list of networks with its search."""
        return self._chooser

    def compare(self) -> CompareView:
        """Return the comparison; it is made when first wanted."""
        if self._compare is None:
            # Imported here, as are the exhibits: most visits to this page need neither.
            from ui.views.architecture.compare import CompareView

            self._compare = made = CompareView()
            made.network_wanted.connect(self._on_network_chosen)
            made.removal_wanted.connect(self._chooser.untick)
            made.set_networks(self._chooser.ticked())
            self._pages.addWidget(made)
            self.compare_made.emit(made)
        return self._compare

    def exhibits(self) -> ExhibitsView:
        """Return the exhibits; they are made when first wanted."""
        if self._exhibits is None:
            from ui.views.architecture.exhibits import ExhibitsView

            self._exhibits = ExhibitsView()
            self._pages.addWidget(self._exhibits)
        return self._exhibits

    @Slot(str)
    def show_view(self, key: str) -> None:
        """Show "network", "compare" or "exhibits" beside the list."""
        self._view.set_value(key)
        self._chooser.set_ticking(key == "compare")
        self._show_page()

    # ---- construction

    def _lay_out(self) -> None:
        holder = QWidget()
        grow_with_text(holder, CHOICES_WIDTH)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Architecture"), "title"))
        column.addWidget(self._view)
        column.addWidget(self._chooser, 1)
        self._chooser.links.addWidget(self._build)
        column.addWidget(self._input)
        self._pages = QStackedWidget()
        for page in (self._network, self._preview):
            self._pages.addWidget(page)
        right = QVBoxLayout()
        right.setSpacing(10)
        for widget in (self._notice, self._news):
            right.addWidget(widget)
        right.addWidget(self._pages, 1)
        layout = Columns(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(16)
        layout.addWidget(holder)
        layout.addLayout(right, 1)

    def _connect(self) -> None:
        self._view.value_changed.connect(self.show_view)
        self._chooser.chosen.connect(self._on_network_chosen)
        self._chooser.ticks_changed.connect(self._on_ticks_changed)
        self._chooser.ticking_wanted.connect(self._on_ticking_wanted)
        self._chooser.names_wanted.connect(self.names_wanted)
        self._build.clicked.connect(self.build_requested)
        self._input.pretrained_changed.connect(self._on_pretrained_changed)
        self._input.image_size_changed.connect(self._on_size_changed)
        self._input.colour_changed.connect(self._on_colour_changed)
        self._input.weights_clicked.connect(self._on_weights_clicked)

    # ---- showing

    def _show(self) -> None:
        network = self._chooser.network(self._value.name)
        self._chooser.set_chosen(self._value.name)
        own = self._value.stack is not None
        self._build.setText(self.tr("Edit its blocks…") if own else self.tr("Build your own…"))
        self._build.set_icon("pencil" if own else "boxes")
        self._input.show_value(self._value, dict(network.facts) if network else None)
        self._show_heading()

    def _show_page(self) -> None:
        key = self._view.value()
        if key == "compare":
            self._pages.setCurrentWidget(self.compare())
        elif key == "exhibits":
            self._pages.setCurrentWidget(self.exhibits())
        else:
            known = self._chooser.network(self._value.name) is not None
            waiting = self._graph is None and known and not self._notice.text
            self._pages.setCurrentWidget(self._preview if waiting else self._network)

    def _show_heading(self) -> None:
        network, graph = self._chooser.network(self._value.name), self._graph
        if network is None or graph is None:
            return
        facts = network.facts
        shape = "×".join(str(side) for side in graph.input_shape)
        source = ", ".join(str(facts[key]) for key in ("authors", "year") if facts[key])
        parts = (
            source,
            self.tr("{n} layers deep").format(n=facts["depth"]),
            self.tr("fed {shape}").format(shape=shape),
        )
        self._network.set_heading(network.title, " · ".join(part for part in parts if part))

    # ---- changing

    def _change(self, **changes: Any) -> None:
        new = self._value.replace(**changes)
        if new != self._value:
            another = new.name != self._value.name
            self._value = new
            self._news.show_message("")
            self._show()
            if another:
                self.set_graph(None)
            self.value_changed.emit(new)

    @Slot(str)
    def _on_network_chosen(self, name: str) -> None:
        if self._view.value() != "network":
            self.show_view("network")
        network = self._chooser.network(name)
        if network is None:  # one of the others: its card is still to come
            self._network.set_waiting(self.tr("Working out the layers…"), name)
            self._change(name=name, pretrained=False, image_size=0)
            return
        # A stranger expects the weights that are here to be used.
        grey, size = self._value.colour == "grey", self._value.image_size
        self._change(
            name=name,
            pretrained=network.weights_here and name not in self._declined and not grey,
            image_size=size if size >= network.facts["minimum_size"] else 0,
            stack=network.facts.get("stack"),
        )

    @Slot(bool)
    def _on_pretrained_changed(self, on: bool) -> None:
        self.remember_pretrained(on)
        self._change(pretrained=on)

    @Slot(int)
    def _on_size_changed(self, size: int) -> None:
        self._change(image_size=size)

    @Slot(str)
    def _on_colour_changed(self, colour: str) -> None:
        self._change(colour=colour)

    @Slot()
    def _on_weights_clicked(self) -> None:
        self.weights_wanted.emit(self._value.name)

    @Slot()
    def _on_ticks_changed(self) -> None:
        if self._compare is not None:
            self._compare.set_networks(self._chooser.ticked())

    @Slot()
    def _on_ticking_wanted(self) -> None:
        self.show_view("compare")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._view.value() != "network":
            self.show_view("network")
        else:
            super().keyPressEvent(event)
