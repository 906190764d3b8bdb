"""Small grey pictures of images, and figures by which two can be compared. No torch here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from workbench.data.decode import decode

Floats = npt.NDArray[np.float32]
Patch = npt.NDArray[np.uint8]

SIDE = 64
"""Pixels: every image is stretched to this square, so that its shape does not matter."""
LOWEST_DEVIATION = 2.0
"""Grey levels: below it an image is as good as blank, and every other blank one is like it."""

COARSE, FINE = 8, 16
"""Cosines along a side: of what finds candidates, and of what judges them."""
# Sides of the windows of an image that another may be a crop of, and how many places each has.
# The cosines found by these are alike until a window is moved by about a sixteenth.
_SCALES = ((1.0, 1), (0.9, 3), (0.8, 4), (0.7, 4))
_DECODED_SIDE = 256
_SHRINKAGE, _FLOOR = 0.1, 0.005


def grey_patch(path: Path, background: str) -> Patch:
    """Return an image as uint8 (SIDE, SIDE), grey; errors as in `decode`."""
    pixels = decode(path, background=background, channels=1, max_side=_DECODED_SIDE)[:, :, 0]
    patch: Any = cv2.resize(pixels, (SIDE, SIDE), interpolation=cv2.INTER_AREA)
    return np.asarray(patch, np.uint8)


@dataclass(frozen=True, slots=True)
class Window:
    """A part of an image, in shares of its sides; the whole is (0, 0, 1)."""

    left: float
    top: float
    side: float

    def matrix(self) -> Floats:
        """Return (2, 3): from pixels of a patch to those of the image that it is this window of."""
        shift = (self.side - 1) / 2
        return np.array(
            [[self.side, 0, self.left * SIDE + shift], [0, self.side, self.top * SIDE + shift]],
            np.float32,
        )


def _spans() -> list[list[tuple[float, float]]]:
    """Return, for each scale, (start, length) of its windows along one side."""
    return [[(float(x), side) for x in np.linspace(0, 1 - side, n)] for side, n in _SCALES]


WINDOWS = tuple(
    Window(left, top, side)
    for spans in _spans()
    for top, side in spans
    for left, _ in spans
)  # fmt: skip
"""The whole comes first."""


def _cosines(start: float, length: float, count: int) -> Floats:
    """Return (count, SIDE): what gives the first cosines of the part of a row, by a product."""
    edges = np.arange(SIDE + 1) / SIDE
    inside = np.clip(edges[1:], start, start + length) - np.clip(edges[:-1], start, start + length)
    centres = ((edges[1:] + edges[:-1]) / 2 - start) / length
    waves = np.cos(np.pi * np.arange(count)[:, None] * centres)
    waves[0] *= np.sqrt(0.5)
    return np.asarray(waves * inside / length, np.float32)


_BY_SPAN = [np.stack([_cosines(*span, COARSE) for span in spans]) for spans in _spans()]
_WHOLE = {count: _cosines(0, 1, count) for count in (COARSE, FINE)}


def whole(patches: npt.NDArray[Any], count: int) -> Floats:
    """Return the cosines of patches (n, SIDE, SIDE) as unit vectors (n, count^2 - 1)."""
    waves = _WHOLE[count]
    return _unit((waves @ patches.astype(np.float32) @ waves.T).reshape(len(patches), -1)[:, 1:])


def windows(patches: npt.NDArray[Any]) -> Floats:
    """Return the coarse cosines of all windows as unit vectors (n, windows, COARSE^2 - 1)."""
    grey, found = patches.astype(np.float32), []
    for waves in _BY_SPAN:
        table = np.einsum("tky,nyx,slx->ntskl", waves, grey, waves, optimize=True)
        found.append(table.reshape(len(grey), -1, COARSE * COARSE))
    return _unit(np.concatenate(found, 1)[:, :, 1:])


@dataclass(frozen=True)
class Whitening:
    """Makes vectors of a set comparable: what all of its images share counts for nothing.

    Two trousers agree in almost every pixel, and are not copies; what tells copies from look-alikes
    is that they agree where images of the set differ. So the mean is taken away, and directions
    count by the inverse of their spread over the set.
    """

    mean: Floats
    turn: Floats

    @classmethod
    def of(cls, vectors: Floats) -> Whitening:
        """Return the whitening of unit vectors (n, d).

        The covariance is drawn towards its diagonal the more, the fewer vectors there are for its
        dimensions; a floor keeps directions in which nothing varies from being blown up.
        """
        count, width = vectors.shape
        mean = vectors.mean(0)
        centred = vectors - mean
        covariance = (centred.T @ centred).astype(np.float64) / count
        spread = np.diag(covariance).copy()
        covariance += np.diag(spread * _SHRINKAGE * width / count + spread.mean() * _FLOOR + 1e-12)
        values, axes = np.linalg.eigh(covariance)
        return cls(mean, ((axes / np.sqrt(values)) @ axes.T).astype(np.float32))

    def apply(self, vectors: Floats) -> Floats:
        """Return whitened unit vectors: their products are cosines."""
        return _unit((vectors - self.mean) @ self.turn)


def aligned(patch: Patch, other: Patch, window: Window) -> Patch | None:
    """Return `other` moved and stretched onto `patch`, near `window`; None if it does not fit.

    Notes
    -----
    An affine movement is found that correlates the two best, as in Evangelidis and Psarakis 2008,
    "Parametric image alignment using enhanced correlation coefficient maximization"; what comes out
    as anything but a window of the other image, hardly sheared, is no copy.
    """
    stop = (cv2.TERM_CRITERIA_COUNT | cv2.TERM_CRITERIA_EPS, 15, 1e-3)
    one, two = _blurred(patch), _blurred(other)
    try:
        _, found = cv2.findTransformECC(
            one, two, window.matrix(), cv2.MOTION_AFFINE, stop, np.empty(0, np.uint8), 1
        )
    except cv2.error:  # it does not converge
        return None
    scales, shears = (found[0, 0], found[1, 1]), (found[0, 1], found[1, 0])
    if not all(0.5 < scale < 1.12 for scale in scales) or any(abs(s) > 0.08 for s in shears):
        return None
    how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(
        cv2.warpAffine(other, found, (SIDE, SIDE), flags=how, borderMode=cv2.BORDER_REPLICATE),
        np.uint8,
    )


def _blurred(patch: Patch) -> Floats:
    return np.asarray(cv2.GaussianBlur(patch.astype(np.float32), (0, 0), 1.0), np.float32)


def _unit(vectors: npt.NDArray[Any]) -> Floats:
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.maximum(length, 1e-6), np.float32)
