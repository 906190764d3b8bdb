"""The one place where image files become pixels, and where decoders' failures become one error."""

from __future__ import annotations

import struct
import threading
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pillow_heif

# Image.open only knows the plug-ins that are imported when it is given a list of formats.
from PIL import (  # noqa: F401
    AvifImagePlugin,
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    JpegImagePlugin,
    PngImagePlugin,
    PpmImagePlugin,
    TiffImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from workbench.data.formats import DECODERS
from workbench.data.modes import BACKGROUNDS, convert, is_grey
from workbench.errors import DataError

Pixels = npt.NDArray[np.uint8]

# Lets common camera photos through (108 megapixels); decoding one takes half a gigabyte.
MAX_PIXELS = 120_000_000
# Images above this are decoded one at a time, so that threads do not multiply their memory.
_LARGE_PIXELS = 24_000_000
_INSPECTED_SIDE = 256
_one_large_image = threading.Lock()

_ORIENTATION_TAG = 0x0112
_ORIENTATIONS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# Formats whose further frames are an animation or further pages; the second frame of a JPEG is the
# other eye or a depth map, which nobody misses.
_FRAMED = frozenset({"GIF", "PNG", "WEBP", "TIFF", "AVIF"})

# What decoders were seen to raise on damaged files, beside OSError.
DECODER_ERRORS = (
    OSError,
    ValueError,
    TypeError,
    SyntaxError,
    ArithmeticError,
    LookupError,
    AttributeError,
    RuntimeError,
    AssertionError,
    EOFError,
    MemoryError,
    BufferError,
    struct.error,
    zlib.error,
    Image.DecompressionBombError,
)

pillow_heif.register_heif_opener()
# Pixels are bounded here, by MAX_PIXELS and without a warning in between.
Image.MAX_IMAGE_PIXELS = None
# Pillow's remarks on odd metadata are no use to someone who sees pictures.
warnings.filterwarnings("ignore", module=r"PIL\.")


@dataclass(frozen=True, slots=True)
class Facts:
    """What opening an image tells about it.

    Attributes
    ----------
    width, height : int
        Of the file's pixels, before turning them upright.
    frames : int
        Frames or pages in the file, of which the first is used.
    grey : bool
        Whether the channels are equal everywhere.
    """

    width: int
    height: int
    frames: int
    grey: bool


def decode(
    path: Path | str, *, background: str = "white", channels: int = 3, max_side: int | None = None
) -> Pixels:
    """Return the pixels of an image file.

    Parameters
    ----------
    path : Path or str
        A file in one of `formats.DECODERS`, whatever its name.
    background : {"white", "black", "grey"}
        Put under transparent pixels.
    channels : {1, 3}
        Grey (ITU-R 601 luma) or RGB.
    max_side : int or None
        For thumbnails: shrink so that the longer side is at most this. JPEGs are then decoded at
        a reduced size, about ten times faster.

    Returns
    -------
    ndarray uint8 (H, W, channels)
        The right way up by the EXIF orientation. 16-bit files are scaled from their full range;
        for floating point see `modes.to_bytes`. Of an animation the first frame.

    Raises
    ------
    DataError
        The file is missing, no permission, not an image, damaged, or above MAX_PIXELS.
    """
    return _pixels(_decoded(path, background, channels, max_side))


def decode_square(
    path: Path | str, size: int, *, background: str = "white", channels: int = 3
) -> Pixels:
    """Return `resize(decode(path), size)`, without the copy of the large image in between."""
    return _pixels(_square(_decoded(path, background, channels, None), size))


def resize(image: Pixels, size: int) -> Pixels:
    """Stretch a whole image (H, W, C) to the square (size, size, C), antialiased bilinear.

    This is the only resize that pixels go through on their way to a network here; the exported
    graph repeats it.
    """
    if image.shape[:2] == (size, size):
        return image
    flat = image[:, :, 0] if image.shape[2] == 1 else image
    return _pixels(_square(Image.fromarray(flat), size))


def inspect(path: Path | str, *, background: str = "white") -> Facts:
    """Decode a file for its facts alone, JPEGs at a reduced size; raises as `decode` does.

    Even so every byte is read, so that a truncated file is found.
    """
    level = BACKGROUNDS[background]
    with _opened(path, _INSPECTED_SIDE) as (image, (width, height)):
        grey = is_grey(image, convert(image, 3, level))
        return Facts(width, height, _frames(image), grey)


def _decoded(path: Path | str, background: str, channels: int, max_side: int | None) -> Image.Image:
    level = BACKGROUNDS[background]
    with _opened(path, max_side) as (image, _):
        result = convert(image, channels, level)
        if max_side and max(result.size) > max_side:
            result = result.resize(_fitted(result.size, max_side), Image.Resampling.BILINEAR)
        return _upright(image, result)


def _square(image: Image.Image, size: int) -> Image.Image:
    return image.resize((size, size), Image.Resampling.BILINEAR)


def _pixels(image: Image.Image) -> Pixels:
    pixels = np.asarray(image)
    return pixels[:, :, np.newaxis] if pixels.ndim == 2 else pixels


@contextmanager
def _opened(
    path: Path | str, max_side: int | None
) -> Iterator[tuple[Image.Image, tuple[int, int]]]:
    """Give the loaded image and its full size; its pixels are bounded before they are decoded."""
    with file_errors(path), Image.open(path, formats=DECODERS) as image:
        width, height = image.size
        if width * height > MAX_PIXELS:
            raise Image.DecompressionBombError(
                f"{width:,} x {height:,} pixels; at most {MAX_PIXELS // 10**6} million are read"
            )
        with _one_large_image if width * height > _LARGE_PIXELS else nullcontext():
            if max_side:
                image.draft(None, _fitted(image.size, max_side))
            image.load()
            yield image, (width, height)


@contextmanager
def file_errors(path: Path | str) -> Iterator[None]:
    """Turn whatever opening or decoding `path` raises into one `DataError`."""
    try:
        yield
    except FileNotFoundError as error:
        raise DataError(
            "This image is gone", where=path, hint="Open the folder again to see what is there now."
        ) from error
    except PermissionError as error:
        raise DataError(
            "This image may not be read",
            where=path,
            hint="Ask its owner for permission, or remove it from the set.",
        ) from error
    except DECODER_ERRORS as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        if isinstance(error, UnidentifiedImageError):
            reason = "it is not an image, or of a kind that is not supported"
        raise DataError(
            f"This image cannot be read ({reason})",
            where=path,
            hint="Save it again in an image program, or remove it from the set.",
        ) from error


def _frames(image: Image.Image) -> int:
    if image.format not in _FRAMED:
        return 1
    # A damaged later frame is no reason to refuse the first.
    with suppress(*DECODER_ERRORS):
        frames = int(getattr(image, "n_frames", 1))
        image.seek(0)
        return frames
    return 1


def _fitted(size: tuple[int, int], side: int) -> tuple[int, int]:
    scale = side / max(size)
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _upright(image: Image.Image, result: Image.Image) -> Image.Image:
    # Broken metadata does not make the pixels unusable.
    with suppress(*DECODER_ERRORS):
        turn = _ORIENTATIONS.get(image.getexif().get(_ORIENTATION_TAG, 1))
        if turn is not None:
            return result.transpose(turn)
    return result
