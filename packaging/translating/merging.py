"""Bring a catalogue up to the sources, and translations into a catalogue."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from translating.catalogue import Catalogue, Forms
from translating.checks import faults
from translating.engine_texts import engine_texts
from translating.texts import ENGINE, ROOT, Text, TranslationError, merged
from translating.window_texts import window_texts

_PLURALS = ("zero", "one", "two", "few", "many", "other")


def current(root: Path = ROOT) -> list[Text]:
    """Return all texts of the sources."""
    return merged([*window_texts(root), *engine_texts(root)])


def update(old: Catalogue, texts: list[Text]) -> Catalogue:
    """Return the catalogue of `texts` with the translations that there are.

    A text that moved to another context takes its translation along where all that have the same
    English say the same.
    """
    by_source: dict[str, set[Forms]] = {}
    for (_, source), forms in old.forms.items():
        if all(forms):
            by_source.setdefault(source, set()).add(forms)
    kept: dict[tuple[str, str], Forms] = {}
    for text in texts:
        forms = old.forms.get(text.key, ())
        elsewhere = by_source.get(text.source, set())
        if not all(forms or ("",)) and len(elsewhere) == 1:
            forms = next(iter(elsewhere))
        if forms and (len(forms) == 1 or text.plural):
            kept[text.key] = forms
    return Catalogue(old.language, texts, kept)


def missing(catalogue: Catalogue) -> dict[str, dict[str, Any]]:
    """Return what has no translation, in the form that `fill` takes."""
    wanted: dict[str, dict[str, Any]] = {}
    for text in catalogue.missing():
        empty: Any = {"one": "", "other": ""} if text.plural else ""
        wanted.setdefault(text.context, {})[text.source] = empty
    return wanted


@dataclass
class Filled:
    """What became of the translations that were given.

    Attributes
    ----------
    taken : int
        New or changed.
    unknown : list of str
        Translations of texts that no source has.
    refused : list of str
        Wrong ones, with the reason.
    """

    taken: int = 0
    unknown: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def fill(catalogue: Catalogue, files: list[Path]) -> Filled:
    """Take translations into `catalogue`.

    A file holds {context: {source: translation}}, or two such under "window" and "engine", where
    a context of the engine is the file that says it. A plural is {"one": …, "other": …}. Where a
    context is unknown, the text gets the translation wherever it has none.

    Raises
    ------
    TranslationError
        A file cannot be read.
    """
    known = {text.key: text for text in catalogue.texts}
    by_source: dict[str, list[Text]] = {}
    for text in catalogue.texts:
        by_source.setdefault(text.source, []).append(text)
    done = Filled()
    for path in files:
        for context, source, said in _entries(path):
            forms = _forms(said)
            if not any(forms):
                continue
            text = known.get((context, source))
            others = by_source.get(source, [])
            wanting = [one for one in others if not any(catalogue.forms.get(one.key, ()))]
            meant = [text] if text else wanting
            if not others:
                done.unknown.append(f"{path.name}: {context}: {_short(source)}")
            for one in meant:
                if wrong := faults(one, forms, catalogue.language):
                    place = f"{path.name}: {one.context}: {_short(source)}"
                    done.refused.append(f"{place}: {'; '.join(wrong)}")
                elif catalogue.forms.get(one.key) != forms:
                    catalogue.forms[one.key] = forms
                    done.taken += 1
    return done


def _entries(path: Path) -> Iterator[tuple[str, str, Any]]:
    try:
        content = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise TranslationError(f"{path} cannot be read: {error}.") from error
    both = set(content) <= {"window", ENGINE} and _deep(content)
    for contexts in content.values() if both else [content]:
        for context, texts in contexts.items():
            of_engine = context.startswith("workbench") or context == ENGINE
            for source, said in texts.items():
                yield (ENGINE if of_engine else context), source, said


def _short(source: str) -> str:
    return repr(source if len(source) <= 100 else f"{source[:99]}…")


def _deep(content: Mapping[str, Any]) -> bool:
    """Return whether a file has window and engine above its contexts."""
    return all(
        isinstance(texts, dict) for contexts in content.values() for texts in contexts.values()
    )


def _forms(said: Any) -> Forms:
    if isinstance(said, dict):
        return tuple(str(said[name]) for name in _PLURALS if name in said)
    return (str(said),)
