"""A tab of the Results page whose content the engine computes once, and the run folder keeps."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.errors import describe
from ui.views.latest import LatestTask
from ui.widgets import EmptyState, GhostButton, Label, Notice, ProgressLine
from workbench.errors import WorkbenchError
from workbench.evaluation.kept import read_kept
from workbench.evaluation.report import Report
from workbench.jobs import Job, Progress
from workbench.runs import RunFolder, RunSpec

EMPTY, WAITING, DONE = range(3)
WAITING_WIDTH = 420


class AnalysisView(QWidget):
    """Says what is missing, waits, shows what went wrong, or shows what was found.

    1. `show_run` reads analysis/<KEPT>.json in a thread; what is there is shown at once.
    2. Otherwise a button offers to compute it: `asked` goes to the engine by `ResultsControl`,
       which answers with `set_progress` and at last `show_answer` or `show_error`.
    3. Another run cancels what is under way.

    A heir names METHOD and KEPT, gives `words`, builds its page in `make_page` and fills it in
    `show_values`.

    Signals
    -------
    asked(str, dict)
        A method of the engine with its parameters.
    cancelled()
        The answer is no longer wanted.
    """

    METHOD = ""
    KEPT = ""
    ICON = "target"

    asked = Signal(str, object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.run: RunFolder | None = None
        self.spec: RunSpec | None = None
        self.report: Report | None = None
        self._task = LatestTask(self)
        self._task.done.connect(self._on_read)
        self._failure = Notice("danger")
        self._empty = EmptyState(self.ICON, " ")
        self._empty.clicked.connect(self.ask)
        self._progress, self._waiting_text = ProgressLine(), Label(role="heading")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._make_waiting())
        self._pages.addWidget(self.make_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._failure)
        layout.addWidget(self._pages, 1)
        self._show_empty()

    # -- for heirs ---------------------------------------------------------------------------

    def words(self) -> tuple[str, str, str]:
        """Return title, sentence and button text of what can be computed."""
        raise NotImplementedError

    def make_page(self) -> QWidget:
        """Build what shows the answer."""
        raise NotImplementedError

    def show_values(self, values: dict[str, Any]) -> None:
        """Fill the page with an answer of the engine."""
        raise NotImplementedError

    def parameters(self) -> dict[str, Any]:
        """Return what the engine is asked with besides the run."""
        return {}

    # -- what the panel says -----------------------------------------------------------------

    def show_run(self, run: RunFolder | None, spec: RunSpec | None, report: Report | None) -> None:
        """Show what is known of `run`."""
        self.cancelled.emit()
        self.run, self.spec, self.report = run, spec, report
        self._failure.show_message("")
        self._show_empty()
        if run is not None and report is not None:
            name = self.KEPT
            self._task.submit(lambda job: _read(run, name, job), interrupt=True)

    def close_threads(self) -> None:
        """End the threads; call before the view is destroyed."""
        self._task.close()

    # -- what the engine says ----------------------------------------------------------------

    @Slot()
    def ask(self) -> None:
        """Have it computed."""
        if self.run is None:
            return
        self._failure.show_message("")
        self._progress.set_progress(Progress(self.tr("Waiting for the engine")))
        self._waiting_text.setText(self.words()[0])
        self._pages.setCurrentIndex(WAITING)
        self.asked.emit(self.METHOD, {"run": str(self.run.path), **self.parameters()})

    @Slot(object)
    def set_progress(self, progress: Progress) -> None:
        """Show how far it is."""
        self._progress.set_progress(progress)

    @Slot(object)
    def show_answer(self, values: dict[str, Any]) -> None:
        """Show what was found."""
        self._failure.show_message("")
        self.show_values(values)
        self._pages.setCurrentIndex(DONE)

    @Slot(object)
    def show_error(self, error: WorkbenchError) -> None:
        """Say what went wrong; it can be tried again."""
        self._show_empty()
        self._failure.show_message(describe(error))

    def state(self) -> int:
        """Return EMPTY, WAITING or DONE."""
        return self._pages.currentIndex()

    # -- inside ------------------------------------------------------------------------------

    def _make_waiting(self) -> QWidget:
        cancel = GhostButton(self.tr("Cancel"), "x")
        cancel.clicked.connect(self._on_cancel_clicked)
        self._progress.setFixedWidth(WAITING_WIDTH)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(12)
        column.addStretch(1)
        for widget in (self._waiting_text, self._progress, cancel):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignCenter)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(1)
        return page

    def _show_empty(self) -> None:
        if self.report is None:
            self._empty.set_texts(
                self.tr("No result yet"),
                self.tr("A run must have ended and been measured before it can be looked into."),
            )
        else:
            self._empty.set_texts(*self.words())
        self._pages.setCurrentIndex(EMPTY)

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancelled.emit()
        self._show_empty()

    @Slot(object)
    def _on_read(self, values: dict[str, Any] | None) -> None:
        if values is not None and self._pages.currentIndex() == EMPTY:
            self.show_answer(values)


def _read(run: RunFolder, name: str, job: Job) -> dict[str, Any] | None:
    job.check()
    return read_kept(run, name)
