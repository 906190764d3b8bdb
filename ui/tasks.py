"""Work in a thread of the window: progress, cancel, and answers that always arrive in the GUI."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from workbench.errors import Cancelled, WorkbenchError
from workbench.jobs import Job, Progress

POLL_MS = 100


class Task(QObject):
    """One function running in an executor.

    1. `start` hands `work` to the executor; a timer passes its job's progress on at 10 Hz.
    2. When it ends, the executor's thread only says so; the outcome is read in the GUI thread.
    3. After `cancel` no signal comes, whatever the function still does. Any other exception than
       a `WorkbenchError` is a bug and is raised again in the GUI thread.

    Signals
    -------
    done(object), failed(WorkbenchError)
        The last word.
    progress(Progress)
        While it runs.
    """

    done = Signal(object)
    failed = Signal(object)
    progress = Signal(object)
    _ended = Signal()

    def __init__(self, work: Callable[[Job], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.job = Job()
        self._work = work
        self._future: Future[Any] | None = None
        self._shown: Progress | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def start(self, executor: ThreadPoolExecutor) -> None:
        """Begin as soon as the executor has a free thread."""
        self._timer.start()
        self._future = executor.submit(self._work, self.job)
        self._future.add_done_callback(self._announce)

    def cancel(self) -> None:
        """Ask the function to stop, and fall silent."""
        self.job.cancel()
        self._timer.stop()
        if self._future is not None:
            self._future.cancel()

    def _announce(self, _future: Future[Any]) -> None:
        # In the worker's thread; the window may have been closed meanwhile.
        with suppress(RuntimeError):
            self._ended.emit()

    @Slot()
    def _on_timer_timeout(self) -> None:
        if self.job.progress != self._shown:
            self._shown = self.job.progress
            self.progress.emit(self._shown)

    @Slot()
    def _on_ended(self) -> None:
        self._timer.stop()
        if self.job.cancelled or self._future is None or self._future.cancelled():
            return
        try:
            result = self._future.result()
        except Cancelled:
            return
        except WorkbenchError as error:
            self.failed.emit(error)
            return
        self.done.emit(result)
