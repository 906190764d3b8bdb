"""The image folders of lessons: what is bundled as it is, the rest made once from what pip brings.

Made sets lie in the lesson's own folder, named after what they hold: a set is made once, whole or
not at all.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from workbench.errors import SettingsError
from workbench.files import resources_dir, storage_errors
from workbench.jobs import Job
from workbench.lessons.parts import ImageSet

SAMPLE = ("samples", "fashion-mnist")
DIGIT_SIDE = 32  # px, from 8
PHOTO_SIDE = 224  # px
PHOTOS = 60
"""Crops of each photograph, unless the lesson says how many."""
_CROP = (0.35, 0.95)  # sides of the crops, as shares of the photograph's shorter side
_PHOTO_NAMES = {"china.jpg": "temple", "flower.jpg": "flower"}

Pixels = npt.NDArray[np.uint8]


def image_folder(wanted: ImageSet, beside: Path, place: Path, seed: int, job: Job) -> Path:
    """Return the folder of a set's images, made if it is not there yet.

    Parameters
    ----------
    beside : Path
        The lesson's folder.
    place : Path
        Where it is worked on.
    seed : int
        Chooses which images, and crops, where not all are taken.

    Raises
    ------
    SettingsError
        A class or folder that the set names is not there.
    """
    if wanted.source in ("sample", "folder"):
        found = _existing(wanted, beside)
        if not (wanted.per_class or wanted.merge or wanted.classes):
            return found
    chosen = seed if wanted.per_class or wanted.source == "photos" else 0
    key = hashlib.blake2b(
        f"{wanted.model_dump_json()} {chosen}".encode(), digest_size=4
    ).hexdigest()
    folder = place / "images" / f"{wanted.source}-{key}"
    if not folder.is_dir():
        _make(wanted, beside, folder, chosen, job)
    return folder


def _existing(wanted: ImageSet, beside: Path) -> Path:
    if wanted.source == "sample":
        return resources_dir().joinpath(*SAMPLE)
    found = (beside / wanted.folder).resolve()
    if not found.is_dir():
        raise SettingsError(
            f'There is no folder "{wanted.folder}" beside the lesson',
            where="images.folder",
            hint="Put the images there, one folder for each class.",
        )
    return found


def _make(wanted: ImageSet, beside: Path, folder: Path, seed: int, job: Job) -> None:
    with storage_errors(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(prefix=".", suffix=".part", dir=folder.parent))
        try:
            named = _named(wanted, beside, seed, job)
            for name, number, source in job.track(named, "Making the images"):
                into = part / name
                into.mkdir(exist_ok=True)
                if isinstance(source, Path):
                    shutil.copyfile(source, into / f"{number:04d}{source.suffix}")
                else:
                    Image.fromarray(source).save(into / f"{number:04d}.png")
            os.replace(part, folder)
        finally:
            shutil.rmtree(part, ignore_errors=True)


def _named(
    wanted: ImageSet, beside: Path, seed: int, job: Job
) -> Iterator[tuple[str, int, Path | Pixels]]:
    """Yield class, number and image."""
    numbers = np.random.default_rng([seed, 20])
    if wanted.source == "photos":
        yield from _crops(wanted.per_class or PHOTOS, numbers, grey=wanted.grey)
        return
    job.report("Reading the images")
    classes = _digits() if wanted.source == "digits" else _files(_existing(wanted, beside))
    named = wanted.classes or tuple(name for group in wanted.merge.values() for name in group)
    for name in named:
        if name not in classes:
            raise SettingsError(
                f'There is no class "{name}" among these images',
                where="images.classes",
                hint=f"There are {', '.join(classes)}.",
            )
    groups = wanted.merge or {name: (name,) for name in wanted.classes or classes}
    for merged, names in groups.items():
        together = [item for name in names for item in classes[name]]
        order = numbers.permutation(len(together))[: wanted.per_class or None]
        for number, index in enumerate(sorted(order.tolist())):
            yield merged, number, together[index]


def _files(folder: Path) -> dict[str, list[Path | Pixels]]:
    return {
        path.name: sorted(file for file in path.iterdir() if file.is_file())
        for path in sorted(folder.iterdir())
        if path.is_dir()
    }


def _digits() -> dict[str, list[Path | Pixels]]:
    """Return scikit-learn's 1,797 handwritten digits of 8 px, enlarged, white on black."""
    from sklearn.datasets import load_digits

    found = load_digits()
    classes: dict[str, list[Path | Pixels]] = {str(digit): [] for digit in range(10)}
    for values, digit in zip(found.images, found.target, strict=True):
        grey = Image.fromarray(np.rint(values / 16 * 255).astype(np.uint8))
        large = grey.resize((DIGIT_SIDE, DIGIT_SIDE), Image.Resampling.BICUBIC)
        classes[str(digit)].append(np.asarray(large))
    return classes


def _crops(
    count: int, numbers: np.random.Generator, *, grey: bool
) -> Iterator[tuple[str, int, Pixels]]:
    """Yield square crops, half of them mirrored, of the two photographs that scikit-learn holds."""
    from sklearn.datasets import load_sample_images

    found = load_sample_images()
    for path, photo in zip(found.filenames, found.images, strict=True):
        image = Image.fromarray(photo).convert("L" if grey else "RGB")
        for number in range(count):
            side = int(min(image.size) * numbers.uniform(*_CROP))
            x, y = (int(numbers.integers(0, length - side + 1)) for length in image.size)
            crop = image.crop((x, y, x + side, y + side))
            crop = crop.resize((PHOTO_SIDE, PHOTO_SIDE), Image.Resampling.BILINEAR)
            pixels = np.asarray(crop)
            mirrored = bool(numbers.integers(0, 2))
            yield (
                _PHOTO_NAMES[Path(path).name],
                number,
                (np.ascontiguousarray(pixels[:, ::-1]) if mirrored else pixels),
            )
