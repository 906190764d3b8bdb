"""Choosing a network: cards, input, and the linked diagram and table."""

import copy
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from ui.panels.architecture_panel import ArchitecturePanel
from ui.views.architecture.architecture_card import macs_text
from ui.views.architecture.architecture_card_preview import NetworkPreview
from ui.views.architecture.layer_table import LayerModel
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


def choose(panel, name):
    """Choose a network as a click on its card does."""
    cards = panel.chooser().cards()
    for kind in ("card", "member", "family"):
        if (index := cards.cards.find(name, kind)).isValid():
            cards.scrollTo(index)
            point = cards.visualRect(index).center()
            QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=point)
            return
    raise AssertionError(f"{name} is not shown")


def test_before_the_engine_is_up_it_says_so(panel):
    assert panel.chooser().cards().waiting()
    panel.set_cards(cards())
    assert not panel.chooser().cards().waiting()
    assert panel.chooser().cards().cards.chosen == "lenet5"


def test_a_click_on_a_card_chooses(filled, qtbot):
    with qtbot.waitSignal(filled.value_changed) as caught:
        choose(filled, "resnet18")
    assert caught.args[0].name == "resnet18"
    # At once what the card knows, until the layers for the user's classes arrive.
    assert filled.findChild(NetworkPreview).isVisible()
    filled.set_graph(LayerGraph.from_dict(NETWORKS["resnet18"]["graph"]))
    assert not filled.findChild(NetworkPreview).isVisible()
    assert filled.network().isVisible()


def test_weights_that_are_here_are_used_unless_they_were_declined(filled):
    switch = filled.findChild(Switch)
    assert not filled.value().pretrained
    choose(filled, "resnet18")
    assert filled.value().pretrained, "a stranger expects them to be used"
    choose(filled, "lenet5")
    assert not filled.value().pretrained
    choose(filled, "resnet18")
    switch.click()
    assert not filled.value().pretrained
    choose(filled, "lenet5")
    choose(filled, "resnet18")
    assert not filled.value().pretrained, "it was switched off in this session"
    switch.click()
    choose(filled, "lenet5")
    choose(filled, "resnet18")
    assert filled.value().pretrained


def test_weights_declined_on_another_page_stay_declined(filled):
    choose(filled, "resnet18")
    filled.remember_pretrained(False)
    filled.set_value(filled.value().replace(pretrained=False))
    choose(filled, "lenet5")
    choose(filled, "resnet18")
    assert not filled.value().pretrained


def test_grey_input_keeps_pretrained_weights_off(filled):
    filled.set_value(ArchitectureSettings(colour="grey"))
    choose(filled, "resnet18")
    assert filled.value() == ArchitectureSettings(name="resnet18", colour="grey")


def test_another_network_waits_for_its_card(filled, qtbot):
    with qtbot.waitSignal(filled.names_wanted):
        filled.chooser().ask_for_other()
    dialog = filled.chooser().other_dialog()
    filled.set_other_names(["timm:resnet10t", "mobilenet_v2"])
    dialog.findChild(QLineEdit).setText("10T")
    with qtbot.waitSignal(filled.value_changed) as caught:
        dialog.accept()
    assert caught.args == [ArchitectureSettings(name="timm:resnet10t")]
    extra = {**cards()[1], "name": "timm:resnet10t", "title": "resnet10t", "atlas": False}
    filled.set_cards([*cards(), extra])
    assert filled.chooser().cards().cards.find("timm:resnet10t").isValid()
    assert filled.findChild(NetworkPreview).isVisible()


def test_comparing_and_coming_back(filled):
    choose(filled, "resnet18")
    filled.show_view("compare")
    assert filled.compare().isVisible()
    assert [row.network.name for row in filled.compare().rows()] == ["resnet18"]
    choose(filled, "lenet5")
    assert filled.value().name == "resnet18", "a click ticks while comparing"
    assert [row.network.name for row in filled.compare().rows()] == ["resnet18", "lenet5"]
    filled.compare().removal_wanted.emit("resnet18")
    assert [row.network.name for row in filled.compare().rows()] == ["lenet5"]
    filled.compare().network_wanted.emit("lenet5")
    assert filled.value().name == "lenet5"
    assert not filled.compare().isVisible()


def test_ctrl_click_begins_a_comparison(filled):
    cards_list = filled.chooser().cards()
    index = cards_list.cards.find("resnet18")
    QTest.mouseClick(
        cards_list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier,
        cards_list.visualRect(index).center(),
    )  # fmt: skip
    assert filled.value().name == "lenet5"
    assert [row.network.name for row in filled.compare().rows()] == ["lenet5", "resnet18"]


def test_ctrl_f_searches_the_networks_from_their_list(filled):
    field = filled.chooser().filter().findChild(QLineEdit)
    filled.chooser().cards().setFocus()
    QTest.keySequence(filled.chooser().cards(), QKeySequence(QKeySequence.StandardKey.Find))
    assert field.hasFocus()
    filled.network().diagram().setFocus()
    QTest.keySequence(filled.network().diagram(), QKeySequence(QKeySequence.StandardKey.Find))
    assert not field.hasFocus(), "the diagram has a search of its own"


def test_exhibits_open_and_escape_leaves_them(filled):
    filled.show_view("exhibits")
    assert filled.exhibits().isVisible()
    QTest.keyClick(filled, Qt.Key.Key_Escape)
    assert not filled.exhibits().isVisible()
    assert filled.network().isVisible()


def test_news_is_told_until_the_next_choice(filled):
    filled.show_news("The strategy followed")
    (news,) = [one for one in filled.findChildren(Notice) if one.text == "The strategy followed"]
    assert news.isVisible()
    choose(filled, "resnet18")
    assert not news.isVisible()


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
    choose(filled, "resnet18")
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


def test_diagram_and_table_select_each_other(filled):
    diagram, table = filled.network().diagram(), filled.network().table()
    QTest.keyClick(diagram, Qt.Key.Key_Right)
    node = diagram.tree().nodes[diagram.selected_node()]
    rows = sorted(index.row() for index in table.selectionModel().selectedRows())
    assert rows == list(range(node.first, node.last + 1))
    table.selectRow(3)
    node = diagram.tree().nodes[diagram.selected_node()]
    assert node.first <= 3 <= node.last


@pytest.mark.parametrize(
    ("macs", "text"),
    [(1_813_561_344, "1.81 GMACs"), (416_520, "0.42 MMACs"), (15_470_000_000, "15.5 GMACs"),
     (9_999, "10.0 kMACs"), (120_000_000_000, "120 GMACs"), (99_600_000, "0.10 GMACs")],
)  # fmt: skip
def test_multiply_adds_in_words(macs, text):
    assert macs_text(macs) == text


def test_it_fits_the_smallest_window(filled):
    assert filled.minimumSizeHint().width() <= 1080
    assert filled.minimumSizeHint().height() <= 640
