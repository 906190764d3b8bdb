"""One image, large."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from ui.growing import size_with_text
from ui.thumbnails import Thumbnails
from ui.widgets import Label

SIDE = 1200


class ImageDialog(QDialog):
    """Shows a file as the program decodes it; Escape closes."""

    def __init__(self, path: Path, text: str, background: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(path.name)
        size_with_text(self, 720, 640)
        self._path = path
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setMinimumSize(120, 120)
        self._picture.setAccessibleName(path.name)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._picture, 1)
        layout.addWidget(Label(text.replace("\n", " · "), "muted", wrap=True))
        layout.addWidget(buttons)
        self._pixmap: QPixmap | None = None
        self._source = Thumbnails(SIDE, self)
        self._source.clear(background)
        self._source.loaded.connect(self._on_loaded)
        self._source.get(path)
        self.finished.connect(self._on_finished)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_picture()

    @Slot(object)
    def _on_loaded(self, path: Path) -> None:
        self._pixmap = self._source.get(path)
        self._show_picture()

    @Slot()
    def _on_finished(self) -> None:
        self._source.close()

    def _show_picture(self) -> None:
        if self._pixmap is None:
            return
        if self._pixmap.isNull():
            self._picture.setText(self.tr("This image cannot be read."))
            return
        ratio = self.devicePixelRatioF()
        shown = self._pixmap.scaled(
            self._picture.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )  # fmt: skip
        shown.setDevicePixelRatio(ratio)
        self._picture.setPixmap(shown)
