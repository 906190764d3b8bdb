"""What the engine knows of the chosen network, for the panels that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.engine import EngineClient
from ui.engine_words import engine_words
from workbench.diagram.graph import LayerGraph
from workbench.errors import ArchitectureError, WorkbenchError
from workbench.network_input import NetworkInput, network_input
from workbench.settings import ArchitectureSettings
from workbench.weights.facts import with_weights
from workbench.weights.library import own_records

if TYPE_CHECKING:
    from ui.catalog_summary import CatalogSummary

TYPING_MS = 200  # an image size is typed digit by digit
FEWEST_CLASSES = 2


class NetworkContext(QObject):
    """Follows the chosen architecture and the images; asks the engine whenever they matter.

    1. `start` asks for the cards once.
    2. `follow` is told settings and images; when name, size, channels or number of classes differ,
       the graph is asked for anew. Only the newest answer counts. A network that is not of the
       atlas gets its card first.

    Signals
    -------
    cards_changed(list of dict)
        The networks that can be chosen.
    graph_changed(LayerGraph or None, dict)
        The layers for the present input, and the facts of the card; None while unknown.
    input_changed(NetworkInput)
        What the network is fed.
    names_changed(list of str), names_failed(WorkbenchError)
        What else can be had, asked for by `ask_names`; or why that cannot be told.
    failed(WorkbenchError)
        The network cannot be built with these settings.
    """

    cards_changed = Signal(object)
    graph_changed = Signal(object, object)
    input_changed = Signal(object)
    names_changed = Signal(object)
    names_failed = Signal(object)
    failed = Signal(object)

    def __init__(self, engine: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._settings = ArchitectureSettings()
        self._summary: CatalogSummary | None = None
        self._asked: dict[str, Any] = {}
        self._card_asked = ""
        self._own: dict[str, dict[str, Any]] = {}
        self.cards: dict[str, dict[str, Any]] = {}
        self.graph: LayerGraph | None = None
        self.input: NetworkInput | None = None
        self.error: WorkbenchError | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def facts(self) -> dict[str, Any]:
        """The card of the chosen network; empty until the engine answered."""
        return self.cards.get(self._settings.name, {})

    @property
    def trouble(self) -> WorkbenchError | None:
        """Why the network cannot be trained as it is chosen; None if it can."""
        if self.error is not None or not self._settings.pretrained:
            return self.error
        try:
            facts = with_weights(self.facts, self._settings.weights)
        except WorkbenchError as error:
            return error
        weights = facts.get("weights") or {}
        if "all_weights" not in facts or weights.get("available"):
            return None
        return ArchitectureError(
            self.tr("The pretrained weights of {network} are not on this computer").format(
                network=facts["title"]
            ),
            hint=self.tr("Get them on the Architecture page, or switch pretrained weights off."),
        )

    @property
    def titles(self) -> dict[str, str]:
        """What each network is called in the window."""
        return {name: engine_words(str(card["title"])) for name, card in self.cards.items()}

    @Slot()
    def start(self) -> None:
        """Ask for the cards."""
        reply = self._engine.request("architectures", {}, latest="architectures")
        reply.done.connect(self._on_cards_done)
        reply.failed.connect(self._on_failed)

    @Slot()
    def ask_names(self) -> None:
        """Ask for the names of all networks that have no card yet."""
        reply = self._engine.request("names", {}, latest="names")
        reply.done.connect(self._on_names_done)
        reply.failed.connect(self.names_failed)

    @Slot(object)
    def set_own_cards(self, cards: list[dict[str, Any]]) -> None:
        """Offer the user's own networks too; their blocks stand under "stack"."""
        before, self._own = self._own, {card["name"]: card for card in cards}
        if self.cards:  # else the atlas is still to come
            others = {name: card for name, card in self.cards.items() if name not in before}
            self.cards = {**others, **self._own}
            self.refresh_weights()

    @Slot()
    def refresh_weights(self) -> None:
        """Look which pretrained weights are here: the engine's answers may be of another day."""
        own = own_records()
        self.cards = {name: with_weights(card, own=own) for name, card in self.cards.items()}
        self.cards_changed.emit(list(self.cards.values()))
        self._timer.start(0)

    def follow(self, settings: ArchitectureSettings, summary: CatalogSummary | None) -> None:
        """Take note of the chosen network and of the images."""
        typing = settings.name == self._settings.name and bool(self._asked)
        self._settings, self._summary = settings, summary
        self._timer.start(TYPING_MS if typing else 0)

    @Slot()
    def _on_timer_timeout(self) -> None:
        if not self.facts:
            self._ask_card()
            return
        self._card_asked = ""
        try:
            facts = with_weights(self.facts, self._settings.weights)
            fed = network_input(self._settings, facts, grey=self._grey())
        except WorkbenchError as error:
            self._asked = {}
            self._on_failed(error)
            return
        if fed != self.input:
            self.input = fed
            self.input_changed.emit(fed)
        self._ask(fed)

    def _ask(self, fed: NetworkInput) -> None:
        params = {
            "name": self._settings.name, "image_size": fed.image_size, "channels": fed.channels,
            "classes": self._classes(),
        }  # fmt: skip
        if self._settings.stack is not None:
            params["stack"] = self._settings.stack.model_dump()
        if params == self._asked:
            return
        self._asked = params
        if self.graph is not None and self.graph.architecture != self._settings.name:
            self._set_graph(None)
        reply = self._engine.request("inspect", params, latest="inspect")
        reply.done.connect(self._on_inspect_done)
        reply.failed.connect(self._on_failed)

    def _ask_card(self) -> None:
        name = self._settings.name
        if not self.cards or name == self._card_asked:
            return
        self._card_asked, self._asked, self.error = name, {}, None
        self._set_graph(None)
        params: dict[str, Any] = {"name": name}
        if self._settings.stack is not None:
            params["stack"] = self._settings.stack.model_dump()
        reply = self._engine.request("card", params, latest="card")
        reply.done.connect(self._on_card_done)
        reply.failed.connect(self._on_failed)

    def _grey(self) -> bool:
        return self._summary is not None and self._summary.catalog.all_grey

    def _classes(self) -> int:
        if self._summary is None:
            return int(self.facts["classes"])
        return max(FEWEST_CLASSES, len(self._summary.catalog.classes))

    @Slot(object)
    def _on_cards_done(self, answer: dict[str, Any]) -> None:
        self.cards = {**{card["name"]: card for card in answer["cards"]}, **self._own}
        self.refresh_weights()

    @Slot(object)
    def _on_card_done(self, card: dict[str, Any]) -> None:
        self.cards[card["name"]] = card
        self.refresh_weights()

    @Slot(object)
    def _on_names_done(self, answer: dict[str, Any]) -> None:
        self.names_changed.emit(answer["other"])

    @Slot(object)
    def _on_inspect_done(self, answer: dict[str, Any]) -> None:
        self.error = None
        self._set_graph(LayerGraph.from_dict(answer))

    @Slot(object)
    def _on_failed(self, error: WorkbenchError) -> None:
        self.error = error
        self._set_graph(None)
        self.failed.emit(error)

    def _set_graph(self, graph: LayerGraph | None) -> None:
        self.graph = graph
        self.graph_changed.emit(graph, self.facts)
