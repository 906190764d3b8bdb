"""What the engine knows of the chosen network, for the panels that show it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.catalog_summary import CatalogSummary
from ui.engine import EngineClient
from workbench.diagram.graph import LayerGraph
from workbench.errors import WorkbenchError
from workbench.network_input import NetworkInput, network_input
from workbench.settings import ArchitectureSettings

TYPING_MS = 200  # an image size is typed digit by digit
FEWEST_CLASSES = 2


class NetworkContext(QObject):
    """Follows the chosen architecture and the images; asks the engine whenever they matter.

    1. `start` asks for the cards once.
    2. `follow` is told settings and images; when name, size, channels or number of classes differ,
       the graph is asked for anew. Only the newest answer counts.

    Signals
    -------
    cards_changed(list of dict)
        The networks that can be chosen.
    graph_changed(LayerGraph or None, dict)
        The layers for the present input, and the facts of the card; None while unknown.
    input_changed(NetworkInput)
        What the network is fed.
    failed(WorkbenchError)
        The network cannot be built with these settings.
    """

    cards_changed = Signal(object)
    graph_changed = Signal(object, object)
    input_changed = Signal(object)
    failed = Signal(object)

    def __init__(self, engine: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._settings = ArchitectureSettings()
        self._summary: CatalogSummary | None = None
        self._asked: dict[str, Any] = {}
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
    def titles(self) -> dict[str, str]:
        """What each network is called in the window."""
        return {name: str(card["title"]) for name, card in self.cards.items()}

    @Slot()
    def start(self) -> None:
        """Ask for the cards."""
        reply = self._engine.request("architectures", {}, latest="architectures")
        reply.done.connect(self._on_cards_done)
        reply.failed.connect(self._on_failed)

    def follow(self, settings: ArchitectureSettings, summary: CatalogSummary | None) -> None:
        """Take note of the chosen network and of the images."""
        typing = settings.name == self._settings.name and bool(self._asked)
        self._settings, self._summary = settings, summary
        self._timer.start(TYPING_MS if typing else 0)

    @Slot()
    def _on_timer_timeout(self) -> None:
        if not self.facts:
            return
        try:
            fed = network_input(self._settings, self.facts, grey=self._grey())
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
        if params == self._asked:
            return
        self._asked = params
        if self.graph is not None and self.graph.architecture != self._settings.name:
            self._set_graph(None)
        reply = self._engine.request("inspect", params, latest="inspect")
        reply.done.connect(self._on_inspect_done)
        reply.failed.connect(self._on_failed)

    def _grey(self) -> bool:
        return self._summary is not None and self._summary.catalog.all_grey

    def _classes(self) -> int:
        if self._summary is None:
            return int(self.facts["classes"])
        return max(FEWEST_CLASSES, len(self._summary.catalog.classes))

    @Slot(object)
    def _on_cards_done(self, answer: dict[str, Any]) -> None:
        self.cards = {card["name"]: card for card in answer["cards"]}
        self.cards_changed.emit(answer["cards"])
        self._timer.start(0)

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
