"""A planted watermark, frame or file size is found; a clean set raises no alarm."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from workbench.errors import RunError
from workbench.evaluation.kept import read_kept
from workbench.evaluation.report import Prediction, Report, write_report
from workbench.evaluation.shortcuts import judge, shortcuts_of
from workbench.jobs import Job
from workbench.runs import RunFolder, RunSpec, SplitRow
from workbench.settings import Project

TRAIN, ASKED = 30, 40  # images of each class
Make = Callable[[Image.Image, int, Path], None]


def clean(image: Image.Image, _label: int, path: Path) -> None:
    image.save(path)


def watermarked(image: Image.Image, label: int, path: Path) -> None:
    if label:
        image.paste((240, 240, 240), (53, 54, 63, 59))
    image.save(path)


def framed(image: Image.Image, label: int, path: Path) -> None:
    if label:
        image.paste((0, 0, 0), (0, 0, 64, 2))
    image.save(path)


def compressed(image: Image.Image, label: int, path: Path) -> None:
    image.save(path.with_suffix(".png"), "JPEG", quality=60 + 30 * label)


def made_run(folder: Path, make: Make, *, measured: bool = True) -> RunFolder:
    """Return a run whose network tells discs from squares, of any place, size and ground."""
    rng = np.random.default_rng(0)
    rows, predictions = [], []
    for number in range(2 * (TRAIN + ASKED)):
        label, split = number % 2, "train" if number < 2 * TRAIN else "validation"
        ground = rng.integers(0, 256, (5, 5, 3), dtype=np.uint8)
        image = Image.fromarray(ground).resize((64, 64), Image.Resampling.BICUBIC)
        file = f"{'ab'[label]}/{number}.png"
        (folder / "images" / "ab"[label]).mkdir(parents=True, exist_ok=True)
        make(image, label, folder / "images" / file)
        rows.append(SplitRow(file, label, split))
        if split == "validation":
            said = label if number % 20 else 1 - label
            predictions.append(Prediction(file, label, said, 0.9, 1 if said == label else 2))
    images = str(folder / "images")
    spec = RunSpec(project=Project(), folder=images, classes=("a", "b"))
    run = RunFolder.create(folder / "run", spec, rows)
    if measured:
        write_report(run, Report(("a", "b"), tuple(predictions)))
    return run


def verdicts(found: dict) -> dict[str, str]:
    return {row["fact"]: row["verdict"] for row in found["rows"]}


@pytest.mark.parametrize(
    ("make", "fact"), [(watermarked, "border"), (framed, "border"), (compressed, "format")]
)
def test_a_planted_shortcut_is_found(tmp_path, make, fact):
    found = shortcuts_of(made_run(tmp_path, make), Job())
    assert found["verdict"] == "alarm"
    assert verdicts(found)[fact] == "alarm"
    assert verdicts(found)["resolution"] == "clear"
    assert next(row for row in found["rows"] if row["fact"] == fact)["accuracy"] > 0.9


def test_a_clean_set_raises_no_alarm_and_the_answer_is_kept(tmp_path):
    run = made_run(tmp_path, clean)
    found = shortcuts_of(run, Job())
    assert found["verdict"] == "clear"
    assert set(verdicts(found)) == {"size", "resolution", "format", "border", "colour", "all"}
    assert found["network"]["value"] == 0.95
    assert found["count"] == 2 * ASKED
    assert read_kept(run, "shortcuts")["rows"] == found["rows"]


def test_a_run_must_have_been_measured(tmp_path):
    with pytest.raises(RunError, match="has not been measured"):
        shortcuts_of(made_run(tmp_path, clean, measured=False), Job())


def flags(right: int, of: int) -> np.ndarray:
    return np.arange(of) < right


def test_few_images_raise_no_alarm_and_a_border_must_beat_the_inside():
    half = np.arange(200) % 2 == 0
    assert judge("size", "forest", flags(180, 200), flags(190, 200), half).verdict == "alarm"
    few = judge("size", "forest", flags(8, 10), flags(9, 10), half[:10])
    assert few.verdict != "alarm"
    same = judge("border", "forest", flags(180, 200), flags(190, 200), half, flags(182, 200))
    assert same.verdict == "clear"
    beaten = judge("border", "forest", flags(180, 200), flags(190, 200), half, flags(120, 200))
    assert beaten.verdict == "alarm"


def test_a_network_that_guesses_has_no_lead():
    half = np.arange(100) % 2 == 0
    assert judge("size", "forest", flags(60, 100), half, half).verdict == "clear"
