"""The command line as a user meets it: real commands, exit codes, JSON."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from workbench.cli import app
from workbench.errors import (
    ArchitectureError,
    DataError,
    ExportError,
    RunBusyError,
    RunError,
    SettingsError,
)
from workbench.events import Validated
from workbench.runs import RunFolder
from workbench.settings import Project, save_project

FAST = ("--epochs", "1", "--batch-size", "4")


def workbench(*words: object) -> Any:
    return CliRunner().invoke(app, [str(word) for word in words])


def last_json(result: Any) -> dict:
    return json.loads(result.stdout.strip().splitlines()[-1])


@pytest.fixture
def images(image_folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.chdir(tmp_path)
    return image_folder(each=10)


def test_the_main_job(images: Path, tmp_path: Path) -> None:
    scanned = json.loads(workbench("scan", images, "--json").stdout)
    assert scanned["counts"] == {"disc": 10, "square": 10}
    assert scanned["splits"]["validation"] == {"disc": 2, "square": 2}
    assert scanned["problems"] == []

    trained = last_json(workbench("train", images, *FAST, "--json"))
    assert {
        "run_dir",
        "epochs",
        "validation_accuracy",
        "validation_count",
        "images_per_second",
    } <= (trained.keys())
    assert (trained["epochs"], trained["validation_count"]) == (1, 4)
    run = Path(trained["run_dir"])
    assert run.parent == tmp_path / "runs"
    assert (run / "weights" / "last.safetensors").is_file()
    assert (run / "split.csv").read_text().splitlines()[0] == "file,class,split"

    evaluated = json.loads(workbench("evaluate", run, "--json").stdout)
    assert evaluated["accuracy"] == trained["validation_accuracy"]
    elsewhere = json.loads(workbench("evaluate", run, images, "--json").stdout)
    assert elsewhere["count"] == 20

    model = tmp_path / "model.onnx"
    assert json.loads(workbench("export", run, "--output", model, "--json").stdout)["passed"]
    image = next((images / "disc").iterdir())
    (answer,) = json.loads(workbench("predict", model, image, "--json").stdout)
    assert {item["label"] for item in answer["labels"]} == {"disc", "square"}
    assert sum(item["probability"] for item in answer["labels"]) == pytest.approx(1, abs=1e-5)


def test_the_same_job_in_words(images: Path, tmp_path: Path) -> None:
    assert "20 images" in workbench("scan", images).stdout
    trained = workbench("train", images, *FAST, "--run-dir", tmp_path / "r")
    assert "95 % interval" in trained.stdout
    assert "epoch   1" in trained.stderr
    assert "precision" in workbench("evaluate", tmp_path / "r").stdout
    assert "Verified" in workbench("export", tmp_path / "r", "-o", tmp_path / "m.onnx").stdout
    image = next((images / "disc").iterdir())
    assert "%" in workbench("predict", tmp_path / "m.onnx", image).stdout


def test_options_reach_the_run(images: Path, tmp_path: Path) -> None:
    result = workbench(
        "train", images, "--architecture", "resnet18", "--image-size", 32, "--freeze", "layer4",
        *FAST, "--learning-rate", 0.01, "--seed", 3, "--augment", "light",
        "--run-dir", tmp_path / "r", "--json",
    )  # fmt: skip
    assert result.exit_code == 0, result.stderr
    project = RunFolder(tmp_path / "r").spec().project
    assert project.architecture.name == "resnet18"
    assert project.architecture.image_size == 32
    assert (project.freeze.strategy, project.freeze.cut) == ("fine-tune-freeze", "layer4")
    assert (project.training.learning_rate, project.training.seed) == (0.01, 3)
    assert project.augmentation.horizontal_flip.enabled


def test_an_augmentation_file_serves(images: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("[rotation]\nenabled = true\nlow = -3\nhigh = 4\n")
    workbench("train", images, *FAST, "--augment", "mine.toml", "--run-dir", tmp_path / "r")
    rotation = RunFolder(tmp_path / "r").spec().project.augmentation.rotation
    assert (rotation.enabled, rotation.low, rotation.high) == (True, -3, 4)


def test_keras_settings_serve(images: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text("ImageDataGenerator(rotation_range=7, zca_whitening=True)")
    told = workbench("train", images, *FAST, "--augment", "mine.py", "--run-dir", tmp_path / "r")
    assert "zca_whitening: no equal" in told.output
    rotation = RunFolder(tmp_path / "r").spec().project.augmentation.rotation
    assert (rotation.enabled, rotation.low, rotation.high) == (True, -7, 7)


def test_a_project_trains_inside_its_own_folder(images: Path, tmp_path: Path) -> None:
    project = Project.parse({"data": {"folder": str(images)}, "training": {"epochs": 1}})
    path = save_project(tmp_path / "project", project)
    trained = last_json(workbench("train", path, "--json"))
    assert Path(trained["run_dir"]).parent == tmp_path / "project" / "runs"


def test_a_transfer_strategy_implies_the_weights_that_are_here(
    images: Path, tmp_path: Path
) -> None:
    workbench(
        "train", images, "--architecture", "efficientnet_lite0", "--strategy", "feature-extractor",
        "--image-size", 64, *FAST, "--run-dir", tmp_path / "r",
    )  # fmt: skip
    assert RunFolder(tmp_path / "r").spec().project.architecture.pretrained


def refuse(code: int, *words: object, says: str) -> None:
    result = workbench(*words)
    assert result.exit_code == code, result.output
    assert says in " ".join(result.stderr.split())
    assert "Traceback" not in result.output


def test_bad_input_ends_in_a_message(images: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    (tmp_path / "file.txt").write_text("x")
    refuse(DataError.exit_code, "scan", empty, says="empty")
    refuse(DataError.exit_code, "scan", tmp_path / "nowhere", says="nowhere")
    refuse(DataError.exit_code, "scan", tmp_path / "file.txt", says="file.txt")
    refuse(RunError.exit_code, "evaluate", empty, says="not a run folder")
    refuse(ExportError.exit_code, "predict", tmp_path / "file.txt", "x.png", says="file.txt")
    refuse(ArchitectureError.exit_code, "inspect", "lenet", says="lenet5")
    refuse(ArchitectureError.exit_code, "train", images, "--architecture", "nope", says="nope")
    refuse(SettingsError.exit_code, "train", images, "--epochs", 0, says="epochs")
    refuse(SettingsError.exit_code, "train", images, "--augment", "x", says="light")
    refuse(SettingsError.exit_code, "train", images, "--strategy", "magic", says="strategy")
    refuse(SettingsError.exit_code, "train", images, "--freeze", "zz", says="zz")
    refuse(RunError.exit_code, "train", images, "--run-dir", images / "runs", says="untouched")


def test_one_class_cannot_be_trained(image_folder: Callable[..., Path], tmp_path: Path) -> None:
    images = image_folder(classes=("only",), each=6)
    refuse(DataError.exit_code, "train", images, "--run-dir", tmp_path / "r", says="class")


def test_errors_are_json_too(tmp_path: Path) -> None:
    result = workbench("scan", tmp_path / "nowhere", "--json")
    assert last_json(result)["error"]["kind"] == "DataError"


def test_a_run_keeps_its_settings_and_resumes(images: Path, tmp_path: Path) -> None:
    workbench("train", images, *FAST, "--run-dir", tmp_path / "r")
    refuse(SettingsError.exit_code, "train", tmp_path / "r", "--seed", 5, says="cannot be changed")
    assert last_json(workbench("train", tmp_path / "r", "--json"))["reason"] == "completed"


def test_a_run_may_get_more_epochs_and_goes_on(images: Path, tmp_path: Path) -> None:
    run = tmp_path / "r"
    before = last_json(workbench("train", images, *FAST, "--run-dir", run, "--json"))["epochs"]
    more = before + 2
    other = ["train", run, "--epochs", more, "--seed", 1]
    refuse(SettingsError.exit_code, "train", run, "--epochs", before, says="cannot get")
    refuse(SettingsError.exit_code, *other, says="cannot be changed")
    assert RunFolder(run).spec().project.training.epochs == before
    told = workbench("train", run, "--epochs", more)
    assert f"{more} epochs instead of {before}" in told.stdout
    epochs = [event.epoch for event in RunFolder(run).events() if isinstance(event, Validated)]
    assert epochs == list(range(more)), "what was done is not done again"


def test_a_busy_run_is_refused(images: Path, tmp_path: Path) -> None:
    workbench("train", images, *FAST, "--run-dir", tmp_path / "r")
    with RunFolder(tmp_path / "r").lock():
        refuse(RunBusyError.exit_code, "train", tmp_path / "r", says="Another process")


def test_predict_names_each_unreadable_file(images: Path, tmp_path: Path) -> None:
    workbench("train", images, *FAST, "--run-dir", tmp_path / "r")
    workbench("export", tmp_path / "r", "-o", tmp_path / "m.onnx")
    (tmp_path / "bad.jpg").write_bytes(b"")
    good = next((images / "disc").iterdir())

    mixed = workbench("predict", tmp_path / "m.onnx", tmp_path / "bad.jpg", good, "--json")
    bad, fine = json.loads(mixed.stdout)
    assert "bad.jpg" in bad["error"]
    assert len(fine["labels"]) == 2
    assert mixed.exit_code == 0
    assert workbench("predict", tmp_path / "m.onnx", tmp_path / "bad.jpg").exit_code == 3


def test_scan_touches_nothing(images: Path) -> None:
    before = {p: (p.stat().st_mtime_ns, p.stat().st_size) for p in images.rglob("*")}
    workbench("scan", images)
    after = {p: (p.stat().st_mtime_ns, p.stat().st_size) for p in images.rglob("*")}
    assert before == after


def test_the_networks_are_listed_and_inspected() -> None:
    cards = json.loads(workbench("architectures", "--json").stdout)
    assert {"lenet5", "resnet18", "efficientnet_lite0"} <= {card["name"] for card in cards}
    assert "LeNet-5" in workbench("architectures").stdout

    graph = json.loads(workbench("inspect", "lenet5", "--json").stdout)
    assert graph["totals"]["parameters"] == 61_706
    assert {"name", "kind", "input_shape", "output_shape", "parameters", "macs"} <= (
        graph["layers"][0].keys()
    )
    assert "61,706 parameters" in workbench("inspect", "lenet5").stdout


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission_is_said(images: Path) -> None:
    images.chmod(0)
    try:
        refuse(DataError.exit_code, "scan", images, says="permission")
    finally:
        images.chmod(0o755)
