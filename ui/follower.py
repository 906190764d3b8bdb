"""What follows a run's process from the window, be it of a classifier or of a GAN."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot

from ui.run_thread import RunThread
from ui.tasks import Task
from workbench.errors import WorkbenchError
from workbench.jobs import Job
from workbench.runs import RunFolder

F = TypeVar("F", bound=RunFolder)


class Follower(QObject, Generic[F]):
    """Follows one run at a time, passes on what the user asks, and works for it in a thread.

    1. A subclass prepares a run by `_begin`, and hands its `RunThread` to `_follow`.
    2. `state` and `state_changed` say what the process does; pause, resume and stop ask it.
    3. Its end calls `_on_end`; `leave` follows it no longer, whatever becomes of it.

    Signals
    -------
    state_changed(str)
        What the followed run does, in the words of `RunThread.state`.
    failed(WorkbenchError)
        A run could not be made or read.
    """

    state_changed = Signal(str)
    failed = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.run: F | None = None
        self.state = ""
        self._thread: RunThread | None = None
        self._work: Task | None = None
        self._executor = ThreadPoolExecutor(1, name)

    @property
    def live(self) -> bool:
        """Whether a run is followed that has not ended."""
        return self._thread is not None

    @property
    def busy(self) -> bool:
        """Whether a run is live or just being prepared."""
        return self.live or self._work is not None

    @Slot()
    def pause(self) -> None:
        """Ask the run to wait."""
        if self._thread is not None:
            self._thread.pause()

    @Slot()
    def resume(self) -> None:
        """Ask a waiting run to go on."""
        if self._thread is not None:
            self._thread.resume()

    @Slot()
    def stop(self) -> None:
        """Ask the run to end; it keeps a checkpoint and can be resumed."""
        if self._thread is not None:
            self._thread.stop()

    def leave(self) -> None:
        """Follow the run no longer; its process goes on."""
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.detach()
            thread.wait()
            # Its last events are on their way: they must not arrive after another run's first.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)
            thread.deleteLater()

    def stop_and_leave(self) -> None:
        """Ask the run to end without waiting for it."""
        if self.run is not None and self.live:
            self.run.request("stop")
        self.leave()

    def close(self) -> None:
        """Leave the run and end the threads."""
        self._stop_work()  # first: what it made would be followed
        self.leave()
        self._executor.shutdown(wait=True, cancel_futures=True)

    # -- for subclasses ----------------------------------------------------------------------

    def _follow(self, run: F, thread: RunThread, told: Callable[[], None]) -> None:
        """Start `thread` in place of any other; `told` tells of the run before its first word."""
        self.leave()
        self.run, self._thread, self.state = run, thread, "starting"
        thread.state.connect(self._on_thread_state)
        thread.finished.connect(self._on_thread_finished)
        told()
        self.state_changed.emit(self.state)
        thread.start()

    def _on_end(self) -> None:
        """Say that the followed run came to an end; `state` is its last."""

    def _begin(self, work: Callable[[Job], Any], done: Callable[[Any], None]) -> None:
        """Have `work` done in the thread, and give its answer to the slot `done`."""
        self._work = Task(work, self)
        self._work.done.connect(self._on_work_done)
        self._work.done.connect(done)
        self._work.failed.connect(self._on_work_failed)
        self._work.start(self._executor)

    def _stop_work(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.cancel()
            work.deleteLater()

    @Slot(object)
    def _on_work_done(self, _answer: object) -> None:
        self._work = None

    @Slot(object)
    def _on_work_failed(self, error: WorkbenchError) -> None:
        self._work = None
        self.failed.emit(error)

    @Slot(str)
    def _on_thread_state(self, state: str) -> None:
        self.state = state
        self.state_changed.emit(state)

    @Slot()
    def _on_thread_finished(self) -> None:
        thread = self._thread
        if thread is None or thread is not self.sender():
            return
        self._thread = None
        thread.deleteLater()
        self._on_end()
