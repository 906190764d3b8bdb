"""Every text that a window shows, says to a screen reader, or has in a tooltip."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    Qt,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QFileDialog,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

MOST_ROWS, MOST_COLUMNS = 40, 12
_ROLES = (
    Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole,
)  # fmt: skip
_FILES = (QComboBox, QAbstractItemView)
_TAGS = re.compile(r"<[^<>]+>")


def texts(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Yield each text with the widget that has it; only what is visible in `root`."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and widget.window() is root:
            for text in _of(widget):
                for line in _plain(text):
                    yield widget, line


def _of(widget: QWidget) -> Iterator[str]:
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if isinstance(widget.window(), QFileDialog) and isinstance(widget, _FILES):
        return  # files and folders are called what the user calls them
    yield widget.toolTip()
    if widget.isWindow():
        yield widget.windowTitle()
    for action in widget.findChildren(QAction, options=Qt.FindChildOption.FindDirectChildrenOnly):
        yield from (action.text(), action.toolTip())
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QGroupBox():
            yield widget.title()
        case QTabBar():
            for index in range(widget.count()):
                yield from (widget.tabText(index), widget.tabToolTip(index))
        case QComboBox():
            yield from (widget.itemText(index) for index in range(widget.count()))
        case QLineEdit():
            yield widget.placeholderText()
        case QAbstractSpinBox():
            yield widget.text()
        case QTextEdit() | QPlainTextEdit():
            if widget.isReadOnly():
                yield widget.toPlainText()
        case QHeaderView():
            if widget.model() is not None:
                yield from _heads(widget.model(), widget.orientation())
        case QAbstractItemView():
            if widget.model() is not None:
                yield from _cells(widget.model(), QModelIndex())


def _heads(model: QAbstractItemModel, orientation: Qt.Orientation) -> Iterator[str]:
    across = orientation == Qt.Orientation.Horizontal
    sections = model.columnCount() if across else model.rowCount()
    for section in range(min(sections, MOST_COLUMNS)):
        for role in _ROLES:
            yield _text(model.headerData(section, orientation, role))


def _cells(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(min(model.rowCount(parent), MOST_ROWS)):
        for column in range(_columns(model, parent)):
            index = model.index(row, column, parent)
            for role in _ROLES:
                yield _text(index.data(role))
        first = model.index(row, 0, parent)
        if not isinstance(model, QAbstractListModel | QAbstractTableModel) and model.rowCount(
            first
        ):
            yield from _cells(model, first)


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    if isinstance(model, QAbstractListModel):  # hides its one column
        return 1
    return min(model.columnCount(parent), MOST_COLUMNS)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _plain(text: str) -> list[str]:
    """Return a text without its markup and mnemonics, by lines."""
    if not text:
        return []
    bare = html.unescape(_TAGS.sub("\n", text)) if "<" in text else text
    bare = re.sub(r"&(?=\w)", "", bare)
    return [line.strip() for line in bare.splitlines() if line.strip()]
