"""The window's side of the weights manager: what there is, what is being fetched, own files."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from ui.engine import EngineClient, Reply
from ui.engine_words import engine_words
from ui.tasks import Task
from workbench.errors import WorkbenchError
from workbench.jobs import Job, Progress
from workbench.weights.ledger import uses
from workbench.weights.library import own_records, remove
from workbench.weights.places import refreshed
from workbench.weights.record import Weights

PATIENT = 10.0  # seconds a server may take when the user insists


class WeightsControl(QObject):
    """Knows all pretrained weights and gets more of them. Lives as long as the window.

    1. `start` asks the engine for the records of the atlas, `ask_for` for those of one other
       network. They are facts of the program and are kept between starts; whether the files are
       here is looked up anew by `refresh`.
    2. Fetching needs no torch: it happens in a thread of the window, one file after the other, so
       that the engine stays free for short requests. It goes on when the dialog is closed.
    3. A file of the user's own is read by the engine, which knows the networks.

    Signals
    -------
    changed()
        Other records, or other files on the disk.
    fetch_changed(str)
        The fetch of the weights of this name has begun, come on, or ended.
    fetched(Weights)
        They have arrived.
    fetch_failed(Weights, WorkbenchError)
        They have not.
    adopted(Weights, list of str), adopt_failed(WorkbenchError), adopt_progress(Progress)
        What became of the user's file, and what was done to it.
    failed(WorkbenchError)
        The records cannot be had.
    network_used(NetworkUse)
        Bytes came over the network.
    """

    changed = Signal()
    fetch_changed = Signal(str)
    fetched = Signal(object)
    fetch_failed = Signal(object, object)
    adopted = Signal(object, object)
    adopt_failed = Signal(object)
    adopt_progress = Signal(object)
    failed = Signal(object)
    network_used = Signal(object)

    def __init__(self, engine: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._published: dict[str, Weights] = {}
        self._own: tuple[Weights, ...] = ()
        self._asked: set[str] = set()
        self._fetches: dict[str, _Fetch] = {}
        self._errors: dict[str, WorkbenchError] = {}
        self._adopting: Reply | None = None
        self._known_uses = len(uses())
        self._executor = ThreadPoolExecutor(1, "fetch-weights")

    # -- what there is ------------------------------------------------------------------------

    @Slot()
    def start(self) -> None:
        """Ask for the records, once."""
        self._ask("", {})

    def ask_for(self, network: str) -> None:
        """Ask for the records of a network that is no part of the atlas, once."""
        self._ask(network, {"networks": [network]})

    @property
    def ready(self) -> bool:
        """Whether the records of the atlas are known."""
        return bool(self._published)

    def records(self) -> tuple[Weights, ...]:
        """Return all records: published and own, those of a network side by side."""
        every = [*self._published.values(), *self._own]
        order = {name: place for place, name in enumerate(dict.fromkeys(r.network for r in every))}
        return tuple(sorted(every, key=lambda record: order[record.network]))

    @Slot()
    def refresh(self) -> None:
        """Look at the disk again."""
        self._published = {name: refreshed(record) for name, record in self._published.items()}
        self._own = own_records()
        self.changed.emit()

    def _ask(self, key: str, params: dict[str, Any]) -> None:
        if key in self._asked:
            return
        self._asked.add(key)
        reply = self._engine.request("weights", params, latest=f"weights {key}")
        reply.done.connect(self._on_records_done)
        reply.failed.connect(self._on_records_failed)

    @Slot(object)
    def _on_records_done(self, answer: dict[str, Any]) -> None:
        found = (Weights.from_dict(values) for values in answer["records"])
        self._published.update({record.name: record for record in found})
        self.refresh()

    @Slot(object)
    def _on_records_failed(self, error: WorkbenchError) -> None:
        self._asked.clear()
        self.failed.emit(error)

    # -- fetching -----------------------------------------------------------------------------

    def fetch(self, record: Weights, *, insist: bool = False) -> None:
        """Fetch published weights, after those that are being fetched already.

        With `insist` the server is given more time to answer than the second after which it counts
        as out of reach.
        """
        if record.name in self._fetches:
            return
        self._errors.pop(record.name, None)
        fetch = _Fetch(record, PATIENT if insist else None, self)
        fetch.progressed.connect(self._on_fetch_progressed)
        fetch.ended.connect(self._on_fetch_ended)
        fetch.settled.connect(self._on_fetch_settled, Qt.ConnectionType.QueuedConnection)
        self._fetches[record.name] = fetch
        fetch.start(self._executor)
        self.fetch_changed.emit(record.name)

    def cancel(self, name: str) -> None:
        """Stop fetching; what has come is kept for the next time."""
        fetch = self._fetches.pop(name, None)
        if fetch is not None:
            fetch.cancel()
            self.fetch_changed.emit(name)

    def progress(self, name: str) -> Progress | None:
        """Return how far a fetch is; without text while it waits, None if there is none."""
        fetch = self._fetches.get(name)
        return fetch.progress if fetch is not None else None

    def error(self, name: str) -> WorkbenchError | None:
        """Return why the last fetch failed; None if it did not."""
        return self._errors.get(name)

    @property
    def fetching(self) -> Weights | None:
        """The weights that are on their way."""
        return next((fetch.record for fetch in self._fetches.values()), None)

    @Slot(object)
    def _on_fetch_progressed(self, fetch: _Fetch) -> None:
        self.fetch_changed.emit(fetch.record.name)

    @Slot(object, object)
    def _on_fetch_ended(self, fetch: _Fetch, error: WorkbenchError | None) -> None:
        record = fetch.record
        if self._fetches.get(record.name) is fetch:
            del self._fetches[record.name]
        fetch.deleteLater()
        if error is not None:
            self._errors[record.name] = error
            self.fetch_changed.emit(record.name)
            self.fetch_failed.emit(record, error)
            return
        self.refresh()
        self.fetch_changed.emit(record.name)
        self.fetched.emit(refreshed(record))

    @Slot(object)
    def _on_fetch_settled(self, fetch: _Fetch) -> None:
        if self._fetches.get(fetch.record.name) is not fetch:  # cancelled: nobody else lets it go
            fetch.deleteLater()
        used = uses()
        if len(used) > self._known_uses:
            self._known_uses = len(used)
            self.network_used.emit(used[-1])

    # -- files of one's own -------------------------------------------------------------------

    def adopt(self, params: dict[str, Any]) -> None:
        """Use a file of the user's; see "adopt_weights" in `workbench.service`."""
        self.stop_adopting()
        self._adopting = self._engine.request("adopt_weights", params, latest="adopt_weights")
        self._adopting.progress.connect(self.adopt_progress)
        self._adopting.failed.connect(self.adopt_failed)
        self._adopting.done.connect(self._on_adopted)

    def stop_adopting(self) -> None:
        """Forget the user's file."""
        if self._adopting is not None:
            self._adopting.cancel()
            self._adopting = None

    def remove(self, record: Weights) -> None:
        """Forget an own record and its copy.

        Raises
        ------
        WorkbenchError
            It cannot be removed.
        """
        remove(record)
        self.refresh()

    @Slot(object)
    def _on_adopted(self, answer: dict[str, Any]) -> None:
        self._adopting = None
        self.refresh()
        self.adopted.emit(
            Weights.from_dict(answer["record"]), [engine_words(note) for note in answer["notes"]]
        )

    # -- the end ------------------------------------------------------------------------------

    def close(self) -> None:
        """Stop everything; the window is closing. What has come is kept for the next time."""
        self.stop_adopting()
        for fetch in self._fetches.values():
            fetch.cancel()
        self._fetches.clear()
        self._executor.shutdown()


