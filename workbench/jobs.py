"""Progress and cancellation of long work, with no opinion on who runs it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator, Sized
from dataclasses import dataclass
from typing import TypeVar

from workbench.errors import Cancelled

T = TypeVar("T")


@dataclass(frozen=True)
class Progress:
    """One reading of a job.

    Attributes
    ----------
    text : str
        What is being done ("Reading images").
    done, total : int
        Units finished and units in all; `total` 0 means unknown.
    seconds_left : float or None
        Estimate from the pace since the current `text` began; None until there is a pace.
    """

    text: str = ""
    done: int = 0
    total: int = 0
    seconds_left: float | None = None


class Job:
    """The slot through which a long function reports and learns that it should stop.

    The worker calls `report` and `check`; anyone else polls `progress` (10 Hz is plenty) and may
    call `cancel`. All methods are safe from any thread.
    """

    def __init__(self) -> None:
        self._cancelled = threading.Event()
        self._progress = Progress()
        self._stage_start = time.monotonic()

    @property
    def progress(self) -> Progress:
        return self._progress

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def cancel(self) -> None:
        self._cancelled.set()

    def check(self) -> None:
        """Raise `Cancelled` if the user asked to stop."""
        if self._cancelled.is_set():
            raise Cancelled

    def report(self, text: str, done: int = 0, total: int = 0, *, before: int = 0) -> None:
        """Record progress, then `check`. A new `text` starts a new stage and a new estimate.

        `before` of the `done` units were there when the stage began; the pace is that of the rest.
        """
        now = time.monotonic()
        if text != self._progress.text:
            self._stage_start = now
        left = None
        if before < done <= total:
            left = (now - self._stage_start) / (done - before) * (total - done)
        self._progress = Progress(text, done, total, left)
        self.check()

    def track(self, items: Iterable[T], text: str, total: int | None = None) -> Iterator[T]:
        """Yield `items`, reporting after each."""
        if total is None:
            total = len(items) if isinstance(items, Sized) else 0
        self.report(text, 0, total)
        for done, item in enumerate(items, 1):
            yield item
            self.report(text, done, total)
