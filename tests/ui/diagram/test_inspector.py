"""The inspector, and how it, the diagram and the table follow each other."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.views.architecture.idea_texts import idea_text
from ui.views.architecture.inspector import Inspector
from ui.views.architecture.inspector_rows import letters, rows
from ui.views.architecture.network_view import NetworkView
from workbench.diagram.hierarchy import Tree
from workbench.diagram.ideas import Idea, ideas


@pytest.fixture
def view(qtbot, network):
    made = NetworkView()
    made.resize(768, 640)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.set_graph(network("mixed"), "dense1")
    return made


def choose(view, key):
    diagram = view.diagram()
    number = diagram.tree().find(key)
    diagram.reveal(number)
    diagram.choose(number)
    return view.inspector().text()


def test_a_layer_is_worked_out_in_the_open(view):
    said = choose(view, "inception1.branch5.conv")
    layer = next(
        x for x in view.diagram().tree().graph.layers if x.name == "inception1.branch5.conv"
    )
    given, made = layer.details["in_channels"], layer.details["out_channels"]
    assert f"(K·K·C + 1)·F = (5·5·{given} + 1)·{made} = {layer.parameters:,}" in said
    assert "Output size: W − K + 2P + 1 = 32 − 5 + 2·2 + 1 = 32" in said
    assert "Receptive field: r + (K − 1)·j" in said
    assert "What a convolution does" in said


def test_a_block_tells_its_idea_with_its_own_numbers(view):
    said = choose(view, "inception1:")
    assert "Why several windows side by side" in said
    assert "64 + 128 + 32 + 32 = 256" in said
    assert "Why 1×1 reductions" in said
    assert "Why everything is kept" in choose(view, "dense_block1:")
    assert "Why a shortcut" in choose(view, "residual1.0")


def test_nothing_selected_explains_the_whole_network(view):
    choose(view, "pool1")
    QTest.keyClick(view.diagram(), Qt.Key.Key_Escape)
    said = view.inspector().text()
    assert said.startswith("The whole network")
    total = view.diagram().tree().graph.parameters
    assert f"{total:,}" in said


def test_diagram_table_and_inspector_follow_each_other(view):
    said = choose(view, "conv1:")
    table = view.table()
    chosen = sorted(index.row() for index in table.selectionModel().selectedRows())
    assert chosen == [0, 1, 2]
    assert "conv 3×3" in said
    row = next(
        i for i, x in enumerate(view.diagram().tree().graph.layers) if x.name == "residual1.0.conv1"
    )
    table.selectRow(row)
    assert view.diagram().selection().key == "residual1:", "its block is closed"
    assert "residual1.0.conv1" in view.inspector()._path.text()


def test_find_works_from_the_table_too(view):
    QTest.keyClick(view.table(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view.diagram()._search.isVisible()


def test_side_by_side_where_there_is_room(view):
    assert view.inspector().isVisible()
    assert not view.table().isVisible()
    view._views.button("layers").click()
    assert view.table().isVisible()
    assert not view.inspector().isVisible()
    view.resize(1400, 800)
    assert view.table().isVisible()
    assert view.inspector().isVisible()
    assert not view._views.isVisible()


def test_long_explanations_scroll_and_are_not_squeezed(view, qtbot):
    choose(view, "dense_block1:")
    inside = view.inspector().widget()
    qtbot.waitUntil(lambda: inside.height() >= inside.layout().totalHeightForWidth(inside.width()))
    assert inside.width() <= view.inspector().viewport().width()


@pytest.mark.parametrize("name", ["lenet5", "resnet18", "mixed"])
def test_every_node_of_a_network_can_be_inspected(qtbot, network, name):
    tree = Tree(network(name))
    inspector = Inspector()
    qtbot.addWidget(inspector)
    for node in tree.nodes:
        inspector.show_node(tree, node)
        assert inspector.text()
        for idea in ideas(tree, node.number):
            title, words = idea_text(idea)
            assert title and words, idea.key
            assert not re.search(r"[{}]", words)
        meaning = letters(rows(tree, node))
        used = "".join(row.formula for row in rows(tree, node))
        assert ("K window" in meaning) == ("K" in used)


def test_words_exist_for_every_idea(network):
    known = {
        "grouped": {"groups": 2}, "adaptive-pool": {"side": 6}, "no-shortcut": {}, "plain": {},
        "separable": {"given": 8, "made": 8, "used": 136, "direct": 576, "times": 4.2},
        "squeeze-excite": {}, "attention-block": {}, "attention": {}, "layer-norm": {},
        "group-norm": {}, "response-norm": {}, "smooth": {}, "sigmoid": {}, "tanh": {},
        "product": {}, "softmax": {}, "dropout": {}, "stochastic-depth": {}, "parameter": {},
        "trained-pool": {}, "dense-layer-plain": {"taken": 8, "made": 4},
        "inverted": {"given": 16, "wide": 96, "made": 24, "times": 6.0},
        "depthwise": {"given": 32, "kernel": "3×3"},
        "reduce": {"given": 8, "made": 4, "times": 2.0},
        "small-windows": {"count": 2, "wide": 5, "stacked": 18, "single": 25},
        "bottleneck": {
            "narrow": 64, "wide": 256, "used": 69_632, "direct": 1_179_648, "times": 16.9,
        },
    }  # fmt: skip
    for key, values in known.items():
        title, words = idea_text(Idea(key, values))
        assert title and len(words) > 40, key
    assert "69,632" in idea_text(Idea("bottleneck", known["bottleneck"]))[1]
    assert "factor" not in idea_text(Idea("unknown"))[1]
