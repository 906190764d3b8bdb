"""What other starts and the system ask this window to open, in their turn."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from ui.main_window import MainWindow

LOOK_MS = 200


class Reception(QObject):
    """Brings the window forward and opens what was asked for.

    While a dialog waits for an answer, the project below it must not change: what is asked for
    then is opened when the dialog is gone. Of several such wishes the last one counts.

    Parameters
    ----------
    window : MainWindow
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._wanted: list[Path] = []
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    @Slot(object)
    def open(self, paths: list[Path]) -> None:
        """Come forward, and open `paths` if there are any."""
        self._come_forward()
        if paths:
            self._wanted = paths
            self._timer.start()
            self._on_timer_timeout()

    @Slot(object)
    def open_one(self, path: Path) -> None:
        """Come forward and open `path`."""
        self.open([path])

    @Slot()
    def _on_timer_timeout(self) -> None:
        if QApplication.activeModalWidget() is None:
            self._timer.stop()
            self._window.open_paths(self._wanted)

    def _come_forward(self) -> None:
        state = self._window.windowState()
        if state & Qt.WindowState.WindowMinimized:
            self._window.setWindowState(state & ~Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.activateWindow()
