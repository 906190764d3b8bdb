"""The kinds of blocks to build with: click, press Enter, or drag them into the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from ui.binding import translated
from ui.views.builder.model import KIND_MIME
from workbench.settings.blocks import BLOCK_TYPES

_KIND_ROLE = Qt.ItemDataRole.UserRole


class BlockPalette(QListWidget):
    """All kinds of blocks.

    Signals
    -------
    kind_chosen(str)
        A block of this kind shall be added.
    """

    kind_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Kinds of blocks"))
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for kind, block_type in BLOCK_TYPES.items():
            item = QListWidgetItem(translated(block_type.title), self)
            item.setData(_KIND_ROLE, kind)
            item.setToolTip(translated(block_type.idea))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, translated(block_type.idea))
            item.setSizeHint(QSize(100, QFontMetrics(self.font()).height() + 10))
        self.itemClicked.connect(self._on_item_clicked)

    def kinds(self) -> list[str]:
        """Return the kinds in the order shown."""
        return [self.item(row).data(_KIND_ROLE) for row in range(self.count())]

    def mimeTypes(self) -> list[str]:
        return [KIND_MIME]

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        data = QMimeData()
        if items:
            data.setData(KIND_MIME, QByteArray(str(items[0].data(_KIND_ROLE)).encode()))
        return data

    def sizeHint(self) -> QSize:
        return QSize(150, self.count() * self.sizeHintForRow(0) + 4)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setCurrentRow(max(self.currentRow(), 0))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.clearSelection()  # nothing is chosen here but what the keyboard stands on

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if Qt.Key(event.key()) in keys and self.currentItem() is not None:
            self.kind_chosen.emit(self.currentItem().data(_KIND_ROLE))
        else:
            super().keyPressEvent(event)

    @Slot(QListWidgetItem)
    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        self.kind_chosen.emit(item.data(_KIND_ROLE))
