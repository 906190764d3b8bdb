"""Running a lesson: a button, how far it is, and what went wrong."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.engine_words import engine_words
from ui.views.lessons.words import language, minutes_words
from ui.widgets import Card, GhostButton, Label, Notice, PrimaryButton, ProgressLine
from ui.widgets.phrases import time_left
from workbench.lessons.lesson import Lesson


class LessonRun(Card):
    """Before, while and after a lesson is run.

    Signals
    -------
    run_requested(), again_requested(), stop_requested()
        With the first seed; with another one; no more.
    """

    run_requested = Signal()
    again_requested = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Run it"))
        self._lesson: Lesson | None = None
        self._keeps_focus = False
        self._words = Label(role="muted", wrap=True)
        self.run_button = PrimaryButton(self.tr("Run the lesson"), "play")
        self.again_button = GhostButton(self.tr("Once more, with other draws"), "refresh-cw")
        self.stop_button = GhostButton(self.tr("Stop"), "square")
        self._progress, self._notice = ProgressLine(), Notice("info")
        for button in (self.run_button, self.again_button, self.stop_button):
            button.setAutoDefault(False)
        self.run_button.clicked.connect(self.run_requested)
        self.again_button.clicked.connect(self.again_requested)
        self.stop_button.clicked.connect(self.stop_requested)
        row = QHBoxLayout()
        for button in (self.run_button, self.again_button, self.stop_button):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addWidget(self._words)
        self.body.addLayout(row)
        self.body.addWidget(self._progress)
        self.body.addWidget(self._notice)

    def show_ready(self, lesson: Lesson, *, done: bool, begun: bool) -> None:
        """Offer to run it, or to run it once more."""
        self._lesson = lesson
        time = minutes_words(lesson.minutes)
        if done:
            text = self.tr("It was run. Other draws change weights and splits: does it still hold?")
        elif begun:
            text = self.tr("It was begun, and goes on where it was. In all {time}.")
        else:
            text = self.tr("Takes {time} on two cores. You can go on working meanwhile.")
        self._words.setText(text.format(time=time))
        self.run_button.setVisible(not done)
        self.again_button.setVisible(done)
        self._set_busy(busy=False)

    def show_other(self, title: str) -> None:
        """Say that another lesson is being run."""
        for button in (self.run_button, self.again_button):
            button.setEnabled(False)
        text = self.tr("“{title}” is being run; one lesson runs at a time.")
        self._notice.set_kind("info")
        self._notice.show_message(text.format(title=title))

    def show_stage(self, stage: dict[str, Any]) -> None:
        """Show how far it is."""
        if self._lesson is None:
            return
        part = dict(self._lesson.parts()).get(stage["address"])
        title = part.title.said(language()) if part is not None else stage["address"]
        text = self.tr("{title} ({number} of {of}) · {text}").format(
            title=title, number=stage["number"], of=stage["of"], text=engine_words(stage["text"])
        )
        self._set_busy(busy=True)
        self._progress.set_share(stage["share"])
        self._progress.set_captions(text, time_left(stage["seconds_left"]))

    def show_beginning(self) -> None:
        """Say that it begins."""
        self._notice.show_message("")
        self._set_busy(busy=True)
        self._progress.set_share(None)
        self._progress.set_captions(self.tr("Beginning"))

    def show_stopping(self) -> None:
        """Say that it stops."""
        self._keeps_focus = self.stop_button.hasFocus()
        self.stop_button.setEnabled(False)
        self._progress.set_captions(self.tr("Stopping"))

    def show_stopped(self) -> None:
        """Say that the user stopped it."""
        self._notice.set_kind("info")
        self._notice.show_message(self.tr("Stopped. What was measured is kept."))

    def show_error(self, text: str) -> None:
        """Say why it cannot be run; empty says nothing."""
        self._notice.set_kind("danger")
        self._notice.show_message(text)

    @Slot(bool)
    def _set_busy(self, busy: bool) -> None:
        focused = not busy and (self._keeps_focus or self.stop_button.hasFocus())
        self._progress.setVisible(busy)
        self.stop_button.setVisible(busy)
        if not busy:
            self.stop_button.setEnabled(True)
        for button in (self.run_button, self.again_button):
            button.setEnabled(not busy)
        if focused:
            self._keeps_focus = False
            button = self.again_button if self.run_button.isHidden() else self.run_button
            button.setFocus(Qt.FocusReason.OtherFocusReason)
