"""The shape of the grid of generated images. No torch, so that the window knows it too."""

from __future__ import annotations

COLUMNS = 8
ROWS = {32: 10, 64: 6, 128: 3}
"""Rows by the side of the images: a picture an epoch must stay small."""
