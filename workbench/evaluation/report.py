"""A run's measured result, as plain values that the window can read. No torch here."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

import numpy as np

from workbench.errors import RunError
from workbench.files import write_atomic
from workbench.runs import RunFolder

REPORT_VERSION = 1
_CSV_COLUMNS = ("file", "class", "predicted", "confidence")
_Z95 = 1.959963984540054  # 97.5 % quantile of the normal distribution


@dataclass(frozen=True, slots=True)
class Prediction:
    """The network's answer for one image; labels index the report's classes.

    Attributes
    ----------
    file : str
        Relative to the image folder.
    label, predicted : int
        True and most probable class.
    confidence : float
        Probability of the predicted class, 0..1.
    """

    file: str
    label: int
    predicted: int
    confidence: float


@dataclass(frozen=True, slots=True)
class ClassScore:
    """Scores of one class, 0..1; `support` is its number of images."""

    name: str
    precision: float
    recall: float
    f1: float
    support: int


@dataclass(frozen=True)
class Report:
    """Predictions of one set of weights on one split, and what follows from them.

    Attributes
    ----------
    classes : tuple of str
    predictions : tuple of Prediction
    weights : str
        "best" or "last".
    split : str
        "validation" or "test"; or "folder" for images from elsewhere.
    """

    classes: tuple[str, ...]
    predictions: tuple[Prediction, ...]
    weights: str = "best"
    split: str = "validation"

    @property
    def count(self) -> int:
        return len(self.predictions)

    @cached_property
    def correct(self) -> int:
        return sum(p.label == p.predicted for p in self.predictions)

    @property
    def accuracy(self) -> float:
        return self.correct / self.count if self.count else math.nan

    @property
    def low(self) -> float:
        """Lower end of the 95 % interval of `accuracy`."""
        return wilson_interval(self.correct, self.count)[0]

    @property
    def high(self) -> float:
        """Upper end of the 95 % interval of `accuracy`."""
        return wilson_interval(self.correct, self.count)[1]

    @cached_property
    def confusion(self) -> list[list[int]]:
        """Counts: rows are true classes, columns predicted ones."""
        matrix = np.zeros((len(self.classes), len(self.classes)), int)
        for p in self.predictions:
            matrix[p.label, p.predicted] += 1
        return matrix.tolist()

    @cached_property
    def per_class(self) -> list[ClassScore]:
        """Precision, recall and F1 of each class; 0 where undefined, as scikit-learn has it."""
        matrix = np.array(self.confusion)
        hits, predicted, support = matrix.diagonal(), matrix.sum(0), matrix.sum(1)
        precision = hits / np.maximum(predicted, 1)
        recall = hits / np.maximum(support, 1)
        f1 = 2 * hits / np.maximum(predicted + support, 1)
        return [
            ClassScore(name, float(p), float(r), float(f), int(n))
            for name, p, r, f, n in zip(self.classes, precision, recall, f1, support, strict=True)
        ]

    @property
    def macro_f1(self) -> float:
        """Mean F1 over the classes that have images."""
        return float(np.mean([score.f1 for score in self.per_class if score.support]))

    @property
    def balanced_accuracy(self) -> float:
        """Mean recall over the classes that have images."""
        return float(np.mean([score.recall for score in self.per_class if score.support]))

    def summary(self) -> dict[str, Any]:
        """Return the figures without the predictions, for JSON."""
        return {
            "version": REPORT_VERSION,
            "weights": self.weights,
            "split": self.split,
            "accuracy": self.accuracy,
            "interval": [self.low, self.high],
            "count": self.count,
            "balanced_accuracy": self.balanced_accuracy,
            "macro_f1": self.macro_f1,
            "classes": list(self.classes),
            "per_class": [asdict(score) for score in self.per_class],
            "confusion": self.confusion,
        }


def wilson_interval(correct: int, count: int) -> tuple[float, float]:
    """Return the 95 % score interval of a share; (0, 1) when nothing was counted.

    References
    ----------
    Wilson 1927, "Probable inference, the law of succession, and statistical inference"; chosen over
    the normal interval for small n after Brown, Cai and DasGupta 2001, section 3.
    """
    if count == 0:
        return 0.0, 1.0
    share, z2 = correct / count, _Z95**2
    centre = (share + z2 / (2 * count)) / (1 + z2 / count)
    half = _Z95 / (1 + z2 / count) * math.sqrt(share * (1 - share) / count + z2 / (4 * count**2))
    # rounding must not push the ends past the share itself at 0 and 1
    return max(0.0, min(centre - half, share)), min(1.0, max(centre + half, share))


def write_report(run: RunFolder, report: Report) -> None:
    """Keep `report` in the run folder: results/predictions.csv and results/report.json."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_CSV_COLUMNS)
    for p in report.predictions:
        names = report.classes[p.label], report.classes[p.predicted]
        writer.writerow([p.file, *names, repr(p.confidence)])
    write_atomic(run.results / "predictions.csv", text.getvalue())
    write_atomic(run.results / "report.json", json.dumps(report.summary(), indent=1))


def read_report(run: RunFolder) -> Report | None:
    """Return the run's kept report; None if it has not been evaluated.

    Raises
    ------
    RunError
        The files are damaged.
    """
    if not (run.results / "report.json").is_file():
        return None
    try:
        summary = json.loads((run.results / "report.json").read_text("utf-8"))
        classes = tuple(summary["classes"])
        with open(run.results / "predictions.csv", encoding="utf-8", newline="") as stream:
            predictions = _parse(csv.DictReader(stream), classes)
        return Report(classes, predictions, summary["weights"], summary["split"])
    except (OSError, ValueError, KeyError, TypeError, csv.Error) as error:
        raise RunError(
            f"The kept results cannot be read ({error})",
            where=run.results,
            hint="Evaluate the run again.",
        ) from error


def _parse(rows: Any, classes: Sequence[str]) -> tuple[Prediction, ...]:
    label = {name: index for index, name in enumerate(classes)}
    return tuple(
        Prediction(
            row["file"], label[row["class"]], label[row["predicted"]], float(row["confidence"])
        )
        for row in rows
    )
