"""Keeps time and memory of the strategies up to date, while nothing else is measured."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.lab_questions import cost_key
from ui.lab_request import LabRequest
from ui.run_control import RunControl
from ui.run_estimate import keep_estimate, last_comparison
from ui.run_thread import RunThread
from ui.tasks import Task
from ui.workspace import Workspace
from workbench.errors import WorkbenchError
from workbench.jobs import Job
from workbench.settings import FreezeSettings, Project

if TYPE_CHECKING:
    from ui.views.transfer.strategy_column import StrategyColumn

QUIET_MS = 900
"""Settings must have rested for so long: measuring takes seconds of the whole computer."""
LOOKED_AT = 500
"""About as many images as the advisor looks at, of however many there are."""
ADVICE_SPREAD = (0.5, 4.0)
"""What advice took, as multiples of what was foreseen: ants and bees and the sample of clothes, at
96 and 224 px with EfficientNet-Lite0 on a busy computer, 0.5 to 4.1."""


class EstimateControl(QObject):
    """Has the engine measure what the project and the four strategies cost.

    1. `refresh` looks whether what is shown is of the present settings; if not, a timer waits
       until they rest, and the question is asked. Only the newest counts.
    2. An answer holds for all strategies; going back to one that was measured asks nothing.
    3. When a run starts, what was said of it is kept in its folder; when it ends, the error of
       that is stated.

    Parameters
    ----------
    obstacle : callable
        Why nothing can be measured now; empty if it can.

    Signals
    -------
    measured()
        There are new figures.
    """

    measured = Signal()

    def __init__(
        self,
        column: StrategyColumn,
        request: LabRequest,
        workspace: Workspace,
        runs: RunControl,
        obstacle: Callable[[], str],
        executor: ThreadPoolExecutor,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._column, self._request = column, request
        self._workspace, self._runs = workspace, runs
        self._obstacle, self._executor = obstacle, executor
        self._active = False
        self._key = ""
        self._strategies: dict[str, Any] = {}
        self._measured: dict[str, dict[str, Any]] = {}
        self._asked: tuple[str, str] = ("", "")
        self._failed: tuple[tuple[str, str], WorkbenchError] | None = None
        self._tasks: list[Task] = []
        self._began = self._took = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)
        request.done.connect(self._on_done)
        request.failed.connect(self._on_failed)
        column.estimate.retry_requested.connect(self._on_retry_requested)
        runs.followed.connect(self._on_followed)
        runs.ended.connect(self._on_run_ended)
        workspace.opened.connect(self._on_opened)

    def set_active(self, active: bool) -> None:
        """Measure while the page is in sight; out of sight nothing is asked."""
        self._active = active
        if active:
            self._compare()
        self.refresh()

    def estimate(self) -> dict[str, Any] | None:
        """Return what was measured for the project as it stands; None if it was not."""
        key, freeze = self._question()
        return self._measured.get(freeze) if key and key == self._key else None

    def advice_seconds(self, images: int) -> tuple[float, float] | None:
        """Return between what advice will take: timing all strategies, and looking at `images`.

        A forward pass is taken as a third of a training step, as the backward pass computes about
        twice as much; fitting classifiers is not foreseen but by the width of `ADVICE_SPREAD`. None
        before anything was measured.
        """
        every = self._strategies.get("from-scratch")
        if every is None or not images:
            return None
        forward = every["seconds_training"] / images / 3
        about = self._took + float(forward * min(images, LOOKED_AT))
        return about * ADVICE_SPREAD[0], about * ADVICE_SPREAD[1]

    @Slot()
    def refresh(self) -> None:
        """Show what is known of the present settings, and ask for what is not."""
        question = self._question()
        if question[0] != self._key:
            self._strategies, self._measured, self._key = {}, {}, question[0]
        known, reason = self.estimate(), self._obstacle()
        failed = self._failed if self._failed and self._failed[0] == question else None
        wanted = self._active and known is None and not reason and failed is None
        if not wanted or question != self._asked:
            self._request.cancel()
            self._timer.stop()
            self._asked = ("", "")
        if wanted and question != self._asked:
            self._asked = question
            self._timer.start(QUIET_MS)
        self._column.show_estimates(self._strategies, waiting=wanted)
        self._show_line(known, reason, failed[1] if failed else None)

    @Slot()
    def close(self) -> None:
        """Ask nothing more."""
        self._active = False
        self._timer.stop()
        self._request.cancel()
        for task in self._tasks:
            task.cancel()

    # ---- asking

    def _question(self) -> tuple[str, str]:
        project, summary = self._workspace.project, self._workspace.summary
        if project is None or summary is None:
            return "", ""
        return cost_key(project, summary.catalog), project.freeze.model_dump_json()

    @Slot()
    def _on_timer_timeout(self) -> None:
        project, summary = self._workspace.project, self._workspace.summary
        if project is not None and summary is not None:
            self._began = time.monotonic()
            self._request.ask(_unloaded(project), summary.catalog)

    @Slot(object)
    def _on_done(self, answer: dict[str, Any]) -> None:
        key, freeze = self._asked
        self._asked = ("", "")
        self._took = time.monotonic() - self._began
        if key == self._key:
            self._strategies = dict(answer["strategies"])
            self._measured[freeze] = dict(answer["chosen"])
            for strategy, found in self._strategies.items():
                if not found.get("cut"):
                    own = FreezeSettings.parse({"strategy": strategy}).model_dump_json()
                    self._measured.setdefault(own, dict(found))
        self.refresh()
        self.measured.emit()

    @Slot(object)
    def _on_failed(self, error: WorkbenchError) -> None:
        self._failed = (self._asked, error)
        self._asked = ("", "")
        self.refresh()

    @Slot()
    def _on_retry_requested(self) -> None:
        self._failed = None
        self.refresh()

    # ---- showing

    def _show_line(
        self, known: dict[str, Any] | None, reason: str, error: WorkbenchError | None
    ) -> None:
        line = self._column.estimate
        if known is not None:
            line.show_estimate(known)
        elif error is not None:
            line.show_error(error)
        elif reason:
            line.show_reason(reason)
        else:
            line.show_waiting()

    # ---- what runs took

    @Slot(object)
    def _on_followed(self, thread: RunThread) -> None:
        known = self.estimate()
        # A run that is resumed or joined may be of other settings.
        if known is not None and not thread.run_folder.events_file.exists():
            run, said = thread.run_folder, known
            self._work(lambda _job: keep_estimate(run, said))

    @Slot(object, str)
    def _on_run_ended(self, _run: object, _state: str) -> None:
        self._compare()

    @Slot(object)
    def _on_opened(self, _folder: object) -> None:
        self._compare()

    def _compare(self) -> None:
        folder = self._workspace.folder
        if folder is not None:
            self._work(lambda _job: last_comparison(folder), self._on_compared)

    def _work(self, work: Callable[[Job], Any], done: Callable[[Any], None] | None = None) -> None:
        task = Task(work, self)
        if done is not None:
            task.done.connect(done)
        self._tasks = [*self._tasks[-1:], task]
        task.start(self._executor)

    @Slot(object)
    def _on_compared(self, found: tuple[float, float] | None) -> None:
        self._column.estimate.show_comparison(found)


def _unloaded(project: Project) -> Project:
    """Return the project with random weights: they take as long, and need not be here."""
    return project.replace(architecture=project.architecture.replace(pretrained=False))
