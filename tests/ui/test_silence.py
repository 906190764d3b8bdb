"""When silence is odd: by arrival, whatever another machine's clock says."""

from __future__ import annotations

import pytest

from ui.silence import Silence
from workbench.events import Event, Finished, Paused, Stage, Unpaused


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def tick(time: float = 5e9) -> Event:
    """Return an event by a clock that is decades ahead."""
    return Stage(text="x", time=time)


def test_a_minute_is_never_odd(clock) -> None:
    silence = Silence(clock)
    silence.hear([tick()])
    clock.now += 60
    assert silence.seconds() == 0
    clock.now += 1
    assert silence.seconds() == 61
    silence.hear([tick(time=0)])
    assert silence.seconds() == 0


def test_slow_events_are_waited_for_five_times_as_long(clock) -> None:
    silence = Silence(clock)
    for _ in range(9):
        clock.now += 100
        silence.hear([tick()])
    clock.now += 500
    assert silence.seconds() == 0
    clock.now += 1
    assert silence.seconds() == 501


def test_a_long_validation_in_the_past_makes_patient(clock) -> None:
    silence = Silence(clock)
    silence.learn([tick(t) for t in (10, 11, 12, 13, 113, 114)])
    clock.now += 199
    assert silence.seconds() == 0
    clock.now += 2
    assert silence.seconds() == 201


@pytest.mark.parametrize(
    "last", [Paused(step=1), Finished(reason="stopped", epochs=1, seconds=1, images_per_second=1)]
)
def test_who_rests_may_be_silent(clock, last) -> None:
    silence = Silence(clock)
    silence.hear([tick(), last])
    clock.now += 9999
    assert silence.seconds() == 0
    silence.hear([Unpaused(step=1)])
    clock.now += 61  # the rest itself has not become the usual
    assert silence.seconds() == 61


def test_a_night_between_two_processes_is_not_the_usual(clock) -> None:
    silence = Silence(clock)
    silence.learn([tick(0), Paused(step=1, time=1), tick(40_000), tick(40_001)])
    assert silence.patience() == 60
