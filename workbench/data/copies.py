"""An augmented copy of the training images, for programs that do not augment themselves."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import tomli_w
from PIL import Image

from workbench.augmentation.render import denormalise, render
from workbench.data.cache import PixelSource, open_source
from workbench.data.decode import file_errors
from workbench.data.parallel import default_threads, ordered_map
from workbench.errors import SettingsError
from workbench.files import storage_errors, write_atomic
from workbench.jobs import Job
from workbench.runs import SplitRow
from workbench.settings import AugmentationSettings
from workbench.settings.operations import CutMix, MixUp

Pixels = npt.NDArray[np.uint8]

MANIFEST = "manifest.csv"
SETTINGS = "augmentation.toml"
COLUMNS = ("file", "source", "class", "copy", "epoch", "seed")
MOST_COPIES = 1000
"""Of each image."""

_LONGEST_STEM = 80
# A class is one folder, whatever its name; these characters no system allows in one.
_FORBIDDEN = str.maketrans(dict.fromkeys('/\\:*?"<>|', "_"))


@dataclass(frozen=True)
class CopyPlan:
    """What is copied, and how training would be fed.

    Attributes
    ----------
    folder : Path
        Of the images.
    classes : tuple of str
    train, validation : tuple of SplitRow
        Validation images are copied as they are; leave them out with an empty tuple.
    settings : AugmentationSettings
    image_size, channels : int
        Of the network's input, and so of the copies.
    mean, std : tuple of float
        As in training: erasing paints with the mean.
    background : str
    seed : int
    copies : int
        Of each training image: copy k is what epoch k shows, from 1.
    """

    folder: Path
    classes: tuple[str, ...]
    train: tuple[SplitRow, ...]
    validation: tuple[SplitRow, ...]
    settings: AugmentationSettings
    image_size: int
    channels: int
    mean: tuple[float, ...]
    std: tuple[float, ...]
    background: str
    seed: int
    copies: int


def write_copies(plan: CopyPlan, destination: Path, job: Job) -> int:
    """Write PNG files of what training would see to `destination`; return how many images.

    Classes are folders; with validation images they lie below "train" and "validation". Each image
    is noted in manifest.csv as soon as it is there, so that a cancelled copy is whole as far as it
    goes. Pixels are those of training, rounded to 256 levels; images of a batch are not blended.

    Raises
    ------
    SettingsError
        The destination is not empty or lies inside the image folder, nothing would be changed, or
        the number of copies is out of its limits.
    StorageError
        The disk is full or the destination not writable.
    """
    destination = Path(destination).absolute()
    _check(plan, destination)
    source = open_source(
        plan.folder,
        [row.file for row in plan.train],
        image_size=plan.image_size,
        channels=plan.channels,
        background=plan.background,
        job=job,
    )
    total, done = len(plan.train) * plan.copies + len(plan.validation), 0
    with closing(source), storage_errors(destination):
        destination.mkdir(parents=True, exist_ok=True)
        write_atomic(destination / SETTINGS, tomli_w.dumps(_settings(plan)))
        with open(destination / MANIFEST, "w", encoding="utf-8", newline="") as stream:
            stream.write(_line(COLUMNS))
            for row in _written(plan, source, destination, job):
                stream.write(_line(row))
                stream.flush()
                done += 1
                job.report("Writing augmented images", done, total)
    return done


def _check(plan: CopyPlan, destination: Path) -> None:
    if not 1 <= plan.copies <= MOST_COPIES:
        raise SettingsError(
            f"{plan.copies} copies of each image cannot be written",
            where="copies",
            hint=f"Give a number from 1 to {MOST_COPIES}.",
        )
    if not plan.settings.replace(mixup=MixUp(), cutmix=CutMix()).active:
        raise SettingsError(
            "No operation on single images is on, so that the copies would be the images",
            where="augmentation",
            hint="Switch an operation on, or name a preset.",
        )
    if destination.resolve().is_relative_to(plan.folder.resolve()):
        raise SettingsError(
            "The copy would be written into the image folder",
            where=destination,
            hint="Choose a folder elsewhere; your images stay untouched.",
        )
    with storage_errors(destination):
        if destination.exists() and (not destination.is_dir() or any(destination.iterdir())):
            raise SettingsError(
                "The destination is not an empty folder",
                where=destination,
                hint="Choose a new or an empty folder.",
            )


def _settings(plan: CopyPlan) -> dict[str, Any]:
    return {
        "augmentation": plan.settings.model_dump(),
        "copy": {
            "source": str(plan.folder),
            "seed": plan.seed,
            "copies": plan.copies,
            "image_size": plan.image_size,
            "channels": plan.channels,
        },
    }


def _written(
    plan: CopyPlan, source: PixelSource, destination: Path, job: Job
) -> Iterator[tuple[object, ...]]:
    """Write each image, and only then yield its row of the manifest."""
    part = "train/" if plan.validation else ""
    order = [(index, copy) for copy in range(1, plan.copies + 1) for index in range(len(source))]

    def encoded(item: tuple[int, int]) -> bytes:
        index, copy = item
        return _png(_copy(plan, source, index, copy))

    job.check()
    with closing(ordered_map(encoded, order, threads=default_threads())) as images:
        for (index, copy), content in zip(order, images, strict=True):
            row = plan.train[index]
            name = f"{part}{_place(plan, row, index)}-{copy}.png"
            _put(destination / name, content)
            yield name, row.file, plan.classes[row.label], copy, copy, plan.seed
    for index, row in enumerate(plan.validation):
        name = f"validation/{_place(plan, row, index)}{Path(row.file).suffix}"
        with file_errors(plan.folder / row.file):
            content = (plan.folder / row.file).read_bytes()
        _put(destination / name, content)
        yield name, row.file, plan.classes[row.label], 0, "", ""


def _put(path: Path, content: bytes) -> None:
    """Write a file so that, if it is there, it is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_bytes(content)
    os.replace(part, path)


def _place(plan: CopyPlan, row: SplitRow, index: int) -> str:
    folder = plan.classes[row.label].translate(_FORBIDDEN)
    return f"{folder}/{index + 1:06d}-{Path(row.file).stem[:_LONGEST_STEM]}"


def _copy(plan: CopyPlan, source: PixelSource, index: int, copy: int) -> Pixels:
    tensor = render(
        source.read(index),
        plan.settings,
        seed=plan.seed,
        epoch=copy - 1,
        index=index,
        mean=plan.mean,
        std=plan.std,
    )
    return denormalise(tensor, plan.mean, plan.std)


def _png(pixels: Pixels) -> bytes:
    stream = io.BytesIO()
    flat = pixels[:, :, 0] if pixels.shape[2] == 1 else pixels
    Image.fromarray(flat).save(stream, "PNG")
    return stream.getvalue()


def _line(values: Sequence[object]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(values)
    return text.getvalue()
