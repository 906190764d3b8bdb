"""The blocks of an own network as rows, each remark as a row below its block."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.engine_words import engine_words
from ui.views.builder.words import summary
from ui.views.shapes import full_shape_text
from ui.widgets.phrases import count
from workbench.architectures.stack.repairs import Repair
from workbench.architectures.stack.shapes import Analysis, Row

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
REMARK_ROLE = Qt.ItemDataRole.UserRole + 1
ROWS_MIME = "application/x-cnn-workbench-rows"
KIND_MIME = "application/x-cnn-workbench-kind"

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True)
class Remark:
    """What is said below a block.

    Attributes
    ----------
    text : str
    serious : bool
        Whether the network ends here.
    repairs : tuple of Repair
    """

    text: str
    serious: bool
    repairs: tuple[Repair, ...]


def remarks(analysis: Analysis) -> dict[int, Remark]:
    """Return what is to be said, by the index of the row that it is about."""
    said = {
        note.index: Remark(engine_words(note.text), False, (note.repair,))
        for note in reversed(analysis.notes)
        if note.repair is not None
    }
    if (mistake := analysis.mistake) is not None:
        said[mistake.index] = Remark(engine_words(mistake.text), True, mistake.repairs)
    return said


class BuilderModel(QAbstractItemModel):
    """Two levels: rows of an `Analysis`, and below some a remark.

    Signals
    -------
    rows_dropped(int, int, int)
        The rows first to last were dropped in front of another.
    kind_dropped(str, int)
        A kind of block was dropped in front of a row.
    """

    NUMBER, BLOCK, OUTPUT, PARAMETERS, MACS = range(5)

    rows_dropped = Signal(int, int, int)
    kind_dropped = Signal(str, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._remarks: dict[int, Remark] = {}
        self._own = 0
        self._titles = (
            "",
            self.tr("Block"),
            self.tr("Output"),
            self.tr("Parameters"),
            self.tr("Multiply-adds"),
        )

    def set_analysis(self, analysis: Analysis) -> None:
        """Show other rows; the same number of rows and remarks keeps selection and widgets."""
        said = remarks(analysis)
        alike = len(self._rows) == len(analysis.rows) and self._remarks == said
        if not alike:
            self.beginResetModel()
        self._rows, self._remarks = analysis.rows, said
        self._own = sum(not row.added for row in analysis.rows)
        if not alike:
            self.endResetModel()
        elif self._rows:
            last = self.index(len(self._rows) - 1, self.MACS)
            self.dataChanged.emit(self.index(0, 0), last)

    def rows(self) -> Sequence[Row]:
        """Return what is shown."""
        return self._rows

    def remark(self, row: int) -> Remark | None:
        """Return what is said below a row."""
        return self._remarks.get(row)

    def own_rows(self) -> int:
        """Return how many rows are the stack's own blocks; those behind were added."""
        return self._own

    # ---- Qt's model

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        if parent is not None and parent.isValid():
            return self.createIndex(row, column, parent.row() + 1)
        return self.createIndex(row, column, 0)

    def parent(self, index: Index | None = None) -> Any:
        if index is None:  # QObject's own parent, by the same name
            return super().parent()
        above = index.internalId() if index.isValid() else 0
        return self.createIndex(above - 1, 0, 0) if above else QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        if parent is None or not parent.isValid():
            return len(self._rows)
        is_block = not parent.internalId() and parent.column() == 0
        return 1 if is_block and parent.row() in self._remarks else 0

    def columnCount(self, _parent: Index | None = None) -> int:
        return len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if section == self.BLOCK else _RIGHT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.internalId():
            return self._remark_data(self._remarks.get(index.internalId() - 1), role)
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if index.column() == self.BLOCK else _RIGHT
        if role == Qt.ItemDataRole.ToolTipRole and row.added:
            return self.tr("Added, because the blocks end without a head")
        if role == ROW_ROLE:
            return row
        return self._remarks.get(index.row()) if role == REMARK_ROLE else None

    def _remark_data(self, remark: Remark | None, role: int) -> Any:
        if remark is None:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return remark.text
        return remark if role == REMARK_ROLE else None

    def _text(self, row: Row, column: int) -> str:
        if column == self.NUMBER:
            return "" if row.added else str(row.index + 1)
        if column == self.BLOCK:
            words = self.tr("added") if row.added else summary(row.block)
            return f"{row.name}  {words}" if words else row.name
        if row.output_shape is None:
            return "–"
        if column == self.OUTPUT:
            return full_shape_text(row.output_shape).replace(" ", "\u200a")
        number = row.parameters if column == self.PARAMETERS else row.macs
        return count(number) if number else "–"

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        if index.internalId():
            return Qt.ItemFlag.ItemIsEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        own = index.row() < self._own
        return flags | Qt.ItemFlag.ItemIsDragEnabled if own else flags

    # ---- dragging

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [ROWS_MIME, KIND_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = sorted({index.row() for index in indexes if not index.internalId()})
        data = QMimeData()
        data.setData(ROWS_MIME, QByteArray(json.dumps([rows[0], rows[-1]]).encode()))
        return data

    def canDropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        known = data.hasFormat(ROWS_MIME) or data.hasFormat(KIND_MIME)
        return known and not parent.isValid() and row <= self._own

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        if parent.isValid():
            return False
        at = min(row, self._own) if row >= 0 else self._own
        if data.hasFormat(ROWS_MIME):
            first, last = json.loads(bytes(data.data(ROWS_MIME).data()))
            self.rows_dropped.emit(first, last, at)
        elif data.hasFormat(KIND_MIME):
            self.kind_dropped.emit(bytes(data.data(KIND_MIME).data()).decode(), at)
        # False: the view must not remove what it dragged; the owner has moved it
        return False
