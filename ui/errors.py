"""The one place where errors become words on the screen."""

from __future__ import annotations

import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from workbench.errors import Cancelled, WorkbenchError


def describe(error: WorkbenchError) -> str:
    """Return an error as text for a notice: what happened, where, and the way out."""
    return str(error)


def show_error(parent: QWidget | None, error: Exception) -> QMessageBox | None:
    """Show `error` in a dialog that does not stop the program; None for what nobody must see.

    Work that the user cancelled is no error. A `WorkbenchError` says what, where and what to do
    next; anything else is a bug and shows its traceback to copy.
    """
    if isinstance(error, Cancelled):
        return None
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if isinstance(error, WorkbenchError):
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(f"{error.what}.")
        box.setInformativeText("\n\n".join(part for part in (error.where, error.hint) if part))
    else:
        box.setIcon(QMessageBox.Icon.Critical)
        box.setText(_tr("Something unexpected happened. Your project is saved."))
        box.setInformativeText(f"{type(error).__name__}: {error}")
        box.setDetailedText("".join(traceback.format_exception(error)))
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    box.open()
    return box


def install_hook() -> None:
    """Show exceptions that nobody caught once in a dialog, besides printing them."""
    sys.excepthook = _on_uncaught


def _on_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    sys.__excepthook__(kind, error, trace)
    if not isinstance(error, Exception) or QApplication.instance() is None:
        return
    # A bug in painting comes again with every frame: one dialog is enough.
    if not isinstance(QApplication.activeModalWidget(), QMessageBox):
        show_error(QApplication.activeWindow(), error)


def _tr(text: str) -> str:
    return QCoreApplication.translate("errors", text)
