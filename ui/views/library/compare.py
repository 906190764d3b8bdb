"""Several runs of the library: which is best, whether truly, and what differs in their settings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHeaderView,
    QScrollArea,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.accessible import read_as
from ui.engine_words import engine_words
from ui.errors import rest_words, what_words
from ui.focus_ring import wear_ring
from ui.growing import grown
from ui.views.library.plot import LineSample
from ui.views.library.words import NONE, share_with_interval, verdict_words
from ui.widgets import EmptyState, Label, Segmented
from ui.widgets.label import Role
from ui.widgets.phrases import named
from ui.widgets.wrapping import WrappingRow
from workbench.errors import WorkbenchError
from workbench.library.compare import Compared, RunComparison
from workbench.library.entry import RunEntry

NAME_WIDTH = 170


class RunsCompare(QWidget):
    """Two pages: the verdicts, and the settings that differ.

    Signals
    -------
    metric_changed(str)
        The best shall be found by this metric.
    """

    metric_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = Segmented(
            [("verdicts", self.tr("Verdicts")), ("settings", self.tr("Settings that differ"))],
            self.tr("What is compared"),
        )
        self._metric = Segmented(
            [
                ("accuracy", self.tr("Accuracy")),
                ("balanced-accuracy", self.tr("Balanced")),
                ("macro-f1", self.tr("Macro-F1")),
            ],
            self.tr("Best by"),
        )
        self._metric.button("balanced-accuracy").setToolTip(
            self.tr("Mean over the classes of the share of their images that is recognised")
        )
        self._metric.button("macro-f1").setToolTip(self.tr("Mean of the classes’ F1 scores"))
        self._waiting = EmptyState("hourglass", self.tr("Comparing…"))
        self._note = Label(role="caption", wrap=True)
        self._verdicts, self._rows = self._make_verdicts()
        self._settings, self._same = self._make_table(), Label(role="muted")
        self._same.setText(self.tr("All settings are the same."))
        self._same.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._build()
        self._page.value_changed.connect(self._on_page_changed)
        self._metric.value_changed.connect(self.metric_changed)
        self._found: RunComparison | None = None

    def best_by(self) -> str:
        """Return what the best is to be best in."""
        return self._metric.value()

    def show_waiting(self, entries: Sequence[RunEntry]) -> None:
        """Say that these are being compared."""
        self._found = None
        self._waiting.set_icon("hourglass")
        self._waiting.set_texts(self.tr("Comparing %Ln run(s)…", "", len(entries)))
        self._show_page()

    def show_error(self, error: WorkbenchError) -> None:
        """Say why they cannot be compared."""
        self._found = None
        self._waiting.set_icon("circle-x")
        self._waiting.set_texts(what_words(error), rest_words(error))
        self._show_page()

    def show_comparison(self, found: RunComparison) -> None:
        """Show what came of it."""
        self._found = found
        self._fill_verdicts(found.runs)
        self._note.setText(" ".join(map(engine_words, found.notes)))
        self._note.setVisible(bool(found.notes))
        self._fill_settings(found)
        self._show_page()

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        best = Label(self.tr("Best by"), "muted")
        best.setBuddy(self._metric)
        head = WrappingRow()
        head.setSpacing(10)
        head.addWidget(self._page)
        head.addStretch(1)
        head.addWidget(best)
        head.addWidget(self._metric)
        for widget in (self._waiting, self._verdicts, self._settings, self._same):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)

    def _make_verdicts(self) -> tuple[QScrollArea, QGridLayout]:
        inner = QWidget()
        inner.setProperty("surface", "clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 4, 8, 0)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        column.addLayout(grid)
        column.addSpacing(4)
        column.addWidget(self._note)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Verdicts"))
        read_as(area, QAccessible.Role.Pane)
        wear_ring(area)
        area.setWidget(inner)
        return area, grid

    def _make_table(self) -> QTableWidget:
        table = QTableWidget()
        table.setAccessibleName(self.tr("Settings that differ"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setStyleSheet("QHeaderView::section { padding: 5px 9px; }")
        return table

    # -- content -----------------------------------------------------------------------------

    def _fill_verdicts(self, runs: Sequence[Compared]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, run in enumerate(runs):
            name = Label(run.name, "value")
            name.setMaximumWidth(grown(NAME_WIDTH))
            name.setToolTip(str(run.path))
            figure = share_with_interval(run.figure) if run.figure else self.tr("not measured")
            verdict = Label(verdict_words(run), _role(run), wrap=True)
            value = Label(figure)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            top = Qt.AlignmentFlag.AlignTop
            self._rows.addWidget(LineSample(row), 2 * row, 0, top)
            self._rows.addWidget(name, 2 * row, 1, top)
            self._rows.addWidget(value, 2 * row, 2, top)
            self._rows.addWidget(verdict, 2 * row + 1, 1, 1, 2)
            self._rows.setRowMinimumHeight(2 * row + 1, grown(24))

    def _fill_settings(self, found: RunComparison) -> None:
        table, runs = self._settings, found.runs
        table.clear()
        table.setColumnCount(1 + len(runs))
        table.setRowCount(len(found.differences))
        table.setHorizontalHeaderLabels([self.tr("Setting"), *(run.name for run in runs)])
        for row, one in enumerate(found.differences):
            texts = (
                named(engine_words(one.section), engine_words(one.title)),
                *(engine_words(value) or NONE for value in one.values),
            )
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                table.setItem(row, column, item)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.resizeColumnsToContents()
        for column in range(table.columnCount()):
            wanted = table.columnWidth(column) + 12
            table.setColumnWidth(column, min(max(wanted, grown(90)), grown(260)))

    @Slot(str)
    def _on_page_changed(self, _key: str) -> None:
        self._show_page()

    def _show_page(self) -> None:
        if self._found is None:
            self._stack.setCurrentWidget(self._waiting)
        elif self._page.value() == "verdicts":
            self._stack.setCurrentWidget(self._verdicts)
        else:
            same = not self._found.differences
            self._stack.setCurrentWidget(self._same if same else self._settings)


def _role(run: Compared) -> Role:
    roles: dict[str, Role] = {"best": "success", "worse": "danger", "better": "success"}
    return roles.get(run.verdict, "muted")
