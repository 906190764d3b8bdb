"""The head of a page that has the engine find something out: what it is, the button, its course."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.errors import describe
from ui.views.lab_page import arrange
from ui.widgets.buttons import GhostButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.notice import Notice
from ui.widgets.progress_line import ProgressLine
from ui.widgets.wrapping import WrappingRow
from workbench.errors import WorkbenchError
from workbench.jobs import Progress


class AskBar(Card):
    """Explains a question and asks it; shows progress with a way out, an error, or stale answers.

    Parameters
    ----------
    title, text, action : str
        Heading, one or two sentences, and the label of the button.

    Signals
    -------
    asked(), cancelled()
    busy_changed(bool)
        It is being answered from now on, or no longer.
    """

    asked = Signal()
    cancelled = Signal()
    busy_changed = Signal(bool)

    def __init__(self, title: str, text: str, action: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self._busy, self._reason = False, ""
        self._ask, self._cancel = PrimaryButton(action), GhostButton(self.tr("Cancel"), "x")
        self._cost = Label(role="caption")
        self._progress = ProgressLine()
        self._error, self._stale, self._why = Notice("danger"), Notice("warning"), Notice("info")
        self._ask.clicked.connect(self._on_ask_clicked)
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self._stale.action_clicked.connect(self._on_ask_clicked)
        self._error.action_clicked.connect(self._on_ask_clicked)
        self._choices = QWidget()
        self._options = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._choices)
        self._options.setContentsMargins(0, 0, 0, 0)
        self._options.setSpacing(12)
        self._choices.hide()
        row = WrappingRow()
        row.setSpacing(10)
        row.addWidget(self._choices)
        row.addWidget(self._cost, 1)
        row.addWidget(self._ask)
        working = QHBoxLayout()
        working.setSpacing(10)
        working.addWidget(self._progress, 1)
        working.addWidget(self._cancel)
        self.body.addWidget(Label(text, wrap=True))
        self.body.addLayout(row)
        self.body.addLayout(working)
        notices = QVBoxLayout()
        for notice in (self._why, self._error, self._stale):
            notices.addWidget(notice)
        self.body.addLayout(notices)
        self._show()

    @property
    def busy(self) -> bool:
        """Whether the question has been asked and not answered."""
        return self._busy

    def add_option(self, name: str, editor: QWidget) -> None:
        """Put a choice to be made before asking in front of the button."""
        label = Label(name)
        label.setBuddy(editor)
        pair = QHBoxLayout()
        pair.setSpacing(8)
        pair.addWidget(label)
        pair.addWidget(editor)
        self._options.addLayout(pair)
        self._choices.show()

    @Slot(bool)
    def set_wide(self, wide: bool) -> None:
        """Put the choices beside each other, or one below the other."""
        arrange(self._options, wide=wide)

    def set_ready(self, reason: str) -> None:
        """Allow to ask, or say why that cannot be: an empty `reason` allows it."""
        self._reason = reason
        self._show()

    def set_cost(self, text: str) -> None:
        """Say in front of the button what asking takes."""
        self._cost.setText(text)

    def cost(self) -> str:
        """Return what is said in front of the button."""
        return self._cost.text()

    def set_stale(self, stale: bool) -> None:
        """Say that the settings have changed since the answer that is shown."""
        text = self.tr("The settings changed since this was measured.") if stale else ""
        self._stale.show_message(text, self.tr("Measure again") if stale else "")

    def show_waiting(self) -> None:
        """The question is on its way."""
        self._set_busy(True)
        self._error.show_message("")
        self._stale.show_message("")
        self._progress.set_progress(Progress(self.tr("Waiting for the engine")))
        self._show()

    @Slot(object)
    def set_progress(self, progress: Progress) -> None:
        """Show how far it is."""
        if self._busy:
            self._progress.set_progress(progress)

    def show_answered(self) -> None:
        """The answer is there."""
        self._set_busy(False)

    @Slot(object)
    def show_error(self, error: WorkbenchError) -> None:
        """It could not be answered."""
        self._set_busy(False)
        self._error.show_message(describe(error), self.tr("Try again"))
        self._show()

    def _set_busy(self, busy: bool) -> None:
        changed, self._busy = busy != self._busy, busy
        self._show()
        if changed:
            self.busy_changed.emit(busy)

    def _show(self) -> None:
        shown: QPushButton = self._ask
        hidden: QPushButton = self._cancel
        if self._busy:
            shown, hidden = hidden, shown
        shown.setVisible(True)
        if hidden.hasFocus():
            shown.setFocus()  # before it is hidden, else the focus leaves the page
        hidden.setVisible(False)
        self._ask.setEnabled(not self._reason)
        self._progress.setVisible(self._busy)
        self._cost.setVisible(not self._busy or not self._choices.isHidden())
        self._choices.setEnabled(not self._busy)
        self._why.show_message("" if self._busy else self._reason)

    @Slot()
    def _on_ask_clicked(self) -> None:
        if not self._busy and not self._reason:
            self.asked.emit()

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.show_answered()
        self.cancelled.emit()
