"""From any of Pillow's pixel modes to 8-bit RGB or grey, without the surprises of `convert`."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

BACKGROUNDS = {"white": 255, "black": 0, "grey": 128}
_DEEP_MODES = ("I", "F", "I;16", "I;16L", "I;16B", "I;16N")
_GREY_MODES = frozenset({"1", "L", "LA", "La", *_DEEP_MODES})


def convert(image: Image.Image, channels: int, level: int) -> Image.Image:
    """Return a loaded image as mode RGB (3 channels) or L (1), transparent parts at grey `level`.

    Pillow's own `convert` would clip 16-bit values to white and show what lies under transparent
    pixels.
    """
    if image.mode in _DEEP_MODES:
        image = Image.fromarray(to_bytes(np.asarray(image)))
    if image.has_transparency_data:
        base = Image.new("RGBA", image.size, (level, level, level, 255))
        base.alpha_composite(image.convert("RGBA"))
        image = base
    mode = "RGB" if channels == 3 else "L"
    return image if image.mode == mode else image.convert(mode)


def to_bytes(values: npt.NDArray[Any]) -> npt.NDArray[np.uint8]:
    """Scale 16-bit, 32-bit and floating point values to 0..255.

    16-bit values are scaled from their full range 0..65535. Other kinds do not tell theirs: the
    smallest of 0..1 (floating point only), 0..255 and 0..65535 that holds every value is taken,
    else the range from the lowest to the highest value. What is not a number becomes 0.
    """
    if values.dtype.kind == "u" and values.dtype.itemsize == 2:
        return ((values.astype(np.uint32) * 255 + 32767) // 65535).astype(np.uint8)
    finite = np.isfinite(values)
    wide = np.where(finite, values, 0).astype(np.float64)
    low, high = float(wide.min()), float(wide.max())
    if low >= 0:
        ends = [1.0, 255.0, 65535.0] if values.dtype.kind == "f" else [255.0, 65535.0]
        low, high = 0.0, next((end for end in ends if high <= end), high)
    scaled = (wide - low) * (255 / (high - low)) if high > low else np.zeros_like(wide)
    return np.where(finite, np.rint(scaled), 0).astype(np.uint8)


def is_grey(image: Image.Image, colour: Image.Image) -> bool:
    """Whether `image`, of which `colour` is the RGB conversion, has equal channels everywhere."""
    if image.mode in _GREY_MODES:
        return True
    red, green, blue = (np.asarray(colour.getchannel(band)) for band in "RGB")
    return np.array_equal(red, green) and np.array_equal(green, blue)
