"""Many small pictures in as many columns as fit; one of them is current."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import scaled, tokens_for

GAP, CAPTION = 4, 17
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Tile:
    """What one place shows: a picture, a few letters below it, and what is said about it."""

    picture: QImage
    caption: str = ""
    text: str = ""


class TileList(QListView):
    """Pictures without smoothing, as large as `side`; those out of sight are not made.

    Parameters
    ----------
    columns : int
        So many pictures in each row, which grow up to twice `side` with the room; 0 is as many as
        fit.

    Signals
    -------
    current_changed(int)
        The user moved to another picture, by mouse or keys.
    """

    current_changed = Signal(int)

    def __init__(
        self,
        side: int = 72,
        *,
        smooth: bool = False,
        columns: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._side, self._columns = side, columns
        self._model = _Tiles(self)
        self.setModel(self._model)
        self._delegate = _TileDelegate(side, smooth, self)
        self.setItemDelegate(self._delegate)
        self.setProperty("surface", "grid")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setWrapping(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(False)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def set_tiles(self, count: int, tile: Callable[[int], Tile]) -> None:
        """Show `count` pictures; `tile` is called for those that come into sight."""
        self._model.set_tiles(count, tile)
        self._fit()

    def repaint_tiles(self) -> None:
        """Make every picture anew: the theme has changed."""
        self._model.forget()
        self.viewport().update()

    def count(self) -> int:
        """Return the number of pictures."""
        return self._model.rowCount()

    def tile(self, number: int) -> Tile:
        """Return what place `number` shows."""
        return self._model.tile(number)

    def current(self) -> int:
        """Return the number of the current picture; -1 if there is none."""
        return self.currentIndex().row()

    def set_current(self, number: int) -> None:
        """Make a picture current silently, and bring it into sight."""
        blocked = self.selectionModel().blockSignals(True)
        index = self._model.index(number)
        self.setCurrentIndex(index)
        self.selectionModel().blockSignals(blocked)
        self.scrollTo(index)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_model"):
            self.repaint_tiles()

    def _fit(self) -> None:
        if not self._columns:
            return
        # as if the scroll bar were always there: its coming must not change the size
        extent = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        wide = (self.width() - extent) // self._columns
        rows = max(1, -(-self.count() // self._columns))
        high = self.height() // rows - self._delegate.caption()
        least = min(self._side, wide - 2 * GAP)
        self._delegate.side = max(least, min(2 * self._side, wide - 2 * GAP, high - 2 * GAP))
        self.setGridSize(QSize(wide, self._delegate.height()))

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.current_changed.emit(current.row())


class _Tiles(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = 0
        self._make: Callable[[int], Tile] | None = None
        self._made: dict[int, Tile] = {}

    def set_tiles(self, count: int, tile: Callable[[int], Tile]) -> None:
        self.beginResetModel()
        self._count, self._make, self._made = count, tile, {}
        self.endResetModel()

    def forget(self) -> None:
        self._made = {}

    def tile(self, number: int) -> Tile:
        if number not in self._made and self._make is not None:
            self._made[number] = self._make(number)
        return self._made[number]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else self._count

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.UserRole:
            return self.tile(index.row())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.tile(index.row()).text
        return None


class _TileDelegate(QStyledItemDelegate):
    def __init__(self, side: int, smooth: bool, view: QWidget) -> None:
        super().__init__(view)
        self.side, self._smooth, self._view = side, smooth, view

    def caption(self) -> int:
        """Return the height of the letters below a picture."""
        return max(CAPTION, QFontMetrics(self._font()).height() + 2)

    def height(self) -> int:
        """Return the height of a place."""
        return self.side + 2 * GAP + self.caption()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        return QSize(self.side + 2 * GAP, self.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        tile = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(tile, Tile):
            return
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens = tokens_for(self._view)
        place = fitted(
            tile.picture, QRect(area.left() + GAP, area.top() + GAP, self.side, self.side)
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._smooth)
        painter.drawImage(place, tile.picture)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(QColor(tokens.accent if chosen else tokens.border), 2 if chosen else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.setFont(self._font())
        painter.setPen(QColor(tokens.text if chosen else tokens.muted))
        below = QRect(area.left(), area.top(), self.side + 2 * GAP, self.height())
        below.setTop(area.top() + self.side + GAP + 1)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, tile.caption)

    def _font(self) -> QFont:
        return scaled(self._view.font(), 0.84)


def fitted(picture: QImage, area: QRect) -> QRect:
    """Return the largest place for the whole picture in the middle of `area`."""
    size = picture.size().scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(0, 0, size.width(), size.height())
    place.moveCenter(area.center())
    return place
