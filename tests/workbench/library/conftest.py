"""Run folders written by hand: nothing is trained."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from workbench.evaluation.report import Prediction, Report, write_report
from workbench.events import Event, Finished, Started, Step, Validated
from workbench.runs import EventWriter, RunFolder, RunSpec, SplitRow
from workbench.settings import Project

CLASSES = ("ants", "bees")


@pytest.fixture
def make_run(tmp_path: Path) -> Callable[..., RunFolder]:
    """Return a maker of runs: `make_run("one", accuracies=[.5, .7], right="1101", **settings)`.

    `right` has a letter for each validation image; with it the run is measured. `settings` are
    sections' changes, {"training": {"seed": 3}}.
    """

    def make(
        folder: str,
        accuracies: Sequence[float] = (),
        right: str = "",
        *,
        created: str = "2026-01-02T03:04:05+00:00",
        fingerprint: str = "f00d",
        held: Sequence[str] | None = None,
        finished: bool = True,
        **settings: Any,
    ) -> RunFolder:
        project = Project.parse({"name": "insects", **settings})
        spec = RunSpec(
            project=project, folder="images", classes=CLASSES, fingerprint=fingerprint,
            created=created, software={"torch": "2"},
        )  # fmt: skip
        files = [f"{n}.png" for n in range(len(right))] if held is None else held
        rows = [SplitRow(file, n % 2, "validation") for n, file in enumerate(files)]
        run = RunFolder.create(tmp_path / folder, spec, [SplitRow("train.png", 0, "train"), *rows])
        write_events(run, history(accuracies, finished=finished) if accuracies else ())
        if right:
            answers = [
                Prediction(file, n % 2, n % 2 if letter == "1" else 1 - n % 2, 0.9)
                for n, (file, letter) in enumerate(zip(files, right, strict=True))
            ]
            write_report(run, Report(CLASSES, tuple(answers)))
        return run

    return make


@pytest.fixture
def words() -> SimpleNamespace:
    """Return makers of a run's words: started, step, validated, history; and `write`."""
    return SimpleNamespace(
        started=started, step=step, validated=validated, history=history, write=write_events
    )


def write_events(run: RunFolder, events: Sequence[Event]) -> None:
    with EventWriter(run) as writer:
        for event in events:
            writer.write(event)


def started(epoch: int = 0) -> Started:
    return Started(
        architecture="lenet5", epoch=epoch, step=2 * epoch, epochs=2, steps_per_epoch=2,
        batch_size=4, train_count=8, validation_count=8, image_size=32, channels=3, device="cpu",
        precision="float32", parameters=1, trainable_parameters=1, process=1,
    )  # fmt: skip


def step(number: int, loss: float = 1.0) -> Step:
    return Step(
        epoch=(number - 1) // 2, step=number, loss=loss, accuracy=0.5, learning_rate=0.1,
        images_per_second=9.0, seconds_left=None,
    )  # fmt: skip


def validated(epoch: int, accuracy: float = 0.5, seconds: float = 2.0) -> Validated:
    return Validated(
        epoch=epoch, step=2 * epoch + 2, train_loss=0.5, train_accuracy=0.6, validation_loss=0.7,
        validation_accuracy=accuracy, validation_count=8, seconds=seconds,
    )  # fmt: skip


def history(accuracies: Sequence[float], *, finished: bool = True) -> list[Event]:
    """Return what a trainer announces, two steps an epoch."""
    events: list[Event] = [started()]
    for epoch, accuracy in enumerate(accuracies):
        events += [step(2 * epoch + 1), step(2 * epoch + 2), validated(epoch, accuracy)]
    if finished:
        count = len(accuracies)
        end = Finished(reason="completed", epochs=count, seconds=9, images_per_second=9)
        events.append(end)
    return events
