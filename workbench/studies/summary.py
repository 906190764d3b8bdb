"""What a study has found, as far as its runs have come. No torch; the words are its reader's."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import Any, Literal

from workbench.studies.design import ALL, NONE, WITH, WITHOUT, Arm, operation_title
from workbench.studies.finals import Measured
from workbench.studies.reading import CellReading, StudyReading
from workbench.studies.statistics import Interval, mcnemar, midp_images, paired_seeds

SIGNIFICANCE = 0.05
Verdict = Literal["with", "without", "indistinguishable"]
Effect = Literal["helps", "hurts", "indistinguishable"]

CURVE_NOTE = (
    "Training loss and accuracy of the curves are means over the epoch, of the images as the "
    "network saw them: in the augmented run these are changed ones, which are harder. The gap is "
    "therefore also measured at the end with the last weights on unchanged images."
)
SEED_NOTE = (
    "The comparison reckons with the luck of the {count} validation images, not with that of the "
    "seed: with another seed it may come out otherwise. The ablation repeats runs over seeds."
)
MANY_NOTE = (
    "{count} operations are judged at once, each by a 95 % interval: even if none of them did "
    "anything, about {expected:.2g} of them would seem to, by chance. The ends of the list are "
    "the ones that chance puts there."
)
ALONE_NOTE = "“{title}” is the only operation, so the run without it has no augmentation at all."
DRAWN_NOTE = (
    "One operation is drawn for each image: without one of them the others are drawn more often, "
    "and its gain is that of having it among them."
)


@dataclass(frozen=True)
class ArmResult:
    """One arm of with-and-without.

    Attributes
    ----------
    epochs : int
        Finished.
    curve_gap : float or None
        Validation loss minus training loss at the last epoch, as the curves show it.
    gap : float or None
        The same with the last weights on unchanged images; None until the run is measured.
    train, validation : Measured or None
        Of unchanged images, with the last weights.
    """

    name: str
    epochs: int
    curve_gap: float | None
    gap: float | None
    train: Measured | None
    validation: Measured | None


@dataclass(frozen=True)
class Comparison:
    """Both final networks on the same validation images.

    Attributes
    ----------
    difference : Interval
        Accuracy with minus accuracy without, 0..1.
    only_with, only_without : int
        Images that only one of them recognised.
    p : float
        McNemar's mid-p test.
    """

    difference: Interval
    only_with: int
    only_without: int
    count: int
    p: float

    @property
    def verdict(self) -> Verdict:
        if self.p >= SIGNIFICANCE:
            return "indistinguishable"
        return "with" if self.only_with > self.only_without else "without"


@dataclass(frozen=True)
class WithWithout:
    """`comparison` is None until both runs are measured."""

    arms: tuple[ArmResult, ArmResult]
    comparison: Comparison | None
    notes: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the figures as plain values, for JSON."""
        found = self.comparison
        return {
            "arms": [
                {
                    "name": arm.name,
                    "epochs": arm.epochs,
                    "curve_gap": _number(arm.curve_gap),
                    "gap": _number(arm.gap),
                    "train": _figures(arm.train),
                    "validation": _figures(arm.validation),
                }
                for arm in self.arms
            ],
            "comparison": found
            and {**asdict(found), "verdict": found.verdict, "test": "McNemar, mid-p, two-sided"},
            "notes": list(self.notes),
        }


@dataclass(frozen=True)
class Gain:
    """What an operation adds: validation accuracy with all, minus that without it.

    Attributes
    ----------
    operation : str
        Its field; empty for all of them together.
    interval : Interval or None
        None until a seed has both runs.
    seeds : int
        How many seeds it is the mean of.
    """

    operation: str
    interval: Interval | None
    seeds: int

    @property
    def title(self) -> str:
        return operation_title(self.operation) if self.operation else "All together"

    @property
    def effect(self) -> Effect | None:
        """ "indistinguishable" from zero where the interval holds it."""
        if self.interval is None:
            return None
        if self.interval.holds_zero:
            return "indistinguishable"
        return "helps" if self.interval.mean > 0 else "hurts"

    def to_dict(self) -> dict[str, Any]:
        """Return the gain as plain values, for JSON."""
        interval = asdict(self.interval) if self.interval else None
        return {
            "operation": self.operation,
            "title": self.title,
            "gain": interval,
            "seeds": self.seeds,
            "effect": self.effect,
        }


