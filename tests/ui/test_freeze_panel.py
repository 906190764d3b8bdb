"""Freezing: strategies, cut, exceptions, counts and advice."""

import copy
import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ui.panels.freeze_panel import FreezePanel
from ui.views.transfer.count_bar import CountBar
from ui.widgets import Choice, LinkButton, Notice
from workbench.diagram.graph import LayerGraph
from workbench.settings import FreezeSettings
from workbench.transfer.cut import counts, frozen_layers

NETWORKS = json.loads((Path(__file__).parent / "data" / "networks.json").read_text("utf-8"))
FACTS = NETWORKS["resnet18"]["card"]
GRAPH = LayerGraph.from_dict(NETWORKS["resnet18"]["graph"])
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def panel(qtbot):
    made = FreezePanel()
    made.resize(1080, 640)
    made.set_pretrained(True)
    made.set_graph(GRAPH, FACTS)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def row_of(panel, title):
    return next(n for n, row in enumerate(panel.layers().rows()) if row.title == title)


def layer_in_front(name):
    return next(index for index, layer in enumerate(GRAPH.layers) if layer.name == name)


def state_column(panel, title):
    view = panel.layers()
    index = view.model().index(row_of(panel, title))
    view.scrollTo(index)
    return view.visualRect(index).topLeft() + QPoint(15, 8)


def click_state(panel, title):
    place = state_column(panel, title)
    QTest.mouseClick(panel.layers().viewport(), Qt.MouseButton.LeftButton, pos=place)


def notices(panel):
    return [one for one in panel.findChildren(Notice) if one.isVisible()]


SECTIONS = [
    FreezeSettings(),
    FreezeSettings(strategy="feature-extractor"),
    FreezeSettings(strategy="fine-tune-freeze", cut="layer3"),
    FreezeSettings(strategy="custom", cut="layer2", overrides={"bn1": False, "layer4": True}),
]


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("with_graph", [False, True])
def test_round_trip(panel, qtbot, section, with_graph):
    if not with_graph:
        panel.set_graph(None, {})
    with qtbot.assertNotEmitted(panel.value_changed):
        panel.set_value(section)
    assert panel.value() == section


@pytest.mark.parametrize("section", SECTIONS)
def test_the_counts_are_the_engines(panel, section):
    panel.set_value(section)
    expected = counts(GRAPH, frozen_layers(GRAPH, section, FACTS))
    assert panel.findChild(CountBar).counts() == expected


@pytest.mark.parametrize(
    "strategy", ["feature-extractor", "fine-tune", "fine-tune-freeze", "from-scratch"]
)
def test_strategies_are_chosen(panel, qtbot, strategy):
    panel.set_value(FreezeSettings(strategy="custom", cut="layer2", overrides={"bn1": False}))
    with qtbot.waitSignal(panel.value_changed) as caught:
        panel.option(strategy).click()
    assert caught.args[0].strategy == strategy
    assert caught.args[0].overrides == {}
    assert panel.option(strategy).isChecked()


def test_moving_the_cut_in_the_list_freezes_what_is_before(panel, qtbot):
    view = panel.layers()
    panel.set_value(FreezeSettings(strategy="fine-tune"))
    assert view.cut_row() == 0
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Down, ALT)
    assert panel.value() == FreezeSettings(strategy="fine-tune-freeze", cut="layer1.0.bn1")
    QTest.keyClick(view, Qt.Key.Key_Up, ALT)
    assert panel.value().cut == "layer1"
    QTest.keyClick(view, Qt.Key.Key_Up, ALT)
    QTest.keyClick(view, Qt.Key.Key_Up, ALT)
    QTest.keyClick(view, Qt.Key.Key_Up, ALT)
    assert view.cut_row() == 0


