"""The GAN that the studio looks at, from the window's side."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from ui.engine import EngineClient, Reply
from ui.follower import Follower
from ui.run_thread import RunThread
from workbench import program
from workbench.data.catalog import Catalog
from workbench.errors import RunBusyError, WorkbenchError
from workbench.gan.folder import GanFolder, create_gan, list_gans, new_gan_path
from workbench.jobs import Progress
from workbench.runs import EventReader
from workbench.settings import GanSettings, Project


class GanControl(Follower[GanFolder]):
    """Starts, follows and asks about GANs; at most one is trained at a time from here.

    Signals
    -------
    shown(GanFolder or None)
        Another GAN is looked at; its events so far come next.
    events(list)
        Of the GAN that is trained, as of `RunThread`, or of one that is only shown.
    graphs(dict), nearest(dict), walked(dict), exported(dict)
        Answers of the engine.
    answer_failed(str, WorkbenchError), progress(str, Progress)
        What the engine was asked ("graphs", "nearest", "walk", "export") came to nothing; how far
        it is with it.
    """

    shown = Signal(object)
    events = Signal(list)
    graphs = Signal(object)
    nearest = Signal(object)
    walked = Signal(object)
    exported = Signal(object)
    answer_failed = Signal(str, object)
    progress = Signal(str, object)

    def __init__(self, engine: EngineClient, parent: QObject | None = None) -> None:
        super().__init__("gan", parent)
        self._engine = engine
        self._replies: dict[str, Reply] = {}

    # -- training ----------------------------------------------------------------------------

    def start(self, project_folder: Path, project: Project, catalog: Catalog) -> None:
        """Make a new GAN in the project's folder and train it."""
        if self.busy:
            error = RunBusyError("A GAN is already being trained", hint="Stop it first, or wait.")
            self.failed.emit(error)
            return
        self._begin(
            lambda _job: create_gan(new_gan_path(project_folder), project, catalog),
            self._on_made,
        )

    def look_at(self, folder: GanFolder | None) -> None:
        """Read a GAN's history and show it; one that a process trains is followed."""
        if self.live:
            return
        self._stop_work()
        if folder is None:
            self._show(None, [], "")
            return
        self._begin(lambda _job: _read(folder), self._on_read)

    def follow(self, folder: GanFolder) -> None:
        """Train `folder` from where it was left, or join the process that is training it."""
        thread = RunThread(folder, self, command=program.command("gan", "train"))
        thread.events.connect(self.events)
        thread.problem.connect(self.failed)
        self._follow(folder, thread, lambda: self.shown.emit(folder))

    @Slot()
    def resume(self) -> None:
        """Ask a waiting one to go on, or train on one that had ended before its last epoch."""
        if self.live:
            super().resume()
        elif self.run is not None:
            self.follow(self.run)

    def close(self) -> None:
        """End the threads; the process of a live GAN goes on."""
        self.cancel()
        super().close()

    # -- asking ------------------------------------------------------------------------------

    def ask_graphs(self, settings: GanSettings, classes: int, *, grey: bool) -> None:
        """Have both networks traced."""
        params = {"settings": settings.model_dump(), "classes": classes, "grey": grey}
        reply = self._engine.request("gan_graphs", params, latest="gan_graphs")
        reply.done.connect(self.graphs)
        reply.failed.connect(self._on_graphs_failed)

    def ask_nearest(self, epoch: int, index: int) -> None:
        """Have the training image sought that is nearest to one of an epoch's picture."""
        self._ask("gan_nearest", {"epoch": epoch, "index": index}, self.nearest)

    def ask_walk(self, first: int, second: int, steps: int) -> None:
        """Have the images between two of the grid made."""
        self._ask("gan_walk", {"first": first, "second": second, "steps": steps}, self.walked)

    def ask_export(self, output: Path) -> None:
        """Have the generator written as ONNX."""
        self._ask("gan_export", {"output": str(output)}, self.exported)

    @Slot()
    def cancel(self) -> None:
        """Forget all that was asked."""
        for reply in self._replies.values():
            reply.cancel()
        self._replies.clear()

    def _ask(self, method: str, params: dict[str, Any], done: Any) -> None:
        if self.run is None:
            return
        values = {"run": str(self.run.path), **params}
        reply = self._replies[method] = self._engine.request(method, values, latest=method)
        reply.setProperty("question", method.removeprefix("gan_"))
        reply.done.connect(done)
        reply.progress.connect(self._on_reply_progress)
        reply.failed.connect(self._on_reply_failed)

    def _question(self) -> str:
        reply = self.sender()
        return str(reply.property("question")) if reply is not None else ""

    @Slot(object)
    def _on_reply_progress(self, progress: Progress) -> None:
        self.progress.emit(self._question(), progress)

    @Slot(object)
    def _on_reply_failed(self, error: WorkbenchError) -> None:
        self.answer_failed.emit(self._question(), error)

    @Slot(object)
    def _on_graphs_failed(self, error: WorkbenchError) -> None:
        self.answer_failed.emit("graphs", error)

    # -- what is looked at ---------------------------------------------------------------------

    @Slot(object)
    def _on_made(self, folder: GanFolder) -> None:
        self.follow(folder)

    @Slot(object)
    def _on_read(self, found: tuple[GanFolder, list[Any], str]) -> None:
        folder, events, state = found
        if state in ("running", "paused"):
            self.follow(folder)
        else:
            self._show(folder, events, state)

    def _show(self, folder: GanFolder | None, events: list[Any], state: str) -> None:
        self.run, self.state = folder, state
        self.shown.emit(folder)
        self.events.emit(events)
        self.state_changed.emit(state)

    def _on_end(self) -> None:
        self.state_changed.emit(self.state)


def newest_gan(project_folder: Path) -> GanFolder | None:
    """Return the project's last GAN; None if it has none."""
    found = list_gans(project_folder)
    return found[-1] if found else None


def _read(folder: GanFolder) -> tuple[GanFolder, list[Any], str]:
    folder.gan_spec()  # or say why not
    return folder, EventReader(folder).read(), folder.state()
