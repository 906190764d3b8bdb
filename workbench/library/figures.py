"""What runs are ranked by: a figure of their measured answers, with its interval."""

from __future__ import annotations

from typing import Literal

from workbench.evaluation.report import Report
from workbench.library.entry import Share

Metric = Literal["accuracy", "balanced-accuracy", "macro-f1"]
METRICS: tuple[Metric, ...] = ("accuracy", "balanced-accuracy", "macro-f1")


def figure(report: Report, metric: Metric) -> Share:
    """Return `metric` of a report with its 95 % interval; see `workbench.evaluation.intervals`."""
    found = report.measured(metric)
    if found is None:
        raise ValueError(metric)
    return Share(found.value, found.low, found.high, found.count)
