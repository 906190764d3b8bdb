"""Sweeps whose trainers are played: they write a run's events, an epoch at each look."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from workbench.data.catalog import Catalog
from workbench.data.scan import scan
from workbench.data.split import split
from workbench.events import Failed, Finished, Started, Validated
from workbench.jobs import Job
from workbench.runs import EventWriter, RunFolder
from workbench.settings import Project
from workbench.sweeps import attend, worker
from workbench.sweeps.folder import SweepFolder
from workbench.sweeps.spec import SweepSpec

RATE = "training.learning_rate"


@pytest.fixture
def project(image_folder: Callable[..., Path]) -> Project:
    """Return a project on sixteen small images and LeNet-5."""
    return Project.parse(
        {
            "name": "shapes",
            "data": {"folder": str(image_folder()), "validation_percent": 50},
            "architecture": {"name": "lenet5", "image_size": 32},
            "training": {"epochs": 4, "batch_size": 4, "threads": 1},
        }
    )


@pytest.fixture
def catalog(project: Project) -> Catalog:
    """Return the project's images, divided."""
    return split(scan(Path(project.data.folder), job=Job()), project.data)


@pytest.fixture
def spec(tmp_path: Path) -> Callable[..., SweepSpec]:
    """Return a maker of sweeps over the learning rate."""

    def make(**changes: object) -> SweepSpec:
        values = {
            "name": "played", "target": "images", "sampler": "grid",
            "search": {RATE: {"choices": [0.1, 0.2, 0.3, 0.4]}}, "runs": str(tmp_path / "sweep"),
            "pruning": {"method": "none"},
        }  # fmt: skip
        return SweepSpec.parse({**values, **changes})

    return make


class PlayedTrainer:
    """Reaches its learning rate as accuracy, in tenths of it an epoch; or what `fails` says."""

    fails = False
    dies_at: int | None = None

    def __init__(self, run: RunFolder) -> None:
        self._run = run
        training = run.spec().project.training
        self._rate, self._epochs = training.learning_rate, training.epochs
        told = {event.epoch for event in run.milestones() if isinstance(event, Validated)}
        self._epoch, self._alive = len(told), True
        self._write(_started(self._epoch, self._epochs))

    def alive(self) -> bool:
        if not self._alive:
            return False
        if self.fails:
            return self._end(Failed(kind="TrainingError", what="No memory", where="", hint=""))
        if self._epoch == self._epochs:
            return self._end(_finished("completed", self._epoch))
        if self._epoch == self.dies_at:
            self._alive = False
            return False
        self._write(_validated(self._epoch, self._rate * (self._epoch + 1) / self._epochs))
        self._epoch += 1
        return True

    def ask_to_stop(self) -> None:
        if self._alive:
            self._end(_finished("stopped", self._epoch))

    def stop(self) -> None:
        self.ask_to_stop()

    def _end(self, event: Finished | Failed) -> bool:
        self._write(event)
        self._alive = False
        return False

    def _write(self, event: object) -> None:
        with EventWriter(self._run) as writer:
            writer.write(event)


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[PlayedTrainer]]:
    """Let trainers be played, and nobody wait."""

    class Played(PlayedTrainer):
        pass

    monkeypatch.setattr(attend, "Trainer", Played)
    monkeypatch.setattr(attend, "_POLL", 0.001)
    monkeypatch.setattr(worker, "_WAIT", 0.01)
    return Played


class Notes:
    """A watcher that remembers."""

    def __init__(self) -> None:
        self.begun: list[int] = []
        self.ended: list[int] = []
        self.on_begin: Callable[[int], None] = lambda number: None

    def begin(self, number: int, values: object, table: object) -> None:
        self.begun.append(number)
        self.on_begin(number)

    def event(self, event: object) -> None: ...

    def end(self, number: int, table: object) -> None:
        self.ended.append(number)

    def wait(self, table: object) -> None: ...


@pytest.fixture
def work(project: Project, catalog: Catalog) -> Callable[..., str]:
    """Return a function that joins a sweep and works: `work(spec, job, notes)`."""

    def join(spec: SweepSpec, job: Job | None = None, notes: Notes | None = None) -> str:
        folder = SweepFolder(Path(spec.runs))
        plan = folder.join(spec, project, catalog)
        return worker.Worker(folder, plan, catalog, notes or Notes()).work(job or Job())

    return join


@pytest.fixture
def notes() -> Notes:
    """Return a watcher that remembers whom it heard of."""
    return Notes()


def _started(epoch: int, epochs: int) -> Started:
    return Started(
        architecture="lenet5", epoch=epoch, step=2 * epoch, epochs=epochs, steps_per_epoch=2,
        batch_size=4, train_count=8, validation_count=8, image_size=32, channels=3, device="cpu",
        precision="float32", parameters=1, trainable_parameters=1, process=1,
    )  # fmt: skip


def _validated(epoch: int, accuracy: float) -> Validated:
    return Validated(
        epoch=epoch, step=2 * epoch + 2, train_loss=0.5, train_accuracy=0.6, validation_loss=0.8,
        validation_accuracy=accuracy, validation_count=8, seconds=1.0,
    )  # fmt: skip


def _finished(reason: str, epochs: int) -> Finished:
    return Finished(reason=reason, epochs=epochs, seconds=2.0, images_per_second=10.0)
