"""What classifiers on a network's features reach, as plain values. No torch here."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from workbench.evaluation.intervals import wilson_interval

POOLING = "global average of maps; values without a place as they are"


@dataclass(frozen=True)
class LayerScore:
    """One classifier on one layer.

    Attributes
    ----------
    layer : str
        Its name; empty is what enters the network's head.
    depth : int
        Place among the probed layers, from 0 next to the image.
    features : int
        Values for each image, after pooling.
    correct, count : int
        Of the images that were asked about.
    note : str
        What was done instead of the plain method; empty if nothing.
    folds : int
        0 if the validation images were asked about; else in how many parts the training images
        were divided, each asked of a classifier fitted on the others.
    """

    layer: str
    depth: int
    features: int
    correct: int
    count: int
    note: str = ""
    folds: int = 0

    @property
    def accuracy(self) -> float:
        return self.correct / self.count

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of `accuracy` (Wilson)."""
        return wilson_interval(self.correct, self.count)

    def to_dict(self) -> dict[str, Any]:
        return {**asdict(self), "accuracy": self.accuracy, "interval": list(self.interval)}


@dataclass(frozen=True)
class ProbeReport:
    """All layers that were probed with one kind of classifier."""

    architecture: str
    weights: str
    classifier: str
    classes: tuple[str, ...]
    train_count: int
    scores: tuple[LayerScore, ...]

    def to_dict(self) -> dict[str, Any]:
        values = {**asdict(self), "classes": list(self.classes), "pooling": POOLING}
        return {**values, "scores": [score.to_dict() for score in self.scores]}
