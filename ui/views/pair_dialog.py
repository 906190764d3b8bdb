"""Two images side by side."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QWidget

from ui.thumbnails import Thumbnails
from ui.widgets import Label

SIDE = 380


class PairDialog(QDialog):
    """Shows two files as the program decodes them; Escape closes.

    Parameters
    ----------
    paths : (Path, Path)
    texts : (str, str)
        What stands below each.
    """

    def __init__(
        self,
        paths: tuple[Path, Path],
        texts: tuple[str, str],
        background: str,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Nearly the same picture"))
        self._paths = paths
        self._pictures = QLabel(), QLabel()
        layout = QGridLayout(self)
        for column, (path, picture, text) in enumerate(
            zip(paths, self._pictures, texts, strict=True)
        ):
            picture.setFixedSize(SIDE, SIDE)
            picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
            picture.setAccessibleName(path.name)
            layout.addWidget(picture, 0, column)
            layout.addWidget(Label(text, "muted", wrap=True), 1, column)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons, 2, 0, 1, 2)
        self._source = Thumbnails(round(SIDE * self.devicePixelRatioF()), self)
        self._source.clear(background)
        self._source.loaded.connect(self._on_loaded)
        for path in paths:
            self._source.get(path)
        self.finished.connect(self._on_finished)

    @Slot(object)
    def _on_loaded(self, path: Path) -> None:
        pixmap = self._source.get(path)
        picture = self._pictures[self._paths.index(path)]
        if pixmap is None or pixmap.isNull():
            picture.setText(self.tr("This image cannot be read."))
            return
        ratio = self.devicePixelRatioF()
        shown = pixmap.scaled(
            picture.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )  # fmt: skip
        shown.setDevicePixelRatio(ratio)
        picture.setPixmap(shown)

    @Slot()
    def _on_finished(self) -> None:
        self._source.close()
