"""GANs that are ready to train: tiny networks on a small made set."""

from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.data.scan import scan
from workbench.data.split import split
from workbench.gan.folder import GanFolder, create_gan
from workbench.jobs import Job
from workbench.settings import Project


@pytest.fixture
def make_gan(tmp_path: Path, image_folder: Callable[..., Path]) -> Callable[..., GanFolder]:
    """Return `make(name, each=..., **settings)`."""

    def make(name: str = "gan", *, each: int = 12, folder: Path | None = None, **settings: object):
        images = folder or image_folder(each=each)
        values = {"epochs": 2, "batch_size": 8, "width": 4, "latent": 8, "kid_every": 0, **settings}
        project = Project.parse({"data": {"folder": str(images)}, "gan": values})
        catalog = split(scan(images, job=Job()), project.data)
        return create_gan(tmp_path / "gans" / name, project, catalog)

    return make
