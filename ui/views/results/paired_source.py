"""Two runs on the same images, read in a worker. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workbench.evaluation.report import Prediction, read_report
from workbench.jobs import Job
from workbench.library.compare import Compared, compare_runs
from workbench.runs import RunFolder
from workbench.studies.statistics import Interval

Part = Literal["only-this", "only-other", "neither", "both"]
PARTS: tuple[Part, ...] = ("only-this", "only-other", "neither", "both")


@dataclass(frozen=True)
class Pair:
    """What two runs say of the images that both were asked about.

    Attributes
    ----------
    compared : Compared
        The test; its `reason` says why there is none.
    difference : Interval or None
        Accuracy of this run less that of the other.
    parts : dict
        The images by who recognised them: this run's and the other's answer to each.
    classes, other_classes : tuple of str
        Each run's own, in the order of its labels.
    """

    compared: Compared
    difference: Interval | None
    parts: dict[Part, list[tuple[Prediction, Prediction]]]
    classes: tuple[str, ...]
    other_classes: tuple[str, ...]


def read_pair(run: RunFolder, other: RunFolder, job: Job) -> Pair:
    """Compare `run` with `other`.

    Raises
    ------
    RunError
        One of them is damaged.
    """
    found = compare_runs([run, other], "accuracy", job)
    tested = next(one for one in found.runs if one.verdict != "best")
    difference = tested.difference
    if difference is not None and tested.path == other.path:
        ends = -difference.high, -difference.low
        difference = Interval(-difference.mean, *ends, difference.method)
    parts: dict[Part, list[tuple[Prediction, Prediction]]] = {part: [] for part in PARTS}
    mine, theirs = read_report(run), read_report(other)
    classes = mine.classes if mine is not None else ()
    other_classes = theirs.classes if theirs is not None else ()
    if difference is not None and mine is not None and theirs is not None:
        known = {one.file: one for one in theirs.predictions}
        for one in mine.predictions:
            if (its := known.get(one.file)) is not None:
                parts[_part(one, its)].append((one, its))
    return Pair(tested, difference, parts, classes, other_classes)


def _part(mine: Prediction, theirs: Prediction) -> Part:
    if mine.label == mine.predicted:
        return "both" if theirs.label == theirs.predicted else "only-this"
    return "only-other" if theirs.label == theirs.predicted else "neither"
