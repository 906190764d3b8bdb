"""Room grows with the text, at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

from ui.growing import RoomyArea, grow_with_text, grown
from ui.theme import apply_theme, choose_text_size


@pytest.fixture(autouse=True)
def _usual_size(qapp: QApplication) -> Iterator[None]:
    yield
    choose_text_size(100)
    apply_theme(qapp, "light")


def test_a_column_follows_the_text(qtbot, qapp) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    column = QWidget(parent)
    grow_with_text(column, 200)
    parent.show()
    assert column.minimumWidth() == column.maximumWidth() == 200
    for percent, width in ((150, 300), (200, 400), (100, 200)):
        choose_text_size(percent)
        apply_theme(qapp, "light")
        assert column.width() == width
        assert grown(200) == width


def test_larger_text_is_scrolled_instead_of_squeezed(qtbot, qapp) -> None:
    content = QWidget()
    row = QHBoxLayout(content)
    label = QLabel("A line that needs the room that it needs")
    label.setMinimumWidth(400)
    row.addWidget(label)
    area = RoomyArea(content)
    qtbot.addWidget(area)
    area.resize(300, 100)
    area.show()
    assert content.width() <= 300
    choose_text_size(200)
    apply_theme(qapp, "light")
    qtbot.waitUntil(lambda: content.width() >= 400, timeout=2000)
    assert area.horizontalScrollBar().maximum() > 0
    assert area.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_at_the_usual_size_nothing_is_scrolled(qtbot, qapp) -> None:
    content = QWidget()
    row = QHBoxLayout(content)
    label = QLabel("Words that wrap ask for their height. " * 20)
    label.setWordWrap(True)
    row.addWidget(label)
    area = RoomyArea(content)
    qtbot.addWidget(area)
    area.resize(200, 100)
    area.show()
    QApplication.processEvents()
    assert content.size() == area.viewport().size()
    assert area.verticalScrollBar().maximum() == 0
