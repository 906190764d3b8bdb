"""What the answers of the transfer lab depend on: equal keys have equal answers. Plain values."""

from __future__ import annotations

import json

from workbench.data.catalog import Catalog
from workbench.settings import Project

_TIMED = {"epochs", "batch_size", "optimiser", "device", "threads"}


def advice_key(project: Project, catalog: Catalog) -> str:
    """Return what advice depends on: not on what it is about, strategy and pretrained weights."""
    return _key(
        _images(project, catalog),
        _network(project),
        project.augmentation.model_dump(),
        project.transfer.model_dump(),
        project.training.model_dump(include=_TIMED | {"seed"}),
    )


def probe_key(project: Project, catalog: Catalog) -> str:
    """Return what a probe depends on: images, network and its weights, and the seed."""
    seed = project.training.seed
    return _key(_images(project, catalog), _network(project), project.architecture.pretrained, seed)


def cost_key(project: Project, catalog: Catalog) -> str:
    """Return what time and memory of all strategies depend on."""
    return _key(
        _images(project, catalog),
        _network(project),
        project.augmentation.model_dump(),
        project.transfer.model_dump(),
        project.training.model_dump(include=_TIMED),
    )


def _images(project: Project, catalog: Catalog) -> list[object]:
    return [catalog.fingerprint, project.data.model_dump()]


def _network(project: Project) -> dict[str, object]:
    return project.architecture.model_dump(exclude={"pretrained"})


def _key(*parts: object) -> str:
    return json.dumps(parts, sort_keys=True, default=str)
