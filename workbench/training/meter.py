"""Loss, accuracy and pace of training steps, between one announcement and the next."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from torch import Tensor

from workbench.events import Step
from workbench.training.checkpoint import Position
from workbench.training.faults import Runaway
from workbench.training.stepper import Counted

INTERVAL = 0.1  # seconds between Step events; the steps in between are averaged into them


class Meter:
    """Sums over steps. Values stay on the device until `read`, so that no step waits for them."""

    def __init__(
        self, position: Position, total_steps: int, work: Callable[[int], float] = float
    ) -> None:
        self._work = work  # of so many steps, in any unit: what the time left goes by
        self._position, self._total_steps = position, total_steps
        self._first_step = position.step
        self._running = 0.0  # seconds in this process, pauses left out
        self._loss_sum: Tensor | float = 0.0
        self._correct: Tensor | float = 0.0
        self._seen = 0
        self._window_seconds = 0.0
        self.resume_clock()

    def resume_clock(self) -> None:
        """Leave out the time since the last step: it was not spent on training."""
        self._tick = time.monotonic()

    def add(self, counted: Counted, images: int) -> None:
        """Count a finished batch of `images`."""
        self._loss_sum = self._loss_sum + counted.loss
        self._correct = self._correct + counted.correct
        self._seen += images
        now = time.monotonic()
        self._window_seconds += now - self._tick
        self._running += now - self._tick
        self._tick = now
        self._position.step += 1
        self._position.step_in_epoch += 1

    @property
    def due(self) -> bool:
        return self._window_seconds >= INTERVAL

    def read(self, learning_rate: float) -> Step | None:
        """Move the sums into the position and return their event; None if there were no steps.

        Raises
        ------
        Runaway
            The loss is not finite.
        """
        if not self._seen:
            return None
        loss_sum, correct = float(self._loss_sum), int(self._correct)
        position, seen, seconds = self._position, self._seen, self._window_seconds
        if not math.isfinite(loss_sum):
            raise Runaway(position.step)
        position.loss_sum += loss_sum
        position.correct += correct
        position.seen += seen
        position.epoch_seconds += seconds
        position.train_seconds += seconds
        position.train_images += seen
        self._clear()
        return Step(
            epoch=position.epoch,
            step=position.step,
            loss=loss_sum / seen,
            accuracy=correct / seen,
            learning_rate=learning_rate,
            images_per_second=seen / max(seconds, 1e-9),
            seconds_left=self._seconds_left(),
        )

    def count_other(self, seconds: float) -> None:
        """Let `seconds` of validation and saving take part in the estimate of time left."""
        self._running += seconds
        self.resume_clock()

    def _clear(self) -> None:
        self._loss_sum, self._correct = 0.0, 0.0
        self._seen, self._window_seconds = 0, 0.0

    def _seconds_left(self) -> float | None:
        now = self._work(self._position.step)
        done = now - self._work(self._first_step)
        return self._running / done * (self._work(self._total_steps) - now) if done else None
