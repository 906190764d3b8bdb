"""Images made worse in four ways at five severities, as Hendrycks and Dietterich do. No torch here.

References
----------
Hendrycks and Dietterich 2019, "Benchmarking neural network robustness to common corruptions and
perturbations"; constants of their ImageNet-C for images that are brought to 224 px, and of their
CIFAR-10-C for those below 64 px, which the former would leave nothing of.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any, Literal

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

Pixels = npt.NDArray[np.uint8]
Corruption = Literal["noise", "defocus", "contrast", "jpeg"]

CORRUPTIONS: tuple[Corruption, ...] = ("noise", "defocus", "contrast", "jpeg")
SEVERITIES = 5
LARGE_SIDE, SMALL_SIDE = 224, 64
"""Pixels of the shorter side: what large images are brought down to, and below which they count as
small."""

# Each constant is that of severity 1 to 5.
_NOISE = (0.08, 0.12, 0.18, 0.26, 0.38), (0.04, 0.06, 0.08, 0.09, 0.10)  # deviation, on 0..1
_DEFOCUS = (
    ((3.0, 0.1), (4.0, 0.5), (6.0, 0.5), (8.0, 0.5), (10.0, 0.5)),
    ((0.3, 0.4), (0.4, 0.5), (0.5, 0.6), (1.0, 0.2), (1.5, 0.1)),
)  # radius of the disc, and of the blur that softens it, in px
_CONTRAST = (0.4, 0.3, 0.2, 0.1, 0.05), (0.75, 0.5, 0.4, 0.3, 0.15)  # factor
_JPEG = (25, 18, 15, 10, 7), (80, 65, 58, 50, 40)  # quality


def at_scale(image: Pixels) -> Pixels:
    """Return an image (H, W, C) whose shorter side is at most LARGE_SIDE, its shape kept."""
    height, width = image.shape[:2]
    factor = LARGE_SIDE / min(height, width)
    if factor >= 1:
        return image
    size = max(1, round(width * factor)), max(1, round(height * factor))
    return np.asarray(Image.fromarray(image).resize(size, Image.Resampling.BILINEAR))


def corrupt(image: Pixels, corruption: Corruption, severity: int, seed: int) -> Pixels:
    """Return an image made worse.

    Parameters
    ----------
    image : uint8 (H, W, 3)
        From `at_scale`.
    severity : int
        1 to 5.
    seed : int
        Of the noise; the same seed gives the same noise.
    """
    small = min(image.shape[:2]) < SMALL_SIDE
    return _WAYS[corruption](image, int(small), severity - 1, seed)


def _noise(image: Pixels, small: int, level: int, seed: int) -> Pixels:
    rng = np.random.Generator(np.random.Philox(key=[seed, level]))
    drawn = rng.standard_normal(image.shape, np.float32) * (255 * _NOISE[small][level])
    return _bytes(image + drawn)


def _defocus(image: Pixels, small: int, level: int, _seed: int) -> Pixels:
    radius, soft = _DEFOCUS[small][level]
    kernel = _disc(radius, soft)
    return _bytes(cv2.filter2D(image.astype(np.float32), -1, kernel))


def _disc(radius: float, soft: float) -> npt.NDArray[np.float32]:
    """Return the kernel of the authors' `disk`."""
    reach, window = (8, (3, 3)) if radius <= 8 else (int(radius), (5, 5))
    across = np.arange(-reach, reach + 1)
    disc = (across[:, None] ** 2 + across**2 <= radius**2).astype(np.float32)
    return np.asarray(cv2.GaussianBlur(disc / disc.sum(), window, soft), np.float32)


def _contrast(image: Pixels, small: int, level: int, _seed: int) -> Pixels:
    mean = image.mean((0, 1), keepdims=True)
    return _bytes((image - mean) * _CONTRAST[small][level] + mean)


def _jpeg(image: Pixels, small: int, level: int, _seed: int) -> Pixels:
    stream = io.BytesIO()
    Image.fromarray(image).save(stream, "JPEG", quality=_JPEG[small][level])
    return np.asarray(Image.open(stream).convert("RGB"))


def _bytes(values: npt.NDArray[Any]) -> Pixels:
    return np.asarray(np.clip(np.rint(values), 0, 255), np.uint8)


_WAYS: dict[Corruption, Callable[[Pixels, int, int, int], Pixels]] = {
    "noise": _noise,
    "defocus": _defocus,
    "contrast": _contrast,
    "jpeg": _jpeg,
}
