"""Any number of images as the rows and columns of a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class GridItem:
    """One cell: a file, a line under it, what its tooltip says, the colour of its dot."""

    path: Path
    caption: str = ""
    tooltip: str = ""
    colour: str = ""


class GridModel(QAbstractTableModel):
    """Numbers images row by row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.count, self.columns = 0, 1
        self.item: Callable[[int], GridItem] = _no_item

    def set_items(self, count: int, item: Callable[[int], GridItem]) -> None:
        self.beginResetModel()
        self.count, self.item = count, item
        self.endResetModel()

    def set_columns(self, columns: int) -> None:
        self.beginResetModel()
        self.columns = columns
        self.endResetModel()

    def number(self, index: Index) -> int:
        number = index.row() * self.columns + index.column()
        return number if index.isValid() and number < self.count else -1

    def index_of(self, number: int) -> QModelIndex:
        return self.index(number // self.columns, number % self.columns)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else -(-self.count // self.columns)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else self.columns

    def flags(self, index: Index) -> Qt.ItemFlag:
        inside = self.number(index) >= 0
        enabled = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return enabled if inside else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        number = self.number(index)
        if number < 0:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return self.item(number)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            item = self.item(number)
            return item.tooltip or item.path.name
        return None


def _no_item(_number: int) -> GridItem:
    raise IndexError("an empty grid has no items")
