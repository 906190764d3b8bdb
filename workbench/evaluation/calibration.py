"""Whether a network's confidence can be believed, and what makes it believable. No torch here."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax

from workbench.evaluation.intervals import wilson_interval

Scores = npt.NDArray[np.float32] | npt.NDArray[np.float64]
Labels = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

FOLDS = 5
SEED = 0
DRAWS = 1_000
MOST_BINS, IMAGES_A_BIN = 15, 20
_WIDEST = 3.0  # of the logarithm of a temperature: 0.05 to 20
_Z95 = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Bin:
    """Images of neighbouring confidence.

    Attributes
    ----------
    confidence : float
        Their mean confidence, 0..1.
    accuracy, low, high : float
        The share of them that was recognised, with its 95 % interval.
    count : int
    """

    confidence: float
    accuracy: float
    low: float
    high: float
    count: int


@dataclass(frozen=True)
class Reliability:
    """How far confidence and accuracy are apart.

    Attributes
    ----------
    bins : tuple of Bin
        Of equal numbers of images, least confident first.
    error, low, high : float
        Expected calibration error over these bins, with its 95 % interval: a bootstrap, with the
        upward bias taken off that few images a bin give.
    by_chance : float
        The error that a perfectly calibrated network stays below in 95 of 100 such samples.
    confidence, accuracy : float
        Means over all images.
    loss : float
        Mean negative logarithm of the true class's probability.
    """

    bins: tuple[Bin, ...]
    error: float
    low: float
    high: float
    by_chance: float
    confidence: float
    accuracy: float
    loss: float


@dataclass(frozen=True)
class Calibration:
    """What one temperature does to a network's confidence.

    Attributes
    ----------
    temperature : float
        Fitted on all images; 1 changes nothing, more makes the network less sure.
    before, after : Reliability
        `after` is honest: each image's confidence is scaled by a temperature that was fitted on
        the other folds.
    gain, gain_low, gain_high : float
        How much the mean loss falls by that, with the 95 % interval over images.
    folds : int
    count : int
    """

    temperature: float
    before: Reliability
    after: Reliability
    gain: float
    gain_low: float
    gain_high: float
    folds: int
    count: int

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def fit_temperature(scores: Scores, labels: Labels) -> float:
    """Return the temperature that makes the true classes most probable.

    Parameters
    ----------
    scores : float (images, classes)
        Logits, or logarithms of probabilities.
    labels : int64 (images,)

    Notes
    -----
    The search is held near 1 as by one further image (a log-normal prior of deviation 1): where
    every image is recognised the likelihood alone would make the network as sure as can be.

    References
    ----------
    Guo, Pleiss, Sun and Weinberger 2017, "On calibration of modern neural networks", section 4.2.
    """
    if not len(labels):
        return 1.0
    values, rows = np.asarray(scores, np.float64), np.arange(len(labels))

    def loss(log_temperature: float) -> float:
        logs = log_softmax(values / np.exp(log_temperature), axis=1)
        return float(log_temperature**2 / 2 - logs[rows, labels].sum())

    found = minimize_scalar(loss, bounds=(-_WIDEST, _WIDEST), method="bounded")
    return float(np.exp(found.x))


def calibrate(scores: Scores, labels: Labels) -> Calibration:
    """Fit a temperature, and measure by cross-fitting what it is good for.

    Parameters
    ----------
    scores : float (images, classes)
        Logits, or logarithms of probabilities, of images that the network has not learnt from.
    labels : int64 (images,)
    """
    before = log_softmax(np.asarray(scores, np.float64), axis=1)
    folds, part = _parts(labels)
    after = np.empty_like(before)
    for fold in range(folds):
        inside, outside = part != fold, part == fold
        found = fit_temperature(scores[inside], labels[inside])
        after[outside] = log_softmax(np.asarray(scores[outside], np.float64) / found, axis=1)
    rows = np.arange(len(labels))
    gains = after[rows, labels] - before[rows, labels]
    gain = float(gains.mean())
    half = _Z95 * float(gains.std(ddof=1)) / np.sqrt(len(gains)) if len(gains) > 1 else np.inf
    return Calibration(
        fit_temperature(scores, labels),
        reliability(before, labels),
        reliability(after, labels),
        gain,
        gain - float(half),
        gain + float(half),
        folds,
        len(labels),
    )


def reliability(logs: Floats, labels: Labels) -> Reliability:
    """Measure how far confidence and accuracy are apart.

    Parameters
    ----------
    logs : float64 (images, classes)
        Logarithms of probabilities.
    labels : int64 (images,)

    References
    ----------
    Expected calibration error: Guo et al. 2017, section 2; in bins of equal numbers of images
    after Nguyen and O'Connor 2015, section 3.2. What chance gives: Broecker and Smith 2007,
    "Increasing the reliability of reliability diagrams".
    """
    confidence = np.exp(logs.max(1))
    right = logs.argmax(1) == labels
    order = np.argsort(confidence, kind="stable")
    edges = np.linspace(0, len(order), bin_count(len(order)) + 1).round().astype(int)[:-1]
    sure, hit = confidence[order], right[order].astype(float)
    sizes = np.diff([*edges, len(order)])
    error = float(_error(sure[None], hit[None], edges)[0])
    numbers = np.random.default_rng(SEED)
    drawn = np.sort(numbers.integers(0, len(order), (DRAWS, len(order))), axis=1)
    again = _error(sure[drawn], hit[drawn], edges)
    chance = _error(
        np.broadcast_to(sure, (DRAWS, len(sure))), numbers.random((DRAWS, len(sure))) < sure, edges
    )
    top, bottom = np.percentile(again, (97.5, 2.5))
    return Reliability(
        tuple(
            Bin(float(mean), float(share), *wilson_interval(round(share * size), int(size)),
                int(size))
            for mean, share, size in zip(
                np.add.reduceat(sure, edges) / sizes, np.add.reduceat(hit, edges) / sizes, sizes,
                strict=True,
            )
        ),
        error,
        max(0.0, float(2 * error - top)),
        max(0.0, float(2 * error - bottom)),
        float(np.percentile(chance, 95)),
        float(confidence.mean()),
        float(right.mean()),
        -float(logs[np.arange(len(labels)), labels].mean()),
    )  # fmt: skip


def bin_count(images: int) -> int:
    """Return into how many bins so many images are divided."""
    return int(np.clip(images // IMAGES_A_BIN, 1, MOST_BINS))


def _error(sure: Floats, hit: npt.NDArray[Any], edges: npt.NDArray[np.int64]) -> Floats:
    """Return the expected calibration error of each row; rows are sorted by confidence."""
    gaps = np.add.reduceat(sure - hit, edges, axis=1)
    found: Floats = np.abs(gaps).sum(1) / sure.shape[1]
    return found


def _parts(labels: Labels) -> tuple[int, Labels]:
    """Deal the images of each class in turn into folds, in seeded order."""
    folds = max(2, min(FOLDS, len(labels)))
    order = np.random.default_rng(SEED).permutation(len(labels))
    order = order[np.argsort(labels[order], kind="stable")]
    part = np.empty(len(labels), np.int64)
    part[order] = np.arange(len(labels)) % folds
    return folds, part
