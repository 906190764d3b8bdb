"""Markdown to be read: words in bold, headings and links."""

from __future__ import annotations

from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from ui.views.reading_text import ReadingText


def weights(view: ReadingText) -> dict[str, int]:
    """Return the font weight of each piece of text."""
    found: dict[str, int] = {}
    block = view.document().begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            piece = parts.fragment()
            found[piece.text().strip()] = piece.charFormat().fontWeight()
            parts += 1
        block = block.next()
    return found


def test_bold_words_have_the_heaviest_weight_of_the_typeface(qtbot: QtBot) -> None:
    view = ReadingText()
    qtbot.addWidget(view)
    view.show_markdown("# Head\n\nA **bold** and *slanted* word, **two words**.\n\n- **item** rest")
    found = weights(view)
    assert {found[text] for text in ("Head", "bold", "two words", "item")} == {
        QFont.Weight.DemiBold
    }
    assert {found[text] for text in ("A", "slanted", "rest")} == {QFont.Weight.Normal}
