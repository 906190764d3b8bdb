"""Small folders of images, and of things that pretend to be."""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import pytest
from PIL import Image


@pytest.fixture
def png() -> Callable[..., bytes]:
    """Return a maker of PNG files as bytes: all different, or of one given value."""
    seeds = itertools.count()

    def make(size: tuple[int, int] = (12, 10), value: int | None = None) -> bytes:
        pixels = np.random.default_rng(next(seeds)).integers(0, 256, (size[1], size[0], 3))
        if value is not None:
            pixels = np.full_like(pixels, value)
        stream = io.BytesIO()
        Image.fromarray(pixels.astype(np.uint8)).save(stream, "PNG")
        return stream.getvalue()

    return make


@pytest.fixture
def tree(tmp_path: Path, png: Callable[..., bytes]) -> Callable[..., Path]:
    """Return a maker of folders: counts of images by sub-folder, or contents by file name."""

    def make(counts: Mapping[str, int | bytes], root: str = "set") -> Path:
        for name, content in counts.items():
            path = tmp_path / root / name
            if isinstance(content, bytes):
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
                continue
            path.mkdir(parents=True, exist_ok=True)
            for number in range(content):
                (path / f"{number}.png").write_bytes(png())
        return tmp_path / root

    return make
