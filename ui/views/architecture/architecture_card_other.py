"""Choosing one of the thousand networks that are no part of the atlas."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QSortFilterProxyModel,
    QStringListModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from ui.growing import size_with_text
from ui.widgets.label import Label
from ui.widgets.phrases import count

SIZE = (440, 480)


class OtherNetworkDialog(QDialog):
    """A search field over the names of all networks. Enter or a double click chooses.

    Signals
    -------
    chosen(str)
        The name of a network.
    """

    chosen = Signal(str)

    def __init__(self, names: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Another network"))
        size_with_text(self, *SIZE)
        self._names = QStringListModel(self)
        self._matches = QSortFilterProxyModel(self)
        self._matches.setSourceModel(self._names)
        self._matches.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._field, self._list = QLineEdit(), QListView()
        self._field.setPlaceholderText(self.tr("Part of a name: mobilenet, timm:resnet10t…"))
        self._field.setAccessibleName(self.tr("Name of the network"))
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self._on_text_changed)
        self._field.installEventFilter(self)
        self._list.setModel(self._matches)
        self._list.setAccessibleName(self.tr("Networks"))
        self._list.setUniformItemSizes(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.activated.connect(self._on_activated)
        self._found = Label(role="caption", wrap=True)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        self.set_names(names)

    def set_names(self, names: list[str]) -> None:
        """Offer these networks; none while they are still to come."""
        self._names.setStringList(names)
        self._show()

    def show_error(self, text: str) -> None:
        """Say why there are no names."""
        self._found.setText(text)

    def accept(self) -> None:
        if name := self._name():
            self.chosen.emit(name)
            super().accept()

    def _name(self) -> str:
        return str(self._list.currentIndex().data() or "")

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 16)
        layout.setSpacing(10)
        layout.addWidget(Label(self.tr("Another network"), "title"))
        about = self.tr(
            "Every classification network of torchvision, and of timm with “timm:” in front. They "
            "are built here; only pretrained weights would have to be fetched."
        )
        layout.addWidget(Label(about, "muted", wrap=True))
        layout.addWidget(self._field)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._found)
        layout.addWidget(self._buttons)

    def _show(self) -> None:
        found, total = self._matches.rowCount(), self._names.rowCount()
        if not total:
            text = self.tr("The engine is starting…")
        else:
            text = self.tr("{n} of {total}").format(n=count(found), total=count(total))
        self._found.setText(text)
        if found:
            exact = self._matches.match(
                self._matches.index(0, 0), Qt.ItemDataRole.DisplayRole, self._field.text(), 1,
                Qt.MatchFlag.MatchFixedString,
            )  # fmt: skip
            self._list.setCurrentIndex(exact[0] if exact else self._matches.index(0, 0))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(found))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # From the field the arrow keys move in the list, so that nobody need leave it.
        moving = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if isinstance(event, QKeyEvent) and _pressed(event, moving):
            self._list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self._matches.setFilterFixedString(text.strip())
        self._show()

    @Slot(QModelIndex)
    def _on_activated(self, _index: QModelIndex) -> None:
        self.accept()


def _pressed(event: QKeyEvent, keys: tuple[Qt.Key, ...]) -> bool:
    return event.type() == QEvent.Type.KeyPress and Qt.Key(event.key()) in keys
