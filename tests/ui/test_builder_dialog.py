"""The window to build in: beginning, saving, using, and leaving."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from ui.builder_dialog import BuilderDialog
from ui.widgets import Choice, GhostButton, LinkButton, PrimaryButton, Segmented
from workbench.architectures.stack import templates
from workbench.errors import StorageError
from workbench.settings.blocks import ConvBlock, DenseLayerBlock
from workbench.settings.stack import Stack
from workbench.settings.stack_file import read_stack, stack_path, write_stack

WRONG = Stack(name="wrong", blocks=(ConvBlock(), DenseLayerBlock()))
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def make_dialog(qtbot, tmp_path):
    """Return a maker of windows on <tmp_path>/networks; those left open are closed unasked."""
    made = []

    def make(stack=None):
        dialog = BuilderDialog(tmp_path / "networks", channels=1, classes=4, stack=stack)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog, before_close_func=lambda one: one.panel().set_value(Stack()))
        dialog.show()
        with qtbot.waitActive(dialog):
            dialog.activateWindow()
        made.append(dialog)
        return dialog

    return make


@pytest.fixture
def answer():
    """Return `answer(button)`: the next question is answered by that button; `answer.asked`."""

    class Answer:
        asked: str = ""

        def __call__(self, button):
            self.asked = ""
            QTimer.singleShot(50, lambda: self._press(button))

        def _press(self, button):
            box = QApplication.activeModalWidget()
            assert isinstance(box, QMessageBox)
            self.asked = box.text()
            box.button(button).click()

    return Answer()


def button(dialog, text):
    return next(one for one in dialog.findChildren(GhostButton) if one.text() == text)


def primary(dialog):
    return dialog.findChild(PrimaryButton)


def editing(dialog):
    return dialog.panel().isVisible()


# ---- beginning


def test_it_opens_on_the_ways_to_begin(make_dialog):
    dialog = make_dialog()
    assert not editing(dialog)
    assert not primary(dialog).isVisible()
    dialog.start_page().cards()[0].button().click()
    assert editing(dialog)
    assert dialog.panel().value().blocks == ()


def test_the_template_of_lenet(make_dialog):
    dialog = make_dialog()
    QTest.keyClick(dialog.start_page().cards()[1].button(), Qt.Key.Key_Space)
    assert dialog.panel().value() == templates.lenet()
    assert dialog.focusWidget() is dialog.panel().table()


@pytest.mark.parametrize("residual", [True, False])
def test_plain_and_residual_networks_of_a_depth(make_dialog, residual):
    dialog = make_dialog()
    card = dialog.start_page().cards()[2]
    card.findChild(Choice).set_value("32")
    card.findChild(Segmented).button("residual" if residual else "plain").click()
    card.button().click()
    assert dialog.panel().value() == templates.plain_or_residual(32, residual=residual)


def test_cards_say_how_large_their_networks_are(make_dialog):
    dialog = make_dialog()
    _, lenet, deep = dialog.start_page().cards()
    words = [label.text() for label in lenet.findChildren(type(lenet._figures))]
    assert "61,196 parameters for 4 classes" in words
    before = deep._figures.text()
    deep.findChild(Choice).setCurrentIndex(0)
    assert deep._figures.text() != before


def test_a_new_network_gets_a_new_name(make_dialog, tmp_path):
    write_stack(stack_path(tmp_path / "networks", "my-lenet"), WRONG)
    dialog = make_dialog()
    dialog.start_page().cards()[1].button().click()
    assert dialog.panel().value().name == "my-lenet-2"


def test_networks_of_the_project_are_offered(make_dialog, tmp_path):
    write_stack(stack_path(tmp_path / "networks", "older"), templates.lenet())
    dialog = make_dialog()
    (link,) = dialog.start_page().findChildren(LinkButton)
    assert link.text() == "older"
    link.click()
    assert dialog.panel().value() == templates.lenet().replace(name="older")
    assert not button(dialog, "Save").isEnabled()


def test_a_damaged_file_is_explained(make_dialog, tmp_path, qtbot):
    path = stack_path(tmp_path / "networks", "damaged")
    path.parent.mkdir()
    path.write_text("version = 1\n[[block]]\nkind = 'cnv'\n", "utf-8")
    dialog = make_dialog()
    dialog.start_page().findChildren(LinkButton)[0].click()
    box = dialog.findChild(QMessageBox)
    assert 'There is no block "cnv"' in box.text()
    box.reject()
    assert not editing(dialog)


# ---- saving and using


def test_save_writes_a_file_that_comes_back(make_dialog, qtbot, tmp_path):
    dialog = make_dialog()
    dialog.edit(templates.lenet())
    assert "Not saved" in dialog._where.text()
    with qtbot.waitSignal(dialog.stack_saved) as caught:
        QTest.keyClick(dialog.panel().table(), Qt.Key.Key_S, CTRL)
    assert caught.args == [tmp_path / "networks" / "my-lenet.toml"]
    assert read_stack(caught.args[0]) == templates.lenet()
    assert str(caught.args[0]) in dialog._where.text()
    assert not button(dialog, "Save").isEnabled()
    dialog.panel().add_kind("dropout")
    assert button(dialog, "Save").isEnabled()


def test_use_saves_and_says_which(make_dialog, qtbot, tmp_path):
    dialog = make_dialog(templates.lenet())
    with qtbot.waitSignals([dialog.stack_saved, dialog.stack_accepted], order="strict"):
        primary(dialog).click()
    assert not dialog.isVisible()
    assert (tmp_path / "networks" / "my-lenet.toml").is_file()


def test_a_network_with_a_mistake_can_be_saved_but_not_used(make_dialog, qtbot, tmp_path):
    dialog = make_dialog(WRONG)
    assert not primary(dialog).isEnabled()
    assert "Block 2 (dense1) takes a vector" in dialog._where.text()
    button(dialog, "Save").click()
    assert read_stack(tmp_path / "networks" / "wrong.toml") == WRONG
    dialog.panel().repair_first()
    assert primary(dialog).isEnabled()


@pytest.mark.parametrize("replace", [True, False])
def test_another_network_of_that_name_is_not_replaced_unasked(
    make_dialog, answer, tmp_path, replace
):
    path = stack_path(tmp_path / "networks", "my-lenet")
    write_stack(path, WRONG)
    dialog = make_dialog()
    dialog.edit(templates.lenet())
    answer(QMessageBox.StandardButton.Yes if replace else QMessageBox.StandardButton.No)
    button(dialog, "Save").click()
    assert "my-lenet" in answer.asked
    assert (read_stack(path) == templates.lenet()) == replace


def test_a_full_disk_is_explained(make_dialog, monkeypatch):
    def full(path, stack):
        raise StorageError("The disk is full", where=path)

    monkeypatch.setattr("ui.builder_dialog.write_stack", full)
    dialog = make_dialog(templates.lenet())
    button(dialog, "Save").click()
    box = dialog.findChild(QMessageBox)
    assert "The disk is full" in box.text()
    box.reject()
    assert button(dialog, "Save").isEnabled()


# ---- leaving


def test_nothing_changed_is_left_without_a_question(make_dialog):
    dialog = make_dialog(templates.lenet())
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("choice", "closed", "written"),
    [
        (QMessageBox.StandardButton.Save, True, True),
        (QMessageBox.StandardButton.Discard, True, False),
        (QMessageBox.StandardButton.Cancel, False, False),
    ],
)
def test_changes_are_not_lost_unasked(make_dialog, answer, tmp_path, choice, closed, written):
    dialog = make_dialog(templates.lenet())
    dialog.panel().add_kind("dropout")
    answer(choice)
    dialog.close()
    assert "not saved" in answer.asked
    assert dialog.isVisible() != closed
    assert (tmp_path / "networks" / "my-lenet.toml").exists() == written


def test_return_in_a_field_presses_no_button(make_dialog):
    dialog = make_dialog(templates.lenet())
    field = dialog.panel().header().size_field()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert editing(dialog)
    assert dialog.panel().value() == templates.lenet()


def test_every_control_has_a_name(make_dialog):
    dialog = make_dialog(templates.lenet())
    for widget in dialog.findChildren(GhostButton) + dialog.findChildren(PrimaryButton):
        assert widget.text() or widget.accessibleName()
