"""Studies read from the disk in a thread, one at a time and each only as often as needed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from ui.study_state import Seen
from ui.tasks import Task
from workbench.errors import WorkbenchError
from workbench.jobs import Job
from workbench.studies.folder import StudyFolder
from workbench.studies.reading import StudyReader
from workbench.studies.summary import summarise


class StudyReadings(QObject):
    """Reads what is asked for; asking again before it is read is asking once.

    Signals
    -------
    seen(Seen)
        A study as it stands.
    failed(StudyFolder, WorkbenchError)
        It cannot be read.
    """

    seen = Signal(object)
    failed = Signal(object, object)

    def __init__(self, executor: ThreadPoolExecutor, parent: QObject) -> None:
        super().__init__(parent)
        self._executor = executor
        self._readers: dict[Path, StudyReader] = {}
        self._wanted: dict[Path, StudyFolder] = {}
        self._task: Task | None = None
        self._study: StudyFolder | None = None

    def look_at(self, study: StudyFolder) -> None:
        """Read a study, again if it is being read just now."""
        self._wanted[study.path] = study
        self._read_next()

    def waits(self, study: StudyFolder) -> bool:
        """Return whether a study is to be read once more."""
        return study.path in self._wanted

    def forget(self) -> None:
        """Read nothing that was asked for so far; another project is open."""
        self._readers.clear()
        self._wanted.clear()
        if self._task is not None:
            self._task.cancel()
            self._end_task()

    def _read_next(self) -> None:
        if self._task is not None or not self._wanted:
            return
        path, study = next(iter(self._wanted.items()))
        del self._wanted[path]
        reader = self._readers.setdefault(path, StudyReader(study))

        def read(_job: Job) -> Seen:
            reading = reader.read()
            return Seen(study, reading, summarise(reading))

        self._study, self._task = study, Task(read, self)
        self._task.done.connect(self._on_task_done)
        self._task.failed.connect(self._on_task_failed)
        self._task.start(self._executor)

    @Slot(object)
    def _on_task_done(self, seen: Seen) -> None:
        self._end_task()
        self.seen.emit(seen)
        self._read_next()

    @Slot(object)
    def _on_task_failed(self, error: WorkbenchError) -> None:
        study = self._study
        self._end_task()
        self.failed.emit(study, error)
        self._read_next()

    def _end_task(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
            self._task = None
