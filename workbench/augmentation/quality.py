"""What a poor camera or a bad line does to an image: blur, noise, JPEG, and a piece missing."""

from __future__ import annotations

import sys
from functools import lru_cache
from statistics import NormalDist

import cv2
import numpy as np
import numpy.typing as npt

from workbench.augmentation.draws import Draws, raw
from workbench.augmentation.geometry import box
from workbench.errors import DataError
from workbench.settings import AugmentationSettings

Pixels = npt.NDArray[np.uint8]
Tensor = npt.NDArray[np.float32]

# Draws of operations have purpose 0, the order of an epoch 1.
_NOISE_PURPOSE = 2
_ERASED_RELATION = 10 / 3


def degrade(
    image: Pixels, settings: AugmentationSettings, draws: Draws, where: tuple[int, int, int]
) -> Pixels:
    """Return `image` (H, W, C) after blur, then noise, then JPEG; itself where none applies.

    `where` is (seed, epoch, index), which the noise depends on alone.
    """
    sigma = draws.span("blur", settings.blur, 0.0)
    if sigma > 0:
        image = blur(image, sigma)
    percent = draws.span("noise", settings.noise, 0.0)
    if percent > 0:
        image = add_noise(image, percent / 100 * 255, where)
    quality = draws.value("jpeg", settings.jpeg)
    if quality is not None:
        image = recompress(image, round(quality))
    return image


def blur(image: Pixels, sigma: float) -> Pixels:
    """Return `image` under a Gaussian of standard deviation `sigma` pixels, mirrored at edges."""
    blurred = cv2.GaussianBlur(image, (0, 0), sigma, borderType=cv2.BORDER_REFLECT)
    return np.asarray(blurred, dtype=np.uint8).reshape(image.shape)


def add_noise(image: Pixels, deviation: float, where: tuple[int, int, int]) -> Pixels:
    """Return `image` with Gaussian noise of `deviation` grey levels in each value.

    Each value takes 16 bits of the Philox stream through a table of the normal distribution's
    quantiles, as NumPy does not promise the stream of its own normal numbers across versions.
    """
    words = raw(*where, _NOISE_PURPOSE, -(-image.size // 4))
    if sys.byteorder == "big":
        words = words.byteswap()
    ranks = words.view(np.uint16)[: image.size]
    noise = (_quantiles() * np.float32(deviation))[ranks].reshape(image.shape)
    noisy = cv2.add(image, noise, dtype=cv2.CV_8U)  # rounds and saturates
    return np.asarray(noisy, dtype=np.uint8).reshape(image.shape)


def recompress(image: Pixels, quality: int) -> Pixels:
    """Return `image` (H, W, 1 or 3) written as a JPEG of `quality` 1 to 100, and read back.

    Raises
    ------
    DataError
        A JPEG has no such number of channels.
    """
    if image.shape[2] not in (1, 3):
        raise DataError(
            f"An image of {image.shape[2]} channels cannot be written as a JPEG",
            where="augmentation.jpeg",
            hint="Switch JPEG artefacts off for such images.",
        )
    colour = image.shape[2] == 3
    # The file holds luma and colour apart, so the order of the channels matters.
    source = cv2.cvtColor(image, cv2.COLOR_RGB2BGR) if colour else image
    _, data = cv2.imencode(".jpg", source, [cv2.IMWRITE_JPEG_QUALITY, quality])
    kind = cv2.IMREAD_COLOR_RGB if colour else cv2.IMREAD_GRAYSCALE
    return np.asarray(cv2.imdecode(data, kind), dtype=np.uint8).reshape(image.shape)


def erase(tensor: Tensor, settings: AugmentationSettings, draws: Draws) -> Tensor:
    """Paint a rectangle of the normalised `tensor` (H, W, C) over with zero, the mean; return it.

    References
    ----------
    Zhong, Zheng, Kang, Li and Yang 2020, Random erasing data augmentation. They fill with random
    values or the mean; the mean needs no numbers of its own.
    """
    percent = draws.value("erasing", settings.erasing)
    if percent is None:
        return tensor
    shape, place = draws.pair("erasing_shape")[0], draws.pair("erasing_place")
    across, along, left, top = box(percent / 100, _ERASED_RELATION, shape, place)
    height, width = tensor.shape[:2]
    rows = slice(round(top * height), round((top + along) * height))
    columns = slice(round(left * width), round((left + across) * width))
    tensor[rows, columns] = 0
    return tensor


@lru_cache(maxsize=1)
def _quantiles() -> Tensor:
    """Return 65,536 equally likely values of the standard normal distribution, ascending."""
    normal = NormalDist()
    return np.array([normal.inv_cdf((rank + 0.5) / 65536) for rank in range(65536)], np.float32)
