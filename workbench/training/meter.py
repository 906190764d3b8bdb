"""Loss and accuracy of training steps, between one announcement and the next."""

from __future__ import annotations

import math
from collections.abc import Callable

from torch import Tensor

from workbench.events import Step
from workbench.training.checkpoint import Position
from workbench.training.faults import Runaway
from workbench.training.pace import Pace
from workbench.training.stepper import Counted

INTERVAL = 0.1  # seconds between Step events; the steps in between are averaged into them


class Meter(Pace):
    """Sums over steps. Values stay on the device until `read`, so that no step waits for them."""

    def __init__(
        self, position: Position, total_steps: int, work: Callable[[int], float] = float
    ) -> None:
        super().__init__(position, total_steps, INTERVAL, work)
        self._position = position
        self._loss_sum: Tensor | float = 0.0
        self._correct: Tensor | float = 0.0

    def add(self, counted: Counted, images: int) -> None:
        """Count a finished batch of `images`."""
        self._loss_sum = self._loss_sum + counted.loss
        self._correct = self._correct + counted.correct
        self.count(images)

    def read(self, learning_rate: float) -> Step | None:
        """Move the sums into the position and return their event; None if there were no steps.

        Raises
        ------
        Runaway
            The loss is not finite.
        """
        if not self.window.steps:
            return None
        loss_sum, correct = float(self._loss_sum), int(self._correct)
        position = self._position
        if not math.isfinite(loss_sum):
            raise Runaway(position.step)
        passed = self.close_window()
        self._loss_sum, self._correct = 0.0, 0.0
        position.loss_sum += loss_sum
        position.correct += correct
        position.seen += passed.images
        return Step(
            epoch=position.epoch,
            step=position.step,
            loss=loss_sum / passed.images,
            accuracy=correct / passed.images,
            learning_rate=learning_rate,
            images_per_second=passed.images_per_second,
            seconds_left=self.seconds_left(),
        )
