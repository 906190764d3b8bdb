"""How large things are on the diagram, in pixels at its natural scale. No torch here."""

from __future__ import annotations

import math
from collections.abc import Sequence

PAD = 14.0
"""Inside a frame, around its content."""
HEADER = 28.0
"""Of a frame: its title."""
LABEL = 19.0
"""Below a box in a row: its output shape."""
GAP = 15.0
"""Between what follows each other in a column."""
FORK = 34.0
"""Above and below branches, where their wires spread."""
LANE = 26.0
"""Between a path and the shortcut beside it."""
ASIDE = 20.0
"""Between branches."""
ROW_GAP = 26.0
"""Between boxes in a row."""

PLATE_HEIGHT, STRIP_HEIGHT, JOIN_HEIGHT, INPUT_HEIGHT = 38.0, 18.0, 34.0, 22.0
SUM_SIZE = 24.0
BLOCK_WIDTH, BLOCK_HEIGHT = 142.0, 52.0
JOIN_WIDTH, INPUT_WIDTH = 132.0, 108.0
NARROWEST, WIDEST = 112.0, 168.0
"""Widths of plates with the fewest and the most channels in their block."""
EVEN = 128.0
"""Width of plates where all have the same channels."""
LINE_GAP = 44.0
"""Between the lines of a row that is broken."""
TURN = 18.0
"""Beside a broken row, for the wire from one line to the next."""
BOX_NARROW, BOX_WIDE = 88.0, 124.0
BOX_LOW, BOX_HIGH = 62.0, 150.0
LEAST_FRAME = 172.0
"""Width of a frame that its title needs."""
BUS_THIN, BUS_THICK = 4.0, 24.0
HANG = 34.0
"""From a bus down to the layers that hang on it."""


def between(low: float, high: float, value: float, least: float, most: float) -> float:
    """Return where in `low` to `high` a value between `least` and `most` is, by its logarithm."""
    if most <= least:
        return (low + high) / 2
    share = math.log2(max(value, 1) / max(least, 1)) / math.log2(most / max(least, 1))
    return low + (high - low) * min(max(share, 0.0), 1.0)


def side(shape: Sequence[int]) -> int:
    """Return the longer side of a map, 1 for a vector."""
    return max(shape[1:]) if len(shape) == 3 else 1


def depth(shape: Sequence[int]) -> int:
    """Return the channels of a map, or the features of a vector."""
    return shape[0] if shape else 1
