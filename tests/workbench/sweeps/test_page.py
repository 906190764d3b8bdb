"""The table, its axes and its page."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from workbench.errors import RunError
from workbench.sweeps.axes import axes, lines, position
from workbench.sweeps.folder import SweepFolder
from workbench.sweeps.page import parallel, sweep_page
from workbench.sweeps.space import Dimension
from workbench.sweeps.table import Importance, SweepTable, TrialRow, read_table, write_table

RATE = Dimension("training.learning_rate", "Learning rate", "real", low=1e-4, high=1e-1, log=True)
SIZE = Dimension("training.batch_size", "Batch size", "choice", (16, 32, 64))


@pytest.fixture
def table() -> SweepTable:
    """Return four trials: two complete, one pruned, one failed."""

    def row(number: int, state: str, rate: float, size: int, value: float | None) -> TrialRow:
        values = {RATE.path: rate, SIZE.path: size}
        return TrialRow(number, f"t00{number}", state, values, value, 3, 100)  # type: ignore[arg-type]

    trials = (
        row(0, "complete", 1e-3, 16, 0.8), row(1, "pruned", 1e-2, 32, 0.9),
        row(2, "complete", 1e-4, 64, 0.85), row(3, "failed", 1e-1, 16, None),
    )  # fmt: skip
    weights = Importance({RATE.path: 0.7, SIZE.path: 0.3}, "A <hint>")
    return SweepTable("mine", "accuracy", False, 6, (RATE, SIZE), trials, weights)


def test_complete_trials_come_first_and_loss_turns_the_order(table):
    assert [row.number for row in table.ranked] == [2, 0, 1, 3]
    assert table.best.number == 2
    assert replace(table, minimise=True, metric="loss").best.number == 0
    low, high = table.interval(table.best)
    assert (round(low, 3), round(high, 3)) == (0.767, 0.907)
    assert replace(table, metric="loss").interval(table.best) is None


def test_it_is_kept_in_the_folder(table, tmp_path):
    write_table(SweepFolder(tmp_path), table)
    assert read_table(tmp_path) == table
    (tmp_path / "sweep.json").write_text("{", "utf-8")
    with pytest.raises(RunError, match="cannot be read"):
        read_table(tmp_path)


def test_log_axes_are_even_in_orders_of_magnitude(table):
    assert position(RATE, 1e-3) == pytest.approx(1 / 3)
    assert position(SIZE, 32) == 0.5
    texts = [tick.text for tick in axes(table)[0].ticks]
    assert texts == ["0.0001", "0.001", "0.01", "0.1"]
    assert [axis.title for axis in axes(table)] == ["Learning rate", "Batch size", "Accuracy"]


def test_lines_go_from_the_poorest_to_the_best(table):
    drawn = lines(table)
    assert [line.row.number for line in drawn] == [0, 2, 1]
    assert [line.quality for line in drawn] == [0.0, 0.5, 1.0]
    assert all(0 <= share <= 1 for line in drawn for share in line.positions)


def test_the_picture_has_a_line_for_each_trial_with_a_value(table):
    picture = ElementTree.fromstring(parallel(table))
    paths = [node for node in picture if node.tag == "path"]
    assert len(paths) == 3
    assert [("pruned" in node.get("class"), "best" in node.get("class")) for node in paths] == [
        (False, False), (False, True), (True, False),
    ]  # fmt: skip


def test_the_page_needs_nothing_else(table):
    page = sweep_page(table)
    assert "<script" not in page
    assert not re.search(r"(src|href)=", page)
    assert "A &lt;hint&gt;" in page
    assert "4 of 6 trials have ended; best accuracy 85 %" in page


def test_an_empty_sweep_has_a_page_too(table):
    page = sweep_page(replace(table, trials=(), importance=Importance(note="Too few")))
    assert "0 of 6 trials" in page
