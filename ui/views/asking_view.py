"""A view whose content the engine computes: what is missing, waiting, an error, or the answer."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.errors import describe
from ui.growing import grow_with_text
from ui.widgets import EmptyState, GhostButton, Label, Notice, ProgressLine
from workbench.errors import WorkbenchError
from workbench.jobs import Progress
from workbench.runs import RunFolder

EMPTY, WAITING, DONE = range(3)
WAITING_WIDTH = 420


class AskingView(QWidget):
    """Has three pages: nothing yet with a button, waiting with a way out, and the answer.

    `asked` goes to the engine through an `AskingLine`, which answers with `set_progress` and at
    last `show_answer` or `show_error`. A newer question silences an older one.

    An heir gives `words`, `looked_at` and `question`, builds its page in `make_page` and fills it
    in `show_values`.

    Signals
    -------
    asked(str, dict)
        A method of the engine with its parameters.
    cancelled()
        The answer is no longer wanted.
    """

    ICON = "target"

    asked = Signal(str, object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        if (bar := self.make_bar()) is not None:
            layout.addWidget(bar)
        layout.addWidget(self._failure)
        layout.addWidget(self._pages, 1)
        self._show_empty()

    # -- for heirs ---------------------------------------------------------------------------

    def words(self) -> tuple[str, str, str]:
        """Return title, sentence and button text (empty without) while there is no answer."""
        raise NotImplementedError

    def looked_at(self) -> RunFolder | None:
        """Return the run that the engine is asked about."""
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

    # -- asking ------------------------------------------------------------------------------

    @Slot()
    def ask(self) -> None:
        """Ask the engine."""
        run, question = self.looked_at(), self.question()
        if run is None or question is None:
            return
        self._failure.show_message("")
        self._progress.set_progress(Progress(self.tr("Waiting for the engine")))
        self._waiting_text.setText(self.words()[0])
        self._show_waiting()
        method, params = question
        self.asked.emit(method, {"run": str(run.path), **params})

    @Slot(object)
    def set_progress(self, progress: Progress) -> None:
        """Show how far it is."""
        self._progress.set_progress(progress)

    @Slot(object)
    def show_answer(self, values: dict[str, Any]) -> None:
        """Show what was found."""
        self._failure.show_message("")
        self.show_values(values)
        self._pages.setCurrentIndex(DONE)

    @Slot(object)
    def show_error(self, error: WorkbenchError) -> None:
        """Say what went wrong; it can be tried again."""
        self._show_empty()
        self._failure.show_message(describe(error), self.tr("Try again"))

    def state(self) -> int:
        """Return EMPTY, WAITING or DONE."""
        return self._pages.currentIndex()

    # -- inside ------------------------------------------------------------------------------

    def _make_waiting(self) -> QWidget:
        cancel = GhostButton(self.tr("Cancel"), "x")
        cancel.clicked.connect(self._on_cancel_clicked)
        grow_with_text(self._progress, WAITING_WIDTH)
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

    def _show_waiting(self) -> None:
        self._pages.setCurrentIndex(WAITING)

    def _show_empty(self) -> None:
        self._empty.set_texts(*self.words())
        self._pages.setCurrentIndex(EMPTY)

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancelled.emit()
        self._show_empty()
