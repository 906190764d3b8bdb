"""The files of checkpoints: a crash at any moment leaves one that is whole."""

from __future__ import annotations

import os
import pickle
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import torch

from workbench.errors import RunError
from workbench.files import atomic_writer, storage_errors
from workbench.runs import RunFolder

CHECKPOINT_VERSION = 1
T = TypeVar("T")


def write_state(run: RunFolder, state: dict[str, Any]) -> None:
    """Write checkpoints/last.pt; what it was before becomes previous.pt.

    Parameters
    ----------
    state : dict
        Tensors and plain values: other objects could not be read again, because code in a
        checkpoint is never run.

    Raises
    ------
    StorageError
        The disk is full; the files that were there still are.
    """
    last = run.checkpoints / "last.pt"
    fresh = run.checkpoints / "fresh.pt"
    with atomic_writer(fresh) as stream:
        torch.save({"version": CHECKPOINT_VERSION, **state}, stream)
    with storage_errors(last):
        if last.exists():
            os.replace(last, run.checkpoints / "previous.pt")
        os.replace(fresh, last)


def restore_newest(run: RunFolder, restore: Callable[[dict[str, Any]], T], hint: str) -> T | None:
    """Return what `restore` makes of the newest whole checkpoint; None if there is none yet.

    Parameters
    ----------
    restore : callable
        Takes a state up. A KeyError, TypeError, ValueError or RuntimeError of it says that the
        state is of another network, and the checkpoint before is tried.
    hint : str
        What to do where none can be used.

    Raises
    ------
    RunError
        There are checkpoints, but none can be used.
    """
    failure: RunError | None = None
    for path in _paths(run):
        try:
            return restore(_read(path, hint))
        except RunError as error:
            failure = failure or error
        except (KeyError, TypeError, ValueError, RuntimeError) as error:
            failure = failure or _unusable(path, error, hint)
    if failure is not None:
        raise failure
    return None


def has_checkpoint(run: RunFolder) -> bool:
    """Return whether the run has anything to resume from."""
    return bool(_paths(run))


def _paths(run: RunFolder) -> list[Path]:
    """Return the checkpoints that are there, the newest first."""
    paths = [run.checkpoints / name for name in ("fresh.pt", "last.pt", "previous.pt")]
    return [path for path in paths if path.is_file()]


def _read(path: Path, hint: str) -> dict[str, Any]:
    """Read a checkpoint's plain content; code inside it is never run (weights_only)."""
    if not zipfile.is_zipfile(path):
        raise _unusable(path, "it is not a checkpoint", hint)
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
    except (OSError, RuntimeError, EOFError, ValueError, KeyError, pickle.UnpicklingError) as error:
        raise _unusable(path, error, hint) from error
    version = state.get("version") if isinstance(state, dict) else None
    if not isinstance(version, int):
        raise _unusable(path, "it is not a checkpoint", hint)
    if version > CHECKPOINT_VERSION:
        raise RunError(
            f"This checkpoint is from a newer version of CNN Workbench (format {version}; "
            f"this program reads up to {CHECKPOINT_VERSION})",
            where=path,
            hint="Update the program.",
        )
    return dict(state)


def _unusable(path: Path, reason: object, hint: str) -> RunError:
    first = str(reason).strip().splitlines()[0][:200] if str(reason).strip() else "no reason given"
    return RunError(f"This checkpoint cannot be used ({first})", where=path, hint=hint)
