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
from workbench.lessons.catalogue import LESSON_FILE
from workbench.lessons.parts import PHOTOS_MADE, ImageSet
from workbench.settings import DataSettings

SAMPLE = ("samples", "fashion-mnist")
DIGIT_SIDE = 32  # px, from 8
PHOTO_SIDE = 224  # px
PHOTOS = 60
"""Crops of each photograph, unless the lesson says how many."""
_CROP = (0.4, 1.0)  # sides of the crops, as shares of the shorter side of what is cut
_PHOTO_NAMES = {"china.jpg": "temple", "flower.jpg": "flower"}

Pixels = npt.NDArray[np.uint8]


def image_folder(
    wanted: ImageSet, beside: Path, place: Path, seed: int, job: Job, data: DataSettings
) -> Path:
    """Return the folder of a set's images, made if it is not there yet.

    Crops of quarters of photographs come with folders for training and validation, for a crop of
    the same place on both sides would make any network look good.

    Parameters
    ----------
    beside : Path
        The lesson's folder.
    place : Path
        Where it is worked on.
    seed : int
        Chooses which images, and crops, where not all are taken.
    data : DataSettings
        Its validation share is that of the crops.

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
    share = data.validation_percent / 100 if wanted.source == "photos" else 0.0
    said = f"{wanted.model_dump_json()} {chosen} {share} {PHOTOS_MADE}"
    key = hashlib.blake2b(said.encode(), digest_size=4).hexdigest()
    folder = place / "images" / f"{wanted.source}-{key}"
    if not folder.is_dir():
        _make(_named(wanted, beside, chosen, share, job), folder, job)
    return folder


def _existing(wanted: ImageSet, beside: Path) -> Path:
    if wanted.source == "sample":
        return resources_dir().joinpath(*SAMPLE)
    return (beside / wanted.folder).resolve()


def _make(named: Iterator[tuple[str, int, Path | Pixels]], folder: Path, job: Job) -> None:
    with storage_errors(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(prefix=".", suffix=".part", dir=folder.parent))
        try:
            for name, number, source in job.track(named, "Making the images"):
                into = part / name
                into.mkdir(parents=True, exist_ok=True)
                if isinstance(source, Path):
                    shutil.copyfile(source, into / f"{number:04d}{source.suffix}")
                else:
                    Image.fromarray(source).save(into / f"{number:04d}.png")
            os.replace(part, folder)
        finally:
            shutil.rmtree(part, ignore_errors=True)


def _named(
    wanted: ImageSet, beside: Path, seed: int, share: float, job: Job
) -> Iterator[tuple[str, int, Path | Pixels]]:
    """Yield the folder's name, a number and the image."""
    numbers = np.random.default_rng([seed, 20])
    if wanted.source == "photos":
        count = wanted.per_class or PHOTOS
        kept = 0 if wanted.whole else max(1, round(share * count))
        for name, photo in _photographs(grey=wanted.grey):
            yield from _crops(name, photo, count, kept, numbers)
        return
    job.report("Reading the images")
    classes = _digits() if wanted.source == "digits" else _files(_existing(wanted, beside))
    named = wanted.classes or tuple(name for group in wanted.merge.values() for name in group)
    field = "classes" if wanted.classes else "merge"
    for name in named:
        if name not in classes:
            raise SettingsError(
                f'There is no class "{name}" among these images',
                where=f"images.{field} in {beside / LESSON_FILE}",
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


def _photographs(*, grey: bool) -> Iterator[tuple[str, Image.Image]]:
    """Yield the two photographs that scikit-learn holds, with their classes."""
    from sklearn.datasets import load_sample_images

    found = load_sample_images()
    for path, photo in zip(found.filenames, found.images, strict=True):
        yield _PHOTO_NAMES[Path(path).name], Image.fromarray(photo).convert("L" if grey else "RGB")


def _crops(
    name: str, photo: Image.Image, count: int, kept: int, numbers: np.random.Generator
) -> Iterator[tuple[str, int, Pixels]]:
    """Yield square crops of a photograph, the last `kept` of them for validation.

    These show two opposite quarters, those for training the other two, so that no pixel is on both
    sides. Without any for validation, all are of the whole photograph.
    """
    if not kept:
        yield from ((name, number, _crop(photo, numbers)) for number in range(count))
        return
    x, y = photo.width // 2, photo.height // 2
    upper = [photo.crop((0, 0, x, y)), photo.crop((x, 0, photo.width, y))]
    lower = [photo.crop((0, y, x, photo.height)), photo.crop((x, y, *photo.size))]
    turn = int(numbers.integers(0, 2))
    for number in range(count):
        asked = number >= count - kept
        side = turn ^ asked
        quarter = (upper[side], lower[1 - side])[number % 2]
        yield f"{'validation' if asked else 'train'}/{name}", number, _crop(quarter, numbers)


def _crop(image: Image.Image, numbers: np.random.Generator) -> Pixels:
    """Return a square piece of a photograph, mirrored every other time."""
    side = int(min(image.size) * numbers.uniform(*_CROP))
    x, y = (int(numbers.integers(0, length - side + 1)) for length in image.size)
    crop = image.crop((x, y, x + side, y + side))
    pixels = np.asarray(crop.resize((PHOTO_SIDE, PHOTO_SIDE), Image.Resampling.BILINEAR))
    return np.ascontiguousarray(pixels[:, ::-1]) if numbers.integers(0, 2) else pixels
