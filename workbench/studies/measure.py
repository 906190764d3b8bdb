"""Measure the last weights of a study's run on original files."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from workbench.errors import DataError
from workbench.evaluation.deployed import DeployedModel
from workbench.evaluation.evaluate import classify_files, load_deployed
from workbench.jobs import Job
from workbench.plan import Plan, resolve
from workbench.runs import RunFolder, SplitRow
from workbench.studies.finals import Final, Measured, write_final

# Of a large set, this many training images tell its loss well enough; the result says so.
MOST_TRAIN_IMAGES = 2000
_LEAST = 1e-30  # float32 rounds smaller probabilities to 0, whose logarithm is no number


def measure_final(run: RunFolder, job: Job, *, training: bool) -> Final:
    """Measure `run` and keep the result in it.

    Parameters
    ----------
    training : bool
        Also ask about the training images as they are on the disk: the honest other side of the
        generalisation gap.

    Raises
    ------
    DataError
        There are no validation images, or a file can no longer be read.
    RunError
        The run has no weights.
    """
    plan = resolve(run.spec(), run.split())
    if not plan.validation:
        raise DataError(
            "There are no validation images to compare on",
            where="data.validation_percent",
            hint="Raise the share in the data settings and begin a new study.",
        )
    model = load_deployed(run, plan, "last")
    validation = _measure(model, plan, plan.validation, len(plan.validation), job)
    train = None
    if training:
        rows = evenly(plan.train, MOST_TRAIN_IMAGES)
        train = _measure(model, plan, rows, len(plan.train), job)
    final = Final(validation, train)
    write_final(run, final)
    return final


def evenly(rows: Sequence[SplitRow], most: int) -> Sequence[SplitRow]:
    """Return at most `most` of `rows` at even distances, so that each class keeps its share."""
    if len(rows) <= most:
        return rows
    return [rows[index * len(rows) // most] for index in range(most)]


def _measure(
    model: DeployedModel, plan: Plan, rows: Sequence[SplitRow], of: int, job: Job
) -> Measured:
    loss, right = 0.0, ""
    for row, probabilities in classify_files(model, plan, rows, job):
        loss -= float(np.log(max(float(probabilities[row.label]), _LEAST)))
        right += "1" if int(probabilities.argmax()) == row.label else "0"
    return Measured(loss / len(rows), right, of)
