"""A grid of any number of images that decodes only what is on the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QTableView, QWidget

from ui.growing import grown
from ui.theme import text_scale
from ui.thumbnails import Thumbnails
from ui.views.grid_model import GridItem, GridModel
from ui.views.image_cells import CAPTION_HEIGHT, CellDelegate

__all__ = ["GridItem", "ImageGrid"]


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
        self._model = GridModel(self)
        self.setModel(self._model)
        self._delegate = CellDelegate(self.thumbnails, captions, self)
        self.setItemDelegate(self._delegate)
        self.thumbnails.loaded.connect(self._on_thumbnail_loaded)
        self._dress()
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(self._on_double_clicked)

    def set_items(
        self, count: int, item: Callable[[int], GridItem], *, keep_place: bool = False
    ) -> None:
        """Show `count` images; `item` is called only for those that come into sight.

        `keep_place` leaves the view where it was scrolled to.
        """
        place = self.verticalScrollBar().value() if keep_place else 0
        self._model.set_items(count, item)
        self._arrange()
        self.updateGeometries()  # else the scroll bar learns of its range too late
        self.verticalScrollBar().setValue(place)

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
        restyled = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange)
        if event.type() in restyled and hasattr(self, "_delegate"):
            self._delegate.forget()
            self._arrange()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        if text_scale() > 1:  # two captions beside each other can be read
            least.setWidth(2 * grown(self._side))
        return least

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
        self.setProperty("surface", "grid")
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
        height = cell + (grown(CAPTION_HEIGHT) if self._captions else 0)
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
