"""Larger text, up to twice the usual size: nothing is cut off, and no page scrolls sideways."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QWidget,
)

from ui import theme
from ui.growing import RoomyArea
from ui.main_window import MainWindow

from .conftest import path, places, rarer_places

SLACK = 2  # px that fonts are rounded by
SMALL, LARGE = QSize(1280, 800), QSize(1920, 1080)


@pytest.fixture(autouse=True)
def _no_leaks() -> None:
    """Let the window of the whole package go on working between its tests."""


def plain(text: str) -> str:
    return text.replace("&", "").strip()


def needed(widget: QLabel | QAbstractButton) -> tuple[int, int]:
    """Return the width and height that the text of a widget takes."""
    metrics, text = widget.fontMetrics(), widget.text()
    if isinstance(widget, QLabel) and widget.wordWrap():
        room = QRect(0, 0, max(widget.contentsRect().width(), 1), 10_000)
        box = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text)
        longest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
        return longest, box.height()
    lines = text.split("\n")
    width = max(metrics.horizontalAdvance(plain(line)) for line in lines)
    return width, metrics.height() * len(lines)


def is_cut(widget: QLabel | QAbstractButton) -> bool:
    text = plain(widget.text())
    if not text or "<" in text or widget.visibleRegion().isEmpty():
        return False
    width, height = needed(widget)
    room = widget.contentsRect()
    fits = width <= room.width() + SLACK and height <= room.height() + SLACK
    return not fits and text not in plain(widget.toolTip())


def room_for_text(field: QLineEdit | QComboBox) -> QRect:
    """Return where a field draws its text."""
    if isinstance(field, QComboBox):
        option = QStyleOptionComboBox()
        field.initStyleOption(option)
        whole, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        return field.style().subControlRect(whole, option, part, field)
    if isinstance(field.parent(), QAbstractSpinBox | QComboBox):
        return field.rect()
    frame = QStyleOptionFrame()
    field.initStyleOption(frame)
    return field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, frame, field)


def is_cramped(field: QLineEdit | QComboBox) -> bool:
    """Return whether a field is too low for its text, or too narrow for a number or a choice."""
    if field.visibleRegion().isEmpty():
        return False
    metrics, room = field.fontMetrics(), room_for_text(field)
    text = field.currentText() if isinstance(field, QComboBox) else field.text()
    typed = isinstance(field, QLineEdit) and not isinstance(field.parent(), QAbstractSpinBox)
    told = typed or plain(text) in plain(field.toolTip())
    wide = not told and metrics.horizontalAdvance(text) > room.width() + SLACK
    return wide or metrics.height() > room.height() + SLACK


def cut(root: QWidget) -> list[str]:
    """Return the texts of a window that are cut off."""
    texts = [*root.findChildren(QLabel), *root.findChildren(QAbstractButton)]
    fields = [*root.findChildren(QLineEdit), *root.findChildren(QComboBox)]
    return [
        *(f"{path(widget)}: {widget.text()[:50]!r} {needed(widget)} in {widget.size()}"
          for widget in texts
          if widget.isVisible() and widget.window() is root and is_cut(widget)),
        *(f"{path(field)} at {field.size()}"
          for field in fields
          if field.isVisible() and field.window() is root and is_cramped(field)),
    ]  # fmt: skip


def sideways(root: QWidget) -> list[str]:
    """Return the pages of a window that are wider than it is."""
    return [
        f"{path(area)} by {area.horizontalScrollBar().maximum()} px"
        for area in root.findChildren(RoomyArea)
        if area.isVisible() and area.window() is root and area.horizontalScrollBar().maximum()
    ]


@pytest.fixture
def usual(lived_in: MainWindow, qapp: QApplication) -> Iterator[MainWindow]:
    """Return the window, and give it its usual looks again afterwards."""
    yield lived_in
    theme.choose_text_size(100)
    theme.apply_theme(qapp, "light")
    lived_in.resize(SMALL)


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("percent", "size", "mode"),
    [(200, SMALL, "light"), (200, LARGE, "dark"), (150, SMALL, "dark"), (125, SMALL, "light")],
    ids=["200 % small", "200 % large", "150 %", "125 %"],
)
def test_nothing_is_cut_off_and_no_page_scrolls_sideways(
    usual: MainWindow,
    qapp: QApplication,
    percent: int,
    size: QSize,
    mode: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)  # a long path, which the dialog for a folder begins with
    theme.choose_text_size(percent)
    theme.apply_theme(qapp, mode)
    usual.resize(size)
    QTest.qWait(100)
    lost = [
        f"{place}: {one}"
        for place, root in chain(places(usual), rarer_places(usual))
        for one in (*cut(root), *sideways(root))
    ]
    assert not lost, "\n".join(lost)


def test_a_cut_text_is_found_unless_its_tooltip_has_it(qtbot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    label = QLabel("A long sentence that needs room", holder)
    label.setFixedSize(40, 20)
    holder.show()
    assert len(cut(holder)) == 1
    label.setToolTip(label.text())
    assert cut(holder) == []


def test_a_choice_too_narrow_for_its_text_is_found(qtbot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    field = QComboBox(holder)
    field.addItem("Every layer learns")
    field.setFixedWidth(60)
    holder.show()
    assert len(cut(holder)) == 1
    field.setFixedWidth(300)
    assert cut(holder) == []


def test_a_page_that_is_too_wide_is_found(qtbot, qapp: QApplication) -> None:
    content = QWidget()
    content.setMinimumWidth(500)
    area = RoomyArea(content)
    holder = QWidget()
    qtbot.addWidget(holder)
    area.setParent(holder)
    area.resize(300, 100)
    holder.show()
    content.resize(500, 50)
    assert len(sideways(holder)) == 1
