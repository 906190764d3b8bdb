"""Comparing networks: figures, bars, drawings at one scale, speeds, and the clipboard."""

from __future__ import annotations

import copy
import csv
import json
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from ui.engine import Reply
from ui.speed_control import SpeedControl
from ui.views.architecture.architecture_card_rows import Network
from ui.views.architecture.compare import CompareView
from ui.views.architecture.compare_measures import Compared, measures, speed_text
from ui.views.architecture.compare_model import DRAWING, SHARE, at_one_scale
from ui.widgets import Notice
from workbench.errors import EngineError
from workbench.jobs import Progress

NETWORKS = json.loads((Path(__file__).parent / "data" / "networks.json").read_text("utf-8"))
LENET, RESNET = (Network(NETWORKS[name]["card"]) for name in ("lenet5", "resnet18"))
DEPTH, PARAMETERS, MACS, ACTIVATIONS, WEIGHTS, ONE, EIGHT = range(1, 8)


def speed(name="lenet5", one=1000.0, eight=4000.0, threads=2):
    timings = [
        {"batch": 1, "images_per_second": one, "runs": 3},
        {"batch": 8, "images_per_second": eight, "runs": 3},
    ]
    return {"name": name, "timings": timings, "threads": threads}


@pytest.fixture
def view(qtbot):
    made = CompareView()
    made.resize(780, 600)
    qtbot.addWidget(made)
    made.show()
    made.set_networks([LENET, RESNET])
    return made


def cell(view, row, column, role=Qt.ItemDataRole.DisplayRole):
    return view.table().model().index(row, column).data(role)


def press(view, text):
    (button,) = [
        one for one in view.findChildren(QAbstractButton) if one.text() == text and one.isEnabled()
    ]
    button.click()


def enabled(view, text):
    return next(b for b in view.findChildren(QAbstractButton) if b.text() == text).isEnabled()


def test_nothing_ticked_says_so(qtbot):
    view = CompareView()
    qtbot.addWidget(view)
    view.show()
    assert not view.table().isVisible()
    assert not enabled(view, "Copy")
    view.set_networks([LENET])
    assert view.table().isVisible()


def test_figures_are_those_of_the_graphs(view):
    values = [measure.value(Compared(RESNET)) for measure in measures()]
    graph = NETWORKS["resnet18"]["graph"]
    outputs = sum(prod(layer["output_shape"]) for layer in graph["layers"])
    assert values == [
        18, 11_689_512, graph["totals"]["macs"], 4 * outputs, 4 * 11_689_512, None, None,
    ]  # fmt: skip
    assert cell(view, 1, PARAMETERS) == "11.7 M"
    assert cell(view, 1, MACS) == "1.81 G"
    assert cell(view, 0, ONE) == "–"


def prod(shape):
    product = 1
    for side in shape:
        product *= side
    return product


def test_bars_are_shares_of_the_largest(view):
    assert cell(view, 1, DEPTH, SHARE) == 1
    assert cell(view, 0, DEPTH, SHARE) == pytest.approx(5 / 18)
    assert cell(view, 0, PARAMETERS, SHARE) == pytest.approx(61_706 / 11_689_512)
    assert cell(view, 0, ONE, SHARE) == 0
    view.set_speed("lenet5", speed(one=50.0))
    view.set_speed("resnet18", speed("resnet18", one=200.0))
    assert cell(view, 0, ONE, SHARE) == pytest.approx(0.25)
    assert cell(view, 0, ONE) == "50.0/s"


def test_drawings_have_one_scale():
    lenet, resnet = at_one_scale([Compared(LENET), Compared(RESNET)])
    assert resnet[0].x == lenet[0].x == 0
    assert max(drawing[-1].x + drawing[-1].width for drawing in (lenet, resnet)) == pytest.approx(1)
    assert max(rect.height for rect in resnet) == pytest.approx(1), "112 px"
    assert max(rect.height for rect in lenet) < 0.85, "28 px"
    alone = at_one_scale([Compared(LENET)])[0]
    assert max(rect.height for rect in alone) == pytest.approx(1)


def test_the_table_holds_the_drawings(view):
    assert cell(view, 1, 0, DRAWING) == at_one_scale([Compared(LENET), Compared(RESNET)])[1]


def test_headings_sort_by_number(view):
    table = view.table()
    table.sortByColumn(PARAMETERS, Qt.SortOrder.DescendingOrder)
    assert [row.network.name for row in view.rows()] == ["resnet18", "lenet5"]
    table.sortByColumn(PARAMETERS, Qt.SortOrder.AscendingOrder)
    assert [row.network.name for row in view.rows()] == ["lenet5", "resnet18"]


