"""What links to a dialog with a worker thread have in common."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Slot


class DialogLink(QObject):
    """Holds the one dialog that is open, from `show_dialog` until it is finished."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._dialog: Any = None

    def dialog(self) -> Any:
        """Return the dialog; None unless it is open."""
        return self._dialog

    def close(self) -> None:
        """Close the dialog and end its thread."""
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.close_threads()
            dialog.close()
            dialog.deleteLater()

    def show_dialog(self, dialog: Any) -> None:
        """Open `dialog`, a QDialog with `close_threads()`, in the place of one still there."""
        self.close()
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        dialog.open()

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        self.close()
