"""What can be done with the whole diagram: open, close, search, copy, export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu

from ui.errors import show_error
from ui.views.diagram.export import copy_picture, export_picture
from ui.views.diagram.keys import copy_numbers
from ui.views.diagram.scene import DiagramScene
from workbench.errors import StorageError

if TYPE_CHECKING:
    from ui.views.diagram.view import DiagramView

FORMATS = ("svg", "png", "pdf")


def diagram_menu(view: DiagramView) -> QMenu:
    """Return the menu of a diagram; whoever shows it deletes it."""
    menu = QMenu(view)
    menu.setToolTipsVisible(True)
    ready = bool(view.tree().graph.layers)
    for text, act, keys in (
        (_tr("Open all blocks"), view.open_all, None),
        (_tr("Close all blocks"), view.close_all, None),
        (_tr("Find…"), view.show_search, QKeySequence.StandardKey.Find),
        ("", None, None),
        (_tr("Copy numbers"), lambda: copy_numbers(view), QKeySequence.StandardKey.Copy),
        (_tr("Copy picture"), lambda: copy_picture(scene_of(view)), None),
        ("", None, None),
        (_tr("Export as SVG…"), lambda: ask_and_export(view, "svg"), None),
        (_tr("Export as PNG…"), lambda: ask_and_export(view, "png"), None),
        (_tr("Export as PDF…"), lambda: ask_and_export(view, "pdf"), None),
    ):
        if act is None:
            menu.addSeparator()
            continue
        action = menu.addAction(text)
        action.triggered.connect(act)
        action.setEnabled(ready)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
    menu.addSeparator()
    for action in view.actions():
        action.setEnabled(ready)
        menu.addAction(action)
    return menu


def ask_and_export(view: DiagramView, suffix: str) -> None:
    """Ask for a file and write the diagram to it; say so if it cannot be written."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    name = view.tree().graph.architecture.replace(":", "-").replace("/", "-")
    chosen, _ = QFileDialog.getSaveFileName(
        view, _tr("Export the diagram"), str(Path(folder) / f"{name}.{suffix}"),
        f"{suffix.upper()} (*.{suffix})",
    )  # fmt: skip
    if not chosen:
        return
    path = Path(chosen)
    if path.suffix.lower().lstrip(".") not in FORMATS:
        path = path.with_name(f"{path.name}.{suffix}")
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        export_picture(scene_of(view), path)
    except StorageError as error:
        show_error(view, error)
    finally:
        QGuiApplication.restoreOverrideCursor()


def scene_of(view: DiagramView) -> DiagramScene:
    """Return the scene of a diagram."""
    return cast(DiagramScene, view.scene())


def _tr(text: str) -> str:
    return QCoreApplication.translate("diagram_menu", text)
