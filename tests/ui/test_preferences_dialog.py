"""The preferences: each choice takes effect at once and is there at the next start."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

import ui.languages
from ui.appearance import dress, text_size
from ui.languages import available, speak
from ui.motion import choose_motion, reduced
from ui.preferences import Preferences
from ui.preferences_dialog import PreferencesDialog
from ui.theme import BASE_POINTS, DARK, apply_theme, base_font, choose_text_size, tokens_for
from ui.widgets import Choice, Segmented, Switch
from ui.widgets.segmented import Segmented as _Segmented
from workbench.files import cache_dir
from workbench.settings.computer import ComputerSettings, load_computer


@pytest.fixture(autouse=True)
def _usual_look(qapp: QApplication) -> Iterator[None]:
    locale = QLocale()
    yield
    QLocale.setDefault(locale)
    choose_motion("system")
    choose_text_size(100)
    apply_theme(qapp, "light")


@pytest.fixture
def preferences() -> Preferences:
    return Preferences()


@pytest.fixture
def dialog(qtbot, qapp, preferences) -> Iterator[PreferencesDialog]:
    made = PreferencesDialog(preferences)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.appearance_changed.connect(lambda: dress(qapp, preferences))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.done(QDialog.DialogCode.Rejected)


def press(qtbot, dialog: PreferencesDialog, name: str, key: str) -> None:
    segmented = dialog.findChild(Segmented, name)
    qtbot.mouseClick(segmented._buttons[key], Qt.MouseButton.LeftButton)


def test_a_theme_is_seen_at_once_and_kept(qtbot, dialog) -> None:
    with qtbot.waitSignal(dialog.theme_chosen) as told:
        press(qtbot, dialog, "theme", "dark")
    assert told.args == ["dark"]
    assert tokens_for(dialog) is DARK
    assert Preferences().get("theme") == "dark"


def test_the_text_grows_at_once_and_is_kept(qtbot, dialog) -> None:
    before = next(label for label in dialog.findChildren(QLabel) if label.text() == "Theme")
    height = before.sizeHint().height()
    press(qtbot, dialog, "text_size", "200")
    assert base_font().pointSizeF() == 2 * BASE_POINTS
    assert before.sizeHint().height() >= 1.8 * height
    assert text_size(Preferences()) == 200
    press(qtbot, dialog, "text_size", "100")
    assert before.sizeHint().height() == height


def test_motion_is_reduced_at_once(qtbot, dialog) -> None:
    press(qtbot, dialog, "motion", "reduced")
    assert reduced()
    assert Preferences().get("motion") == "reduced"


def test_computing_is_for_new_projects_of_every_process(qtbot, dialog) -> None:
    dialog._form.editor("threads").setValue(3)
    assert load_computer() == ComputerSettings(threads=3)
    dialog.cache._form.editor("cache_gigabytes").setValue(5)
    assert load_computer() == ComputerSettings(threads=3, cache_gigabytes=5)


def test_notices_can_be_switched_off(qtbot, dialog) -> None:
    switch = dialog.findChild(Switch, "") or dialog.findChildren(Switch)[0]
    assert switch.isChecked()
    switch.click()
    assert Preferences().get("notify") == "off"


def test_it_says_that_there_is_no_telemetry(dialog) -> None:
    assert "Telemetry: there is none" in {label.text() for label in dialog.findChildren(QLabel)}


def test_it_shows_what_was_chosen_before(qtbot, preferences) -> None:
    for key, value in {"theme": "dark", "text_size": "150", "motion": "full"}.items():
        preferences.set(key, value)
    made = PreferencesDialog(preferences)
    qtbot.addWidget(made)
    shown = {name: made.findChild(Segmented, name).value() for name in made._choices
             if name != "language"}  # fmt: skip
    assert shown == {"theme": "dark", "text_size": "150", "motion": "full"}
    made.done(0)


def test_opening_it_changes_nothing(dialog) -> None:
    assert Preferences()._values == {}
    assert load_computer() == ComputerSettings()


def test_every_segment_is_named(dialog) -> None:
    for segmented in dialog.findChildren(_Segmented):
        for button in segmented.findChildren(QPushButton):
            assert button.accessibleName()


# -- cache ----------------------------------------------------------------------------------------


def test_the_cache_says_what_it_holds_and_is_emptied(qtbot, dialog) -> None:
    folder = cache_dir() / "pixels"
    folder.mkdir(parents=True)
    (folder / "one.npy").write_bytes(bytes(3_000_000))
    dialog.cache.look()
    qtbot.waitUntil(lambda: "3.0 MB in use" in dialog.cache.words, timeout=5000)
    qtbot.mouseClick(dialog.cache._empty, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.cache.words.startswith("0"), timeout=5000)
    assert not (folder / "one.npy").exists()
    assert not dialog.cache._empty.isEnabled()


def test_a_place_that_the_environment_names_cannot_be_changed(dialog) -> None:
    assert not dialog.cache._change.isEnabled()
    assert "CNN_WORKBENCH_CACHE" in dialog.cache._note.text()


def test_another_place_is_used_and_given_up(qtbot, monkeypatch, preferences, tmp_path) -> None:
    monkeypatch.delenv("CNN_WORKBENCH_CACHE")
    usual = cache_dir()
    made = PreferencesDialog(preferences)
    qtbot.addWidget(made)
    made.cache._on_place_chosen(tmp_path)
    assert cache_dir() == tmp_path / "cnn-workbench"
    assert made.cache._place.toolTip() == str(cache_dir())
    made.cache._reset.click()
    assert cache_dir() == usual
    made.done(0)


# -- languages ------------------------------------------------------------------------------------


def test_only_languages_with_a_catalogue_can_be_chosen(monkeypatch, tmp_path, dialog) -> None:
    monkeypatch.setattr(ui.languages, "resources_dir", lambda: tmp_path)
    assert [code for code, _ in available()] == ["en"]
    (tmp_path / "i18n").mkdir()
    (tmp_path / "i18n" / "cnn-workbench_fr.qm").write_text("")
    assert available() == [("en", "English"), ("fr", "Français")]
    language = dialog.findChild(Choice, "language")
    assert language.value() == "system"


def test_a_chosen_language_brings_its_numbers(qapp, monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(ui.languages, "resources_dir", lambda: tmp_path)
    (tmp_path / "i18n").mkdir()
    (tmp_path / "i18n" / "cnn-workbench_fr.qm").write_text("")
    try:
        speak(qapp, "fr")
        assert QLocale().toString(1.5) == "1,5"
        speak(qapp, "xx")
        assert QLocale().language() == QLocale.Language.French
    finally:
        for translator in qapp.findChildren(QTranslator):
            qapp.removeTranslator(translator)
