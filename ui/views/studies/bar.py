"""The head of a page of studies: which one is shown, what can be done with it, how far it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.growing import follow_text, grown
from ui.widgets import (
    Card,
    Choice,
    DangerButton,
    GhostButton,
    Label,
    Notice,
    PrimaryButton,
    ProgressLine,
)
from ui.widgets.wrapping import WrappingRow

NEW = ""
CHOICE_WIDTH = 230


class StudyBar(Card):
    """A card with a list of studies, one button for what comes next, progress and notices.

    Parameters
    ----------
    text, action : str
        What the study does, and the label of the button that begins a new one.

    Attributes
    ----------
    options : QHBoxLayout
        Beside the button; for what can be chosen before a new study.

    Signals
    -------
    start_requested(), continue_requested(), stop_requested()
    chosen(str)
        The user wants to see this study, by its name; `NEW` for none.
    """

    start_requested = Signal()
    continue_requested = Signal()
    stop_requested = Signal()
    chosen = Signal(str)

    def __init__(self, text: str, action: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._choice = Choice([(NEW, self.tr("New study"))], self.tr("Study"))
        follow_text(self._choice, lambda: self._choice.setMinimumWidth(grown(CHOICE_WIDTH)))
        self._start = PrimaryButton(action, "play")
        self._continue = PrimaryButton(self.tr("Continue"), "play")
        self._stop = DangerButton(self.tr("Stop"), "square")
        self._new = GhostButton(self.tr("New study"), "plus")
        self._cost = Label(role="caption", wrap=True)
        self._progress = ProgressLine()
        self._why, self._error = Notice("info"), Notice("danger")
        self.options = QHBoxLayout()
        self.options.setSpacing(8)
        self._options = QWidget()
        self._options.setLayout(self.options)
        self.options.setContentsMargins(0, 0, 0, 0)
        self._lay_out(text)
        self._choice.value_changed.connect(self.chosen)
        self._start.clicked.connect(self.start_requested)
        self._continue.clicked.connect(self.continue_requested)
        self._stop.clicked.connect(self.stop_requested)
        self._new.clicked.connect(self._on_new_clicked)
        self.show_new("")

    def _lay_out(self, text: str) -> None:
        shown: QLabel = Label(self.tr("Show"), "muted")
        shown.setBuddy(self._choice)
        row = WrappingRow()
        row.setSpacing(10)
        row.addWidget(shown)
        row.addWidget(self._choice)
        row.addWidget(self._new)
        row.addWidget(self._options)
        row.addWidget(self._cost, 1)
        for button in (self._start, self._continue, self._stop):
            row.addWidget(button)
        notices = QVBoxLayout()
        notices.setSpacing(6)
        for notice in (self._why, self._error):
            notices.addWidget(notice)
        self.body.addWidget(Label(text, "muted", wrap=True))
        self.body.addLayout(row)
        self.body.addWidget(self._progress)
        self.body.addLayout(notices)

    # -- what the page says ------------------------------------------------------------------

    def set_studies(self, entries: Sequence[tuple[str, str]], shown: str) -> None:
        """Offer studies, (name, label) each with the newest first, and show one of them."""
        self._choice.set_options([(NEW, self.tr("New study")), *entries])
        self._choice.set_value(shown)

    def show_new(self, cost: str, reason: str = "") -> None:
        """Nothing is shown yet: a study can be begun unless there is a `reason` against it."""
        self._show(start=True, options=True)
        self._start.setEnabled(not reason)
        self._cost.setText(cost)
        self._why.show_message(reason)

    def show_open(self, facts: str, reason: str = "") -> None:
        """A study is shown that is not complete; it can go on unless there is a `reason`."""
        self._show(go_on=True, new=True)
        self._continue.setEnabled(not reason)
        self._cost.setText(facts)
        self._why.show_message(reason)

    def show_done(self, facts: str) -> None:
        """A complete study is shown."""
        self._show(new=True)
        self._cost.setText(facts)
        self._why.show_message("")

    def show_live(self, facts: str, *, stopping: bool, waiting: bool) -> None:
        """The study that is shown is being trained."""
        self._show(stop=True, progress=True)
        self._stop.setEnabled(not stopping)
        self._stop.setText(self.tr("Stopping…") if stopping else self.tr("Stop"))
        self._cost.setText(facts)
        self._why.show_message(
            self.tr("Another run is being trained; the study goes on when it has ended.")
            if waiting
            else ""
        )

    def set_progress(self, share: float | None, left: str, right: str) -> None:
        """Say how far the live study is."""
        self._progress.set_share(share)
        self._progress.set_captions(left, right)

    def show_error(self, text: str) -> None:
        """Say what went wrong; empty takes it back."""
        self._error.show_message(text)

    def _show(
        self,
        *,
        start: bool = False,
        go_on: bool = False,
        stop: bool = False,
        new: bool = False,
        options: bool = False,
        progress: bool = False,
    ) -> None:
        self._start.setVisible(start)
        self._continue.setVisible(go_on)
        self._stop.setVisible(stop)
        self._new.setVisible(new)
        self._options.setVisible(options and self.options.count() > 0)
        self._progress.setVisible(progress)
        self._choice.setEnabled(not stop)

    @Slot()
    def _on_new_clicked(self) -> None:
        self._choice.set_value(NEW)
        self.chosen.emit(NEW)
