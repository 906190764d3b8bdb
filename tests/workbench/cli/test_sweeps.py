"""`workbench sweep`: the example, what is refused, and a sweep that is shown again."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from workbench.cli import app

SWEEP = """
version = 1
target = "{folder}"
sampler = "grid"
set = ["architecture.name=lenet5", "architecture.image_size=32", "architecture.pretrained=false",
       "freeze.strategy=from-scratch", "data.validation_percent=50", "training.threads=1"]
[search."training.learning_rate"]
choices = [0.001, 0.01]
[limits]
epochs = 1
"""


def ask(*arguments: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def file(image_folder: Callable[..., Path], tmp_path: Path) -> Path:
    """Return a SWEEP.toml of two trials."""
    path = tmp_path / "rates.toml"
    path.write_text(SWEEP.format(folder=image_folder()), "utf-8")
    return path


def test_a_sweep_runs_and_is_shown_again(file: Path, tmp_path: Path) -> None:
    code, said, _ = ask("sweep", file, "--json")
    answer = json.loads(said)
    assert code == 0
    assert [row["state"] for row in answer["trials"]] == ["complete"] * 2
    assert len(answer["trials"][0]["interval"]) == 2
    page = tmp_path / "page.html"
    for target in (file, answer["sweep_dir"]):
        shown = json.loads(ask("sweep", target, "--show", "--html", page, "--json")[1])
        assert shown["trials"] == answer["trials"]
    assert "Parallel coordinates" in page.read_text("utf-8")
    text = ask("sweep", answer["sweep_dir"])[1]  # has ended: nothing more is trained
    assert "2 of 2 trials have ended" in text
    assert "Importance needs 10 complete trials" in text


def test_the_example_is_toml() -> None:
    code, said, _ = ask("sweep", "--example")
    assert code == 0
    assert "search" in tomllib.loads(said)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("training.learning_rate", "training.learning_rat", "training.learning_rate"),
        ("0.01]", "0.01, 11.0]", "less than or equal to 10"),
        ("epochs = 1", "epoch = 1", "limits.epoch"),
        ("training.threads=1", "training.thread=1", "training.threads"),
    ],
)
def test_mistakes_are_named_before_anything_runs(file: Path, old: str, new: str, said: str) -> None:
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    code, _, message = ask("sweep", file)
    assert code == 2
    assert said in message
    assert not (file.parent / "sweeps").exists()


def test_without_a_file_it_says_how_to_get_one() -> None:
    code, _, message = ask("sweep")
    assert code == 2
    assert "--example" in message
