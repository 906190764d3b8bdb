"""Lessons from the window's side: the list, the process that runs one, the project of a step."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, Qt, Signal, Slot

from ui.engine import engine_directory, engine_environment
from ui.tasks import Task
from workbench import program
from workbench.errors import EngineError, WorkbenchError
from workbench.jobs import Job
from workbench.lessons.catalogue import (
    LESSON_FILE,
    LessonSource,
    lesson_folders,
    read_lesson,
)
from workbench.lessons.folder import LessonPlace
from workbench.lessons.lesson import Step
from workbench.lessons.outcome import Outcome, outcome_of
from workbench.lessons.projects import project_of
from workbench.service import error_from_dict
from workbench.settings import save_project

CLOSE_MS = 500  # that a running lesson has to write down where it is
_TAIL = 2000  # characters of the process's own words that are kept


@dataclass(frozen=True)
class Listed:
    """A lesson as the list shows it.

    Attributes
    ----------
    source : LessonSource
    outcomes : dict
        Seed -> what came out of every part, for the seeds with which the lesson was run.
    """

    source: LessonSource
    outcomes: dict[int, Outcome]


@dataclass(frozen=True)
class Listing:
    """All lessons, and the first that cannot be read."""

    lessons: tuple[Listed, ...]
    trouble: WorkbenchError | None


@dataclass(frozen=True)
class Prepared:
    """A step whose project is written.

    Attributes
    ----------
    project : Path
        The project's folder.
    path : Path
        What is to be opened: the run's folder that the step speaks of, or the project's.
    """

    source: LessonSource
    step: Step
    project: Path
    path: Path


class LessonsControl(QObject):
    """Reads lessons in a thread, and runs one at a time in a process of its own.

    1. `run` starts `workbench lesson run FOLDER --follow`, which prints JSON lines.
    2. Closing its input asks it to stop; what it measured stays, and the next run goes on.

    Parameters
    ----------
    command : sequence of str, optional
        What runs a lesson, without its folder; tests put their own.

    Signals
    -------
    listed(Listing)
    stage(dict)
        Where the running lesson is, as of `workbench.lessons.runner.Stage`.
    ended(Path, int)
        The lesson in this folder was run to its end with this seed.
    stopped()
        It was stopped by the user.
    failed(WorkbenchError)
        It cannot be run, or a step's project not be made.
    prepared(Prepared)
        The project of a lesson's step is written.
    """

    listed = Signal(object)
    stage = Signal(object)
    ended = Signal(object, int)
    stopped = Signal()
    failed = Signal(object)
    prepared = Signal(object)

    def __init__(
        self, parent: QObject | None = None, *, command: Sequence[str] | None = None
    ) -> None:
        super().__init__(parent)
        self._command = list(command or program.command("lesson", "run"))
        self._threads = ThreadPoolExecutor(1, "lessons")
        self._tasks: list[Task] = []
        self._process: QProcess | None = None
        self._folder, self._seed = Path(), 0
        self._stopping, self._said, self._tail = False, False, ""

    @property
    def running(self) -> Path | None:
        """The folder of the lesson that is being run."""
        return self._folder if self._process is not None else None

    def read_list(self, further: Sequence[Path]) -> None:
        """Read the program's lessons and those in the `further` folders."""
        self._do(lambda job: _listing(further, job), self.listed)

    def prepare(self, source: LessonSource, step: Step, seed: int, title: str) -> None:
        """Write the project that a step speaks of, called `title`, with its images."""

        address = step.part

        def work(job: Job) -> Prepared:
            place = LessonPlace(source)
            project = project_of(source, address, place.path, seed, job)
            save_project(place.path, project.replace(name=title))
            run = place.part_folder(address, seed) if address.startswith("runs.") else None
            done = run is not None and (run / "spec.toml").is_file()
            path = run if done and run is not None else place.path
            return Prepared(source, step, place.path, path)

        self._do(work, self.prepared)

    def run(self, source: LessonSource, seed: int) -> None:
        """Run a lesson; nothing else may be running."""
        if self._process is not None:
            return
        self._folder, self._seed = source.folder, seed
        self._stopping, self._said, self._tail = False, False, ""
        words = [*self._command[1:], str(source.folder), "--seed", str(seed), "--follow"]
        process = QProcess(self)
        process.setProcessEnvironment(engine_environment())
        process.setWorkingDirectory(str(engine_directory()))
        process.readyReadStandardOutput.connect(self._on_output)
        process.readyReadStandardError.connect(self._on_words)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error, Qt.ConnectionType.QueuedConnection)
        self._process = process
        process.start(self._command[0], words)

    def stop(self) -> None:
        """Ask the running lesson to stop."""
        if self._process is not None:
            self._stopping = True
            self._process.closeWriteChannel()

    def close(self) -> None:
        """Stop what runs and end the thread."""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.closeWriteChannel()
            if not process.waitForFinished(CLOSE_MS):
                process.kill()
                process.waitForFinished(CLOSE_MS)
        for task in self._tasks:
            task.cancel()
        self._threads.shutdown(wait=True, cancel_futures=True)

    # -- the process --------------------------------------------------------------------------

    @Slot()
    def _on_output(self) -> None:
        process = self._process
        while process is not None and process.canReadLine():
            try:
                message = json.loads(bytes(process.readLine().data()))
            except ValueError:
                continue
            if "stage" in message:
                self.stage.emit(message["stage"])
            elif "error" in message:
                self._said = True
                self.failed.emit(error_from_dict(message["error"]))

    @Slot()
    def _on_words(self) -> None:
        if self._process is not None:
            text = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
            self._tail = (self._tail + text)[-_TAIL:]

    @Slot(int)
    def _on_finished(self, code: int) -> None:
        self._on_output()
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        if self._stopping:
            self.stopped.emit()
        elif code == 0:
            self.ended.emit(self._folder, self._seed)
        elif not self._said:
            lines = self._tail.strip().splitlines()
            self.failed.emit(
                EngineError(
                    "The lesson ended without a last word",
                    where=lines[-1] if lines else "",
                    hint="Run it again: it goes on where it was.",
                )
            )

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            self._process.deleteLater()
            self._process = None
            self.failed.emit(EngineError("The lesson cannot be started", hint="Try again."))

    # -- the thread ---------------------------------------------------------------------------

    def _do(self, work: Callable[[Job], Any], done: Any) -> None:
        """Do `work` in the thread; `done` is a signal or a slot."""
        task = Task(work, self)
        task.done.connect(done)
        task.failed.connect(self.failed)
        for signal in (task.done, task.failed):
            signal.connect(self._on_task_ended)
        self._tasks.append(task)
        task.start(self._threads)

    @Slot()
    def _on_task_ended(self) -> None:
        task = self.sender()
        if isinstance(task, Task) and task in self._tasks:
            self._tasks.remove(task)
            task.deleteLater()


def _listing(further: Sequence[Path], job: Job) -> Listing:
    lessons: list[Listed] = []
    trouble: WorkbenchError | None = None
    for folder in job.track(lesson_folders(further), "Reading the lessons"):
        try:
            source = read_lesson(folder)
            lessons.append(Listed(source, _outcomes(source)))
        except WorkbenchError as error:
            trouble = trouble or error
    return Listing(tuple(lessons), trouble)


def _outcomes(source: LessonSource) -> dict[int, Outcome]:
    place, found = LessonPlace(source), dict[int, Outcome]()
    for seed in place.seeds():
        results = place.results(seed)
        if results.has_all(source.lesson):
            found[seed] = outcome_of(source.lesson, results, str(source.folder / LESSON_FILE))
    return found
