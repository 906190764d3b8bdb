"""The rows of the library: order, search and words."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt

from ui.views.library.model import RunsModel
from ui.views.library.table import RunsTable, sparkline, stretches
from ui.views.library.words import p_words, verdict_words
from workbench.library.compare import Compared
from workbench.library.entry import RunEntry, Share

DOWN, UP = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


def entry(name: str, **values) -> RunEntry:
    return RunEntry(Path("/runs") / name, **{"project": "insects", "created_at": 1.0, **values})


@pytest.fixture
def table(qtbot) -> RunsTable:
    made = RunsTable()
    qtbot.addWidget(made)
    return made


def names(table: RunsTable) -> list[str]:
    model = table.model()
    return [model.index(row, RunsModel.NAME).data() for row in range(model.rowCount())]


SHARE = Share(0.9, 0.8, 0.95, 40)
RUNS = [
    entry("one", created_at=1, architecture="resnet18", best=SHARE, epochs=9, planned=10),
    entry("two", created_at=3, architecture="lenet5", best=Share(0.95, 0.9, 1, 40), tags=("keep",)),
    entry("three", created_at=2, architecture="vgg11", state="failed", trouble="Out of memory"),
]


def test_newest_first_then_as_asked(table):
    table.set_entries(RUNS)
    assert names(table) == ["two", "three", "one"]
    table.sortByColumn(RunsModel.BEST, DOWN)
    assert names(table) == ["two", "one", "three"]
    table.sortByColumn(RunsModel.NETWORK, UP)
    assert names(table) == ["two", "one", "three"]
    table.set_titles({"lenet5": "ZeNet"})
    assert names(table) == ["one", "three", "two"]


@pytest.mark.parametrize(
    ("search", "found"),
    [("KEEP", ["two"]), ("memory", ["three"]), ("resnet one", ["one"]), ("resnet two", [])],
)
def test_search(table, search, found):
    table.set_entries(RUNS)
    table.set_search(search)
    assert names(table) == found
    assert table.counts() == (len(found), 3)


def test_titles_of_networks_are_searched_too(table):
    table.set_entries(RUNS)
    table.set_titles({"resnet18": "Residual"})
    table.set_search("residual")
    assert names(table) == ["one"]


def test_cells(table):
    table.set_entries(RUNS)
    model = table.model()
    row = names(table).index("one")
    texts = [model.index(row, column).data() for column in range(model.columnCount())]
    assert texts[RunsModel.EPOCHS] == "9/10"
    assert texts[RunsModel.BEST] == "90.0 %"
    assert texts[RunsModel.MEASURED] == "–"
    spoken = model.index(row, RunsModel.BEST).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Best: 90.0 %"


def test_the_selection_outlives_sorting_and_reading_again(table, qtbot):
    table.set_entries(RUNS)
    table.select([RUNS[0].path, RUNS[2].path])
    assert {one.name for one in table.selected()} == {"one", "three"}
    table.sortByColumn(RunsModel.NAME, UP)
    assert [one.name for one in table.selected()] == ["one", "three"]
    with qtbot.waitSignal(table.selection_changed):
        table.set_entries(RUNS[:2])
    assert [one.name for one in table.selected()] == ["one"]


def test_one_row_is_replaced_in_place(table):
    table.set_entries(RUNS)
    table.replace_entry(entry("three", created_at=2, tags=("fresh",)))
    assert table.model().index(1, RunsModel.TAGS).data() == "fresh"
    table.set_search("fresh")
    assert names(table) == ["three"]


def test_small_curves_fill_their_cell_unless_they_are_flat():
    box = QRectF(0, 0, 100, 20)
    steep = sparkline((0.1, 0.9), box)
    assert [(p.x(), p.y()) for p in steep] == [(0, 20), (100, 0)]
    flat = sparkline((0.50, 0.51), box)
    assert abs(flat[0].y() - flat[1].y()) == pytest.approx(1)
    assert sparkline((0.7,), box)[0] == box.center()


def test_rows_are_gathered_to_stretches():
    assert stretches([0, 1, 2, 5, 7, 8]) == [(0, 2), (5, 5), (7, 8)]
    assert stretches([]) == []


def test_verdicts_in_words():
    same = Compared(Path("a"), SHARE, "indistinguishable", only_this=1, only_best=2, count=40,
                    p=0.5, p_adjusted=1.0)  # fmt: skip
    assert verdict_words(same).startswith("Indistinguishable from the best: alone right on 1,")
    assert verdict_words(Compared(Path("a"), SHARE, "not-comparable", "Other images.")) == (
        "Other images."
    )
    assert (p_words(1e-9), p_words(0.034)) == ("p < 0.001", "p = 0.034")
