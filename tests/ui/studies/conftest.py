"""Studies on the disk whose runs end when the test says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal

from ui.study_control import StudyControl
from ui.study_state import Listed, Seen
from workbench.data.catalog import Catalog, ImageEntry
from workbench.events import Event, Finished, Started, Validated
from workbench.jobs import Job
from workbench.runs import EventWriter, RunFolder
from workbench.settings import Project
from workbench.settings.augmentation import PRESETS
from workbench.studies.design import StudySpec
from workbench.studies.finals import Final, Measured, write_final
from workbench.studies.folder import StudyFolder
from workbench.studies.reading import StudyReader
from workbench.studies.summary import summarise


class FakeRuns(QObject):
    """Speaks `RunControl`, and trains nothing."""

    followed = Signal(object)
    ended = Signal(object, str)
    state_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.busy = False
        self.asked: list[str] = []
        self.run: RunFolder | None = None
        self.stopped = False

    def follow(self, run: RunFolder) -> None:
        self.busy, self.run = True, run
        self.asked.append(run.name)

    def stop(self) -> None:
        self.stopped = True

    def end(self, state: str = "finished") -> None:
        self.busy = False
        self.ended.emit(self.run, state)


class FakeReply(QObject):
    """Speaks `Reply`."""

    done = Signal(object)
    failed = Signal(object)
    progress = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


class FakeEngine(QObject):
    """Speaks `EngineClient`, and answers when told to."""

    def __init__(self) -> None:
        super().__init__()
        self.requests: list[tuple[str, dict[str, Any]]] = []
        self.replies: list[FakeReply] = []

    def request(self, method: str, params: dict[str, Any], latest: str = "") -> FakeReply:
        self.requests.append((method, params))
        self.replies.append(FakeReply())
        return self.replies[-1]


@pytest.fixture
def runs(qtbot) -> FakeRuns:
    return FakeRuns()


@pytest.fixture
def engine(qtbot) -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def project() -> Project:
    return Project.parse(
        {
            "name": "insects",
            "architecture": {"name": "lenet5"},
            "augmentation": PRESETS["light"],
            "training": {"epochs": 2},
        }
    )


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    entries = tuple(
        ImageEntry(f"{number}.png", number % 2, "validation" if number % 4 < 2 else "train")
        for number in range(8)
    )
    return Catalog(tmp_path / "images", ("ants", "bees"), entries, checked=True)


@pytest.fixture
def make_study(tmp_path: Path, catalog: Catalog) -> Callable[[StudySpec], Listed]:
    """Return a maker of studies in <tmp_path>/project/studies."""

    def make(spec: StudySpec, name: str = "001-study") -> Listed:
        path = tmp_path / "project" / "studies" / name
        return Listed(StudyFolder.create(path, spec, catalog, Job()), spec)

    return make


@pytest.fixture
def control(qtbot, runs: FakeRuns, engine: FakeEngine, tmp_path: Path) -> Iterator[StudyControl]:
    made = StudyControl(runs, engine)  # type: ignore[arg-type]
    with qtbot.waitSignal(made.listed):
        made.set_folder(tmp_path / "project")
    yield made
    made.close()


@pytest.fixture
def train() -> Callable[..., None]:
    """Return what lets a run have been trained: `train(run, "completed", loss=0.8)`."""

    def do(
        run: RunFolder, reason: str = "completed", *, epochs: int = 2, loss: float = 0.8
    ) -> None:
        with EventWriter(run) as writer:
            for event in _events(reason, epochs, loss):
                writer.write(event)

    return do


@pytest.fixture
def measure() -> Callable[..., None]:
    """Return what lets a run have been measured: `measure(run, "1101", train="1111")`."""

    def do(run: RunFolder, right: str, train: str = "") -> None:
        measured = Measured(0.25, train, len(train)) if train else None
        write_final(run, Final(Measured(0.75, right, len(right)), measured))

    return do


@pytest.fixture
def see() -> Callable[[Listed], Seen]:
    """Return what reads a study."""

    def do(item: Listed) -> Seen:
        reading = StudyReader(item.study).read()
        return Seen(item.study, reading, summarise(reading))

    return do


def _events(reason: str, epochs: int, loss: float) -> Iterator[Event]:
    yield Started(
        architecture="lenet5", epoch=0, step=0, epochs=2, steps_per_epoch=4, batch_size=4,
        train_count=8, validation_count=8, image_size=32, channels=3, device="cpu",
        precision="float32", parameters=1, trainable_parameters=1, process=1,
    )  # fmt: skip
    for epoch in range(epochs):
        yield Validated(
            epoch=epoch, step=4 * epoch + 4, train_loss=0.5, train_accuracy=0.9,
            validation_loss=loss, validation_accuracy=0.7, validation_count=8, seconds=1.0,
        )  # fmt: skip
    yield Finished(reason=reason, epochs=epochs, seconds=2.0, images_per_second=10.0)
