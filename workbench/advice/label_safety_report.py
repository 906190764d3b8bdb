"""What the label check found, as plain values and in words. No torch here."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from workbench.advice.label_safety_cases import Part
from workbench.evaluation.intervals import wilson_interval
from workbench.settings import AugmentationSettings

Verdict = Literal["label-changes", "unfamiliar", "safe", "not-measured"]
Interval = tuple[float, float]

METHOD = (
    "Each operation alone, always applied. Logistic regression on pretrained features, fitted on "
    "four fifths of the images, is asked about the last fifth and its augmented versions. More "
    "errors: one-sided exact McNemar test, Holm's correction over all operations and parts of "
    "their ranges, 5 %. The label changes where, besides, more images of a class arrive in one "
    "other class than stay in theirs (exact sign test, 1 %, also of two classes that swap), and "
    "most of those that are called it arrive. To arrive, or to stay, is to be called a class with "
    "a probability of at least 60 %, to be as like one of its images as 95 % of them are to each "
    "other, and not more like the other versions than that: what has lost its content looks all "
    "the same. Otherwise such images are unfamiliar."
)


@dataclass(frozen=True)
class Move:
    """Images of one class that are taken for one other.

    Attributes
    ----------
    source, target : str
        Classes.
    moved, arrived, stayed, count : int
        Of the source's images: called the target; called it with confidence and near its images;
        called the source, likewise; in all.
    before : int
        Called the target without augmentation.
    changes : bool
        Whether more arrived than stayed, beyond chance.
    """

    source: str
    target: str
    moved: int
    arrived: int
    stayed: int
    count: int
    before: int
    changes: bool

    @property
    def share(self) -> float:
        return self.moved / self.count

    def to_dict(self) -> dict[str, Any]:
        interval = list(wilson_interval(self.moved, self.count))
        return {**asdict(self), "share": self.share, "interval": interval}


@dataclass(frozen=True)
class Finding:
    """One operation at one part of its range.

    Attributes
    ----------
    part : str
        As in `Case`.
    wrong, count : int
        Augmented images that are taken for another class, and all.
    changed : int
        Images that differ from their original at all.
    rise : float
        Of the error against the same images without augmentation, with its 95 % interval.
    p : float
        That there are no more errors, after Holm's correction.
    significant : bool
    moves : tuple of Move
        For each class whence more images moved than before; those that change come first.
    """

    part: Part
    wrong: int
    count: int
    changed: int
    rise: float
    rise_interval: Interval
    p: float
    significant: bool
    moves: tuple[Move, ...]

    @property
    def error(self) -> float:
        return self.wrong / self.count

    @property
    def verdict(self) -> Verdict:
        if not self.significant:
            return "safe"
        return "label-changes" if any(move.changes for move in self.moves) else "unfamiliar"

    def to_dict(self) -> dict[str, Any]:
        return {
            **asdict(self),
            "rise_interval": list(self.rise_interval),
            "error": self.error,
            "interval": list(wilson_interval(self.wrong, self.count)),
            "verdict": self.verdict,
            "moves": [move.to_dict() for move in self.moves],
        }


@dataclass(frozen=True)
class OperationReport:
    """One operation.

    Attributes
    ----------
    field : str
        Of `AugmentationSettings`.
    on : bool
        Whether training applies it; flips may be asked about while they are off.
    low, high : float or None
        Its range, where it has one.
    unit : str
    findings : tuple of Finding
        The one that decides first; empty where nothing could be measured.
    """

    field: str
    on: bool
    low: float | None
    high: float | None
    unit: str
    findings: tuple[Finding, ...]

    @property
    def verdict(self) -> Verdict:
        return self.findings[0].verdict if self.findings else "not-measured"

    @property
    def title(self) -> str:
        return str(AugmentationSettings.model_fields[self.field].title)

    def to_dict(self) -> dict[str, Any]:
        return {
            **asdict(self),
            "title": self.title,
            "verdict": self.verdict,
            "findings": [finding.to_dict() for finding in self.findings],
            "text": words(self),
        }


@dataclass(frozen=True)
class LabelSafetyReport:
    """All operations.

    Attributes
    ----------
    architecture, weights : str
        Whose features were used.
    classes : tuple of str
        Looked at.
    left_out : tuple of str
        Classes with too few training images.
    skipped : int
        Classes with enough images that were not looked at, to bound the time.
    images : int
        Looked at, each in all versions.
    versions : int
        Of each image, with the image itself.
    wrong : int
        Images that are taken for another class without augmentation.
    obstacle : {"", "few-images", "blind"}
        Why nothing was measured: fewer than two classes have enough images, or the features do not
        tell the classes apart.
    operations : tuple of OperationReport
    seconds : float
    """

    architecture: str
    weights: str
    classes: tuple[str, ...]
    left_out: tuple[str, ...]
    skipped: int
    images: int
    versions: int
    wrong: int
    obstacle: Literal["", "few-images", "blind"]
    operations: tuple[OperationReport, ...]
    seconds: float

    @property
    def error(self) -> float:
        return self.wrong / self.images if self.images else 0.0

    def to_dict(self) -> dict[str, Any]:
        return {
            **asdict(self),
            "classes": list(self.classes),
            "left_out": list(self.left_out),
            "error": self.error,
            "interval": list(wilson_interval(self.wrong, self.images)),
            "operations": [operation.to_dict() for operation in self.operations],
            "method": METHOD,
        }


def words(operation: OperationReport) -> str:
    """Return the verdict on an operation as one English sentence."""
    if not operation.findings:
        return "Not measured."
    finding = operation.findings[0]
    if operation.verdict == "label-changes":
        pairs = "; ".join(
            f"{move.source} → {move.target}: {_percent(move.share)}"
            for move in finding.moves
            if move.changes
        )
        return f"The label changes{_where(operation, finding)}: {pairs}."
    low, high = finding.rise_interval
    ends = f"95 % interval {_points(low)} to {_points(high)}"
    place = _where(operation, finding).lstrip()
    rise = f"{place}: " * bool(place) + f"{_points(finding.rise)} points, {ends}"
    if operation.verdict == "unfamiliar":
        return f"More errors ({rise}), but no class becomes another."
    if not any(other.changed for other in operation.findings):
        return "It changes none of these images."
    if low > 0:
        return f"Perhaps more errors ({rise}), too few to be sure among so many questions."
    return f"No more errors than chance allows ({rise})."


def _where(operation: OperationReport, finding: Finding) -> str:
    if finding.part == "inside":
        return " within the range"
    end = {"low": operation.low, "high": operation.high}.get(finding.part)
    return "" if end is None else f" at {end:g} {operation.unit}".rstrip()


def _points(share: float) -> str:
    points = round(100 * share)
    return f"{points:+d}" if points else "0"


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"
