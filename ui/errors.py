"""The one place where errors become words on the screen."""

from __future__ import annotations

import traceback

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.engine_words import engine_words
from workbench.errors import Cancelled, WorkbenchError


def describe(error: WorkbenchError) -> str:
    """Return an error as text for a notice: what happened, where, and the way out."""
    place = f": {where}" if (where := engine_words(error.where)) else ""
    hint = f" {hint_words(error)}" if error.hint else ""
    return f"{what_words(error)}{place}.{hint}"


def rest_words(error: WorkbenchError) -> str:
    """Return where it happened and the way out, for below a heading that says what."""
    where = engine_words(error.where)
    return " ".join(part for part in (f"{where}." if where else "", hint_words(error)) if part)


def what_words(error: WorkbenchError) -> str:
    """Return what happened, without a full stop, in the user's language."""
    return engine_words(error.what)


def hint_words(error: WorkbenchError) -> str:
    """Return the way out in the user's language; empty if none is known."""
    return engine_words(error.hint)


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
        box.setText(f"{what_words(error)}.")
        box.setInformativeText(
            "\n\n".join(part for part in (engine_words(error.where), hint_words(error)) if part)
        )
    else:
        box.setIcon(QMessageBox.Icon.Critical)
        box.setText(_tr("Something unexpected happened. Your project is saved."))
        box.setInformativeText(f"{type(error).__name__}: {error}")
        box.setDetailedText("".join(traceback.format_exception(error)))
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    box.open()
    return box


def _tr(text: str) -> str:
    return QCoreApplication.translate("errors", text)
