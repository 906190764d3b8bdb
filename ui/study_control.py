"""The study that is being trained, and those that were, from the window's side."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from ui.engine import EngineClient, Reply
from ui.run_control import RunControl
from ui.run_thread import RunThread
from ui.study_clock import StudyClock
from ui.study_readings import StudyReadings
from ui.study_state import Listed, Seen, State, StudyProgress
from ui.tasks import Task
from workbench.data.catalog import Catalog
from workbench.errors import WorkbenchError
from workbench.events import Event, Validated
from workbench.jobs import Job, Progress
from workbench.runs import RunFolder
from workbench.studies.design import Kind, StudySpec
from workbench.studies.folder import STUDIES, StudyFolder, list_studies, new_study_path
from workbench.studies.reading import CellReading, StudyReading


class StudyControl(QObject):
    """Trains the runs of a study one after the other, by `RunControl` like any other run.

    1. `start` writes the study's folder in a thread, `go_on` takes one that is there; both read it.
    2. Whenever it has been read to go on: a run that is not trained is followed, one that is not
       measured is measured by the engine, and either end reads the study again. If another run has
       been started meanwhile, the study waits for its end.
    3. The first run that stops, fails or breaks off ends it; what is done stays done.

    Signals
    -------
    listed()
        `studies` of the open project are known anew.
    seen(Seen)
        A study was read, because it was asked for or has news.
    state_changed()
        `live`, its `kind` or its `state` changed.
    progressed(StudyProgress)
        How far the live study is.
    completed()
        The live study has come to its end.
    failed(WorkbenchError)
        A study cannot be made, read or go on.
    """

    listed = Signal()
    seen = Signal(object)
    state_changed = Signal()
    progressed = Signal(object)
    completed = Signal()
    failed = Signal(object)

    def __init__(
        self, runs: RunControl, engine: EngineClient, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runs, self._engine = runs, engine
        self._folder: Path | None = None
        self.studies: tuple[Listed, ...] = ()
        self.live: StudyFolder | None = None
        self.kind: Kind = "with-without"
        self.state: State = ""
        self._listing: Task | None = None
        self._making: Task | None = None
        self._going_on = False
        self._now: Seen | None = None
        self._clock = StudyClock()
        self._measuring: Reply | None = None
        self._executor = ThreadPoolExecutor(1, "studies")
        self._readings = StudyReadings(self._executor, self)
        self._readings.seen.connect(self._on_seen)
        self._readings.failed.connect(self._on_reading_failed)
        runs.followed.connect(self._on_followed)
        runs.ended.connect(self._on_run_ended)

    # -- what there is ------------------------------------------------------------------------

    def set_folder(self, folder: Path | None) -> None:
        """Look at the studies of another project; one that was live goes on without us."""
        self._end()
        self._readings.forget()
        self._folder, self.studies = folder, ()
        self.listed.emit()
        self.refresh()

    def refresh(self) -> None:
        """List the project's studies again."""
        if self._listing is not None:
            self._listing.cancel()
            self._listing = None
        folder = self._folder
        if folder is not None:
            self._listing = Task(lambda _job: _list(folder / STUDIES), self)
            self._listing.done.connect(self._on_listing_done)
            self._listing.start(self._executor)

    def look_at(self, study: StudyFolder) -> None:
        """Read a study; `seen` tells it."""
        self._readings.look_at(study)

    def progress(self) -> StudyProgress:
        """Return how far the live study is."""
        return self._clock.progress(self._now.reading if self._now is not None else None)

    # -- words of the user --------------------------------------------------------------------

    def start(self, spec: StudySpec, catalog: Catalog) -> None:
        """Make a new study in the project's folder and train it."""
        if self._folder is None or self.live is not None or self._runs.busy:
            return
        parent = self._folder / STUDIES

        def make(job: Job) -> Listed:
            path = new_study_path(parent, spec.kind)
            return Listed(StudyFolder.create(path, spec, catalog, job), spec)

        self.kind = spec.kind
        self._set_state("making")
        self._making = Task(make, self)
        self._making.done.connect(self._on_made)
        self._making.failed.connect(self._on_failed)
        self._making.start(self._executor)

    def go_on(self, item: Listed) -> None:
        """Train what is left of a study."""
        if self.live is None and not self._runs.busy:
            self.live, self._now, self._clock = item.study, None, StudyClock()
            self.kind = item.spec.kind
            self._set_state("beginning")
            self._go_on_from_disk()

    @Slot()
    def stop(self) -> None:
        """End the study after the next checkpoint; it can be continued."""
        if self.state == "training":
            self._set_state("stopping")
            self._runs.stop()
        elif self.state != "stopping":
            self._end()

    def close(self) -> None:
        """End the threads; a run that is being trained is the business of `RunControl`."""
        self._end()
        self._readings.forget()
        if self._listing is not None:
            self._listing.cancel()
        self._executor.shutdown(wait=True, cancel_futures=True)

    # -- reading ------------------------------------------------------------------------------

    def _go_on_from_disk(self) -> None:
        """Read the live study, then do what comes next."""
        if self.live is not None:
            self._going_on = True
            self.look_at(self.live)

    @Slot(object)
    def _on_seen(self, seen: Seen) -> None:
        mine = self._is_live(seen.study)
        if mine:
            self._now = seen
        self.seen.emit(seen)
        # If it was asked for once more meanwhile, that reading decides what comes next.
        if mine and self._going_on and not self._readings.waits(seen.study):
            self._going_on = False
            self._take_next(seen.reading)

    @Slot(object, object)
    def _on_reading_failed(self, study: StudyFolder, error: WorkbenchError) -> None:
        if self._is_live(study) and self._going_on:
            self._end()
        self.failed.emit(error)

    @Slot(object)
    def _on_failed(self, error: WorkbenchError) -> None:
        self._end()
        self.failed.emit(error)

    @Slot(object)
    def _on_listing_done(self, studies: tuple[Listed, ...]) -> None:
        self._listing, self.studies = None, studies
        self.listed.emit()

    @Slot(object)
    def _on_made(self, item: Listed) -> None:
        self._making, self.state = None, ""
        self.studies = (*self.studies, item)
        self.listed.emit()
        self.go_on(item)

    # -- one run after the other --------------------------------------------------------------

    def _take_next(self, reading: StudyReading) -> None:
        index = reading.next_cell
        if index is None:
            self._end()
            self.completed.emit()
            return
        cell = reading.cells[index]
        self._clock.begin(index, reading)
        if cell.state == "trained":
            self._measure(cell, reading)
        elif self._runs.busy:
            self._set_state("waiting")
        else:
            self._set_state("training")
            self._clock.begin_training()
            self._runs.follow(cell.run)
        self.progressed.emit(self.progress())

    def _measure(self, cell: CellReading, reading: StudyReading) -> None:
        self._set_state("measuring")
        self._clock.begin_measuring()
        params = {"run": str(cell.run.path), "training": reading.spec.kind == "with-without"}
        self._measuring = self._engine.request("study_measure", params, latest="study")
        self._measuring.progress.connect(self._on_measure_progress)
        self._measuring.failed.connect(self._on_failed)
        self._measuring.done.connect(self._on_measure_done)

    @Slot(object)
    def _on_measure_progress(self, progress: Progress) -> None:
        self._clock.say(progress.text)
        self.progressed.emit(self.progress())

    @Slot(object)
    def _on_measure_done(self, _answer: object) -> None:
        self._measuring = None
        self._clock.end_measuring()
        self._go_on_from_disk()

    @Slot(object)
    def _on_followed(self, thread: RunThread) -> None:
        if self._is_mine(thread.run_folder):
            thread.events.connect(self._on_thread_events)
            thread.problem.connect(self.failed)

    @Slot(list)
    def _on_thread_events(self, events: list[Event]) -> None:
        self._clock.add(events)
        if self.live is not None and any(isinstance(event, Validated) for event in events):
            self.look_at(self.live)
        self.progressed.emit(self.progress())

    @Slot(object, str)
    def _on_run_ended(self, run: RunFolder, state: str) -> None:
        if self.live is None:
            return
        if not self._is_mine(run):
            if self.state == "waiting":
                self._go_on_from_disk()
            return
        self._clock.end_training()
        if state == "finished" and self.state == "training":
            # Every listener shall have heard of this end before the next run begins: the reading
            # takes a round of the event loop.
            self._go_on_from_disk()
        else:
            study = self.live
            self._end()
            self.look_at(study)

    def _is_live(self, study: StudyFolder) -> bool:
        return self.live is not None and study.path == self.live.path

    def _is_mine(self, run: RunFolder) -> bool:
        return self.live is not None and run.path.parent == self.live.path

    def _end(self) -> None:
        for work in (self._measuring, self._making):
            if work is not None:
                work.cancel()
        self._making = self._measuring = self.live = self._now = None
        self._going_on = False
        self._set_state("")

    def _set_state(self, state: State) -> None:
        self.state = state
        self.state_changed.emit()


def _list(parent: Path) -> tuple[Listed, ...]:
    found = []
    for study in list_studies(parent):
        with suppress(WorkbenchError):  # what it says cannot be read, so it cannot be shown
            found.append(Listed(study, study.spec()))
    return tuple(found)
