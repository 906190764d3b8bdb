"""The slider with two handles, by keyboard, mouse and screen reader."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest

from ui.widgets.range_scale import Scale
from ui.widgets.range_slider import RangeSlider

PERCENT = Scale(-100, 100)
FACTOR = Scale(0.2, 5, 1.0, 0.01, logarithmic=True)
CONTRAST = Scale(0, 4, 1.0, 0.01)


@pytest.fixture
def slider(qtbot):
    made = RangeSlider(PERCENT, "Shift", "{:g} %".format)
    made.resize(300, 24)
    made.set_default(-10, 10)
    made.set_values(-10, 10)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("scale", [PERCENT, FACTOR, CONTRAST])
def test_scale_gives_back_every_value(scale):
    first, last = scale.ticks(scale.minimum), scale.ticks(scale.maximum)
    for ticks in range(first, last + 1):
        value = scale.from_ticks(ticks)
        assert scale.value(scale.position(value)) == pytest.approx(value, abs=1e-9)


@pytest.mark.parametrize("scale", [PERCENT, FACTOR, CONTRAST])
def test_scale_spans_the_track_and_rises(scale):
    assert scale.position(scale.minimum) == 0
    assert scale.position(scale.maximum) == 1
    places = [scale.value(step / 50) for step in range(51)]
    assert places == sorted(places)
    assert scale.value(-3) == scale.minimum
    assert scale.value(7) == scale.maximum


def test_scale_is_finest_about_the_neutral_value():
    near = PERCENT.position(10) - PERCENT.position(0)
    far = PERCENT.position(100) - PERCENT.position(90)
    assert near > 5 * far
    assert FACTOR.position(1) == pytest.approx(0.5)


def test_mirrored_stays_inside_the_ends():
    assert PERCENT.mirrored(-15) == 15
    assert FACTOR.mirrored(0.5) == 2
    assert CONTRAST.mirrored(3) == 0  # -1 is not admitted


def test_set_values_is_silent_and_exact(slider, qtbot):
    with qtbot.assertNotEmitted(slider.values_changed):
        slider.set_values(-7.5, 3.25)
    assert slider.values() == (-7.5, 3.25)


def test_moving_one_end_leaves_the_other_exactly(slider):
    slider.set_values(-7.5, 3)
    QTest.keyClick(slider.handles()[1], Qt.Key.Key_Right)
    assert slider.values() == (-7.5, 4)


def test_reversed_values_are_refused(slider):
    with pytest.raises(ValueError, match="reversed"):
        slider.set_values(5, -5)


@pytest.mark.parametrize(
    ("handle", "key", "expected"),
    [
        (0, Qt.Key.Key_Left, (-11, 10)),
        (0, Qt.Key.Key_Right, (-9, 10)),
        (1, Qt.Key.Key_PageUp, (-10, 15)),
        (1, Qt.Key.Key_End, (-10, 100)),
        (0, Qt.Key.Key_Home, (-100, 10)),
    ],
)
def test_keys_move_one_handle(slider, qtbot, handle, key, expected):
    with qtbot.waitSignal(slider.values_changed) as caught:
        QTest.keyClick(slider.handles()[handle], key)
    assert tuple(caught.args) == expected == slider.values()


def test_handles_never_pass_each_other(slider):
    QTest.keyClick(slider.handles()[0], Qt.Key.Key_End)
    assert slider.values() == (10, 10)
    QTest.keyClick(slider.handles()[1], Qt.Key.Key_Home)
    assert slider.values() == (10, 10)


def test_shift_moves_both_ends_alike(slider):
    slider.set_values(-3, 10)
    QTest.keyClick(slider.handles()[1], Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert slider.values() == (-11, 11)


def test_delete_and_double_click_reset(slider):
    slider.set_values(-50, 50)
    QTest.keyClick(slider.handles()[0], Qt.Key.Key_Delete)
    assert slider.values() == (-10, 10)
    slider.set_values(-50, 50)
    QTest.mouseDClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(150, 12))
    assert slider.values() == (-10, 10)


def drag(slider, start, end):
    middle = slider.height() // 2
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(round(start), middle))
    QTest.mouseMove(slider, QPoint(round(end), middle))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(round(end), middle))


def test_mouse_drags_the_handle_under_it(slider):
    drag(slider, slider.x_of(10), slider.x_of(40))
    low, high = slider.values()
    assert low == -10
    assert high == pytest.approx(40, abs=1)
    assert slider.handles()[1].hasFocus()


def test_mouse_on_the_track_brings_the_nearest_handle(slider):
    x = round(slider.x_of(-60))
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(x, slider.height() // 2))
    low, high = slider.values()
    assert low == pytest.approx(-60, abs=2)
    assert high == 10


@pytest.mark.parametrize(("together", "to"), [(-100, -20), (100, 20), (0, 30), (0, -30)])
def test_handles_in_one_place_can_be_parted(slider, together, to):
    slider.set_values(together, together)
    drag(slider, slider.x_of(together), slider.x_of(to))
    assert slider.values() == pytest.approx(sorted((together, to)), abs=1)


def test_screen_readers_hear_both_ends(slider):
    for handle, name, value in zip(
        slider.handles(), ("Shift, from", "Shift, to"), (-10, 10), strict=True
    ):
        face = QAccessible.queryAccessibleInterface(handle)
        assert face.role() == QAccessible.Role.Slider
        assert face.text(QAccessible.Text.Name) == name
        assert face.text(QAccessible.Text.Description) == f"{value} %"
        assert face.valueInterface().currentValue() == value


def test_a_page_scrolls_over_it_without_moving_it(slider, qtbot):
    wheel = QWheelEvent(
        slider.rect().center(), slider.mapToGlobal(slider.rect().center()), QPoint(0, 120),
        QPoint(0, 120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    with qtbot.assertNotEmitted(slider.values_changed):
        slider.wheelEvent(wheel)
    assert not wheel.isAccepted()
