"""How long a study will still take: epochs at their pace, and what each run costs besides."""

from __future__ import annotations

SURE_EPOCHS = 0.05  # of an epoch must have been seen before anything is said


class Pace:
    """Tells epochs from everything around them.

    A run of a study starts a process, reads images and is measured at its end: a fixed cost, which
    a mere "time so far by share so far" would count into every epoch.

    Each method is told when it happened, `now`, as Unix time in seconds: what a run that goes on
    says of its past is of use too.
    """

    def __init__(self) -> None:
        self._epoch_seconds = self._epochs = 0.0
        self._other_seconds, self._runs = 0.0, 0
        self._last: tuple[float, float] | None = None
        self._begun: float | None = None

    def begin_run(self, now: float) -> None:
        """The next run's process is about to start."""
        self._begun, self._last = now, None

    def begin_epochs(self, position: float, now: float) -> None:
        """The run trains from `position`, in epochs, on."""
        if self._begun is not None and now >= self._begun:  # else it tells of an earlier start
            self._other_seconds += now - self._begun
            self._runs, self._begun = self._runs + 1, None
        self._last = now, position

    def move(self, position: float, now: float) -> None:
        """The run has come to `position`, in epochs."""
        if self._last is not None:
            before, start = self._last
            if now >= before:  # else the clock was set back: that stretch tells nothing
                self._epoch_seconds += now - before
                self._epochs += position - start
            self._last = now, position

    def end_run(self, seconds_after: float = 0.0) -> None:
        """The run has ended; measuring it took `seconds_after`."""
        self._other_seconds += seconds_after
        self._begun = self._last = None

    def left(self, epochs: float, runs: int, now: float) -> float | None:
        """Return the seconds that `epochs` more will take; None while nobody can say.

        `runs` is how many runs are still to begin, besides the one that is beginning now.
        """
        if self._epochs < SURE_EPOCHS:
            return None
        each = self._other_seconds / self._runs if self._runs else 0.0
        beginning = 0.0
        if self._begun is not None:
            beginning = min(each, max(0.0, each - (now - self._begun)))
        return epochs * self._epoch_seconds / self._epochs + runs * each + beginning
