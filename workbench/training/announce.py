"""How a trainer speaks: events to the run folder, and to a listener in the same process."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Protocol

import psutil

from workbench.events import Event, Stage
from workbench.jobs import Job
from workbench.runs import EventWriter, Request, RunFolder

Listener = Callable[[Event], None]
_SKEW_SECONDS = 2.0  # by which the clock of a shared disk may be ahead


class Speaker(Protocol):
    """Takes what a trainer has to say."""

    def __call__(self, event: Event, *, sync: bool = False) -> None: ...


class Announcer:
    """Write events; safe from any thread."""

    def __init__(self, writer: EventWriter, listener: Listener | None) -> None:
        self._writer, self._listener = writer, listener
        self._lock = threading.Lock()

    def __call__(self, event: Event, *, sync: bool = False) -> None:
        """Announce `event`; with `sync` it survives a power cut from here on."""
        with self._lock:
            self._writer.write(event, sync=sync)
        if self._listener:
            self._listener(event)


class StageJob(Job):
    """A job whose reports become `Stage` events, and which a request to stop cancels."""

    INTERVAL = 0.25  # seconds between events; the eye needs no more

    def __init__(self, run: RunFolder, announce: Speaker, outer: Job) -> None:
        super().__init__()
        self._run, self._announce, self._outer = run, announce, outer
        self._last = 0.0

    def check(self) -> None:
        if self._outer.cancelled or self._run.requested() == "stop":
            self.cancel()
        super().check()

    def report(self, text: str, done: int = 0, total: int = 0, *, before: int = 0) -> None:
        super().report(text, done, total, before=before)
        now = time.monotonic()
        if now - self._last >= self.INTERVAL or done == total:
            self._last = now
            left = self.progress.seconds_left
            self._announce(Stage(text=text, done=done, total=total, seconds_left=left))


def forget_old_requests(run: RunFolder) -> None:
    """Withdraw a request that was left by a killed process; one made since our start stands.

    One that seems to come from the future was made before the clock was set back.
    """
    control = run.path / "control"
    if not control.exists():
        return
    made = control.stat().st_mtime
    if not psutil.Process().create_time() <= made <= time.time() + _SKEW_SECONDS:
        run.request("run")


def wanted(run: RunFolder, job: Job) -> Request:
    """Return what the user asks for right now, by the control file or by a signal."""
    return "stop" if job.cancelled else run.requested()
