"""Own networks on the command line: by their file, and by name inside a project."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from workbench.architectures.stack import templates
from workbench.cli import app
from workbench.export.predictor import Predictor
from workbench.runs import RunFolder
from workbench.settings import ArchitectureSettings, Project, save_project
from workbench.settings.blocks import ConvBlock
from workbench.settings.stack_file import NETWORKS, stack_path, write_stack

FAST = ("--epochs", "1", "--batch-size", "4", "--json")
STACK = templates.lenet().replace(name="mine")


def workbench(*words: object) -> Any:
    return CliRunner().invoke(app, [str(word) for word in words])


def last_json(result: Any) -> dict:
    return json.loads(result.stdout.strip().splitlines()[-1])


@pytest.fixture
def images(image_folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.chdir(tmp_path)
    return image_folder(each=10)


def test_a_file_is_inspected(tmp_path: Path) -> None:
    write_stack(tmp_path / "mine.toml", STACK)
    result = workbench("inspect", tmp_path / "mine.toml", "--channels", 1, "--json")
    answer = json.loads(result.stdout)
    assert answer["totals"]["parameters"] == 61_706
    assert "61,706" in workbench("inspect", tmp_path / "mine.toml", "--channels", 1).stdout
    assert workbench("inspect", tmp_path / "theirs.toml").exit_code == 2


def test_a_file_is_trained_and_then_needed_no_more(images: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    write_stack(path, STACK)
    trained = last_json(workbench("train", images, "--architecture", path, *FAST))
    run = RunFolder(Path(trained["run_dir"]))
    assert run.name == "001-stack-mine"
    assert run.spec().project.architecture.stack == STACK
    path.unlink()
    assert workbench("evaluate", run.path, "--json").exit_code == 0
    model = tmp_path / "mine.onnx"
    assert workbench("export", run.path, "--output", model).exit_code == 0
    assert Predictor(model).labels == ("disc", "square")
    assert str(tmp_path).encode() not in model.read_bytes()


def test_a_project_trains_its_network_as_the_file_is_now(images: Path, tmp_path: Path) -> None:
    folder = tmp_path / "project"
    chosen = ArchitectureSettings.own(STACK.replace(blocks=()))
    save_project(folder, Project(data={"folder": str(images)}, architecture=chosen))
    write_stack(stack_path(folder / NETWORKS, "mine"), STACK)
    trained = last_json(workbench("train", folder, *FAST))
    assert RunFolder(Path(trained["run_dir"])).spec().project.architecture.stack == STACK
    write_stack(stack_path(folder / NETWORKS, "other"), STACK.replace(name="other"))
    trained = last_json(workbench("train", folder, "--architecture", "stack:other", *FAST))
    assert Path(trained["run_dir"]).name == "002-stack-other"


def test_a_network_that_cannot_be_is_refused_before_anything_is_trained(images: Path) -> None:
    wrong = STACK.replace(blocks=(ConvBlock(), *STACK.blocks[-1:]))
    write_stack(Path("wrong.toml"), wrong)
    result = workbench("train", images, "--architecture", "wrong.toml", *FAST)
    assert result.exit_code == 4
    assert "Block 2 (head) takes a vector" in last_json(result)["error"]["what"]
