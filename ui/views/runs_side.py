"""What is under the table: the curves of the selected runs, and what is said of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ui.views.runs_compare import RunsCompare
from ui.views.runs_detail import RunsDetail
from ui.views.runs_plot import RunsPlot
from ui.widgets import Card, EmptyState
from workbench.library.compare import MOST
from workbench.library.entry import RunEntry

LEAST_HEIGHT = 284


class RunsSide(QWidget):
    """Curves at the left; at the right one run's detail, or a comparison of several.

    Attributes
    ----------
    plot, detail, comparison : RunsPlot, RunsDetail, RunsCompare
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot, self.detail, self.comparison = RunsPlot(), RunsDetail(), RunsCompare()
        self._nothing = EmptyState("list", "")
        curves, right = Card(self.tr("Validation accuracy")), Card()
        curves.body.addWidget(self.plot)
        self._stack = QStackedWidget()
        for page in (self._nothing, self.detail, self.comparison):
            self._stack.addWidget(page)
        right.body.addWidget(self._stack)
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

    def _show_nothing(self, selected: int) -> None:
        title = self.tr("No run is selected")
        text = self.tr("Select one to see and annotate it, or several to compare them.")
        if selected:
            title = self.tr("Too many to compare")
            text = self.tr("Up to {most} runs can be compared at once.").format(most=MOST)
        self._nothing.set_texts(title, text)
        self._stack.setCurrentWidget(self._nothing)
