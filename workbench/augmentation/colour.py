"""Contrast, brightness and normalisation as one table of 256 entries for each channel."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import cv2
import numpy as np
import numpy.typing as npt

from workbench.augmentation.draws import Draws
from workbench.settings import AugmentationSettings

Table = npt.NDArray[np.float32]
_MID_GREY = 127.5
_LEVELS = np.arange(256.0).reshape(1, 256, 1)


def table(
    settings: AugmentationSettings, draws: Draws, mean: Sequence[float], std: Sequence[float]
) -> Table:
    """Return the normalised value of each grey level after contrast, then brightness.

    Values saturate at 0 and 255 once, after both, and are not rounded in between.

    Returns
    -------
    ndarray float32 (1, 256, C)
    """
    contrast = draws.span("contrast", settings.contrast, 1.0)
    brightness = draws.span("brightness", settings.brightness, 0.0)
    return _table(contrast, brightness, tuple(mean), tuple(std))


@lru_cache(maxsize=8)
def plain_table(mean: tuple[float, ...], std: tuple[float, ...]) -> Table:
    """Return the table that normalises and does nothing else."""
    return _table(1.0, 0.0, mean, std)


def apply(
    image: npt.NDArray[np.uint8], values: Table, out: npt.NDArray[np.float32] | None = None
) -> npt.NDArray[np.float32]:
    """Look up every pixel of `image` (H, W, C) and return float32 (H, W, C), C-contiguous.

    `out`, of this shape and type, is filled and returned where given.
    """
    if out is None:
        out = np.empty(image.shape, np.float32)
    elif out.shape != image.shape or out.dtype != np.float32 or not out.flags.c_contiguous:
        # OpenCV would not complain, but fill another array.
        raise ValueError("out must be float32, C-contiguous and of the image's shape")
    cv2.LUT(image, values, out)
    return out


def _table(
    contrast: float, brightness: float, mean: tuple[float, ...], std: tuple[float, ...]
) -> Table:
    changed = _MID_GREY + contrast * (_LEVELS - _MID_GREY) + brightness / 100 * 255
    shares = np.minimum(np.maximum(changed, 0), 255) / 255
    return ((shares - mean) / std).astype(np.float32)
