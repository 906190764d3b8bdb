"""Colour as one 3 x 3 matrix, then one table of 256 entries a channel that also normalises."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import cv2
import numpy as np
import numpy.typing as npt

from workbench.augmentation.draws import Draws
from workbench.settings import AugmentationSettings
from workbench.settings.operations import ChannelShiftSpan

Pixels = npt.NDArray[np.uint8]
Table = npt.NDArray[np.float32]
Matrix = npt.NDArray[np.float64]
_MID_GREY = 127.5
_LEVELS = np.arange(256.0).reshape(1, 256, 1)
# Luma and two colour axes (ITU-R BT.601; NTSC's YIQ): grey has none of the latter.
_LUMA = np.array([0.299, 0.587, 0.114])
_TO_AXES = np.array([_LUMA, [0.5959, -0.2746, -0.3213], [0.2115, -0.5227, 0.3112]])
_FROM_AXES = np.linalg.inv(_TO_AXES)


def mixing(settings: AugmentationSettings, draws: Draws) -> Matrix | None:
    """Return the 3 x 3 matrix of saturation, then hue, then greyscale; None is identity.

    Luma is left as it is by all three, as is any grey.

    Notes
    -----
    Hue turns in the plane of equal luma, which is linear, and not on the hexagon of HSV: 120
    degrees take red to a green of red's luma.
    """
    saturation = draws.span("saturation", settings.saturation, 1.0)
    degrees = draws.span("hue", settings.hue, 0.0)
    if draws.flip("greyscale", settings.greyscale):
        saturation, degrees = 0.0, 0.0
    if (saturation, degrees) == (1, 0):
        return None
    # On these axes red, yellow, green go clockwise.
    cosine = saturation * math.cos(math.radians(degrees))
    sine = saturation * math.sin(math.radians(degrees))
    turn = np.array([[1, 0, 0], [0, cosine, sine], [0, -sine, cosine]])
    return np.asarray(_FROM_AXES @ turn @ _TO_AXES)


def mix(image: Pixels, matrix: Matrix) -> Pixels:
    """Return each pixel (R, G, B) of `image` times `matrix`, saturated, to less than a grey level.

    OpenCV multiplies bytes in fixed point.
    """
    return np.asarray(cv2.transform(image, matrix), dtype=np.uint8)


def table(
    settings: AugmentationSettings, draws: Draws, mean: Sequence[float], std: Sequence[float]
) -> Table:
    """Return the normalised value of each grey level after contrast, brightness, channel shift.

    Values saturate at 0 and 255 once, after all three, and are not rounded in between.

    Returns
    -------
    ndarray float32 (1, 256, C)
    """
    contrast = draws.span("contrast", settings.contrast, 1.0)
    brightness = draws.span("brightness", settings.brightness, 0.0)
    shifts = _channel_shifts(settings.channel_shift, draws, len(mean))
    return _table(contrast, brightness, tuple(mean), tuple(std), shifts)


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
    contrast: float,
    brightness: float,
    mean: tuple[float, ...],
    std: tuple[float, ...],
    shifts: tuple[float, ...] | None = None,
) -> Table:
    changed = _LEVELS - _MID_GREY
    changed *= contrast
    changed += _MID_GREY + brightness / 100 * 255
    if shifts is not None:
        changed = changed + np.array(shifts) / 100 * 255
    np.maximum(changed, 0, out=changed)
    np.minimum(changed, 255, out=changed)
    centre, width = _scale(mean, std)
    return ((changed - centre) / width).astype(np.float32)


@lru_cache(maxsize=8)
def _scale(mean: tuple[float, ...], std: tuple[float, ...]) -> tuple[Matrix, Matrix]:
    """Return mean and deviation of each channel in grey levels."""
    return np.array(mean) * 255, np.array(std) * 255


def _channel_shifts(
    span: ChannelShiftSpan, draws: Draws, channels: int
) -> tuple[float, ...] | None:
    """Return what is added to each channel, in percent; None for nothing."""
    first = draws.value("channel_shift", span)
    if first is None:
        return None
    others = (span.low + (span.high - span.low) * at for at in draws.pair("channel_shift_more"))
    return (first, *others)[:channels]
