"""The main job from the sample to the exported model, by key events alone."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.main_window import MainWindow
from ui.preferences import Preferences
from workbench.runs import list_run_paths

from .conftest import checked, wait

FARTHEST = 120  # presses of Tab
Key, Modifier = Qt.Key, Qt.KeyboardModifier


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    """Press a key, wherever the focus is."""
    QTest.keyClick(QGuiApplication.focusWindow(), key, modifier)
    QTest.qWait(1)


def name_of_focus() -> str:
    """Return what a screen reader calls the control with the focus."""
    widget = QApplication.focusWidget()
    if widget is None:
        return ""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def tab_to(name: str) -> None:
    """Press Tab until the control of this name has the focus."""
    passed = []
    for _ in range(FARTHEST):
        if name_of_focus() == name:
            return
        passed.append(name_of_focus())
        press(Key.Key_Tab)
    raise AssertionError(f"Tab never reaches {name!r}; it passes {passed}")


@pytest.fixture
def window(qapp: QApplication) -> Iterator[MainWindow]:
    made = MainWindow(Preferences())
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    made.start_engine()
    wait(lambda: QGuiApplication.focusWindow() is not None, "focus")
    yield made
    made.close()
    made.deleteLater()


@pytest.mark.timeout(300)
def test_the_main_job_needs_no_mouse(window) -> None:
    tab_to("Try the sample")
    press(Key.Key_Space)
    wait(lambda: checked(window), "checked images")

    press(Key.Key_2, Modifier.ControlModifier)
    wait(lambda: window.network.graph is not None, "layer graph")
    tab_to("Networks")
    first = window.workspace.project.architecture.name
    press(Key.Key_Down)
    wait(lambda: window.workspace.project.architecture.name != first, "another network")
    press(Key.Key_Up)
    wait(lambda: window.workspace.project.architecture.name == first, "the first network")

    press(Key.Key_3, Modifier.ControlModifier)
    tab_to("Rotation")
    press(Key.Key_Space)
    assert window.workspace.project.augmentation.rotation.enabled

    press(Key.Key_5, Modifier.ControlModifier)
    tab_to("Epochs")
    press(Key.Key_A, Modifier.ControlModifier)
    press(Key.Key_1)
    press(Key.Key_Tab)
    assert window.workspace.project.training.epochs == 1
    press(Key.Key_Return, Modifier.ControlModifier)
    wait(lambda: window.runs.run is not None, "run")
    wait(lambda: not window.runs.live, "end of training", 90)
    assert len(list_run_paths(window.workspace.folder / "runs")) == 1

    press(Key.Key_6, Modifier.ControlModifier)
    tab_to("Confusion matrix: rows are true, columns predicted classes")
    press(Key.Key_8, Modifier.ControlModifier)
    tab_to("Export and verify")
    press(Key.Key_Space)
    wait(lambda: list(window.workspace.folder.glob("*.certificate.json")), "certificate", 90)
    found = next(window.workspace.folder.glob("*.certificate.json"))
    assert json.loads(found.read_text("utf-8"))["passed"]
