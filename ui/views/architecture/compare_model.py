"""What the comparison of networks shows: figures, shares of the largest, drawings at one scale."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from ui.engine_words import engine_words
from ui.views.architecture.compare_measures import Compared, Measure, measures, texts
from ui.widgets.phrases import locale, named
from workbench.diagram.layout import Rect, layout

Index = QModelIndex | QPersistentModelIndex
SORT, SHARE, DRAWING = (Qt.ItemDataRole.UserRole + number for number in range(3))


class CompareModel(QAbstractTableModel):
    """The figures, their shares of the largest, and drawings at one scale."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Compared] = []
        self._measures = measures()
        self._texts: list[list[str]] = []
        self._largest: list[float] = []
        self._drawings: list[tuple[Rect, ...]] = []

    def set_rows(self, rows: Sequence[Compared]) -> None:
        """Compare these."""
        self.beginResetModel()
        self.rows = list(rows)
        self._texts = [texts(row, self._measures) for row in rows]
        self._largest = [
            max((value for row in rows if (value := measure.value(row)) is not None), default=0.0)
            for measure in self._measures
        ]
        self._drawings = at_one_scale(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1 + len(self._measures)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._measures[section - 1].title if section else self.tr("Network")
        if role == Qt.ItemDataRole.ToolTipRole:
            scale = self.tr("Drawn at one scale: heights are sides of maps, widths are channels")
            return self._measures[section - 1].hint if section else scale
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], index.column()
        if role == DRAWING:
            return self._drawings[index.row()]
        if role == SORT:
            return self._value(row, column) if column else row.network.title.lower()
        if role == SHARE:
            return self._share(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts[index.row()][column - 1] if column else row.network.title
        if role == Qt.ItemDataRole.AccessibleTextRole and column:
            return named(self._measure(column).title, self._texts[index.row()][column - 1])
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(row, column)
        return None

    def _measure(self, column: int) -> Measure:
        return self._measures[column - 1]

    def _value(self, row: Compared, column: int) -> float:
        value = self._measure(column).value(row)
        return -1.0 if value is None else value

    def _share(self, row: Compared, column: int) -> float:
        largest = self._largest[column - 1] if column else 0.0
        return max(self._value(row, column), 0.0) / largest if largest else 0.0

    def _tooltip(self, row: Compared, column: int) -> str:
        if not column:
            return engine_words(str(row.network.facts["idea"]))
        value = self._measure(column).value(row)
        exact = (
            ""
            if value is None
            else f"\n{value:,.10g}".replace(",", "\u202f").replace(".", locale().decimalPoint())
        )
        return f"{self._measure(column).hint}{exact if column < len(self._measures) - 1 else ''}"


def at_one_scale(rows: Sequence[Compared]) -> list[tuple[Rect, ...]]:
    """Return the bars of all networks in units of the longest drawing's width and height.

    All are laid out as if they were one network: then a side, and a number of channels, is as large
    in one as in the other.
    """
    parts = [row.network.outline.boxes for row in rows]
    placed = list(layout([box for part in parts for box in part], 1.0, 1.0))
    drawings, start = [], 0
    for part in parts:
        drawings.append(placed[start : start + len(part)])
        start += len(part)
    longest = max((_length(drawing) for drawing in drawings if drawing), default=1.0)
    return [_moved(drawing, longest) for drawing in drawings]


def _length(rects: Sequence[Rect]) -> float:
    return rects[-1].x + rects[-1].width - rects[0].x


def _moved(rects: Sequence[Rect], longest: float) -> tuple[Rect, ...]:
    return tuple(
        Rect((r.x - rects[0].x) / longest, r.y, r.width / longest, r.height) for r in rects
    )
