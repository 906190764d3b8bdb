"""Geometry of the pyramid drawing: plain numbers, so that every view paints the same picture."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.diagram.groups import Box

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
    shares = _widths(boxes)
    gap = _GAP if len(boxes) > 1 else 0.0
    unit = width / (sum(shares) + gap * (len(boxes) - 1))
    tallest = max(_side(box) for box in boxes)
    rects, x = [], 0.0
    for box, share in zip(boxes, shares, strict=True):
        tall = height * _height(box, tallest)
        rects.append(Rect(x, (height - tall) / 2, unit * share, tall))
        x += unit * (share + gap)
    return tuple(rects)


def _widths(boxes: Sequence[Box]) -> list[float]:
    """Return relative widths between 1 (fewest channels) and `_WIDEST` (most)."""
    logs = [math.log2(max(box.output_shape[0], 1)) if box.output_shape else 0.0 for box in boxes]
    low, high = min(logs), max(logs)
    spread = (high - low) or 1.0
    return [1 + (_WIDEST - 1) * (value - low) / spread for value in logs]


def _height(box: Box, tallest: int) -> float:
    """Return the share of the height: 1 for the largest map, `_LEAST` for vectors."""
    if len(box.output_shape) != 3 or tallest <= 1:
        return _LEAST
    share = _POINT + (1 - _POINT) * math.log2(_side(box)) / math.log2(tallest)
    return max(share, _LEAST)


def _side(box: Box) -> int:
    return max(box.output_shape[1:], default=1) if len(box.output_shape) == 3 else 1
