"""Choosing a network: cards, input, and the linked diagram and table."""

import copy
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from ui.panels.architecture_panel import ArchitecturePanel
from ui.views.architecture_card import CardSkeleton, macs_text
from ui.views.layer_table import LayerModel
from ui.widgets import Choice, IntegerField, Notice, Switch
from workbench.diagram.graph import LayerGraph
from workbench.errors import ArchitectureError
from workbench.settings import ArchitectureSettings

NETWORKS = json.loads((Path(__file__).parent / "data" / "networks.json").read_text("utf-8"))
WEIGHTS = {
    "source": "Test", "licence": "MIT", "size_bytes": 1, "mean": (0.5,) * 3, "std": (0.5,) * 3,
    "image_size": 224, "accuracy": 0.751, "available": True,
}  # fmt: skip


def cards():
    """Return LeNet-5 without weights, and ResNet-18 with weights on this machine."""
    plain = [copy.deepcopy(NETWORKS[name]["card"]) for name in ("lenet5", "resnet18")]
    plain[1]["weights"] = dict(WEIGHTS)
    return plain


@pytest.fixture
def panel(qtbot):
    made = ArchitecturePanel()
    made.resize(1080, 640)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def filled(panel):
    panel.set_cards(cards())
    panel.set_graph(LayerGraph.from_dict(NETWORKS["lenet5"]["graph"]))
    return panel


@pytest.mark.parametrize("with_cards", [False, True])
def test_round_trip(panel, qtbot, with_cards):
    if with_cards:
        panel.set_cards(cards())
    section = ArchitectureSettings(name="resnet18", pretrained=True, image_size=96, colour="rgb")
    with qtbot.assertNotEmitted(panel.value_changed):
        panel.set_value(section)
    assert panel.value() == section


def test_unknown_networks_are_kept(filled):
    section = ArchitectureSettings(name="from_the_future", pretrained=True)
    filled.set_value(section)
    assert filled.value() == section


def test_before_the_engine_is_up_it_says_so(panel):
    assert len(panel.findChildren(CardSkeleton)) == 3
    panel.set_cards(cards())
    QTest.qWait(1)
    assert not [one for one in panel.findChildren(CardSkeleton) if one.isVisible()]
    assert panel.card("lenet5").isChecked()


def test_a_click_on_a_card_chooses(filled, qtbot):
    with qtbot.waitSignal(filled.value_changed) as caught:
        filled.card("resnet18").click()
    assert caught.args == [ArchitectureSettings(name="resnet18")]
    # At once its own drawing, until the one for the user's classes arrives.
    assert filled.network().diagram().boxes()[-1].output_shape == (1000,)


def test_arrow_keys_walk_through_the_cards(filled):
    filled.card("lenet5").setFocus()
    QTest.keyClick(filled.card("lenet5"), Qt.Key.Key_Down)
    assert filled.value().name == "resnet18"


def test_cards_tell_their_facts(filled):
    face = QAccessible.queryAccessibleInterface(filled.card("resnet18"))
    assert face.role() == QAccessible.Role.RadioButton
    assert face.text(QAccessible.Text.Name) == "ResNet-18, 2015"
    said = face.text(QAccessible.Text.Description)
    assert "11.7 M parameters · 1.81 GMACs" in said
    assert said.endswith("weights here")
    assert "weights here" not in filled.card("lenet5").accessibleDescription()


def test_pretrained_can_be_switched_only_where_weights_are(filled):
    switch = filled.findChild(Switch)
    assert not switch.isEnabled()
    filled.card("resnet18").click()
    assert switch.isEnabled()
    switch.click()
    assert filled.value().pretrained
    filled.card("lenet5").click()
    assert not filled.value().pretrained
    filled.card("resnet18").click()
    assert filled.value().pretrained, "the wish comes back with the weights"


def test_missing_weights_can_be_switched_off(filled):
    filled.set_value(ArchitectureSettings(name="lenet5", pretrained=True))
    switch = filled.findChild(Switch)
    assert switch.isEnabled()
    switch.click()
    assert filled.value().pretrained is False
    assert not switch.isEnabled()


def test_image_size_and_colour_are_edited(filled, qtbot):
    size, colour = filled.findChild(IntegerField), filled.findChild(Choice)
    assert size.text() == "32 px (its own)"
    with qtbot.waitSignal(filled.value_changed):
        size.setValue(64)
    colour.setCurrentIndex(2)
    assert filled.value() == ArchitectureSettings(image_size=64, colour="grey")


def test_a_size_that_the_new_network_does_not_admit_is_dropped(filled):
    few = cards()
    few[1]["minimum_size"] = 100
    filled.set_cards(few)
    filled.set_value(ArchitectureSettings(image_size=64))
    filled.card("resnet18").click()
    assert filled.value().image_size == 0


def test_errors_of_the_engine_are_shown_until_a_graph_comes(filled):
    error = ArchitectureError("The image is too small", where="image_size", hint="Use 32.")
    filled.show_error(error)
    notice = next(one for one in filled.findChildren(Notice))
    assert notice.isVisible()
    assert "Use 32." in notice.text
    assert filled.network().diagram().boxes() == ()
    filled.set_graph(LayerGraph.from_dict(NETWORKS["lenet5"]["graph"]))
    assert not notice.isVisible()
    assert filled.network().diagram().boxes()


def test_the_table_shows_every_layer(filled):
    model = filled.network().table().model()
    layers = NETWORKS["lenet5"]["graph"]["layers"]
    assert model.rowCount() == len(layers)
    row = [model.index(0, column).data() for column in range(model.columnCount())]
    assert row[LayerModel.NAME] == "c1"
    assert row[LayerModel.KIND] == "Conv2d 5 × 5"
    assert row[LayerModel.PARAMETERS] == "156"
    assert row[LayerModel.FIELD] == "5 px"
    assert model.index(1, LayerModel.PARAMETERS).data() == "–"


def test_box_and_rows_select_each_other(filled):
    diagram, table = filled.network().diagram(), filled.network().table()
    QTest.keyClick(diagram, Qt.Key.Key_Right)
    first, last = diagram.boxes()[0].layers
    rows = sorted(index.row() for index in table.selectionModel().selectedRows())
    assert rows == list(range(first, last + 1))
    table.selectRow(diagram.boxes()[2].layers[0])
    assert diagram.selected_box() == 2


@pytest.mark.parametrize(
    ("macs", "text"),
    [(1_813_561_344, "1.81 GMACs"), (416_520, "0.42 MMACs"), (15_470_000_000, "15 GMACs"),
     (9_999, "10 kMACs"), (99_600_000, "0.10 GMACs")],
)  # fmt: skip
def test_multiply_adds_in_words(macs, text):
    assert macs_text(macs) == text


def test_it_fits_the_smallest_window(filled):
    assert filled.minimumSizeHint().width() <= 1080
    assert filled.minimumSizeHint().height() <= 640
