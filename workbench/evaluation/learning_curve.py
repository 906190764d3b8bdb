"""How accuracy grows with the number of images, and what twice as many would bring. No torch here.

Errors of classifiers on nested parts of the training images follow ``a n^-b + c`` (Hestness et al.
2017, "Deep learning scaling is predictable, empirically", section 2; Viering and Loog 2022, "The
shape of learning curves: a review", section 4.1). The law is fitted by least squares to the errors,
as in the latter's section 6.
"""

from __future__ import annotations

import warnings
from collections import defaultdict
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.decomposition import PCA
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from workbench.jobs import Job
from workbench.transfer.classifiers import Kind, Labels

Table = npt.NDArray[np.float64]

KIND: Kind = "logistic"
SMALLEST_SHARE, POINTS, REPEATS = 1 / 12, 7, 5
FEWEST_OF_CLASS = 2
COMPONENTS = 256
WORTH = 0.01
"""Of accuracy: what twice the images must add to be worth collecting."""

_DRAWS = 1_000
_EXPONENTS = np.geomspace(0.05, 2.0, 40)


@dataclass(frozen=True)
class Curve:
    """Which images were recognised after training on how many.

    Attributes
    ----------
    sizes : tuple of int
        Training images, ascending; the last is all of them.
    right : bool (repeats, sizes, images)
        Of images that no classifier was fitted on. Each repeat draws its own nested parts, of the
        same share of each class.
    """

    sizes: tuple[int, ...]
    right: npt.NDArray[np.bool_]

    @property
    def accuracy(self) -> Table:
        """Mean over repeats and images, for each size."""
        return np.asarray(self.right.mean((0, 2)))


@dataclass(frozen=True, slots=True)
class Forecast:
    """The accuracy that some number of images would give, with its 95 % interval.

    Attributes
    ----------
    images : int
    accuracy, low, high : float
    gain, gain_low, gain_high : float
        Over all images of today, both by the law.
    """

    images: int
    accuracy: float
    low: float
    high: float
    gain: float
    gain_low: float
    gain_high: float

    @property
    def verdict(self) -> str:
        """ "yes" where more images are worth it, "no" where they are not, else "unsure"."""
        if self.gain_high < WORTH:
            return "no"
        return "yes" if self.gain >= WORTH and self.gain_low > 0 else "unsure"

    def to_dict(self) -> dict[str, Any]:
        return {**asdict(self), "verdict": self.verdict}


def learning_curve(
    known: npt.NDArray[np.float32],
    labels: Labels,
    asked: npt.NDArray[np.float32],
    truth: Labels,
    seed: int,
    job: Job,
) -> Curve:
    """Fit classifiers on growing parts of `known`, and ask each about all of `asked`.

    Parameters
    ----------
    known, asked : float32 (images, features)
    labels, truth : int64 (images,)
        `labels` from 0, with at least `FEWEST_OF_CLASS` images of each class.
    """
    sizes = part_sizes(labels)
    known, asked = _principal(known, asked, seed)
    right = np.zeros((REPEATS, len(sizes), len(truth)), bool)
    steps = [(repeat, place) for repeat in range(REPEATS) for place in range(len(sizes))]
    orders = [nested_order(labels, seed + repeat) for repeat in range(REPEATS)]
    for repeat, place in job.track(steps, "Fitting on growing parts of the images"):
        if repeat and place == len(sizes) - 1:
            right[repeat, place] = right[0, place]  # all images are the same images
            continue
        part = orders[repeat][: sizes[place]]
        right[repeat, place] = _answers(known[part], labels[part], asked) == truth
    return Curve(sizes, right)


