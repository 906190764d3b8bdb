"""The pace of training steps, between one announcement and the next, and the time that is left."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from workbench.training.advance import Advance


@dataclass(frozen=True)
class Window:
    """The steps since the last announcement: how many images they took, and how long."""

    steps: int
    images: int
    seconds: float

    @property
    def images_per_second(self) -> float:
        return self.images / max(self.seconds, 1e-9)


class Pace:
    """Counts steps into an `Advance`.

    Parameters
    ----------
    total_steps : int
        Of the whole training, steps of earlier processes included.
    interval : float
        Seconds of training after which an announcement is due.
    work : callable
        The work of so many steps, in any unit: what the time left goes by.
    """

    def __init__(
        self,
        advance: Advance,
        total_steps: int,
        interval: float,
        work: Callable[[int], float] = float,
    ) -> None:
        self._advance, self._total_steps = advance, total_steps
        self._interval, self._work = interval, work
        self._first_step = advance.step
        self._running = 0.0  # seconds in this process, pauses left out
        self._window = Window(0, 0, 0.0)
        self.resume_clock()

    def resume_clock(self) -> None:
        """Leave out the time since the last step: it was not spent on training."""
        self._tick = time.monotonic()

    def count(self, images: int) -> None:
        """Count a finished step."""
        now = time.monotonic()
        passed, self._tick = now - self._tick, now
        self._running += passed
        before = self._window
        self._window = Window(before.steps + 1, before.images + images, before.seconds + passed)
        self._advance.step += 1
        self._advance.step_in_epoch += 1

    def count_other(self, seconds: float) -> None:
        """Let `seconds` of measuring and saving take part in the estimate of time left."""
        self._running += seconds
        self.resume_clock()

    @property
    def due(self) -> bool:
        """Whether there is enough to announce."""
        return self._window.seconds >= self._interval

    @property
    def window(self) -> Window:
        return self._window

    def close_window(self) -> Window:
        """Take the window's time and images into the position, return it, and begin another."""
        closed, self._window = self._window, Window(0, 0, 0.0)
        self._advance.epoch_seconds += closed.seconds
        self._advance.train_seconds += closed.seconds
        self._advance.train_images += closed.images
        return closed

    def seconds_left(self) -> float | None:
        """Return the time to the last step; None before the first."""
        now = self._work(self._advance.step)
        done = now - self._work(self._first_step)
        return self._running / done * (self._work(self._total_steps) - now) if done else None
