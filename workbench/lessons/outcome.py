"""What became of a lesson: each statement with its numbers. No torch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workbench.lessons.folder import Results
from workbench.lessons.lesson import Lesson
from workbench.lessons.statements import Check, Verdict, judge


@dataclass(frozen=True)
class Judged:
    """A statement and its verdict."""

    check: Check
    verdict: Verdict


@dataclass(frozen=True)
class Outcome:
    """All statements of a lesson, judged.

    Attributes
    ----------
    results : Results
    judged : tuple of Judged
    """

    results: Results
    judged: tuple[Judged, ...]

    @property
    def holds(self) -> bool:
        return all(one.verdict.holds for one in self.judged)

    @property
    def seconds(self) -> float:
        """What measuring took, over all sittings."""
        return sum(part.seconds for part in self.results.parts.values())

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return {
            "holds": self.holds,
            "seconds": self.seconds,
            "statements": [
                {"text": one.check.text.en, **one.verdict.to_dict()} for one in self.judged
            ],
            "values": self.results.values(),
        }


def outcome_of(lesson: Lesson, results: Results, where: str) -> Outcome:
    """Judge the statements of a lesson all of whose parts are measured.

    Raises
    ------
    SettingsError
        A statement names what nothing measures; the statement and the file (`where`) are named.
    """
    values = results.values()
    return Outcome(
        results,
        tuple(
            Judged(check, judge(check, values, f"check {number} in {where}"))
            for number, check in enumerate(lesson.check, 1)
        ),
    )
