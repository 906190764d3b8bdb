"""The state that a run is resumed from: its position, its network and its optimiser."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass, field
from typing import Any

import torch

from workbench.runs import RunFolder
from workbench.training.advance import Advance
from workbench.training.average import Average
from workbench.training.state_file import restore_newest, write_state

_HINT = "Start a new run with the same settings; the run's weights/ are untouched."


@dataclass
class Position(Advance):
    """How far a run has come, and what it has seen since the epoch began.

    Attributes
    ----------
    loss_sum, correct, seen : float, int, int
        Over this epoch's images so far.
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

    loss_sum: float = 0.0
    correct: int = 0
    seen: int = 0
    best_accuracy: float = -1.0
    best_loss: float = float("inf")
    stale: int = 0
    waited: int = 0
    rate_scale: float = 1.0
    rewinds: int = 0
    validated: list[dict[str, Any]] = field(default_factory=list)

    def next_epoch(self) -> None:
        super().next_epoch()
        self.loss_sum, self.correct, self.seen = 0.0, 0, 0


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
    """Write the state; errors as of `write_state`."""
    write_state(run, {"position": asdict(position), **parts.state()})


def load_checkpoint(run: RunFolder, parts: Parts) -> Position | None:
    """Restore the newest whole checkpoint; None if the run has none yet.

    Raises
    ------
    RunError
        There are checkpoints, but none can be used.
    """

    def restore(state: dict[str, Any]) -> Position:
        position = Position(**state["position"])
        parts.restore(state)
        return position

    return restore_newest(run, restore, _HINT)
