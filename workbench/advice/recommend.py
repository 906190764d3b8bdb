"""From size, similarity and probes to a strategy, in the chart's own terms. No torch here.

References
----------
CS231n, "Transfer learning", "When and how to fine-tune?": the four fields. Yosinski et al. 2014,
sections 4 and 5: features go from general to specific with depth, and those of distant tasks
transfer the less the later the layer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.advice.calibration import NEAR
from workbench.advice.likeness import Likeness
from workbench.advice.reasons import Reason
from workbench.advice.size import LARGE_CLASS, Size
from workbench.evaluation.probe_report import LayerScore

SUFFICIENT = 0.98
"""Cross-validated accuracy of frozen features from which more training cannot win much."""
FEW = 10
"""Images of the smallest class below which every number is said to be uncertain."""

_CHART = {
    "small-similar": "feature-extractor",
    "small-different": "fine-tune-freeze",
    "large-similar": "fine-tune",
    "large-different": "fine-tune",
}


@dataclass(frozen=True)
class Decision:
    """What is advised.

    Attributes
    ----------
    quadrant : str
        "small-similar", "small-different", "large-similar" or "large-different".
    strategy : str
    cut : str
        First block that is trained, for "fine-tune-freeze"; else empty.
    reasons : tuple of Reason
    """

    quadrant: str
    strategy: str
    cut: str
    reasons: tuple[Reason, ...]


def decide(
    size: Size,
    likeness: Likeness,
    probes: Sequence[LayerScore],
    cuts: Sequence[str],
    own_cut: str,
) -> Decision:
    """Place the set on the chart, then let the probes correct the chart.

    Parameters
    ----------
    probes : sequence of LayerScore
        From the image to the head; empty if none could be made.
    cuts : sequence of str
        The first trained block if everything up to each probed layer is frozen; one for each
        probed layer but the last.
    own_cut : str
        The network's own cut. It lies late, so that little is learnt; nothing else is advised
        unless an earlier layer is surely better, as on six different sets an earlier cut was no
        better on average (-0.5 points, from -5.7 to +2.0) and took twice the time.
    """
    near = likeness.similarity >= NEAR
    quadrant = f"{size.verdict}-{'similar' if near else 'different'}"
    reasons = [_size(size), _likeness(likeness, near)]
    low, high = likeness.interval
    if low < NEAR <= high:
        reasons.append(Reason("border"))
    reasons.append(Reason(f"chart-{quadrant}"))
    strategy, cut, further = _corrected(_CHART[quadrant], probes, cuts, own_cut)
    reasons += further
    if size.smallest_class < FEW:
        reasons.append(Reason("few-images", {"smallest": size.smallest_class}))
    return Decision(quadrant, strategy, cut, tuple(reasons))


def _corrected(
    strategy: str, probes: Sequence[LayerScore], cuts: Sequence[str], own_cut: str
) -> tuple[str, str, list[Reason]]:
    """Return the chart's strategy, or what the probes make of it, with its cut and reasons."""
    cut, reasons = own_cut, list[Reason]()
    if len(probes) > 1:
        last, earlier = probes[-1], max(probes[:-1], key=lambda score: score.accuracy)
        values = {"layer": earlier.layer, "earlier": earlier.accuracy, "last": last.accuracy}
        if last.accuracy >= SUFFICIENT:
            strategy = "feature-extractor"
            reasons.append(Reason("features-suffice", {"accuracy": last.accuracy}))
        elif earlier.interval[0] > last.interval[1]:
            strategy = "fine-tune-freeze" if strategy == "feature-extractor" else strategy
            cut = cuts[probes.index(earlier)]
            reasons.append(Reason("earlier-better", values))
        else:
            code = "last-best" if last.accuracy >= earlier.accuracy else "alike"
            reasons.append(Reason(code, values))
    if strategy != "fine-tune-freeze":
        return strategy, "", reasons
    code = "cut-own" if cut == own_cut else "cut-moved"
    return strategy, cut, [*reasons, Reason(code, {"cut": cut})]


def _size(size: Size) -> Reason:
    values = {
        "per_class": size.per_class,
        "large_from": LARGE_CLASS,
        "weights_per_image": size.weights_per_image,
    }
    return Reason(size.verdict, values)


def _likeness(likeness: Likeness, near: bool) -> Reason:
    low, high = likeness.interval
    values = {"similarity": likeness.similarity, "low": low, "high": high, "near_from": NEAR}
    return Reason("near" if near else "far", values)
