"""The button of a window that opens its help sheet, and closes it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence

from ui.help_texts import help_text
from ui.views.help_sheet import HelpSheet
from ui.widgets import IconButton


class HelpButton(IconButton):
    """Shows the text `key` of the help in `sheet`, which the window lays out; Shift+F1 presses it.

    Parameters
    ----------
    name : str
        What it is called by screen readers and its tool tip.
    """

    def __init__(self, key: str, name: str) -> None:
        super().__init__("circle-question-mark", name)
        self.sheet = HelpSheet()
        self._key = key
        self.setShortcut(QKeySequence("Shift+F1"))
        self.clicked.connect(self._on_clicked)
        self.sheet.closed.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        sheet = self.sheet
        if sheet.isVisible():
            sheet.hide()
            self.setFocus()
            return
        sheet.show_text(self.window().windowTitle(), help_text(self._key))
        sheet.setFixedWidth(sheet.wanted_width())
        sheet.show()
        sheet.take_focus()
