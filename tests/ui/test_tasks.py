"""Work in threads: answers in the GUI thread, progress, cancel, and bugs that show themselves."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QObject, QThread, Slot

from ui.tasks import Task
from workbench.errors import DataError
from workbench.jobs import Job, Progress


@pytest.fixture
def executor() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as made:
        yield made


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.got: list[object] = []
        self.threads: list[object] = []

    @Slot(object)
    def on_done(self, value: object) -> None:
        self.got.append(value)
        self.threads.append(QThread.currentThread())


def test_the_answer_arrives_in_the_gui_thread(qtbot, qapp, executor) -> None:
    workers = []
    receiver = Receiver()
    task = Task(lambda job: workers.append(threading.current_thread()) or 42)
    task.done.connect(receiver.on_done)
    task.start(executor)
    qtbot.waitUntil(lambda: receiver.got == [42])
    assert receiver.threads == [qapp.thread()]
    assert workers[0] is not threading.main_thread()


def test_a_known_error_is_told(qtbot, executor) -> None:
    def work(job: Job) -> None:
        raise DataError("No", where="here")

    task = Task(work)
    with qtbot.waitSignal(task.failed) as blocker:
        task.start(executor)
    assert blocker.args[0].where == "here"


def test_a_bug_is_raised_where_it_is_seen(qtbot, executor) -> None:
    task = Task(lambda job: 1 // 0)
    with qtbot.captureExceptions() as seen:
        task.start(executor)
        qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0] is ZeroDivisionError


def test_progress_is_passed_on(qtbot, executor) -> None:
    go = threading.Event()

    def work(job: Job) -> None:
        job.report("Reading", 3, 10)
        go.wait(5)

    task = Task(work)
    with qtbot.waitSignal(task.progress) as blocker:
        task.start(executor)
    assert blocker.args[0] == Progress("Reading", 3, 10, blocker.args[0].seconds_left)
    with qtbot.waitSignal(task.done):
        go.set()


def test_nothing_comes_after_cancel(qtbot, executor) -> None:
    started, go = threading.Event(), threading.Event()

    def work(job: Job) -> str:
        started.set()
        go.wait(5)
        return "too late"

    task = Task(work)
    task.start(executor)
    assert started.wait(5)
    with qtbot.assertNotEmitted(task.done, wait=200):
        task.cancel()
        go.set()
    assert task.job.cancelled


def test_cancelled_work_that_notices_is_silent(qtbot, executor) -> None:
    def work(job: Job) -> None:
        while True:
            job.check()

    task = Task(work)
    task.start(executor)
    with qtbot.assertNotEmitted(task.failed, wait=200), qtbot.assertNotEmitted(task.done):
        task.cancel()
