"""The run that is being trained, from the window's side."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot

from ui.run_thread import RunThread
from ui.tasks import Task
from workbench.data.catalog import Catalog
from workbench.errors import RunBusyError, WorkbenchError
from workbench.jobs import Job
from workbench.launch import create_run
from workbench.runs import RunFolder, list_run_paths, new_run_path
from workbench.settings import Project

LIVE_STATES = frozenset({"new", "starting", "running", "pausing", "paused", "stopping"})


class RunControl(QObject):
    """Starts, resumes and joins runs; at most one is followed at a time.

    Signals
    -------
    followed(RunThread)
        A run is followed from now on; connect to the thread before it starts.
    state_changed(str)
        What the followed run does, in the words of `RunThread.state`.
    ended(RunFolder, str)
        It came to an end, with its last state.
    failed(WorkbenchError)
        A run could not be made.
    """

    followed = Signal(object)
    state_changed = Signal(str)
    ended = Signal(object, str)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.run: RunFolder | None = None
        self.state = ""
        self._thread: RunThread | None = None
        self._making: Task | None = None
        self._executor = ThreadPoolExecutor(1, "make-run")

    @property
    def live(self) -> bool:
        """Whether a run is followed that has not ended."""
        return self._thread is not None

    @property
    def busy(self) -> bool:
        """Whether a run is live or just being made."""
        return self.live or self._making is not None

    def start(self, folder: Path, project: Project, catalog: Catalog) -> None:
        """Make a new run in the project's folder and train it."""
        if self.busy:
            self.failed.emit(
                RunBusyError("A run is already being trained", hint="Stop it first, or wait.")
            )
            return
        self._making = Task(_MakeRun(folder, project, catalog), self)
        self._making.done.connect(self._on_making_done)
        self._making.failed.connect(self._on_making_failed)
        self._making.start(self._executor)

    def follow(self, run: RunFolder) -> None:
        """Train `run` from where it was left, or join the process that is training it."""
        self._follow(run, watched=False)

    def watch(self, run: RunFolder) -> None:
        """Look at `run`, which any machine may be training; nothing is started here."""
        self._follow(run, watched=True)

    @property
    def watching(self) -> bool:
        """Whether the followed run is only looked at."""
        return self._thread is not None and self._thread.watched

    def _follow(self, run: RunFolder, *, watched: bool) -> None:
        self.leave()
        thread = RunThread(run, self, watched=watched)
        self.run, self._thread, self.state = run, thread, "starting"
        thread.state.connect(self._on_thread_state)
        thread.finished.connect(self._on_thread_finished)
        self.followed.emit(thread)
        self.state_changed.emit(self.state)
        thread.start()

    @Slot()
    def pause(self) -> None:
        """Ask the run to wait."""
        if self._thread is not None:
            self._thread.pause()

    @Slot()
    def resume(self) -> None:
        """Ask a waiting run to go on."""
        if self._thread is not None:
            self._thread.resume()

    @Slot()
    def stop(self) -> None:
        """Ask the run to end; it keeps a checkpoint and can be resumed."""
        if self._thread is not None:
            self._thread.stop()

    def leave(self) -> None:
        """Follow the run no longer; its process goes on."""
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.detach()
            thread.wait()
            # Its last events are on their way: they must not arrive after another run's first.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)
            thread.deleteLater()

    @Slot()
    def stop_watching(self) -> None:
        """Look at the run no longer; it has not ended, as far as anybody here knows."""
        if self.watching:
            run = self.run
            self.leave()
            self._on_thread_state("left")
            self.ended.emit(run, "left")

    def stop_and_leave(self) -> None:
        """Ask the run to end without waiting for it."""
        if self.run is not None and self.live:
            self.run.request("stop")
        self.leave()

    def close(self) -> None:
        """Leave the run and end the threads."""
        if self._making is not None:
            self._making.cancel()
        self.leave()
        self._executor.shutdown(wait=True, cancel_futures=True)

    @Slot(object)
    def _on_making_done(self, run: RunFolder) -> None:
        self._making = None
        self.follow(run)

    @Slot(object)
    def _on_making_failed(self, error: WorkbenchError) -> None:
        self._making = None
        self.failed.emit(error)

    @Slot(str)
    def _on_thread_state(self, state: str) -> None:
        self.state = state
        self.state_changed.emit(state)

    @Slot()
    def _on_thread_finished(self) -> None:
        thread = self._thread
        if thread is None or thread is not self.sender():
            return
        self._thread = None
        thread.deleteLater()
        self.ended.emit(self.run, self.state)


class _MakeRun:
    """Writes a run folder; a set of 100,000 images makes a large split.csv, hence the thread."""

    def __init__(self, folder: Path, project: Project, catalog: Catalog) -> None:
        self._folder, self._project, self._catalog = folder, project, catalog

    def __call__(self, _job: Job) -> RunFolder:
        name = self._project.architecture.name.replace(":", "-")
        path = new_run_path(self._folder / "runs", name)
        return create_run(path, self._project, self._catalog)


def newest_run(folder: Path) -> RunFolder | None:
    """Return the project's last run; None if it has none."""
    paths = list_run_paths(folder / "runs")
    return RunFolder(paths[-1]) if paths else None
