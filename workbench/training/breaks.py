"""Between two steps: the word, the checkpoint and the pause that time and the user ask for."""

from __future__ import annotations

import time
from collections.abc import Callable

from workbench.events import Paused, Unpaused
from workbench.training.announce import Speaker
from workbench.training.pace import Pace
from workbench.training.wishes import Wishes


class Breaks:
    """Keeps the clock of checkpoints within an epoch.

    Parameters
    ----------
    seconds : float
        From one checkpoint to the next.
    tell, save : callable
        Announce the steps since the last word; write a checkpoint.
    """

    def __init__(
        self,
        wishes: Wishes,
        announce: Speaker,
        seconds: float,
        *,
        tell: Callable[[], None],
        save: Callable[[], None],
    ) -> None:
        self._wishes, self._announce = wishes, announce
        self._seconds, self._tell, self._save = seconds, tell, save
        self._saved = time.monotonic()

    def begin(self) -> None:
        """An epoch begins: what was before it is saved."""
        self._saved = time.monotonic()

    def go_on(self, pace: Pace, step: int) -> bool:
        """Tell and save what is due, and wait while paused; False if the user says stop."""
        late = time.monotonic() - self._saved >= self._seconds
        due = self._wishes.due(tell=pace.due, save=late)
        if due.tell:
            self._tell()
        if due.save or due.request != "run":  # before anything else happens, the state is safe
            self._saved = time.monotonic()
            self._save()
        if due.request != "pause":
            return due.request == "run"
        self._announce(Paused(step=step), sync=True)
        request = self._wishes.wait_while_paused()
        pace.resume_clock()
        self._announce(Unpaused(step=step))
        return request == "run"
