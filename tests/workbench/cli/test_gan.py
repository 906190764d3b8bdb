"""`workbench gan` from an image folder to an exported generator."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from workbench.cli import app
from workbench.gan.folder import GanFolder

TINY = ["--set", "gan.width=4", "--set", "gan.latent=8", "--set", "gan.kid_every=0"]


def call(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["gan", *map(str, arguments)])


def answer(result: Result) -> dict:
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout.splitlines()[-1])


@pytest.fixture
def trained(image_folder: Callable[..., Path], tmp_path: Path) -> Path:
    place = tmp_path / "gan"
    options = ["--epochs", 1, "--batch-size", 8, *TINY, "--gan-dir", place, "--json"]
    values = answer(call("train", image_folder(each=40), *options))
    assert (values["reason"], values["epochs"]) == ("completed", 1)
    return place


def test_train_sample_walk_nearest_and_experiment(trained: Path, tmp_path: Path) -> None:
    assert GanFolder(trained).gan_spec().settings.width == 4
    assert answer(call("train", trained, "--json"))["epochs"] == 1  # nothing is left to do
    changed = call("train", trained, "--epochs", 9)
    assert changed.exit_code == 2 and "cannot be changed" in changed.output

    name = GanFolder(trained).gan_spec().classes[0]
    options = ["--count", 2, "--class", name, "--output", tmp_path / "s", "--json"]
    assert answer(call("sample", trained, *options))["images"] == 2
    assert len(list((tmp_path / "s" / name).glob("*.png"))) == 2

    picture = tmp_path / "walk.png"
    answer(call("walk", trained, 0, 9, "--steps", 5, "--output", picture, "--json"))
    with Image.open(picture) as image:
        assert image.size == (5 * 32, 32)

    found = answer(call("nearest", trained, 3, "--json"))
    assert found["file"] in {row.file for row in GanFolder(trained).images("train")}
    assert "picture" not in found
    text = call("nearest", trained, 3)
    assert "Nearest training image" in text.output

    refused = call("experiment", trained, "--per-class", 2)
    assert refused.exit_code == 3 and "too few" in refused.output


def test_too_few_steps_are_told_and_training_goes_on(
    image_folder: Callable[..., Path], tmp_path: Path
) -> None:
    place = tmp_path / "gan"
    result = call("train", image_folder(each=12), "--epochs", 1, *TINY, "--gan-dir", place)
    assert result.exit_code == 0, result.output
    assert "smaller batches" in result.output
    assert "epoch   1" in result.output and "variety" in result.output
    again = call("train", place)
    assert "smaller batches" not in again.output  # its settings can no longer be changed


def test_an_image_folder_is_not_written_to(image_folder: Callable[..., Path]) -> None:
    folder = image_folder(each=6)
    refused = call("train", folder, "--gan-dir", folder / "gan", *TINY)
    assert refused.exit_code == 5 and "into the image folder" in refused.output
    assert not (folder / "gan").exists()
