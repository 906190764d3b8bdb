"""The lessons' place in the window: opens them, and the pages and projects that they speak of."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from workbench.runs import RunFolder

if TYPE_CHECKING:
    from ui.lessons_control import LessonsControl
    from ui.lessons_window import LessonsWindow
    from ui.main_window import MainWindow
    from workbench.lessons.catalogue import LessonSource
    from workbench.lessons.lesson import Step

FURTHER = "lesson_folders"
"""The preference that remembers the folders of further lessons, as a JSON list."""
_ACTIONS = {"gan": "gan", "runs": "library"}


class LessonsLink(QObject):
    """It is imported with the window, the rest with the first opening."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._main = window
        self._control: LessonsControl | None = None
        self._window: LessonsWindow | None = None

    @Slot()
    def open(self) -> None:
        """Show the lessons in front of everything else."""
        if self._window is None:
            self._make()
        if self._window is not None:
            self._window.show()
            self._window.raise_()
            self._window.activateWindow()

    def window(self) -> LessonsWindow | None:
        """Return the window; None until it was opened."""
        return self._window

    def close(self) -> None:
        """Stop what runs and end the thread; the main window is closing."""
        if self._window is not None:
            self._window.close()
        if self._control is not None:
            self._control.close()

    def _make(self) -> None:
        from ui.lessons_control import LessonsControl
        from ui.lessons_window import LessonsWindow

        self._control = LessonsControl(self)
        self._window = LessonsWindow(self._control, self._further(), self._main)
        self._window.open_requested.connect(self._on_open_requested)
        self._window.further_changed.connect(self._on_further_changed)
        self._control.prepared.connect(self._on_prepared)

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
        from ui.views.lesson_words import language

        listed = self._window.page.listed if self._window is not None else None
        seed = max(listed.outcomes, default=0) if listed is not None else 0
        if self._control is not None:
            title = source.lesson.title.said(language())
            self._control.prepare(source, step.part, step.page, seed, title)

    @Slot(object, object)
    def _on_prepared(self, path: Path, page: str) -> None:
        """Open the project of a step, and its page."""
        main = self._main
        main.open_paths([path])
        if page in _ACTIONS:
            main.menus.actions[_ACTIONS[page]].trigger()
            return
        if (path / "spec.toml").is_file():
            main.host.show_run(RunFolder(path))
        main.go_to(page)
        main.raise_()
        main.activateWindow()
