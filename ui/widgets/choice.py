"""A drop-down list of named choices."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

ARROWS = 40
"""More than two arrows are high, in pixels."""


class Choice(QComboBox):
    """A combo box that speaks in keys, with the same words as `Segmented`.

    Signals
    -------
    value_changed(str)
        The user chose another key.
    """

    value_changed = Signal(str)

    def __init__(
        self,
        options: list[tuple[str, str]] | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_options(options or [])
        self.currentIndexChanged.connect(self._on_index_changed)

    def set_options(self, options: list[tuple[str, str]]) -> None:
        """Offer (key, label) pairs silently; the chosen key stays if it is still offered."""
        key = self.value()
        blocked = self.blockSignals(True)
        self.clear()
        for option, text in options:
            self.addItem(text, option)
        self.blockSignals(blocked)
        self.set_value(key)

    def value(self) -> str:
        """Return the chosen key; empty if nothing is offered."""
        return str(self.currentData() or "")

    def set_value(self, key: str) -> None:
        """Choose `key` silently; an unknown key chooses the first."""
        blocked = self.blockSignals(True)
        self.setCurrentIndex(max(self.findData(key), 0))
        self.blockSignals(blocked)

    def showPopup(self) -> None:
        super().showPopup()
        # Qt reckons without all that the style sheet adds, and then takes more room for arrows to
        # scroll with. They go when there is room for everything, and do not come back for less.
        view, popup = self.view(), self.view().window()
        rows = min(self.count(), self.maxVisibleItems())
        lacking = sum(map(view.sizeHintForRow, range(rows))) - view.viewport().height()
        below = self.screen().availableGeometry().bottom() - popup.geometry().bottom()
        if 0 < lacking < below - ARROWS:
            height = popup.height() + lacking
            popup.resize(popup.width(), height + ARROWS)
            popup.resize(popup.width(), height)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A page must scroll over it without changing it.
        event.ignore()

    @Slot()
    def _on_index_changed(self) -> None:
        self.value_changed.emit(self.value())
