"""Precision, recall and F1 of each class, sortable."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.growing import follow_text, grow_rows, grown
from ui.theme import base_font, scaled, tabular, text_scale
from ui.widgets.phrases import bare_percent, count, percent
from workbench.evaluation.intervals import wilson_interval
from workbench.evaluation.report import ClassScore

WIDEST = "100.0"  # of all percentages
HEADING_SIZE = 0.88  # as in the style sheet
NAME_ROOM = 90
HEADING_ROOM, CELL_ROOM = 16, 20  # px that the style takes at both sides
PRECISION, RECALL = 1, 2  # columns
SortRole = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class ScoreTable(QTableView):
    """One row a class; a click on a heading sorts, so that the weakest class stands first.

    Signals
    -------
    class_chosen(int)
        Label of the class whose row the user moved to.
    """

    class_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Scores of each class"))
        self._scores = _ScoreModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._scores)
        self._sorted.setSortRole(SortRole)
        self._sorted.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setModel(self._sorted)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        grow_rows(self, 28)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(34)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        follow_text(self, self._size_columns)
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)

    def set_scores(self, scores: Sequence[ClassScore]) -> None:
        """Show the scores of all classes, in label order until sorted."""
        self._scores.set_scores(scores)
        self._size_columns()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        if text_scale() > 1:  # a row of columns then gives it a line of its own
            header = self.horizontalHeader()
            figures = sum(header.sectionSize(n) for n in range(1, self._scores.columnCount()))
            least.setWidth(max(least.width(), figures + grown(NAME_ROOM)))
        return least

    def _size_columns(self) -> None:
        """Give each figure the width of its words; the class takes the rest."""
        scores, figures = self._scores, QFontMetrics(tabular(base_font()))
        titles = QFontMetrics(scaled(base_font(), HEADING_SIZE, bold=True))
        for column in range(1, scores.columnCount()):
            title = str(scores.headerData(column, Qt.Orientation.Horizontal))
            widest = WIDEST if column < scores.columnCount() - 1 else scores.largest_count()
            heading = titles.horizontalAdvance(title) + grown(HEADING_ROOM)
            cell = figures.horizontalAdvance(widest) + CELL_ROOM
            self.horizontalHeader().resizeSection(column, max(heading, cell))

    @Slot(QModelIndex, QModelIndex)
    def _on_row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.class_chosen.emit(self._sorted.mapToSource(current).row())


class _ScoreModel(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._scores: list[ClassScore] = []
        self._font = tabular(base_font())
        self._titles = (
            self.tr("Class"),
            self.tr("Precision"),
            self.tr("Recall"),
            self.tr("F1"),
            self.tr("n"),
        )
        self._tips = (
            "", self.tr("Of the images called this class, the share that is"),
            self.tr("Of the images of this class, the share that was found"),
            self.tr("Harmonic mean of precision and recall"),
            self.tr("Validation images of this class"),
        )  # fmt: skip

    def set_scores(self, scores: Sequence[ClassScore]) -> None:
        self.beginResetModel()
        self._scores = list(scores)
        self.endResetModel()

    def largest_count(self) -> str:
        """Return the number of images of the largest class."""
        return count(max((score.support for score in self._scores), default=0))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._scores)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        score, column = self._scores[index.row()], index.column()
        value = (score.name, score.precision, score.recall, score.f1, score.support)[column]
        if role == SortRole:
            return value
        if role == Qt.ItemDataRole.DisplayRole:
            if isinstance(value, float):
                return bare_percent(value)  # the heading says so once
            return count(value) if isinstance(value, int) else value
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(score, column)
        return self._font if role == Qt.ItemDataRole.FontRole else None

    def _tip(self, score: ClassScore, column: int) -> str | None:
        """Return the name in full, or the interval of precision or recall."""
        if not column:
            return score.name
        hits = round(score.recall * score.support)
        of = score.support if column == RECALL else round(hits / (score.precision or 1))
        if column not in (PRECISION, RECALL) or not hits:
            return None
        low, high = wilson_interval(hits, of)
        return self.tr("{hits} of {all}, 95 % interval {low} – {high}").format(
            hits=count(hits), all=count(of), low=bare_percent(low), high=percent(high)
        )

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._titles[section]
            if role == Qt.ItemDataRole.ToolTipRole:
                return self._tips[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
                return int(side | Qt.AlignmentFlag.AlignVCenter)
        return super().headerData(section, orientation, role)
