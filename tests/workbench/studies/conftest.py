"""Studies without training: run folders whose events and results are written by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.data.catalog import Catalog
from workbench.data.scan import scan
from workbench.data.split import split
from workbench.events import Event, Finished, Started, Validated
from workbench.jobs import Job
from workbench.runs import EventWriter
from workbench.settings import Project
from workbench.settings.augmentation import PRESETS
from workbench.studies.finals import Final, Measured, write_final
from workbench.studies.folder import StudyFolder


@pytest.fixture
def project(image_folder: Callable[..., Path]) -> Project:
    """Return a project on sixteen small images, with light augmentation and LeNet-5."""
    return Project.parse(
        {
            "name": "shapes",
            "data": {"folder": str(image_folder()), "validation_percent": 50},
            "architecture": {"name": "lenet5", "image_size": 32},
            "augmentation": PRESETS["light"],
            "training": {"epochs": 2, "batch_size": 4, "threads": 1},
        }
    )


@pytest.fixture
def catalog(project: Project) -> Catalog:
    """Return the project's images, divided."""
    return split(scan(Path(project.data.folder), job=Job()), project.data)


@pytest.fixture
def words() -> Callable[..., Event]:
    """Return a maker of a run's words: "started", "validated" or "finished", and their values."""
    kinds: dict[str, Callable[..., Event]] = {
        "started": _started, "validated": _validated, "finished": _finished,
    }  # fmt: skip
    return lambda kind, *values: kinds[kind](*values)


@pytest.fixture
def answer() -> Callable[..., None]:
    """Return a maker of ended runs: `answer(study, "with", 0, "1101", train="1111")`."""

    def make(study: StudyFolder, arm: str, seed: int, right: str, train: str = "") -> None:
        run = next(c.run for c in study.cells() if (c.arm, c.seed) == (arm, seed))
        with EventWriter(run) as writer:
            for event in (_started(), _validated(0), _validated(1), _finished("completed")):
                writer.write(event)
        measured = Measured(0.25, train, len(train)) if train else None
        write_final(run, Final(Measured(0.75, right, len(right)), measured))

    return make


def _started(epoch: int = 0) -> Started:
    return Started(
        architecture="lenet5", epoch=epoch, step=2 * epoch, epochs=2, steps_per_epoch=2,
        batch_size=4, train_count=8, validation_count=8, image_size=32, channels=3, device="cpu",
        precision="float32", parameters=1, trainable_parameters=1, process=1,
    )  # fmt: skip


def _validated(epoch: int, loss: float = 0.8) -> Validated:
    return Validated(
        epoch=epoch, step=2 * epoch + 2, train_loss=0.5, train_accuracy=0.6, validation_loss=loss,
        validation_accuracy=0.7, validation_count=8, seconds=1.0,
    )  # fmt: skip


def _finished(reason: str) -> Finished:
    return Finished(reason=reason, epochs=2, seconds=2.0, images_per_second=10.0)
