"""Shapes as text."""

from __future__ import annotations

from collections.abc import Sequence


def shape_text(shape: Sequence[int]) -> str:
    """Return channels by area: "64×112²", "64×28×20", or the number of features alone."""
    if len(shape) == 3 and shape[1] == shape[2]:
        return f"{shape[0]}×{shape[1]}²" if shape[1] > 1 else str(shape[0])
    return "×".join(str(side) for side in shape)


def full_shape_text(shape: Sequence[int]) -> str:
    """Return every side: "64 × 112 × 112"."""
    return " × ".join(str(side) for side in shape)
