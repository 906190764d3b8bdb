"""Whoever moves by keyboard sees where the focus is, on every page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from .conftest import path, places, stops

MARGIN = 6  # px around a control: a ring may lie outside of it
LEAST_PIXELS = 12


@pytest.fixture(autouse=True)
def _no_leaks() -> None:
    """Let the window of the whole package go on working between its tests."""


def picture(root: QWidget, area: QRect) -> QImage:
    return root.grab(area).toImage()


def differing(one: QImage, other: QImage) -> int:
    """Return the number of pixels that differ clearly."""
    count = 0
    for y in range(one.height()):
        for x in range(one.width()):
            if one.pixel(x, y) != other.pixel(x, y):
                count += 1
                if count >= LEAST_PIXELS:
                    return count
    return count


def area_of(root: QWidget, widget: QWidget) -> QRect:
    corner = widget.mapTo(root, QPoint(0, 0))
    return QRect(corner, widget.size()).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN) & root.rect()


def unseen(root: QWidget) -> list[str]:
    """Return the controls of a window that look the same with the focus as without."""
    found = []
    for widget in stops(root):
        # Text that can be selected takes the focus from the mouse alone.
        by_key = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not by_key or not widget.isEnabled() or widget.visibleRegion().isEmpty():
            continue
        (QApplication.focusWidget() or root).clearFocus()
        QTest.qWait(1)
        before = picture(root, area_of(root, widget))
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.qWait(1)
        if QApplication.focusWidget() is None or not widget.isVisible():
            continue
        after = picture(root, area_of(root, widget))
        if before.size() == after.size() and differing(before, after) < LEAST_PIXELS:
            found.append(path(widget))
    return found


@pytest.mark.timeout(300)
def test_the_focus_is_seen_on_every_control(lived_in) -> None:
    lost = [f"{place}: {one}" for place, root in places(lived_in) for one in unseen(root)]
    assert not lost, "\n".join(lost)


def test_a_control_without_a_ring_is_found(qtbot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    bare, field = QWidget(root), QLineEdit(root)
    bare.resize(40, 20)
    bare.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.setGeometry(0, 40, 90, 30)
    root.show()
    root.activateWindow()
    qtbot.waitUntil(root.isActiveWindow, timeout=1000)
    assert unseen(root) == ["QWidget < QWidget"]
