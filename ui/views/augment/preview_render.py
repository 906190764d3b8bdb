"""From image files to the very pixels a network will be shown. No widget here."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from workbench.augmentation.mixing import Blend, combine
from workbench.augmentation.render import denormalise, render
from workbench.data.decode import decode_square
from workbench.errors import DataError
from workbench.jobs import Job
from workbench.settings import AugmentationSettings

Pixels = NDArray[np.uint8]
SHOWN = 16
DRAWING_THREADS = 2
"""Nearly all of the work is done without Python's lock."""


@dataclass(frozen=True)
class NetworkInput:
    """What the network is fed, and from which seed training draws.

    Attributes
    ----------
    image_size, channels : int
        (image_size, image_size, channels).
    mean, std : tuple of float
        Normalisation per channel, for values in 0..1.
    seed : int
        Of training.
    background : str
        Colour under transparent pixels.
    batch_size : int
        Of training.
    balanced : bool
        Whether training samples the classes alike.
    """

    image_size: int = 224
    channels: int = 3
    mean: tuple[float, ...] = (0.5, 0.5, 0.5)
    std: tuple[float, ...] = (0.5, 0.5, 0.5)
    seed: int = 0
    background: str = "white"
    batch_size: int = 32
    balanced: bool = False

    @property
    def decoding(self) -> tuple[int, int, str]:
        """What the decoded pixels depend on."""
        return self.image_size, self.channels, self.background


@dataclass(frozen=True)
class Subject:
    """A training image; `index` is its place in the training list, which its draws depend on."""

    index: int
    path: Path
    file: str
    label: str


@dataclass(frozen=True)
class Draw:
    """What to show in one cell: image `index` as it will be in `epoch` (from 0).

    With `twin` it takes the draws of that image instead of its own. With `partner` it is blended
    with that image of its batch.
    """

    index: int
    epoch: int
    twin: int | None = None
    partner: int | None = None
    blend: Blend | None = None


@dataclass(frozen=True)
class Picture:
    """One drawing, and the least, mean and greatest value of its tensor where asked for."""

    image: QImage
    values: tuple[float, float, float] | None = None


@dataclass(frozen=True)
class Drawing:
    """Pictures by what they show, and the seconds they took."""

    pictures: dict[Draw, Picture]
    seconds: float


def load(path: Path, fed: NetworkInput) -> Pixels | DataError:
    """Return the image as it lies in the training cache, or what is wrong with it."""
    try:
        return decode_square(path, fed.image_size, background=fed.background, channels=fed.channels)
    except DataError as error:
        return error


def draw(
    pixels: Pixels,
    settings: AugmentationSettings,
    fed: NetworkInput,
    what: Draw,
    *,
    difference: bool = False,
    measured: bool = False,
    partner: Pixels | None = None,
) -> Picture:
    """Return the training tensor of one draw as a picture.

    The tensor is made by the function that makes it in training, from the same seed; only then is
    the normalisation undone to show it. With `difference` the picture is of `changes` instead.
    """
    tensor = _tensor(
        pixels, settings, fed, what.epoch, what.index if what.twin is None else what.twin
    )
    if partner is not None and what.partner is not None and what.blend is not None:
        combine(tensor, _tensor(partner, settings, fed, what.epoch, what.partner), what.blend)
    shown = denormalise(tensor, fed.mean, fed.std)
    values = None
    if measured:
        values = (float(tensor.min()), float(tensor.mean()), float(tensor.max()))
    return Picture(to_image(changes(shown, pixels) if difference else shown), values)


def _tensor(
    pixels: Pixels, settings: AugmentationSettings, fed: NetworkInput, epoch: int, index: int
) -> NDArray[np.float32]:
    return render(
        pixels, settings, seed=fed.seed, epoch=epoch, index=index, mean=fed.mean, std=fed.std
    )


def changes(result: Pixels, original: Pixels) -> Pixels:
    """Return half the difference about mid-grey: 128 is unchanged, 255 is black become white."""
    halved = (result.astype(np.int16) - original) >> 1
    return (halved + 128).astype(np.uint8)


def draw_all(
    loaded: Sequence[tuple[Pixels, Draw, Pixels | None]],
    settings: AugmentationSettings,
    fed: NetworkInput,
    job: Job,
    *,
    difference: bool = False,
    measured: bool = False,
) -> Drawing:
    """Return the picture of each draw, and how long it took.

    `loaded` holds the pixels of each image, what to draw, and the pixels of its partner if any.
    """
    start = time.perf_counter()

    def picture(item: tuple[Pixels, Draw, Pixels | None]) -> Picture:
        job.check()
        pixels, what, partner = item
        return draw(
            pixels, settings, fed, what, difference=difference, measured=measured, partner=partner
        )

    with ThreadPoolExecutor(DRAWING_THREADS) as threads:
        pictures = list(threads.map(picture, loaded))
    made = {what: shown for (_, what, _), shown in zip(loaded, pictures, strict=True)}
    return Drawing(made, time.perf_counter() - start)


def to_image(pixels: Pixels) -> QImage:
    """Return (H, W, 1) or (H, W, 3) uint8 pixels as a picture of its own memory."""
    height, width, channels = pixels.shape
    grey = channels == 1
    kind = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB888
    data = np.ascontiguousarray(pixels)
    return QImage(data.data, width, height, channels * width, kind).convertToFormat(
        QImage.Format.Format_RGB32
    )


def spread(count: int, shown: int = SHOWN, turn: int = 0) -> list[int]:
    """Return `shown` indices below `count`, evenly apart, so that every class has its share.

    Each `turn` shifts them all, to show other images.
    """
    if count <= shown:
        return list(range(count))
    stride = count / shown
    # Multiples of the golden ratio are spread evenly whatever their number.
    shift = (turn * 0.618034) % 1.0 * stride
    return [min(int(number * stride + shift), count - 1) for number in range(shown)]
