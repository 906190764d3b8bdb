"""Work of which only the newest counts."""

import threading

import pytest

from ui.views.latest import LatestTask
from workbench.errors import Cancelled, DataError


@pytest.fixture
def task(qtbot):
    made = LatestTask()
    yield made
    made.close()


def test_results_arrive_in_the_windows_thread(task, qtbot):
    threads = []
    task.done.connect(lambda _result: threads.append(threading.current_thread()))
    with qtbot.waitSignal(task.done) as caught:
        task.submit(lambda job: threading.current_thread())
    assert caught.args[0] is not threading.main_thread()
    assert threads == [threading.main_thread()]
    assert not task.busy


def test_of_what_waits_only_the_newest_runs(task, qtbot):
    gate, ran = threading.Event(), []

    def work(name):
        def run(job):
            assert gate.wait(5)
            ran.append(name)
            return name

        return run

    results = []
    task.done.connect(results.append)
    for name in "abcd":
        task.submit(work(name))
    gate.set()
    qtbot.waitUntil(lambda: not task.busy)
    assert ran == results == ["a", "d"]


def test_interrupting_silences_what_runs(task, qtbot):
    started = threading.Event()

    def endless(job):
        started.set()
        while True:
            job.check()

    results = []
    task.done.connect(results.append)
    task.submit(endless)
    assert started.wait(5)
    task.submit(lambda job: "new", interrupt=True)
    qtbot.waitUntil(lambda: not task.busy)
    assert results == ["new"]


def test_errors_are_told(task, qtbot):
    error = DataError("no")

    def fail(job):
        raise error

    with qtbot.waitSignal(task.failed) as caught:
        task.submit(fail)
    assert caught.args == [error]


def test_cancelled_work_is_no_error(task, qtbot):
    def give_up(job):
        raise Cancelled

    with qtbot.assertNotEmitted(task.failed), qtbot.assertNotEmitted(task.done):
        task.submit(give_up)
        qtbot.waitUntil(lambda: not task.busy)


def test_close_waits_for_the_thread(qtbot):
    task = LatestTask()
    ended = threading.Event()

    def until_cancelled(job):
        try:
            while True:
                job.check()
        finally:
            ended.set()

    task.submit(until_cancelled)
    task.close()
    assert ended.is_set()
    assert not task.busy
