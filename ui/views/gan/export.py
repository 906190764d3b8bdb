"""The button that asks where the generator is to be written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog

from ui.widgets import GhostButton


class GanExport(GhostButton):
    """Opens a file dialog.

    Signals
    -------
    file_chosen(Path)
        The generator is to be written there.
    """

    file_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__("", "package")
        self.setText(self.tr("Export generator…"))
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Export the generator"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("ONNX (*.onnx)")
        dialog.setDefaultSuffix("onnx")
        dialog.selectFile("generator.onnx")
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _on_file_selected(self, name: str) -> None:
        self.file_chosen.emit(Path(name))
