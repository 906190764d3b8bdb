"""Keras settings in the window: shown, copied, pasted, taken over, refused."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from ui.panels.augmentation_panel import AugmentationPanel
from ui.views.augment.keras_dialog import KerasDialog
from workbench.settings.augmentation import PRESETS


@pytest.fixture
def dialog(qtbot):
    made = KerasDialog(PRESETS["standard"], 224)
    qtbot.addWidget(made)
    return made


def test_it_shows_the_settings_and_what_keras_cannot_say(dialog):
    assert "'rotation_range': 15.0" in dialog.text().toPlainText()
    assert "contrast: Keras has no such operation" in dialog.remarks()
    assert not dialog.use_button().isEnabled()


def test_pasted_arguments_are_taken_over(dialog, qtbot):
    dialog.text().setPlainText("ImageDataGenerator(rotation_range=40, brightness_range=[0.5, 1.5])")
    qtbot.waitUntil(dialog.use_button().isEnabled)
    assert "brightness_range: left out" in dialog.remarks()
    with qtbot.waitSignal(dialog.accepted_settings) as caught:
        dialog.use_button().click()
    assert caught.args[0].rotation.high == 40


def test_what_cannot_be_read_is_refused_in_words(dialog):
    dialog.text().setPlainText("rotation 40")
    dialog.read()
    assert not dialog.use_button().isEnabled()
    assert "cannot be read" in dialog.remarks()
    dialog.text().setPlainText("{'rotation_range': 40}")
    dialog.read()
    assert dialog.use_button().isEnabled()
    assert dialog.remarks() == "Everything has an equal."


def test_copy(dialog):
    next(one for one in dialog.findChildren(QPushButton) if one.text() == "Copy").click()
    assert QGuiApplication.clipboard().text() == dialog.text().toPlainText()


def test_from_the_panel(qtbot):
    panel = AugmentationPanel()
    qtbot.addWidget(panel)
    panel.show()
    next(one for one in panel.findChildren(QPushButton) if one.text() == "Keras…").click()
    dialog = panel.findChild(KerasDialog)
    dialog.text().setPlainText("{'horizontal_flip': True, 'fill_mode': 'wrap'}")
    dialog.read()
    with qtbot.waitSignal(panel.value_changed):
        dialog.use_button().click()
    assert panel.value().horizontal_flip.enabled
    assert panel.value().fill_mode == "wrap"
    panel.close_threads()
