"""What is under the table: the curves of the selected runs, and what is said of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.views.library.compare import RunsCompare
from ui.views.library.detail import RunsDetail
from ui.views.library.plot import RunsPlot
from ui.views.library.sweep import RunsSweep
from ui.widgets import Card, EmptyState, Segmented
from workbench.library.compare import MOST
from workbench.library.entry import RunEntry

LEAST_HEIGHT = 284


class RunsSide(QWidget):
    """Curves at the left; at the right one run's detail, a comparison of several, or their sweep.

    Attributes
    ----------
    plot, detail, comparison, sweep : RunsPlot, RunsDetail, RunsCompare, RunsSweep
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot, self.detail, self.comparison = RunsPlot(), RunsDetail(), RunsCompare()
        self.sweep = RunsSweep()
        self._view = Segmented(
            [("runs", self.tr("Runs")), ("sweep", self.tr("Sweep"))], self.tr("Runs or their sweep")
        )
        self._view.hide()
        self._view.value_changed.connect(self._on_view_changed)
        self._nothing = EmptyState("list", "")
        curves, right = Card(self.tr("Validation accuracy")), Card()
        curves.body.addWidget(self.plot)
        self._stack = QStackedWidget()
        for page in (self._nothing, self.detail, self.comparison):
            self._stack.addWidget(page)
        self._parts = QStackedWidget()
        self._parts.addWidget(self._stack)
        self._parts.addWidget(self.sweep)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._view, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._parts, 1)
        right.body.addLayout(column)
        self.setMinimumHeight(LEAST_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(curves, 3)
        row.addWidget(right, 5)

    def show_selection(self, selected: Sequence[RunEntry], title: str) -> bool:
        """Show these; return whether they are to be compared. `title` is the first's network's."""
        self.plot.show_runs(selected[:MOST])
        one = selected[0] if len(selected) == 1 else None
        self.detail.show_entry(one, title)
        if one is not None:
            self._stack.setCurrentWidget(self.detail)
        elif not selected or len(selected) > MOST:
            self._show_nothing(len(selected))
        else:
            self.comparison.show_waiting(selected)
            self._stack.setCurrentWidget(self.comparison)
        return self._stack.currentWidget() is self.comparison

    def offer_sweep(self, offered: bool) -> None:
        """Say whether there is a sweep to show beside the runs."""
        self._view.setVisible(offered)
        self._show_part()

    @Slot(str)
    def _on_view_changed(self, _key: str) -> None:
        self._show_part()

    def _show_part(self) -> None:
        swept = not self._view.isHidden() and self._view.value() == "sweep"
        self._parts.setCurrentWidget(self.sweep if swept else self._stack)

    def _show_nothing(self, selected: int) -> None:
        title = self.tr("No run is selected")
        text = self.tr("Select one to see and annotate it, or several to compare them.")
        if selected:
            title = self.tr("Too many to compare")
            text = self.tr("Up to {most} runs can be compared at once.").format(most=MOST)
        self._nothing.set_texts(title, text)
        self._stack.setCurrentWidget(self._nothing)
