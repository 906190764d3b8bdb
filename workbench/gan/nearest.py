"""Which training image a generated one is nearest to, and whether it is a copy. NumPy only.

A generator that has learned images by heart makes images nearer to a training image than new real
images are. So the held-out images say what is near: their own distances to the nearest training
image are what nobody copied.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workbench.gan.features import Rows

NEAR = 0.01
"""The share of held-out images that are nearer than what is called a copy."""
FEWEST = 20
"""Held-out images without which nothing can be said."""
_CHUNK = 256
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Neighbour:
    """The training image `index` at `distance`; `rank` is the share of held-out images nearer.

    `copied` is None where there are too few held-out images to say.
    """

    index: int
    distance: float
    rank: float
    copied: bool | None


@dataclass(frozen=True)
class Memorised:
    """How many of some generated images are copies.

    `expected` is the number that would be called so among as many new real images.
    """

    neighbours: tuple[Neighbour, ...]
    copies: int
    expected: float


def distances(rows: Rows, train: Rows) -> tuple[npt.NDArray[np.int64], Floats]:
    """Return the nearest of `train` (M, D) for each of `rows` (N, D), and how far it is.

    The distance is 1 minus the cosine: the length of features goes with contrast, which says
    nothing of what an image shows.
    """
    unit = _unit(train)
    nearest, far = [], []
    for start in range(0, len(rows), _CHUNK):
        likeness = _unit(rows[start : start + _CHUNK]) @ unit.T
        nearest.append(likeness.argmax(1))
        far.append(1 - likeness.max(1))
    return np.concatenate(nearest).astype(np.int64), np.concatenate(far).astype(np.float64)


def memorised(rows: Rows, train: Rows, held: Rows) -> Memorised:
    """Return the nearest training image of each generated one, and which are copies.

    Parameters
    ----------
    rows, train, held : float32 (., D)
        Features of generated, training and held-out images.
    """
    nearest, far = distances(rows, train)
    enough = len(held) >= FEWEST
    usual = np.sort(distances(held, train)[1]) if enough else np.zeros(0)
    # the nearest held-out images may be real copies: they are not what is usual
    limit = float(np.quantile(usual, NEAR)) if enough else 0.0
    found = tuple(
        Neighbour(
            int(index),
            float(distance),
            float((usual < distance).mean()) if enough else 0.0,
            bool(distance <= limit) if enough else None,
        )
        for index, distance in zip(nearest, far, strict=True)
    )
    return Memorised(found, sum(bool(one.copied) for one in found), NEAR * len(found))


def _unit(rows: Rows) -> Rows:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-12), np.float32)
