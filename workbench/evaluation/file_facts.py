"""What can be told about an image without looking at what it shows. No torch here."""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Literal

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

from workbench.data.decode import DECODER_ERRORS, decode, file_errors
from workbench.data.formats import DECODERS
from workbench.data.parallel import default_threads, ordered_map
from workbench.jobs import Job

Fact = Literal["size", "resolution", "format", "border", "colour", "inside"]
Table = npt.NDArray[np.float64]

FACTS: tuple[Fact, ...] = ("size", "resolution", "format", "border", "colour")
INSIDE: Fact = "inside"

_DECODED_SIDE = 256
_EDGE = 0.03  # of a side: what a frame or a scanner's margin takes
_INSIDE = 0.2  # of a side: how far in the same pieces are taken for comparison
_CORNER = 0.15  # of a side: where stamps and watermarks stand
_STRIP, _CELLS = 8, 4
_MODES = ("1", "L", "P", "LA", "RGB", "RGBA", "CMYK", "I;16")


def fact_tables(folder: Path, files: Sequence[str], background: str, job: Job) -> dict[Fact, Table]:
    """Return, for each kind of fact, float64 (files, facts).

    size
        Bytes of the file, their logarithm, and bytes for each pixel.
    resolution
        Width and height in pixels, their logarithms and ratio.
    format
        Which decoder and mode; how JPEG was compressed; whether there is EXIF, and how much.
    border
        Mean colour of pieces of the outermost 3 % of each side, and 4 x 4 pieces of each corner.
    inside
        The same pieces as of the border, of the picture without its outer 20 %: what a border tells
        because things reach into it, these tell as well.
    colour
        Mean and deviation of each channel.

    Raises
    ------
    DataError
        A file can no longer be read.
    """

    def facts(file: str) -> dict[Fact, list[float]]:
        path = folder / file
        with file_errors(path):
            size = path.stat().st_size
        pixels = decode(path, background=background, max_side=_DECODED_SIDE).astype(np.float32)
        width, height, form = _header(path)
        return {
            "size": [size, math.log(size), size / (width * height)],
            "resolution": [width, height, math.log(width), math.log(height), width / height],
            "format": form,
            "border": _border(pixels),
            "inside": _border(_without_edge(pixels)),
            "colour": [*pixels.mean((0, 1)), *pixels.std((0, 1))],
        }

    found = ordered_map(facts, files, threads=default_threads(), chunk=4)
    with closing(found):
        every = list(job.track(found, "Reading what is around the pictures", total=len(files)))
    return {fact: np.array([one[fact] for one in every], float) for fact in (*FACTS, INSIDE)}


def _header(path: Path) -> tuple[int, int, list[float]]:
    with file_errors(path), Image.open(path, formats=DECODERS) as image:
        tables = getattr(image, "quantization", None) or {}
        strength = [float(sum(tables[key])) for key in sorted(tables)][:2]
        try:
            tags = len(image.getexif())
        except DECODER_ERRORS:  # broken metadata is a fact too
            tags = -1
        form = [
            *(float(image.format == name) for name in DECODERS),
            *(float(image.mode == mode) for mode in _MODES),
            *[*strength, 0.0, 0.0][:2],
            float(bool(image.info.get("progressive"))),
            float(tags),
            float(bool(tags)),
            float("icc_profile" in image.info),
        ]
        return image.width, image.height, form


def _without_edge(pixels: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    height, width = pixels.shape[:2]
    down, across = round(_INSIDE * height), round(_INSIDE * width)
    return pixels[down : height - down or None, across : width - across or None]


def _border(pixels: npt.NDArray[np.float32]) -> list[float]:
    height, width = pixels.shape[:2]
    across, down = max(1, round(_EDGE * width)), max(1, round(_EDGE * height))
    strips = (
        _means(pixels[:down], _STRIP, 1),
        _means(pixels[-down:], _STRIP, 1),
        _means(pixels[:, :across], 1, _STRIP),
        _means(pixels[:, -across:], 1, _STRIP),
    )
    wide, high = max(1, round(_CORNER * width)), max(1, round(_CORNER * height))
    corners = (
        _means(pixels[rows, columns], _CELLS, _CELLS)
        for rows in (slice(high), slice(height - high, height))
        for columns in (slice(wide), slice(width - wide, width))
    )
    return [float(value) for part in (*strips, *corners) for value in part]


def _means(part: npt.NDArray[np.float32], columns: int, rows: int) -> npt.NDArray[np.float32]:
    smaller = cv2.resize(part, (columns, rows), interpolation=cv2.INTER_AREA)
    return np.asarray(smaller, np.float32).ravel()
