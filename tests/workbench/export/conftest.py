"""One trained run with images of mixed sizes, shared by the export tests."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from workbench.data.scan import scan
from workbench.data.split import split
from workbench.jobs import Job
from workbench.launch import create_run
from workbench.runs import RunFolder
from workbench.settings import Project
from workbench.training.loop import train


@pytest.fixture(scope="session")
def trained_run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunFolder]:
    """LeNet-5 on two classes of colour noise, 40 images of four sizes, some of them repeated."""
    base = tmp_path_factory.mktemp("trained")
    random_numbers = np.random.default_rng(0)
    sizes = [(40, 50), (32, 32), (61, 33), (28, 90)]
    for label, name in enumerate(("dark", "light")):
        (base / "images" / name).mkdir(parents=True)
        for number in range(40):
            height, width = sizes[0] if number < 24 else sizes[number % 4]
            pixels = random_numbers.integers(90 * label, 90 * label + 160, (height, width, 3))
            image = Image.fromarray(pixels.astype(np.uint8))
            image.save(base / "images" / name / f"{number:02d}.png")
    project = Project.parse(
        {
            "data": {"folder": str(base / "images"), "validation_percent": 50},
            "training": {"epochs": 3, "batch_size": 8},
        }
    )
    catalog = split(scan(base / "images", job=Job()), project.data)
    os.environ.setdefault("CNN_WORKBENCH_CACHE", str(base / "cache"))
    run = create_run(base / "run", project, catalog)
    train(run, Job())
    yield run


@pytest.fixture
def make_grey_run(tmp_path: Path, image_folder: Callable[..., Path]) -> RunFolder:
    """LeNet-5 with one input channel after one epoch."""
    images = image_folder(mode="L", each=10)
    project = Project.parse({"data": {"folder": str(images)}, "training": {"epochs": 1}})
    catalog = split(scan(images, job=Job()), project.data)
    run = create_run(tmp_path / "grey-run", project, catalog)
    train(run, Job())
    return run
