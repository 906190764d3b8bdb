"""Errors become words on the screen, once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from ui.errors import describe, show_error
from workbench.errors import Cancelled, DataError


@pytest.fixture
def parent(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def boxes() -> list[QMessageBox]:
    widgets = QApplication.topLevelWidgets()
    return [w for w in widgets if isinstance(w, QMessageBox) and w.isVisible()]


def test_a_known_error_says_what_where_and_what_next(parent) -> None:
    error = DataError("This folder is empty", where="/images", hint="Choose another.")
    assert describe(error) == "This folder is empty: /images. Choose another."
    box = show_error(parent, error)
    assert box.text() == "This folder is empty."
    assert "/images" in box.informativeText()
    assert "Choose another." in box.informativeText()
    assert box.detailedText() == ""
    box.reject()


def test_a_bug_shows_its_traceback(parent) -> None:
    try:
        raise ZeroDivisionError("by zero")
    except ZeroDivisionError as error:
        box = show_error(parent, error)
    assert "by zero" in box.informativeText()
    assert "test_errors.py" in box.detailedText()
    box.reject()


def test_cancelling_is_no_error(parent) -> None:
    assert show_error(parent, Cancelled()) is None
    assert boxes() == []
