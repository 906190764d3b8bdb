"""Short real trainings, by the trainer itself, on a part of the training images."""

from __future__ import annotations

import math
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.advice.sample import stratified
from workbench.advice.timing import own_threads
from workbench.evaluation.intervals import wilson_interval
from workbench.events import Validated
from workbench.files import cache_dir, storage_errors
from workbench.jobs import Job
from workbench.runs import RunFolder, RunSpec, SplitRow
from workbench.settings import FreezeSettings
from workbench.training.loop import train

MOST_IMAGES = 400
"""Training images that take part; a third of them are asked about."""
SECONDS = 45.0
"""That a strategy may take, as far as its epoch's time is known: it decides the epochs."""
FEWEST_STEPS, FEWEST_EPOCHS, MOST_EPOCHS = 60, 3, 15

_ASKED = 3  # one image in so many


@dataclass(frozen=True, slots=True)
class Trial:
    """One short training.

    Attributes
    ----------
    correct, count : int
        Of the images that were kept aside, after the last epoch.
    epochs, images : int
        How long, and on how many images, it was trained.
    """

    correct: int
    count: int
    epochs: int
    images: int

    @property
    def accuracy(self) -> float:
        return self.correct / self.count

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of `accuracy` (Wilson)."""
        return wilson_interval(self.correct, self.count)


def divided(rows: tuple[SplitRow, ...], seed: int) -> tuple[SplitRow, ...]:
    """Return some of the training images, of which every third one of a class is asked about."""
    chosen = stratified(rows, MOST_IMAGES, seed)
    seen: dict[int, int] = {}
    found = []
    for row in sorted(chosen, key=lambda row: (row.label, row.file)):
        place = seen[row.label] = seen.get(row.label, 0) + 1
        found.append(replace(row, split="validation" if place % _ASKED == 0 else "train"))
    return tuple(found)


def epochs_for(images: int, batch: int, seconds_each: float) -> int:
    """Return how many epochs a trial takes: enough steps to learn, unless that takes too long."""
    steps = max(1, math.ceil(images / batch))
    wanted = math.ceil(FEWEST_STEPS / steps)
    affordable = int(SECONDS / max(seconds_each * images, 1e-6))
    return max(FEWEST_EPOCHS, min(wanted, affordable, MOST_EPOCHS))


def try_strategy(
    spec: RunSpec,
    rows: tuple[SplitRow, ...],
    strategy: str,
    cut: str,
    seconds_each: float,
    job: Job,
) -> Trial:
    """Train one strategy briefly and count what it gets right of the images kept aside.

    Parameters
    ----------
    rows : tuple of SplitRow
        From `divided`.
    seconds_each : float
        That one image of an epoch takes.

    Raises
    ------
    TrainingError
        It cannot be trained.
    """
    learnt = [row for row in rows if row.split == "train"]
    settings = spec.project.training
    epochs = epochs_for(len(learnt), settings.batch_size, seconds_each)
    project = spec.project.replace(
        freeze=FreezeSettings.parse({"strategy": strategy, "cut": cut}),
        training=settings.replace(epochs=epochs),
    )
    folder = cache_dir() / "trials"
    with storage_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as name:
        run = RunFolder.create(Path(name) / "run", spec.replace(project=project), rows)
        with own_threads():
            train(run, job)
        job.check()
        last = [event for event in run.milestones() if isinstance(event, Validated)][-1]
    correct = round(last.validation_accuracy * last.validation_count)
    return Trial(correct, last.validation_count, last.epoch + 1, len(learnt))
