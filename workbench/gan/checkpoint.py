"""The state that a GAN is resumed from: written so that a crash at any moment leaves one whole."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch

from workbench.errors import RunError
from workbench.files import atomic_writer, storage_errors
from workbench.gan.alarms import Watch
from workbench.gan.folder import GanFolder
from workbench.gan.stepper import Stepper
from workbench.training.checkpoint import CHECKPOINT_VERSION, read_checkpoint


@dataclass
class Position:
    """How far a GAN has come, and what it has seen since the epoch began.

    Attributes
    ----------
    epoch : int
        0-based; the epoch that `step_in_epoch` lies in.
    step_in_epoch, step : int
        Finished steps, of this epoch and of all.
    sums : list of float
        Of this epoch's steps, for each of `stepper.FIGURES`.
    epoch_seconds, train_seconds : float
        Spent in this epoch's steps, and in all steps.
    train_images : int
        Real images of all steps.
    watch : dict
        `Watch.state`.
    told : list of str
        What was said at the end of the last epoch, as lines of events, so that a crash before they
        were written loses nothing.
    """

    epoch: int = 0
    step_in_epoch: int = 0
    step: int = 0
    sums: list[float] = field(default_factory=list)
    epoch_seconds: float = 0.0
    train_seconds: float = 0.0
    train_images: int = 0
    watch: dict[str, Any] = field(default_factory=lambda: Watch().state())
    told: list[str] = field(default_factory=list)


def save_gan(folder: GanFolder, position: Position, stepper: Stepper) -> None:
    """Write checkpoints/last.pt; what it was before becomes previous.pt.

    Raises
    ------
    StorageError
        The disk is full; the files that were there still are.
    """
    last, fresh = folder.checkpoints / "last.pt", folder.checkpoints / "fresh.pt"
    state = {"version": CHECKPOINT_VERSION, "position": asdict(position), **stepper.state()}
    with atomic_writer(fresh) as stream:
        torch.save(state, stream)
    with storage_errors(last):
        if last.exists():
            os.replace(last, folder.checkpoints / "previous.pt")
        os.replace(fresh, last)


def load_gan(folder: GanFolder, stepper: Stepper) -> Position | None:
    """Restore the newest whole checkpoint; None if there is none yet.

    Raises
    ------
    RunError
        There are checkpoints, but none can be read.
    """
    failure: RunError | None = None
    names = ("fresh.pt", "last.pt", "previous.pt")
    for path in (folder.checkpoints / name for name in names):
        if not path.is_file():
            continue
        try:
            return _restored(path, stepper)
        except RunError as error:
            failure = failure or error
    if failure is not None:
        raise failure
    return None


def _restored(path: Path, stepper: Stepper) -> Position:
    state = read_checkpoint(path)
    try:
        stepper.restore(state)
        return Position(**state["position"])
    except (KeyError, TypeError, ValueError, RuntimeError) as error:
        raise RunError(
            f"This checkpoint cannot be used ({str(error).strip().splitlines()[0][:200]})",
            where=path,
            hint="Start a new GAN with the same settings.",
        ) from error
