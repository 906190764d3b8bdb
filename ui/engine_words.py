"""The engine's texts in the language of the window.

The engine speaks English, and its texts come here finished: "Trial 3: 12 epochs are done". A
catalogue holds them as they stand in the sources, with {1}, {2}… for the values, and here the text
is found again from what it says:

1. a text that is in the catalogue as it is;
2. else the one whose fixed parts fit, the one with most letters first, and what stands in the
   place of its values is translated in turn;
3. else its sentences, or the parts of a list, one by one;
4. else it stays as it is, with its numbers written as the language does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLocale

from workbench.files import resources_dir

_FIELD = re.compile(r"\{([^{}]*)\}")
_WORD = re.compile(r"[^\W\d_]{2,}")
# 1,234.5 and 94.1 %, but no version number, no file and no date
_NUMBER = re.compile(r"(?<![\w.,])([+−-]?\d{1,3}(?:,\d{3})+|[+−-]?\d+)(\.\d+)?(\s?%)?(?![\w.,]*\w)")
_PATH = re.compile(r"[\\/]|://")
_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z“\d])")
_JOINTS = ("\n\n", "\n", "; ", " · ", ": ", ", ")
_FEW_LETTERS, _SHORT = 8, 40  # "{1} to {2}" fits too much to be taken for a whole sentence
_KEPT = 4096
_DEPTH = 3  # a value may hold a text that holds a value, and so on


@dataclass(frozen=True, slots=True)
class _Template:
    """A text with values in it.

    Attributes
    ----------
    pattern : re.Pattern
        Its groups are the values in their order.
    fields : tuple of str
        Their names: "1", or "accuracy:.1%".
    said : str
        The translation, with the same names.
    """

    pattern: re.Pattern[str]
    fields: tuple[str, ...]
    said: str


class EngineWords:
    """The texts of the engine in one language.

    Parameters
    ----------
    texts : mapping
        English -> translation, with values in braces.
    locale : QLocale
        Writes numbers.
    """

    def __init__(self, texts: Mapping[str, str], locale: QLocale) -> None:
        self._exact = {source: said for source, said in texts.items() if "{" not in source}
        # By the longest word of the fixed parts: only those whose word is in a text can fit it.
        self._templates: dict[str, list[tuple[int, str, str]]] = {}
        for source, said in texts.items():
            fixed = _FIELD.sub(" ", source)
            if "{" in source and (words := _WORD.findall(fixed)):
                key = max(words, key=len)
                letters = sum(map(len, words))
                self._templates.setdefault(key, []).append((letters, source, said))
        self._compiled: dict[str, _Template] = {}
        self._decimal, self._thousands = locale.decimalPoint(), locale.groupSeparator()
        self.say = lru_cache(_KEPT)(self._say)

    def _say(self, text: str) -> str:
        return self._found(text, 0) or text

    def tried(self, text: str) -> int:
        """Return how many patterns may have to be tried for a text; for the test of its speed."""
        return len(self._candidates(text))

    def numbers(self, text: str) -> str:
        """Return `text` with its numbers as the language writes them."""
        return text if _PATH.search(text) else _NUMBER.sub(self._number, text)

    def _found(self, text: str, depth: int) -> str:
        """Return the translation; empty if there is none."""
        if (said := self._exact.get(text)) is not None:
            return said
        if depth > _DEPTH or not _WORD.search(text):
            return ""
        if bare := text.strip():
            if bare != text:
                said = self._found(bare, depth)
                return text.replace(bare, said) if said else ""
            for end in (".", ":", "…"):  # an error's sentence is kept without its full stop
                if bare.endswith(end) and (said := self._exact.get(bare.removesuffix(end))):
                    return said + ("\u00a0:" if end == ":" else end)
        return self._by_template(text, depth) or self._in_parts(text, depth)

    def _by_template(self, text: str, depth: int) -> str:
        for fixed, source, said in self._candidates(text):
            if fixed < _FEW_LETTERS and (len(text) > _SHORT or text.endswith(".")):
                continue
            template = self._compiled.get(source)
            if template is None:
                template = self._compiled[source] = _compiled(source, said)
            if match := template.pattern.fullmatch(text):
                values = (self._value(value, depth) for value in match.groups())
                return _filled(template.said, dict(zip(template.fields, values, strict=True)))
        return ""

    def _candidates(self, text: str) -> list[tuple[int, str, str]]:
        words = set(_WORD.findall(text))
        found = [entry for word in words for entry in self._templates.get(word, ())]
        return sorted(found, reverse=True)

    def _value(self, value: str, depth: int) -> str:
        return self._found(value, depth + 1) or self.numbers(value)

    def _in_parts(self, text: str, depth: int) -> str:
        """Return the parts of a text in their translation if one of them has any."""
        sentences = _SENTENCE.split(text)
        if len(sentences) > 1 and (said := self._joined(sentences, " ", depth)):
            return said
        for joint in _JOINTS:
            parts = text.split(joint)
            if len(parts) > 1 and (said := self._joined(parts, joint, depth)):
                return said
        return ""

    def _joined(self, parts: Iterable[str], joint: str, depth: int) -> str:
        said = [(part, self._found(part, depth + 1)) for part in parts]
        if not any(translated for _, translated in said):
            return ""
        joint = {": ": "\u00a0: ", "; ": "\u202f; "}.get(joint, joint)
        return joint.join(translated or self.numbers(part) for part, translated in said)

    def _number(self, found: re.Match[str]) -> str:
        whole, decimals, percent = found.groups()
        if not decimals and "," not in whole and not percent:
            return found[0]
        written = whole.replace(",", self._thousands)
        if decimals:
            written += self._decimal + decimals[1:]
        return f"{written}\u202f%" if percent else written


class _English(EngineWords):
    """The engine's own language: everything is as it is."""

    def __init__(self) -> None:
        super().__init__({}, QLocale(QLocale.Language.English))

    def _say(self, text: str) -> str:
        return text


_words: EngineWords = _English()


def speak_engine(code: str) -> None:
    """Take the engine's texts in the language of a code; English where it has no catalogue."""
    global _words
    path = resources_dir() / "i18n" / f"cnn-workbench_{code}.json"
    if path.exists():
        _words = EngineWords(json.loads(path.read_text("utf-8")), QLocale(code))
    else:
        _words = _English()


def engine_words(text: str) -> str:
    """Return a text of the engine in the language of the window."""
    return _words.say(text) if text else ""


def _filled(said: str, values: Mapping[str, str]) -> str:
    return _FIELD.sub(lambda found: values[found[1]], said)


def _compiled(source: str, said: str) -> _Template:
    fields: list[str] = []
    pattern, last = "", 0
    if source[0] in " ,;":  # it is put behind something: "a.png" and " and 3 more"
        source, said = f"{{before}}{source}", f"{{before}}{said}"
    for found in _FIELD.finditer(source):
        pattern += re.escape(source[last : found.start()])
        if found[1] in fields:  # a value that is said twice is the same twice
            pattern += f"(?P=v{fields.index(found[1])})"
        else:
            pattern += f"(?P<v{len(fields)}>.*?)"
            fields.append(found[1])
        last = found.end()
    pattern += re.escape(source[last:])
    return _Template(re.compile(pattern, re.DOTALL), tuple(fields), said)
