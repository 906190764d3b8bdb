"""Generated images as pixels and as files. Pictures of a grid have no gaps: a tile is a slice."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from workbench.errors import RunError
from workbench.files import write_atomic

Pixels = npt.NDArray[np.uint8]


def grid_of(images: Pixels, columns: int) -> Pixels:
    """Return images (N, H, W, C) side by side, (rows * H, columns * W, C); the rest is black."""
    count, height, width, channels = images.shape
    rows = -(-count // columns)
    cells = np.zeros((rows * columns, height, width, channels), np.uint8)
    cells[:count] = images
    grid = cells.reshape(rows, columns, height, width, channels).swapaxes(1, 2)
    return np.ascontiguousarray(grid.reshape(rows * height, columns * width, channels))


def tiles_of(grid: Pixels, side: int) -> Pixels:
    """Return the images of a grid again, (N, side, side, C)."""
    rows, columns = grid.shape[0] // side, grid.shape[1] // side
    cells = grid.reshape(rows, side, columns, side, grid.shape[2]).swapaxes(1, 2)
    return np.ascontiguousarray(cells.reshape(rows * columns, side, side, grid.shape[2]))


def write_png(path: Path, pixels: Pixels) -> None:
    """Write an image (H, W, 1 or 3) as PNG, atomically."""
    write_atomic(path, to_png(pixels))


def to_png(pixels: Pixels) -> bytes:
    """Return an image (H, W, 1 or 3) as the bytes of a PNG file."""
    stream = io.BytesIO()
    Image.fromarray(pixels[..., 0] if pixels.shape[2] == 1 else pixels).save(stream, "PNG")
    return stream.getvalue()


def read_png(path: Path) -> Pixels:
    """Return the pixels (H, W, C) of a picture that `write_png` wrote.

    Raises
    ------
    RunError
        It is not there, or damaged.
    """
    try:
        with Image.open(path, formats=("PNG",)) as image:
            pixels = np.asarray(image)
    except (OSError, ValueError, SyntaxError) as error:
        raise RunError(
            f"This picture cannot be read ({error})",
            where=path,
            hint="Choose another epoch, or resume the GAN: it is made anew.",
        ) from error
    return pixels[..., None] if pixels.ndim == 2 else pixels
