"""A subject to look into, without an engine: the answers are made here."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ui.views.explain.subject import Subject
from workbench.diagram.graph import Layer, LayerGraph
from workbench.explain.cells import Worked
from workbench.runs import RunFolder

GRAPH = LayerGraph(
    "small",
    (3, 8, 8),
    (
        Layer("conv", "Conv2d", (3, 8, 8), (4, 6, 6), 112, 0, 3, 1, {"kernel_size": (3, 3)}),
        Layer("pool", "MaxPool2d", (4, 6, 6), (4, 3, 3), 0, 0, 4, 2, {"kernel_size": (2, 2)},
              parents=(0,)),
        Layer("head", "Linear", (36,), (2,), 74, 72, None, None, {}, parents=(1,)),
    ),
)  # fmt: skip


@pytest.fixture
def image(tmp_path: Path) -> Path:
    path = tmp_path / "one.png"
    Image.fromarray(np.full((40, 30, 3), 120, np.uint8)).save(path)
    return path


@pytest.fixture
def subject(make_run, image: Path) -> Subject:
    run: RunFolder = make_run()
    return Subject(run, GRAPH, "head", "best", ("ants", "bees"), image, "conv")


@pytest.fixture
def worked() -> Worked:
    numbers = np.random.default_rng(0)
    given = np.pad(numbers.normal(size=(3, 8, 8)), ((0, 0), (1, 1), (1, 1))).astype(np.float32)
    kernel = numbers.normal(size=(3, 3, 3)).astype(np.float32)
    made = np.zeros((8, 8), np.float32)
    for y, x in np.ndindex(8, 8):
        made[y, x] = (given[:, y : y + 3, x : x + 3] * kernel).sum() + 0.5
    return Worked(
        "sum", given, (1, 1, 8, 8), 0, made, kernel=kernel, extent=(3, 3), bias=0.5
    )  # fmt: skip
