"""The question of a lesson: choose an answer, and read why."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.views.lessons.words import language
from ui.widgets import Card, Label, Notice, ThemedIcon
from workbench.lessons.lesson import Question


class LessonQuestion(Card):
    """A question with its choices; an answer may be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Decide first"))
        self._question: Question | None = None
        self._ask, self._why = Label(wrap=True), Notice("success")
        self._group = QButtonGroup(self)
        self._choices: list[_Choice] = []
        self.body.addWidget(self._ask)
        self.body.addWidget(self._why)

    def set_question(self, question: Question) -> None:
        """Ask; the same question keeps the answer that was given."""
        if question == self._question:
            return
        self._question = question
        for old in self._choices:
            self._group.removeButton(old)
            old.hide()
            old.deleteLater()
        self._ask.setText(question.ask.said(language()))
        self._why.show_message("")
        self._choices = [_Choice(words.said(language())) for words in question.choices]
        for number, choice in enumerate(self._choices, 1):
            self._group.addButton(choice)
            choice.clicked.connect(self._on_choice_clicked)
            self.body.insertWidget(number, choice)

    def choose(self, number: int) -> None:
        """Answer with a choice, from 1."""
        self._choices[number - 1].click()

    @property
    def answer(self) -> str:
        """What is said of the answer; empty before there is one."""
        return self._why.text

    @Slot()
    def _on_choice_clicked(self) -> None:
        if self._question is None:
            return
        chosen = next(n for n, choice in enumerate(self._choices, 1) if choice.isChecked())
        right = chosen == self._question.right
        for number, choice in enumerate(self._choices, 1):
            given = number == chosen
            choice.mark("" if not given else "circle-check" if right else "circle-x")
        self._why.set_kind("success" if right else "warning")
        why = self._question.why.said(language())
        if right:
            self._why.show_message(self.tr("That is right. {why}").format(why=why))
        else:
            self._why.show_message(self.tr("Not quite: try again, or run the lesson and see."))


class _Choice(QPushButton):
    """One answer, whose text may take several lines."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setProperty("kind", "row")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._icon = ThemedIcon("circle", "outline", 16)
        self._label = Label(text, wrap=True)
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 5, 8, 5)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._label, 1)
        for child in (self._icon, self._label):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(text)

    def mark(self, icon_name: str) -> None:
        """Show whether it is right; empty if it was not chosen."""
        colour = {"circle-check": "success", "circle-x": "danger"}.get(icon_name, "outline")
        self._icon.set_icon(icon_name or "circle", colour)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._layout.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._layout.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self._layout.totalHeightForWidth(self.width()))
