"""The epochs of one run as a table, and as TensorBoard's event files."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

from workbench.errors import RunError
from workbench.events import Event, Started, Step, Validated
from workbench.files import storage_errors, write_atomic
from workbench.jobs import Job
from workbench.library.digest import history_of
from workbench.runs import RunFolder

COLUMNS = tuple(field.name for field in fields(Validated) if field.name not in ("time", "epoch"))
_CURVES = {
    "train_loss": "loss/train",
    "validation_loss": "loss/validation",
    "train_accuracy": "accuracy/train",
    "validation_accuracy": "accuracy/validation",
    "validation_balanced_accuracy": "balanced_accuracy/validation",
    "validation_macro_f1": "macro_f1/validation",
    "validation_top5": "top5/validation",
}
_STEPS = {
    "loss": "steps/loss",
    "accuracy": "steps/accuracy",
    "learning_rate": "steps/learning_rate",
}


def counted_epochs(run: RunFolder) -> tuple[Validated, ...]:
    """Return the epochs that count, in order.

    Raises
    ------
    RunError
        There are none yet.
    """
    epochs = history_of(run.milestones()).epochs
    if not epochs:
        raise RunError(
            "No epoch of this run has ended, so there is nothing to export",
            where=run.path,
            hint="Train it for an epoch at least.",
        )
    return epochs


def write_csv(run: RunFolder, path: Path) -> int:
    """Write one line for each epoch, counted from 1, and return how many; empty where unknown.

    Raises
    ------
    RunError
        No epoch has ended.
    StorageError
        The file cannot be written.
    """
    run.spec()  # or say that this is no run
    epochs = counted_epochs(run)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["epoch", *COLUMNS])
    for epoch in epochs:
        values = (getattr(epoch, name) for name in COLUMNS)
        writer.writerow([epoch.epoch + 1, *("" if value is None else value for value in values)])
    write_atomic(path, text.getvalue())
    return len(epochs)


def write_tensorboard(
    run: RunFolder, folder: Path, job: Job, open_writer: Callable[[Path], Any]
) -> int:
    """Write an event file to a new or empty `folder` and return how many scalars it holds.

    Curves by epoch are numbered by their epoch, from 1; those by step by their step. Steps that a
    resumed run has repeated are written once, as last taken.

    Parameters
    ----------
    open_writer : callable
        Makes a tensorboardX `SummaryWriter`. It is given because that package imports torch, which
        this one must not.

    Raises
    ------
    RunError
        No epoch has ended, or the folder is not empty: TensorBoard would mix both in one curve.
    StorageError
        The folder cannot be written.
    """
    run.spec()
    epochs, steps = counted_epochs(run), counted_steps(run.events())
    with storage_errors(folder):
        if folder.exists() and any(folder.iterdir()):
            raise RunError(
                "This folder is not empty, and TensorBoard would mix what is in it with this run",
                where=folder,
                hint="Choose a new folder.",
            )
        folder.mkdir(parents=True, exist_ok=True)
        writer = open_writer(folder)
        written = 0
        try:
            for step in job.track(steps, "Writing steps"):
                for name, tag in _STEPS.items():
                    writer.add_scalar(tag, getattr(step, name), step.step, walltime=step.time)
                    written += 1
            for epoch in epochs:
                for name, tag in _CURVES.items():
                    if (value := getattr(epoch, name)) is not None:
                        writer.add_scalar(tag, value, epoch.epoch + 1, walltime=epoch.time)
                        written += 1
        finally:
            writer.close()
    return written


def counted_steps(events: list[Event]) -> list[Step]:
    """Return the announced steps without those that were repeated, by a restart or a rewind."""
    steps: list[Step] = []
    for event in events:
        if isinstance(event, Started):
            while steps and steps[-1].step > event.step:
                steps.pop()
        elif isinstance(event, Step):
            while steps and steps[-1].step >= event.step:
                steps.pop()
            steps.append(event)
    return steps
