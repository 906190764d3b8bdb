"""Work in a thread of which only the newest counts."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from workbench.errors import Cancelled, WorkbenchError
from workbench.jobs import Job

POLL_MILLISECONDS = 4

Work = Callable[[Job], Any]


class LatestTask(QObject):
    """Runs one call at a time; of those that wait, only the newest is kept.

    1. `submit` starts the work at once if nothing runs; otherwise it takes the place of what waits.
    2. A timer in the window's thread looks for the end; nothing in the worker touches Qt, so that
       no signal can reach an object that is gone.
    3. The end is told by `done` or `failed`, in the window's thread; then what waits starts.

    A result is told even if newer work waits: a picture that follows a slider must be seen moving.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="preview")
        self._running: Future[Any] | None = None
        self._job = Job()
        self._waiting: Work | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MILLISECONDS)
        self._timer.timeout.connect(self._on_timer)

    @property
    def busy(self) -> bool:
        """Whether anything runs or waits."""
        return self._running is not None or self._waiting is not None

    def submit(self, work: Work, *, interrupt: bool = False) -> None:
        """Run `work(job)` as soon as may be; `interrupt` asks what runs to stop."""
        self._waiting = work
        if interrupt:
            self._job.cancel()
        if self._running is None:
            self._start()

    def cancel(self) -> None:
        """Drop what waits and ask what runs to stop; its end is not told."""
        self._waiting = None
        self._job.cancel()

    def close(self) -> None:
        """Stop for good and wait for the thread."""
        self.cancel()
        self._timer.stop()
        self._pool.shutdown(wait=True)
        self._running = None

    def _start(self) -> None:
        work, self._waiting = self._waiting, None
        if work is not None:
            self._job = Job()
            self._running = self._pool.submit(work, self._job)
            self._timer.start()

    @Slot()
    def _on_timer(self) -> None:
        if self._running is None or not self._running.done():
            return
        ended, job, self._running = self._running, self._job, None
        self._timer.stop()
        self._start()
        if job.cancelled:
            return
        try:
            result = ended.result()
        except Cancelled:
            return
        except WorkbenchError as error:
            self.failed.emit(error)
            return
        self.done.emit(result)
