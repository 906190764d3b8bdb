"""Text at twice its size: how much is cut off without a tooltip that says all of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from ui import theme

from .conftest import path, places

SLACK = 2  # px that fonts are rounded by
# Measured: 36 texts of all pages and dialogs, a few more or less by how much has been drawn when it
# looks. The aim is none; the number may only fall.
MOST_CUT = 40


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


def cut(root: QWidget) -> list[str]:
    """Return the texts of a window that are cut off."""
    kinds = [*root.findChildren(QLabel), *root.findChildren(QAbstractButton)]
    return [
        f"{path(widget)}: {widget.text()[:50]!r} {needed(widget)} in {widget.contentsRect().size()}"
        for widget in kinds
        if widget.isVisible() and widget.window() is root and is_cut(widget)
    ]


@pytest.mark.timeout(150)
def test_little_is_cut_off_at_twice_the_text_size(
    lived_in, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme, "BASE_POINTS", 2 * theme.BASE_POINTS)
    theme.apply_theme(qapp, "light")
    try:
        lost = [f"{place}: {one}" for place, root in places(lived_in) for one in cut(root)]
    finally:
        monkeypatch.undo()
        theme.apply_theme(qapp, "light")
    assert len(lost) <= MOST_CUT, "\n".join(lost)


def test_a_cut_text_is_found_unless_its_tooltip_has_it(qtbot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    label = QLabel("A long sentence that needs room", holder)
    label.setFixedSize(40, 20)
    holder.show()
    assert len(cut(holder)) == 1
    label.setToolTip(label.text())
    assert cut(holder) == []
