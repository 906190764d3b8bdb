"""Between the comparison of networks and the engine."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from ui.engine import EngineClient, Reply
from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    from ui.views.architecture.architecture_card_rows import Network
    from ui.views.architecture.compare import CompareView


class SpeedControl(QObject):
    """Has networks measured one after the other, so that each has the computer to itself."""

    def __init__(self, view: CompareView, engine: EngineClient, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._engine = view, engine
        self._waiting: deque[Network] = deque()
        self._reply: Reply | None = None
        self._name = ""
        view.measure_requested.connect(self._on_measure_requested)
        view.cancel_requested.connect(self.cancel)

    @Slot()
    def cancel(self) -> None:
        """Measure no more."""
        self._waiting.clear()
        if self._reply is not None:
            self._reply.cancel()
            self._reply = None
        self._view.set_measuring(False)

    @Slot(object)
    def _on_measure_requested(self, networks: Iterable[Network]) -> None:
        self.cancel()
        self._waiting.extend(networks)
        self._view.set_measuring(bool(self._waiting))
        self._next()

    def _next(self) -> None:
        if not self._waiting:
            self._reply = None
            self._view.set_measuring(False)
            return
        network = self._waiting.popleft()
        self._name = network.name
        params: dict[str, Any] = {"name": network.name}
        if stack := network.facts.get("stack"):
            params["stack"] = stack
        self._reply = self._engine.request("measure", params, latest="measure")
        self._reply.progress.connect(self._view.set_progress)
        self._reply.failed.connect(self._on_failed)
        self._reply.done.connect(self._on_done)

    @Slot(object)
    def _on_failed(self, error: WorkbenchError) -> None:
        self._view.show_failure(self._name, error)
        self._next()

    @Slot(object)
    def _on_done(self, speed: dict[str, Any]) -> None:
        self._view.set_speed(self._name, speed)
        self._next()
