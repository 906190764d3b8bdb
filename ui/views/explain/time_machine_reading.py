"""The history of a run, read in a thread for the view that scrubs through it. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from workbench.history import About, History, Record, project
from workbench.jobs import Job
from workbench.runs import RunFolder

PINS = 4


@dataclass(frozen=True)
class Reading:
    """All that is needed to show any epoch of a run.

    Attributes
    ----------
    about : About or None
        None if the run keeps no history.
    epochs : tuple of int
        0-based, in order.
    answers : int array (epochs, files)
        The class that each image was taken for.
    places : tuple of float32 arrays (watched, 2)
        One an epoch; empty if no features were kept.
    folder : Path
        What the names of the files are relative to.
    """

    about: About | None
    epochs: tuple[int, ...]
    answers: npt.NDArray[np.int64]
    places: tuple[npt.NDArray[np.float32], ...]
    folder: Path = Path()


def read_history(run: RunFolder, job: Job) -> Reading:
    """Read every epoch of a run, but keep only what all of them together are needed for.

    Raises
    ------
    RunError
        The run is damaged, or has gone.
    """
    history = History(run.history)
    about = history.about()
    epochs: list[int] = []
    answers, features = [], []
    if about is not None:
        for epoch in job.track(history.epochs(), "Reading the epochs"):
            record = history.read(epoch)
            if record is not None and record.probabilities.shape[0] == len(about.files):
                epochs.append(epoch)
                answers.append(record.probabilities.argmax(1))
                features.append(record.features)
    table = np.array(answers, np.int64).reshape(len(epochs), len(about.files) if about else 0)
    seen = bool(features) and min(min(one.shape) for one in features) >= 2
    places = tuple(project(features)) if seen else ()
    return Reading(about, tuple(epochs), table, places, Path(run.spec().folder))


def read_epoch(run: RunFolder, epoch: int, job: Job) -> Record | None:
    """Return one epoch."""
    job.check()
    return History(run.history).read(epoch)


def restless(answers: npt.NDArray[np.int64], among: Sequence[int]) -> list[int]:
    """Return those of the images in `among` whose answer changed most often, at most four."""
    if not len(answers):
        return list(among)[:PINS]
    changes = (answers[1:] != answers[:-1]).sum(0)
    return sorted(among, key=lambda number: (-int(changes[number]), number))[:PINS]
