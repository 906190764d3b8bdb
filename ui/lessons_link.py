"""The lessons' place in the window: opens them, and the pages and projects that they speak of."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Slot

from ui.in_front import show_in_front
from workbench.runs import RunFolder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QWidget

    from ui.lessons_control import LessonsControl, Prepared
    from ui.lessons_window import LessonsWindow
    from ui.main_window import MainWindow
    from ui.views.lessons.bar import LessonBar
    from workbench.lessons.catalogue import LessonSource
    from workbench.lessons.lesson import Step

FURTHER = "lesson_folders"
"""The preference that remembers the folders of further lessons, as a JSON list."""
_ACTIONS = {"gan": "gan", "runs": "library"}


class LessonsLink(QObject):
    """It is imported with the window, the rest with the first opening.

    The lessons have no parent: a child would lie in front of the page that a step opens.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._main = window
        self._control: LessonsControl | None = None
        self._window: LessonsWindow | None = None
        self._bar: LessonBar | None = None
        self._place = Path()

    @Slot()
    def open(self) -> None:
        """Show the lessons in front of everything else."""
        if self._window is None:
            self._make()
        if self._window is not None:
            show_in_front(self._window)

    def window(self) -> LessonsWindow | None:
        """Return the window; None until it was opened."""
        return self._window

    def close(self) -> None:
        """Stop what runs and end the thread; the main window is closing."""
        window, self._window = self._window, None
        if window is not None:
            window.close()
            window.deleteLater()
        if self._control is not None:
            self._control.close()

    def _make(self) -> None:
        from ui.lessons_control import LessonsControl
        from ui.lessons_window import LessonsWindow

        self._control = LessonsControl(self)
        self._window = LessonsWindow(self._control, self._further())
        self._window.setWindowIcon(self._main.windowIcon())
        self._window.move(self._beside(self._window.size()))
        self._window.open_requested.connect(self._on_open_requested)
        self._window.further_changed.connect(self._on_further_changed)
        self._control.prepared.connect(self._on_prepared)
        self._main.workspace.opened.connect(self._on_opened)

    def _beside(self, size: QSize) -> QPoint:
        """Return where a window of this size is over the middle of the main one, on the screen."""
        frame, room = self._main.frameGeometry(), self._main.screen().availableGeometry()
        bars = frame.size() - self._main.size()
        wanted = QRect(QPoint(), size + bars)
        wanted.moveCenter(frame.center())
        wanted.moveRight(min(wanted.right(), room.right()))
        wanted.moveBottom(min(wanted.bottom(), room.bottom()))
        return QPoint(max(wanted.left(), room.left()), max(wanted.top(), room.top()))

    def _further(self) -> list[Path]:
        try:
            found = json.loads(self._main.preferences.get(FURTHER, "[]"))
        except ValueError:
            return []
        return [Path(text) for text in found if isinstance(text, str)]

    @Slot(object)
    def _on_further_changed(self, folders: list[Path]) -> None:
        self._main.preferences.set(FURTHER, json.dumps([str(folder) for folder in folders]))

    @Slot(object, object)
    def _on_open_requested(self, source: LessonSource, step: Step) -> None:
        from ui.views.lessons.words import language

        listed = self._window.page.listed if self._window is not None else None
        seed = max(listed.outcomes, default=0) if listed is not None else 0
        if self._control is not None:
            title = source.lesson.title.said(language())
            self._control.prepare(source, step, seed, title)

    @Slot(object)
    def _on_prepared(self, prepared: Prepared) -> None:
        """Open the project of a step, and its page, in front of the lessons."""
        main, page, path = self._main, prepared.step.page, prepared.path
        self._place = prepared.project
        main.open_paths([path])
        show_in_front(main)
        self._show_bar(prepared)
        if page in _ACTIONS:
            main.menus.actions[_ACTIONS[page]].trigger()
            return
        if (path / "spec.toml").is_file():
            main.host.show_run(RunFolder(path))
        main.go_to(page)

    def _show_bar(self, prepared: Prepared) -> None:
        from ui.views.lessons.bar import LessonBar

        if self._bar is None:
            self._bar = LessonBar()
            self._bar.back_requested.connect(self.open)
            centre = cast("QWidget", self._main.centralWidget())
            cast("QBoxLayout", centre.layout()).insertWidget(0, self._bar)
        self._bar.show_step(prepared.source.lesson, prepared.step)

    @Slot(object)
    def _on_opened(self, folder: Path) -> None:
        """Another project has nothing to do with the lesson's step."""
        if self._bar is not None and folder.absolute() != self._place.absolute():
            self._bar.hide()
