"""What the program writes down about itself: a log that rotates, and where a crash left it."""

from __future__ import annotations

import faulthandler
import logging
import os
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TextIO

import psutil

from workbench.files import config_dir

LOG_BYTES, LOG_COUNT = 512 << 10, 4
NAME = "cnn-workbench"
_CRASH, _TOLD = "crash-{process}.txt", "last-crash.txt"

log = logging.getLogger(NAME)


def log_dir() -> Path:
    """Return the folder of the logs."""
    return config_dir() / "logs"


def log_file() -> Path:
    """Return the file that is written now; older ones end in ".1" and so on."""
    return log_dir() / "window.log"


def start_log() -> None:
    """Write what is logged from now on to `log_file`; a place that cannot be written is no error.

    Together the files keep to `LOG_COUNT` times `LOG_BYTES`.
    """
    log.setLevel(logging.INFO)
    log.propagate = False
    with suppress(OSError):
        log_dir().mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            log_file(), maxBytes=LOG_BYTES, backupCount=LOG_COUNT - 1, encoding="utf-8"
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        log.addHandler(handler)


def stop_log() -> None:
    """Close the files of `start_log`."""
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()


def log_tail(characters: int = 20_000) -> str:
    """Return the end of the log; empty if there is none."""
    try:
        return log_file().read_text("utf-8", errors="replace")[-characters:]
    except OSError:
        return ""


class CrashWatch:
    """Has Python write down where every thread was when the process is killed from within.

    1. `start` opens a file that is named after the process; a segmentation fault, an abort or a
       fatal error of Qt fills it.
    2. `stop`, at an orderly end, removes it.
    3. `last_crash` of a later start finds files that were filled by processes that are no more.
    """

    def __init__(self) -> None:
        self._path = log_dir() / _CRASH.format(process=os.getpid())
        self._stream: TextIO | None = None

    def start(self) -> None:
        """Begin to watch; a place that cannot be written is no error."""
        with suppress(OSError):
            log_dir().mkdir(parents=True, exist_ok=True)
            self._stream = open(self._path, "w", encoding="utf-8")  # noqa: SIM115 - until `stop`
            faulthandler.enable(self._stream)

    def stop(self) -> None:
        """End in order."""
        if self._stream is not None:
            faulthandler.disable()
            self._stream.close()
            self._stream = None
            with suppress(OSError):
                self._path.unlink()


def last_crash() -> str:
    """Return what the last crash left, once; empty if there was none since this was asked.

    It stays readable for a report, as the file `told_crash`.
    """
    found = ""
    for path in sorted(log_dir().glob(_CRASH.format(process="*"))):
        if _lives(path.stem.rpartition("-")[2]):
            continue
        with suppress(OSError):
            found = path.read_text("utf-8", errors="replace").strip() or found
            path.unlink()
    if found:
        with suppress(OSError):
            told_crash().write_text(found + "\n", "utf-8")
    return found


def told_crash() -> Path:
    """Return the file that holds the last crash that `last_crash` told of."""
    return log_dir() / _TOLD


def _lives(process: str) -> bool:
    return process.isdigit() and psutil.pid_exists(int(process))
