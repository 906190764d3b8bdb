"""Answers withheld below a confidence: how many remain, and how good these are. No torch here."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from workbench.evaluation.intervals import wilson_interval

MOST_POINTS = 120
WANTED = (0.9, 0.95, 0.98, 0.99)
"""Accuracies among the answered that a threshold is looked for."""
_FOLDS, _SEED = 10, 0


@dataclass(frozen=True, slots=True)
class Answered:
    """What a threshold leaves.

    Attributes
    ----------
    below : float
        Images whose confidence is less are called unknown.
    count : int
        Images that get an answer, of `total`.
    correct : int
        Of these.
    low, high : float
        95 % interval of the accuracy among the answered.
    """

    below: float
    count: int
    correct: int
    total: int
    low: float
    high: float

    @property
    def share(self) -> float:
        """The coverage: the share of images that get an answer."""
        return self.count / self.total if self.total else 0.0

    @property
    def accuracy(self) -> float:
        """Among the answered; 1 where there are none, since nothing wrong is said."""
        return self.correct / self.count if self.count else 1.0

    def to_dict(self) -> dict[str, Any]:
        return {**asdict(self), "share": self.share, "accuracy": self.accuracy}


def answered(
    confidence: npt.NDArray[np.float64], right: npt.NDArray[np.bool_], below: float
) -> Answered:
    """Return what remains if images of less confidence than `below` get no answer."""
    kept = confidence >= below
    count, correct = int(kept.sum()), int(right[kept].sum())
    return Answered(below, count, correct, len(right), *wilson_interval(correct, count))


def curve(
    confidence: npt.NDArray[np.float64], right: npt.NDArray[np.bool_]
) -> tuple[Answered, ...]:
    """Return what rising thresholds leave, from all images to the most confident ones."""
    if not len(right):
        return ()
    places = np.unique(np.linspace(0, len(right) - 1, MOST_POINTS).round().astype(int))
    found = np.unique(np.sort(confidence)[places])
    return tuple(answered(confidence, right, float(below)) for below in (0.0, *found))


def choose(
    confidence: npt.NDArray[np.float64], right: npt.NDArray[np.bool_], wanted: float
) -> Answered | None:
    """Return the lowest threshold whose answered images reach the accuracy `wanted`.

    None if even the most confident images do not. What it returns was chosen on these very images
    and so is a little flattered; `promise` says what to expect of others.
    """
    below = _lowest(confidence, right, wanted)
    return None if below is None else answered(confidence, right, below)


def promise(
    confidence: npt.NDArray[np.float64], right: npt.NDArray[np.bool_], wanted: float
) -> Answered:
    """Return what a threshold leaves of images that it was not chosen on, in ten folds.

    `below` is the threshold chosen on all images; 1 where there is none.
    """
    part = np.random.default_rng(_SEED).permutation(len(right)) % _FOLDS
    count = correct = 0
    for fold in range(_FOLDS):
        inside, outside = part != fold, part == fold
        below = _lowest(confidence[inside], right[inside], wanted)
        kept = outside & (confidence >= (np.inf if below is None else below))
        count, correct = count + int(kept.sum()), correct + int(right[kept].sum())
    chosen = _lowest(confidence, right, wanted)
    below = 1.0 if chosen is None else chosen
    return Answered(below, count, correct, len(right), *wilson_interval(correct, count))


def _lowest(
    confidence: npt.NDArray[np.float64], right: npt.NDArray[np.bool_], wanted: float
) -> float | None:
    order = np.argsort(-confidence, kind="stable")
    sure = confidence[order]
    shares = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    # images of equal confidence are answered together or not at all
    last = np.append(sure[1:] < sure[:-1], True) if len(sure) else np.zeros(0, bool)
    good = np.flatnonzero(last & (shares >= wanted))
    if not len(good):
        return None
    if (place := good[-1]) == len(sure) - 1:
        return 0.0
    # half-way to the next, so that rounding in another runtime changes nothing
    return float(sure[place] + sure[place + 1]) / 2