class _Fetch(QObject):
    """One file on its way.

    `settled` comes from the worker's thread when nothing more will happen, also after a cancel;
    `ended` only if it was not cancelled.
    """

    progressed = Signal(object)
    ended = Signal(object, object)
    settled = Signal(object)

    def __init__(self, record: Weights, patience: float | None, parent: QObject) -> None:
        super().__init__(parent)
        self.record, self.progress = record, Progress()
        self._patience = patience
        self._task = Task(self._work, self)
        self._task.progress.connect(self._on_progress)
        self._task.done.connect(self._on_done)
        self._task.failed.connect(self._on_failed)

    def start(self, executor: ThreadPoolExecutor) -> None:
        self._task.start(executor)

    def cancel(self) -> None:
        self._task.cancel()

    def _work(self, job: Job) -> object:
        # Only now: an HTTP client is none of the window's business until somebody fetches.
        from workbench.weights.download import PATIENCE
        from workbench.weights.fetch import fetch

        try:
            return fetch(self.record, job, patience=self._patience or PATIENCE)
        finally:
            with suppress(RuntimeError):  # the window may have been closed meanwhile
                self.settled.emit(self)

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        self.progress = progress
        self.progressed.emit(self)

    @Slot(object)
    def _on_done(self, _path: object) -> None:
        self.ended.emit(self, None)

    @Slot(object)
    def _on_failed(self, error: WorkbenchError) -> None:
        self.ended.emit(self, error)
