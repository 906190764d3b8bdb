"""A grid of any number of images that decodes only what is on the screen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    QSizeF,
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
from ui.theme import Tokens, scaled, tokens_for
from ui.thumbnails import Thumbnails

Index = QModelIndex | QPersistentModelIndex
GAP, RADIUS, CAPTION_HEIGHT = 5, 7, 18
MAX_CELLS = 600


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
        self._delegate = _CellDelegate(self.thumbnails, captions, self)
        self.setItemDelegate(self._delegate)
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

    def forget_pictures(self, background: str = "white") -> None:
        """Decode everything anew: the files, or what stands under transparent pixels, changed."""
        self.thumbnails.clear(background)
        self._delegate.forget()
        self.viewport().update()

    def close_threads(self) -> None:
        """End the decoding threads; call before the grid is destroyed."""
        self.thumbnails.close()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_delegate"):
            self._delegate.forget()

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
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Images"))

    def _arrange(self) -> None:
        # As if the scroll bar were always there: its coming must not change the columns.
        extent = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        width = self.width() - extent
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
    """Paints one image, whole, on a quiet ground.

    A cell is composed once and kept: a paint is then two or three calls of Qt. Each call gives up
    Python's lock and has to win it back from the decoding threads, which is what costs the time.
    """

    def __init__(self, thumbnails: Thumbnails, captions: bool, view: QWidget) -> None:
        super().__init__(view)
        self._thumbnails, self._captions, self._view = thumbnails, captions, view
        self._cells: OrderedDict[tuple[Path | None, str, int, int, bool], QPixmap] = OrderedDict()
        self._font = scaled(view.font(), 0.86)

    def forget(self) -> None:
        """Compose all cells anew: files or theme have changed."""
        self._cells.clear()
        self._font = scaled(self._view.font(), 0.86)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(Qt.ItemDataRole.UserRole)
        if item is None:
            return
        area: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        width, height = area.width() - 2 * GAP, area.height() - 2 * GAP
        if self._captions:
            height -= CAPTION_HEIGHT
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        cell = self._cell(item, width, height, chosen)
        painter.drawPixmap(area.left() + GAP, area.top() + GAP, cell)
        if self._captions:
            self._paint_caption(painter, item, area.adjusted(GAP, GAP + height, -GAP, -GAP))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize()

    def _cell(self, item: GridItem, width: int, height: int, chosen: bool) -> QPixmap:
        picture = self._thumbnails.get(item.path)
        key = (item.path if picture is not None else None, item.colour, width, height, chosen)
        cell = self._cells.get(key)
        if cell is None:
            cell = self._compose(picture, item.colour, QSize(width, height), chosen)
            self._cells[key] = cell
            if len(self._cells) > MAX_CELLS:
                self._cells.popitem(last=False)
        return cell

    def _compose(
        self, picture: QPixmap | None, colour: str, size: QSize, chosen: bool
    ) -> QPixmap:
        tokens, ratio = tokens_for(self._view), self._view.devicePixelRatioF()
        cell = QPixmap(size * ratio)
        cell.setDevicePixelRatio(ratio)
        cell.fill(Qt.GlobalColor.transparent)
        area = QRectF(0, 0, size.width(), size.height())
        painter = QPainter(cell)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rounded = QPainterPath()
        rounded.addRoundedRect(area, RADIUS, RADIUS)
        painter.fillPath(rounded, QColor(tokens.raised))
        if picture is not None and picture.isNull():
            box = QRectF(0, 0, 22, 22)
            box.moveCenter(area.center())
            paint_icon(painter, "image-off", tokens.danger, box)
        elif picture is not None:
            painter.setClipPath(rounded)
            painter.drawPixmap(_fitted(picture, area), picture, QRectF(picture.rect()))
            painter.setClipping(False)
        _paint_frame(painter, area, tokens, colour, chosen)
        painter.end()
        return cell

    def _paint_caption(self, painter: QPainter, item: GridItem, area: QRect) -> None:
        painter.setFont(self._font)
        painter.setPen(QColor(tokens_for(self._view).muted))
        mode = Qt.TextElideMode.ElideMiddle
        text = QFontMetrics(self._font).elidedText(item.caption, mode, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)


def _paint_frame(
    painter: QPainter, area: QRectF, tokens: Tokens, colour: str, chosen: bool
) -> None:
    pen = QPen(QColor(tokens.accent if chosen else tokens.border))
    pen.setWidthF(2.5 if chosen else 1.0)
    inset = pen.widthF() / 2
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
    if colour:
        painter.setPen(QPen(QColor(tokens.surface), 1.5))
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QRectF(area.right() - 14, area.top() + 5, 9, 9))


def _fitted(picture: QPixmap, area: QRectF) -> QRectF:
    """Return the largest place for the whole picture in the middle of `area`."""
    size = QSizeF(picture.size()).scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(area.center())
    return place


def _no_item(_number: int) -> GridItem:
    raise IndexError("an empty grid has no items")
