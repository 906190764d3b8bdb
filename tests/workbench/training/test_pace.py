"""The pace of steps, whatever is trained."""

import pytest

from workbench.training import pace as pace_module
from workbench.training.advance import Advance
from workbench.training.pace import Pace


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(pace_module, "time", made)
    return made


def test_a_window_holds_the_steps_since_the_last_word(clock: Clock) -> None:
    advance = Advance()
    pace = Pace(advance, total_steps=10, interval=1.0)
    assert not pace.window.steps
    for images in (8, 4):
        clock.now += 0.6
        pace.count(images)
    assert pace.due
    passed = pace.close_window()
    assert (passed.steps, passed.images) == (2, 12)
    assert passed.images_per_second == pytest.approx(10)
    assert (advance.step, advance.step_in_epoch, advance.train_images) == (2, 2, 12)
    assert advance.images_per_second == pytest.approx(10)
    assert not pace.due and not pace.window.steps


def test_time_without_training_is_left_out(clock: Clock) -> None:
    advance = Advance()
    pace = Pace(advance, total_steps=4, interval=1.0)
    clock.now += 1
    pace.count(1)
    clock.now += 50  # a pause
    pace.resume_clock()
    clock.now += 1
    pace.count(1)
    pace.close_window()
    assert advance.train_seconds == pytest.approx(2)
    assert pace.seconds_left() == pytest.approx(2)
    pace.count_other(2)  # measuring will take its time in the next epochs too
    assert pace.seconds_left() == pytest.approx(4)


def test_the_time_left_goes_by_this_process_and_by_work(clock: Clock) -> None:
    advance = Advance(step=6)
    pace = Pace(advance, total_steps=10, interval=1.0, work=lambda steps: steps**2)
    assert pace.seconds_left() is None
    clock.now += 13
    pace.count(1)
    assert pace.seconds_left() == pytest.approx(100 - 49)


def test_the_next_epoch_begins_at_nothing() -> None:
    advance = Advance(epoch=2, step_in_epoch=5, step=25, epoch_seconds=3.0, train_seconds=9.0)
    advance.next_epoch()
    assert advance == Advance(epoch=3, step=25, train_seconds=9.0)
