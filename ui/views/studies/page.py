"""A page of studies of one kind: begin one, watch it, continue it, look at earlier ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.study_state import Seen, State, StudyProgress
from ui.views.studies.bar import NEW, StudyBar
from ui.views.studies.words import facts, failure_words, progress_words
from ui.widgets import EmptyState
from ui.widgets.phrases import time_left


class Findings(Protocol):
    """What draws a study."""

    def show_study(self, seen: Seen) -> None:
        """Show a study as it was read last."""


class StudyPage(QWidget):
    """Shows a bar, and below it what was found.

    Parameters
    ----------
    bar : StudyBar
    findings : QWidget
        Also speaks `Findings`.
    empty : EmptyState
        Stands in its place while there is nothing to see.

    Signals
    -------
    start_requested()
    continue_requested(str), stop_requested()
        Of the study of this name.
    wanted(str)
        The study of this name is to be read.
    """

    start_requested = Signal()
    continue_requested = Signal(str)
    stop_requested = Signal()
    wanted = Signal(str)

    def __init__(
        self, bar: StudyBar, findings: QWidget, empty: EmptyState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.bar, self._findings, self._empty = bar, findings, empty
        self._loading = EmptyState("loader-circle", self.tr("Reading the study…"))
        self._shown, self._live, self._state = NEW, NEW, ""
        self._seen: Seen | None = None
        self._cost, self._reason, self._busy = "", "", ""
        self._pages = QStackedWidget()
        for page in (empty, self._loading, findings):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(bar)
        layout.addWidget(self._pages, 1)
        bar.start_requested.connect(self._on_start_requested)
        bar.continue_requested.connect(self._on_continue_requested)
        bar.stop_requested.connect(self.stop_requested)
        bar.chosen.connect(self.show_study)
        self._show()

    @property
    def shown(self) -> str:
        """The name of the study that is shown; `NEW` for none."""
        return self._shown

    def set_studies(self, entries: Sequence[tuple[str, str]]) -> None:
        """Offer studies, (name, label) each with the newest first."""
        if self._shown not in {name for name, _ in entries}:
            self._shown, self._seen = NEW, None
        self.bar.set_studies(entries, self._shown)
        self._show()

    def set_ready(self, cost: str, reason: str, busy: str) -> None:
        """Say what a new study would take, why it cannot be begun, and why none can go on."""
        self._cost, self._reason, self._busy = cost, reason, busy
        self._show()

    def set_live(self, name: str, state: State) -> None:
        """Say which study is being trained, and what is done with it; `NEW` if none of these."""
        if state == "making" or (name != NEW and name != self._live):
            self.bar.show_error("")
        self._live, self._state = name, state
        self._show()

    @Slot(str)
    def show_study(self, name: str) -> None:
        """Show a study, once it has been read."""
        if name != self._shown:
            self._shown, self._seen = name, None
            self.bar.show_error("")
        if name != NEW:
            self.wanted.emit(name)
        self._show()

    def show_seen(self, seen: Seen) -> None:
        """Take note of a study that was read; it is drawn if it is the one that is shown."""
        if seen.study.name == self._shown:
            self._seen = seen
            self._findings.show_study(seen)  # type: ignore[attr-defined]
            if self._live == NEW and (words := failure_words(seen.reading)):
                self.bar.show_error(words)
            self._show()

    def set_progress(self, progress: StudyProgress) -> None:
        """Show how far the live study is."""
        reading = self._seen.reading if self._seen is not None else None
        words = progress_words(progress, reading)
        self.bar.set_progress(progress.share, words, time_left(progress.seconds_left))

    def show_error(self, text: str) -> None:
        """Say what went wrong."""
        self.bar.show_error(text)

    # -- showing -----------------------------------------------------------------------------

    def _show(self) -> None:
        told = facts(self._seen.reading.spec) if self._seen is not None else ""
        if self._state and (self._live == self._shown or self._state == "making"):
            self.bar.show_live(
                told,
                stopping=self._state == "stopping",
                waiting=self._state == "waiting" and self._seen is not None,
            )
        elif self._shown == NEW:
            self.bar.show_new(self._cost, self._reason or self._busy)
        elif self._seen is not None and self._seen.reading.done:
            self.bar.show_done(told)
        else:
            self.bar.show_open(told, self._busy)
        if self._shown == NEW:
            self._pages.setCurrentWidget(self._empty)
        else:
            self._pages.setCurrentWidget(self._findings if self._seen else self._loading)

    @Slot()
    def _on_start_requested(self) -> None:
        self.start_requested.emit()

    @Slot()
    def _on_continue_requested(self) -> None:
        self.bar.show_error("")
        self.continue_requested.emit(self._shown)
