"""All pretrained weights as a table that can be filtered and sorted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.growing import grow_columns, grow_rows, grown
from ui.icons import icon
from ui.theme import Tokens, base_font, tabular, text_scale, tokens_for
from ui.views.weights.words import key_words, progress_share, state_of
from ui.widgets.phrases import file_size, percent
from workbench.jobs import Progress
from workbench.weights.record import Weights

SortRole = Qt.ItemDataRole.UserRole
WIDTHS = {"weights": 148, "state": 124, "size": 84, "top-1": 70}
NAME_ROOM = 100
_Index = QModelIndex | QPersistentModelIndex
_ICONS = {
    "here": ("circle-check", "success"),
    "fetch": ("download", "muted"),
    "install": ("package", "muted"),
    "missing": ("circle-x", "danger"),
    "fetching": ("loader-circle", "accent"),
    "waiting": ("hourglass", "muted"),
}


class WeightsTable(QTableView):
    """One row for each set of weights.

    Signals
    -------
    current_changed(str)
        The weights of this name are looked at; empty for none.
    """

    current_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pretrained weights"))
        self._rows = WeightsModel(self)
        self._filter = _Filter(self)
        self._filter.setSourceModel(self._rows)
        self.setModel(self._filter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setIconSize(QSize(14, 14))
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        grow_rows(self, 30)
        self._set_up_header()
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)

    def set_records(self, records: Sequence[Weights], titles: Mapping[str, str]) -> None:
        """Show these; what was looked at stays so if it is still there."""
        name = self.current()
        self._rows.set_records(records, titles)
        self.show_name(name)

    def set_progress(self, progress: Callable[[str], Progress | None]) -> None:
        """Ask this for the fetch of each name."""
        self._rows.progress = progress

    @Slot(str)
    def update_name(self, name: str) -> None:
        """Show the state of one row again."""
        self._rows.update_name(name)

    def set_filter(self, text: str, state: str) -> None:
        """Show rows that have all words of `text`, and are "here" or "not here"; empty for all."""
        self._filter.set_filter(text, state)
        if not self.currentIndex().isValid():
            self.show_name("")

    def current(self) -> str:
        """Return the name of the weights that are looked at; empty for none."""
        index = self._filter.mapToSource(self.currentIndex())
        return self._rows.records[index.row()].name if index.isValid() else ""

    def show_name(self, name: str) -> None:
        """Look at the weights of this name; the first if there are none."""
        row = next((n for n, r in enumerate(self._rows.records) if r.name == name), -1)
        index = self._filter.mapFromSource(self._rows.index(row, 0)) if row >= 0 else None
        if index is None or not index.isValid():
            index = self._filter.index(0, 0)
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        self.scrollTo(index)
        if not index.isValid():
            self.current_changed.emit("")

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        if text_scale() > 1:  # a row of columns then gives it a line of its own
            least.setWidth(grown(NAME_ROOM + sum(WIDTHS.values())))
        return least

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        grow_columns(self, dict(enumerate(WIDTHS.values(), 1)))
        # In line with the cells, which the style insets further.
        header.setStyleSheet("QHeaderView::section { padding: 5px 9px; }")

    @Slot(QModelIndex, QModelIndex)
    def _on_row_changed(self, _current: QModelIndex, _before: QModelIndex) -> None:
        self.current_changed.emit(self.current())


class WeightsModel(QAbstractTableModel):
    """Network, weights, state, size, accuracy."""

    NETWORK, KEY, STATE, SIZE, ACCURACY = range(5)

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.records: tuple[Weights, ...] = ()
        self.progress: Callable[[str], Progress | None] = lambda _: None
        self._texts: Mapping[str, str] = {}
        self._font = tabular(base_font())
        self._titles = (
            self.tr("Network"), self.tr("Weights"), self.tr("State"), self.tr("Size"),
            self.tr("Top-1"),
        )  # fmt: skip

    def set_records(self, records: Sequence[Weights], titles: Mapping[str, str]) -> None:
        """Show these; `titles` are what networks are called."""
        self.beginResetModel()
        self.records, self._texts = tuple(records), titles
        self.endResetModel()

    def update_name(self, name: str) -> None:
        """Tell the view that the state of one row is another."""
        for row, record in enumerate(self.records):
            if record.name == name:
                self.dataChanged.emit(self.index(row, 0), self.index(row, self.ACCURACY))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.records)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role == Qt.ItemDataRole.ToolTipRole and section == self.ACCURACY:
            return self.tr("Accuracy on ImageNet, as their source states it")
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        record, column = self.records[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(record, column)
        if role == SortRole:
            return self._sort_key(record, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.FontRole:
            return self._font
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{record.name}\n{record.source}"
        if column != self.STATE:
            return None
        name, colour = _ICONS[state_of(record, self.progress(record.name))]
        tone = getattr(self._tokens, colour)
        if role == Qt.ItemDataRole.DecorationRole:
            return icon(name, tone, 14)
        return QColor(tone) if role == Qt.ItemDataRole.ForegroundRole else None

    @property
    def _tokens(self) -> Tokens:
        return tokens_for(self._view)

    def _text(self, record: Weights, column: int) -> str:
        if column == self.NETWORK:
            return self._texts.get(record.network, record.network)
        if column == self.KEY:
            return key_words(record)
        if column == self.STATE:
            return self._state(record)
        if column == self.SIZE:
            return file_size(record.size_bytes) if record.size_bytes else "–"
        return percent(record.accuracy) if record.accuracy else "–"

    def _state(self, record: Weights) -> str:
        progress = self.progress(record.name)
        words = {
            "here": self.tr("Here"), "fetch": self.tr("To be fetched"),
            "install": self.tr("pip package"), "missing": self.tr("File is gone"),
            "waiting": self.tr("Waiting"),
        }  # fmt: skip
        state = state_of(record, progress)
        if state != "fetching" or progress is None:
            return words[state]
        share = progress_share(progress)
        return self.tr("Fetching") if share is None else percent(share, 0)

    def _sort_key(self, record: Weights, column: int) -> Any:
        if column == self.SIZE:
            return record.size_bytes
        if column == self.ACCURACY:
            return record.accuracy
        return self._text(record, column).casefold()


class _Filter(QSortFilterProxyModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSortRole(SortRole)
        self._words: list[str] = []
        self._state = ""

    def set_filter(self, text: str, state: str) -> None:
        self.beginFilterChange()
        self._words, self._state = text.casefold().split(), state
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, _parent: QModelIndex | QPersistentModelIndex) -> bool:
        source = self.sourceModel()
        if not isinstance(source, WeightsModel):
            return True
        record = source.records[row]
        if self._state and (self._state == "here") != record.available:
            return False
        title = source.data(source.index(row, WeightsModel.NETWORK))
        text = f"{title} {record.name} {record.source} {record.licence}".casefold()
        return all(word in text for word in self._words)


def _alignment(column: int) -> int:
    right = column in (WeightsModel.SIZE, WeightsModel.ACCURACY)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
