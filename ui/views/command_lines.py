"""Ready commands, each to be copied with one click."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QGridLayout, QLineEdit, QWidget

from ui.widgets import IconButton, Label
from workbench.portable.scripts import Commands


class CommandLines(QWidget):
    """The three commands of a portable run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.single = self._add(self.tr("One machine"))
        self.torchrun = self._add(self.tr("torchrun"))
        self.slurm = self._add(self.tr("SLURM"))

    def show_commands(self, commands: Commands | None) -> None:
        """Show what to type; None shows nothing."""
        for line, text in (
            (self.single, commands.single if commands else ""),
            (self.torchrun, commands.torchrun if commands else ""),
            (self.slurm, commands.slurm if commands else ""),
        ):
            line.setText(text)
            line.setCursorPosition(0)
            line.setToolTip(text)

    def _add(self, title: str) -> QLineEdit:
        row = self._grid.rowCount()
        line, label = QLineEdit(), Label(title, "muted")
        line.setReadOnly(True)
        line.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        line.setAccessibleName(self.tr("Command for {place}").format(place=title))
        label.setBuddy(line)
        copy = IconButton("copy", self.tr("Copy the command for {place}").format(place=title))
        copy.setProperty("row", row)
        copy.clicked.connect(self._on_copy_clicked)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(line, row, 1)
        self._grid.addWidget(copy, row, 2)
        return line

    @Slot()
    def _on_copy_clicked(self) -> None:
        row = self.sender().property("row")
        item = self._grid.itemAtPosition(row, 1)
        line = item.widget() if item is not None else None
        if isinstance(line, QLineEdit):
            QApplication.clipboard().setText(line.text())
            line.setFocus()
            line.selectAll()
