"""Means of a GAN's steps, between one announcement and the next."""

from __future__ import annotations

import math

from torch import Tensor

from workbench.errors import TrainingError
from workbench.events import GanStep
from workbench.gan.checkpoint import Position
from workbench.gan.stepper import FIGURES
from workbench.training.pace import Pace

INTERVAL = 0.2  # seconds between GanStep events; the steps in between are averaged into them


class Meter(Pace):
    """Sums over steps. Values stay on the device until `read`, so that no step waits for them."""

    def __init__(self, position: Position, total_steps: int) -> None:
        super().__init__(position, total_steps, INTERVAL)
        self._position = position
        self._sums: Tensor | None = None

    def add(self, figures: Tensor, images: int) -> None:
        """Count a step that saw so many real images."""
        self._sums = figures if self._sums is None else self._sums + figures
        self.count(images)

    def read(self) -> GanStep | None:
        """Move the sums into the position and return their event; None if there were no steps.

        Raises
        ------
        TrainingError
            A loss is no number any more.
        """
        if self._sums is None:
            return None
        sums, position = self._sums.tolist(), self._position
        if not all(math.isfinite(value) for value in sums):
            raise TrainingError(
                f"A loss of the GAN is no longer a number, at step {position.step}",
                where="gan.learning_rate",
                hint="Start a new GAN with a lower learning rate, or with spectral norm.",
            )
        passed, self._sums = self.close_window(), None
        before = position.sums or [0.0] * len(FIGURES)
        position.sums = [old + new for old, new in zip(before, sums, strict=True)]
        return GanStep(
            epoch=position.epoch,
            step=position.step,
            images_per_second=passed.images_per_second,
            seconds_left=self.seconds_left(),
            **{name: value / passed.steps for name, value in zip(FIGURES, sums, strict=True)},
        )
