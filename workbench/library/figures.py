"""What runs are ranked by: a figure of their measured answers, with its interval."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from workbench.evaluation.report import Report, wilson_interval
from workbench.library.entry import Share

Metric = Literal["accuracy", "balanced-accuracy", "macro-f1"]
METRICS: tuple[Metric, ...] = ("accuracy", "balanced-accuracy", "macro-f1")
DRAWS = 2_000
SEED = 0


def figure(report: Report, metric: Metric) -> Share:
    """Return `metric` of a report with its 95 % interval over images.

    Notes
    -----
    Of the accuracy it is Wilson's interval. The others are means over classes, whose spread has no
    simple formula: the percentile interval of a bootstrap (Efron 1979), images resampled within
    their true class, as the split keeps the classes' shares. Where every image or none is right,
    resampling shows no spread at all, and Wilson's interval of the accuracy stands in.
    """
    if metric == "accuracy":
        return Share(report.accuracy, report.low, report.high, report.count)
    balanced = metric == "balanced-accuracy"
    value = report.balanced_accuracy if balanced else report.macro_f1
    if report.correct in (0, report.count):
        low, high = wilson_interval(report.correct, report.count)
    else:
        low, high = _bootstrap(np.array(report.confusion), balanced=balanced)
    return Share(value, min(low, value), max(high, value), report.count)


def _bootstrap(confusion: NDArray[np.int64], *, balanced: bool) -> tuple[float, float]:
    """Return the interval; of each draw only hits and column sums are kept, so memory is small."""
    numbers = np.random.default_rng(SEED)
    support = confusion.sum(1)
    (asked,) = support.nonzero()
    hits = np.zeros((DRAWS, len(support)))
    predicted = np.zeros((DRAWS, len(support)))
    for label in asked:
        drawn = numbers.multinomial(support[label], confusion[label] / support[label], DRAWS)
        hits[:, label] = drawn[:, label]
        predicted += drawn
    if balanced:
        scores = hits[:, asked] / support[asked]
    else:
        scores = 2 * hits[:, asked] / (predicted[:, asked] + support[asked])
    low, high = np.percentile(scores.mean(1), (2.5, 97.5))
    return float(low), float(high)
