"""What the advisor says, as plain values. No torch here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from workbench.advice import calibration
from workbench.advice.likeness import Likeness
from workbench.advice.recommend import Decision
from workbench.advice.size import Size
from workbench.evaluation.probe_report import LayerScore

BASES = {
    "probe": "k-fold cross-validation of a linear classifier on the frozen features",
    "training": "a short training on a part of the training images",
    "rule": "not measured; a range from what other sets gave",
}


@dataclass(frozen=True)
class Candidate:
    """One strategy's prospects.

    Attributes
    ----------
    strategy, cut : str
    architecture : str
        The network it would be; another than the chosen one if that has no weights here.
    accuracy : float or None
        None if it was not measured.
    interval : tuple of float or None
        The 95 % interval of `accuracy`; where that was not measured the range that other sets
        suggest, or None.
    basis : str
        A key of `BASES`.
    cost : mapping
        From `Estimate.to_dict`.
    reason : str
        Where the accuracy comes from, or why there is none.
    """

    strategy: str
    cut: str
    architecture: str
    accuracy: float | None
    interval: tuple[float, float] | None
    basis: str
    cost: Mapping[str, Any]
    reason: str

    def to_dict(self) -> dict[str, Any]:
        own = {key: value for key, value in asdict(self).items() if key != "cost"}
        own["interval"] = list(self.interval) if self.interval else None
        taken = ("seconds", "seconds_spread", "seconds_training", "seconds_once", "seconds_run",
                 "epochs", "memory_bytes", "trainable")  # fmt: skip
        return {**own, **{key: self.cost[key] for key in taken}}


@dataclass(frozen=True)
class Advice:
    """The whole answer.

    Attributes
    ----------
    architecture, weights : str
        The network that transfer is advised with, and its pretrained weights.
    classes : tuple of str
    size : Size
    likeness : Likeness
    probes : tuple of LayerScore
    candidates : tuple of Candidate
    decision : Decision
    notes : tuple of str
    seconds : float
        What the advice took.
    """

    architecture: str
    weights: str
    classes: tuple[str, ...]
    size: Size
    likeness: Likeness
    probes: tuple[LayerScore, ...]
    candidates: tuple[Candidate, ...]
    decision: Decision
    notes: tuple[str, ...]
    seconds: float

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        likeness, decision = self.likeness, self.decision
        return {
            "architecture": self.architecture,
            "weights": self.weights,
            "measured_with": calibration.NETWORK,
            "classes": list(self.classes),
            "size": self.size.to_dict(),
            "similarity": likeness.similarity,
            "similarity_interval": list(likeness.interval),
            "near_from": calibration.NEAR,
            "divergence": likeness.divergence,
            "divergence_images": likeness.images,
            "layers": [layer.to_dict() for layer in likeness.layers],
            "calibration": [point.to_dict() for point in calibration.POINTS],
            "calibration_text": calibration.TEXT,
            "quadrant": decision.quadrant,
            "probes": [score.to_dict() for score in self.probes],
            "candidates": [candidate.to_dict() for candidate in self.candidates],
            "recommendation": decision.strategy,
            "cut": decision.cut,
            "reasons": [reason.to_dict() for reason in decision.reasons],
            "notes": list(self.notes),
            "seconds": self.seconds,
        }
