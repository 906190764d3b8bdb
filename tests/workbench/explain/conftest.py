"""Small runs to be looked into: made pictures of two classes, LeNet-5 trained for a moment."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import save_file
from torch import nn

from workbench.explain.opened import Opened, open_run
from workbench.jobs import Job
from workbench.plan import Plan, resolve
from workbench.runs import RunFolder, RunSpec, SplitRow, now
from workbench.settings import ArchitectureSettings, Project

COUNT = 24  # images of each class


def picture(label: int, seed: int) -> np.ndarray:
    """Return a bright square above a quiet ground: at the left in class 0, at the right in 1."""
    numbers = np.random.default_rng(seed)
    pixels = numbers.integers(20, 60, (32, 32, 3), dtype=np.uint8)
    top, left = numbers.integers(4, 18), (3 if label == 0 else 19) + numbers.integers(0, 2)
    pixels[top : top + 8, left : left + 8] = 230
    return pixels


@pytest.fixture(scope="session")
def make_inside(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., RunFolder]:
    """Return a maker of runs on the made pictures: `make_inside("lenet5", train=True)`."""
    images = tmp_path_factory.mktemp("images")
    rows = []
    for label in (0, 1):
        for number in range(COUNT):
            file = f"{label}-{number}.png"
            Image.fromarray(picture(label, 100 * label + number)).save(images / file)
            rows.append(SplitRow(file, label, "validation" if number % 2 else "train"))

    def make(name: str, *, train: bool = False, size: int = 32) -> RunFolder:
        architecture = ArchitectureSettings(
            name=name, pretrained=False, image_size=size, colour="rgb"
        )
        spec = RunSpec(
            project=Project(name="squares", architecture=architecture),
            folder=str(images), classes=("left", "right"), created=now(),
        )  # fmt: skip
        run = RunFolder.create(tmp_path_factory.mktemp("run") / "run", spec, rows)
        plan = resolve(run.spec(), run.split())
        network = plan.build(filled=False)
        if train:
            _train(network, plan)
        save_file(network.state_dict(), run.weights("best"))
        return run

    return make


def _train(network: nn.Module, plan: Plan) -> None:
    """Fit a network to the training pictures; a second is enough to tell left from right."""
    pixels = [np.asarray(Image.open(plan.folder / row.file)) for row in plan.train]
    x = torch.tensor(np.stack(pixels)).permute(0, 3, 1, 2) / 127.5 - 1
    y = torch.tensor([row.label for row in plan.train])
    optimiser = torch.optim.Adam(network.parameters(), 0.003)
    network.train()
    for _ in range(40):
        optimiser.zero_grad()
        nn.functional.cross_entropy(network(x), y).backward()
        optimiser.step()


@pytest.fixture(scope="session")
def trained(make_inside: Callable[..., RunFolder]) -> Opened:
    """A LeNet-5 that tells the pictures apart."""
    return open_run(make_inside("lenet5", train=True).path, Job())


@pytest.fixture(scope="session")
def untrained(make_inside: Callable[..., RunFolder]) -> Opened:
    """A LeNet-5 with random weights."""
    return open_run(make_inside("lenet5").path, Job())


@pytest.fixture
def image(trained: Opened) -> Path:
    """A validation picture of class "left"."""
    return trained.plan.folder / trained.plan.validation[0].file
