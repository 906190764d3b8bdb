"""A grid of any number of images that decodes only what is on the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.icons import paint_icon
from ui.theme import scaled, tokens_for
from ui.thumbnails import Thumbnails

Index = QModelIndex | QPersistentModelIndex
GAP, RADIUS, CAPTION_HEIGHT = 5, 7, 18


@dataclass(frozen=True, slots=True)
class GridItem:
    """One cell: a file, a line under it, what the tooltip says, and the colour of its corner dot."""

    path: Path
    caption: str = ""
    tooltip: str = ""
    colour: str = ""


class ImageGrid(QTableView):
    """Thumbnails in as many columns as fit.

    Parameters
    ----------
    side : int
        Smallest width of a cell in pixels; cells grow to fill the row.
    captions : bool
        Whether a line of text stands under each image.

    Signals
    -------
    current_changed(int), activated_item(int)
        Number of the image that has the focus, or was double-clicked or chosen with Enter.
    """

    current_changed = Signal(int)
    activated_item = Signal(int)

    def __init__(
        self, side: int = 108, *, captions: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._side, self._captions = side, captions
        self.thumbnails = Thumbnails(round(side * 1.6 * self.devicePixelRatioF()), self)
        self._model = _GridModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_CellDelegate(self.thumbnails, captions, self))
        self.thumbnails.loaded.connect(self._on_thumbnail_loaded)
        self._dress()
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(self._on_double_clicked)

    def set_items(self, count: int, item: Callable[[int], GridItem]) -> None:
        """Show `count` images; `item` is called only for those that come into sight."""
        self._model.set_items(count, item)
        self._arrange()
        self.scrollToTop()

    def count(self) -> int:
        """Return the number of images."""
        return self._model.count

    def current(self) -> int:
        """Return the number of the image with the focus; -1 if there is none."""
        return self._model.number(self.currentIndex())

    def set_current(self, number: int) -> None:
        """Give the focus to an image and scroll to it."""
        self.setCurrentIndex(self._model.index_of(number))

    def item(self, number: int) -> GridItem:
        """Return what cell `number` shows."""
        return self._model.item(number)

    def close_threads(self) -> None:
        """End the decoding threads; call before the grid is destroyed."""
        self.thumbnails.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, current = Qt.Key(event.key()), self.current()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current >= 0:
            self.activated_item.emit(current)
        elif key == Qt.Key.Key_Right and 0 <= current < self.count() - 1:
            self.set_current(current + 1)  # a table would stop at the end of the row
        elif key == Qt.Key.Key_Left and current > 0:
            self.set_current(current - 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.count():
            self.set_current(0 if key == Qt.Key.Key_Home else self.count() - 1)
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        # Fixed sections are counted, not stored one by one: 100,000 images open at once.
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(header.ResizeMode.Fixed)
            header.setMinimumSectionSize(16)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Images"))

    def _arrange(self) -> None:
        width = self.viewport().width()
        columns = max(1, width // self._side)
        cell = max(16, width // columns)
        height = cell + (CAPTION_HEIGHT if self._captions else 0)
        self.horizontalHeader().setDefaultSectionSize(cell)
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(max(1, height // 3))
        if columns != self._model.columns:
            current = self.current()
            self._model.set_columns(columns)
            if current >= 0:
                self.set_current(current)

    @Slot(object)
    def _on_thumbnail_loaded(self, _path: Path) -> None:
        self.viewport().update()  # Qt joins the updates of one frame

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if (number := self._model.number(current)) >= 0:
            self.current_changed.emit(number)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        if (number := self._model.number(index)) >= 0:
            self.activated_item.emit(number)


class _GridModel(QAbstractTableModel):
    """Numbers images row by row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.count, self.columns = 0, 1
        self.item: Callable[[int], GridItem] = _no_item

    def set_items(self, count: int, item: Callable[[int], GridItem]) -> None:
        self.beginResetModel()
        self.count, self.item = count, item
        self.endResetModel()

    def set_columns(self, columns: int) -> None:
        self.beginResetModel()
        self.columns = columns
        self.endResetModel()

    def number(self, index: Index) -> int:
        number = index.row() * self.columns + index.column()
        return number if index.isValid() and number < self.count else -1

    def index_of(self, number: int) -> QModelIndex:
        return self.index(number // self.columns, number % self.columns)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else -(-self.count // self.columns)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else self.columns

    def flags(self, index: Index) -> Qt.ItemFlag:
        inside = self.number(index) >= 0
        enabled = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return enabled if inside else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        number = self.number(index)
        if number < 0:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return self.item(number)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            item = self.item(number)
            return item.tooltip or item.path.name
        return None


class _CellDelegate(QStyledItemDelegate):
    """Paints one image, whole, on a quiet ground."""

    def __init__(self, thumbnails: Thumbnails, captions: bool, view: QWidget) -> None:
        super().__init__(view)
        self._thumbnails, self._captions, self._view = thumbnails, captions, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(Qt.ItemDataRole.UserRole)
        if item is None:
            return
        state, area = option.state, option.rect.adjusted(GAP, GAP, -GAP, -GAP)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        picture = QRect(area)
        if self._captions:
            picture.setHeight(area.height() - CAPTION_HEIGHT)
            self._paint_caption(painter, item, QRect(
                area.left(), picture.bottom() + 1, area.width(), CAPTION_HEIGHT
            ))
        self._paint_picture(painter, item, picture)
        self._paint_frame(painter, item, picture, state)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize()

    def _paint_picture(self, painter: QPainter, item: GridItem, area: QRect) -> None:
        tokens, pixmap = tokens_for(self._view), self._thumbnails.get(item.path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(area, RADIUS, RADIUS)
        if pixmap is None:
            return
        if pixmap.isNull():
            box = QRectF(0, 0, 22, 22)
            box.moveCenter(QRectF(area).center())
            paint_icon(painter, "image-off", tokens.danger, box)
            return
        rounded = QPainterPath()
        rounded.addRoundedRect(QRectF(area), RADIUS, RADIUS)
        painter.setClipPath(rounded)
        painter.drawPixmap(_fitted(pixmap, area), pixmap, QRectF(pixmap.rect()))
        painter.setClipping(False)

    def _paint_frame(
        self, painter: QPainter, item: GridItem, area: QRect, state: QStyle.StateFlag
    ) -> None:
        tokens = tokens_for(self._view)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        pen = QPen(QColor(tokens.accent if chosen else tokens.outline if hovered else tokens.border))
        pen.setWidthF(2.0 if chosen else 1.0)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if item.colour:
            painter.setPen(QPen(QColor(tokens.surface), 1.5))
            painter.setBrush(QColor(item.colour))
            painter.drawEllipse(QRectF(area.right() - 14, area.top() + 5, 9, 9))

    def _paint_caption(self, painter: QPainter, item: GridItem, area: QRect) -> None:
        font = scaled(self._view.font(), 0.86)
        painter.setFont(font)
        painter.setPen(QColor(tokens_for(self._view).muted))
        mode = Qt.TextElideMode.ElideMiddle
        text = QFontMetrics(font).elidedText(item.caption, mode, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)


def _fitted(pixmap: QPixmap, area: QRect) -> QRectF:
    """Return the largest place for the whole picture in `area`; small ones grow, but not blur."""
    size = QSize(pixmap.width(), pixmap.height())
    size.scale(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(QRectF(area).center())
    return place


def _no_item(_number: int) -> GridItem:
    raise IndexError("an empty grid has no items")
