"""What a translation must keep of its source: values, mnemonics, tags, and the ends."""

from __future__ import annotations

import re
from collections import Counter

from translating.texts import ENGINE, Text

_NAMED = re.compile(r"\{[^{}]*\}")
_NUMBER = re.compile(r"%(?:Ln|n|L?\d)")
_TAG = re.compile(r"</?[a-z][^<>]*>")
_MNEMONIC = re.compile(r"&(?=\w)")
# Qt's plural rules; a language that is not here has as many forms as English.
FORMS = {"ja": 1, "ko": 1, "zh": 1, "vi": 1, "pl": 3, "ru": 3, "uk": 3, "cs": 3, "ar": 6}


def forms_of(language: str) -> int:
    """Return how many plural forms a language has."""
    return FORMS.get(language[:2], 2)


def faults(text: Text, forms: tuple[str, ...], language: str) -> list[str]:
    """Return what is wrong with a translation, one sentence each; empty if nothing is."""
    wanted = forms_of(language) if text.plural else 1
    if len(forms) != wanted:
        return [f"it has {len(forms)} forms where {language} has {wanted}"]
    return [fault for form in forms for fault in _faults(text, form)]


def _faults(text: Text, said: str) -> list[str]:
    source, found = text.source, []
    if not said.strip():
        return ["it is empty"]
    wanted, given = Counter(_NAMED.findall(source)), Counter(_NAMED.findall(said))
    if unknown := set(given) - set(wanted):
        found.append(f"it puts in {_list(unknown)}, which the source does not have")
    # An English plural's “s” is a value of the engine that another language may leave out.
    lost = set(wanted) - set(given)
    if lost and text.context != ENGINE:
        found.append(f"it leaves out {_list(lost)}")
    numbers, said_numbers = set(_NUMBER.findall(source)), set(_NUMBER.findall(said))
    if said_numbers - numbers or (not text.plural and numbers - said_numbers):
        found.append(f"it does not have the same numbers, {_list(numbers ^ said_numbers)}")
    if Counter(_tags(source)) != Counter(_tags(said)):
        found.append("it does not have the same tags")
    if len(_MNEMONIC.findall(source)) != len(_MNEMONIC.findall(said)):
        found.append("it does not have as many & before a letter")
    found += [
        f"only one of the two ends with {end!r}"
        for end in ("\n", "…")
        if source.endswith(end) != said.endswith(end)
    ]
    if source[:1].isspace() != said[:1].isspace() or source[-1:].isspace() != said[-1:].isspace():
        found.append("only one of the two begins or ends with a space")
    return found


def _tags(text: str) -> list[str]:
    return [tag.split(" ")[0] for tag in _TAG.findall(text)]


def _list(words: set[str]) -> str:
    return ", ".join(sorted(words))
