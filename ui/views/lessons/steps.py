"""What to look at: a sentence for each step, and a button that opens the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.views.lessons.words import language, page_title
from ui.widgets import Card, Label, LinkButton
from workbench.lessons.lesson import Step


class LessonSteps(Card):
    """The steps of a lesson.

    Signals
    -------
    open_requested(Step)
        The page of a step is wanted.
    """

    open_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Look at it"))
        self._rows: list[_StepRow] = []

    def set_steps(self, steps: Sequence[Step], ready: frozenset[str]) -> None:
        """Show these; a step that speaks of a run waits until its address is in `ready`."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        for number, step in enumerate(steps, 1):
            row = _StepRow(number, step, is_ready=not step.part or step.part in ready)
            row.clicked.connect(self.open_requested)
            self.body.addWidget(row)
            self._rows.append(row)
        self.setVisible(bool(steps))


class _StepRow(QWidget):
    """A number, a sentence and a button."""

    clicked = Signal(object)

    def __init__(self, number: int, step: Step, *, is_ready: bool) -> None:
        super().__init__()
        self._step = step
        text = step.text.said(language())
        title = page_title(step.page)
        mark = Label(f"{number}.", "muted")
        words = Label(text, wrap=True)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(words)
        if is_ready:
            button = LinkButton(self.tr("Open {page}").format(page=title), "external-link")
            button.setAccessibleName(f"{button.text()}: {text}")
            button.clicked.connect(self._on_clicked)
            texts.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            later = self.tr("{page}: once you have run the lesson").format(page=title)
            texts.addWidget(Label(later, "caption", wrap=True))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)

    @Slot()
    def _on_clicked(self) -> None:
        self.clicked.emit(self._step)
