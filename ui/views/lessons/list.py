"""The lessons as a list: what each is about, how long it takes, whether it has been run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.lessons_control import Listed
from ui.views.lessons.words import language, minutes_words
from ui.widgets import Label, ThemedIcon

ICON = 16


class LessonList(QScrollArea):
    """One button a lesson; the arrow keys go from one to the next.

    Signals
    -------
    chosen(Path)
        The folder of the lesson that is to be shown.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Lessons"))
        inner = QWidget()
        inner.setProperty("surface", "clear")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self._group = QButtonGroup(self)
        self._rows: dict[Path, _Row] = {}
        self.setWidget(inner)

    def set_lessons(self, lessons: Sequence[Listed]) -> None:
        """List these; the chosen one stays chosen."""
        folders = [listed.source.folder for listed in lessons]
        if folders == list(self._rows):
            for listed in lessons:
                self._rows[listed.source.folder].show_lesson(listed)
            return
        for row in self._rows.values():
            self._group.removeButton(row)
            row.hide()
            row.deleteLater()
        self._rows = {}
        for number, listed in enumerate(lessons, 1):
            row = _Row(number)
            row.show_lesson(listed)
            row.clicked.connect(self._on_row_clicked)
            self._group.addButton(row)
            self._rows[listed.source.folder] = row
            self._column.insertWidget(self._column.count() - 1, row)

    def choose(self, folder: Path) -> None:
        """Mark a lesson as the one that is shown."""
        if (row := self._rows.get(folder)) is not None:
            row.setChecked(True)
            self.ensureWidgetVisible(row)

    def take_focus(self) -> None:
        """Let the keyboard go through the lessons."""
        for row in self._rows.values():
            if row.isChecked():
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_row_clicked(self) -> None:
        row = self.sender()
        for folder, other in self._rows.items():
            if other is row:
                self.chosen.emit(folder)


class _Row(QPushButton):
    """One lesson."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setProperty("kind", "row")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._number = number
        self._icon = ThemedIcon("circle", "outline", ICON)
        self._title, self._minutes = Label(wrap=True), Label(role="caption")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._title)
        texts.addWidget(self._minutes)
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(8)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)
        for child in (self._icon, self._title, self._minutes):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_lesson(self, listed: Listed) -> None:
        """Show title, time and mark."""
        lesson, done = listed.source.lesson, bool(listed.outcomes)
        title = f"{self._number}. {lesson.title.said(language())}"
        time = minutes_words(lesson.minutes)
        caption = self.tr("{time} · done").format(time=time) if done else time
        self._title.setText(title)
        self._minutes.setText(caption)
        self._icon.set_icon("circle-check" if done else "circle",
                            "success" if done else "outline")  # fmt: skip
        self.setAccessibleName(f"{title}, {caption}")

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._layout.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._layout.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self._layout.totalHeightForWidth(self.width()))
