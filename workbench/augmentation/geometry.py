"""Every change of place as one matrix, and the one warp that applies it."""

from __future__ import annotations

import math

import cv2
import numpy as np
import numpy.typing as npt

from workbench.augmentation.draws import Draws
from workbench.settings import AugmentationSettings
from workbench.settings.operations import CropSpan

Matrix = npt.NDArray[np.float64]
Pixels = npt.NDArray[np.uint8]

# Threads of ours each warp an image of their own; OpenCV's would only get in their way.
cv2.setNumThreads(1)

Box = tuple[float, float, float, float]

# Of the draws in `matrix`, in its order.
_IDENTITY = (1, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0)
# As in GoogLeNet's training (Szegedy et al. 2015, section 6) and in torchvision.
_CROP_RELATION = 4 / 3

# Times the image's area: more to fill in costs more than it saves.
_MOST_PADDED = 4

_BORDERS = {
    "nearest": cv2.BORDER_REPLICATE,  # aaa|abcd|ddd
    "reflect": cv2.BORDER_REFLECT,  # cba|abcd|dcb
    "wrap": cv2.BORDER_WRAP,  # bcd|abcd|abc
    "constant": cv2.BORDER_CONSTANT,  # 000|abcd|000
}


def matrix(settings: AugmentationSettings, draws: Draws, height: int, width: int) -> Matrix | None:
    """Return the 2 x 3 matrix that takes an image's pixel to its new place; None is identity.

    The order is flips, resized crop, zoom, shear, rotation, shift. All but crop and shift are about
    the image's centre, which lies between pixels: x = (width - 1) / 2, y = (height - 1) / 2, with y
    pointing down.
    """
    flip_x = -1.0 if draws.flip("horizontal_flip", settings.horizontal_flip) else 1.0
    flip_y = -1.0 if draws.flip("vertical_flip", settings.vertical_flip) else 1.0
    part_x, part_y, crop_x, crop_y = _crop(settings.resized_crop, draws, height, width)
    zoom = draws.span("zoom", settings.zoom, 1.0)
    lean = draws.span("shear", settings.shear, 0.0)
    degrees = draws.span("rotation", settings.rotation, 0.0)
    right = draws.span("horizontal_shift", settings.horizontal_shift, 0.0) / 100 * width
    down = draws.span("vertical_shift", settings.vertical_shift, 0.0) / 100 * height
    drawn = (flip_x, flip_y, part_x, part_y, crop_x, crop_y, zoom, lean, degrees, right, down)
    if drawn == _IDENTITY:
        return None
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    # With y down, counter-clockwise to the eye is [[cos, sin], [-sin, cos]]. Plain numbers: small
    # arrays would cost as much again as a tenth of the warp.
    wide, tall = zoom / part_x, zoom / part_y
    slant = -math.tan(math.radians(lean)) * tall  # what is above, at negative y, goes right
    xx, xy = cosine * wide, cosine * slant + sine * tall
    yx, yy = -sine * wide, cosine * tall - sine * slant
    centre_x, centre_y = (width - 1) / 2, (height - 1) / 2
    # The crop's centre goes to the image's.
    right -= xx * crop_x + xy * crop_y
    down -= yx * crop_x + yy * crop_y
    xx, xy, yx, yy = xx * flip_x, xy * flip_y, yx * flip_x, yy * flip_y
    return np.array(
        [
            [xx, xy, centre_x - xx * centre_x - xy * centre_y + right],
            [yx, yy, centre_y - yx * centre_x - yy * centre_y + down],
        ]
    )


def box(area: float, widest: float, shape: float, place: tuple[float, float]) -> Box:
    """Return a box inside the unit square: (width, height, left, top).

    Parameters
    ----------
    area : float
        Of the box, in 0..1.
    widest : float
        The box's sides relate as 1 : `widest` to `widest` : 1, evenly on a logarithmic scale.
    shape, place : float, (float, float)
        Draws in [0, 1) of the relation, and of where the box stands in the room that is left.

    Notes
    -----
    A relation that would not fit is taken to the nearest that does, so the area is always as asked;
    torchvision draws again, up to ten times.
    """
    relation = min(max(widest ** (2 * shape - 1), area), 1 / area)
    width, height = math.sqrt(area * relation), math.sqrt(area / relation)
    return width, height, place[0] * (1 - width), place[1] * (1 - height)


def warp(image: Pixels, transform: Matrix, fill_mode: str) -> Pixels:
    """Return `image` (H, W, C) moved by `transform`, interpolated bilinearly.

    `constant` fills with black. Shrinking below about 0.5 aliases, as bilinear sampling does.
    """
    height, width, channels = image.shape
    # OpenCV 5 warps four channels in half the time of three, to the same bits.
    source = cv2.cvtColor(image, cv2.COLOR_RGB2RGBA) if channels == 3 else image
    border = _BORDERS[fill_mode]
    above, below, left, right = _margins(transform, height, width)
    if (height + above + below) * (width + left + right) <= _MOST_PADDED * height * width:
        # Filled in first, as looking for it pixel by pixel costs a fifth of the warp.
        source = cv2.copyMakeBorder(source, above, below, left, right, border)
        transform = transform.copy()
        transform[:, 2] -= transform[:, :2] @ (left, above)
    moved = cv2.warpAffine(
        source, transform, (width, height), flags=cv2.INTER_LINEAR, borderMode=border
    )
    if channels == 3:
        moved = cv2.cvtColor(moved, cv2.COLOR_RGBA2RGB)
    return np.asarray(moved, dtype=np.uint8).reshape(height, width, channels)


def _margins(transform: Matrix, height: int, width: int) -> tuple[int, int, int, int]:
    """Return how far (above, below, left, right) of the image the warp looks, in pixels."""
    xx, xy, x0, yx, yy, y0 = transform.ravel().tolist()
    determinant = xx * yy - xy * yx
    corners = [(x - x0, y - y0) for x in (0, width - 1) for y in (0, height - 1)]
    across = [(yy * x - xy * y) / determinant for x, y in corners]
    along = [(xx * y - yx * x) / determinant for x, y in corners]
    # bilinear interpolation takes a pixel more, and rounding may another
    return (
        max(0, math.ceil(1 - min(along))),
        max(0, math.ceil(max(along) - height + 3)),
        max(0, math.ceil(1 - min(across))),
        max(0, math.ceil(max(across) - width + 3)),
    )


def _crop(
    crop: CropSpan, draws: Draws, height: int, width: int
) -> tuple[float, float, float, float]:
    """Return the crop's sides as shares, and its centre from the image's centre in pixels."""
    percent = draws.value("resized_crop", crop)
    if percent is None:
        return 1.0, 1.0, 0.0, 0.0
    shape, place = draws.pair("resized_crop_shape")[0], draws.pair("resized_crop_place")
    across, along, left, top = box(percent / 100, _CROP_RELATION, shape, place)
    return across, along, (left + across / 2 - 0.5) * width, (top + along / 2 - 0.5) * height
