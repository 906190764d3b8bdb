"""A list of images that can be looked at one by one and saved as a table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.errors import show_error
from ui.views.image_dialog import ImageDialog
from ui.views.image_grid import GridItem, ImageGrid
from ui.views.tight_card import TightCard
from ui.widgets import GhostButton
from workbench.errors import StorageError
from workbench.files import write_atomic

SIDE = 132


class ListedImages(TightCard):
    """Thumbnails with captions; a double-click or Enter opens one, a button saves the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", " ", right=5, bottom=5, parent=parent)
        self._background, self._file_name = "white", "images.csv"
        self._table: Callable[[], str] = str
        self._save = GhostButton(self.tr("Save list…"), "save")
        self._save.setToolTip(self.tr("As CSV, for a spreadsheet: all images of this list"))
        self._save.clicked.connect(self._on_save_clicked)
        self.header.addWidget(self._save, 0, Qt.AlignmentFlag.AlignTop)
        self.grid = ImageGrid(SIDE, captions=True)
        self.grid.activated_item.connect(self._on_activated)
        self.body.addWidget(self.grid)

    def set_background(self, background: str) -> None:
        """Decode the next images on this colour."""
        if background != self._background:
            self._background = background
            self.grid.forget_pictures(background)

    def show_images(
        self,
        count: int,
        item: Callable[[int], GridItem],
        *,
        table: Callable[[], str],
        file_name: str,
    ) -> None:
        """Show images.

        Parameters
        ----------
        table : callable
            Returns the whole list as CSV.
        file_name : str
            What the saved list is called unless the user says otherwise.
        """
        self._table, self._file_name = table, file_name
        self._save.setEnabled(count > 0)
        self.grid.set_items(count, item)

    def close_threads(self) -> None:
        """End the decoding threads."""
        self.grid.close_threads()

    @Slot(int)
    def _on_activated(self, number: int) -> None:
        item = self.grid.item(number)
        ImageDialog(item.path, item.tooltip, self._background, self).open()

    @Slot()
    def _on_save_clicked(self) -> None:
        dialog = QFileDialog(self, self.tr("Save this list"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Tables (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(self._file_name)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    @Slot(str)
    def _on_file_selected(self, name: str) -> None:
        try:
            write_atomic(Path(name), self._table())
        except StorageError as error:
            show_error(self, error)
