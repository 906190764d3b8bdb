"""`workbench explain` writes a map that passed its tests, and says why another is refused."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from safetensors.torch import save_file
from typer.testing import CliRunner

from workbench.cli import app
from workbench.errors import SettingsError
from workbench.plan import resolve
from workbench.runs import RunFolder, RunSpec, SplitRow, now
from workbench.settings import ArchitectureSettings, Project


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    rows = []
    for number in range(12):
        file = f"{number}.png"
        pixels = np.random.default_rng(number).integers(0, 255, (32, 32, 3), dtype=np.uint8)
        Image.fromarray(pixels).save(tmp_path / file)
        rows.append(SplitRow(file, number % 2, "validation" if number > 3 else "train"))
    architecture = ArchitectureSettings(name="lenet5", pretrained=False, colour="rgb")
    spec = RunSpec(
        project=Project(name="noise", architecture=architecture), folder=str(tmp_path),
        classes=("even", "odd"), created=now(),
    )  # fmt: skip
    made = RunFolder.create(tmp_path / "run", spec, rows)
    network = resolve(made.spec(), made.split()).build(filled=False)
    save_file(network.state_dict(), made.weights("best"))
    return made


def call(*words: object):
    return CliRunner().invoke(app, ["explain", *map(str, words)])


def test_what_a_random_network_gives_is_refused_and_not_written(run, tmp_path) -> None:
    output = tmp_path / "map.png"
    done = call(run.path, tmp_path / "1.png", "--output", output, "--json")
    assert done.exit_code == 0
    found = json.loads(done.stdout)
    assert any("nothing to explain" in reason for reason in found["reasons"])
    assert found["output"] == ""
    assert not output.exists()
    plain = call(run.path, tmp_path / "1.png", "--method", "occlusion", "--target", "odd")
    assert plain.stdout.startswith("odd:")
    assert "Refused" in plain.stdout


def test_wrong_wishes_are_refused_first(run, tmp_path) -> None:
    code = SettingsError.exit_code
    assert call(run.path, tmp_path / "1.png", "--output", tmp_path / "map.gif").exit_code == code
    wrong = call(run.path, tmp_path / "1.png", "--target", "neither")
    assert (wrong.exit_code, "even, odd" in wrong.stderr) == (code, True)
