"""How far training has come, for whatever network: steps, and the time that they took. No torch."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Advance:
    """What every trainer counts, and finds again in its checkpoint.

    Attributes
    ----------
    epoch : int
        0-based; the epoch that `step_in_epoch` lies in.
    step_in_epoch, step : int
        Finished steps, of this epoch and of all.
    epoch_seconds, train_seconds : float
        Spent in this epoch's steps, and in all steps.
    train_images : int
        Images of those steps.
    """

    epoch: int = 0
    step_in_epoch: int = 0
    step: int = 0
    epoch_seconds: float = 0.0
    train_seconds: float = 0.0
    train_images: int = 0

    @property
    def images_per_second(self) -> float:
        """Return the pace of all steps; 0 before the first."""
        return self.train_images / self.train_seconds if self.train_seconds else 0.0

    def next_epoch(self) -> None:
        """Begin to count the next epoch."""
        self.epoch += 1
        self.step_in_epoch, self.epoch_seconds = 0, 0.0
