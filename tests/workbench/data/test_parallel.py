from __future__ import annotations

import threading
import time
from contextlib import closing

import pytest

from workbench.data.parallel import ordered_map


def workers() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name.startswith("images")]


@pytest.mark.parametrize(("threads", "chunk", "ahead"), [(1, 1, 0), (2, 3, 1), (8, 16, 4)])
def test_results_come_in_order(threads: int, chunk: int, ahead: int) -> None:
    def slow_when_early(item: int) -> int:
        time.sleep(0.002 if item % 5 == 0 else 0)
        return item * item

    found = list(ordered_map(slow_when_early, range(50), threads=threads, chunk=chunk, ahead=ahead))
    assert found == [item * item for item in range(50)]
    assert not workers()


def test_nothing_to_do() -> None:
    assert list(ordered_map(str, [], threads=2)) == []


def test_no_more_is_begun_than_is_allowed() -> None:
    begun: list[int] = []
    with closing(ordered_map(begun.append, range(100), threads=2, ahead=3)) as results:
        next(results)
        time.sleep(0.05)
        assert len(begun) <= 1 + 2 + 3
    assert not workers()


def test_an_exception_surfaces_in_its_place() -> None:
    def fail_at_seven(item: int) -> int:
        if item == 7:
            raise KeyError("seven")
        return item

    results = ordered_map(fail_at_seven, range(20), threads=3)
    assert [next(results) for _ in range(7)] == list(range(7))
    with pytest.raises(KeyError, match="seven"):
        next(results)
    assert not workers()


def test_closing_stops_the_threads() -> None:
    begun: list[int] = []

    def work(item: int) -> None:
        begun.append(item)
        time.sleep(0.01)

    results = ordered_map(work, range(1000), threads=2)
    next(results)
    results.close()
    assert not workers()
    assert len(begun) < 10


def test_work_runs_side_by_side() -> None:
    barrier = threading.Barrier(3, timeout=5)
    assert list(ordered_map(lambda _: barrier.wait() >= 0, range(3), threads=3)) == [True] * 3
