"""A question about what would come of a project: the draft is written, then the engine is asked."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from ui.engine import EngineClient, Reply
from ui.tasks import Task
from workbench.data.catalog import Catalog
from workbench.jobs import Job
from workbench.launch import draft_run
from workbench.runs import RunFolder
from workbench.settings import Project


class LabRequest(QObject):
    """One question at a time to one method of the engine; a newer one takes its place.

    1. `ask` has the draft of a run written in a thread, because writing waits for the disk.
    2. The engine is asked about it; its last word is passed on.
    3. After `cancel` nothing comes any more.

    Signals
    -------
    done(dict), failed(WorkbenchError), progress(Progress)
    """

    done = Signal(object)
    failed = Signal(object)
    progress = Signal(object)

    def __init__(
        self, engine: EngineClient, method: str, executor: ThreadPoolExecutor, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._engine, self._method, self._executor = engine, method, executor
        self._params: dict[str, Any] = {}
        self._task: Task | None = None
        self._reply: Reply | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is to come."""
        return self._task is not None or self._reply is not None

    def ask(self, project: Project, catalog: Catalog, **params: Any) -> None:
        """Ask what would come of training `project` on `catalog`."""
        self.cancel()
        self._params = params
        self._task = Task(_Draft(project, catalog), self)
        self._task.done.connect(self._on_draft_done)
        self._task.failed.connect(self._on_failed)
        self._task.start(self._executor)

    @Slot()
    def cancel(self) -> None:
        """Forget the question."""
        if self._task is not None:
            self._task.cancel()
            self._task.deleteLater()
            self._task = None
        if self._reply is not None:
            self._reply.cancel()
            self._reply = None

    @Slot(object)
    def _on_draft_done(self, draft: RunFolder) -> None:
        self._end_task()
        params = {"run": str(draft.path), **self._params}
        self._reply = self._engine.request(self._method, params, latest=f"lab-{self._method}")
        self._reply.progress.connect(self.progress)
        self._reply.failed.connect(self._on_failed)
        self._reply.done.connect(self._on_done)

    @Slot(object)
    def _on_done(self, answer: dict[str, Any]) -> None:
        self._reply = None
        self.done.emit(answer)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self._end_task()
        self._reply = None
        self.failed.emit(error)

    def _end_task(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
            self._task = None


class _Draft:
    """Writes a draft; a set of 100,000 images makes a large split.csv, hence the thread."""

    def __init__(self, project: Project, catalog: Catalog) -> None:
        self._project, self._catalog = project, catalog

    def __call__(self, _job: Job) -> RunFolder:
        return draft_run(self._project, self._catalog)
