"""The classes of a set with their counts, as bars divided by split."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)  # fmt: skip
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)  # fmt: skip

from ui.catalog_summary import SPLIT_CODES, CatalogSummary
from ui.growing import grown
from ui.theme import Tokens, base_font, scaled, tabular, tokens_for
from ui.views.data_table import DataTable, offer_table
from ui.views.drawing_tables import counts_table
from ui.widgets.phrases import count, named

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT, BAR_HEIGHT, PADDING = 40, 7, 9


class ClassBars(QListView):
    """One row for all images, then one for each class; choosing a row filters.

    Signals
    -------
    class_chosen(int)
        The label of the class; -1 for all.
    """

    class_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Classes"))
        self._model = _ClassModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_BarDelegate(self))
        offer_table(self)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def set_summary(self, summary: CatalogSummary | None) -> None:
        """Show the classes of a set; the chosen class stays chosen if it is still there."""
        chosen = self.chosen_name()
        blocked = self.selectionModel().blockSignals(True)
        self._model.set_summary(summary)
        self.setCurrentIndex(self._model.index(self._model.row_of(chosen)))
        self.selectionModel().blockSignals(blocked)
        self.setAccessibleDescription(self._summary())
        self.viewport().update()

    def data_table(self) -> DataTable:
        """Return what is shown, as figures."""
        return counts_table(self.accessibleName(), self._model.counts())

    def chosen(self) -> int:
        """Return the label of the chosen class; -1 for all."""
        return max(-1, self.currentIndex().row() - 1)

    def chosen_name(self) -> str:
        """Return the name of the chosen class; empty for all."""
        return self._model.class_name(self.currentIndex().row())

    def _summary(self) -> str:
        sizes = [(sum(numbers), name) for name, numbers in self._model.counts()]
        if not sizes:
            return self.tr("No classes yet.")
        (most, largest), (fewest, smallest) = max(sizes), min(sizes)
        return self.tr(
            "{n} classes; the largest is {largest} with {most} images, the smallest {smallest} "
            "with {fewest}."
        ).format(
            n=count(len(sizes)), largest=largest, most=count(most), smallest=smallest,
            fewest=count(fewest),
        )  # fmt: skip

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.class_chosen.emit(current.row() - 1)


class _ClassModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._summary: CatalogSummary | None = None
        self._largest = 0  # images of the largest class

    def set_summary(self, summary: CatalogSummary | None) -> None:
        self.beginResetModel()
        self._summary = summary
        sizes = summary.counts.sum(axis=1) if summary is not None else []
        self._largest = int(max(sizes, default=0))
        self.endResetModel()

    def class_name(self, row: int) -> str:
        if self._summary is None or row < 1 or row > len(self._summary.catalog.classes):
            return ""
        return self._summary.catalog.classes[row - 1]

    def row_of(self, name: str) -> int:
        classes = self._summary.catalog.classes if self._summary is not None else ()
        return classes.index(name) + 1 if name in classes else 0

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        if parent.isValid() or self._summary is None:
            return 0
        return len(self._summary.catalog.classes) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._summary is None:
            return None
        name = self.class_name(index.row()) or self.tr("All classes")
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.UserRole:
            return self._shares(index.row())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._sentence(name, index.row())
        return None

    def counts(self) -> list[tuple[str, list[int]]]:
        """Return the classes with their images: not divided, training, validation, test."""
        return [(self.class_name(row), self._numbers(row)) for row in range(1, self.rowCount())]

    def _numbers(self, row: int) -> list[int]:
        if self._summary is None:
            return [0] * (len(SPLIT_CODES) + 1)
        counts = self._summary.counts
        return [int(n) for n in (counts.sum(axis=0) if row == 0 else counts[row - 1])]

    def _shares(self, row: int) -> tuple[int, list[float]]:
        """Return the row's count, and each split's share of the longest bar."""
        numbers = self._numbers(row)
        longest = sum(numbers) if row == 0 else self._largest
        return sum(numbers), [number / max(1, longest) for number in numbers]

    def _sentence(self, name: str, row: int) -> str:
        numbers = self._numbers(row)
        words = {"train": self.tr("training"), "validation": self.tr("validation"),
                 "test": self.tr("test")}  # fmt: skip
        parts = [
            self.tr("{count} {split}").format(count=count(numbers[code]), split=words[split])
            for split, code in SPLIT_CODES.items()
            if numbers[code]
        ]
        total = self.tr("%Ln image(s)", "", sum(numbers))
        return named(name, total) + (f" ({', '.join(parts)})" if parts else "")


def split_colours(tokens: Tokens) -> list[str]:
    """Return a colour for each split code: not divided, training, validation, test."""
    return [tokens.outline, tokens.train, tokens.validation, tokens.test]


class _BarDelegate(QStyledItemDelegate):
    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(120, grown(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, area = tokens_for(self._view), QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, state, tokens)
        total, shares = index.data(Qt.ItemDataRole.UserRole)
        line = area.adjusted(PADDING, 4, -PADDING, -17)
        self._paint_text(painter, line, index.data(), count(total), index.row() == 0, tokens)
        bar = QRectF(line.left(), area.bottom() - 15, line.width(), BAR_HEIGHT)
        _paint_bar(painter, bar, shares, tokens)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, area: QRectF, state: QStyle.StateFlag, tokens: Tokens
    ) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not (chosen or state & QStyle.StateFlag.State_MouseOver):
            return
        focused = chosen and self._view.hasFocus()
        painter.setPen(QColor(tokens.accent) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent_soft if chosen else tokens.raised))
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 7, 7)

    def _paint_text(
        self, painter: QPainter, line: QRectF, name: str, number: str, bold: bool, tokens: Tokens
    ) -> None:
        figures = tabular(base_font())
        painter.setFont(figures)
        painter.setPen(QColor(tokens.muted))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, number)
        font = scaled(base_font(), 1.0, bold=bold)
        width = int(line.width()) - QFontMetrics(figures).horizontalAdvance(number) - 10
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        text = QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, width)
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, text)


def _paint_bar(painter: QPainter, bar: QRectF, shares: list[float], tokens: Tokens) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.raised))
    painter.drawRoundedRect(bar, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
    left = bar.left()
    colours = split_colours(tokens)
    # Training first, as it is the largest; what is in no split last.
    for code in (1, 2, 3, 0):
        width = shares[code] * bar.width()
        if width > 0:
            painter.setBrush(QColor(colours[code]))
            part = QRectF(left, bar.top(), max(2.0, width - 1), BAR_HEIGHT)
            painter.drawRoundedRect(part, 2, 2)
            left += width
