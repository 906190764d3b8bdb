"""How much images differ from each other: what a generator loses when it collapses. NumPy only."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from workbench.gan.pictures import Pixels

_SIDE = 16  # px: smaller differences are noise, not variety
Floats = npt.NDArray[np.float64]


def variety(values: npt.NDArray[np.floating], labels: npt.NDArray[np.int64] | None) -> float:
    """Return which share of all variation lies between the images, 0 for equal ones.

    Between images of a class, where classes are told apart: a generator that only knows the class
    has none. It is the mean squared distance of pairs, halved, over the mean squared deviation from
    the one mean of all values; so it does not depend on contrast, which an untrained generator
    lacks.

    Parameters
    ----------
    values : float (N, D)
        Pixels or features of each image.
    labels : int64 (N,) or None
    """
    numbers = np.asarray(values, np.float64)
    whole = float(np.mean((numbers - numbers.mean()) ** 2))
    groups = [np.arange(len(numbers))]
    if labels is not None:
        groups = [np.flatnonzero(labels == label) for label in np.unique(labels)]
    spreads = [numbers[g].var(0, ddof=1).mean() for g in groups if len(g) > 1]
    sizes = [len(g) for g in groups if len(g) > 1]
    if not spreads or whole <= 0:
        return 0.0
    return float(np.average(spreads, weights=sizes) / whole)


def pixel_variety(images: Pixels, labels: npt.NDArray[np.int64] | None) -> float:
    """Return `variety` of uint8 images (N, S, S, C), each reduced to 16 px."""
    count, side, _, channels = images.shape
    step = max(1, side // _SIDE)
    cells = images.reshape(count, side // step, step, side // step, step, channels)
    return variety(cells.mean((2, 4)).reshape(count, -1), labels)
