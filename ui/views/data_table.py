"""Any drawing as a table: sorted by a click, copied by a key, read by a screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QSize, Qt, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.focus_ring import wear_ring
from ui.growing import grown, window_size
from ui.theme import tabular
from ui.widgets.buttons import GhostButton
from ui.widgets.label import Label

SHORTCUT = "Ctrl+T"
HEIGHT, LEAST_WIDTH, MOST_WIDTH = 460, 420, 1000
MARGIN = 18
WIDEST = 320  # px of a column at the start
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
Cell = str | int | float | None


@dataclass(frozen=True)
class DataTable:
    """What a drawing shows, as figures.

    Attributes
    ----------
    title : str
    headings : sequence of str
        One a column, with the unit in brackets.
    rows : sequence of sequences
        Numbers as numbers, so that they sort as such; None where there is nothing.
    """

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]


class Tabular(Protocol):
    """A drawing that can say what it shows."""

    def data_table(self) -> DataTable:
        """Return what is shown at this moment."""


def offer_table(view: QWidget, drawings: Sequence[QWidget] = ()) -> QAction:
    """Let a drawing be opened as a table, by Ctrl+T and from its context menu.

    Parameters
    ----------
    view : QWidget
        Has a method `data_table` and gets the key. If it takes no keys of its own, it can be
        reached by Tab from now on, and wears the ring that shows so.
    drawings : sequence of QWidget
        Parts of `view` that would swallow the context menu.

    Returns
    -------
    QAction
        For a view that has a menu of its own.
    """
    action = _ShowTable(view)
    for part in (view, *drawings):
        part.addAction(action)
        part.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    if view.focusPolicy() == Qt.FocusPolicy.NoFocus:
        view.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        wear_ring(view)
    return action


class _ShowTable(QAction):
    """Asks its parent for the table: a reference to it would keep the view alive."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(_tr("Show as table"), view)
        self.setShortcut(QKeySequence(SHORTCUT))
        self.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.triggered.connect(self._on_triggered)

    @Slot()
    def _on_triggered(self) -> None:
        view = self.parent()
        if isinstance(view, QWidget):
            TableDialog(cast(Tabular, view).data_table(), view).open()


class TableDialog(QDialog):
    """The table in a window of its own. It keeps what was shown when it was opened."""

    def __init__(self, table: DataTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(table.title)
        self._headings = list(table.headings)
        self.view = self._make_view(table)
        copy = GhostButton(_tr("Copy all"), "copy")
        copy.setAutoDefault(False)
        copy.clicked.connect(self.copy_all)
        close = GhostButton(_tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(copy)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 14, MARGIN, 14)
        layout.setSpacing(10)
        layout.addWidget(Label(table.title, "heading", wrap=True))
        layout.addWidget(Label(_tr("A click on a heading sorts. Ctrl+C copies rows."), "caption"))
        layout.addWidget(self.view, 1)
        layout.addLayout(foot)
        self._add_copy_key()
        self._take_size()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def texts(self) -> list[list[str]]:
        """Return the rows as they are shown."""
        return [self._row(row) for row in range(self._model.rowCount())]

    @Slot()
    def copy_all(self) -> None:
        """Put the headings and all rows on the clipboard, for a spreadsheet."""
        self._copy(range(self._model.rowCount()))

    @Slot()
    def copy_selected(self) -> None:
        """Put the headings and the selected rows on the clipboard."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        self._copy(rows)

    def _make_view(self, table: DataTable) -> QTableView:
        self._model = model = QStandardItemModel(len(table.rows), len(table.headings), self)
        model.setHorizontalHeaderLabels(list(table.headings))
        for column, cell in enumerate(table.rows[0] if table.rows else ()):
            side = _LEFT if isinstance(cell, str) else _RIGHT
            model.horizontalHeaderItem(column).setTextAlignment(side)
        for row, cells in enumerate(table.rows):
            for column, cell in enumerate(cells):
                model.setItem(row, column, _item(cell))
        view = QTableView()
        view.setModel(model)
        view.setAccessibleName(table.title)
        view.setFont(tabular(view.font()))
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.verticalHeader().hide()
        header = view.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setHighlightSections(False)
        view.setSortingEnabled(True)
        view.resizeColumnsToContents()
        for column in range(model.columnCount()):
            view.setColumnWidth(column, min(view.columnWidth(column) + 10, grown(WIDEST)))
        header.setStretchLastSection(True)
        if table.rows:
            flag = QItemSelectionModel.SelectionFlag
            view.selectionModel().setCurrentIndex(model.index(0, 0), flag.NoUpdate)
        return view

    def _take_size(self) -> None:
        columns = range(self._model.columnCount())
        wanted = sum(self.view.columnWidth(column) for column in columns) + 2 * MARGIN + 24
        width = min(max(wanted, grown(LEAST_WIDTH)), grown(MOST_WIDTH))
        self.resize(window_size(self, MOST_WIDTH, HEIGHT).boundedTo(QSize(width, grown(HEIGHT))))

    def _add_copy_key(self) -> None:
        action = QAction(_tr("Copy"), self.view)
        action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(self.copy_selected)
        self.view.addAction(action)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _row(self, row: int) -> list[str]:
        delegate, locale = self.view.itemDelegate(), self.view.locale()
        found = []
        for column in range(self._model.columnCount()):
            value = self._model.index(row, column).data()
            found.append("" if value is None else delegate.displayText(value, locale))  # type: ignore[attr-defined]
        return found

    def _copy(self, rows: Sequence[int]) -> None:
        lines = [self._headings, *(self._row(row) for row in rows)]
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))


def _item(cell: Cell) -> QStandardItem:
    item = QStandardItem()
    if cell is not None:
        item.setData(cell, Qt.ItemDataRole.DisplayRole)
    if not isinstance(cell, str):
        item.setTextAlignment(_RIGHT)
    return item


def _tr(text: str) -> str:
    return QCoreApplication.translate("table", text)
