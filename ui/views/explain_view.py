"""A tab of the page that looks inside: asks the engine about the subject, waits, and shows."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.errors import describe
from ui.views.explain_subject import Subject
from ui.widgets import EmptyState, GhostButton, Label, Notice, ProgressLine
from workbench.errors import WorkbenchError
from workbench.jobs import Progress

EMPTY, WAITING, DONE = range(3)
WAITING_WIDTH = 420
PATIENCE_MS = 300
"""So long what was shown before stays: most answers come sooner."""


class InsideView(QWidget):
    """Says what is missing, waits, shows what went wrong, or shows what was found.

    1. `show_subject` tells what is looked at. With `AT_ONCE` the engine is asked as soon as the tab
       is in sight, otherwise when its button is pressed.
    2. `asked` goes to the engine, which answers with `set_progress` and at last `show_answer` or
       `show_error`. A newer question silences an older one.
    3. `cancelled` says that no answer is wanted any more.

    An heir gives `words`, `question`, builds its page in `make_page` and fills it in `show_values`.

    Signals
    -------
    asked(str, dict)
        A method of the engine with its parameters.
    cancelled()
        The answer is no longer wanted.
    """

    ICON = "zoom-in"
    AT_ONCE = True

    asked = Signal(str, object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject = Subject()
        self._told: tuple[str, dict[str, Any]] | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_timeout)
        self._failure = Notice("danger")
        self._failure.action_clicked.connect(self.ask)
        self._empty = EmptyState(self.ICON, " ")
        self._empty.clicked.connect(self.ask)
        self._progress, self._waiting_text = ProgressLine(), Label(role="heading")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._make_waiting())
        self._pages.addWidget(self.make_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        bar = self.make_bar()
        if bar is not None:
            layout.addWidget(bar)
        layout.addWidget(self._failure)
        layout.addWidget(self._pages, 1)
        self._show_empty()

    # -- for heirs ---------------------------------------------------------------------------

    def words(self) -> tuple[str, str, str]:
        """Return title, sentence and button text (empty without) while there is no answer."""
        raise NotImplementedError

    def question(self) -> tuple[str, dict[str, Any]] | None:
        """Return a method of the engine and its parameters besides the run; None if not ready."""
        raise NotImplementedError

    def make_bar(self) -> QWidget | None:
        """Build what stands above answers and waiting alike, such as choices; None is nothing."""
        return None

    def make_page(self) -> QWidget:
        """Build what shows the answer."""
        raise NotImplementedError

    def show_values(self, values: dict[str, Any]) -> None:
        """Fill the page with an answer of the engine."""
        raise NotImplementedError

    def close_threads(self) -> None:
        """End the threads; call before the view is destroyed."""

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

    # -- what the engine says ----------------------------------------------------------------

    @Slot()
    def ask(self) -> None:
        """Ask the engine."""
        question = self.question()
        if question is None or self.subject.run is None:
            return
        self._told = question
        self._failure.show_message("")
        self._progress.set_progress(Progress(self.tr("Waiting for the engine")))
        self._waiting_text.setText(self.words()[0])
        if self.state() == DONE and self.AT_ONCE:
            self._patience.start()
        else:
            self._pages.setCurrentIndex(WAITING)
        method, params = question
        self.asked.emit(method, {"run": str(self.subject.run.path), **params})

    @Slot(object)
    def set_progress(self, progress: Progress) -> None:
        """Show how far it is."""
        self._progress.set_progress(progress)

    @Slot(object)
    def show_answer(self, values: dict[str, Any]) -> None:
        """Show what was found."""
        self._patience.stop()
        self._failure.show_message("")
        self._pages.setCurrentIndex(DONE)
        self.show_values(values)

    @Slot(object)
    def show_error(self, error: WorkbenchError) -> None:
        """Say what went wrong; it can be tried again."""
        self._patience.stop()
        self._show_empty()
        self._failure.show_message(describe(error), self.tr("Try again"))

    def state(self) -> int:
        """Return EMPTY, WAITING or DONE."""
        return self._pages.currentIndex()

    # -- inside ------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _make_waiting(self) -> QWidget:
        cancel = GhostButton(self.tr("Cancel"), "x")
        cancel.clicked.connect(self._on_cancel_clicked)
        self._progress.setFixedWidth(WAITING_WIDTH)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(12)
        column.addStretch(1)
        for widget in (self._waiting_text, self._progress, cancel):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignCenter)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(1)
        return page

    def _show_empty(self) -> None:
        self._empty.set_texts(*self.words())
        self._pages.setCurrentIndex(EMPTY)

    @Slot()
    def _on_patience_timeout(self) -> None:
        self._pages.setCurrentIndex(WAITING)

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancelled.emit()
        self._empty.set_texts(self.tr("Cancelled"), "", self.tr("Ask again"))
        self._pages.setCurrentIndex(EMPTY)
