"""The library of runs: all that were trained, searched, annotated and compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import get_args

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from ui.errors import describe, show_error
from ui.growing import size_with_text
from ui.runs_control import RunsControl
from ui.runs_questions import RunsQuestions
from ui.views.library.place import RunsPlace
from ui.views.library.side import RunsSide
from ui.views.library.sweep import sweep_of
from ui.views.library.table import RunsTable
from ui.widgets import DangerButton, GhostButton, IconButton, Label, Notice, Segmented
from ui.widgets.phrases import count
from ui.widgets.wrapping import WrappingRow
from workbench.errors import WorkbenchError
from workbench.jobs import Progress
from workbench.library.compare import MOST, RunComparison
from workbench.library.entry import RunEntry
from workbench.library.figures import Metric
from workbench.library.notes import RunNotes
from workbench.sweeps.table import SweepTable

SIZE, SMALLEST = (1180, 740), (920, 600)
COMPARE_MS = 150  # after the last change of the selection


class RunsWindow(QDialog):
    """A window beside the main one.

    Parameters
    ----------
    control : RunsControl
        Reads and writes.

    Signals
    -------
    list_wanted()
        The folder shall be listed; `scope` says which.
    use_requested(RunEntry), longer_requested(RunEntry), elsewhere_requested(RunEntry)
        A run's settings are wanted in the open project; it shall get more epochs; they are wanted
        in a run for another machine.
    remove_requested(tuple of RunEntry)
        These shall go to the trash; the user has agreed.
    """

    list_wanted = Signal()
    use_requested = Signal(object)
    longer_requested = Signal(object)
    elsewhere_requested = Signal(object)
    remove_requested = Signal(object)

    def __init__(self, control: RunsControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control, self._said = control, False
        self._sweep: Path | None = None
        self.setWindowTitle(self.tr("Library of runs"))
        self.setMinimumSize(*SMALLEST)
        size_with_text(self, *SIZE)
        self._scope = Segmented(
            [("project", self.tr("This project")), ("all", self.tr("All projects"))],
            self.tr("Which runs"),
        )
        self._search = QLineEdit()
        self._search.setPlaceholderText(
            self.tr("Search in names, networks, settings, states, tags and notes")
        )
        self._search.setAccessibleName(self._search.placeholderText())
        self._search.setClearButtonEnabled(True)
        self._refresh = IconButton("refresh-cw", self.tr("Read the folders again"))
        self.table, self.side = RunsTable(), RunsSide()
        self._place, self._notice = RunsPlace(self.table), Notice("danger")
        self._counts = Label(role="caption")
        self._trash = DangerButton(self.tr("Move to the trash…"), "trash-2")
        self._questions = RunsQuestions(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(COMPARE_MS)
        self._lay_out()
        self._connect()
        self._show_selection()
        self._search.setFocus()

    @property
    def scope(self) -> str:
        """Which runs are listed: those of the open "project", or "all"."""
        return self._scope.value()

    def set_project(self, is_open: bool) -> None:
        """Say whether a project is open: without one all runs are listed."""
        self._scope.button("project").setEnabled(is_open)
        self.side.detail.set_can_use(is_open)
        if not is_open:
            self._scope.set_value("all")
        self.table.show_projects(self.scope == "all")

    def set_titles(self, titles: Mapping[str, str]) -> None:
        """Show networks by the names people know."""
        self.table.set_titles(titles)

    @Slot(str)
    def say(self, text: str) -> None:
        """Tell that something has been done; it stays until other runs are selected."""
        self._said = True
        self._notice.set_kind("success")
        self._notice.show_message(text)

    def show_reading(self) -> None:
        """Say that the runs are being read."""
        self._place.set_busy(True)

    def close_library(self) -> None:
        """Keep what is being edited, and close."""
        self.side.detail.flush()
        self._later.stop()
        self.close()

    # ---- construction

    def _lay_out(self) -> None:
        bar = WrappingRow()
        bar.setSpacing(10)
        bar.addWidget(self._scope)
        bar.addWidget(self._search, 1)
        bar.addWidget(self._refresh)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(10)
        splitter.addWidget(self._place)
        splitter.addWidget(self.side)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        splitter.setSizes([320, 310])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 12)
        layout.setSpacing(10)
        layout.addLayout(bar)
        layout.addWidget(self._notice)
        layout.addWidget(splitter, 1)
        layout.addLayout(self._make_foot())

    def _make_foot(self) -> QHBoxLayout:
        close = GhostButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self._trash.setAutoDefault(False)
        foot = WrappingRow()
        foot.setSpacing(12)
        foot.addWidget(self._counts, 1)
        foot.addWidget(self._trash)
        foot.addWidget(close)
        return foot

    def _connect(self) -> None:
        control, detail = self._control, self.side.detail
        control.listed.connect(self._on_listed)
        control.list_failed.connect(self._on_list_failed)
        control.progress.connect(self._on_progress)
        control.compared.connect(self._on_compared)
        control.compare_failed.connect(self.side.comparison.show_error)
        control.swept.connect(self._on_swept)
        control.sweep_failed.connect(self.side.sweep.show_error)
        self.side.sweep.run_chosen.connect(self._on_run_chosen)
        control.noted.connect(self._on_noted)
        control.exported.connect(self._on_exported)
        control.failed.connect(self._on_failed)
        detail.notes_changed.connect(self._on_notes_changed)
        detail.use_requested.connect(self.use_requested)
        detail.longer_requested.connect(self.longer_requested)
        detail.elsewhere_requested.connect(self.elsewhere_requested)
        detail.csv_requested.connect(self._questions.ask_csv)
        detail.page_requested.connect(self._questions.ask_page)
        self._questions.export_wanted.connect(control.export)
        self._questions.remove_wanted.connect(self.remove_requested)
        self.side.comparison.metric_changed.connect(self._on_metric_changed)
        self.table.selection_changed.connect(self._on_selection_changed)
        self._search.textChanged.connect(self._on_search_changed)
        self._scope.value_changed.connect(self._on_scope_changed)
        self._refresh.clicked.connect(self._on_refresh_clicked)
        self._trash.clicked.connect(self._on_trash_clicked)
        self._later.timeout.connect(self._on_later_timeout)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._on_find_activated)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.side.detail.flush()

    # ---- the control says

    @Slot(object)
    def _on_listed(self, entries: Sequence[RunEntry]) -> None:
        self.table.set_entries(entries)
        self._place.set_busy(False)
        self._show_selection()

    @Slot(object)
    def _on_list_failed(self, error: WorkbenchError) -> None:
        self._place.set_busy(False)
        self._on_failed(error)

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        self._place.set_progress(progress)

    @Slot(object)
    def _on_compared(self, found: RunComparison) -> None:
        selected = tuple(entry.path for entry in self.table.selected())
        if selected == tuple(run.path for run in found.runs):
            self.side.comparison.show_comparison(found)

    @Slot(object, object)
    def _on_swept(self, folder: Path, table: SweepTable) -> None:
        if folder == self._sweep:
            self.side.sweep.show_table(table)
            self.side.sweep.mark(self.table.selected())

    @Slot(object)
    def _on_noted(self, entry: RunEntry) -> None:
        self.table.replace_entry(entry)
        selected = self.table.selected()
        if [one.path for one in selected] == [entry.path]:
            self.side.detail.show_entry(entry, self.table.title(entry))

    @Slot(object)
    def _on_exported(self, path: Path) -> None:
        self.say(self.tr("Written: {path}").format(path=path))

    @Slot(object)
    def _on_failed(self, error: WorkbenchError) -> None:
        if self.isVisible():
            self._said = False
            self._notice.set_kind("danger")
            self._notice.show_message(describe(error))
        else:
            show_error(self.parentWidget(), error)

    # ---- the user does

    @Slot(str)
    def _on_search_changed(self, text: str) -> None:
        self.table.set_search(text)
        self._place.refresh()
        self._show_counts()
        self._show_sweep()

    @Slot(str)
    def _on_scope_changed(self, _scope: str) -> None:
        self.table.show_projects(self.scope == "all")
        self._notice.show_message("")
        self.list_wanted.emit()

    @Slot()
    def _on_refresh_clicked(self) -> None:
        self._notice.show_message("")
        self.list_wanted.emit()

    @Slot()
    def _on_find_activated(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    @Slot()
    def _on_selection_changed(self) -> None:
        if self._said:  # trouble stays: the selection may have changed because of it
            self._notice.show_message("")
        self._show_selection()

    @Slot(object)
    def _on_run_chosen(self, path: Path) -> None:
        self.table.select((path,))

    @Slot(str)
    def _on_metric_changed(self, _metric: str) -> None:
        self._on_later_timeout()

    @Slot()
    def _on_later_timeout(self) -> None:
        selected, metric = self.table.selected(), self.side.comparison.best_by()
        for known in get_args(Metric):
            if known == metric and 1 < len(selected) <= MOST:
                self._control.compare(selected, known)

    @Slot(object, object)
    def _on_notes_changed(self, entry: RunEntry, notes: RunNotes) -> None:
        self._control.annotate(entry, notes)

    @Slot()
    def _on_trash_clicked(self) -> None:
        self._questions.ask_trash(self.table.selected())

    # ---- what is shown

    def _show_counts(self) -> None:
        shown, every = self.table.counts()
        selected = len(self.table.selected())
        text = self.tr("%Ln run(s)", "", every)
        if shown != every:
            text = self.tr("{shown} of {runs}").format(shown=count(shown), runs=text)
        if selected:
            text = self.tr("{runs}, {selected} selected").format(
                runs=text, selected=count(selected)
            )
        self._counts.setText(text)
        self._trash.setEnabled(selected > 0)

    def _show_selection(self) -> None:
        selected = self.table.selected()
        self._show_counts()
        self._control.cancel_comparing()
        self._later.stop()
        title = self.table.title(selected[0]) if selected else ""
        if self.side.show_selection(selected, title):
            self._later.start()
        self._show_sweep()

    def _show_sweep(self) -> None:
        """Offer the sweep that the selected runs belong to, or else all that are listed."""
        selected = self.table.selected()
        self._sweep = sweep_of(selected or self.table.shown())
        self.side.offer_sweep(self._sweep is not None)
        if self._sweep is not None:
            self.side.sweep.show_waiting(self._sweep)
            self.side.sweep.mark(selected)
            self._control.read_sweep(self._sweep)
