"""A strip in the main window: what to look at here, and the way back to the lesson."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.views.lessons.words import language
from ui.widgets import IconButton, Notice
from workbench.lessons.lesson import Lesson, Step


class LessonBar(QWidget):
    """Stays above the pages until it is closed; the lesson's own window is behind this one.

    Signals
    -------
    back_requested()
        The user wants the lesson again.
    """

    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notice = Notice("info", self)
        self._notice.action_clicked.connect(self.back_requested)
        close = IconButton("x", self.tr("Close"))
        close.clicked.connect(self._on_close_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 5, 10, 0)
        layout.setSpacing(6)
        layout.addWidget(self._notice, 1)
        layout.addWidget(close)

    @property
    def text(self) -> str:
        """What is to be looked at."""
        return self._notice.text

    def show_step(self, lesson: Lesson, step: Step) -> None:
        """Say what a step of the lesson asks to look at."""
        text = self.tr("{lesson}, step {number}: {text}").format(
            lesson=lesson.title.said(language()),
            number=lesson.steps.index(step) + 1,
            text=step.text.said(language()),
        )
        self._notice.show_message(text, self.tr("Back to the lesson"))
        self.show()

    @Slot()
    def _on_close_clicked(self) -> None:
        self.hide()
