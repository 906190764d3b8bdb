"""What must be said about a run: why it ended, what is odd, what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.views.runs.facts import RunFacts
from ui.views.runs.log_dialog import LogDialog
from ui.views.runs.words import error_words, note_words
from ui.widgets import Notice
from ui.widgets.phrases import duration
from workbench.errors import WorkbenchError
from workbench.events import Failed

MINUTE = 60


class RunNotices(QWidget):
    """Messages one below the other; without any it takes no room.

    Signals
    -------
    kill_clicked()
        End the process by force.
    """

    kill_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details = ""
        self.failure, self.overdue = Notice("danger"), Notice("warning")
        self.left_off, self.odd, self.reason = Notice("warning"), Notice("warning"), Notice()
        self.note, self.unbegun, self.quiet = Notice(), Notice(), Notice("warning")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for notice in self._all():
            layout.addWidget(notice)
        self.failure.action_clicked.connect(self._on_details_clicked)
        self.overdue.action_clicked.connect(self.kill_clicked)
        self._fold()

    def forget_run(self) -> None:
        """Another run is shown."""
        for notice in (self.failure, self.left_off, self.odd, self.note):
            notice.show_message("")
        self._fold()

    def forget_failure(self) -> None:
        """A new start settles old complaints."""
        self.failure.show_message("")
        self._fold()

    def show_reason(self, reason: str) -> None:
        """Say why nothing can be started; empty if it can."""
        self.reason.show_message(reason)
        self._fold()

    def show_error(self, error: WorkbenchError) -> None:
        """Say what went wrong; all after the first line of its hint can be looked at."""
        self._details = error.hint.partition("\n")[2]
        action = self.tr("Details") if self._details else ""
        self.failure.show_message(error_words(error), action)
        self._fold()

    def offer_kill(self, offered: bool) -> None:
        """Offer to end a process that does not heed a stop."""
        text = self.tr(
            "Training has not stopped yet; a batch may take this long. Ending it now loses what "
            "came after the last checkpoint."
        )
        self.overdue.show_message(text if offered else "", self.tr("End it now") if offered else "")
        self._fold()

    def forget_watch(self) -> None:
        """No run is live any more."""
        for notice in (self.overdue, self.unbegun, self.quiet):
            notice.show_message("")
        self._fold()

    def show_unbegun(self, unbegun: bool) -> None:
        """Say that nobody has started the run that is looked at."""
        text = self.tr("Nobody has started this run yet. Its curves grow here as soon as one does.")
        self.unbegun.show_message(text if unbegun else "")
        self._fold()

    def show_quiet(self, seconds: float) -> None:
        """Say for how long nothing has come from the run that is looked at; 0 takes it back."""
        text = self.tr(
            "Quiet for {time}: nothing has come from this run, though it should have. Its process "
            "may have died, or the share is slow."
        ).format(time=duration(seconds if seconds < 2 * MINUTE else seconds // MINUTE * MINUTE))
        self.quiet.show_message(text if seconds else "")
        self._fold()

    def show_run(self, facts: RunFacts, state: str) -> None:
        """Say what follows from a run's events and state."""
        if isinstance(facts.ended, Failed) and not self.failure.text:
            self._details = ""
            self.failure.show_message(error_words(facts.ended))
        interrupted = state == "interrupted" and not self.failure.text
        self.left_off.show_message(self._interrupted_words() if interrupted else "")
        self.odd.show_message(self._odd_words(facts))
        self.note.show_message(note_words(facts.note) if facts.note else "")
        self._fold()

    def _interrupted_words(self) -> str:
        return self.tr(
            "This run was interrupted. Nothing it announced is lost: Resume goes on from its last "
            "checkpoint."
        )

    def _odd_words(self, facts: RunFacts) -> str:
        if facts.bad_step is None:
            return ""
        return self.tr(
            "The loss is not a number since step {step}: the weights have run away. Stop, and "
            "start again with a tenth of the learning rate."
        ).format(step=facts.bad_step.step)

    def _all(self) -> tuple[Notice, ...]:
        return (
            self.failure, self.overdue, self.quiet, self.unbegun, self.left_off, self.odd,
            self.note, self.reason,
        )  # fmt: skip

    def _fold(self) -> None:
        self.setVisible(any(notice.text for notice in self._all()))

    @Slot()
    def _on_details_clicked(self) -> None:
        LogDialog(self.tr("Last words of the training process"), self._details, self).open()
