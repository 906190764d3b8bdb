"""A language's catalogue: a .ts file of Qt Linguist, read and written whole."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

from translating.texts import ENGINE, ROOT, Place, Text, TranslationError

FOLDER = ROOT / "resources" / "i18n"
_LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")

Forms = tuple[str, ...]
Key = tuple[str, str]


@dataclass
class Catalogue:
    """What is said, and how it is said in one language.

    Attributes
    ----------
    language : str
        "fr", "pt_BR".
    texts : list of Text
        By contexts, in their order in the sources.
    forms : dict
        (context, source) -> one translation, or one for each plural form of the language; none or
        an empty one where it is wanted.
    """

    language: str
    texts: list[Text] = field(default_factory=list)
    forms: dict[Key, Forms] = field(default_factory=dict)

    def missing(self) -> list[Text]:
        """Return what is not, or not in every plural form, translated."""
        return [text for text in self.texts if not all(self.forms.get(text.key) or ("",))]

    def engine(self) -> dict[str, str]:
        """Return the translated texts of the engine."""
        return {
            text.source: self.forms[text.key][0]
            for text in self.texts
            if text.context == ENGINE and all(self.forms.get(text.key) or ("",))
        }


def path_of(language: str, suffix: str = ".ts") -> Path:
    """Return where a language's file is.

    Raises
    ------
    TranslationError
        That is no language's code.
    """
    if not _LANGUAGE.fullmatch(language):
        raise TranslationError(f"“{language}” is no code of a language, such as fr or pt_BR.")
    return FOLDER / f"cnn-workbench_{language}{suffix}"


def languages() -> list[str]:
    """Return the languages that have a catalogue."""
    return sorted(path.stem.partition("_")[2] for path in FOLDER.glob("cnn-workbench_*.ts"))


def read(language: str) -> Catalogue:
    """Return a language's catalogue; an empty one where there is none yet."""
    path = path_of(language)
    return parse(path.read_text("utf-8"), language) if path.exists() else Catalogue(language)


def write(catalogue: Catalogue) -> Path:
    """Write a catalogue to its place and return that."""
    path = path_of(catalogue.language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(to_xml(catalogue), "utf-8", newline="\n")
    return path


def parse(xml: str, language: str) -> Catalogue:
    """Return the catalogue that a .ts file holds.

    Raises
    ------
    TranslationError
        The file is no .ts file.
    """
    try:
        root = ET.fromstring(xml)  # noqa: S314 - the repository's own file
    except ET.ParseError as error:
        raise TranslationError(f"The catalogue of {language} cannot be read: {error}.") from error
    catalogue = Catalogue(language)
    for context in root.iter("context"):
        for message in context.iter("message"):
            text = Text(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.get("numerus") == "yes",
                tuple(
                    Place(at.get("filename", "").removeprefix("../../"), int(at.get("line", 0)))
                    for at in message.iter("location")
                ),
            )
            catalogue.texts.append(text)
            said = message.find("translation")
            if said is not None:
                forms = [form.text or "" for form in said.iter("numerusform")] or [said.text or ""]
                catalogue.forms[text.key] = tuple(forms)
    return catalogue


def to_xml(catalogue: Catalogue) -> str:
    """Return the .ts file of a catalogue, formatted as Qt Linguist does it."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{catalogue.language}" sourcelanguage="en">',
    ]
    for context, texts in groupby(catalogue.texts, lambda text: text.context):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for text in texts:
            lines += _message(text, catalogue.forms.get(text.key, ()))
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _message(text: Text, forms: Forms) -> list[str]:
    unfinished = "" if all(forms or ("",)) else ' type="unfinished"'
    lines = ['    <message numerus="yes">' if text.plural else "    <message>"]
    lines += [
        f'        <location filename="../../{place.file}" line="{place.line}"/>'
        for place in text.places
    ]
    lines.append(f"        <source>{_escaped(text.source)}</source>")
    if text.plural:
        lines.append(f"        <translation{unfinished}>")
        lines += [f"            <numerusform>{_escaped(f)}</numerusform>" for f in forms or ("",)]
        lines.append("        </translation>")
    else:
        said = _escaped(forms[0]) if forms else ""
        lines.append(f"        <translation{unfinished}>{said}</translation>")
    return [*lines, "    </message>"]


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})
