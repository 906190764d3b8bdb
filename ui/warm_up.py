"""Work done while nobody waits, so that nobody waits for it later."""

from __future__ import annotations

import importlib
import threading

from PySide6.QtWidgets import QWidget

# Measured on first use: pyqtgraph 0.46 s (Train), cv2 0.12 s (Augment). None of them makes Qt
# objects when imported, so a thread may do it.
HEAVY_MODULES = ("cv2", "pyqtgraph")


def import_in_background() -> threading.Thread:
    """Import what later pages need in a thread; whoever needs it meanwhile waits for the rest."""
    thread = threading.Thread(target=_import_heavy, name="imports", daemon=True)
    thread.start()
    return thread


def polish(widget: QWidget) -> None:
    """Let the style sheet be worked out for a widget that is not shown yet, and all inside it."""
    widget.ensurePolished()
    for child in widget.findChildren(QWidget):
        child.ensurePolished()


def _import_heavy() -> None:
    for name in HEAVY_MODULES:
        importlib.import_module(name)
