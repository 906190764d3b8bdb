"""One trained run with its verified ONNX file, shared by the tests of what is delivered with it."""

import os
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from workbench.data.scan import scan
from workbench.data.split import split
from workbench.delivery.piece import Source, ask
from workbench.evaluation.deployed import DeployedModel
from workbench.evaluation.evaluate import load_deployed
from workbench.export.export import export_model
from workbench.export.predictor import Predictor
from workbench.jobs import Job
from workbench.launch import create_run
from workbench.plan import resolve
from workbench.runs import RunFolder
from workbench.settings import Project
from workbench.training.loop import train


@pytest.fixture(scope="session")
def delivered_run(tmp_path_factory: pytest.TempPathFactory) -> RunFolder:
    """LeNet-5 on dark and light noise: 32 images of four sizes, 8 of them for validation."""
    base = tmp_path_factory.mktemp("delivered")
    random_numbers = np.random.default_rng(0)
    for label, name in enumerate(("dark", "light")):
        (base / "images" / name).mkdir(parents=True)
        for number in range(16):
            height, width = [(40, 50), (32, 32), (61, 33), (28, 90)][number % 4]
            pixels = random_numbers.integers(60 * label, 60 * label + 190, (height, width, 3))
            image = Image.fromarray(pixels.astype(np.uint8))
            image.save(base / "images" / name / f"{number:02d}.png")
    data = {"folder": str(base / "images"), "validation_percent": 25, "test_percent": 12.5}
    project = Project.parse({"data": data, "training": {"epochs": 2, "batch_size": 8}})
    catalog = split(scan(base / "images", job=Job()), project.data)
    os.environ.setdefault("CNN_WORKBENCH_CACHE", str(base / "cache"))
    run = create_run(base / "run", project, catalog)
    train(run, Job())
    return run


@pytest.fixture(scope="session")
def first_source(
    delivered_run: RunFolder, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Source, DeployedModel]:
    plan = resolve(delivered_run.spec(), delivered_run.split())
    model = load_deployed(delivered_run, plan, "best")
    path = tmp_path_factory.mktemp("onnx") / "noise.onnx"
    certificate = export_model(model, plan, delivered_run.spec(), path, "best", Job())
    predictor = Predictor(path)
    answers = ask(plan, plan.validation, lambda im: predictor.probabilities(im[None])[0], Job())
    spec = delivered_run.spec()
    return Source(path, delivered_run, spec, plan, "best", certificate, answers), model


@pytest.fixture
def source(first_source: tuple[Source, DeployedModel], tmp_path: Path) -> Source:
    """The ONNX file in a folder of its own."""
    found = first_source[0]
    return replace(found, onnx=Path(shutil.copy(found.onnx, tmp_path / "noise.onnx")))


@pytest.fixture
def model(first_source: tuple[Source, DeployedModel]) -> DeployedModel:
    return first_source[1]
