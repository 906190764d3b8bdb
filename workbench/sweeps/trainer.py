"""The process that trains one trial: `workbench train RUN`, as a person would start it."""

from __future__ import annotations

import os
import subprocess
import time

from workbench import program
from workbench.files import storage_errors
from workbench.runs import RunFolder

_POLL = 0.1  # seconds
_LOOK = 0.5  # seconds between looks at the lock of another's trainer


class Trainer:
    """A run's trainer: one that is alive already, left by a killed worker, or one of its own."""

    def __init__(self, run: RunFolder) -> None:
        self._run, self._looked = run, time.monotonic()
        self._child = None if run.is_locked() else _start(run)
        self._alive = True

    def alive(self) -> bool:
        """Return whether it is still at work."""
        if self._child is not None:
            return self._child.poll() is None
        # Looking at a free lock takes it for a moment: look seldom, and never again once free.
        if self._alive and time.monotonic() - self._looked > _LOOK:
            self._alive, self._looked = self._run.is_locked(), time.monotonic()
        return self._alive

    def ask_to_stop(self) -> None:
        """Ask for a checkpoint and an end; may be repeated, as a beginning trainer forgets it."""
        if self._run.requested() != "stop":
            self._run.request("stop")

    def stop(self) -> None:
        """Wait until it has stopped."""
        while self.alive():
            self.ask_to_stop()
            time.sleep(_POLL)


def _start(run: RunFolder) -> subprocess.Popen[bytes]:
    path = run.path / "log.txt"
    # In a session of its own, so that Ctrl-C reaches the worker alone, which asks it to stop.
    group: int = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)  # Windows alone has it
    with storage_errors(path), open(path, "ab") as log:
        return subprocess.Popen(
            program.command("train", str(run.path), "--json"),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=os.name != "nt",
            creationflags=group,
        )
