"""What was said before a run, and what it took."""

from __future__ import annotations

import pytest

from ui.run_estimate import ESTIMATE_FILE, keep_estimate, last_comparison, said_and_was
from ui.views.transfer.estimate_line import EstimateLine
from ui.views.transfer.estimate_words import comparison_words


def test_the_median_epoch_is_held_against_what_was_said(make_run, run_events) -> None:
    run = make_run(events=run_events(epochs=3, steps=2, upto=6))
    assert said_and_was(run) is None
    keep_estimate(run, {"seconds_training": 0.8, "seconds": 0.9})
    assert said_and_was(run) == (0.8, 1.0)


def test_a_run_without_an_ended_epoch_says_nothing(make_run, run_events) -> None:
    run = make_run(events=run_events(epochs=3, steps=5, upto=3))
    keep_estimate(run, {"seconds_training": 0.8})
    assert said_and_was(run) is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"seconds": 3}', '{"seconds_training": null}'])
def test_a_damaged_note_is_no_note(make_run, run_events, text) -> None:
    run = make_run(events=run_events(epochs=1, steps=2, upto=2))
    (run.results / ESTIMATE_FILE).write_text(text, "utf-8")
    assert said_and_was(run) is None


def test_the_newest_run_that_has_both_counts(make_run, run_events) -> None:
    events = run_events(epochs=1, steps=2, upto=2)
    for number, said in ((1, 2.0), (2, 4.0)):
        keep_estimate(make_run(number=number, events=events), {"seconds_training": said})
    newest = make_run(number=3, events=events)
    assert last_comparison(newest.path.parent.parent) == (4.0, 1.0)


def test_the_error_is_stated_with_its_sign(qtbot) -> None:
    assert comparison_words(1.8, 2.1) == "Last run: said 1.8 s, was 2.1 s an epoch (+17 %)."
    assert comparison_words(2.0, 1.0).endswith("(−50 %).")
    line = EstimateLine()
    qtbot.addWidget(line)
    line.show_comparison((1.8, 2.1))
    assert "+17 %" in line.words()
    line.show_comparison(None)
    assert "Last run" not in line.words()
