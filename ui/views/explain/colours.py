"""Numbers as colours: orange above zero, blue below, the ground at zero."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QImage

from ui.theme import Tokens

Numbers = npt.NDArray[np.floating]
_STEPS = 255


def paint_map(values: Numbers, size: float, tokens: Tokens) -> QImage:
    """Return a picture of `values` (rows, columns), a pixel each.

    Parameters
    ----------
    size : float
        The value, above or below zero, that has the full colour.
    """
    scaled = np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0) / (size or 1.0)
    index = np.rint(scaled.clip(-1, 1) * _STEPS).astype(np.int64) + _STEPS
    return image_of(_table(tokens)[index])


def paint_colour_kernel(kernel: Numbers) -> QImage:
    """Return a kernel (3, rows, columns) as a colour picture in which zero is grey.

    Every kernel is scaled by its own largest weight, and its signs are kept.
    """
    size = float(np.abs(kernel).max()) or 1.0
    shown = np.rint((kernel / size * 0.5 + 0.5) * 255).astype(np.uint8)
    return image_of(np.ascontiguousarray(shown.transpose(1, 2, 0)))


def image_of(pixels: npt.NDArray[np.uint8]) -> QImage:
    """Return a picture with pixels of its own from uint8 (rows, columns, 3)."""
    height, width, _ = pixels.shape
    data = np.ascontiguousarray(pixels)
    return QImage(data.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def colour_of(value: float, size: float, tokens: Tokens) -> QColor:
    """Return the colour of one value."""
    share = max(-1.0, min(1.0, value / size)) if size else 0.0
    return QColor(*(int(part) for part in _table(tokens)[round(share * _STEPS) + _STEPS]))


def readable_on(ground: QColor) -> QColor:
    """Return black or white, whichever stands out more from `ground`."""

    # WCAG's relative luminance; 0.179 is where both contrast equally.
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(part) for part in (ground.redF(), ground.greenF(), ground.blueF()))
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return QColor("#000000" if luminance > 0.179 else "#ffffff")


def size_of(values: Numbers) -> float:
    """Return the largest distance from zero among the finite values."""
    finite = np.abs(values[np.isfinite(values)])
    return float(finite.max()) if finite.size else 0.0


def _table(tokens: Tokens) -> npt.NDArray[np.uint8]:
    ground, above, below = (_rgb(name) for name in (tokens.raised, tokens.train, tokens.validation))
    share = np.linspace(-1, 1, 2 * _STEPS + 1)[:, None]
    end = np.where(share > 0, above, below)
    mixed: npt.NDArray[np.uint8] = np.rint(ground + (end - ground) * np.abs(share)).astype(np.uint8)
    return mixed


def _rgb(name: str) -> npt.NDArray[np.float64]:
    colour = QColor(name)
    return np.array([colour.red(), colour.green(), colour.blue()], np.float64)
