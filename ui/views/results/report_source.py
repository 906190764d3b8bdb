"""A run's report and the runs that have one, read in a worker. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ui.views.runs.summary import RunSummary, summarise_run
from workbench.evaluation.report import Report, read_report
from workbench.jobs import Job
from workbench.runs import RunFolder, RunSpec, list_run_paths


@dataclass(frozen=True)
class LoadedReport:
    """A run with its report, None without; and the runs to choose from, newest first."""

    run: RunFolder | None
    spec: RunSpec | None
    report: Report | None
    summaries: list[RunSummary]


def load_report(folder: Path | None, run: RunFolder | None, job: Job) -> LoadedReport:
    """Read the runs in `folder`, and the report of `run`; of the newest that has one if None.

    Raises
    ------
    RunError
        The report or the run is damaged.
    """
    summaries = []
    for path in reversed(list_run_paths(folder)) if folder is not None else ():
        job.check()
        # The lock of a run that is being trained is nobody's business here.
        summary = summarise_run(RunFolder(path), state="finished")
        if summary.has_result or (run is not None and path == run.path):
            summaries.append(summary)
    if run is None:
        run = next((summary.run for summary in summaries if summary.has_result), None)
    if run is None:
        return LoadedReport(None, None, None, summaries)
    report = read_report(run)
    if report is not None:  # counted here rather than in the window's thread
        _ = report.per_class, report.correct
    return LoadedReport(run, run.spec(), report, summaries)


def most_confused(report: Report) -> tuple[int, int]:
    """Return the cell that deserves the first look: the most frequent error."""
    wrong = np.array(report.confusion)
    np.fill_diagonal(wrong, 0)
    true, predicted = divmod(int(wrong.argmax()), len(report.classes))
    return true, predicted