def test_the_cut_is_dragged_in_the_list(panel):
    view = panel.layers()
    panel.set_value(FreezeSettings(strategy="fine-tune"))
    x = view.viewport().width() - 30
    target = view.visualRect(view.model().index(row_of(panel, "layer1")))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 4))
    QTest.mouseMove(view.viewport(), QPoint(x, target.top() + 3))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=target.topLeft())
    assert panel.value() == FreezeSettings(strategy="fine-tune-freeze", cut="layer1")


def test_a_click_on_the_handle_shows_a_line_out_of_sight(panel, qtbot):
    view = panel.layers()
    panel.set_value(FreezeSettings(strategy="feature-extractor"))
    QTest.qWait(1)
    handle = QPoint(view.viewport().width() - 30, view.viewport().height() - 8)
    assert view.verticalScrollBar().value() == 0
    with qtbot.assertNotEmitted(panel.value_changed):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=handle)
    assert view.visualRect(view.model().index(view.cut_row())).top() < view.viewport().height()


def test_the_cut_is_moved_on_the_diagram(panel):
    panel.set_value(FreezeSettings(strategy="fine-tune-freeze", cut="layer1"))
    QTest.keyClick(panel.diagram(), Qt.Key.Key_Right, ALT)
    assert panel.value().cut == "layer2"
    # In front of the pooling is in front of the first weights after it.
    panel.diagram().cut_moved.emit(layer_in_front("avgpool"))
    assert panel.value().cut == "fc"


def test_the_cut_is_chosen_by_name(panel):
    name = "First trained layer"
    choice = next(c for c in panel.findChildren(Choice) if c.accessibleName() == name)
    names = [choice.itemText(n) for n in range(choice.count())]
    assert names[0] == "conv1"
    assert names[-1] == "fc"
    assert "layer3" in names
    choice.setCurrentIndex(names.index("layer3"))
    assert panel.value() == FreezeSettings(strategy="fine-tune-freeze", cut="layer3")


def test_the_head_is_never_frozen(panel, qtbot):
    panel.layers().cut_moved.emit(len(GRAPH.layers) - 1)
    assert panel.value().cut == "fc"
    QTest.keyClick(panel.layers(), Qt.Key.Key_Down, ALT)
    assert panel.value().cut == "fc"
    with qtbot.assertNotEmitted(panel.value_changed):
        click_state(panel, "fc")


def test_toggling_a_layer_makes_it_custom_and_back(panel):
    panel.set_value(FreezeSettings(strategy="fine-tune-freeze", cut="layer2"))
    click_state(panel, "bn1")
    expected = FreezeSettings(strategy="custom", cut="layer2", overrides={"bn1": False})
    assert panel.value() == expected
    assert "bn1" not in frozen_layers(GRAPH, panel.value(), FACTS)
    assert "1" in notices(panel)[0].text
    click_state(panel, "bn1")
    assert panel.value() == FreezeSettings(strategy="fine-tune-freeze", cut="layer2")


def test_space_toggles_a_whole_group(panel):
    panel.set_value(FreezeSettings(strategy="fine-tune"))
    view = panel.layers()
    view.setCurrentIndex(view.model().index(row_of(panel, "layer4")))
    QTest.keyClick(view, Qt.Key.Key_Space)
    frozen = frozen_layers(GRAPH, panel.value(), FACTS)
    assert panel.value().strategy == "custom"
    assert frozen == tuple(
        layer.name
        for layer in GRAPH.layers
        if layer.block.startswith("layer4") and layer.parameters
    )
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert frozen_layers(GRAPH, panel.value(), FACTS) == ()


def test_exceptions_survive_a_moved_cut_while_they_are_some(panel):
    panel.set_value(FreezeSettings(strategy="custom", cut="layer2", overrides={"layer3": True}))
    panel.diagram().cut_moved.emit(layer_in_front("layer2.0.conv1"))
    panel.diagram().cut_moved.emit(layer_in_front("layer1.0.conv1"))
    assert panel.value().overrides == {"layer3": True}
    panel.diagram().cut_moved.emit(layer_in_front("layer4.0.conv1"))
    assert panel.value() == FreezeSettings(strategy="fine-tune-freeze", cut="layer4")


