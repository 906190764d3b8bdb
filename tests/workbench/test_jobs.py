import threading

import pytest

import workbench.jobs
from workbench.errors import Cancelled
from workbench.jobs import Job, Progress


@pytest.fixture
def clock(monkeypatch):
    """A clock that the test moves: clock[0] is the time in seconds."""
    time = [100.0]
    monkeypatch.setattr(workbench.jobs.time, "monotonic", lambda: time[0])
    return time


def test_a_new_job_has_nothing_to_say():
    job = Job()
    assert job.progress == Progress()
    assert not job.cancelled
    job.check()


def test_seconds_left_follow_the_pace_of_the_stage(clock):
    job = Job()
    job.report("Reading", 0, 10)
    assert job.progress.seconds_left is None
    clock[0] += 4
    job.report("Reading", 2, 10)
    assert job.progress == Progress("Reading", 2, 10, pytest.approx(16.0))


def test_a_new_stage_starts_a_new_estimate(clock):
    job = Job()
    job.report("Reading", 1, 2)
    clock[0] += 1000
    job.report("Training", 0, 2)
    clock[0] += 3
    job.report("Training", 1, 2)
    assert job.progress.seconds_left == pytest.approx(3.0)


def test_an_unknown_total_gives_no_estimate(clock):
    job = Job()
    clock[0] += 1
    job.report("Listing", 5)
    assert job.progress == Progress("Listing", 5, 0, None)


def test_track_reports_after_each_item():
    job = Job()
    seen = [(item, job.progress.done, job.progress.total) for item in job.track("abc", "Reading")]
    assert seen == [("a", 0, 3), ("b", 1, 3), ("c", 2, 3)]
    assert job.progress.done == 3


def test_track_takes_the_total_of_an_iterator_from_the_caller():
    job = Job()
    assert list(job.track(iter("ab"), "Reading", 2)) == ["a", "b"]
    assert job.progress.total == 2
    assert list(job.track(iter("ab"), "Counting")) == ["a", "b"]
    assert job.progress.total == 0


def test_cancel_stops_the_worker_at_its_next_report():
    job = Job()
    done = []
    with pytest.raises(Cancelled):
        for item in job.track(range(100), "Reading"):
            done.append(item)
            if item == 2:
                job.cancel()
    assert done == [0, 1, 2]
    with pytest.raises(Cancelled):
        job.check()


def test_cancel_from_another_thread():
    job = Job()
    started = threading.Event()
    outcome = []

    def work():
        try:
            while True:
                job.report("Working")
                started.set()
        except Cancelled:
            outcome.append("cancelled")

    thread = threading.Thread(target=work)
    thread.start()
    assert started.wait(5)
    job.cancel()
    thread.join(5)
    assert outcome == ["cancelled"]
