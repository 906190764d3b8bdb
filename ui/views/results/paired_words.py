"""The verdict on two runs, in a sentence or two."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.engine_words import engine_words
from ui.views.library.words import p_words
from ui.views.results.paired_source import Pair
from ui.widgets.phrases import count, locale


def pair_words(pair: Pair) -> str:
    """Say which run is better, by how much, and how sure that is."""
    difference = pair.difference
    if difference is None:
        return engine_words(pair.compared.reason)
    if pair.compared.verdict == "indistinguishable":
        verdict = _tr("Indistinguishable: the two differ no more than by chance.")
    elif difference.mean > 0:
        verdict = _tr("This run is better.")
    else:
        verdict = _tr("The other run is better.")
    counts = _tr(
        "Accuracy {difference} points (95 % interval {low} to {high}, n = {n}): only this run is "
        "right about {mine} of the images, only the other about {theirs}; {p}."
    )
    text = counts.format(
        difference=_points(difference.mean), low=_points(difference.low),
        high=_points(difference.high), n=count(pair.compared.count),
        mine=count(len(pair.parts["only-this"])), theirs=count(len(pair.parts["only-other"])),
        p=p_words(pair.compared.p if pair.compared.p is not None else 1.0),
    )  # fmt: skip
    return f"{verdict} {text}"


def _points(share: float) -> str:
    text = locale().toString(abs(100 * share), "f", 1)
    return f"+{text}" if share > 0 else f"−{text}" if share < 0 else text


def _tr(text: str) -> str:
    return QCoreApplication.translate("comparison", text)
