"""`shortcuts`, `robustness`, `more-images`, and `scan --keep-groups`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from workbench.cli import app
from workbench.evaluation.kept import read_kept
from workbench.runs import RunFolder


def call(*words: object) -> Result:
    result = CliRunner().invoke(app, [str(word) for word in words])
    assert result.exit_code == 0, result.output
    return result


def words(result: Result) -> str:
    return " ".join(result.output.split())


def test_the_three_doubts_are_said_kept_and_given_to_machines(
    image_folder: Callable[..., Path], tmp_path: Path
) -> None:
    images, path = image_folder(each=16), tmp_path / "run"
    call("train", images, "--epochs", 1, "--batch-size", 8, "--run-dir", path)
    run = RunFolder(path)

    text = words(call("shortcuts", path))
    assert "Fitted on 26 training images, asked about 6 validation images." in text
    found = json.loads(call("shortcuts", path, "--json").stdout)
    assert {row["fact"] for row in found["rows"]} >= {"size", "border", "colour"}
    # the classes differ in colour, which is what this is there to find
    shares = {row["fact"]: row["accuracy"] for row in found["rows"]}
    assert shares["colour"] == max(shares.values())

    text = words(call("robustness", path, "--most", 4))
    assert "n = 4 of 6 validation images" in text
    found = json.loads(call("robustness", path, "--most", 4, "--json").stdout)
    assert len(found["rows"]) == 4 * 5
    assert {row["severity"] for row in found["rows"]} == {1, 2, 3, 4, 5}
    assert read_kept(run, "robustness")["count"] == 4

    text = words(call("more-images", path))
    assert "52 (forecast)" in text
    found = json.loads(call("more-images", path, "--json").stdout)
    ahead = found["forecast"]
    assert ahead["images"] == 2 * found["train"] == 52
    assert ahead["low"] <= ahead["accuracy"] <= ahead["high"]
    assert read_kept(run, "more_images")["forecast"] == ahead


@pytest.mark.parametrize("command", ["shortcuts", "robustness", "more-images"])
def test_what_is_no_run_is_refused(tmp_path: Path, command: str) -> None:
    result = CliRunner().invoke(app, [command, str(tmp_path), "--json"])
    assert result.exit_code != 0
    assert "not a run folder" in json.loads(result.stdout)["error"]["what"]


def test_look_alikes_are_told_and_kept_together(image_folder: Callable[..., Path]) -> None:
    """Smaller, re-encoded copies of a third of the images, of which some lie across the split."""
    folder = image_folder(each=30, size=64)
    for path in sorted(folder.rglob("*.png")):
        if int(path.stem) % 3 == 0:
            with Image.open(path) as image:
                small = image.resize((56, 56))
            small.save(path.with_name(f"{path.stem}-copy.jpg"), quality=90)

    def scanned(*options: str) -> dict:
        return json.loads(call("scan", folder, "--json", *options).stdout)

    def across(found: dict) -> int:
        kinds = [problem["kind"] for problem in found["problems"]]
        return kinds.count("near_copy_across_splits")

    plain, together = scanned(), scanned("--keep-groups")
    assert len(plain["look_alikes"]) >= 15
    assert across(plain) > 0
    assert across(together) == 0
    assert together["images"] == plain["images"] == 80
    assert "--keep-groups puts them on one side" in words(call("scan", folder))
    assert scanned("--no-look-alikes")["look_alikes"] is None
