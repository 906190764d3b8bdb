"""95 % intervals of what is measured on images, each tried in simulation (tests). No torch here."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Counts = Sequence[Sequence[int]] | npt.NDArray[np.int64]

_Z95 = 1.959963984540054  # 97.5 % quantile of the normal distribution
_PRIOR_IMAGES = 10
"""Images whose weight the textbook variance of equal classes has beside the measured one."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure in 0..1, measured on `count` images, with its 95 % interval."""

    value: float
    low: float
    high: float
    count: int


def wilson_interval(correct: int, count: int) -> tuple[float, float]:
    """Return the 95 % score interval of a share; (0, 1) when nothing was counted.

    References
    ----------
    Wilson 1927, "Probable inference, the law of succession, and statistical inference"; chosen over
    the normal interval for small n after Brown, Cai and DasGupta 2001, section 3.
    """
    return _score_interval(correct / count, count) if count else (0.0, 1.0)


def balanced_accuracy_interval(confusion: Counts) -> tuple[float, float]:
    """Return the 95 % interval of the mean recall over the classes that have images.

    Parameters
    ----------
    confusion : int (classes, classes)
        Rows are true classes.

    Notes
    -----
    Wilson's interval with the number of images that would give the same variance. The sum over
    classes of p (1 - p) / (n - 1) is blended with what equal classes would have, which weighs as
    `_PRIOR_IMAGES`: a class of few images that were all recognised does not claim certainty.
    """
    hits, support = _asked(confusion)
    if not len(support):
        return 0.0, 1.0
    recall = hits / support
    value, classes = float(recall.mean()), len(support)
    variance = (recall * (1 - recall) / np.maximum(support - 1, 1)).sum() / classes**2
    alike = classes**2 / (1 / support).sum()
    usual = value * (1 - value) / alike
    if usual <= 1e-15:
        return _score_interval(value, alike)
    blended = (variance * alike + usual * _PRIOR_IMAGES) / (alike + _PRIOR_IMAGES)
    return _score_interval(value, value * (1 - value) / blended)


def macro_f1_interval(confusion: Counts) -> tuple[float, float]:
    """Return the 95 % interval of the mean F1 over the classes that have images.

    Parameters
    ----------
    confusion : int (classes, classes)
        Rows are true classes.

    Notes
    -----
    Wilson's interval with the number of images that would give the same variance, found by the
    delta method: F1 of class j is 2 h / d with h hits and d predicted and true images, and each
    image of class r that is given class j moves it by ``2 [j = r] / d - 2 h / d^2``.

    References
    ----------
    Takahashi, Yamamoto, Kuchiba and Koyama 2022, "Confidence interval for micro-averaged F1 and
    macro-averaged F1 scores", section 3; here for the fixed number of images that a split has of
    each class.
    """
    matrix = np.asarray(confusion, float)
    support = matrix.sum(1)
    asked = support > 0
    if not asked.any():
        return 0.0, 1.0
    classes, hits = int(asked.sum()), matrix.diagonal()
    both = np.maximum(matrix.sum(0) + support, 1)
    value = float((2 * hits / both)[asked].mean())
    moved = np.zeros_like(matrix)
    moved -= np.where(asked, 2 * hits / both**2, 0)[None, :] / classes
    moved[np.diag_indices_from(moved)] += np.where(asked, 2 / both, 0) / classes
    counts, shares, moved = support[asked], matrix[asked] / support[asked, None], moved[asked]
    spread = (shares * moved**2).sum(1) - (shares * moved).sum(1) ** 2
    variance = float((counts**2 / np.maximum(counts - 1, 1) * spread).sum())
    if variance <= 1e-15 or not 0 < value < 1:
        return _score_interval(value, classes**2 / (1 / counts).sum())
    return _score_interval(value, value * (1 - value) / variance)


def _asked(confusion: Counts) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    matrix = np.asarray(confusion, float)
    support = matrix.sum(1) if matrix.size else np.zeros(0)
    asked = support > 0
    return matrix.diagonal()[asked], support[asked]


def _score_interval(share: float, count: float) -> tuple[float, float]:
    z2 = _Z95**2
    centre = (share + z2 / (2 * count)) / (1 + z2 / count)
    half = _Z95 / (1 + z2 / count) * math.sqrt(share * (1 - share) / count + z2 / (4 * count**2))
    # rounding must not push the ends past the share itself at 0 and 1
    return max(0.0, min(centre - half, share)), min(1.0, max(centre + half, share))
