"""The run that is being trained, from the window's side."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from ui.follower import Follower
from ui.run_thread import RunThread
from workbench.data.catalog import Catalog
from workbench.errors import RunBusyError
from workbench.jobs import Job
from workbench.launch import create_run
from workbench.runs import RunFolder, list_run_paths, new_run_path
from workbench.settings import Project

LIVE_STATES = frozenset({"new", "starting", "running", "pausing", "paused", "stopping"})


class RunControl(Follower[RunFolder]):
    """Starts, resumes and joins runs; at most one is followed at a time.

    Signals
    -------
    followed(RunThread)
        A run is followed from now on; connect to the thread before it starts.
    ended(RunFolder, str)
        It came to an end, with its last state.
    """

    followed = Signal(object)
    ended = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__("make-run", parent)

    def start(self, folder: Path, project: Project, catalog: Catalog) -> None:
        """Make a new run in the project's folder and train it."""
        if self.busy:
            self.failed.emit(
                RunBusyError("A run is already being trained", hint="Stop it first, or wait.")
            )
            return
        self._begin(_MakeRun(folder, project, catalog), self._on_made)

    def follow(self, run: RunFolder) -> None:
        """Train `run` from where it was left, or join the process that is training it."""
        self._open(run, watched=False)

    def watch(self, run: RunFolder) -> None:
        """Look at `run`, which any machine may be training; nothing is started here."""
        self._open(run, watched=True)

    @property
    def watching(self) -> bool:
        """Whether the followed run is only looked at."""
        return self._thread is not None and self._thread.watched

    @Slot()
    def stop_watching(self) -> None:
        """Look at the run no longer; it has not ended, as far as anybody here knows."""
        if self.watching:
            run = self.run
            self.leave()
            self._on_thread_state("left")
            self.ended.emit(run, "left")

    def _open(self, run: RunFolder, *, watched: bool) -> None:
        thread = RunThread(run, self, watched=watched)
        self._follow(run, thread, lambda: self.followed.emit(thread))

    def _on_end(self) -> None:
        self.ended.emit(self.run, self.state)

    @Slot(object)
    def _on_made(self, run: RunFolder) -> None:
        self.follow(run)


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
