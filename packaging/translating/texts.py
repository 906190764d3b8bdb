"""A text that people read, and where it stands in the sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENGINE = "engine"  # the context of all texts of workbench/


class TranslationError(Exception):
    """A source or a translation that is wrong; the message names the text."""


@dataclass(frozen=True)
class Place:
    """A line of a file; the file's path is seen from the repository."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True)
class Text:
    """One English text.

    Attributes
    ----------
    context : str
        The class that says it, or what its module names; `ENGINE` for those of the engine.
    source : str
        English, with `{name}` for values that Python puts in and `%Ln` for a number of Qt's.
    plural : bool
        Whether it changes with a number.
    places : tuple of Place
    """

    context: str
    source: str
    plural: bool
    places: tuple[Place, ...]

    @property
    def key(self) -> tuple[str, str]:
        return self.context, self.source


def merged(texts: Iterable[Text]) -> list[Text]:
    """Return each text once with all its places, in the order of contexts and first places.

    Raises
    ------
    TranslationError
        A text is said with a number in one place and without in another.
    """
    found: dict[tuple[str, str], Text] = {}
    for text in texts:
        before = found.get(text.key)
        if before is None:
            found[text.key] = text
            continue
        places = (*before.places, *text.places)
        if before.plural != text.plural:
            raise TranslationError(
                f"“{text.source}” of {text.context} has a number in one place and none in another: "
                + ", ".join(map(str, places))
            )
        found[text.key] = Text(text.context, text.source, text.plural, places)
    return sorted(found.values(), key=lambda text: text.context)
