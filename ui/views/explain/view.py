"""A tab of the page that looks inside: asks the engine about the subject, waits, and shows."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ui.views.asking_view import DONE, EMPTY, WAITING, AskingView
from ui.views.explain.subject import Subject
from workbench.errors import WorkbenchError
from workbench.runs import RunFolder

PATIENCE_MS = 300
"""So long what was shown before stays: most answers come sooner."""


class InsideView(AskingView):
    """`show_subject` tells what is looked at; a new question replaces the answer to the old one.

    With `AT_ONCE` the engine is asked as soon as the tab is in sight, otherwise when its button is
    pressed. With `NEEDS_IMAGE` there is nothing to ask before an image is chosen.
    """

    ICON = "zoom-in"
    AT_ONCE = True
    NEEDS_IMAGE = False

    def __init__(self, parent: QWidget | None = None) -> None:
        self.subject = Subject()
        # The question of the answer that is shown or waited for; None once it counts no longer.
        self._told: tuple[str, dict[str, Any]] | None = None
        super().__init__(parent)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_timeout)

    def looked_at(self) -> RunFolder | None:
        return self.subject.run

    # -- what the panel says -----------------------------------------------------------------

    def show_subject(self, subject: Subject) -> None:
        """Look at something else."""
        self.subject = subject
        self.refresh()

    def refresh(self) -> None:
        """Ask anew if the question has changed and the tab is in sight."""
        question = self.question() if self.subject.run is not None else None
        if self._told is not None and question != self._told:
            self._told = None
            self.cancelled.emit()
            if not self.AT_ONCE or question is None:
                self._patience.stop()
                self._failure.show_message("")
                self._show_empty()
        if self._told is None:
            if question is not None and self.AT_ONCE and self.isVisible():
                self.ask()
            elif self.state() == EMPTY or question is None:
                self._show_empty()

    def settle(self, question: tuple[str, dict[str, Any]] | None) -> None:
        """Take what was answered as the answer to `question`: the engine filled in a choice."""
        self._told = question

    def invitation(self) -> tuple[str, str, str]:
        """Return title, text and button of the page before anything was asked."""
        raise NotImplementedError

    # -- as every view that asks -------------------------------------------------------------

    def words(self) -> tuple[str, str, str]:
        if self.subject.run is None:
            return self.tr("No trained network yet"), self.tr("Train one, or choose a run."), ""
        if self.NEEDS_IMAGE and self.subject.image is None:
            text = self.tr("Choose one on the left, or drop a picture.")
            return self.tr("No image yet"), text, ""
        return self.invitation()

    @Slot()
    def ask(self) -> None:
        if self.subject.run is not None:
            self._told = self.question()
            super().ask()

    @Slot(object)
    def show_answer(self, values: dict[str, Any]) -> None:
        self._patience.stop()
        super().show_answer(values)

    @Slot(object)
    def show_error(self, error: WorkbenchError) -> None:
        self._patience.stop()
        super().show_error(error)

    def _show_waiting(self) -> None:
        if self.state() == DONE and self.AT_ONCE:
            self._patience.start()
        else:
            super()._show_waiting()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    @Slot()
    def _on_patience_timeout(self) -> None:
        self._pages.setCurrentIndex(WAITING)

    @Slot()
    def _on_cancel_clicked(self) -> None:
        super()._on_cancel_clicked()
        self._empty.set_texts(self.tr("Cancelled"), "", self.tr("Ask again"))
