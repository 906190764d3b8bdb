"""The sets that the advisor is tried on, each as FOLDER/train/CLASS and FOLDER/val/CLASS."""

from __future__ import annotations

import csv
import os
import random
import shutil
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
SUFFIXES = {".jpg", ".jpeg", ".png"}
FEW = 10
"""Training images of each class that are left in a cut."""
MOST_CHECKED = 300
"""Validation images of a whole set, at most: they are only measured."""

Part = dict[str, list[Path]]  # class -> files


def clothes(folder: Path) -> Path:
    """Write the sample clothes, Fashion-MNIST (MIT licence): 70 + 30 of each of ten classes."""
    source = ROOT / "resources" / "samples" / "fashion-mnist"
    found = {p.name: sorted(p.glob("*.png")) for p in sorted(source.iterdir()) if p.is_dir()}
    return _divided(folder, found, 0.3)


def digits(folder: Path) -> Path:
    """Write scikit-learn's digits as PNG, 8 px a side: two thirds + one third of ten classes."""
    from sklearn.datasets import load_digits

    found: Part = {}
    bunch = load_digits()
    for number, (pixels, label) in enumerate(zip(bunch.images, bunch.target, strict=True)):
        target = folder / "all" / str(label) / f"{number:04d}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray((pixels * 255 / 16).round().astype("uint8")).save(target)
        found.setdefault(str(label), []).append(target)
    made = _divided(folder, found, 1 / 3)
    shutil.rmtree(folder / "all")
    return made


def solar_cells(folder: Path) -> Path:
    """Write elpv-dataset's cells that are surely good or surely defective (CC BY-NC-SA 4.0).

    Of each class 715, as many as there are defective ones: 429 + 286.
    """
    data = Path(str(resources.files("elpv_dataset"))) / "data"
    found: Part = {"defective": [], "good": []}
    with open(data / "labels.csv", encoding="utf-8") as stream:
        for path, share, _ in csv.reader(stream, delimiter=" ", skipinitialspace=True):
            if float(share) in (0.0, 1.0):
                found["defective" if float(share) else "good"].append(data / path)
    return _divided(folder, {name: _shuffled(files)[:715] for name, files in found.items()}, 0.4)


def own(source: Path) -> Callable[[Path], Path]:
    """Return a maker that copies a folder of train/CLASS and val/CLASS."""

    def make(folder: Path) -> Path:
        return _written(folder, _part(source / "train"), _part(source / "val"))

    return make


def cut(source: Path, folder: Path) -> Path:
    """Write `source` with FEW training images of each class, and all its validation images."""
    few = {name: _shuffled(files)[:FEW] for name, files in _part(source / "train").items()}
    return _written(folder, few, _part(source / "val"))


def _divided(folder: Path, found: Part, share: float) -> Path:
    train: Part = {}
    check: Part = {}
    for name, files in found.items():
        order = _shuffled(files)
        count = round(len(order) * share)
        check[name], train[name] = order[:count], order[count:]
    return _written(folder, train, check)


def _written(folder: Path, train: Part, check: Part) -> Path:
    each = MOST_CHECKED // len(check)
    check = {name: _shuffled(files)[:each] for name, files in check.items()}
    for part, found in (("train", train), ("val", check)):
        for target, file in _copies(folder / part, found):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
            os.utime(target, (0, 0))  # the caches know a file by name, size and time
    return folder


def _copies(folder: Path, found: Part) -> Iterator[tuple[Path, Path]]:
    for name, files in found.items():
        for file in files:
            yield folder / name / file.name, file


def _part(folder: Path) -> Part:
    classes = sorted(path for path in folder.iterdir() if path.is_dir())
    return {
        path.name: sorted(p for p in path.iterdir() if p.suffix.lower() in SUFFIXES)
        for path in classes
    }


def _shuffled(files: list[Path]) -> list[Path]:
    return random.Random(0).sample(files, len(files))
