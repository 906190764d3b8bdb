"""An ablation in words: the verdict on each operation, and how far it can be believed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.binding import translated
from ui.widgets.phrases import count, locale, percent
from workbench.studies.design import operation_title
from workbench.studies.reading import StudyReading
from workbench.studies.summary import Ablation, Gain


def gain_title(gain: Gain) -> str:
    """Return the operation's name, or that it is all of them."""
    return translated(operation_title(gain.operation)) if gain.operation else _tr("All together")


def effect_words(gain: Gain) -> str:
    """Return the verdict on one operation."""
    words = {
        "helps": _tr("helps"),
        "hurts": _tr("hurts"),
        "indistinguishable": _tr("cannot be told from zero"),
    }
    return words[gain.effect] if gain.effect else _tr("no pair of runs yet")


def ablation_words(reading: StudyReading, summary: Ablation) -> str:
    """Return what an ablation has found, as two or three sentences."""
    if summary.baseline is None:
        return _tr("The first bar appears after the first two runs.")
    base = _tr("With all operations {share} of {count} validation images are recognised ({runs}).")
    parts = [
        base.format(
            share=percent(summary.baseline),
            count=count(summary.count),
            runs=_seeds_of(summary.seeds, len(reading.spec.seeds)),
        )
    ]
    for effect, words in (
        ("helps", _tr("More accurate with it than without: {names}.")),
        ("hurts", _tr("Less accurate with it than without: {names}.")),
        ("indistinguishable", _tr("Cannot be told from zero: {names}.")),
    ):
        names = [gain_title(gain) for gain in summary.gains if gain.effect == effect]
        if names:
            parts.append(words.format(names=", ".join(names)))
    return " ".join(parts)


def ablation_note(reading: StudyReading, summary: Ablation) -> str:
    """Return how the intervals were made, and how far they can be believed."""
    parts = []
    methods = {gain.interval.method for gain in summary.gains if gain.interval}
    if "t over seeds" in methods:
        parts.append(_tr("Intervals: 95 %, Student’s t over the seeds, paired."))
    if methods - {"t over seeds"}:
        parts.append(
            _tr(
                "Intervals of fewer than three seeds, or of seeds that differ by the very same "
                "amount: 95 % over the images, paired; the luck of the seed is not in them."
            )
        )
    if len(summary.gains) > 1:
        parts.append(
            _tr(
                "{count} operations are judged at once: even if none did anything, about "
                "{expected} of them would seem to, by chance."
            ).format(
                count=len(summary.gains),
                expected=locale().toString(0.05 * len(summary.gains), "g", 2),
            )
        )
    else:
        parts.append(
            _tr("It is the only operation, so the run without it has no augmentation at all.")
        )
    if reading.spec.arms[0].project.augmentation.candidates:
        parts.append(
            _tr("One operation is drawn for each image: without one the others come more often.")
        )
    return " ".join(parts)


def _seeds_of(done: int, wanted: int) -> str:
    if done == wanted:
        return QCoreApplication.translate("studies", "mean of %n seed(s)", None, done)
    return _tr("{done} of {wanted} seeds so far").format(done=done, wanted=wanted)


def _tr(text: str) -> str:
    return QCoreApplication.translate("studies", text)