@dataclass(frozen=True)
class Ablation:
    """Gains, the largest first, those not known yet last; `together` is all against none.

    `baseline` is the mean validation accuracy with all operations, over `seeds` seeds.
    """

    gains: tuple[Gain, ...]
    together: Gain | None
    baseline: float | None
    seeds: int
    count: int
    notes: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the figures as plain values, for JSON."""
        return {
            "baseline": self.baseline,
            "seeds": self.seeds,
            "count": self.count,
            "gains": [gain.to_dict() for gain in self.gains],
            "together": self.together.to_dict() if self.together else None,
            "notes": list(self.notes),
        }


Summary = WithWithout | Ablation


def summarise(reading: StudyReading) -> Summary:
    """Return what the study has found so far."""
    if reading.spec.kind == "with-without":
        return _with_without(reading)
    return _ablation(reading)


def _with_without(reading: StudyReading) -> WithWithout:
    seed = reading.spec.seeds[0]
    first, second = (_arm_result(reading.cell(name, seed)) for name in (WITH, WITHOUT))
    comparison, notes = None, [CURVE_NOTE]
    if first.validation is not None and second.validation is not None:
        comparison = compare(first.validation, second.validation)
        notes.append(SEED_NOTE.format(count=comparison.count))
    return WithWithout((first, second), comparison, tuple(notes))


def compare(first: Measured, second: Measured) -> Comparison:
    """Hold two networks' answers on the same images against each other."""
    differences = _differences(first, second)
    only_first, only_second = differences.count(1), differences.count(-1)
    return Comparison(
        midp_images(only_first, only_second, len(differences)),
        only_first,
        only_second,
        len(differences),
        mcnemar(only_first, only_second),
    )


def _arm_result(cell: CellReading) -> ArmResult:
    last, final = cell.epochs[-1] if cell.epochs else None, cell.final
    return ArmResult(
        cell.arm,
        len(cell.epochs),
        last.validation_loss - last.train_loss if last else None,
        final.gap if final else None,
        final.train if final else None,
        final.validation if final else None,
    )


def _ablation(reading: StudyReading) -> Ablation:
    spec = reading.spec
    known = [_gain(reading, arm) for arm in spec.arms if arm.operation]
    known.sort(key=lambda gain: -gain.interval.mean if gain.interval else float("inf"))
    none = next((arm for arm in spec.arms if arm.name == NONE), None)
    baselines = [_validation(reading, ALL, seed) for seed in spec.seeds]
    found = [measured for measured in baselines if measured is not None]
    notes = []
    if len(known) > 1:
        notes.append(MANY_NOTE.format(count=len(known), expected=len(known) * SIGNIFICANCE))
    else:
        notes.append(ALONE_NOTE.format(title=known[0].title))
    if spec.arms[0].project.augmentation.candidates:
        notes.append(DRAWN_NOTE)
    return Ablation(
        tuple(known),
        _gain(reading, none) if none else None,
        sum(measured.accuracy for measured in found) / len(found) if found else None,
        len(found),
        found[0].count if found else 0,
        tuple(notes),
    )


def _gain(reading: StudyReading, arm: Arm) -> Gain:
    differences = []
    for seed in reading.spec.seeds:
        full, less = _validation(reading, ALL, seed), _validation(reading, arm.name, seed)
        if full is not None and less is not None:
            differences.append(_differences(full, less))
    interval = paired_seeds(differences) if differences else None
    return Gain(arm.operation, interval, len(differences))


def _validation(reading: StudyReading, arm: str, seed: int) -> Measured | None:
    final = reading.cell(arm, seed).final
    return final.validation if final else None


def _differences(first: Measured, second: Measured) -> list[int]:
    return [int(a) - int(b) for a, b in zip(first.right, second.right, strict=True)]


def _figures(measured: Measured | None) -> dict[str, Any] | None:
    if measured is None:
        return None
    return {
        "loss": _number(measured.loss),
        "accuracy": measured.accuracy,
        "count": measured.count,
        "of": measured.of,
    }


def _number(value: float | None) -> float | None:
    """Return `value`; None where a loss ran away to what JSON has no word for."""
    return value if value is not None and math.isfinite(value) else None