def test_exceptions_can_be_dropped(panel):
    panel.set_value(FreezeSettings(strategy="custom", cut="layer2", overrides={"bn1": False}))
    button = next(b for b in notices(panel)[0].findChildren(LinkButton) if b.isVisible())
    button.click()
    assert panel.value() == FreezeSettings(strategy="fine-tune-freeze", cut="layer2")


def test_a_cut_that_another_network_lacks_gives_way_and_is_told(panel, qtbot):
    panel.set_value(FreezeSettings(strategy="fine-tune-freeze", cut="layer3"))
    lenet = NETWORKS["lenet5"]
    with qtbot.waitSignal(panel.value_changed) as caught:
        panel.set_graph(LayerGraph.from_dict(lenet["graph"]), lenet["card"])
    assert caught.args == [FreezeSettings(strategy="fine-tune-freeze")]
    assert any("layer3" in notice.text for notice in notices(panel))


def test_a_graph_of_another_network_than_the_card_is_not_taken(panel, qtbot):
    panel.set_value(FreezeSettings(strategy="fine-tune-freeze", cut="layer3"))
    with qtbot.assertNotEmitted(panel.value_changed):
        panel.set_graph(LayerGraph.from_dict(NETWORKS["lenet5"]["graph"]), FACTS)
    assert panel.diagram().boxes() == ()


def test_a_graph_that_knows_the_cut_changes_nothing(panel, qtbot):
    panel.set_value(FreezeSettings(strategy="custom", cut="layer3", overrides={"bn1": False}))
    with qtbot.assertNotEmitted(panel.value_changed):
        panel.set_graph(None, {})
        panel.set_graph(GRAPH, FACTS)
    assert panel.value().cut == "layer3"


def test_frozen_random_weights_are_warned_about(panel, qtbot):
    facts = copy.deepcopy(FACTS)
    facts["weights"] = {"available": True}
    panel.set_graph(GRAPH, facts)
    panel.set_value(FreezeSettings(strategy="feature-extractor"))
    assert notices(panel) == []
    panel.set_pretrained(False)
    (notice,) = notices(panel)
    assert "random" in notice.text
    with qtbot.waitSignal(panel.pretrained_wanted) as caught:
        notice.action_clicked.emit()
    assert caught.args == [True]


def test_without_weights_the_advice_is_to_train_all(panel):
    panel.set_pretrained(False)
    panel.set_value(FreezeSettings(strategy="fine-tune-freeze", cut="layer3"))
    notices(panel)[0].action_clicked.emit()
    assert panel.value() == FreezeSettings()
    assert notices(panel) == []


def test_from_scratch_with_pretrained_weights_is_told(panel, qtbot):
    (notice,) = notices(panel)
    with qtbot.waitSignal(panel.pretrained_wanted) as caught:
        notice.action_clicked.emit()
    assert caught.args == [False]


def test_diagram_and_list_select_each_other(panel):
    diagram = panel.diagram()
    diagram.choose(diagram.tree().find("layer2:"))
    view = panel.layers()
    assert view.rows()[view.currentIndex().row()].title == "layer2"
    view.setCurrentIndex(view.model().index(row_of(panel, "layer3.1.bn2")))
    assert diagram.selection().key == "layer3:", "the closed block that it is in"


def test_screen_readers_hear_each_row(panel):
    panel.set_value(FreezeSettings(strategy="custom", cut="layer2", overrides={"conv1": False}))
    model = panel.layers().model()

    def said(title):
        return model.index(row_of(panel, title)).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said("conv1") == "conv1, Conv2d 7 × 7, 9,408 parameters, trained"
    assert said("bn1").endswith("frozen")
    assert said("conv 7×7").endswith("partly frozen")


def test_it_fits_the_smallest_window(panel):
    assert panel.minimumSizeHint().width() <= 1080
    assert panel.minimumSizeHint().height() <= 640
