"""A window without a screen; whatever a test leaves behind in it fails that test."""

from __future__ import annotations

import gc
import os
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

# Before Qt looks for a screen. tests/e2e has a real one and its own conftest.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# Qt's own scaling would change pixel sizes with the developer's screen settings.
os.environ.update(QT_SCALE_FACTOR="1", QT_FONT_DPI="96")

import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication

WAIT_MS = 2000  # for work that was told to end but has not been given the time


@pytest.fixture(scope="session", autouse=True)
def _themed(qapp: QApplication) -> None:
    """Give all tests the look of the product: its style, its palette and its bundled font."""
    from ui.theme import apply_theme

    apply_theme(qapp, "light")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo) -> Any:
    """Remember on the item whether the test itself failed: then its leaks are not the news."""
    report = yield
    if report.when == "call":
        item.stash[_FAILED] = report.failed
    return report


_FAILED = pytest.StashKey[bool]()


@pytest.fixture(autouse=True)
def _no_leaks(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves windows, timers, threads, thread-pool work or processes.

    After the idea of napari's conftest: what is started is noted, and looked at afterwards.
    pytest-qt closes the widgets given to `qtbot.addWidget` before this looks.
    """
    windows = set(QApplication.topLevelWidgets())
    processes = set(psutil.Process().children())
    python_threads = set(threading.enumerate())
    with pytest.MonkeyPatch.context() as patch:
        timers = _noting(patch, QTimer, "start")
        threads = _noting(patch, QThread, "start")
        pools = _noting(patch, QThreadPool, "start")
        yield
    if request.node.stash.get(_FAILED, False):
        return
    _finish_deletions()
    left = [
        *(f"a running QTimer {_path(timer)}" for timer in timers if _alive(timer, "isActive")),
        *(f"a running QThread {_path(thread)}" for thread in threads if _still_runs(thread)),
        *(f"work in {_path(pool)}" for pool in set(pools) if _still_works(pool)),
        *(f"a running thread {thread.name}" for thread in _new_threads(python_threads)),
        *(f"the window {_path(window)}" for window in _new_windows(windows)),
        *(f"the process {child}" for child in _new_processes(processes)),
    ]
    if left:
        pytest.fail("The test left behind " + "; ".join(left), pytrace=False)


def _noting(patch: pytest.MonkeyPatch, kind: type, name: str) -> list[Any]:
    """Replace the method `name` of `kind` by one that also notes its object; return the notes."""
    noted: list[Any] = []
    original: Callable = getattr(kind, name)

    def start(self: QObject, *args: Any, **named: Any) -> Any:
        noted.append(self)
        return original(self, *args, **named)

    patch.setattr(kind, name, start)
    return noted


def _finish_deletions() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()


def _alive(item: QObject, question: str) -> bool:
    try:
        return getattr(item, question)()
    except RuntimeError:  # Qt has deleted it
        return False


def _still_runs(thread: QThread) -> bool:
    return _alive(thread, "isRunning") and not thread.wait(WAIT_MS)


def _still_works(pool: QThreadPool) -> bool:
    return bool(_alive(pool, "activeThreadCount")) and not pool.waitForDone(WAIT_MS)


def _new_windows(before: set) -> list:
    new = set(QApplication.topLevelWidgets()) - before
    if new:  # may only wait for Python to count its references
        del new
        gc.collect()
        _finish_deletions()
    return [window for window in QApplication.topLevelWidgets() if window not in before]


def _new_processes(before: set) -> list[psutil.Process]:
    _, left = psutil.wait_procs(set(psutil.Process().children()) - before, timeout=WAIT_MS / 1000)
    return left


def _new_threads(before: set) -> list[threading.Thread]:
    deadline = time.monotonic() + WAIT_MS / 1000
    # A QThread that once ran Python leaves a dummy for ever; it was looked at as a QThread.
    new = {thread for thread in set(threading.enumerate()) - before
           if not isinstance(thread, threading._DummyThread)}  # fmt: skip
    for thread in new:
        thread.join(max(deadline - time.monotonic(), 0))
    return [thread for thread in new if thread.is_alive()]


def _path(item: QObject) -> str:
    name = type(item).__name__
    try:
        return f"{name} '{item.objectName()}'" if item.objectName() else name
    except RuntimeError:
        return name
