"""`workbench runs`: the list, comparisons, exports and settings, as typed."""

import json
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from workbench.cli import app
from workbench.evaluation.report import Prediction, Report, write_report
from workbench.events import Finished, Started, Step, Validated
from workbench.runs import EventWriter, RunFolder, RunSpec, SplitRow
from workbench.settings import Project
from workbench.settings.project import load_project

CLASSES = ("ants", "bees")


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., Path]:
    """Return a maker of finished and measured runs: `run("one", right="1101", seed=3)`."""

    def make(name: str, right: str = "1111", **training: int) -> Path:
        project = Project.parse({"name": "insects", "training": training})
        rows = [SplitRow(f"{n}.png", n % 2, "validation") for n in range(len(right))]
        spec = RunSpec(project=project, folder="images", classes=CLASSES, created="2026-01-02")
        folder = RunFolder.create(
            tmp_path / "runs" / name, spec, [SplitRow("train.png", 0, "train"), *rows]
        )
        with EventWriter(folder) as writer:
            writer.write(Started(
                architecture="lenet5", epoch=0, step=0, epochs=1, steps_per_epoch=1, batch_size=4,
                train_count=1, validation_count=4, image_size=32, channels=3, device="cpu",
                precision="float32", parameters=1, trainable_parameters=1, process=1,
            ))  # fmt: skip
            writer.write(Step(epoch=0, step=1, loss=1, accuracy=0.5, learning_rate=0.1,
                              images_per_second=1, seconds_left=None))  # fmt: skip
            writer.write(Validated(
                epoch=0, step=1, train_loss=1, train_accuracy=0.5, validation_loss=1,
                validation_accuracy=0.75, validation_count=4, seconds=1,
            ))  # fmt: skip
            writer.write(Finished(reason="completed", epochs=1, seconds=1, images_per_second=1))
        answers = (
            Prediction(f"{n}.png", n % 2, n % 2 if letter == "1" else 1 - n % 2, 0.9)
            for n, letter in enumerate(right)
        )
        write_report(folder, Report(CLASSES, tuple(answers)))
        return folder.path

    return make


def ask(*arguments: object) -> tuple[int, dict]:
    result = CliRunner().invoke(app, ["runs", *map(str, arguments), "--json"])
    return result.exit_code, json.loads(result.stdout)


def say(*arguments: object) -> str:
    result = CliRunner().invoke(app, ["runs", *map(str, arguments)], env={"COLUMNS": "200"})
    assert result.exit_code == 0, result.stderr
    return result.stdout


def test_list_and_search(run, tmp_path):
    run("one", seed=3)
    run("two", seed=4)
    code, answer = ask("list", tmp_path, "--search", "seed=4")
    assert (code, answer["count"]) == (0, 1)
    (found,) = answer["runs"]
    assert (found["name"], found["state"], found["seed"]) == ("two", "finished", 4)
    assert found["best_validation"]["accuracy"] == 0.75
    assert found["measured"]["count"] == 4
    assert ask("list", tmp_path / "nowhere")[0] == 5
    text = say("list", tmp_path)
    assert "insects/one" in text
    assert "75.0 %" in text


def test_without_a_folder_the_projects_are_listed(run, monkeypatch, tmp_path):
    assert ask("list") == (0, {"count": 0, "runs": []})
    run("one")
    monkeypatch.setenv("CNN_WORKBENCH_PROJECTS", str(tmp_path))
    assert ask("list")[1]["count"] == 1


def test_compare(run):
    runs = run("one", "1" * 30), run("two", "1" * 10 + "0" * 20, seed=3)
    code, answer = ask("compare", *runs, "--metric", "balanced-accuracy")
    assert code == 0
    assert answer["best"] == str(runs[0])
    assert [one["verdict"] for one in answer["runs"]] == ["best", "worse"]
    assert [one["setting"] for one in answer["differences"]] == ["training.seed"]
    text = say("compare", *runs)
    assert "Worse than the best" in text
    assert "Training: Seed" in text
    assert ask("compare", runs[0])[0] == 5


def test_export(run, tmp_path):
    one = run("one")
    places = [tmp_path / "a.csv", tmp_path / "a.html", tmp_path / "events"]
    code, answer = ask(
        "export", one, "--csv", places[0], "--html", places[1], "--tensorboard", places[2]
    )
    assert code == 0
    assert answer["csv"]["epochs"] == 1
    assert answer["tensorboard"]["scalars"] == 7
    assert places[0].read_text().startswith("epoch,")
    assert "insects: one" in places[1].read_text()
    (events,) = places[2].iterdir()
    assert b"accuracy/validation" in b"".join(records(events))
    assert ask("export", one)[0] == 2


def records(path: Path) -> list[bytes]:
    """Return what a TFRecord file holds: length, checksum, content, checksum."""
    content, found = path.read_bytes(), []
    while content:
        (length,) = struct.unpack_from("<Q", content)
        found.append(content[12 : 12 + length])
        content = content[16 + length :]
    return found


def test_settings_make_a_project(run, tmp_path):
    one, place = run("one", seed=3), tmp_path / "new" / "project.toml"
    assert "seed = 3" in say("settings", one)
    assert ask("settings", one, "--output", place)[0] == 0
    assert load_project(place) == RunFolder(one).spec().project
    assert ask("settings", one, "--output", place)[0] == 2
