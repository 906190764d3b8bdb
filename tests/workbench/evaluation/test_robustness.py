"""A network is asked about images as they are and made worse; the answer is kept in the run."""

import time

import numpy as np
import pytest
import torch
from PIL import Image
from torch import nn

from workbench.data.decode import decode
from workbench.errors import Cancelled
from workbench.evaluation import robustness
from workbench.evaluation.deployed import DeployedModel
from workbench.evaluation.kept import read_kept
from workbench.evaluation.robustness import robustness_of, sample
from workbench.jobs import Job
from workbench.runs import RunFolder, RunSpec, SplitRow
from workbench.settings import Project


class Stripes(nn.Module):
    """Calls an image striped whose neighbouring columns differ much."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        rough = (x[..., 1:] - x[..., :-1]).abs().mean((1, 2, 3))
        return torch.stack([torch.full_like(rough, 2.0), rough], 1)


@pytest.fixture
def run(tmp_path, monkeypatch):
    stripes = np.tile(np.array([0, 255], np.uint8), (32, 16))
    for label, pixels in enumerate((np.full((32, 32), 128, np.uint8), stripes)):
        (tmp_path / "ab"[label]).mkdir()
        for number in range(4):
            Image.fromarray(pixels).convert("RGB").save(tmp_path / "ab"[label] / f"{number}.png")
    rows = [
        SplitRow(f"{c}/{n}.png", label, "train" if n == 0 else "validation")
        for label, c in enumerate("ab") for n in range(4)
    ]  # fmt: skip
    spec = RunSpec(project=Project(), folder=str(tmp_path), classes=("a", "b"))
    made = RunFolder.create(tmp_path / "run", spec, rows)
    model = DeployedModel(Stripes(), 32, (0.5,), (0.25,))
    monkeypatch.setattr(robustness, "load_deployed", lambda *_: model)
    return made


def test_each_way_tells_its_own(run):
    found = robustness_of(run, Job())
    by = {(row["corruption"], row["severity"]): row for row in found["rows"]}
    assert found["count"] == found["total"] == 6
    assert found["clean"]["accuracy"] == 1
    assert len(by) == 20
    assert by["contrast", 5]["accuracy"] == 0.5, "stripes are no longer seen"
    assert by["contrast", 1]["accuracy"] == 1
    assert by["noise", 1]["low"] < by["noise", 1]["accuracy"] <= by["noise", 1]["high"]
    assert read_kept(run, "robustness")["rows"] == found["rows"]


def test_a_cancelled_test_keeps_nothing(run):
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        robustness_of(run, job)
    assert read_kept(run, "robustness") is None


def test_a_sample_keeps_the_shares_of_the_classes():
    rows = [SplitRow(f"{n}.png", int(n % 4 == 0), "validation") for n in range(100)]
    drawn = sample(rows, 40, 0)
    assert len(drawn) == 40
    assert sum(row.label for row in drawn) == 10
    assert drawn == sample(rows, 40, 0)
    assert sample(rows, 100, 0) == rows


def test_few_images_are_held_at_a_time(run, monkeypatch):
    decoded, seen = [], []
    monkeypatch.setattr(robustness, "decode", lambda path, **kw: decoded.append(1) or decode(path))

    class Slow(Stripes):
        def forward(self, x: torch.Tensor) -> torch.Tensor:
            if not seen:
                time.sleep(0.3)  # so long the readers could go ahead
                seen.append(len(decoded))
            return super().forward(x)

    model = DeployedModel(Slow(), 32, (0.5,), (0.25,))
    monkeypatch.setattr(robustness, "load_deployed", lambda *_: model)
    assert robustness_of(run, Job())["count"] == 6
    assert seen[0] < 6
