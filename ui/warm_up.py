"""Work done while nobody waits, so that nobody waits for it later."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.tasks import Task
from workbench.jobs import Job

# What the Data page needs: numpy and the image decoders, 0.2 s on the way to the first window.
FIRST = ("ui.reading",)
# What later pages need: 0.5 s on their first visit. No module here makes Qt objects when imported,
# so a thread may import it.
LATER = ("cv2", "pyqtgraph")


class WarmUp(QObject):
    """Imports in a thread what the window will need next.

    Signals
    -------
    ready()
        What the Data page needs has been imported.
    """

    ready = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(1, "imports")
        self._later_wanted = False

    @Slot()
    def start(self) -> None:
        """Import what the first page after the welcome page needs."""
        self._import(FIRST).done.connect(self._on_first_done)

    def prepare_later_pages(self) -> None:
        """Import what the other pages need, once."""
        if not self._later_wanted:
            self._later_wanted = True
            self._import(LATER)

    def close(self) -> None:
        """Wait for what is being imported: Python cannot end in the middle of it."""
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _import(self, names: Sequence[str]) -> Task:
        task = Task(_Import(names), self)
        task.start(self._executor)
        return task

    @Slot()
    def _on_first_done(self) -> None:
        self.ready.emit()


class _Import:
    def __init__(self, names: Sequence[str]) -> None:
        self._names = names

    def __call__(self, _job: Job) -> None:
        for name in self._names:
            importlib.import_module(name)


def polish(widget: QWidget) -> None:
    """Let the style sheet be worked out for a widget that is not shown yet, and all inside it."""
    widget.ensurePolished()
    for child in widget.findChildren(QWidget):
        child.ensurePolished()
