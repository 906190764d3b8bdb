"""A run that some process trains, most likely on another machine: it can only be looked at."""

from __future__ import annotations

import time
from collections.abc import Sequence

from ui.silence import Silence
from workbench.errors import EngineError
from workbench.events import Event, Failed, Finished, Started
from workbench.runs import RunFolder

LOCK_LOOK_SECONDS = 2.0


class WatchedRun:
    """Stands where `OwnProcess` stands for a run of one's own.

    Whether it lives is read from its events, because locks do not reach across machines. Only a
    lock that was seen held and is free again proves a death: then the process was on this machine.
    """

    def __init__(self, run: RunFolder) -> None:
        self.silence = Silence()
        self._run = run
        self._ended = self._begun = False
        self._held, self._looked = False, 0.0

    @property
    def begun(self) -> bool:
        """Whether anybody has started it."""
        return self._begun

    def note(self, events: Sequence[Event]) -> None:
        """Take what the run says."""
        for event in events:
            self._begun = True
            if isinstance(event, Started):
                self._ended = False
            elif isinstance(event, (Finished, Failed)):
                self._ended = True

    def alive(self) -> bool:
        if self._ended:
            return False
        now = time.monotonic()
        if now - self._looked > LOCK_LOOK_SECONDS:
            self._looked = now
            held, before = self._run.is_locked(), self._held
            self._held = held
            return held or not before
        return True

    def kill(self) -> None:
        """Do nothing: the process is out of reach."""

    def leave(self) -> None:
        """Do nothing: the process never was the window's."""

    def death(self) -> EngineError | None:
        return None
