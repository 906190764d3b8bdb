"""Telling that a long run has ended, to somebody who looks elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from ui.preferences import Preferences
from ui.run_control import RunControl
from ui.widgets.phrases import duration
from workbench.runs import RunFolder

LONG = 60.0  # seconds
SHOWN_MS = 10_000


class Teller(Protocol):
    """What can tell the user something outside the window."""

    def tell(self, title: str, text: str) -> None:
        """Say it."""


class DesktopTeller(QObject):
    """Marks the window in the task bar, and has the desktop show a message where it can.

    Signals
    -------
    pressed()
        The user pressed the message.
    """

    pressed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._tray: QSystemTrayIcon | None = None

    def tell(self, title: str, text: str) -> None:
        """Show a message; where there is no place for any, the task bar has to do."""
        QApplication.alert(self._window)
        if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(QIcon(self._window.windowIcon()), self)
            self._tray.messageClicked.connect(self.pressed)
            self._tray.activated.connect(self.pressed)
        self._tray.show()
        self._tray.showMessage(title, text, self._window.windowIcon(), SHOWN_MS)

    @Slot()
    def withdraw(self) -> None:
        """Take the icon away again."""
        if self._tray is not None:
            self._tray.hide()


class RunEnded(QObject):
    """Has a run's end told if it went on for over a minute and the window is not being looked at.

    Parameters
    ----------
    runs : RunControl
    preferences : Preferences
        "notify" is "off" if the user wants to be left alone.
    teller : Teller
    looked_at : callable
        Returns whether the user sees the window.
    clock : callable
        Returns seconds; tests put their own.
    """

    def __init__(
        self,
        runs: RunControl,
        preferences: Preferences,
        teller: Teller,
        looked_at: Callable[[], bool],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(runs)
        self._preferences, self._teller = preferences, teller
        self._looked_at, self._clock = looked_at, clock
        self._since = clock()
        runs.followed.connect(self._on_followed)
        runs.ended.connect(self._on_ended)

    @Slot(object)
    def _on_followed(self, _thread: object) -> None:
        self._since = self._clock()

    @Slot(object, str)
    def _on_ended(self, run: RunFolder, state: str) -> None:
        lasted = self._clock() - self._since
        wanted = self._preferences.get("notify", "on") == "on"
        titles = {
            "finished": self.tr("{run} has finished"), "failed": self.tr("{run} has failed"),
            "interrupted": self.tr("{run} was interrupted"),
        }  # fmt: skip
        # Who stops a run knows that it ends.
        if not wanted or lasted < LONG or state not in titles or self._looked_at():
            return
        text = self.tr("After {time}. The window shows what came of it.")
        title = titles[state].format(run=run.name)
        self._teller.tell(title, text.format(time=duration(lasted)))
