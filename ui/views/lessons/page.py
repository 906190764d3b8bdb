"""One lesson: its text at the left, what there is to do at the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.lessons_control import Listed
from ui.views.lab_page import LabPage
from ui.views.lessons.outcome import LessonOutcome
from ui.views.lessons.question import LessonQuestion
from ui.views.lessons.run import LessonRun
from ui.views.lessons.steps import LessonSteps
from ui.views.lessons.words import language
from ui.views.reading_text import ReadingText
from ui.widgets import Label
from workbench.errors import WorkbenchError
from workbench.lessons.folder import LessonPlace
from workbench.lessons.lesson import Step

_SIZES = (380, 470)


class LessonPage(QWidget):
    """Shows a lesson, and what became of it.

    Signals
    -------
    open_requested(LessonSource, Step)
        The page of a step is wanted.
    """

    open_requested = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed: Listed | None = None
        self._title, self._summary = Label(role="title", wrap=True), Label(role="muted", wrap=True)
        self._text = ReadingText()
        self.steps, self.question = LessonSteps(), LessonQuestion()
        self.run, self.outcome = LessonRun(), LessonOutcome()
        self._deeds = LabPage()
        for card in (self.question, self.run, self.outcome, self.steps):
            self._deeds.column.addWidget(card)
        self._deeds.column.addStretch(1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(14)
        splitter.addWidget(self._text)
        splitter.addWidget(self._deeds)
        splitter.setSizes(list(_SIZES))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addWidget(self._summary)
        layout.addSpacing(6)
        layout.addWidget(splitter, 1)
        self.steps.open_requested.connect(self._on_open_requested)

    @property
    def listed(self) -> Listed | None:
        """The lesson that is shown."""
        return self._listed

    def show_lesson(self, listed: Listed) -> None:
        """Show a lesson, or what has become of the one that is shown."""
        other = self._listed is None or self._listed.source.folder != listed.source.folder
        self._listed = listed
        source, lesson = listed.source, listed.source.lesson
        self._title.setText(lesson.title.said(language()))
        self._summary.setText(lesson.summary.said(language()))
        self._text.setAccessibleName(lesson.title.said(language()))
        if other:
            try:
                self._text.show_markdown(source.text(language()))
            except WorkbenchError as error:
                self._text.show_markdown(error.what)
            self.run.show_error("")
            self._deeds.verticalScrollBar().setValue(0)
        self.question.set_question(lesson.question)
        self.show_seed(max(listed.outcomes, default=0))

    def show_seed(self, seed: int) -> None:
        """Show what came out with this seed."""
        if self._listed is None:
            return
        listed, lesson = self._listed, self._listed.source.lesson
        place = LessonPlace(listed.source)
        outcome = listed.outcomes.get(seed)
        drawn = frozenset(a for a, _part in lesson.parts() if a.startswith(("networks.", "views.")))
        ready = drawn | (frozenset(a for a, _part in lesson.parts()) if outcome else frozenset())
        self.steps.set_steps(lesson.steps, ready)
        self.outcome.show_outcome(lesson, outcome, place.path, seed)
        begun = place.results_file(0).is_file()
        self.run.show_ready(lesson, done=bool(listed.outcomes), begun=begun)

    def show_stage(self, stage: dict[str, Any]) -> None:
        """Show how far the lesson is that is being run here."""
        self.run.show_stage(stage)

    @Slot(object)
    def _on_open_requested(self, step: Step) -> None:
        if self._listed is not None:
            self.open_requested.emit(self._listed.source, step)