def _principal(
    known: npt.NDArray[np.float32], asked: npt.NDArray[np.float32], seed: int
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Return standardised features along the axes in which the known images differ most.

    The penalty of a logistic regression does not change when axes are turned, so on so many of them
    its answers hardly differ, and it is fitted several times as fast.
    """
    scale = StandardScaler().fit(known)
    width = min(COMPONENTS, *known.shape)
    axes = PCA(width, svd_solver="randomized", random_state=seed).fit(scale.transform(known))
    return axes.transform(scale.transform(known)), axes.transform(scale.transform(asked))


def _answers(
    known: npt.NDArray[np.float32], labels: Labels, asked: npt.NDArray[np.float32]
) -> Labels:
    """Fit what `transfer.classifiers` fits as "logistic", and return its answers."""
    with warnings.catch_warnings():
        # the last iterate is a classifier like any other, and its accuracy is measured
        warnings.simplefilter("ignore", ConvergenceWarning)
        return LogisticRegression(C=0.1, max_iter=500).fit(known, labels).predict(asked)


def part_sizes(labels: Labels) -> tuple[int, ...]:
    """Return how many images the parts have: evenly apart on a logarithmic scale."""
    count, classes = len(labels), len(np.unique(labels))
    least = min(count, max(FEWEST_OF_CLASS * classes, round(count * SMALLEST_SHARE)))
    found = np.unique(np.geomspace(least, count, POINTS).round().astype(int))
    return tuple(int(size) for size in found)


def nested_order(labels: Labels, seed: int) -> npt.NDArray[np.int64]:
    """Return an order of which every beginning has the same share of each class.

    The first images of it are `FEWEST_OF_CLASS` of each class, so that all classes are known.
    """
    by_class: dict[int, list[int]] = defaultdict(list)
    for number in np.random.default_rng(seed).permutation(len(labels)):
        by_class[int(labels[number])].append(int(number))
    places = {
        number: (rank >= FEWEST_OF_CLASS, rank / len(members))
        for members in by_class.values()
        for rank, number in enumerate(members)
    }
    return np.array(sorted(places, key=lambda number: (*places[number], number)), np.int64)


def forecast(curve: Curve, images: int, *, seed: int = 0) -> Forecast:
    """Return what `images` training images would give, by the law fitted to `curve`.

    The interval is that of a bootstrap over measured images and repeats, the law fitted anew to
    each, plus the spread of a single draw of training images as the repeats show it.
    """
    rng = np.random.default_rng(seed)
    repeats, sizes, count = curve.right.shape
    errors = np.empty((_DRAWS + 1, sizes))
    errors[0] = 1 - curve.accuracy
    wrong = ~curve.right
    for draw in range(1, _DRAWS + 1):
        chosen = wrong[rng.integers(0, repeats, repeats)][:, :, rng.integers(0, count, count)]
        errors[draw] = chosen.mean((0, 2))
    places = np.array([curve.sizes[-1], images], float)
    today, ahead = law(np.array(curve.sizes, float), errors, places).T
    spread = _draw_spread(curve)
    scattered = np.clip(ahead[1:] + rng.normal(0, spread, _DRAWS), 0, 1)
    low, high = np.quantile(1 - scattered, [0.025, 0.975])
    gains = np.quantile((today - ahead)[1:], [0.025, 0.975])
    accuracy = float(1 - ahead[0])
    gain = float(today[0] - ahead[0])
    return Forecast(
        images,
        accuracy,
        float(min(low, accuracy)),
        float(max(high, accuracy)),
        gain,
        float(min(gains[0], gain)),
        float(max(gains[1], gain)),
    )


def law(sizes: Table, errors: Table, images: float | Table) -> Table:
    """Fit ``a n^-b + c`` with a, c >= 0 to each row of errors and return its errors at `images`.

    Parameters
    ----------
    sizes : float64 (points,)
    errors : float64 (rows, points)
    images : float, or float64 (places,)

    Returns
    -------
    float64 (rows,), or (rows, places)
    """
    wanted = np.atleast_1d(np.asarray(images, float))
    best = np.full(len(errors), np.inf)
    result = np.empty((len(errors), len(wanted)))
    middle = errors.mean(1)
    for exponent in _EXPONENTS:
        x, ahead = sizes**-exponent, wanted**-exponent
        centred = x - x.mean()
        slope = (errors - middle[:, None]) @ centred / (centred @ centred)
        offset = middle - slope * x.mean()
        through = errors @ x / (x @ x)  # what is best where the offset would be negative
        slope, offset = (
            np.where(offset < 0, through, slope),
            np.maximum(offset, 0),
        )
        slope, offset = np.maximum(slope, 0), np.where(slope < 0, middle, offset)
        loss = ((slope[:, None] * x + offset[:, None] - errors) ** 2).sum(1)
        better = loss < best
        best[better] = loss[better]
        result[better] = (slope[:, None] * ahead + offset[:, None])[better]
    result = np.clip(result, 0, 1)
    return result if np.ndim(images) else result[:, 0]


def _draw_spread(curve: Curve) -> float:
    """Return the deviation of the accuracy between draws of the largest part that is drawn."""
    if len(curve.sizes) < 2:
        return 0.0
    return float(curve.right[:, -2].mean(1).std(ddof=1))
