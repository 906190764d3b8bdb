"""A screen reader finds a name, a role and a value on everything that takes the focus."""

from __future__ import annotations

from itertools import chain

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QPushButton,
    QSpinBox,
    QWidget,
)

from ui.accessible import read_as
from ui.widgets import Segmented, Switch

from .conftest import path, places, rarer_places, stops

Role, Text = QAccessible.Role, QAccessible.Text
NOTHING = (Role.NoRole, Role.Client)
VALUED = (QAbstractSlider, QAbstractSpinBox, QComboBox)


@pytest.fixture(autouse=True)
def _no_leaks() -> None:
    """Let the window of the whole package go on working between its tests."""


def faults(widget: QWidget) -> list[str]:
    """Return what a screen reader would miss."""
    interface = QAccessible.queryAccessibleInterface(widget)
    found = []
    if not interface.text(Text.Name).strip():
        found.append("no name")
    if interface.role() in NOTHING:
        found.append("no role")
    if isinstance(widget, VALUED) and not interface.text(Text.Value).strip():
        found.append("no value")
    return found


@pytest.mark.timeout(300)
def test_every_control_of_the_program_can_be_announced(lived_in) -> None:
    missing, seen = [], {}
    for place, root in chain(places(lived_in), rarer_places(lived_in)):
        controls = stops(root)
        seen[place] = len(controls)
        missing += [
            f"{place}: {path(control)}: {', '.join(found)}"
            for control in controls
            if (found := faults(control))
        ]
    assert not missing, "\n".join(missing)
    assert len(seen) >= 26, seen
    assert min(seen.values()) >= 1, seen


def test_a_control_without_a_name_is_found(qtbot) -> None:
    nameless, painted = QSpinBox(), QWidget()
    nameless.setValue(3)  # its text is made with the first value
    for widget in (nameless, painted):
        qtbot.addWidget(widget)
    assert faults(nameless) == ["no name"]
    assert faults(painted) == ["no name", "no role"]


def test_a_painted_widget_is_announced_as_what_it_is(qtbot) -> None:
    painted = QWidget()
    qtbot.addWidget(painted)
    painted.setAccessibleName("Curves")
    painted.setAccessibleDescription("They fall.")
    read_as(painted, Role.Chart)
    interface = QAccessible.queryAccessibleInterface(painted)
    assert interface.role() == Role.Chart
    assert interface.text(Text.Name) == "Curves"
    assert interface.text(Text.Description) == "They fall."


def test_segments_are_one_choice_of_several(qtbot) -> None:
    control = Segmented([("a", "First"), ("b", "Second")], "Order")
    qtbot.addWidget(control)
    group = QAccessible.queryAccessibleInterface(control)
    assert (group.role(), group.text(Text.Name)) == (Role.Grouping, "Order")
    control.set_value("b")
    for key, on in (("a", 0), ("b", 1)):
        segment = QAccessible.queryAccessibleInterface(control.button(key))
        assert segment.role() == Role.RadioButton
        assert segment.state().checked == on


def test_a_switch_tells_its_state(qtbot) -> None:
    switch = Switch("Rotation")
    qtbot.addWidget(switch)
    interface = QAccessible.queryAccessibleInterface(switch)
    assert interface.role() == Role.CheckBox
    for on in (False, True):
        switch.setChecked(on)
        assert bool(interface.state().checked) is on


def test_qt_still_knows_its_own_controls(qtbot) -> None:
    button = QPushButton("Go")
    qtbot.addWidget(button)
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface.role() == Role.Button
    assert "Press" in interface.actionInterface().actionNames()
