from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import RunError
from workbench.evaluation.intervals import wilson_interval
from workbench.evaluation.report import (
    Prediction,
    Report,
    read_report,
    write_report,
)
from workbench.runs import RunFolder

CLASSES = ("ant", "bee", "wasp")


def report_of(pairs: list[tuple[int, int]]) -> Report:
    predictions = tuple(
        Prediction(f"{CLASSES[truth]}/{i}.png", truth, guess, 0.75)
        for i, (truth, guess) in enumerate(pairs)
    )
    return Report(CLASSES, predictions)


def test_scores_follow_the_definitions() -> None:
    report = report_of([(0, 0), (0, 0), (0, 1), (1, 1), (1, 0), (2, 2)])

    assert report.accuracy == pytest.approx(4 / 6)
    assert report.confusion == [[2, 1, 0], [1, 1, 0], [0, 0, 1]]
    ant = report.per_class[0]
    assert (ant.precision, ant.recall, ant.f1) == pytest.approx((2 / 3, 2 / 3, 2 / 3))
    assert ant.support == 3
    assert report.balanced_accuracy == pytest.approx(np.mean([2 / 3, 1 / 2, 1]))


def test_a_class_never_predicted_scores_zero_not_nan() -> None:
    wasp = report_of([(2, 0), (0, 0)]).per_class[2]
    assert (wasp.precision, wasp.recall, wasp.f1) == (0.0, 0.0, 0.0)


def test_wilson_matches_published_values() -> None:
    # Newcombe 1998, table I: 81 of 263, method 3 (score, no continuity correction)
    assert wilson_interval(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    # the same table: 0 of 20 and 1 of 29
    assert wilson_interval(0, 20) == pytest.approx((0.0, 0.1611), abs=5e-5)
    assert wilson_interval(1, 29) == pytest.approx((0.0061, 0.1718), abs=5e-5)


@given(st.integers(1, 5000), st.data())
def test_the_interval_holds_the_share(count: int, data: st.DataObject) -> None:
    correct = data.draw(st.integers(0, count))
    low, high = wilson_interval(correct, count)
    assert 0 <= low <= correct / count <= high <= 1


def test_nothing_counted_means_nothing_known() -> None:
    assert wilson_interval(0, 0) == (0.0, 1.0)


def test_a_written_report_reads_back(tmp_path: Path) -> None:
    run = RunFolder(tmp_path)
    run.results.mkdir()
    report = report_of([(0, 0), (1, 2), (2, 2)])

    write_report(run, report)

    assert read_report(run) == report


def test_no_report_is_none_and_a_damaged_one_is_an_error(tmp_path: Path) -> None:
    run = RunFolder(tmp_path)
    run.results.mkdir()
    assert read_report(run) is None

    write_report(run, report_of([(0, 0)]))
    (run.results / "predictions.csv").write_text("file,class\nx,y\n")
    with pytest.raises(RunError, match="Evaluate the run again"):
        read_report(run)
