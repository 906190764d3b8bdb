"""Means and pace of a GAN's steps, between one announcement and the next."""

from __future__ import annotations

import math
import time

from torch import Tensor

from workbench.errors import TrainingError
from workbench.events import GanStep
from workbench.gan.checkpoint import Position
from workbench.gan.stepper import FIGURES

INTERVAL = 0.2  # seconds between GanStep events; the steps in between are averaged into them


class Meter:
    """Sums over steps. Values stay on the device until `read`, so that no step waits for them."""

    def __init__(self, position: Position, total_steps: int) -> None:
        self._position, self._total = position, total_steps
        self._first = position.step
        self._running = 0.0  # seconds in this process, pauses left out
        self._sums: Tensor | None = None
        self._steps = self._images = 0
        self._seconds = 0.0
        self.resume_clock()

    def resume_clock(self) -> None:
        """Leave out the time since the last step: it was not spent on training."""
        self._tick = time.monotonic()

    def add(self, figures: Tensor, images: int) -> None:
        """Count a step that saw so many real images."""
        self._sums = figures if self._sums is None else self._sums + figures
        self._steps += 1
        self._images += images
        now = time.monotonic()
        self._seconds += now - self._tick
        self._running += now - self._tick
        self._tick = now
        self._position.step += 1
        self._position.step_in_epoch += 1

    @property
    def due(self) -> bool:
        return self._seconds >= INTERVAL

    def read(self) -> GanStep | None:
        """Move the sums into the position and return their event; None if there were no steps.

        Raises
        ------
        TrainingError
            A loss is no number any more.
        """
        if self._sums is None:
            return None
        sums, steps, seconds = self._sums.tolist(), self._steps, self._seconds
        position = self._position
        if not all(math.isfinite(value) for value in sums):
            raise TrainingError(
                f"A loss of the GAN is no longer a number, at step {position.step}",
                where="gan.learning_rate",
                hint="Start a new GAN with a lower learning rate, or with spectral norm.",
            )
        before = position.sums or [0.0] * len(FIGURES)
        position.sums = [old + new for old, new in zip(before, sums, strict=True)]
        position.epoch_seconds += seconds
        position.train_seconds += seconds
        position.train_images += self._images
        event = GanStep(
            epoch=position.epoch,
            step=position.step,
            images_per_second=self._images / max(seconds, 1e-9),
            seconds_left=self._left(),
            **{name: value / steps for name, value in zip(FIGURES, sums, strict=True)},
        )
        self._clear()
        return event

    def count_other(self, seconds: float) -> None:
        """Let `seconds` of measuring and saving take part in the estimate of time left."""
        self._running += seconds
        self.resume_clock()

    def _clear(self) -> None:
        self._sums = None
        self._steps = self._images = 0
        self._seconds = 0.0

    def _left(self) -> float | None:
        done = self._position.step - self._first
        return self._running / done * (self._total - self._position.step) if done else None
