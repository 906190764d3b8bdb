"""`evaluate --calibration`, `suspects`, and exports that know what they do not know."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from workbench.cli import app


def call(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def run(image_folder: Callable[..., Path], tmp_path: Path) -> Path:
    images = image_folder(each=12)
    result = call("train", images, "--epochs", 1, "--batch-size", 8, "--run-dir", tmp_path / "run")
    assert result.exit_code == 0, result.output
    return tmp_path / "run"


def test_what_is_known_of_a_run_states_its_intervals(run: Path, tmp_path: Path) -> None:
    text = call("evaluate", run, "--calibration").output
    for words in ("Balanced accuracy", "Macro-F1", "95 % interval", "Temperature", "cross-fitting"):
        assert words in text, words
    found = json.loads(call("evaluate", run, "--calibration", "--json").stdout)
    assert set(found["measured"]) == {"accuracy", "balanced-accuracy", "macro-f1"}
    assert found["measured"]["macro-f1"]["count"] == found["count"]
    assert found["confidence"]["calibration"]["count"] == found["count"]
    assert call("evaluate", run, "--calibration", "--split", "test").exit_code == 2

    result = call("suspects", run, "--csv", tmp_path / "list.csv", "--most", 3)
    assert result.exit_code == 0, result.output
    assert "of 24 labels are suspected" in result.output
    assert len((tmp_path / "list.csv").read_text().splitlines()) == 25

    model = tmp_path / "model.onnx"
    options = ("--temperature", "--unknown-below", 99.9)
    text = call("export", run, "-o", model, *options).output
    assert "Unknown below 99.9 %" in text
    image = sorted((tmp_path / "images" / "disc").iterdir())[0]
    (answer,) = json.loads(call("predict", model, image, "--json").stdout)
    assert answer["unknown"]
    assert "unknown; nearest:" in call("predict", model, image).output
    assert call("export", run, "-o", model, "--unknown-below", 100).exit_code == 2
