import json
import math
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.events import KINDS, Event, Finished, Stage, Step, parse_event

VALUES = {
    "str": st.text(max_size=30),
    "int": st.integers(-(2**53), 2**53),
    "float": st.floats(allow_nan=False),
    "float | None": st.none() | st.floats(allow_nan=False),
    "bool": st.booleans(),
    "dict[str, Any]": st.dictionaries(st.text(max_size=9), st.integers() | st.text(max_size=9)),
}


def any_event(kind):
    return st.builds(kind, **{field.name: VALUES[field.type] for field in fields(kind)})


@given(event=st.one_of(*map(any_event, KINDS.values())))
def test_every_event_comes_back_from_its_line(event):
    line = event.to_line()
    assert "\n" not in line
    assert parse_event(line) == event


def test_a_loss_that_is_not_a_number_is_kept():
    step = Step(epoch=0, step=1, loss=math.nan, accuracy=0.5, learning_rate=1e-3,
                images_per_second=3.0, seconds_left=None)  # fmt: skip
    again = parse_event(step.to_line())
    assert isinstance(again, Step)
    assert math.isnan(again.loss)


def test_time_is_when_it_was_made():
    assert Stage(text="a").time <= Stage(text="b").time


def test_a_newer_program_may_add_fields():
    line = json.dumps({**json.loads(Stage(text="Reading").to_line()), "colour": "blue"})
    event = parse_event(line)
    assert isinstance(event, Stage)
    assert event.text == "Reading"


@pytest.mark.parametrize(
    "line",
    [
        "",
        "{",
        Finished(reason="completed", epochs=1, seconds=1.0, images_per_second=1.0).to_line()[:-9],
        "null",
        "[1]",
        '"Stage"',
        '{"event": "Exploded", "time": 1}',
        '{"event": ["Stage"], "time": 1}',
        '{"event": "Stage", "time": 1}',
        '{"time": 1}',
    ],
)
def test_what_is_no_event_is_none(line):
    assert parse_event(line) is None


def test_kinds_are_all_kinds():
    assert set(KINDS.values()) == set(Event.__subclasses__())
