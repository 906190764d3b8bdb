"""A run's measured result, as plain values that the window can read. No torch here."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from workbench.errors import RunError
from workbench.evaluation.intervals import (
    Measured,
    balanced_accuracy_interval,
    macro_f1_interval,
    wilson_interval,
)
from workbench.files import write_atomic
from workbench.runs import RunFolder

REPORT_VERSION = 1
Scores = npt.NDArray[np.float32]
Figure = Literal["accuracy", "balanced-accuracy", "macro-f1", "top-5"]
FIGURES: tuple[Figure, ...] = ("accuracy", "balanced-accuracy", "macro-f1", "top-5")
_TOP = 5
_CSV_COLUMNS = ("file", "class", "predicted", "confidence", "rank")


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
    rank : int
        Place of the true class among all, most probable first: 1 is recognised. 0 if it was not
        noted.
    """

    file: str
    label: int
    predicted: int
    confidence: float
    rank: int = 0


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
    scores : float32 (predictions, classes) or None
        Logarithms of all probabilities, as `workbench.evaluation.calibration` needs them. Not read
        by `read_report`; see `read_scores`.
    """

    classes: tuple[str, ...]
    predictions: tuple[Prediction, ...]
    weights: str = "best"
    split: str = "validation"
    scores: Scores | None = field(default=None, compare=False, repr=False)

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

    def measured(self, figure: Figure) -> Measured | None:
        """Return a figure with its 95 % interval; None if it means nothing or was not noted."""
        if figure == "accuracy":
            return Measured(self.accuracy, self.low, self.high, self.count)
        if figure == "balanced-accuracy":
            return Measured(
                self.balanced_accuracy, *balanced_accuracy_interval(self.confusion), self.count
            )
        if figure == "macro-f1":
            return Measured(self.macro_f1, *macro_f1_interval(self.confusion), self.count)
        if len(self.classes) <= _TOP or not all(p.rank for p in self.predictions):
            return None
        among = sum(p.rank <= _TOP for p in self.predictions)
        return Measured(among / self.count, *wilson_interval(among, self.count), self.count)

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
            "measured": {
                figure: asdict(found) for figure in FIGURES if (found := self.measured(figure))
            },
            "classes": list(self.classes),
            "per_class": [asdict(score) for score in self.per_class],
            "confusion": self.confusion,
        }


def write_report(run: RunFolder, report: Report) -> None:
    """Keep `report` in the run folder: predictions.csv, scores.npy and report.json in results/."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_CSV_COLUMNS)
    for p in report.predictions:
        names = report.classes[p.label], report.classes[p.predicted]
        writer.writerow([p.file, *names, repr(p.confidence), p.rank])
    write_atomic(run.results / "predictions.csv", text.getvalue())
    scores = run.results / "scores.npy"
    if report.scores is None:
        scores.unlink(missing_ok=True)  # they would be those of other answers
    else:
        content = io.BytesIO()
        np.save(content, report.scores.astype(np.float16), allow_pickle=False)
        write_atomic(scores, content.getvalue())
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


def read_scores(run: RunFolder, report: Report) -> Scores | None:
    """Return the kept scores of `report`'s predictions; None if there are none that fit.

    Returns
    -------
    float32 (predictions, classes)
        Logarithms of probabilities, of float16 precision: relative 0.0005.
    """
    try:
        found = np.load(run.results / "scores.npy", allow_pickle=False)
    except (OSError, ValueError, EOFError):
        return None
    if found.shape != (report.count, len(report.classes)) or not np.isfinite(found).all():
        return None
    return found.astype(np.float32)


def _parse(rows: Any, classes: Sequence[str]) -> tuple[Prediction, ...]:
    label = {name: index for index, name in enumerate(classes)}
    return tuple(
        Prediction(
            row["file"],
            label[row["class"]],
            label[row["predicted"]],
            float(row["confidence"]),
            int(row.get("rank") or 0),  # not noted before there were ranks
        )
        for row in rows
    )
