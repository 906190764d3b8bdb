"""Statements about measured values, as data: `left` compared with `right`, and whether they hold.

A side is a number, a word, the name of a measured value ("runs.residual.validation_accuracy"), or a
list of names and numbers, which is their sum.
"""

from __future__ import annotations

import difflib
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from pydantic import Field

from workbench.errors import SettingsError
from workbench.lessons.words import Words
from workbench.settings.base import Section

Value = float | str
Values = Mapping[str, Value]
Side = float | str | tuple[float | str, ...]
Relation = Literal["=", "!=", "<", "<=", ">", ">="]
_NEAR = 1e-9
GROUPS = ("networks.", "views.", "runs.", "probes.", "pixels.", "advice.", "maps.", "gans.")


class Check(Section):
    """One statement.

    Attributes
    ----------
    left, right : number, str or tuple
    relation : str
        Written "is" in a lesson's file.
    times : float
        Factor on the right side.
    margin : float
        By how much at least the left side must be above (or below) the right; for "=" how far they
        may be apart.
    text : Words
        The statement in words.
    """

    left: Side
    relation: Relation = Field(alias="is")
    right: Side
    times: float = 1.0
    margin: float = Field(0.0, ge=0)
    text: Words

    def names(self) -> Iterator[str]:
        """Yield the names of measured values that it speaks of."""
        for side in (self.left, self.right):
            for item in side if isinstance(side, tuple) else (side,):
                if isinstance(item, str) and item.startswith(GROUPS):
                    yield item


@dataclass(frozen=True)
class Verdict:
    """What became of a statement.

    Attributes
    ----------
    holds : bool
    left, right : float or str
        The right side with its factor.
    words : str
        The comparison in numbers.
    """

    holds: bool
    left: Value
    right: Value
    words: str

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def judge(check: Check, values: Values, where: str) -> Verdict:
    """Return whether a statement holds for measured `values`.

    Raises
    ------
    SettingsError
        It names a value that was not measured, or compares words by size; `where` says of which
        statement in which file that is.
    """
    left, right = (_value(side, values, where) for side in (check.left, check.right))
    if isinstance(left, str) or isinstance(right, str):
        if check.relation not in ("=", "!="):
            raise SettingsError(
                f"Words cannot be compared by {check.relation}",
                where=where,
                hint='Compare them by "=" or "!=".',
            )
        same = left == right
        holds = same if check.relation == "=" else not same
    else:
        right *= check.times
        holds = _compare(left, check.relation, right, check.margin)
    return Verdict(holds, left, right, _words(check, left, right))


def refuse_unmeasured(checks: Iterable[Check], address: str, values: Values, where: str) -> None:
    """Raise `SettingsError` for a name of this part that is not among its `values`.

    So a misspelt layer is told at once, not after all other parts were trained.
    """
    for number, check in enumerate(checks, 1):
        for name in check.names():
            if name.startswith(f"{address}."):
                _named(name, values, f"check {number} in {where}")


def _compare(left: float, relation: Relation, right: float, margin: float) -> bool:
    if math.isnan(left) or math.isnan(right):
        return False
    near = abs(left - right) <= max(margin, _NEAR * max(1.0, abs(left), abs(right)))
    match relation:
        case "=":
            return near
        case "!=":
            return not near
        case "<":
            return left < right - margin
        case "<=":
            return left <= right - margin
        case ">":
            return left > right + margin
        case ">=":
            return left >= right + margin


def _value(side: Side, values: Values, where: str) -> Value:
    if isinstance(side, tuple):
        return sum(_number(item, values, where) for item in side)
    if isinstance(side, str) and side.startswith(GROUPS):
        return _named(side, values, where)
    return side


def _number(item: float | str, values: Values, where: str) -> float:
    found = _named(item, values, where) if isinstance(item, str) else item
    if isinstance(found, str):
        raise SettingsError(
            f'"{item}" is the word "{found}", which cannot be added',
            where=where,
            hint="A list is the sum of its numbers.",
        )
    return found


def _named(name: str, values: Values, where: str) -> Value:
    if name in values:
        return values[name]
    near = difflib.get_close_matches(name, list(values), 1, 0.4)
    raise SettingsError(
        f'Nothing measures "{name}"',
        where=where,
        hint=f'Did you mean "{near[0]}"?' if near else "The parts of the lesson say what is.",
    )


def _words(check: Check, left: Value, right: Value) -> str:
    margin = f" by {shown(check.margin)}" if check.margin else ""
    return f"{shown(left)} {check.relation} {shown(right)}{margin}"


def shown(value: Value) -> str:
    """Return a value as it is read: four digits of a small number, all of a large whole one."""
    if isinstance(value, str):
        return value
    if float(value).is_integer():
        return f"{value:,.0f}"
    return f"{value:,.4g}"