def test_keyboard_chooses_and_removes(view, qtbot):
    table = view.table()
    assert not enabled(view, "Use this network")
    table.setFocus()
    assert [index.row() for index in table.selectionModel().selectedRows()] == [0]
    QTest.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.network_wanted) as caught:
        press(view, "Use this network")
    assert caught.args == ["resnet18"]
    with qtbot.waitSignal(view.removal_wanted) as caught:
        QTest.keyClick(table, Qt.Key.Key_Delete)
    assert caught.args == ["resnet18"]


def test_the_row_stays_while_speeds_come_in(view):
    view.table().selectRow(1)
    view.set_speed("lenet5", speed())
    assert view.table().current() == "resnet18"


def test_cells_say_their_heading(view):
    face = QAccessible.queryAccessibleInterface(view.table())
    assert face.text(QAccessible.Text.Name) == "Comparison of networks"
    said = cell(view, 1, PARAMETERS, Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Parameters: 11.7 M"


def test_copying_as_text_and_csv(view):
    view.set_speed("resnet18", speed("resnet18", 24.5, 33.25))
    view.copy_text()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len({len(line) for line in lines}) == 1, "columns are aligned"
    assert lines[2].split()[:3] == ["ResNet-18", "18", "11.7"]
    view.copy_csv()
    rows = list(csv.DictReader(QGuiApplication.clipboard().text().splitlines()))
    assert rows[1]["network"] == "resnet18"
    assert rows[1]["parameters"] == "11689512"
    assert rows[1]["images_per_second_batch_8"] == "33.25"
    assert rows[0]["images_per_second_batch_8"] == ""


def test_ctrl_c_copies(view):
    QGuiApplication.clipboard().clear()
    view.table().setFocus()
    QTest.keySequence(view.table(), QKeySequence(QKeySequence.StandardKey.Copy))
    assert "LeNet-5" in QGuiApplication.clipboard().text()


def test_only_new_speeds_are_asked_for(view, qtbot):
    view.set_speed("lenet5", speed())
    with qtbot.waitSignal(view.measure_requested) as caught:
        press(view, "Measure speed")
    assert caught.args == [[RESNET]]
    view.set_speed("resnet18", speed("resnet18"))
    with qtbot.waitSignal(view.measure_requested) as caught:
        press(view, "Measure again")
    assert caught.args == [[LENET, RESNET]]


@pytest.mark.parametrize(
    ("value", "text"), [(3.14159, "3.14/s"), (24.56, "24.6/s"), (4321.0, "4,321/s"), (100, "100/s")]
)
def test_speeds_have_three_digits(value, text):
    assert speed_text(value) == text


# ---- between the view and the engine


class FakeEngine(QObject):
    """Collects requests; the test answers them."""

    def __init__(self):
        super().__init__()
        self.asked = []
        self.forgotten = []

    def request(self, method, params, latest=""):
        reply = Reply(self, len(self.asked))
        self.asked.append((method, params, reply))
        return reply

    def forget(self, reply):
        self.forgotten.append(reply)


@pytest.fixture
def engine(view):
    made = FakeEngine()
    control = SpeedControl(view, made, made)
    assert control.parent() is made
    return made


def test_networks_are_measured_one_after_the_other(view, engine):
    press(view, "Measure speed")
    assert [(method, params) for method, params, _ in engine.asked] == [
        ("measure", {"name": "lenet5"})
    ]
    assert not enabled(view, "Measure speed")
    engine.asked[0][2].progress.emit(Progress("Measuring LeNet-5", 1, 2))
    engine.asked[0][2].done.emit(speed())
    assert engine.asked[1][1] == {"name": "resnet18"}
    assert cell(view, 0, EIGHT) == "4,000/s"
    engine.asked[1][2].done.emit(speed("resnet18"))
    assert len(engine.asked) == 2
    assert enabled(view, "Measure again")


def test_a_failure_is_told_and_the_rest_is_measured(view, engine):
    press(view, "Measure speed")
    engine.asked[0][2].failed.emit(EngineError("It stopped"))
    (notice,) = [one for one in view.findChildren(Notice) if one.isVisible()]
    assert notice.text.startswith("LeNet-5: It stopped")
    engine.asked[1][2].done.emit(speed("resnet18"))
    assert cell(view, 1, ONE) == "1,000/s"
    assert enabled(view, "Measure speed"), "of what failed"


def test_cancelling(view, engine):
    press(view, "Measure speed")
    press(view, "Cancel")
    assert engine.forgotten == [engine.asked[0][2]]
    assert len(engine.asked) == 1
    assert enabled(view, "Measure speed")


def test_an_own_network_is_measured_by_its_blocks(qtbot, view, engine):
    facts = copy.deepcopy(LENET.facts)
    facts.update(name="stack:mine", title="own: mine", stack={"name": "mine", "blocks": []})
    view.set_networks([Network(facts)])
    press(view, "Measure speed")
    assert engine.asked[0][1] == {"name": "stack:mine", "stack": facts["stack"]}
