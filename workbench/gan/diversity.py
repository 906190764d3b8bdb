"""How much images differ from each other: what a generator loses when it collapses. NumPy only.

In pixels a collapse shows at once, but noise and brightness are variety too. In pretrained features
they count for little: what differs there is what is seen in the images.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from workbench.gan.pictures import Pixels

_SIDE = 16  # px: smaller differences are noise, not variety
_FAINT = 0.5  # of the real images' usual length: shorter features say little, in any direction
Floats = npt.NDArray[np.float64]
Kinds = npt.NDArray[np.int64] | None
"""The class of each image; None where classes are not told apart."""


def variety(values: npt.NDArray[np.floating], labels: Kinds) -> float:
    """Return which share of all variation lies between the images, 0 for equal ones.

    Between images of a class, where classes are told apart: a generator that only knows the class
    has none. It is the mean squared distance of pairs, halved, over the mean squared deviation from
    the one mean of all values; so it does not depend on contrast, which an untrained generator
    lacks.

    Parameters
    ----------
    values : float (N, D)
        Pixels of each image.
    labels : int64 (N,) or None
    """
    numbers = np.asarray(values, np.float64)
    whole = float(np.mean((numbers - numbers.mean()) ** 2))
    return _spread(numbers, labels) / whole if whole > 0 else 0.0


def pixel_variety(images: Pixels, labels: Kinds) -> float:
    """Return `variety` of uint8 images (N, S, S, C), each reduced to 16 px."""
    count, side, _, channels = images.shape
    step = max(1, side // _SIDE)
    cells = images.reshape(count, side // step, step, side // step, step, channels)
    return variety(cells.mean((2, 4)).reshape(count, -1), labels)


def feature_variety(
    fake: npt.NDArray[np.floating],
    real: npt.NDArray[np.floating],
    fake_labels: Kinds,
    real_labels: Kinds,
) -> float:
    """Return how much generated images differ in features, as a share of how much real ones do.

    It is the mean squared distance of pairs of a class. Features are compared by their direction:
    their length goes with contrast. But where they are faint, their direction says nothing, and
    they are not made longer than that.

    Parameters
    ----------
    fake, real : float (N, D) and (M, D)
    fake_labels, real_labels : int64 (N,) and (M,), or None
    """
    faint = _FAINT * float(np.median(np.linalg.norm(real, axis=1)))
    whole = _spread(_directions(real, faint), real_labels)
    return _spread(_directions(fake, faint), fake_labels) / whole if whole > 0 else 1.0


def _directions(values: npt.NDArray[np.floating], faint: float) -> Floats:
    numbers = np.asarray(values, np.float64)
    lengths = np.linalg.norm(numbers, axis=1, keepdims=True)
    return numbers / np.maximum(lengths, max(faint, np.finfo(np.float64).tiny))


def _spread(numbers: Floats, labels: Kinds) -> float:
    """Return the mean squared distance of pairs of a class, halved, per column."""
    groups = [np.arange(len(numbers))]
    if labels is not None:
        groups = [np.flatnonzero(labels == label) for label in np.unique(labels)]
    groups = [group for group in groups if len(group) > 1]
    if not groups:
        return 0.0
    spreads = [numbers[group].var(0, ddof=1).mean() for group in groups]
    return float(np.average(spreads, weights=[len(group) for group in groups]))
