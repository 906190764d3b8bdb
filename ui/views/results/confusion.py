"""The confusion matrix: which class is taken for which, for any number of classes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.growing import grown
from ui.theme import base_font, scaled, tabular, text_scale, tokens_for
from ui.views.data_table import DataTable, offer_table
from ui.views.drawing_tables import confusion_table
from ui.views.results.confusion_header import TINIEST, NameHeader
from ui.widgets.phrases import count, percent

SMALLEST, LARGEST = 13, 104  # sides of a cell in pixels
ZOOM_STEP = 1.4
GAP_FROM = 6  # a smaller cell touches its neighbours
FEW_CLASSES = 20  # whose numbers are shown at any text size, even if they have to be scrolled
NUMBER_ROOM = 22  # a cell narrower than this shows its colour only
_Index = QModelIndex | QPersistentModelIndex


class ConfusionView(QTableView):
    """Rows are true classes, columns predicted ones; cells shrink to fit, then scroll.

    Signals
    -------
    cell_chosen(int, int)
        True and predicted class of the cell that the user moved to, by mouse or keys.
    """

    cell_chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(
            self.tr("Confusion matrix: rows are true, columns predicted classes")
        )
        self._side = 0  # that the user chose; 0 is as fits
        self._cells = _ConfusionModel(self)
        self.setModel(self._cells)
        self.setItemDelegate(_CellDelegate(self))
        self.setHorizontalHeader(NameHeader(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(NameHeader(Qt.Orientation.Vertical, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        offer_table(self)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def set_matrix(self, classes: Sequence[str], matrix: Sequence[Sequence[int]]) -> None:
        """Show counts; nothing is chosen."""
        if len(classes) != len(self._cells.classes):
            self._side = 0
        self._cells.set_matrix(classes, matrix)
        self.setAccessibleDescription(self._summary(classes, matrix))
        self._arrange()

    @Slot()
    def zoom_in(self) -> None:
        """Make the cells larger, so that numbers and names can be read."""
        self._zoom_to(self.cell_side() * ZOOM_STEP + 1)

    @Slot()
    def zoom_out(self) -> None:
        """Make the cells smaller, until the whole matrix is seen at once."""
        self._zoom_to(self.cell_side() / ZOOM_STEP)

    def choose(self, true: int, predicted: int) -> None:
        """Mark a cell silently."""
        blocked = self.selectionModel().blockSignals(True)
        index = self._cells.index(true, predicted)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()

    def data_table(self) -> DataTable:
        """Return what is shown, as figures."""
        return confusion_table(self.accessibleName(), self._cells.classes, self._cells.matrix())

    def cell_side(self) -> int:
        """Return the side of a cell in pixels."""
        return self.horizontalHeader().defaultSectionSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.cell_chosen.emit(current.row(), current.column())

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        if text_scale() > 1:  # a row of columns then gives it a line of its own
            shown = min(len(self._cells.classes), FEW_CLASSES) * self._least_side()
            names = self.verticalHeader().sizeHint().width()
            least.setWidth(max(least.width(), names + shown + 4))
        return least

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if text_scale() > 1:
            shown = min(len(self._cells.classes), FEW_CLASSES) * self._least_side()
            hint.setHeight(max(hint.height(), self.horizontalHeader().sizeHint().height() + shown))
        return hint

    def _least_side(self) -> int:
        """Return the smallest side of a cell: larger text has to be readable in it."""
        few = len(self._cells.classes) <= FEW_CLASSES
        return grown(NUMBER_ROOM) if few and text_scale() > 1 else SMALLEST

    def _summary(self, classes: Sequence[str], matrix: Sequence[Sequence[int]]) -> str:
        total = sum(map(sum, matrix))
        right = sum(matrix[number][number] for number in range(len(classes)))
        text = self.tr("{right} of {total} images are recognised.").format(
            right=count(right), total=count(total)
        )
        wrong = [
            (matrix[true][guess], true, guess)
            for true in range(len(classes))
            for guess in range(len(classes))
            if true != guess
        ]
        number, true, guess = max(wrong, default=(0, 0, 0))
        if not number:
            return text
        worst = self.tr("Most often {true} is taken for {guess}: {n} times.")
        return f"{text} {worst.format(true=classes[true], guess=classes[guess], n=count(number))}"

    def _arrange(self) -> None:
        classes = len(self._cells.classes)
        if not classes:
            return
        top, left = self.horizontalHeader(), self.verticalHeader()
        room = self._room()
        side = self._side or max(self._least_side(), min(LARGEST, (room - 2) // classes))
        for header in (top, left):
            header.setDefaultSectionSize(side)

    def _zoom_to(self, side: float) -> None:
        fitting = (self._room() - 2) // max(1, len(self._cells.classes))
        self._side = max(TINIEST, min(fitting, self._least_side()), min(LARGEST, round(side)))
        self._arrange()
        self.updateGeometries()  # else the scroll bars learn of their range too late
        self.scrollTo(self.currentIndex())

    def _room(self) -> int:
        across = self.width() - self.verticalHeader().sizeHint().width()
        return min(across, self.height() - self.horizontalHeader().sizeHint().height())


class _ConfusionModel(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.classes: tuple[str, ...] = ()
        self._matrix: list[list[int]] = []
        self._sums: list[int] = []

    def set_matrix(self, classes: Sequence[str], matrix: Sequence[Sequence[int]]) -> None:
        self.beginResetModel()
        self.classes = tuple(classes)
        self._matrix = [list(row) for row in matrix]
        self._sums = [sum(row) for row in self._matrix]
        self.endResetModel()

    def matrix(self) -> list[list[int]]:
        """Return the counts."""
        return self._matrix

    def share(self, index: _Index) -> float:
        """Return a cell's share of its true class."""
        return self._matrix[index.row()][index.column()] / max(1, self._sums[index.row()])

    def number(self, index: _Index) -> int:
        return self._matrix[index.row()][index.column()]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.classes)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.classes)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return count(self.number(index))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.tr("True {true}, predicted {predicted}: {count} images, {share}").format(
                true=self.classes[index.row()],
                predicted=self.classes[index.column()],
                count=count(self.number(index)),
                share=percent(self.share(index)),
            )
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.classes[section] if section < len(self.classes) else None
        return super().headerData(section, orientation, role)


