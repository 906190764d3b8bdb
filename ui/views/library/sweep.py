"""The sweep that the selected or listed runs belong to: its lines, what matters, its figures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.engine_words import engine_words
from ui.errors import rest_words, what_words
from ui.views.library.sweep_lines import SweepLines
from ui.views.share_bars import ShareBars
from ui.widgets import EmptyState, Label, Segmented
from ui.widgets.phrases import percent
from workbench.errors import WorkbenchError
from workbench.library.entry import RunEntry
from workbench.sweeps.axes import METRIC_TITLES, figure_text, value_text
from workbench.sweeps.table import SweepTable

TAG = "sweep:"


class RunsSweep(QWidget):
    """Three pages: parallel coordinates, importance, and a table of the same numbers.

    Signals
    -------
    run_chosen(Path)
        The user chose the run of a trial.
    """

    run_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._table: SweepTable | None = None
        self._page = Segmented(
            [
                ("lines", self.tr("Trials")),
                ("importance", self.tr("Importance")),
                ("figures", self.tr("Figures")),
            ],
            self.tr("What is shown of the sweep"),
        )
        self._said = Label(role="muted")
        self.lines, self._bars = SweepLines(), ShareBars()
        self._note = Label(role="caption", wrap=True)
        self._figures = self._make_figures()
        self._empty = EmptyState("hourglass", self.tr("Reading the sweep…"))
        self._stack = QStackedWidget()
        self._lay_out()
        self._page.value_changed.connect(self._on_page_changed)
        self.lines.trial_chosen.connect(self._on_trial_chosen)
        self._figures.cellClicked.connect(self._on_figure_clicked)
        self._figures.cellActivated.connect(self._on_figure_clicked)

    def show_waiting(self, folder: Path) -> None:
        """Say that the sweep in `folder` is being read; what is shown of it stays."""
        if folder != self._folder:
            self._folder, self._table = folder, None
            self._empty.set_icon("hourglass")
            self._empty.set_texts(self.tr("Reading the sweep…"), "")
            self._said.setText("")
            self._show_page()

    def show_error(self, error: WorkbenchError) -> None:
        """Say why it cannot be read."""
        self._table = None
        self._empty.set_icon("circle-x")
        self._empty.set_texts(what_words(error), rest_words(error))
        self._show_page()

    def show_table(self, table: SweepTable) -> None:
        """Show what the sweep has found."""
        self._table = table
        said = self.tr("{ended} of {total} trials").format(ended=table.ended, total=table.total)
        best = table.best
        if best is not None and best.value is not None:
            said = self.tr("{trials}, best {figure} ({run})").format(
                trials=said, figure=figure_text(table, best.value), run=best.run
            )
        self._said.setText(said)
        self.lines.show_table(table)
        titles = {one.path: engine_words(one.title) for one in table.dimensions}
        shares = sorted(table.importance.shares.items(), key=lambda pair: -pair[1])
        self._bars.set_shares([(titles[path], share) for path, share in shares])
        self._note.setText(
            f"{engine_words(table.importance.note)}." if table.importance.note else ""
        )
        self._fill_figures(table)
        self._show_page()

    def mark(self, selected: Sequence[RunEntry]) -> None:
        """Mark the lines of the selected runs."""
        names = {entry.name for entry in selected if entry.path.parent == self._folder}
        rows = self._table.trials if self._table else ()
        self.lines.set_chosen(frozenset(row.number for row in rows if row.run in names))

    # -- building ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._page)
        head.addStretch(1)
        head.addWidget(self._said)
        importance = QWidget()
        importance.setProperty("surface", "clear")
        column = QVBoxLayout(importance)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._bars)
        column.addWidget(self._note)
        column.addStretch(1)
        self._pages = {"lines": self.lines, "importance": importance, "figures": self._figures}
        for widget in (self._empty, *self._pages.values()):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)

    def _make_figures(self) -> QTableWidget:
        table = QTableWidget()
        table.setAccessibleName(self.tr("Trials of the sweep, best first"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setStyleSheet("QHeaderView::section { padding: 5px 9px; }")
        return table

    # -- content -----------------------------------------------------------------------------

    def _fill_figures(self, table: SweepTable) -> None:
        words = {
            "complete": self.tr("complete"),
            "pruned": self.tr("given up"),
            "running": self.tr("running"),
            "failed": self.tr("failed"),
        }
        view = self._figures
        titles = [engine_words(one.title) for one in table.dimensions]
        heads = [self.tr("Trial"), self.tr("State"), engine_words(METRIC_TITLES[table.metric])]
        view.clear()
        view.setColumnCount(len(heads) + 2 + len(titles))
        view.setRowCount(len(table.ranked))
        view.setHorizontalHeaderLabels(
            [*heads, self.tr("95 % interval"), self.tr("Epochs"), *titles]
        )
        for number, row in enumerate(table.ranked):
            ends = table.interval(row)
            between = f"{percent(ends[0])} – {percent(ends[1])}" if ends else ""
            figure = "" if row.value is None else figure_text(table, row.value)
            values = (value_text(row.values.get(one.path, "")) for one in table.dimensions)
            cells = (row.run, words[row.state], figure, between, str(row.epochs), *values)
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(row.trouble or text)
                view.setItem(number, column, item)
        header = view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        view.resizeColumnsToContents()

    @Slot(str)
    def _on_page_changed(self, _key: str) -> None:
        self._show_page()

    @Slot(int)
    def _on_trial_chosen(self, number: int) -> None:
        rows = self._table.trials if self._table else ()
        run = next((row.run for row in rows if row.number == number), "")
        if self._folder is not None and run:
            self.run_chosen.emit(self._folder / run)

    @Slot(int, int)
    def _on_figure_clicked(self, row: int, _column: int) -> None:
        if self._table is not None:
            self._on_trial_chosen(self._table.ranked[row].number)

    def _show_page(self) -> None:
        page = self._empty if self._table is None else self._pages[self._page.value()]
        self._stack.setCurrentWidget(page)


def sweep_of(entries: Sequence[RunEntry]) -> Path | None:
    """Return the folder of the sweep that all `entries` belong to; None without a common one."""
    folders = {entry.path.parent for entry in entries}
    tagged = all(any(tag.startswith(TAG) for tag in entry.tags) for entry in entries)
    return folders.pop() if tagged and len(folders) == 1 else None
