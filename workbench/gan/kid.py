"""The kernel inception distance: how far generated images are from real ones. NumPy only.

KID is the squared maximum mean discrepancy of two sets of features under the kernel
(x·y / D + 1)^3, estimated without bias: equal distributions give 0 on average, whatever the number
of images, so that small sets can be compared at all.

References
----------
Bińkowski, Sutherland, Arbel and Gretton 2018, Demystifying MMD GANs, section 4. Here the features
are those of `workbench.gan.features`, not Inception's, so that values compare only with each other.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbench.gan.features import Rows

DRAWS = 200
_LARGEST = 1000  # images of a subset, as in the paper


@dataclass(frozen=True)
class Distance:
    """KID with the 95 % interval that other subsets of the images give."""

    value: float
    low: float
    high: float


def kid(fake: Rows, real: Rows, seed: int = 0) -> Distance:
    """Return the distance of features (N, D) and (M, D), at least two of each.

    The value is of all images. The interval is of `DRAWS` pairs of subsets, each of half the
    images, drawn without replacement: the mean of half a set varies about that of the set as the
    set's does about the truth (Politis, Romano and Wolf 1999, section 2.2). Of more than 2000
    images subsets have 1000, as in the paper, and the interval is rather too wide.
    """
    both = [_kernel(fake, fake), _kernel(real, real), _kernel(fake, real)]
    value = _unbiased(*both)
    numbers = np.random.default_rng(seed)
    sizes = [max(2, min(len(rows) // 2, _LARGEST)) for rows in (fake, real)]
    drawn = []
    for _ in range(DRAWS):
        a, b = (
            numbers.permutation(len(rows))[:size]
            for rows, size in zip((fake, real), sizes, strict=True)
        )
        inside = (both[0][np.ix_(a, a)], both[1][np.ix_(b, b)], both[2][np.ix_(a, b)])
        drawn.append(_unbiased(*inside))
    low, high = np.percentile(drawn, (2.5, 97.5))
    return Distance(value, min(float(low), value), max(float(high), value))


def _kernel(first: Rows, second: Rows) -> Rows:
    products = first @ second.T
    products /= first.shape[1]
    products += 1
    return np.asarray(products**3)


def _unbiased(fake: Rows, real: Rows, across: Rows) -> float:
    return _pairs(fake) + _pairs(real) - 2 * float(across.mean(dtype=np.float64))


def _pairs(kernel: Rows) -> float:
    """Return the mean over pairs of different images."""
    count = len(kernel)
    total = kernel.sum(dtype=np.float64) - np.trace(kernel, dtype=np.float64)
    return float(total / (count * (count - 1)))
