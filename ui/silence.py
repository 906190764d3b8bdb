"""For how long nothing has come from a run, and whether that is odd. No Qt here."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Sequence
from itertools import pairwise
from statistics import median

from workbench.events import Event, Failed, Finished, Paused

SHORTEST = 60.0  # seconds that are never odd
TIMES_USUAL, TIMES_LONGEST = 5, 2
REMEMBERED = 500


class Silence:
    """Judges by when events arrive here, never by another machine's clock.

    Silence is odd when it lasts longer than a minute, five times the usual time between two events
    and twice the longest that there was, such as an epoch's validation. What the run wrote before
    it was followed counts by the differences of its own times.

    Parameters
    ----------
    clock : callable
        Returns seconds that only ever grow; tests put their own.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._heard = clock()
        self._gaps: deque[float] = deque(maxlen=REMEMBERED)
        self._resting = False

    def learn(self, history: Sequence[Event]) -> None:
        """Take what was written before."""
        for before, after in pairwise(history[-REMEMBERED:]):
            if not _rests(before):
                self._gaps.append(max(0.0, after.time - before.time))
        self._resting = bool(history) and _rests(history[-1])

    def hear(self, events: Sequence[Event]) -> None:
        """Take what has just arrived."""
        if not events:
            return
        now = self._clock()
        if not self._resting:
            # several that come together are as many times shorter apart
            self._gaps.extend([(now - self._heard) / len(events)] * len(events))
        self._heard, self._resting = now, _rests(events[-1])

    def seconds(self) -> float:
        """Return how long nothing has come; 0 while that is not odd."""
        silent = self._clock() - self._heard
        return silent if not self._resting and silent > self.patience() else 0.0

    def patience(self) -> float:
        """Return after how many seconds silence is odd."""
        if not self._gaps:
            return SHORTEST
        usual, longest = median(self._gaps), max(self._gaps)
        return max(SHORTEST, TIMES_USUAL * usual, TIMES_LONGEST * longest)


def _rests(event: Event) -> bool:
    return isinstance(event, (Paused, Finished, Failed))
