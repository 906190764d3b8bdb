"""How long a study will still take."""

import pytest

from workbench.studies.pace import Pace


@pytest.fixture
def pace() -> Pace:
    """Return the pace of a run that took 5 s to start and then 2 s for each of two epochs."""
    made = Pace()
    made.begin_run(100)
    made.begin_epochs(0, 105)
    made.move(2.0, 109)
    return made


def test_nothing_is_said_before_anything_was_seen() -> None:
    pace = Pace()
    assert pace.left(10, 1, 100) is None
    pace.begin_run(100)
    pace.begin_epochs(0, 105)
    assert pace.left(10, 1, 105) is None


def test_starting_a_run_is_not_counted_into_its_epochs(pace: Pace) -> None:
    assert pace.left(8, 0, 109) == pytest.approx(16)
    assert pace.left(8, 3, 109) == pytest.approx(16 + 3 * 5)
    pace.end_run(seconds_after=1)
    assert pace.left(8, 3, 110) == pytest.approx(16 + 3 * 6)


def test_a_run_that_is_just_beginning_still_costs_its_beginning(pace: Pace) -> None:
    pace.end_run()
    pace.begin_run(110)
    assert pace.left(2, 0, 112) == pytest.approx(4 + 3)
    assert pace.left(2, 0, 180) == pytest.approx(4)


def test_a_run_that_goes_on_tells_of_its_past_too() -> None:
    pace = Pace()
    pace.begin_run(1000)
    pace.begin_epochs(0, 50)  # its history: an hour ago it took 3 s for each epoch
    pace.move(4.0, 62)
    assert pace.left(2, 1, 1001) == pytest.approx(6), "an earlier start is no cost of this one"
    pace.begin_epochs(4.0, 1005)
    pace.move(5.0, 1008)
    assert pace.left(2, 1, 1008) == pytest.approx(6 + 5)


def test_a_clock_that_is_set_back_changes_no_pace() -> None:
    pace = Pace()
    pace.begin_run(1000.0)
    pace.begin_epochs(0.0, 1010.0)
    pace.move(1.0, 1020.0)
    expected = pace.left(4.0, 0, 1020.0)
    pace.move(2.0, 1020.0 - 3600)
    pace.move(3.0, 1030.0 - 3600)
    assert pace.left(4.0, 0, 1030.0 - 3600) == expected == 40.0
    pace.end_run()
    pace.begin_run(1040.0)
    assert pace.left(4.0, 0, 1040.0 - 3600) == expected + 10.0
