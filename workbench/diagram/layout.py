"""Geometry of the pyramid drawing: plain numbers, so that every view paints the same picture."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.diagram.groups import Box

Shape = tuple[int, ...]

_GAP = 0.22  # between boxes, in widths of the narrowest
_WIDEST = 1.6  # of the box with most channels, in widths of the narrowest
# Shares of the height: what a map of 1 x 1 would get, and the least a box gets, so that its title
# can be read. Boxes without spatial axes get the least.
_POINT = 0.2
_LEAST = 0.31


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in pixels; (x, y) is its upper left corner."""

    x: float
    y: float
    width: float
    height: float


def layout(boxes: Sequence[Box], width: float, height: float) -> tuple[Rect, ...]:
    """Place `boxes` from left to right in an area of `width` x `height` pixels, gaps included.

    A box is as tall as its maps are large and as wide as it has channels, both on a logarithmic
    scale, and is centred on the horizontal axis. The first begins at 0, the last ends at `width`.
    """
    if not boxes:
        return ()
    shapes = [box.output_shape for box in boxes]
    shares = width_shares(shapes)
    gap = _GAP if len(boxes) > 1 else 0.0
    unit = width / (sum(shares) + gap * (len(boxes) - 1))
    rects, x = [], 0.0
    for share, part in zip(shares, height_shares(shapes), strict=True):
        tall = height * part
        rects.append(Rect(x, (height - tall) / 2, unit * share, tall))
        x += unit * (share + gap)
    return tuple(rects)


def width_shares(shapes: Sequence[Shape]) -> list[float]:
    """Return relative widths between 1 (fewest channels) and `_WIDEST` (most)."""
    logs = [math.log2(max(shape[0], 1)) if shape else 0.0 for shape in shapes]
    low, high = min(logs), max(logs)
    spread = (high - low) or 1.0
    return [1 + (_WIDEST - 1) * (value - low) / spread for value in logs]


def height_shares(shapes: Sequence[Shape]) -> list[float]:
    """Return shares of the height: 1 for the largest map, `_LEAST` for vectors."""
    tallest = max(map(_side, shapes))
    return [_height(shape, tallest) for shape in shapes]


def _height(shape: Shape, tallest: int) -> float:
    if len(shape) != 3 or tallest <= 1:
        return _LEAST
    share = _POINT + (1 - _POINT) * math.log2(_side(shape)) / math.log2(tallest)
    return max(share, _LEAST)


def _side(shape: Shape) -> int:
    return max(shape[1:], default=1) if len(shape) == 3 else 1
