"""A small table to read: one row a thing, figures at the right, reached by keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ui.growing import grow_columns, grow_rows, grown
from ui.theme import base_font, scaled, tabular

ROW_HEIGHT = 27


class FigureTable(QTableWidget):
    """As high as its rows; the first column takes what the others leave.

    Parameters
    ----------
    name : str
        For screen readers.
    headings : sequence of (str, int, bool)
        Text, width in pixels (ignored for the first column), and whether it holds figures.

    Signals
    -------
    row_chosen(int)
        The user moved to this row.
    """

    row_chosen = Signal(int)

    def __init__(
        self, name: str, headings: Sequence[tuple[str, int, bool]], parent: QWidget | None = None
    ) -> None:
        super().__init__(0, len(headings), parent)
        self._figures = [figures for _, _, figures in headings]
        self.setAccessibleName(name)
        self.setFont(tabular(base_font()))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        grow_rows(self, ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setStyleSheet("QHeaderView::section { padding: 5px 8px; }")
        for column, (text, _, _) in enumerate(headings):
            item = QTableWidgetItem(text)
            item.setTextAlignment(self._side(column))
            self.setHorizontalHeaderItem(column, item)
        grow_columns(self, {n: width for n, (_, width, _) in enumerate(headings) if n})
        self.currentCellChanged.connect(self._on_cell_changed)

    def set_rows(
        self, rows: Sequence[Sequence[str]], tips: Sequence[str] = (), strong: int = -1
    ) -> None:
        """Show other rows, with a tooltip each, and row `strong` in bold."""
        blocked = self.blockSignals(True)
        self.setRowCount(len(rows))
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setTextAlignment(self._side(column))
                item.setToolTip(tips[row] if row < len(tips) else text)
                if row == strong:
                    item.setFont(scaled(tabular(base_font()), 1.0, bold=True))
                self.setItem(row, column, item)
        self.clearSelection()
        self.setCurrentCell(-1, -1)
        self.blockSignals(blocked)

    def fit_height(self, most: int = 12) -> None:
        """Be as high as the rows, at most so many of them."""
        shown = min(self.rowCount(), most)
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(shown * grown(ROW_HEIGHT) + head + 4)

    def choose(self, row: int) -> None:
        """Mark a row silently."""
        blocked = self.blockSignals(True)
        if row < 0:
            self.clearSelection()
        else:
            self.selectRow(row)
        self.blockSignals(blocked)
        self.viewport().update()

    def texts(self) -> list[list[str]]:
        """Return what is written in it."""
        return [
            [item.text() if (item := self.item(row, column)) else ""
             for column in range(self.columnCount())]
            for row in range(self.rowCount())
        ]  # fmt: skip

    def _side(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self._figures[column] else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    @Slot(int, int, int, int)
    def _on_cell_changed(self, row: int, _column: int, before: int, _other: int) -> None:
        if row >= 0 and row != before:
            self.row_chosen.emit(row)
