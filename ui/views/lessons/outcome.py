"""What came out of a lesson: each statement with its numbers, what was measured, and pictures."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.views.lessons.figures import LessonFigures
from ui.views.lessons.words import comparison, language
from ui.widgets import Card, Label, Notice, ThemedIcon, hairline
from ui.widgets.phrases import duration
from workbench.lessons.lesson import Lesson
from workbench.lessons.outcome import Judged, Outcome


class LessonOutcome(Card):
    """Hidden until there is something to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("What came out"))
        self._verdict, self._figures = Notice("success"), LessonFigures()
        self._statements, self._pictures = QVBoxLayout(), QVBoxLayout()
        self._statements.setSpacing(8)
        self._rows: list[QWidget] = []
        self.body.addWidget(self._verdict)
        self.body.addLayout(self._statements)
        self.body.addWidget(hairline())
        self.body.addWidget(self._figures)
        self.body.addLayout(self._pictures)
        self.hide()

    @property
    def verdict(self) -> str:
        """What is said of all statements together; empty while nothing is shown."""
        return self._verdict.text

    def show_outcome(self, lesson: Lesson, outcome: Outcome | None, place: Path, seed: int) -> None:
        """Show it; None hides it."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        self.setVisible(outcome is not None)
        if outcome is None:
            self._verdict.show_message("")
            return
        self._show_verdict(outcome, seed)
        for judged in outcome.judged:
            self._put(self._statements, _Statement(judged))
        self._figures.show_outcome(lesson, outcome)
        for address, part in lesson.parts():
            for picture in outcome.results.parts[address].pictures:
                self._put(self._pictures, _Picture(place / picture, part.title.said(language())))

    def _put(self, layout: QVBoxLayout, row: QWidget) -> None:
        layout.addWidget(row)
        self._rows.append(row)

    def _show_verdict(self, outcome: Outcome, seed: int) -> None:
        held = sum(one.verdict.holds for one in outcome.judged)
        of = len(outcome.judged)
        self._verdict.set_kind("success" if held == of else "warning")
        if held == of:
            text = self.tr("All {of} statements hold, measured here in {time} with seed {seed}.")
        else:
            text = self.tr(
                "{held} of {of} statements hold, measured here in {time} with seed {seed}. "
                "Where one does not, ask why: a single run may be unlucky."
            )
        self._verdict.show_message(
            text.format(held=held, of=of, time=duration(outcome.seconds), seed=seed)
        )


class _Statement(QWidget):
    """A mark, a sentence, and the two sides as they were measured."""

    def __init__(self, judged: Judged) -> None:
        super().__init__()
        holds = judged.verdict.holds
        text = judged.check.text.said(language())
        numbers = comparison(judged)
        mark = ThemedIcon("circle-check" if holds else "circle-x",
                          "success" if holds else "danger", 16)  # fmt: skip
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Label(text, wrap=True))
        texts.addWidget(Label(numbers, "caption"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)
        verdict = self.tr("holds") if holds else self.tr("does not hold")
        self.setAccessibleName(f"{text} {verdict}: {numbers}")


class _Picture(QWidget):
    """A picture that the lesson drew, never larger than it is, with its title."""

    def __init__(self, path: Path, title: str) -> None:
        super().__init__()
        self._source = QPixmap(str(path))
        self._shown = QLabel()
        self._shown.setAccessibleName(title)
        self._shown.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Label(title, "caption", wrap=True))
        layout.addWidget(self._shown)
        self.setVisible(not self._source.isNull())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._source.isNull():
            return
        width = min(self.width(), self._source.width())
        scaled = self._source.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        self._shown.setPixmap(scaled)
        self._shown.setFixedHeight(scaled.height())
