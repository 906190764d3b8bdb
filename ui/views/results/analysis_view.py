"""A tab of the Results page whose content the engine computes once, and the run folder keeps."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.views.asking_view import EMPTY, AskingView
from ui.views.latest import LatestTask
from workbench.evaluation.kept import read_kept
from workbench.evaluation.report import Report
from workbench.jobs import Job
from workbench.runs import RunFolder, RunSpec


class AnalysisView(AskingView):
    """Shows at once what was found before; else a button offers to compute it.

    1. `show_run` reads analysis/<KEPT>.json in a thread.
    2. Another run cancels what is under way.

    An heir names METHOD and KEPT, and may give `parameters` and `offer`.
    """

    METHOD = ""
    KEPT = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.run: RunFolder | None = None
        self.spec: RunSpec | None = None
        self.report: Report | None = None
        super().__init__(parent)
        self._task = LatestTask(self)
        self._task.done.connect(self._on_read)

    def offer(self) -> tuple[str, str, str]:
        """Return title, sentence and button text of what can be computed."""
        raise NotImplementedError

    def parameters(self) -> dict[str, Any]:
        """Return what the engine is asked with besides the run."""
        return {}

    # -- as every view that asks -------------------------------------------------------------

    def words(self) -> tuple[str, str, str]:
        if self.report is not None:
            return self.offer()
        text = self.tr("A run must have ended and been measured before it can be looked into.")
        return self.tr("No result yet"), text, ""

    def looked_at(self) -> RunFolder | None:
        return self.run

    def question(self) -> tuple[str, dict[str, Any]] | None:
        return self.METHOD, self.parameters()

    def close_threads(self) -> None:
        self._task.close()

    # -- what the panel says -----------------------------------------------------------------

    def show_run(self, run: RunFolder | None, spec: RunSpec | None, report: Report | None) -> None:
        """Show what is known of `run`."""
        self.cancelled.emit()
        self.run, self.spec, self.report = run, spec, report
        self._failure.show_message("")
        self._show_empty()
        self._task.cancel()
        if run is not None and report is not None:
            name = self.KEPT
            self._task.submit(lambda job: _read(run, name, job), interrupt=True)

    @Slot(object)
    def _on_read(self, values: dict[str, Any] | None) -> None:
        if values is not None and self.state() == EMPTY:
            self.show_answer(values)


def _read(run: RunFolder, name: str, job: Job) -> dict[str, Any] | None:
    job.check()
    return read_kept(run, name)
