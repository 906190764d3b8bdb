"""What the library of runs reads and writes, in threads of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QFile, QObject, Signal, Slot

from ui.tasks import Task
from workbench.errors import RunBusyError, StorageError, WorkbenchError
from workbench.jobs import Job
from workbench.library.compare import compare_runs
from workbench.library.entry import RunEntry
from workbench.library.epochs import write_csv
from workbench.library.figures import Metric
from workbench.library.listing import list_runs
from workbench.library.notes import RunNotes, write_notes
from workbench.library.page import write_page
from workbench.runs import RunFolder
from workbench.settings import Project
from workbench.sweeps.table import SweepTable, read_table

ExportKind = Literal["csv", "page"]


class RunsControl(QObject):
    """Lists, compares, annotates, exports and removes runs.

    1. Listing and comparing are asked for again and again: a new question cancels the old one.
    2. What changes something on the disk is never cancelled, and done one after the other.

    Signals
    -------
    listed(tuple of RunEntry), progress(Progress), list_failed(WorkbenchError)
        Of the listing.
    compared(RunComparison), compare_failed(WorkbenchError)
    swept(Path, SweepTable), sweep_failed(WorkbenchError)
        What the sweep in this folder has found, or why that cannot be read.
    noted(RunEntry)
        Tags and notes of this run are saved; it has them.
    exported(Path), settings_read(RunEntry, Project)
    removed(tuple of Path)
        These runs are in the trash.
    failed(WorkbenchError)
        Something on the disk could not be changed.
    """

    listed = Signal(object)
    progress = Signal(object)
    list_failed = Signal(object)
    compared = Signal(object)
    compare_failed = Signal(object)
    swept = Signal(object, object)
    sweep_failed = Signal(object)
    noted = Signal(object)
    exported = Signal(object)
    settings_read = Signal(object, object)
    removed = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._readers = ThreadPoolExecutor(2, "runs-read")
        self._writer = ThreadPoolExecutor(1, "runs-write")
        self._listing: Task | None = None
        self._comparing: Task | None = None
        self._sweep: Task | None = None
        self._changes: list[Task] = []

    def read_list(self, folder: Path, live: Path | None) -> None:
        """List the runs in `folder`; `live` is the one that the window trains."""
        self.cancel_listing()
        self._listing = Task(lambda job: _listing(folder, live, job), self)
        self._listing.progress.connect(self.progress)
        self._listing.done.connect(self.listed)
        self._listing.failed.connect(self.list_failed)
        self._listing.start(self._readers)

    def cancel_listing(self) -> None:
        """Ask for no list any more; what was read is remembered."""
        _drop(self._listing)
        self._listing = None

    def compare(self, entries: Sequence[RunEntry], metric: Metric) -> None:
        """Compare these runs."""
        self.cancel_comparing()
        runs = [entry.run for entry in entries]
        self._comparing = Task(lambda job: compare_runs(runs, metric, job), self)
        self._comparing.done.connect(self.compared)
        self._comparing.failed.connect(self.compare_failed)
        self._comparing.start(self._readers)

    def cancel_comparing(self) -> None:
        """Ask for no comparison any more."""
        _drop(self._comparing)
        self._comparing = None

    def read_sweep(self, folder: Path) -> None:
        """Read what the sweep in `folder` has found."""
        self.cancel_sweep()
        self._sweep = Task(lambda _job: (folder, read_table(folder)), self)
        self._sweep.done.connect(self._on_sweep_read)
        self._sweep.failed.connect(self.sweep_failed)
        self._sweep.start(self._readers)

    def cancel_sweep(self) -> None:
        """Ask for no sweep any more."""
        _drop(self._sweep)
        self._sweep = None

    def annotate(self, entry: RunEntry, notes: RunNotes) -> None:
        """Save a run's tags and notes."""

        def work(_job: Job) -> RunEntry:
            write_notes(entry.run, notes)
            return replace(entry, tags=notes.tags, notes=notes.notes)

        self._change(work, self.noted)

    def export(self, entry: RunEntry, kind: ExportKind, path: Path) -> None:
        """Write a run's epochs or its page to `path`."""

        def work(_job: Job) -> Path:
            if kind == "csv":
                write_csv(entry.run, path)
            else:
                write_page(entry.run, path)
            return path

        self._change(work, self.exported)

    def read_settings(self, entry: RunEntry) -> None:
        """Read what a run was trained with."""
        self._change(lambda _job: (entry, entry.run.spec().project), self._on_settings_read)

    def remove(self, entries: Sequence[RunEntry], live: Path | None) -> None:
        """Move runs to the trash; `live` is the one that the window trains, and stays."""
        paths = [entry.path for entry in entries]
        self._change(lambda _job: move_to_trash(paths, live), self._on_removed)

    def close(self) -> None:
        """End the threads; changes that were asked for are still made."""
        self.cancel_listing()
        self.cancel_comparing()
        self.cancel_sweep()
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)
        for task in self._changes:
            task.cancel()

    def _change(self, work: Callable[[Job], Any], done: Any) -> None:
        """Do `work` after all other changes; `done` is a signal or a slot."""
        task = Task(work, self)
        task.done.connect(done)
        task.failed.connect(self.failed)
        task.done.connect(self._on_change_ended)
        task.failed.connect(self._on_change_ended)
        self._changes.append(task)
        task.start(self._writer)

    @Slot()
    def _on_change_ended(self) -> None:
        task = self.sender()
        if isinstance(task, Task) and task in self._changes:
            self._changes.remove(task)
            task.deleteLater()

    @Slot(object)
    def _on_sweep_read(self, result: tuple[Path, SweepTable]) -> None:
        self.swept.emit(*result)

    @Slot(object)
    def _on_settings_read(self, result: tuple[RunEntry, Project]) -> None:
        self.settings_read.emit(*result)

    @Slot(object)
    def _on_removed(self, result: tuple[tuple[Path, ...], WorkbenchError | None]) -> None:
        paths, error = result
        if paths:
            self.removed.emit(paths)
        if error is not None:
            self.failed.emit(error)


def move_to_trash(
    paths: Sequence[Path], live: Path | None
) -> tuple[tuple[Path, ...], WorkbenchError | None]:
    """Move run folders to the trash; return those that are there, and the first trouble.

    A run that is being trained stays where it is, whoever trains it.
    """
    moved: list[Path] = []
    trouble: WorkbenchError | None = None
    for path in paths:
        if path == live or RunFolder(path).is_locked():
            trouble = trouble or RunBusyError(
                "This run is being trained and stays", where=path, hint="Stop it first."
            )
        elif QFile(str(path)).moveToTrash():
            moved.append(path)
        else:
            trouble = trouble or StorageError(
                "This run could not be moved to the trash",
                where=path,
                hint="Delete its folder in the file manager if you do not need it.",
            )
    return tuple(moved), trouble


def _listing(folder: Path, live: Path | None, job: Job) -> tuple[RunEntry, ...]:
    # A new project has no runs yet, and a new user no projects.
    return list_runs(folder, job, live=live) if folder.is_dir() else ()


def _drop(task: Task | None) -> None:
    if task is not None:
        task.cancel()
        task.deleteLater()
