"""The process that trains a run: started here, or found alive and joined."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import psutil

from workbench import program
from workbench.errors import EngineError, RunBusyError
from workbench.files import storage_errors
from workbench.runs import RunFolder

LOG_FILE = "log.txt"
NICENESS = 5
TAIL_LINES = 6
LOCK_LOOK_SECONDS = 0.5
GLANCE_SECONDS = 0.5

# A process left running must outlive its Popen without becoming a zombie: such objects wait here
# and are looked after whenever another run starts.
_left_running: list[subprocess.Popen[bytes]] = []


class OwnProcess:
    """A trainer started here, in its own session so that closing the window need not end it."""

    def __init__(self, run: RunFolder, command: Sequence[str]) -> None:
        self._log = run.path / LOG_FILE
        self._killed = False
        _left_running[:] = [process for process in _left_running if process.poll() is None]
        with storage_errors(self._log), open(self._log, "ab") as log:
            self._log_start = log.tell()
            self._process = _spawn([*command, str(run.path)], log)
        _lower_priority(self._process.pid)

    def alive(self) -> bool:
        return self._process.poll() is None

    def kill(self) -> None:
        self._killed = True
        _kill_tree(self._process.pid)

    def leave(self) -> None:
        """Let go of the process; it goes on without the window."""
        if self.alive():
            _left_running.append(self._process)

    def death(self) -> EngineError | None:
        """Describe an end without a last word; None if it was ended from here."""
        if self._killed:
            return None
        code = self._process.poll()
        return _death(_exit_words(code), _hint(code), self._log, self._log_start)


class JoinedProcess:
    """A trainer that was alive already: left running, another window's, or a terminal's."""

    def __init__(self, run: RunFolder) -> None:
        self._run = run
        self._pid = 0
        self._killed = False
        self._alive, self._looked = True, time.monotonic()

    def note_start(self, pid: int, started: float) -> None:
        """Remember the process that announced itself, unless its number has been given away."""
        self._pid = pid if _is_same_process(pid, started) else 0

    def alive(self) -> bool:
        # Looking at a free lock takes it for a moment: look seldom, and never again once free.
        if self._alive and time.monotonic() - self._looked > LOCK_LOOK_SECONDS:
            self._alive, self._looked = self._run.is_locked(), time.monotonic()
        return self._alive

    def kill(self) -> None:
        if self._pid and self._run.is_locked():
            self._killed = True
            _kill_tree(self._pid)

    def leave(self) -> None:
        """Do nothing: the process never was the window's."""

    def death(self) -> EngineError | None:
        """Describe an end without a last word; its exit code is known to its parent only."""
        return None if self._killed else _death("", _hint(None), self._run.path / LOG_FILE, 0)


def training_command() -> list[str]:
    """Return the command that trains the run folder appended to it."""
    return program.command("train")


def open_process(run: RunFolder, command: Sequence[str]) -> OwnProcess | JoinedProcess:
    """Join the process that owns `run`, or start `command` on it.

    Raises
    ------
    StorageError
        The run folder cannot be written.
    EngineError
        The program cannot be started.
    """
    try:
        if _is_owned(run):
            return JoinedProcess(run)
        run.request("run")
        return OwnProcess(run, command)
    except OSError as error:
        reason = error.strerror or str(error)
        raise EngineError(
            f"Training cannot be started ({reason})",
            where=run.path,
            hint="Check that the folder is still there and can be written.",
        ) from error


def _is_owned(run: RunFolder) -> bool:
    """Return whether a process trains `run`: who merely looks at its state lets go in a moment."""
    try:
        with run.lock(patience=GLANCE_SECONDS):
            return False
    except RunBusyError:
        return True


def _spawn(command: list[str], log: IO[bytes]) -> subprocess.Popen[bytes]:
    # PASSIVE must be set before the process starts: torch's threads otherwise spin on every core
    # and starve the window. Python writes its own faults to the log, where `death` finds them.
    environment = {
        **os.environ,
        "OMP_WAIT_POLICY": "PASSIVE",
        "PYTHONUNBUFFERED": "1",
        "PYTHONFAULTHANDLER": "1",
    }
    flags = 0
    if sys.platform == "win32":
        flags = (
            subprocess.CREATE_NEW_PROCESS_GROUP
            | subprocess.CREATE_NO_WINDOW
            | subprocess.BELOW_NORMAL_PRIORITY_CLASS
        )
    return subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        creationflags=flags,
    )


def _lower_priority(pid: int) -> None:
    if sys.platform != "win32":
        try:
            os.setpriority(os.PRIO_PROCESS, pid, NICENESS)
        except OSError:  # gone already, or forbidden: no reason not to train
            return


def _kill_tree(pid: int) -> None:
    try:
        root = psutil.Process(pid)
        family = [*root.children(recursive=True), root]
    except psutil.Error:
        return
    for process in family:
        try:
            process.kill()
        except psutil.Error:  # it went by itself
            continue


def _is_same_process(pid: int, started: float) -> bool:
    try:
        return bool(psutil.Process(pid).create_time() <= started + 1)
    except (psutil.Error, ValueError):
        return False


def _death(how: str, hint: str, log: Path, log_start: int) -> EngineError:
    how = f" ({how})" if how else ""
    tail = _tail(log, log_start)
    return EngineError(
        f"Training ended without a last word{how}",
        where=log,
        hint=f"{hint}\n{tail}" if tail else hint,
    )


def _hint(code: int | None) -> str:
    if sys.platform != "win32" and code == -signal.SIGKILL:
        return (
            "The system does this when memory runs out: lower the batch size or the image size "
            "in a new run, or close other programs and resume."
        )
    return "Resume continues from the last checkpoint."


def _exit_words(code: int | None) -> str:
    if code is None or code >= 0:
        return f"exit code {code}" if code is None or code < 2**16 else f"exit code {code:#010x}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"


def _tail(log: Path, start: int) -> str:
    try:
        with open(log, "rb") as stream:
            end = stream.seek(0, os.SEEK_END)
            stream.seek(max(start, end - 4096))
            text = stream.read().decode("utf-8", "replace")
    except OSError:
        return ""
    lines = [line.rstrip() for line in text.splitlines() if line.strip()]
    return "\n".join(lines[-TAIL_LINES:])
