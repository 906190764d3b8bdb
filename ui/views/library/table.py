"""The table of all runs, with a small curve in each row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.growing import grow_columns, grow_rows, grown
from ui.theme import LIGHT, tokens_for
from ui.views.library.model import EntryRole, RunsModel
from workbench.files import resources_dir
from workbench.library.entry import RunEntry

ROW = 30
LEAST_RANGE = 0.2
WIDTHS = {
    RunsModel.NAME: 146, RunsModel.PROJECT: 104, RunsModel.NETWORK: 132, RunsModel.STRATEGY: 104,
    RunsModel.AUGMENTATION: 102, RunsModel.STATE: 74, RunsModel.CURVE: 70, RunsModel.EPOCHS: 78,
    RunsModel.BEST: 64, RunsModel.MEASURED: 82, RunsModel.CREATED: 76, RunsModel.TAGS: 60,
}  # fmt: skip
# In line with the cells, which the style insets further; the arrow of the sorted column stands
# above its words, which it would cover.
HEADER = """
QHeaderView::section {{ padding: 9px 9px 5px 9px; }}
QHeaderView::up-arrow, QHeaderView::down-arrow {{
    width: 8px; height: 8px; subcontrol-origin: border; subcontrol-position: top center;
}}
QHeaderView::up-arrow {{ image: url("{place}/up-{tone}.svg"); }}
QHeaderView::down-arrow {{ image: url("{place}/down-{tone}.svg"); }}
"""
_Index = QModelIndex | QPersistentModelIndex


class RunsTable(QTableView):
    """One row for each run; several can be selected.

    Signals
    -------
    selection_changed()
        Other runs are selected, or none.
    """

    selection_changed = Signal()
    _tone = ""  # of the header's style sheet; Qt sends events before there is one

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Runs"))
        self._rows = RunsModel(self)
        self.setModel(self._rows)
        self.setItemDelegateForColumn(RunsModel.CURVE, _CurveDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        grow_rows(self, ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        grow_columns(self, WIDTHS)
        self._restyle()
        self.sortByColumn(RunsModel.CREATED, Qt.SortOrder.DescendingOrder)
        self._wanted: tuple[Path, ...] = ()
        self._keeping = False
        self._rows.modelAboutToBeReset.connect(self._on_about_to_be_reset)
        self._rows.modelReset.connect(self._on_reset)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def set_entries(self, entries: Iterable[RunEntry]) -> None:
        """Show these; what was selected stays so as far as it is still there."""
        self._rows.set_entries(entries)

    def replace_entry(self, entry: RunEntry) -> None:
        """Show one run anew."""
        self._rows.replace_entry(entry)

    def set_titles(self, titles: Mapping[str, str]) -> None:
        """Show networks by the names people know."""
        self._rows.set_titles(titles)

    def set_search(self, text: str) -> None:
        """Show only runs in which all words of `text` occur."""
        self._rows.set_search(text)

    def show_projects(self, shown: bool) -> None:
        """Show or hide the column that names each run's project."""
        if self.isColumnHidden(RunsModel.PROJECT) == shown:
            self.setColumnHidden(RunsModel.PROJECT, not shown)
            spare = 0 if shown else WIDTHS[RunsModel.PROJECT]
            for column in (RunsModel.NAME, RunsModel.STRATEGY):
                self.setColumnWidth(column, grown(WIDTHS[column] + spare // 2))

    def title(self, entry: RunEntry) -> str:
        """Return what a run's network is called."""
        return self._rows.title(entry)

    def selected(self) -> tuple[RunEntry, ...]:
        """Return the selected runs in the order of their rows."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._rows.entries[row] for row in rows)

    def shown(self) -> tuple[RunEntry, ...]:
        """Return the runs that the search leaves, in the order of their rows."""
        return tuple(self._rows.entries)

    def select(self, paths: Iterable[Path]) -> None:
        """Select these runs as far as they are shown."""
        self._select(tuple(paths))
        self.selection_changed.emit()

    def counts(self) -> tuple[int, int]:
        """Return how many runs are shown, and of how many."""
        return len(self._rows.entries), self._rows.count()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._tone:
            self._restyle()

    def _restyle(self) -> None:
        tone = "light" if tokens_for(self) is LIGHT else "dark"
        if tone != self._tone:
            self._tone = tone
            place = (resources_dir() / "theme").as_posix()
            self.horizontalHeader().setStyleSheet(HEADER.format(place=place, tone=tone))

    def _select(self, paths: tuple[Path, ...]) -> None:
        wanted, chosen = set(paths), QItemSelection()
        last = self._rows.columnCount() - 1
        rows = [row for row, entry in enumerate(self._rows.entries) if entry.path in wanted]
        for first, end in stretches(rows):
            chosen.select(self._rows.index(first, 0), self._rows.index(end, last))
        blocked = self.selectionModel().blockSignals(True)
        flag = QItemSelectionModel.SelectionFlag
        if rows:
            top = self._rows.index(rows[0], 0)
            self.selectionModel().setCurrentIndex(top, flag.NoUpdate)
            self.scrollTo(top)
        self.selectionModel().select(chosen, flag.ClearAndSelect)
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()

    @Slot()
    def _on_about_to_be_reset(self) -> None:
        self._wanted = tuple(entry.path for entry in self.selected())

    @Slot()
    def _on_reset(self) -> None:
        self._select(self._wanted)
        if tuple(entry.path for entry in self.selected()) != self._wanted:
            self.selection_changed.emit()

    @Slot(QItemSelection, QItemSelection)
    def _on_selection_changed(self, _selected: QItemSelection, _gone: QItemSelection) -> None:
        self.selection_changed.emit()


class _CurveDelegate(QStyledItemDelegate):
    """Paints the validation accuracy over the epochs."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        entry: RunEntry = index.data(EntryRole)
        values = entry.curve
        if not values:
            return
        tokens = tokens_for(option.widget)
        box = QRectF(option.rect).adjusted(9, 6, -9, -6)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        points = sparkline(values, box)
        painter.setPen(QPen(QColor(tokens.validation), 1.5))
        painter.setBrush(QColor(tokens.validation))
        if len(points) > 1:
            painter.drawPolyline(QPolygonF(points))
        else:
            painter.drawEllipse(points[0], 2, 2)
        painter.restore()


def stretches(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Return ascending numbers as stretches without gaps: their first and last."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = found[-1][0], row
        else:
            found.append((row, row))
    return found


def sparkline(values: tuple[float, ...], box: QRectF) -> list[QPointF]:
    """Return where the points of a small curve stand.

    Its own range fills the box, but no less than `LEAST_RANGE`: a tremor shall not look like a
    breakthrough.
    """
    middle = (min(values) + max(values)) / 2
    span = max(max(values) - min(values), LEAST_RANGE)
    step = box.width() / max(len(values) - 1, 1)
    left = box.left() if len(values) > 1 else box.center().x()
    return [
        QPointF(left + number * step, box.center().y() - (value - middle) / span * box.height())
        for number, value in enumerate(values)
    ]
