"""The Results panel: how good a run is, whether it can be believed, and what to look at."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.errors import describe
from ui.growing import follow_text, grown
from ui.views.latest import LatestTask
from ui.views.report_source import LoadedReport, load_report
from ui.views.results_tabs import make_view, tab_titles
from ui.views.run_list import accuracy_of, lines_of
from ui.views.run_summary import RunSummary
from ui.widgets import Choice, EmptyState, Label, Notice, Segmented
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
        self._summaries: list[RunSummary] = []
        self._views: dict[str, Any] = {}
        self._task = LatestTask(self)
        self._build()
        self._task.done.connect(self._on_task_done)
        self._task.failed.connect(self._on_task_failed)
        self._choice.value_changed.connect(self._on_choice_changed)
        self._tabs.value_changed.connect(self.show_tab)
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
        self._titles = dict(titles)
        self._show_runs()

    def refresh(self) -> None:
        """Read everything again, for instance because a run has ended."""
        folder, run = self._folder, self._run
        self._task.submit(lambda job: load_report(folder, run, job), interrupt=True)

    @Slot(str)
    def show_tab(self, key: str) -> None:
        """Show a tab, making its view if need be."""
        self._tabs.set_value(key)
        self._tab_pages.setCurrentWidget(self.view(key))

    def view(self, key: str) -> Any:
        """Return the view behind a tab, making it if need be."""
        if key not in self._views:
            view = make_view(key)
            self._views[key] = view
            self._tab_pages.addWidget(view)
            if hasattr(view, "bake_wanted"):
                view.bake_wanted.connect(self.bake_wanted)
            self.view_made.emit(view)
            if self._report is not None:
                view.show_run(self._run, self._spec, self._report)
        return self._views[key]

    def close_threads(self) -> None:
        """End the threads; call before the panel is destroyed."""
        self._task.close()
        for view in self._views.values():
            view.close_threads()

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        self._choice = Choice([], self.tr("Run"))
        follow_text(self._choice, lambda: self._choice.setMinimumWidth(grown(250)))
        self._failure = Notice("danger")
        self._tabs = Segmented(tab_titles(), self.tr("What to look at"))
        self._tab_pages = QStackedWidget()
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
        self._pages.addWidget(self._make_page())
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

    def _make_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        row = WrappingRow()
        row.addWidget(self._tabs)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._tab_pages, 1)
        return page

    # -- slots -------------------------------------------------------------------------------

    @Slot(object)
    def _on_task_done(self, loaded: LoadedReport) -> None:
        self._failure.show_message("")
        self._run, self._spec, self._report = loaded.run, loaded.spec, loaded.report
        self._summaries = loaded.summaries
        self._show_runs()
        self._show_report()

    @Slot(object)
    def _on_task_failed(self, error: WorkbenchError) -> None:
        self._report = None
        self._failure.show_message(describe(error))
        self._show_report()

    @Slot(str)
    def _on_choice_changed(self, path: str) -> None:
        run = RunFolder(Path(path))
        self.show_run(run)
        self.run_selected.emit(run)

    # -- inside ------------------------------------------------------------------------------

    def _show_runs(self) -> None:
        options = []
        for summary in self._summaries:
            title = self._titles.get(summary.architecture, summary.architecture)
            parts = (lines_of(summary, title)[0], accuracy_of(summary))
            options.append((str(summary.run.path), "  ·  ".join(filter(None, parts))))
        self._choice.set_options(options)
        if self._run is not None:
            self._choice.set_value(str(self._run.path))
        self._choice.setVisible(bool(options))

    def _show_report(self) -> None:
        report = self._report
        self._pages.setCurrentIndex(0 if report is None else 1)
        for view in self._views.values():
            view.show_run(self._run, self._spec, report)
        if report is None:
            self._empty.set_texts(*self._empty_words())
        else:
            self.show_tab(self._tabs.value())

    def _empty_words(self) -> tuple[str, str]:
        if self._run is None:
            return self.tr("No result yet"), self.tr(
                "When a run ends, its best weights are measured on the original validation "
                "files. The result stands here."
            )
        return self.tr("This run has not been measured"), self.tr(
            "Resume it on the Train page and let it end, or choose another run."
        )
