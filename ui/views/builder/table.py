"""The list of blocks: select, drag, and repair."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeView,
    QWidget,
)

from ui.theme import tabular
from ui.views.builder.model import BuilderModel
from ui.views.builder.painter import PADDING, BlockPainter
from ui.views.builder.remark import RemarkRow
from workbench.architectures.stack.shapes import Analysis

_LEAST_WORDS = 190  # pixels for name and numbers of a block
_FIGURES = (BuilderModel.OUTPUT, BuilderModel.PARAMETERS, BuilderModel.MACS)


class BuilderTable(QTreeView):
    """Rows of an `Analysis`. The view only says what the user asks for; its owner decides.

    Signals
    -------
    rows_selected(int, int)
        The user selected the rows first to last.
    remove_requested(), copy_requested(), paste_requested()
        What shall be done with the selection.
    shift_requested(int)
        The selection shall move so many rows down.
    edit_requested()
        The fields of the selected block shall be edited.
    repair_chosen(Repair)
    """

    rows_selected = Signal(int, int)
    remove_requested = Signal()
    copy_requested = Signal()
    paste_requested = Signal()
    shift_requested = Signal(int)
    edit_requested = Signal()
    repair_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = BuilderModel(self)
        self._silent = False
        self._widths: dict[int, int] = {}
        self._remark_rows: list[RemarkRow] = []
        self.setModel(self._model)
        self.setItemDelegate(BlockPainter(self))
        self.setFont(tabular(self.font()))
        self.setAccessibleName(self.tr("Blocks"))
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setMouseTracking(True)
        self._set_up_header()
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def blocks(self) -> BuilderModel:
        """Return the rows, and what is dropped on them."""
        return self._model

    def set_analysis(self, analysis: Analysis) -> None:
        """Show what is known of a stack; the selection stays where it was."""
        selected = self.selection()
        self._silent = True
        self._model.set_analysis(analysis)
        self._measure_columns()
        self._show_remarks()
        self._silent = False
        if selected is not None:
            self.select_rows(*selected)

    def selection(self) -> tuple[int, int] | None:
        """Return the first and last selected row; None if there is none."""
        rows = [index.row() for index in self.selectionModel().selectedRows()]
        return (min(rows), max(rows)) if rows else None

    def select_rows(self, first: int, last: int) -> None:
        """Select and show rows without a signal; rows that do not exist are left out."""
        count, flag = self._model.rowCount(), QItemSelectionModel.SelectionFlag
        self._silent = True
        if not count or first < 0:
            self.clearSelection()
        else:
            top = self._model.index(min(first, count - 1), 0)
            bottom = self._model.index(min(last, count - 1), 0)
            chosen = QItemSelection(top, bottom)
            self.selectionModel().select(chosen, flag.ClearAndSelect | flag.Rows)
            self.selectionModel().setCurrentIndex(top, flag.NoUpdate)
            self.scrollTo(bottom)
            self.scrollTo(top)
        self._silent = False

    def remark_row(self) -> RemarkRow | None:
        """Return the first remark that is shown."""
        return self._remark_rows[0] if self._remark_rows else None

    # ---- remarks

    def _show_remarks(self) -> None:
        wanted = [row for row in range(self._model.rowCount()) if self._model.remark(row)]
        places = [self._model.index(0, 0, self._model.index(row, 0)) for row in wanted]
        if places and all(self.indexWidget(place) is not None for place in places):
            return  # the model was not reset: they are as they were
        self._remark_rows = []
        for row, place in zip(wanted, places, strict=True):
            remark = self._model.remark(row)
            if remark is not None:
                above = self._model.index(row, 0)
                self.setFirstColumnSpanned(0, above, True)
                widget = RemarkRow(remark, self)
                widget.repair_chosen.connect(self.repair_chosen)
                widget.height_changed.connect(self._on_height_changed)
                widget.resize(self.viewport().width(), 40)
                self.setIndexWidget(place, widget)
                self._remark_rows.append(widget)
                self.expand(above)
                self._put_in_tab_order(widget)

    def _put_in_tab_order(self, row: RemarkRow) -> None:
        before: QWidget = self
        for button in row.buttons():
            QWidget.setTabOrder(before, button)
            before = button

    @Slot()
    def _on_height_changed(self) -> None:
        self.scheduleDelayedItemsLayout()

    # ---- header

    def _set_up_header(self) -> None:
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(BuilderModel.BLOCK, QHeaderView.ResizeMode.Stretch)
        header.setStyleSheet("QHeaderView::section { padding: 5px 8px; }")
        digits = self.fontMetrics()
        header.resizeSection(BuilderModel.NUMBER, digits.horizontalAdvance("199") + 2 * PADDING)

    def _measure_columns(self) -> None:
        """Give figures the room that the longest needs; a column does not shrink while editing."""
        model, header = self._model, self.header()
        for column in _FIGURES:
            texts = [model.index(row, column).data() for row in range(model.rowCount())]
            widest = max(map(self.fontMetrics().horizontalAdvance, texts), default=0)
            title = header.fontMetrics().horizontalAdvance(
                model.headerData(column, Qt.Orientation.Horizontal)
            )
            wanted = max(widest, title) + 2 * PADDING + 2
            if wanted > header.sectionSize(column) or not self._widths.get(column):
                self._widths[column] = wanted
                header.resizeSection(column, wanted)
        self._hide_macs()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hide_macs()

    def _hide_macs(self) -> None:
        # On a narrow list the words of the blocks matter more than the multiply-adds.
        number = self.header().sectionSize(BuilderModel.NUMBER)
        room = self.viewport().width() - number - sum(self._widths.values())
        self.setColumnHidden(BuilderModel.MACS, room < _LEAST_WORDS)

    # ---- events

    @Slot(QItemSelection, QItemSelection)
    def _on_selection_changed(self, _new: QItemSelection, _old: QItemSelection) -> None:
        selected = self.selection()
        if selected is not None and not self._silent:
            self.rows_selected.emit(*selected)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        alt = bool(held & Qt.KeyboardModifier.AltModifier)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        if alt and step:
            self.shift_requested.emit(step)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_requested.emit()
        else:
            super().keyPressEvent(event)
