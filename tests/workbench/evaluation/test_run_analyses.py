"""What is kept of a measured run, and what is found out about it afterwards."""

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from workbench.data.scan import scan
from workbench.data.split import split
from workbench.evaluation.confidence import confidence_of
from workbench.evaluation.evaluate import evaluate
from workbench.evaluation.kept import kept_path, read_kept, write_kept
from workbench.evaluation.measured import answers_of
from workbench.evaluation.report import read_report, read_scores, write_report
from workbench.evaluation.suspects import suspects_of
from workbench.handlers import HANDLERS
from workbench.jobs import Job
from workbench.launch import create_run
from workbench.plan import resolve
from workbench.runs import RunFolder
from workbench.settings import Project
from workbench.training.weights_file import write_weights


@pytest.fixture
def run(image_folder: Callable[..., Path], tmp_path: Path) -> Iterator[RunFolder]:
    """LeNet-5 with random weights on two classes, twelve images each; a file of each swapped."""
    images = image_folder(each=12)
    first, second = images / "disc" / "000.png", images / "square" / "000.png"
    kept = first.read_bytes()
    first.write_bytes(second.read_bytes())
    second.write_bytes(kept)
    project = Project.parse({"data": {"folder": str(images), "validation_percent": 40}})
    made = create_run(tmp_path / "run", project, split(scan(images, job=Job()), project.data))
    plan = resolve(made.spec(), made.split())
    write_weights(made, plan, plan.build(), best=True)
    yield made


def measured(run: RunFolder):
    plan = resolve(run.spec(), run.split())
    report = evaluate(run, plan, Job())
    write_report(run, report)
    return report


def test_scores_are_kept_and_fit_the_report(run: RunFolder) -> None:
    fresh = measured(run)
    report = read_report(run)
    assert report == fresh
    scores = read_scores(run, report)
    chances = np.exp(scores)
    assert chances.sum(1) == pytest.approx(1, abs=5e-3)
    for one, row in zip(report.predictions, chances, strict=True):
        assert row.max() == pytest.approx(one.confidence, rel=2e-3)
        assert one.rank == 1 + int((row > row[one.label]).sum())
    (run.results / "scores.npy").write_bytes(b"torn")
    assert read_scores(run, report) is None


def test_a_run_from_before_is_measured_again(run: RunFolder) -> None:
    measured(run)
    (run.results / "scores.npy").unlink()
    lines = (run.results / "predictions.csv").read_text().splitlines()
    older = "\n".join(line.rsplit(",", 1)[0] for line in lines) + "\n"
    (run.results / "predictions.csv").write_text(older)
    assert read_report(run).predictions[0].rank == 0
    answers = answers_of(run, Job())
    assert answers.scores.shape == (answers.report.count, 2)
    assert read_scores(run, read_report(run)) is not None
    assert read_report(run).predictions[0].rank > 0


def test_confidence_is_found_out_once_and_kept(run: RunFolder) -> None:
    measured(run)
    found = HANDLERS["calibration"](run=str(run.path), job=Job())
    kept = read_kept(run, "calibration")
    assert json.loads(json.dumps(found)).items() <= kept.items()
    assert found["calibration"]["count"] == read_report(run).count
    assert found["calibrated"]["curve"][0]["share"] == 1
    assert [row["accuracy"] for row in found["plain"]["wanted"]] == [0.9, 0.95, 0.98, 0.99]
    assert confidence_of(run, Job()) == found


def test_what_was_found_of_other_weights_is_not_shown(run: RunFolder) -> None:
    write_kept(run, "some", {"answer": 42})
    assert read_kept(run, "some")["answer"] == 42
    plan = resolve(run.spec(), run.split())
    other = plan.build()
    next(other.parameters()).data += 1
    write_weights(run, plan, other, best=True)
    assert read_kept(run, "some") is None
    kept_path(run, "some").write_text("{")
    assert read_kept(run, "some") is None
    assert read_kept(run, "never") is None


def test_swapped_images_are_suspected(run: RunFolder) -> None:
    found = suspects_of(run, Job())
    assert found["network"] == "EfficientNet-Lite0", "its own weights were random"
    assert found["count"] == 24
    top = {row["file"] for row in found["rows"][:2]}
    assert top == {"disc/000.png", "square/000.png"}
    first = found["rows"][0]
    assert {first["label"], first["rival"]} == {"disc", "square"}
    assert first["suspected"]
    assert first["of_rival"] > first["of_label"]
    with open(kept_path(run, "labels", ".csv"), newline="") as stream:
        table = list(csv.DictReader(stream))
    assert [row["file"] for row in table[:24]] == [row["file"] for row in found["rows"]]
    assert read_kept(run, "labels")["suspected"] == found["suspected"] >= 2


def test_a_class_with_one_image_is_left_out(run: RunFolder) -> None:
    folder = Path(run.spec().folder)
    for path in sorted((folder / "square").iterdir())[1:]:
        path.unlink()
    (folder / "ring").mkdir()
    for number in range(6):
        Image.new("RGB", (32, 32), (200, 40 * number, 30)).save(folder / "ring" / f"{number}.png")
    project = Project.parse({"data": {"folder": str(folder)}})
    catalog = split(scan(folder, job=Job()), project.data)
    made = create_run(run.path.parent / "other", project, catalog)
    found = suspects_of(made, Job())
    assert found["left_out"] == ["square"]
    assert {row["label"] for row in found["rows"]} == {"disc", "ring"}
