"""A row of mutually exclusive choices."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QPushButton,
    QWidget,
)

from ui.accessible import read_as
from ui.widgets.buttons import tell_if_cut
from ui.widgets.phrases import named
from ui.widgets.wrapping import Columns


class Segmented(QFrame):
    """A segmented control.

    Parameters
    ----------
    options : list of (str, str)
        Key and label of each choice, in order. The first is chosen at the start.

    Signals
    -------
    value_changed(str)
        The user chose another key.
    """

    value_changed = Signal(str)

    def __init__(
        self, options: list[tuple[str, str]], name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "segmented")
        self.setAccessibleName(name)
        read_as(self, QAccessible.Role.Grouping)
        layout = Columns(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(2)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        for key, text in options:
            button = _Segment(text)
            button.setCheckable(True)
            button.setAutoExclusive(True)  # announced as one of several
            button.setProperty("segment", key)
            button.setAccessibleName(named(name, text) if name else text)
            self._group.addButton(button)
            self._buttons[key] = button
            layout.addWidget(button, 1)
        self._group.buttonClicked.connect(self._on_button_clicked)
        self._value = options[0][0] if options else ""
        self._show_value()

    def value(self) -> str:
        """Return the chosen key; empty while none of the options is chosen."""
        return self._value

    def set_value(self, key: str) -> None:
        """Choose `key` silently; a key that is no option leaves all segments unmarked."""
        self._value = key if key in self._buttons else ""
        self._show_value()

    def button(self, key: str) -> QPushButton:
        """Return the button of one option, to disable it or give it a tooltip."""
        return self._buttons[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        keys = [key for key, button in self._buttons.items() if button.isEnabled()]
        if step is None or not keys:
            super().keyPressEvent(event)
            return
        index = keys.index(self._value) + step if self._value in keys else 0
        self._choose(keys[index % len(keys)])
        self._buttons[self._value].setFocus()

    @Slot(QAbstractButton)
    def _on_button_clicked(self, button: QAbstractButton) -> None:
        self._choose(button.property("segment"))

    def _choose(self, key: str) -> None:
        changed = key != self._value
        self._value = key
        self._show_value()
        if changed:
            self.value_changed.emit(key)

    def _show_value(self) -> None:
        # An exclusive group refuses to have no checked button.
        self._group.setExclusive(False)
        for key, button in self._buttons.items():
            button.setChecked(key == self._value)
        self._group.setExclusive(True)


class _Segment(QPushButton):
    """Leaves the arrow keys to the whole control; Qt would only move the focus."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tell_if_cut(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)
