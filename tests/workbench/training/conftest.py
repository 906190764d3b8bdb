"""A run that is ready to train: a small learnable set, LeNet-5."""

from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.data.scan import scan
from workbench.data.split import split
from workbench.jobs import Job
from workbench.launch import create_run
from workbench.runs import RunFolder
from workbench.settings import Project


@pytest.fixture
def make_run(tmp_path: Path, image_folder: Callable[..., Path]) -> Callable[..., RunFolder]:
    """Return `make(name, each=..., **sections)`: sections are dictionaries of settings."""

    def make(name: str = "run", *, each: int = 12, folder: Path | None = None, **sections: dict):
        images = folder or image_folder(each=each)
        training = {"epochs": 2, "batch_size": 4, **sections.pop("training", {})}
        values = {"data": {"folder": str(images)}, "training": training, **sections}
        project = Project.parse(values)
        catalog = split(scan(images, job=Job()), project.data)
        return create_run(tmp_path / "runs" / name, project, catalog)

    return make
