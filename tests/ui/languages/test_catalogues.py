"""Every language says everything that the sources say now, and what is released is what it says."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "packaging"))

from translating import catalogue, checks, merging, release
from translating.texts import ENGINE, ROOT, Text

from ui.languages import speak
from ui.steps import step_titles
from ui.widgets import phrases
from workbench.settings.base import Section

HELP = ROOT / "resources" / "help"
COMMAND = "packaging/translations.py"


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    """Return what the sources say; it fails on anything in tr() that is no plain literal."""
    return merging.current()


@pytest.fixture(params=catalogue.languages())
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def french(qapp: QApplication):
    """Let the window speak French."""
    before = qapp.findChildren(QTranslator)
    speak(qapp, "fr")
    yield
    speak(qapp, "en")
    if not before:  # other tests see the sources as they are
        for one in qapp.findChildren(QTranslator):
            qapp.removeTranslator(one)


def test_french_is_one_of_them() -> None:
    assert "fr" in catalogue.languages()


def test_nothing_is_untranslated(language: str, texts: list[Text]) -> None:
    known = catalogue.read(language)
    wanting = merging.update(known, texts).missing()
    assert not wanting, f"{COMMAND} missing {language}: {_short(wanting)}"


def test_nothing_is_stale(language: str, texts: list[Text]) -> None:
    now = {(text.key, text.plural) for text in texts}
    gone = [text for text in catalogue.read(language).texts if (text.key, text.plural) not in now]
    assert not gone, f"{COMMAND} update {language}: {_short(gone)}"


def test_every_setting_is_among_the_texts(texts: list[Text]) -> None:
    said = {text.source for text in texts if text.context == ENGINE}
    ours = [one for one in _below(Section) if one.__module__.startswith("workbench.")]
    fields = [field for section in ours for field in section.model_fields.values()]
    wanted = {text for field in fields for text in (field.title, field.description) if text}
    lost = {text for text in wanted - said if any(letter.isalpha() for letter in text)}
    assert not lost, "packaging/translating/shown.txt names single words"


def test_no_translation_breaks_its_source(language: str) -> None:
    known = catalogue.read(language)
    wrong = {
        text.source: fault
        for text in known.texts
        if any(forms := known.forms.get(text.key, ()))
        and (fault := checks.faults(text, forms, language))
    }
    assert not wrong


def test_what_is_released_is_what_the_catalogue_says(language: str) -> None:
    for suffix, content in release.released(catalogue.read(language)).items():
        path = catalogue.path_of(language, suffix)
        assert path.read_bytes() == content, f"{COMMAND} release {language}: {path.name} is old"


def test_every_page_of_help_is_there(language: str) -> None:
    wanted = {path.relative_to(HELP / "en") for path in (HELP / "en").rglob("*.md")}
    there = {path.relative_to(HELP / language) for path in (HELP / language).rglob("*.md")}
    assert there == wanted


@pytest.mark.parametrize(("number", "words"), [(0, "0 image"), (1, "1 image"), (2, "2 images")])
def test_plurals_are_french(french: None, number: int, words: str) -> None:
    assert QCoreApplication.translate("DataPanel", "%Ln image(s)", None, number) == words


def test_numbers_are_french(french: None) -> None:
    assert phrases.percent(0.941) == "94,1\u202f%"
    assert phrases.count(61706) == "61\u202f706"
    assert phrases.decimal(0.05) == "0,05"
    assert phrases.listed(["0,5", "0,4"]) == "0,5\u202f; 0,4"
    assert phrases.duration(110) == "1\u202fmin 50\u202fs"
    assert [step.title for step in step_titles()][:2] == ["Données", "Architecture"]


def test_qt_s_own_buttons_are_french_too(french: None) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"


def _below(kind: type[Section]) -> list[type[Section]]:
    return [one for below in kind.__subclasses__() for one in (below, *_below(below))]


def _short(texts: list[Text]) -> str:
    return "; ".join(f"{text.context}: “{text.source}” ({text.places[0]})" for text in texts[:20])
