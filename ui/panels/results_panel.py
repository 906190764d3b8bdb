"""The Results panel: how good a run is, whether it can be believed, and what to look at."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.errors import describe
from ui.views.latest import LatestTask
from ui.views.results.report_source import LoadedReport, load_report
from ui.views.results.tabs import make_view, tab_titles
from ui.views.runs.choice import RunChoice
from ui.views.tab_pages import TabPages
from ui.widgets import EmptyState, Label, Notice
from ui.widgets.wrapping import WrappingRow
from workbench.errors import WorkbenchError
from workbench.evaluation.report import Report
from workbench.runs import RunFolder, RunSpec


class ResultsPanel(QWidget):
    """Shows the report of one run in tabs; edits nothing.

    Signals
    -------
    run_selected(RunFolder)
        The user chose another run.
    view_made(QWidget)
        The view of a tab was made, because it is shown for the first time.
    bake_wanted(bool, float)
        Export with a calibrated confidence or not, unknown below so many percent.
    """

    run_selected = Signal(object)
    view_made = Signal(object)
    bake_wanted = Signal(bool, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._run: RunFolder | None = None
        self._spec: RunSpec | None = None
        self._report: Report | None = None
        self._titles: dict[str, str] = {}
        self._task = LatestTask(self)
        self._build()
        self._task.done.connect(self._on_task_done)
        self._task.failed.connect(self._on_task_failed)
        self._choice.run_chosen.connect(self._on_run_chosen)
        self._tabs.view_made.connect(self._on_view_made)
        self._show_report()

    # -- what the main window says -----------------------------------------------------------

    def set_runs_folder(self, folder: Path | None) -> None:
        """Take the runs of another project."""
        if folder != self._folder:
            self._folder, self._run = folder, None
            self.refresh()

    def show_run(self, run: RunFolder | None) -> None:
        """Show `run`; None shows the newest that has a result."""
        self._run = run
        if run is not None:
            self._folder = run.path.parent
        self.refresh()

    def set_titles(self, titles: dict[str, str]) -> None:
        """Give the networks the names people know."""
        self._titles = titles
        self._choice.set_titles(titles)
        for view in self._tabs.made():
            self._name(view)

    def show_tab(self, key: str) -> None:
        """Show a tab, making its view if need be."""
        self._tabs.show_tab(key)

    def view(self, key: str) -> Any:
        """Return the view behind a tab, making it if need be."""
        return self._tabs.view(key)

    def refresh(self) -> None:
        """Read everything again, for instance because a run has ended."""
        folder, run = self._folder, self._run
        self._task.submit(lambda job: load_report(folder, run, job), interrupt=True)

    def close_threads(self) -> None:
        """End the threads; call before the panel is destroyed."""
        self._task.close()
        self._tabs.close_threads()

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        self._choice, self._failure = RunChoice(), Notice("danger")
        self._tabs = TabPages(tab_titles(), make_view, self.tr("What to look at"), spacing=12)
        self._empty = EmptyState(
            "target",
            self.tr("No result yet"),
            self.tr(
                "When a run ends, its best weights are measured on the original validation files. "
                "The result stands here."
            ),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._tabs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(12)
        layout.addLayout(self._make_header())
        layout.addWidget(self._failure)
        layout.addWidget(self._pages, 1)

    def _make_header(self) -> QHBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(Label(self.tr("Results"), "title"))
        texts.addWidget(Label(self.tr("How good it is, and where it errs"), "muted"))
        header = WrappingRow()
        header.addLayout(texts, 1)
        header.addWidget(self._choice)
        return header

    # -- slots -------------------------------------------------------------------------------

    @Slot(object)
    def _on_task_done(self, loaded: LoadedReport) -> None:
        self._failure.show_message("")
        self._run, self._spec, self._report = loaded.run, loaded.spec, loaded.report
        self._choice.show_runs(loaded.summaries, loaded.run)
        self._show_report()

    @Slot(object)
    def _on_task_failed(self, error: WorkbenchError) -> None:
        self._report = None
        self._failure.show_message(describe(error))
        self._show_report()

    @Slot(object)
    def _on_run_chosen(self, run: RunFolder) -> None:
        self.show_run(run)
        self.run_selected.emit(run)

    @Slot(object)
    def _on_view_made(self, view: Any) -> None:
        if hasattr(view, "bake_wanted"):
            view.bake_wanted.connect(self.bake_wanted)
        self._name(view)
        self.view_made.emit(view)
        if self._report is not None:
            view.show_run(self._run, self._spec, self._report)

    # -- inside ------------------------------------------------------------------------------

    def _name(self, view: Any) -> None:
        if hasattr(view, "set_titles"):
            view.set_titles(self._titles)

    def _show_report(self) -> None:
        report = self._report
        self._pages.setCurrentIndex(0 if report is None else 1)
        for view in self._tabs.made():
            view.show_run(self._run, self._spec, report)
        if report is None:
            self._empty.set_texts(*self._empty_words())
        else:
            self.show_tab(self._tabs.current())

    def _empty_words(self) -> tuple[str, str]:
        if self._run is None:
            return self.tr("No result yet"), self.tr(
                "When a run ends, its best weights are measured on the original validation "
                "files. The result stands here."
            )
        return self.tr("This run has not been measured yet"), self.tr(
            "It is when its training ends. If it was stopped, resume it on the Train page; or "
            "choose another run."
        )
