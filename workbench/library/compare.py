"""Several runs side by side: what differs in their settings, which is best, and whether truly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal

from workbench.errors import RunError
from workbench.evaluation.report import Report, read_report
from workbench.jobs import Job
from workbench.library.differences import Difference, differing_settings
from workbench.library.entry import Share
from workbench.library.figures import Metric, figure
from workbench.runs import RunFolder, RunSpec
from workbench.studies.statistics import Interval, mcnemar, midp_images

SIGNIFICANCE = 0.05
FEWEST, MOST = 2, 20

Verdict = Literal["best", "worse", "better", "indistinguishable", "not-comparable", "not-measured"]

TEST = "McNemar's mid-p test on the images that both were asked about, p by Holm's method"
SEED_NOTE = (
    "The test reckons with the luck of the images, not with that of the seed: trained again with "
    "another seed, a run may come out otherwise."
)
METRIC_NOTE = (
    "Runs are ranked by {metric}; the paired test counts recognised images whatever the metric is."
)


@dataclass(frozen=True)
class Compared:
    """One run against the best.

    Attributes
    ----------
    figure : Share or None
        The metric with its interval; None if the run was not measured.
    verdict : str
        "worse" and "better" speak of recognised images, tested at 0.05.
    reason : str
        Why there is no test, one sentence; else empty.
    difference : Interval or None
        This run's accuracy minus that of the best, on the images that both were asked about.
    only_this, only_best : int
        Images that one of the two recognised and the other did not.
    count : int
        Images that both were asked about.
    p, p_adjusted : float or None
        Of the paired test, alone and among all runs that were tested.
    """

    path: Path
    figure: Share | None
    verdict: Verdict
    reason: str = ""
    difference: Interval | None = None
    only_this: int = 0
    only_best: int = 0
    count: int = 0
    p: float | None = None
    p_adjusted: float | None = None

    @property
    def name(self) -> str:
        return self.path.name


@dataclass(frozen=True)
class RunComparison:
    """What comes of comparing runs, in the order in which they were given."""

    metric: Metric
    runs: tuple[Compared, ...]
    differences: tuple[Difference, ...]
    notes: tuple[str, ...]

    @property
    def best(self) -> Compared | None:
        """The run that leads; None if none was measured."""
        return next((run for run in self.runs if run.verdict == "best"), None)

    def to_dict(self) -> dict[str, Any]:
        """Return the comparison for JSON."""
        best = self.best
        return {
            "metric": self.metric,
            "best": str(best.path) if best else None,
            "test": TEST,
            "runs": [{**asdict(run), "path": str(run.path), "name": run.name} for run in self.runs],
            "differences": [asdict(one) for one in self.differences],
            "notes": list(self.notes),
        }


@dataclass(frozen=True)
class _Side:
    """A run with everything that decides whether it can be compared.

    `asked` are the files of the measured split with their class, by the split; `right` tells of
    each measured file whether it was recognised.
    """

    run: RunFolder
    spec: RunSpec
    report: Report | None
    trouble: str = ""
    asked: frozenset[tuple[str, str]] = frozenset()
    right: dict[str, bool] | None = None


def compare_runs(runs: Sequence[RunFolder], metric: Metric, job: Job) -> RunComparison:
    """Compare runs by `metric`: the settings that differ, the best, and a paired test with it.

    Two runs are comparable if they divided the same images alike: then neither has learnt from what
    the other is asked about.

    Raises
    ------
    RunError
        Fewer than two runs, more than twenty, one run twice, or one that is damaged.

    References
    ----------
    McNemar 1947 and Fagerland et al. 2013 for the test; Holm 1979 for several of them.
    """
    paths = [run.path for run in runs]
    if not FEWEST <= len(paths) <= MOST:
        raise RunError(
            f"{len(paths)} runs cannot be compared", hint=f"Name {FEWEST} to {MOST} runs."
        )
    if twice := next((path for path in paths if paths.count(path) > 1), None):
        raise RunError("The run is named twice", where=twice, hint="Name every run once.")
    sides = [_read(run) for run in job.track(runs, "Reading results")]
    figures = [figure(side.report, metric) if side.report else None for side in sides]
    measured = [index for index, found in enumerate(figures) if found is not None]
    best = max(measured, key=lambda index: figures[index].value, default=-1)  # type: ignore[union-attr]
    compared = _adjusted(
        [
            Compared(side.run.path, found, "best")
            if index == best
            else _against(side, sides[best], found)
            for index, (side, found) in enumerate(zip(sides, figures, strict=True))
        ]
    )
    notes = [SEED_NOTE] if any(one.p is not None for one in compared) else []
    if notes and metric != "accuracy":
        notes.append(METRIC_NOTE.format(metric=metric.replace("-", " ")))
    differences = differing_settings([side.spec for side in sides])
    return RunComparison(metric, tuple(compared), differences, tuple(notes))


def _read(run: RunFolder) -> _Side:
    spec = run.spec()
    try:
        report = read_report(run)
    except RunError as error:
        return _Side(run, spec, None, f"{error.what}.")
    if report is None or not report.count:
        return _Side(run, spec, None, "It was not measured: evaluate it first.")
    asked = frozenset(
        (row.file, spec.classes[row.label]) for row in run.split() if row.split == report.split
    )
    right = {p.file: p.label == p.predicted for p in report.predictions}
    return _Side(run, spec, report, "", asked, right)


def _against(this: _Side, best: _Side, found: Share | None) -> Compared:
    if found is None or this.right is None or best.right is None:
        return Compared(this.run.path, found, "not-measured", this.trouble)
    if reason := _why_not(this, best):
        return Compared(this.run.path, found, "not-comparable", reason)
    both = this.right.keys() & best.right.keys()
    only_this = sum(this.right[file] and not best.right[file] for file in both)
    only_best = sum(best.right[file] and not this.right[file] for file in both)
    return Compared(
        this.run.path,
        found,
        "indistinguishable",
        "",
        midp_images(only_this, only_best, len(both)),
        only_this,
        only_best,
        len(both),
        mcnemar(only_this, only_best),
    )


def _why_not(this: _Side, best: _Side) -> str:
    """Return why two measured runs cannot be compared; empty if they can."""
    if this.spec.fingerprint != best.spec.fingerprint:
        return "It was trained on other images than the best run."
    if set(this.spec.classes) != set(best.spec.classes):
        return "It knows other classes than the best run."
    if this.report is not None and best.report is not None:
        if this.report.split != best.report.split:
            splits = this.report.split, best.report.split
            return "It was measured on {} images, the best run on {} ones.".format(*splits)
        if this.asked != best.asked:
            common = len(this.asked & best.asked)
            return (
                f"The images are divided otherwise: {len(this.asked)} of its own and "
                f"{len(best.asked)} of the best run's were held back, {common} by both."
            )
    if not (this.right or {}).keys() & (best.right or {}).keys():
        return "No image was asked of both."
    return ""


def _adjusted(compared: list[Compared]) -> list[Compared]:
    """Return the same with Holm's p-values, and verdicts by these."""
    tested = sorted((one.p, index) for index, one in enumerate(compared) if one.p is not None)
    largest = 0.0
    for rank, (p, index) in enumerate(tested):
        largest = max(largest, min(1.0, p * (len(tested) - rank)))
        one = compared[index]
        verdict = one.verdict
        if largest < SIGNIFICANCE:
            verdict = "worse" if one.only_best > one.only_this else "better"
        compared[index] = replace(one, p_adjusted=largest, verdict=verdict)
    return compared
