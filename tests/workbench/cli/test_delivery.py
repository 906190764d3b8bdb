"""`export` with more than one file, and `predict --csv`."""

import json
from collections.abc import Callable
from pathlib import Path

from typer.testing import CliRunner, Result

from workbench.cli import app


def call(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def test_export_delivers_and_predict_writes_a_table(
    image_folder: Callable[..., Path], tmp_path: Path
) -> None:
    images, run, model = image_folder(each=12), tmp_path / "run", tmp_path / "model.onnx"
    result = call("train", images, "--epochs", 1, "--batch-size", 8, "--run-dir", run)
    assert result.exit_code == 0, result.output

    options = ("--int8", "--most-loss", 20, "--web", "--no-check", "--script", "--card")
    result = call("export", run, "-o", model, *options)
    assert result.exit_code == 0, result.output
    for words in ("8-bit model", "times as fast", "Web page", "Not checked", "Model card"):
        assert words in result.output, words
    for name in ("model.int8.onnx", "model-web/index.html", "model-predict.py", "model-card.md"):
        assert (tmp_path / name).is_file(), name
    found = json.loads(call("export", run, "-o", model, "--card", "--json").stdout)
    assert [piece["kind"] for piece in found["pieces"]] == ["card"]
    assert call("export", run, "-o", model, "--most-loss", 30).exit_code == 2

    (images / "broken.png").write_text("no image")
    table = tmp_path / "answers.csv"
    result = call("predict", model, images, "--csv", table)
    assert result.exit_code == 0, result.output
    lines = table.read_text("utf-8-sig").splitlines()
    assert len(lines) == 1 + len(list(images.rglob("*.png")))
    assert "1 unreadable" in result.output
    counts = json.loads(call("predict", model, images, "--csv", table, "--json").stdout)
    assert counts["unreadable"] == 1
    assert call("predict", model, images).exit_code == 2


def test_a_refused_piece_has_its_exit_code(
    image_folder: Callable[..., Path], tmp_path: Path
) -> None:
    images, run = image_folder(each=12), tmp_path / "run"
    call("train", images, "--epochs", 1, "--batch-size", 8, "--run-dir", run)
    (tmp_path / "m-web").mkdir()
    (tmp_path / "m-web" / "mine.txt").write_text("mine")
    result = call("export", run, "-o", tmp_path / "m.onnx", "--web", "--no-check")
    assert result.exit_code == 8
    assert "something else than a web page" in result.output
    assert (tmp_path / "m.onnx").is_file()
