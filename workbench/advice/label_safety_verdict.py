"""From answers about images and their versions to findings. No torch here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from scipy.stats import binom

from workbench.advice.label_safety_answers import Answers
from workbench.advice.label_safety_cases import Case
from workbench.advice.label_safety_report import Finding, Move

Labels = npt.NDArray[np.int64]

LEVEL = 0.05
"""Of Holm's correction over all cases, for more errors."""
CHANGE_LEVEL = 0.01
"""For more images that arrive in another class than stay."""
CONFIDENT = 0.6
"""Probability from which an answer is trusted."""

_RESAMPLES = 2000


def told_apart(original: Answers, labels: Labels) -> bool:
    """Return whether the answers are better than always the commonest class, beyond chance."""
    right = int((original.predicted == labels).sum())
    commonest = np.bincount(labels).max() / len(labels)
    return bool(binom.sf(right - 1, len(labels), commonest) <= LEVEL)


def judge(
    original: Answers,
    versions: Sequence[Answers],
    changed: Sequence[int],
    labels: Labels,
    classes: Sequence[str],
    cases: Sequence[Case],
    seed: int,
) -> list[Finding]:
    """Return what each of `cases` shows.

    Parameters
    ----------
    original : Answers
        About the images as they are.
    versions : sequence of Answers
        One for each case.
    changed : sequence of int
        Images that each case changes at all; cases that change none are not counted as tests.
    labels : int64 (images,)

    References
    ----------
    McNemar 1947, "Note on the sampling error of the difference between correlated proportions";
    Holm 1979, "A simple sequentially rejective multiple test procedure".
    """
    wrong = original.predicted != labels
    chances = [_more_errors(wrong, version.predicted != labels) for version in versions]
    corrected = _holm(chances, [number > 0 for number in changed])
    findings = []
    for case, version, number, p in zip(cases, versions, changed, corrected, strict=True):
        now = version.predicted != labels
        difference = now.astype(np.int64) - wrong
        findings.append(
            Finding(
                case.part,
                int(now.sum()),
                len(labels),
                number,
                float(difference.mean()),
                _interval(difference, seed),
                p,
                p <= LEVEL,
                _moves(original, version, labels, classes),
            )
        )
    return findings


def deciding_first(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings on one operation, the most serious first, then the most errors."""
    rank = {"label-changes": 0, "unfamiliar": 1, "safe": 2}
    return tuple(sorted(findings, key=lambda found: (rank[found.verdict], -found.rise)))


def _more_errors(before: npt.NDArray[np.bool_], after: npt.NDArray[np.bool_]) -> float:
    """Return the one-sided p of McNemar's exact test."""
    worse, better = int((after & ~before).sum()), int((before & ~after).sum())
    return float(binom.sf(worse - 1, worse + better, 0.5))


def _holm(chances: Sequence[float], counted: Sequence[bool]) -> list[float]:
    corrected, highest, left = [1.0] * len(chances), 0.0, sum(counted)
    for place in np.argsort(chances, kind="stable").tolist():
        if counted[place]:
            highest = max(highest, min(1.0, left * chances[place]))
            corrected[place] = highest
            left -= 1
    return corrected


def _interval(difference: Labels, seed: int) -> tuple[float, float]:
    """Return the 95 % interval of a paired difference: bootstrap over images, percentiles."""
    numbers = [int((difference == value).sum()) for value in (-1, 0, 1)]
    drawn = np.random.default_rng(seed).multinomial(
        len(difference), np.array(numbers) / len(difference), _RESAMPLES
    )
    low, high = np.quantile((drawn[:, 2] - drawn[:, 0]) / len(difference), [0.025, 0.975])
    return float(low), float(high)


def _moves(
    original: Answers, version: Answers, labels: Labels, classes: Sequence[str]
) -> tuple[Move, ...]:
    found: dict[int, tuple[int, Move]] = {}
    for source, name in enumerate(classes):
        own = labels == source
        numbers = np.bincount(version.predicted[own], minlength=len(classes))
        numbers[source] = 0
        target = int(numbers.argmax())
        moved, before = int(numbers[target]), int((original.predicted[own] == target).sum())
        if moved > before:
            trusted = version.predicted[own & version.near & (version.confidence >= CONFIDENT)]
            arrived, stayed = (int((trusted == label).sum()) for label in (target, source))
            counts = (moved, arrived, stayed, int(own.sum()), before)
            found[source] = target, Move(name, classes[target], *counts, changes=False)
    moves = [
        replace(move, changes=_arrive(move, _back(found, source, target)))
        for source, (target, move) in found.items()
    ]
    return tuple(sorted(moves, key=lambda move: (not move.changes, -move.share)))


def _back(found: dict[int, tuple[int, Move]], source: int, target: int) -> Move | None:
    """Return the move in the other direction, where two classes swap."""
    other, move = found.get(target, (-1, None))
    return move if other == source else None


def _arrive(move: Move, back: Move | None) -> bool:
    """Return whether most that move arrive, and more than stay, beyond chance.

    Where two classes swap, both directions together may show it.
    """
    if 2 * move.arrived < move.moved:
        return False
    pairs = [(move.arrived, move.stayed)]
    if back is not None and move.arrived > move.stayed and back.arrived > back.stayed:
        pairs.append((move.arrived + back.arrived, move.stayed + back.stayed))
    return any(
        binom.sf(arrived - 1, arrived + stayed, 0.5) <= CHANGE_LEVEL for arrived, stayed in pairs
    )
