"""The controls: what they say, when they say it, and that a keyboard is enough."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.theme import DARK, LIGHT, apply_theme
from ui.widgets import (
    Card,
    Choice,
    DropZone,
    ElidedLabel,
    EmptyState,
    FactList,
    GhostButton,
    IntegerField,
    Notice,
    NumberField,
    PrimaryButton,
    ProgressLine,
    ScientificField,
    Segmented,
    Switch,
)
from ui.widgets.number_field import step_down, step_up
from ui.widgets.step_rail import StepRail, StepTitle
from workbench.jobs import Progress

OPTIONS = [("a", "First"), ("b", "Second"), ("c", "Third")]


def wheel_over(widget: QWidget) -> None:
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle, widget.mapToGlobal(middle), QPoint(0, 0), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


# -- switch ---------------------------------------------------------------------------------------


def test_switch_by_mouse_and_keyboard(qtbot) -> None:
    switch = Switch("Zoom")
    qtbot.addWidget(switch)
    switch.show()
    with qtbot.waitSignal(switch.toggled) as blocker:
        qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert blocker.args == [True]
    with qtbot.waitSignal(switch.toggled) as blocker:
        qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert blocker.args == [False]


def test_switch_paints_its_state_even_when_set_silently(qtbot) -> None:
    switch = Switch("Zoom")
    qtbot.addWidget(switch)
    switch.show()
    off = switch.grab().toImage()
    switch.blockSignals(True)
    switch.setChecked(True)
    assert switch.grab().toImage() != off


def test_switch_is_a_check_box_to_a_screen_reader(qtbot) -> None:
    switch = Switch("Zoom")
    qtbot.addWidget(switch)
    interface = QAccessible.queryAccessibleInterface(switch)
    assert interface.role() == QAccessible.Role.CheckBox
    assert interface.text(QAccessible.Text.Name) == "Zoom"


# -- choices --------------------------------------------------------------------------------------


def test_a_list_of_few_choices_is_seen_whole(qtbot, qapp) -> None:
    apply_theme(qapp, "light")
    choice = Choice(OPTIONS, "Letter")
    qtbot.addWidget(choice)
    choice.show()
    choice.showPopup()
    view = choice.view()
    qtbot.waitUntil(view.isVisible)
    qapp.processEvents()
    assert view.verticalScrollBar().maximum() == 0, "the last one would be cut"
    assert view.viewport().height() >= 3 * view.sizeHintForRow(0)
    choice.hidePopup()


@pytest.mark.parametrize("kind", [Segmented, Choice])
def test_choices_set_silently_and_speak_when_chosen(qtbot, kind) -> None:
    choice = kind(OPTIONS, "Letter")
    qtbot.addWidget(choice)
    assert choice.value() == "a"
    with qtbot.assertNotEmitted(choice.value_changed):
        choice.set_value("c")
    assert choice.value() == "c"


def test_segmented_by_mouse_and_arrows(qtbot) -> None:
    segmented = Segmented(OPTIONS, "Letter")
    qtbot.addWidget(segmented)
    segmented.show()
    with qtbot.waitSignal(segmented.value_changed) as blocker:
        qtbot.mouseClick(segmented.button("b"), Qt.MouseButton.LeftButton)
    assert blocker.args == ["b"]
    with qtbot.assertNotEmitted(segmented.value_changed):
        qtbot.mouseClick(segmented.button("b"), Qt.MouseButton.LeftButton)
    assert segmented.button("b").isChecked()
    with qtbot.waitSignal(segmented.value_changed) as blocker:
        qtbot.keyClick(segmented.button("b"), Qt.Key.Key_Right)
    assert blocker.args == ["c"]


def test_segmented_shows_none_for_an_unknown_key(qtbot) -> None:
    segmented = Segmented(OPTIONS)
    qtbot.addWidget(segmented)
    segmented.set_value("custom")
    assert segmented.value() == ""
    assert not any(segmented.button(key).isChecked() for key, _ in OPTIONS)


def test_choice_by_keyboard_and_new_options(qtbot) -> None:
    choice = Choice(OPTIONS, "Letter")
    qtbot.addWidget(choice)
    choice.show()
    with qtbot.waitSignal(choice.value_changed) as blocker:
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert blocker.args == ["b"]
    with qtbot.assertNotEmitted(choice.value_changed):
        choice.set_options([("x", "X"), ("b", "B")])
    assert choice.value() == "b"


# -- numbers --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "make", [lambda: IntegerField(0, 9), lambda: NumberField(0, 9), lambda: Choice(OPTIONS)],
    ids=["integer", "number", "choice"],
)  # fmt: skip
def test_the_wheel_passes_over_fields(qtbot, make) -> None:
    field = make()
    qtbot.addWidget(field)
    field.show()
    before = field.value()
    wheel_over(field)
    assert field.value() == before


def test_a_number_shows_no_trailing_zeros(qtbot) -> None:
    field = NumberField(0, 100, digits=3)
    qtbot.addWidget(field)
    for value, text in ((20.0, "20"), (0.25, "0.25"), (100.0, "100")):
        field.setValue(value)
        assert field.text() == text


@pytest.mark.parametrize(
    ("typed", "value"), [("3e-4", 3e-4), ("0.05", 0.05), ("1E-6", 1e-6), ("0,01", 0.01)]
)
def test_a_learning_rate_can_be_typed_in_any_form(qtbot, typed: str, value: float) -> None:
    field = ScientificField(0.0, 10.0, "Learning rate")
    qtbot.addWidget(field)
    field.selectAll()
    qtbot.keyClicks(field, typed)
    assert field.value() == value


def test_a_learning_rate_survives_exactly(qtbot) -> None:
    field = ScientificField(0.0, 10.0)
    qtbot.addWidget(field)
    for value in (0.001, 3.3e-5, 1e-9, 0.123456789):
        field.setValue(value)
        assert field.value() == value


def test_scientific_field_refuses_letters_and_waits_for_the_rest(qtbot) -> None:
    field = ScientificField(0.0, 10.0)
    qtbot.addWidget(field)
    assert field.validate("abc", 3)[0] == QValidator.State.Invalid
    assert field.validate("1e-", 3)[0] == QValidator.State.Intermediate
    assert field.validate("20", 2)[0] == QValidator.State.Intermediate
    assert field.validate("5e-1", 4)[0] == QValidator.State.Acceptable


def test_steps_go_one_two_five_ten(qtbot) -> None:
    up, value = [], 1e-4
    for _ in range(5):
        value = step_up(value)
        up.append(value)
    assert up == [2e-4, 5e-4, 1e-3, 2e-3, 5e-3]
    down = []
    for _ in range(6):
        value = step_down(value)
        down.append(value)
    assert down == [2e-3, 1e-3, 5e-4, 2e-4, 1e-4, 5e-5]
    assert step_down(1e-6) == 0.0
    assert step_up(0.0) == 1e-6
    assert step_up(0.0034) == 5e-3
    assert step_down(0.0034) == 2e-3


def test_scientific_field_steps_by_keyboard_and_stays_in_its_limits(qtbot) -> None:
    field = ScientificField(0.0, 10.0)
    qtbot.addWidget(field)
    field.show()
    field.setValue(0.001)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == 0.002
    field.setValue(10)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == 10


# -- texts ----------------------------------------------------------------------------------------


def test_a_notice_without_text_is_hidden_and_opens_no_window(qtbot) -> None:
    notice = Notice("warning")
    qtbot.addWidget(notice)
    notice.show_message("Before it has a parent")
    assert not notice.isVisible()
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(notice)
    page.show()
    assert notice.isVisible()
    notice.show_message("")
    assert not notice.isVisible()
    notice.show_message("Again", "Undo")
    with qtbot.waitSignal(notice.action_clicked):
        qtbot.mouseClick(notice._action, Qt.MouseButton.LeftButton)


def test_facts_are_updated_in_place(qtbot) -> None:
    facts = FactList()
    qtbot.addWidget(facts)
    facts.set_facts([("Speed", "26 images/s"), ("Device", "CPU")])
    first = facts._rows[0][1]
    facts.set_facts([("Speed", "27 images/s"), ("Device", "CPU")])
    assert facts._rows[0][1] is first
    assert first.text() == "27 images/s"
    facts.set_facts([("Memory", "1 GB")])
    assert [name.text() for name, _ in facts._rows] == ["Memory"]


def test_progress_in_words_and_as_a_bar(qtbot) -> None:
    line = ProgressLine()
    qtbot.addWidget(line)
    line.set_progress(Progress("Reading images", 250, 1000, 110.4))
    assert line.share() == 0.25
    assert "250 of 1" in line._left.text()
    assert line._right.text() == "about 1 min 50 s left"
    line.set_progress(Progress("Starting"))
    assert line.share() is None
    line.set_progress(Progress("Large", 5 * 10**12, 10**13))
    assert line.share() == 0.5


def test_an_elided_label_tells_the_rest_in_its_tooltip(qtbot) -> None:
    label = ElidedLabel("a/very/long/path/that/does/not/fit/into/sixty/pixels.png")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.toolTip() == label.text()
    label.resize(2000, 20)
    qtbot.waitUntil(lambda: label.toolTip() == "")


def test_empty_state_shows_its_button_only_with_a_text(qtbot) -> None:
    state = EmptyState("images", "Nothing", "Really", "Open")
    qtbot.addWidget(state)
    state.show()
    with qtbot.waitSignal(state.clicked):
        qtbot.mouseClick(state._button, Qt.MouseButton.LeftButton)
    state.set_texts("Nothing")
    assert not state._button.isVisible()


def test_a_card_names_itself(qtbot) -> None:
    card = Card("Classes", "of this set")
    qtbot.addWidget(card)
    assert card.accessibleName() == "Classes"
    assert not card._title.isHidden()
    card.set_title("")
    assert card._title.isHidden()


def test_icons_take_the_new_theme(qtbot, qapp) -> None:
    button = GhostButton("Open", "folder-open")
    qtbot.addWidget(button)
    button.show()

    def shade() -> int:
        image = button.icon().pixmap(16, 16).toImage()
        pixels = [image.pixelColor(x, y) for x in range(16) for y in range(16)]
        return max(c.lightness() for c in pixels if c.alpha() > 200)

    apply_theme(qapp, "light")
    assert shade() < 128
    apply_theme(qapp, "dark")
    assert shade() > 128
    apply_theme(qapp, "light")
    assert LIGHT.text != DARK.text


# -- dropping -------------------------------------------------------------------------------------


def drop(widget: QWidget, data: QMimeData) -> None:
    middle = widget.rect().center()
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    modifiers = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(middle, action, data, button, modifiers))
    event = QDropEvent(QPointF(middle), action, data, button, modifiers)
    QApplication.sendEvent(widget, event)


def test_drop_zone_takes_files_and_no_text(qtbot, tmp_path: Path) -> None:
    zone = DropZone("Drop here")
    qtbot.addWidget(zone)
    zone.show()
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl("https://example.org/x.png")])
    with qtbot.waitSignal(zone.dropped) as blocker:
        drop(zone, files)
    assert blocker.args == [[tmp_path]]
    text = QMimeData()
    text.setText("hello")
    with qtbot.assertNotEmitted(zone.dropped):
        drop(zone, text)


def test_drop_zone_is_a_button_too(qtbot) -> None:
    zone = DropZone("Drop here", "or click")
    qtbot.addWidget(zone)
    zone.show()
    with qtbot.waitSignal(zone.clicked):
        qtbot.keyClick(zone, Qt.Key.Key_Space)
    interface = QAccessible.queryAccessibleInterface(zone)
    assert interface.text(QAccessible.Text.Name) == "Drop here"
    assert interface.text(QAccessible.Text.Description) == "or click"


# -- rail -----------------------------------------------------------------------------------------


def test_rail_by_mouse_and_keyboard(qtbot) -> None:
    rail = StepRail([StepTitle(key, key.title(), "images") for key in ("data", "train", "export")])
    qtbot.addWidget(rail)
    rail.show()
    with qtbot.waitSignal(rail.step_chosen) as blocker:
        qtbot.mouseClick(rail.button("train"), Qt.MouseButton.LeftButton)
    assert blocker.args == ["train"]
    with qtbot.assertNotEmitted(rail.step_chosen):
        rail.set_current("data")
    rail.button("data").setFocus()
    qtbot.waitUntil(rail.button("data").hasFocus)
    qtbot.keyClick(rail.button("data"), Qt.Key.Key_Down)
    with qtbot.waitSignal(rail.step_chosen) as blocker:
        qtbot.keyClick(rail.button("train"), Qt.Key.Key_Space)
    assert blocker.args == ["train"]


def test_rail_says_what_is_done_and_running(qtbot) -> None:
    rail = StepRail([StepTitle("data", "Data", "images"), StepTitle("train", "Train", "play")])
    qtbot.addWidget(rail)
    rail.set_done({"data"})
    rail.set_busy("train", True)
    assert rail.button("data").accessibleDescription() == "done"
    assert rail.button("train").accessibleDescription() == "running"
    rail.set_done(set())
    assert rail.button("data").accessibleDescription() == ""


def test_primary_button_keeps_its_height_with_the_focus(qtbot) -> None:
    button = PrimaryButton("Start", "play")
    qtbot.addWidget(button)
    button.show()
    before = button.sizeHint()
    button.setFocus()
    assert button.sizeHint() == before
