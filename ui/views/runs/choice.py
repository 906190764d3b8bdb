"""The list of runs at the head of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.growing import follow_text, grown
from ui.views.runs.list import accuracy_of, lines_of
from ui.views.runs.summary import RunSummary
from ui.widgets import Choice
from workbench.runs import RunFolder

WIDTH = 250


class RunChoice(Choice):
    """Offers runs by number, network and accuracy; hidden while there are none.

    Signals
    -------
    run_chosen(RunFolder)
        The user chose another run.
    """

    run_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__([], "", parent)
        self.setAccessibleName(self.tr("Run"))
        self._titles: dict[str, str] = {}
        self._summaries: Sequence[RunSummary] = ()
        self._run: RunFolder | None = None
        follow_text(self, lambda: self.setMinimumWidth(grown(WIDTH)))
        self.value_changed.connect(self._on_value_changed)
        self.hide()

    def show_runs(self, summaries: Sequence[RunSummary], run: RunFolder | None) -> None:
        """Offer these runs; `run` is the chosen one."""
        self._summaries, self._run = summaries, run
        self._show()

    def set_titles(self, titles: Mapping[str, str]) -> None:
        """Give the networks the names people know."""
        self._titles = dict(titles)
        self._show()

    def _show(self) -> None:
        options = []
        for summary in self._summaries:
            title = self._titles.get(summary.architecture, summary.architecture)
            parts = (lines_of(summary, title)[0], accuracy_of(summary))
            options.append((str(summary.run.path), "  ·  ".join(filter(None, parts))))
        self.set_options(options)
        if self._run is not None:
            self.set_value(str(self._run.path))
        self.setVisible(bool(options))

    @Slot(str)
    def _on_value_changed(self, path: str) -> None:
        self.run_chosen.emit(RunFolder(Path(path)))
