"""The points of a run's curves, digested from its events. NumPy only, no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from workbench.events import Event, Started, Step, Validated

Floats = NDArray[np.float64]
_BLOCK_DECAY = 300.0  # e**300 is far from float64's end


class Column:
    """A float64 array that grows at its end and can be cut."""

    def __init__(self) -> None:
        self._buffer = np.empty(1024)
        self._size = 0

    def __len__(self) -> int:
        return self._size

    @property
    def values(self) -> Floats:
        """The content, as a view that the next `extend` may leave behind."""
        return self._buffer[: self._size]

    def extend(self, values: Sequence[float]) -> None:
        end = self._size + len(values)
        if end > len(self._buffer):
            grown = np.empty(max(end, 2 * len(self._buffer)))
            grown[: self._size] = self.values
            self._buffer = grown
        self._buffer[self._size : end] = values
        self._size = end

    def cut(self, size: int) -> None:
        self._size = min(size, self._size)


class CurvePoints:
    """Loss and accuracy over a run, in its order of steps.

    A resumed run repeats steps; the repeated points take the place of the old ones. Events that
    were added before change nothing, so a run's history may be read twice.
    """

    def __init__(self) -> None:
        self.epochs = 0
        self.steps_per_epoch = 1
        self._step, self._loss, self._accuracy = Column(), Column(), Column()
        self._epoch, self._val_loss, self._val_accuracy = Column(), Column(), Column()

    def add(self, events: Iterable[Event]) -> None:
        """Digest events in their order."""
        steps: list[Step] = []
        for event in events:
            if isinstance(event, Step):
                steps.append(event)
                continue
            self._extend(steps)
            steps = []
            if isinstance(event, Started):
                self._restart(event)
            elif isinstance(event, Validated):
                self._validate(event)
        self._extend(steps)

    def steps(self) -> Floats:
        """Return the numbers of the announced steps."""
        return self._step.values

    def x(self) -> Floats:
        """Return where each step stands, in epochs."""
        return self._step.values / self.steps_per_epoch

    def train(self, what: str) -> Floats:
        """Return the "loss" or "accuracy" (in percent) of every step's batch."""
        return self._loss.values if what == "loss" else self._accuracy.values

    def validation(self, what: str) -> tuple[Floats, Floats]:
        """Return the ends of the epochs and the validation images' loss or accuracy (percent)."""
        chosen = self._val_loss if what == "loss" else self._val_accuracy
        return self._epoch.values, chosen.values

    @property
    def position(self) -> float:
        """How far the run is, in epochs."""
        return float(self._step.values[-1]) / self.steps_per_epoch if len(self._step) else 0.0

    def _extend(self, steps: list[Step]) -> None:
        last = self._step.values[-1] if len(self._step) else 0
        new = [step for step in steps if step.step > last]
        self._step.extend([step.step for step in new])
        self._loss.extend([step.loss for step in new])
        self._accuracy.extend([100 * step.accuracy for step in new])

    def _restart(self, event: Started) -> None:
        self.epochs, self.steps_per_epoch = event.epochs, max(1, event.steps_per_epoch)
        kept = int(np.searchsorted(self._step.values, event.step, side="right"))
        for column in (self._step, self._loss, self._accuracy):
            column.cut(kept)
        # Validation points carry the end of their epoch: epoch 0 stands at 1.
        kept = int(np.searchsorted(self._epoch.values, event.epoch, side="right"))
        for column in (self._epoch, self._val_loss, self._val_accuracy):
            column.cut(kept)

    def _validate(self, event: Validated) -> None:
        if len(self._epoch) and event.epoch + 1 <= self._epoch.values[-1]:
            return
        self._epoch.extend([event.epoch + 1])
        self._val_loss.extend([event.validation_loss])
        self._val_accuracy.extend([100 * event.validation_accuracy])


def smooth(steps: Floats, values: Floats, weight: float) -> Floats:
    """Return the exponential moving average of `values`, corrected for its start.

    Parameters
    ----------
    steps : float64 (N,)
        Rising; a value that stands for several steps at once moves the average as they would.
    values : float64 (N,)
        Places that are not finite count as their predecessor.
    weight : float
        Share of the past that one step leaves, in 0..1; 0 returns the values.

    Notes
    -----
    The correction divides by ``1 - weight**step`` (Kingma and Ba 2015, section 3). Within a block
    the recurrence is a cumulative sum over products of decays, which stay in the range of float64;
    200,000 points take milliseconds.
    """
    if not len(values) or weight <= 0:
        return values.copy()
    values = _filled(values)
    # e**-40 of the past is nothing: longer gaps would only shorten the blocks.
    decay = np.minimum(np.diff(steps, prepend=0.0) * -np.log(weight), 40.0)
    if decay.min() == 40.0:
        return values
    gain = -np.expm1(-decay)
    total = np.cumsum(decay)
    result = np.empty_like(values)
    start, carry = 0, 0.0
    while start < len(values):
        before = total[start - 1] if start else 0.0
        stop = max(start + 1, int(np.searchsorted(total, before + _BLOCK_DECAY)))
        product = np.exp(before - total[start:stop])
        inside = np.cumsum(gain[start:stop] * values[start:stop] / product)
        result[start:stop] = product * (carry + inside)
        start, carry = stop, float(result[stop - 1])
    corrected: Floats = result / -np.expm1(-total)
    return corrected


def thin(x: Floats, y: Floats, columns: int) -> tuple[Floats, Floats]:
    """Return at most two points a column, its lowest and highest, so that no spike is lost."""
    if len(x) <= 2 * columns:
        return x, y
    starts = np.linspace(0, len(x), columns, endpoint=False).astype(np.intp)
    low, high = np.fmin.reduceat(y, starts), np.fmax.reduceat(y, starts)
    middle = x[starts]
    return np.repeat(middle, 2), np.column_stack((low, high)).reshape(-1)


def average(x: Floats, y: Floats, columns: int) -> tuple[Floats, Floats]:
    """Return at most one point a column, its mean: the trend where points outnumber pixels."""
    if len(x) <= columns:
        return x, y
    starts = np.linspace(0, len(x), columns, endpoint=False).astype(np.intp)
    counts = np.diff(np.append(starts, len(x)))
    return np.add.reduceat(x, starts) / counts, np.add.reduceat(y, starts) / counts


def _filled(values: Floats) -> Floats:
    finite = np.isfinite(values)
    if finite.all():
        return values
    if not finite.any():
        return np.zeros_like(values)
    place = np.maximum.accumulate(np.where(finite, np.arange(len(values)), np.argmax(finite)))
    return values[place]
