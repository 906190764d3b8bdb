"""The whole window in French: no page, laboratory or dialog shows an English sentence."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from ui.languages import speak
from ui.main_window import MainWindow
from workbench.files import resources_dir

from .conftest import live_in, places
from .reading import texts

# Words that English sentences can hardly do without and French ones never have.
ENGLISH = re.compile(
    r"\b(the|of|and|is|are|was|were|not|with|for|this|that|from|has|have|your|which|what|when|"
    r"each|its|it|be|by|an|as|to|than|every|more|true|between|no)\b",
    re.IGNORECASE,
)
# Names of papers, licences, persons' networks and files are not translated.
NAMES = re.compile(
    r"\(SIL|[A-Z]\w+(, [A-Z]\w+)+|conference|recognition|Proceedings|CVPR|NIPS|ICML|ICLR|"
    r"/|\\|van der|Going deeper|neural networks|Qt for Python|Ankle boot|\bno\.|^from-|à and "
)


@pytest.fixture
def french(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """Return a window that speaks French, with a trained run; it is closed with the test."""
    before = qapp.findChildren(QTranslator)
    speak(qapp, "fr")
    try:
        with live_in(tmp_path_factory.mktemp("french")) as window:
            yield window
    finally:
        speak(qapp, "en")
        if not before:
            for one in qapp.findChildren(QTranslator):
                qapp.removeTranslator(one)


def test_no_page_or_dialog_shows_english(french: MainWindow) -> None:
    sources = _sources()
    seen = {
        f"{place}: {type(widget).__name__}: {text}"
        for place, root in places(french)
        for widget, text in texts(root)
        if text in sources or (ENGLISH.search(text) and not NAMES.search(text))
    }
    assert not seen, "\n".join(sorted(seen))


def _sources() -> frozenset[str]:
    """Return the English of the engine that is another word in French."""
    path = resources_dir() / "i18n" / "cnn-workbench_fr.json"
    said = json.loads(path.read_text("utf-8"))
    return frozenset(source for source, french in said.items() if french != source)
