"""The main job in the terminal, by the public command line alone: images in, verified model out."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from starting.console import PYTHON, ROOT, SetupError, run, say

SAMPLE = ROOT / "resources" / "samples" / "fashion-mnist"
SHOWN = 5  # images that the finished model is tried on
# The sample's images are small and grey: LeNet learns them in seconds. Photographs of one's own
# are mostly few, and then a network that has seen a million others does best.
FOR_SAMPLE = ("--architecture", "lenet5")
FOR_PHOTOS = ("--architecture", "efficientnet_lite0", "--pretrained",
              "--strategy", "feature-extractor")  # fmt: skip


def make(folder: Path | None) -> int:
    """Train, evaluate, export and try a model of `folder`, or of the sample; return the status.

    Raises
    ------
    SetupError
        A step failed; its own words stand above.
    """
    target = _unused(ROOT / "artifacts" / "first-model")
    images = folder or SAMPLE
    run_dir, model = target / "run", target / "model.onnx"
    _step("1 of 5  Look at the images", "scan", images)
    options = FOR_PHOTOS if folder else FOR_SAMPLE
    _step("2 of 5  Train", "train", images, *options, "--run-dir", run_dir)
    _step("3 of 5  Evaluate", "evaluate", run_dir)
    _step("4 of 5  Export and verify", "export", run_dir, "--output", model)
    _step("5 of 5  Predict images it was not trained on", "predict", model,
          *validation_images(run_dir, images))  # fmt: skip
    say(f"\nThe model is {model}\nIts certificate lies beside it; README.md shows how to use it.")
    return 0


def _step(title: str, *arguments: str | Path) -> None:
    say(f"\n== {title} ".ljust(80, "="))
    status = run([PYTHON, "-m", "workbench", *arguments])
    if status:
        raise SetupError(f"`workbench {arguments[0]}` failed (exit status {status}).")


def validation_images(run_dir: Path, images: Path) -> list[Path]:
    """Return one validation image of each of the first classes, from the run's split.csv."""
    first: dict[str, Path] = {}
    with open(run_dir / "split.csv", encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            if row["split"] == "validation":
                first.setdefault(row["class"], images / row["file"])
    return list(first.values())[:SHOWN]


def _unused(path: Path) -> Path:
    numbered: Iterator[Path] = (path.with_name(f"{path.name}-{n}") for n in count(2))
    return path if not path.exists() else next(p for p in numbered if not p.exists())
