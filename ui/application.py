"""The application object: it hears what macOS asks to be opened."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """A `QApplication` that gives on files opened from the Finder or dropped on the Dock.

    macOS passes them as events, to a program that may be running for long, not as arguments. They
    can come before there is a window: those are kept for `take_waiting`.

    Signals
    -------
    file_opened(Path)
        The system asks for this file or folder to be opened.
    """

    file_opened = Signal(object)

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self._waiting: list[Path] | None = []

    # An event filter would see every event of every widget; this sees the application's own few.
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            path = Path(event.file())
            if self._waiting is not None:
                self._waiting.append(path)
            else:
                self.file_opened.emit(path)
            return True
        return super().event(event)

    def take_waiting(self) -> list[Path]:
        """Return what came so far; from now on each is emitted as it comes."""
        waiting, self._waiting = self._waiting or [], None
        return waiting
