"""Flips, zoom, rotation and shift as one matrix, and the one warp that applies it."""

from __future__ import annotations

import math

import cv2
import numpy as np
import numpy.typing as npt

from workbench.augmentation.draws import Draws
from workbench.settings import AugmentationSettings

Matrix = npt.NDArray[np.float64]
Pixels = npt.NDArray[np.uint8]

# Threads of ours each warp an image of their own; OpenCV's would only get in their way.
cv2.setNumThreads(1)

_BORDERS = {
    "nearest": cv2.BORDER_REPLICATE,  # aaa|abcd|ddd
    "reflect": cv2.BORDER_REFLECT,  # cba|abcd|dcb
    "wrap": cv2.BORDER_WRAP,  # bcd|abcd|abc
    "constant": cv2.BORDER_CONSTANT,  # 000|abcd|000
}


def matrix(settings: AugmentationSettings, draws: Draws, height: int, width: int) -> Matrix | None:
    """Return the 2 x 3 matrix that takes an image's pixel to its new place; None is identity.

    The order is flips, zoom, rotation, shift, the first three about the image's centre, which lies
    between pixels: x = (width - 1) / 2, y = (height - 1) / 2, with y pointing down.
    """
    flip_x = -1.0 if draws.flip("horizontal_flip", settings.horizontal_flip) else 1.0
    flip_y = -1.0 if draws.flip("vertical_flip", settings.vertical_flip) else 1.0
    zoom = draws.span("zoom", settings.zoom, 1.0)
    degrees = draws.span("rotation", settings.rotation, 0.0)
    right = draws.span("horizontal_shift", settings.horizontal_shift, 0.0) / 100 * width
    down = draws.span("vertical_shift", settings.vertical_shift, 0.0) / 100 * height
    if (flip_x, flip_y, zoom, degrees, right, down) == (1, 1, 1, 0, 0, 0):
        return None
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    # With y down, counter-clockwise to the eye is [[cos, sin], [-sin, cos]]. Plain numbers: small
    # arrays would cost as much again as a tenth of the warp.
    xx, xy = cosine * zoom * flip_x, sine * zoom * flip_y
    yx, yy = -sine * zoom * flip_x, cosine * zoom * flip_y
    centre_x, centre_y = (width - 1) / 2, (height - 1) / 2
    return np.array(
        [
            [xx, xy, centre_x - xx * centre_x - xy * centre_y + right],
            [yx, yy, centre_y - yx * centre_x - yy * centre_y + down],
        ]
    )


def warp(image: Pixels, transform: Matrix, fill_mode: str) -> Pixels:
    """Return `image` (H, W, C) moved by `transform`, interpolated bilinearly.

    `constant` fills with black. Shrinking below about 0.5 aliases, as bilinear sampling does.
    """
    height, width, channels = image.shape
    moved = cv2.warpAffine(
        image, transform, (width, height), flags=cv2.INTER_LINEAR, borderMode=_BORDERS[fill_mode]
    )
    return np.asarray(moved, dtype=np.uint8).reshape(height, width, channels)
