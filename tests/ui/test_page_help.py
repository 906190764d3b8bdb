"""Every page is explained, in plain words, beside it and by keyboard."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget

import ui.help_texts
from ui.engine import EngineClient
from ui.help_texts import help_text
from ui.main_window import MainWindow
from ui.steps import step_titles
from ui.views.help_sheet import HelpSheet
from workbench.files import resources_dir

STEPS = [step.key for step in step_titles()]


@pytest.fixture
def window(qtbot):
    made = MainWindow(engine=EngineClient(["false"]))
    made.resize(1280, 800)
    made.show()
    made.go_to("predict")
    yield made
    made.close()
    made.deleteLater()


def test_every_page_has_its_help_and_no_other() -> None:
    for folder in (resources_dir() / "help").iterdir():
        assert {path.stem for path in folder.glob("*")} == {*STEPS, "gan"}, folder.name


@pytest.mark.parametrize("step", STEPS)
def test_it_says_what_for_what_first_what_numbers_and_terms(step) -> None:
    text = help_text(step)
    assert len(re.findall(r"^## ", text, re.MULTILINE)) == 4
    assert re.findall(r"^\d\. ", text, re.MULTILINE) == ["1. ", "2. ", "3. "]
    sentences = len(re.findall(r"[.:;]\s", text + "\n"))
    assert 5 <= sentences <= 30
    assert max(len(line.split()) for line in text.splitlines()) < 80


def test_another_language_falls_back_on_english(monkeypatch, tmp_path) -> None:
    before = QLocale()
    monkeypatch.setattr(ui.help_texts, "resources_dir", lambda: tmp_path)
    for language in ("en", "fr"):
        (tmp_path / "help" / language).mkdir(parents=True)
        (tmp_path / "help" / language / "data.md").write_text(language)
    (tmp_path / "help" / "en" / "train.md").write_text("en")
    try:
        QLocale.setDefault(QLocale("fr"))
        assert (help_text("data"), help_text("train"), help_text("none")) == ("fr", "en", "")
    finally:
        QLocale.setDefault(before)


def test_the_key_opens_it_and_esc_closes_it(qtbot, window) -> None:
    before = window.focusWidget()
    qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    sheet = window.page.help.sheet
    assert sheet.isVisible()
    assert "exported model" in sheet.text
    qtbot.keyClick(sheet._text, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert window.focusWidget() is before


def test_the_button_opens_and_closes_it(qtbot, window) -> None:
    for shown in (True, False):
        qtbot.mouseClick(window.page.explain_button, Qt.MouseButton.LeftButton)
        assert window.page.help.is_open is shown


def test_it_leaves_the_panel_its_room(qtbot, window) -> None:
    page = window.page
    window.resize(1700, 800)
    page.help.open()
    qtbot.waitUntil(lambda: page.beside.contentsMargins().right() > 0, timeout=2000)
    panel = page._host
    right = panel.mapTo(page, panel.rect().topRight()).x()
    qtbot.waitUntil(
        lambda: panel.mapTo(page, panel.rect().topRight()).x() < page.help.sheet.x(), timeout=2000
    )
    page.help.close()
    qtbot.waitUntil(lambda: panel.mapTo(page, panel.rect().topRight()).x() > right, timeout=2000)
    assert page.beside.contentsMargins().right() == 0


def test_it_follows_the_window(qtbot, window) -> None:
    window.page.help.open()
    sheet = window.page.help.sheet
    for width in (1300, 1600):
        window.resize(width, 800)
        qtbot.waitUntil(lambda: sheet.geometry().right() == window.page.width() - 1, timeout=2000)
        assert sheet.height() == window.page.beside.height()


def test_the_question_mark_opens_the_keys(window) -> None:
    keys = {one.toString() for one in window.menus.actions["keyboard"].shortcuts()}
    assert keys == {"F1", "?"}


def test_a_sheet_is_named_after_its_page(qtbot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    sheet = HelpSheet(parent)
    sheet.show_text("Train", "## One\n\nTwo")
    assert sheet._text.accessibleName() == "Help: Train"
    assert sheet.text == "One\nTwo"
