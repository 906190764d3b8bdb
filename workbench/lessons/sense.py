"""Whether statements can be judged, known before anything is measured. No torch."""

from __future__ import annotations

import difflib
from collections.abc import Mapping

from workbench.lessons.parts import Part
from workbench.lessons.statements import GROUPS, Check, Side


def complaint(check: Check, number: int, parts: Mapping[str, Part]) -> str:
    """Return why nobody could judge a statement about these parts; empty if one can.

    Which layers a network has is not known here: of those, only the quantity is looked at.
    """
    for name in check.names():
        if said := _unmeasured(number, name, parts):
            return said
    sides = (check.left, check.right)
    for side in sides:
        if isinstance(side, tuple) and (said := _no_sum(number, side, parts)):
            return said
    words = [_words(side, parts) for side in sides]
    for side, other in ((sides[0], words[1]), (sides[1], words[0])):
        if isinstance(side, str) and not side.startswith(GROUPS) and side not in other:
            return _no_word(number, side, other, parts)
    if bool(words[0]) != bool(words[1]) and not any(_is_bare(side) for side in sides):
        return f"Check {number} compares a word with a number"
    if any(words) and check.relation not in ("=", "!="):
        return f'Check {number} compares words by "{check.relation}"; words are only = or !='
    if not any(check.names()):
        return f"Check {number} speaks of nothing that the lesson measures"
    return ""


def _is_bare(side: Side) -> bool:
    return isinstance(side, str) and not side.startswith(GROUPS)


def _unmeasured(number: int, name: str, parts: Mapping[str, Part]) -> str:
    address = next((own for own in parts if name.startswith(f"{own}.")), "")
    if not address:
        known = ", ".join(parts) or "no parts"
        return f'Check {number} speaks of "{name}", but the lesson has only {known}'
    part, key = parts[address], name.removeprefix(f"{address}.")
    if part.measures(key):
        return ""
    near = [f"{address}.{own}" for own in difflib.get_close_matches(key, part.MEASURED, 1)]
    said = f'Check {number} speaks of "{name}", but {address} measures {", ".join(part.MEASURED)}'
    return said + _meant(near)


def _no_sum(number: int, items: tuple[float | str, ...], parts: Mapping[str, Part]) -> str:
    for item in items:
        if isinstance(item, str) and (_is_bare(item) or _words(item, parts)):
            return f'Check {number} adds the word "{item}"; a list is the sum of its numbers'
    return ""


def _words(side: Side, parts: Mapping[str, Part]) -> tuple[str, ...]:
    """Return the words that a measured value can be; none of a number."""
    if not isinstance(side, str):
        return ()
    for address, part in parts.items():
        if side.startswith(f"{address}."):
            return part.SAID.get(side.removeprefix(f"{address}."), ())
    return ()


def _no_word(number: int, word: str, wanted: tuple[str, ...], parts: Mapping[str, Part]) -> str:
    if wanted:
        return f'Check {number} speaks of "{word}", which is none of {", ".join(wanted)}'
    try:
        return f"Check {number} has the number {float(word):g} in quotes; write it without"
    except ValueError:
        names = [f"{address}.{key}" for address, part in parts.items() for key in part.MEASURED]
    near = difflib.get_close_matches(word, names, 1)
    said = f'Check {number} speaks of "{word}", which names nothing that the lesson measures'
    return said + _meant(near)


def _meant(near: list[str]) -> str:
    return f'; did you mean "{near[0]}"?' if near else ""
