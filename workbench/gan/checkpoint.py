"""The state that a GAN is resumed from: its position, both networks and their optimisers."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from workbench.gan.alarms import Watch
from workbench.gan.folder import GanFolder
from workbench.gan.stepper import Stepper
from workbench.training.advance import Advance
from workbench.training.state_file import restore_newest, write_state

_HINT = "Start a new GAN with the same settings."


@dataclass
class Position(Advance):
    """How far a GAN has come, and what it has seen since the epoch began.

    Attributes
    ----------
    sums : list of float
        Of this epoch's steps, for each of `stepper.FIGURES`.
    watch : dict
        `Watch.state`.
    told : list of str
        What was said at the end of the last epoch, as lines of events, so that a crash before they
        were written loses nothing.
    """

    sums: list[float] = field(default_factory=list)
    watch: dict[str, Any] = field(default_factory=lambda: Watch().state())
    told: list[str] = field(default_factory=list)

    def next_epoch(self) -> None:
        super().next_epoch()
        self.sums = []


def save_gan(folder: GanFolder, position: Position, stepper: Stepper) -> None:
    """Write the state; errors as of `write_state`."""
    write_state(folder, {"position": asdict(position), **stepper.state()})


def load_gan(folder: GanFolder, stepper: Stepper) -> Position | None:
    """Restore the newest whole checkpoint; None if there is none yet.

    Raises
    ------
    RunError
        There are checkpoints, but none can be used.
    """

    def restore(state: dict[str, Any]) -> Position:
        stepper.restore(state)
        return Position(**state["position"])

    return restore_newest(folder, restore, _HINT)
