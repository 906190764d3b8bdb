"""Every error a user can meet. A message says what happened, where, and what to do next."""

from __future__ import annotations

from functools import partial
from typing import Any


class WorkbenchError(Exception):
    """Root of all errors that are the user's business rather than a bug.

    Parameters
    ----------
    what : str
        What happened, as one sentence without its full stop.
    where : str
        The file, folder or settings field concerned; empty if there is none.
    hint : str
        The way out, as one sentence.
    """

    exit_code = 1

    def __init__(self, what: str, *, where: object = "", hint: str = "") -> None:
        self.what, self.where, self.hint = what, str(where), hint
        super().__init__(what, where, hint)

    def __str__(self) -> str:
        place = f": {self.where}" if self.where else ""
        return f"{self.what}{place}." + (f" {self.hint}" if self.hint else "")

    def __reduce__(self) -> tuple[Any, ...]:
        # The default would call the class with `args` by position, which it does not take.
        return partial(type(self), self.what, where=self.where, hint=self.hint), ()

    def to_dict(self) -> dict[str, str]:
        """Return the error as plain strings, for JSON answers and event files."""
        return {
            "kind": type(self).__name__,
            "what": self.what,
            "where": self.where,
            "hint": self.hint,
        }


class DataError(WorkbenchError):
    """A folder or image cannot be used."""

    exit_code = 3


class SettingsError(WorkbenchError):
    """A settings value or project file is wrong; `where` names the field or file."""

    exit_code = 2


class ArchitectureError(WorkbenchError):
    """A network cannot be built, traced or loaded with these settings."""

    exit_code = 4


class RunError(WorkbenchError):
    """A run folder is missing, damaged or from a newer version."""

    exit_code = 5


class RunBusyError(RunError):
    """Another process is training this run."""

    exit_code = 6


class StorageError(WorkbenchError):
    """The disk is full or cannot be written."""

    exit_code = 7


class ExportError(WorkbenchError):
    """The exported model is refused, or a model file is not ours."""

    exit_code = 8


class EngineError(WorkbenchError):
    """The engine process died or did not answer."""

    exit_code = 9


class TrainingError(WorkbenchError):
    """Training cannot go on: no memory, or the loss is no longer a number."""

    exit_code = 10


class NetworkError(WorkbenchError):
    """A server cannot be reached, or sent something else than it should."""

    exit_code = 11


class OfflineError(NetworkError):
    """A server does not take connections, most likely because this computer is offline."""

    exit_code = 12


class Cancelled(Exception):
    """The user asked to stop. Not an error: nobody shows a dialog for it."""