class _CellDelegate(QStyledItemDelegate):
    """Fills a cell the stronger the larger its share: blue where right, orange where wrong."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        gap = 1 if option.rect.width() >= GAP_FROM else 0
        view, area = option.widget, option.rect.adjusted(0, 0, -gap, -gap)
        state: QStyle.StateFlag = option.state
        tokens, model = tokens_for(view), index.model()
        if not isinstance(model, _ConfusionModel):
            return
        right = index.row() == index.column()
        number, share = model.number(index), model.share(index)
        strength = 0.0 if not number else 0.12 + 0.88 * share
        full = tokens.validation if right else tokens.train
        ground = _mixed(tokens.raised, full, strength)
        painter.fillRect(area, ground)
        if area.width() >= grown(NUMBER_ROOM) and number:
            painter.setPen(_readable(ground))
            painter.setFont(tabular(scaled(base_font(), 0.92, bold=right)))
            text = painter.fontMetrics().elidedText(
                count(number), Qt.TextElideMode.ElideRight, area.width()
            )
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(tokens.text), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))


def _mixed(ground: str, colour: str, strength: float) -> QColor:
    low, high = QColor(ground), QColor(colour)
    parts = [
        a + (b - a) * strength
        for a, b in zip(
            (low.redF(), low.greenF(), low.blueF()),
            (high.redF(), high.greenF(), high.blueF()),
            strict=True,
        )
    ]
    return QColor.fromRgbF(*parts)


def _readable(ground: QColor) -> QColor:
    # WCAG's relative luminance; 0.179 is where black and white contrast equally.
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

    luminance = (
        0.2126 * linear(ground.redF())
        + 0.7152 * linear(ground.greenF())
        + 0.0722 * linear(ground.blueF())
    )
    return QColor("#000000" if luminance > 0.179 else "#ffffff")
