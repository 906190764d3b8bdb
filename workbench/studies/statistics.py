"""Which differences are more than luck: paired comparisons. NumPy and SciPy only."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from scipy.special import bdtr, betaincinv, stdtrit

DRAWS = 10_000
SEED = 0
FEWEST_FOR_T = 3
Method = Literal["t over seeds", "bootstrap over images", "exact over images"]


@dataclass(frozen=True)
class Interval:
    """A mean difference with its 95 % interval.

    `method` says what luck it reckons with: that of the seeds, or that of the images alone.
    """

    mean: float
    low: float
    high: float
    method: Method

    @property
    def holds_zero(self) -> bool:
        return self.low <= 0 <= self.high


def mcnemar(only_first: int, only_second: int) -> float:
    """Return the exact two-sided p-value that two classifiers are equally good.

    Parameters
    ----------
    only_first, only_second : int
        Images that one of them recognised and the other did not.

    References
    ----------
    McNemar 1947; exact by the binomial distribution. Dietterich 1998 recommends it where a
    classifier can be trained only once (section 6); it reckons with the luck of the images, not
    with that of the seed.
    """
    count = only_first + only_second
    if count == 0:
        return 1.0
    return min(1.0, 2 * float(bdtr(min(only_first, only_second), count, 0.5)))


def exact_images(only_first: int, only_second: int, count: int) -> Interval:
    """Return the interval of the difference in accuracy of two classifiers on `count` images.

    The difference is the share of images that tell the two apart, times the lead of the first among
    these. Both have an exact interval, and the worst of their ends are taken: so it is rather too
    wide than too narrow, and holds zero exactly where `mcnemar` says 0.05 or more.

    References
    ----------
    Clopper and Pearson 1934, for each of the two shares.
    """
    apart = only_first + only_second
    rare, frequent = _share_interval(apart, count)
    low, high = (2 * share - 1 for share in _share_interval(only_first, apart))
    return Interval(
        (only_first - only_second) / count,
        low * (frequent if low < 0 else rare),
        high * (frequent if high > 0 else rare),
        "exact over images",
    )


def _share_interval(found: int, count: int) -> tuple[float, float]:
    """Return the exact 95 % interval of a share; (0, 1) when nothing was counted."""
    low = float(betaincinv(found, count - found + 1, 0.025)) if found else 0.0
    high = float(betaincinv(found + 1, count - found, 0.975)) if found < count else 1.0
    return low, high


def paired_images(differences: Sequence[Sequence[int]]) -> Interval:
    """Return the interval over images: exact for one seed, by the bootstrap for several.

    Parameters
    ----------
    differences : (seeds, images)
        First minus second, right 1 and wrong 0, on the same images in the same order; over several
        seeds each image counts with its mean.

    Notes
    -----
    Only how many images have each difference matters, so whole resamples are drawn as counts: one
    multinomial draw stands for resampling all images (Efron 1979, section 2).
    """
    if len(differences) == 1:
        (only,) = differences
        return exact_images(only.count(1), only.count(-1), len(only))
    per_image = np.mean(np.asarray(differences, float), axis=0)
    values, counts = np.unique(per_image, return_counts=True)
    numbers = np.random.default_rng(SEED)
    drawn = numbers.multinomial(len(per_image), counts / len(per_image), DRAWS)
    means = drawn @ values / len(per_image)
    low, high = np.percentile(means, (2.5, 97.5))
    return Interval(float(per_image.mean()), float(low), float(high), "bootstrap over images")


def paired_seeds(differences: Sequence[Sequence[int]]) -> Interval:
    """Return the interval by Student's t over the seeds, or over images where that cannot be.

    With fewer than three seeds there is no spread to speak of, and where all seeds differ by the
    very same amount (few images, few values) the spread of 0 would claim certainty: both fall back
    to `paired_images`, and say so.

    Parameters
    ----------
    differences : (seeds, images)
        As of `paired_images`.
    """
    by_seed = [math.fsum(row) / len(row) for row in differences]
    spread = float(np.std(by_seed, ddof=1)) if len(by_seed) >= FEWEST_FOR_T else 0.0
    if spread <= 1e-12:
        return paired_images(differences)
    mean = math.fsum(by_seed) / len(by_seed)
    half = float(stdtrit(len(by_seed) - 1, 0.975)) * spread / math.sqrt(len(by_seed))
    return Interval(mean, mean - half, mean + half, "t over seeds")
