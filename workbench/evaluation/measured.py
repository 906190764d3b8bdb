"""A run's answers with all their scores: those that are kept, or measured now."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workbench.data.same_images import check_images
from workbench.evaluation.evaluate import evaluate
from workbench.evaluation.report import Report, Scores, read_report, read_scores, write_report
from workbench.jobs import Job
from workbench.plan import resolve
from workbench.runs import RunFolder


@dataclass(frozen=True)
class Answers:
    """A report with its scores, float32 (images, classes)."""

    report: Report
    scores: Scores

    @property
    def labels(self) -> npt.NDArray[np.int64]:
        """The true classes."""
        return np.array([p.label for p in self.report.predictions], np.int64)


def answers_of(run: RunFolder, job: Job) -> Answers:
    """Return what is kept of the run's last measurement; measure again what was not kept.

    A run that was measured before there were scores gets its report anew, on the same split with
    the same weights.

    Raises
    ------
    RunError, DataError
        There are no weights, or the images are not here.
    """
    report = read_report(run)
    if report is not None and (scores := read_scores(run, report)) is not None:
        return Answers(report, scores)
    check_images(run, job)
    which, split = (report.weights, report.split) if report else ("best", "validation")
    fresh = evaluate(run, resolve(run.spec(), run.split()), job, which=which, split=split)
    write_report(run, fresh)
    return Answers(fresh, np.asarray(fresh.scores))
