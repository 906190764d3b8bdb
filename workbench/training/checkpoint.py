"""The state to resume from: written so that a crash at any moment leaves one that is whole."""

from __future__ import annotations

import os
import pickle
import zipfile
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch

from workbench.errors import RunError
from workbench.files import atomic_writer, storage_errors
from workbench.runs import RunFolder
from workbench.training.average import Average

CHECKPOINT_VERSION = 1


@dataclass
class Position:
    """How far a run has come, and what it has seen since the epoch began.

    Attributes
    ----------
    epoch : int
        0-based; the epoch that `step_in_epoch` lies in.
    step_in_epoch, step : int
        Finished steps, of this epoch and of the run.
    loss_sum, correct, seen : float, int, int
        Over this epoch's images so far.
    epoch_seconds, train_seconds : float
        Spent in this epoch's steps, and in all training steps of the run.
    train_images : int
        Images of those steps.
    best_accuracy, best_loss : float
        Of the best validation so far; accuracy is -1 before the first.
    stale, waited : int
        Epochs since then, and epochs that the plateau schedule has waited for a better one.
    rate_scale : float
        What the learning rate is multiplied with, after plateaus and rewinds.
    rewinds : int
        How often the run went back because its loss ran away.
    validated : list of dict
        The `Validated` events of the epochs since the checkpoint before, as plain values, so that
        a crash before they were written loses nothing.
    """

    epoch: int = 0
    step_in_epoch: int = 0
    step: int = 0
    loss_sum: float = 0.0
    correct: int = 0
    seen: int = 0
    epoch_seconds: float = 0.0
    train_seconds: float = 0.0
    train_images: int = 0
    best_accuracy: float = -1.0
    best_loss: float = float("inf")
    stale: int = 0
    waited: int = 0
    rate_scale: float = 1.0
    rewinds: int = 0
    validated: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True)
class Parts:
    """What changes while a run is trained, besides its position."""

    model: torch.nn.Module
    optimiser: torch.optim.Optimizer
    scaler: torch.amp.GradScaler
    average: Average | None = None

    def averaged(self) -> AbstractContextManager[None]:
        """Let the model hold the averaged weights for a while, if they are averaged."""
        return self.average.in_place() if self.average else nullcontext()

    def state(self) -> dict[str, Any]:
        return {
            "model": self.model.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "scaler": self.scaler.state_dict(),
            "average": self.average.state() if self.average else {},
        }

    def restore(self, state: dict[str, Any]) -> None:
        self.model.load_state_dict(state["model"])
        self.optimiser.load_state_dict(state["optimiser"])
        if state.get("scaler"):
            self.scaler.load_state_dict(state["scaler"])
        if self.average is not None:
            self.average.restore(state["average"])


def save_checkpoint(run: RunFolder, position: Position, parts: Parts) -> None:
    """Write checkpoints/last.pt; what it was before becomes previous.pt.

    Raises
    ------
    StorageError
        The disk is full; the files that were there still are.
    """
    last = run.checkpoints / "last.pt"
    fresh = run.checkpoints / "fresh.pt"
    state = {
        "version": CHECKPOINT_VERSION,
        "position": asdict(position),
        **parts.state(),
    }
    with atomic_writer(fresh) as stream:
        torch.save(state, stream)
    with storage_errors(last):
        if last.exists():
            os.replace(last, run.checkpoints / "previous.pt")
        os.replace(fresh, last)


def load_checkpoint(run: RunFolder, parts: Parts) -> Position | None:
    """Restore the newest whole checkpoint; None if the run has none yet.

    Raises
    ------
    RunError
        There are checkpoints, but none can be read.
    """
    failure: RunError | None = None
    for path in _paths(run):
        try:
            return _restore(path, parts)
        except RunError as error:
            failure = failure or error
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


def _restore(path: Path, parts: Parts) -> Position:
    state = read_checkpoint(path)
    try:
        position = Position(**state["position"])
        parts.restore(state)
    except (KeyError, TypeError, ValueError, RuntimeError) as error:
        raise _unusable(path, error) from error
    return position


def read_checkpoint(path: Path) -> dict[str, Any]:
    """Read a checkpoint's plain content; code inside it is never run (weights_only)."""
    if not zipfile.is_zipfile(path):
        raise _unusable(path, "it is not a checkpoint")
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
    except (OSError, RuntimeError, EOFError, ValueError, KeyError, pickle.UnpicklingError) as error:
        raise _unusable(path, error) from error
    version = state.get("version") if isinstance(state, dict) else None
    if not isinstance(version, int):
        raise _unusable(path, "it is not a checkpoint")
    if version > CHECKPOINT_VERSION:
        raise RunError(
            f"This checkpoint is from a newer version of CNN Workbench (format {version}; "
            f"this program reads up to {CHECKPOINT_VERSION})",
            where=path,
            hint="Update the program.",
        )
    return dict(state)


def _unusable(path: Path, reason: object) -> RunError:
    first = str(reason).strip().splitlines()[0][:200] if str(reason).strip() else "no reason given"
    return RunError(
        f"This checkpoint cannot be used ({first})",
        where=path,
        hint="Start a new run with the same settings; the run's weights/ are untouched.",
    )
