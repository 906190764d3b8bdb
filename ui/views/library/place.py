"""The table of runs in its card, or what there is to say in its place."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.views.library.table import RunsTable
from ui.widgets import Card, EmptyState, ProgressLine
from workbench.jobs import Progress


class RunsPlace(Card):
    """Shows the table; while runs are read for the first time, how far that is."""

    def __init__(self, table: RunsTable, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._table, self._busy = table, False
        self._empty = EmptyState("hourglass", self.tr("Reading the runs…"))
        self._progress = ProgressLine()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(table)
        self.layout().setContentsMargins(6, 6, 6, 6)  # type: ignore[union-attr]
        self.body.addWidget(self._pages)
        self.body.addWidget(self._progress)
        self._progress.hide()

    def set_busy(self, busy: bool) -> None:
        """Say whether the runs are being read."""
        self._busy = busy
        self._progress.hide()
        self.refresh()

    def set_progress(self, progress: Progress) -> None:
        """Show how many of the changed runs have been read."""
        self._progress.set_progress(progress)
        self._progress.setVisible(self._busy and progress.total > 0)

    def refresh(self) -> None:
        """Show the table, or why it is empty."""
        shown, every = self._table.counts()
        if self._busy and not every:
            self._empty.set_icon("hourglass")
            self._empty.set_texts(self.tr("Reading the runs…"))
        elif not every:
            self._empty.set_icon("history")
            self._empty.set_texts(
                self.tr("No runs yet"),
                self.tr("Whatever you train on the Train page appears here and stays."),
            )
        elif not shown:
            self._empty.set_icon("search")
            self._empty.set_texts(
                self.tr("No run has all these words"), self.tr("Take a word out of the search.")
            )
        self._pages.setCurrentWidget(self._table if shown else self._empty)
