"""The comparison as a table: a drawing and bars, a row for each network."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.growing import grow_rows, grown
from ui.theme import Tokens, base_font, scaled, tabular, tokens_for
from ui.views.architecture.compare_measures import Compared
from ui.views.architecture.compare_model import DRAWING, SHARE, SORT, CompareModel, Index
from ui.views.diagram.pyramid import fill_colour
from workbench.diagram.layout import Rect

ARROW = 10
ROW_HEIGHT, BAR_HEIGHT, PADDING = 68, 6, 8
DRAWING_HEIGHT = 32.0
NETWORK_WIDTH = (150, 0.27)  # least, and share of the width
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class CompareTable(QTableView):
    """Networks below each other, so that bars of one kind begin at one line.

    Signals
    -------
    network_wanted(str), removal_wanted(str)
        Enter, or a double click, on a network; Delete.
    current_changed(str)
        The network that the keyboard is on; empty for none.
    """

    network_wanted = Signal(str)
    removal_wanted = Signal(str)
    current_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = CompareModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._model)
        self._sorted.setSortRole(SORT)
        self.setModel(self._sorted)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(self.tr("Comparison of networks"))
        self.setShowGrid(False)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)  # as they were ticked
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        grow_rows(self, ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStyleSheet(f"QHeaderView::section {{ padding: 5px {PADDING}px; }}")
        self.activated.connect(self._on_activated)
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)

    def set_rows(self, rows: Sequence[Compared]) -> None:
        """Compare these; the row that the keyboard is on stays if it can."""
        kept = self.current()
        self._model.set_rows(rows)
        self._size_columns()
        for number in range(self._sorted.rowCount()):
            if self._name(self._sorted.index(number, 0)) == kept:
                self.selectRow(number)

    def rows(self) -> list[Compared]:
        """Return the networks as they are sorted now."""
        sources = (
            self._sorted.mapToSource(self._sorted.index(number, 0))
            for number in range(self._sorted.rowCount())
        )
        return [self._model.rows[source.row()] for source in sources]

    def current(self) -> str:
        """Return the network that the keyboard is on; empty for none."""
        return self._name(self.currentIndex())

    def _name(self, index: Index) -> str:
        if not index.isValid():
            return ""
        return self._model.rows[self._sorted.mapToSource(index).row()].network.name

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.network_wanted.emit(self._name(index))

    @Slot(QModelIndex, QModelIndex)
    def _on_row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.current_changed.emit(self._name(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.current():
            self.removal_wanted.emit(self.current())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.currentIndex().isValid():  # which Qt only marks in its own way
            self.selectRow(self.currentIndex().row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_columns()

    def _size_columns(self) -> None:
        """Give each figure the width of its words, and share out the rest alike."""
        columns = range(1, self._model.columnCount())
        wanted = [self._wanted(column) for column in columns]
        width = self.viewport().width()
        least, share = NETWORK_WIDTH
        first = max(grown(least), min(round(share * width), width - sum(wanted)))
        rest = max(width - first - sum(wanted), 0)
        self.setColumnWidth(0, first)
        for number, column in enumerate(columns):
            # Whole pixels that add up to the width.
            left, right = (round(rest * n / len(wanted)) for n in (number, number + 1))
            self.setColumnWidth(column, wanted[number] + right - left)

    def _wanted(self, column: int) -> int:
        title = self._model.headerData(column, Qt.Orientation.Horizontal)
        texts = [self._model.data(self._model.index(r, column)) for r in range(len(self.rows()))]
        heading, figures = self.horizontalHeader().fontMetrics(), QFontMetrics(tabular(base_font()))
        widest = max((figures.horizontalAdvance(text) for text in texts), default=0)
        # The arrow of the sorted column stands beside its title.
        return max(heading.horizontalAdvance(title) + ARROW, widest) + 2 * PADDING


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: CompareTable) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(60, grown(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = tokens_for(self._view)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.accent_soft))
        painter.setPen(QColor(tokens.grid))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        area = QRectF(option.rect).adjusted(PADDING, 0, -PADDING, 0)
        if index.column():
            _paint_figure(painter, area, index, tokens)
        else:
            _paint_network(painter, area, index, tokens)
        painter.restore()


def _paint_network(painter: QPainter, area: QRectF, index: Index, tokens: Tokens) -> None:
    painter.setFont(scaled(base_font(), 1.0, bold=True))
    painter.setPen(QColor(tokens.text))
    line = QRectF(area.x(), area.y() + 5, area.width(), painter.fontMetrics().height())
    shown = painter.fontMetrics().elidedText(
        index.data(), Qt.TextElideMode.ElideRight, int(line.width())
    )
    painter.drawText(line, _LEFT, shown)
    rects: tuple[Rect, ...] = index.data(DRAWING)
    drawing = QRectF(area.x(), line.bottom() + 6, area.width(), DRAWING_HEIGHT)
    _paint_bars(painter, rects, drawing, tokens)


def _paint_bars(painter: QPainter, rects: tuple[Rect, ...], area: QRectF, tokens: Tokens) -> None:
    """Draw a network's bars, of which one unit is as wide and high as `area`."""
    painter.setPen(Qt.PenStyle.NoPen)
    accent = QColor(tokens.accent)
    for number, rect in enumerate(rects):
        share = number / max(len(rects) - 1, 1)
        painter.setBrush(fill_colour(tokens, accent, 0.35 + 0.6 * share))
        x, y = area.x() + area.width() * rect.x, area.y() + area.height() * rect.y
        bar = QRectF(x, y, area.width() * rect.width, area.height() * rect.height)
        painter.drawRoundedRect(bar, 1.5, 1.5)


def _paint_figure(painter: QPainter, area: QRectF, index: Index, tokens: Tokens) -> None:
    painter.setFont(tabular(base_font()))
    known = index.data(SORT) >= 0
    painter.setPen(QColor(tokens.text if known else tokens.muted))
    height = painter.fontMetrics().height()
    line = QRectF(area.x(), area.center().y() - height, area.width() + PADDING, height)
    painter.drawText(line, _LEFT, index.data())
    groove = QRectF(area.x(), line.bottom() + 5, area.width(), BAR_HEIGHT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.grid))
    painter.drawRoundedRect(groove, 2, 2)
    if known:
        bar = QRectF(groove)
        bar.setWidth(max(groove.width() * index.data(SHARE), 1.5))
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(bar, min(2.0, bar.width() / 2), 2)
