"""The diagram: boxes, selection, zoom, states and the freeze cut."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsLineItem

from ui.theme import DARK, LIGHT, apply_theme, tokens_for
from ui.views.diagram import DiagramView
from ui.views.diagram_items import BoxItem, CutItem, elided_words
from ui.views.pyramid import Tone, line_colour
from workbench.diagram.graph import LayerGraph

NETWORKS = json.loads((Path(__file__).parent / "data" / "networks.json").read_text("utf-8"))


@pytest.fixture
def view(qtbot):
    made = DiagramView()
    made.resize(720, 220)
    made.set_graph(LayerGraph.from_dict(NETWORKS["resnet18"]["graph"]))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def items(view, kind):
    return [item for item in view.scene().items() if isinstance(item, kind)]


def body(view, number):
    """Return the centre of a box in the viewport."""
    item = next(item for item in items(view, BoxItem) if item.number == number)
    return view.mapFromScene(item.rect.center())


def test_every_box_is_shown_apart_from_the_others(view):
    shown = sorted(items(view, BoxItem), key=lambda item: item.number)
    assert [item.box.title for item in shown] == [box.title for box in view.boxes()]
    assert all(a.rect.right() < b.rect.left() for a, b in pairwise(shown))
    assert all(view.sceneRect().contains(item.rect) for item in shown)


def test_edges_are_separate_and_cosmetic(view):
    edges = items(view, QGraphicsLineItem)
    assert len(edges) == len(view.boxes()) - 1
    assert all(edge.pen().isCosmetic() for edge in edges)


def test_a_click_selects_and_tells(view, qtbot):
    with qtbot.waitSignal(view.box_selected) as caught:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=body(view, 2))
    assert caught.args == [2]
    assert view.selected_box() == 2


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ([Qt.Key.Key_Right], 0),
        ([Qt.Key.Key_Right] * 3 + [Qt.Key.Key_Left], 1),
        ([Qt.Key.Key_End], 7),
        ([Qt.Key.Key_End, Qt.Key.Key_Right], 7),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], 0),
    ],
)
def test_keys_move_the_selection(view, keys, expected):
    for key in keys:
        QTest.keyClick(view, key)
    assert view.selected_box() == expected


def test_selecting_from_outside_is_silent(view, qtbot):
    with qtbot.assertNotEmitted(view.box_selected):
        view.select_box(3)
    assert view.selected_box() == 3
    view.select_box(99)
    assert view.selected_box() == -1


def test_screen_readers_hear_the_selection(view):
    assert "8 units" in view.accessibleDescription()
    view.select_box(2)
    said = view.accessibleDescription()
    assert "layer1" in said
    assert "147,968 parameters" in said
    assert "3 of 8" in said


def test_wheel_and_keys_zoom_within_bounds_and_back(view):
    def turn(notches):
        middle = QPointF(view.viewport().rect().center())
        wheel = QWheelEvent(
            middle, view.mapToGlobal(middle), QPoint(), QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view.viewport(), wheel)
        return view.transform().m11()

    assert turn(1) > 1
    assert turn(100) == pytest.approx(6)
    assert turn(-200) == pytest.approx(0.3)
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.transform().m11() == pytest.approx(1)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.transform().m11() > 1


def test_it_stays_fitted_when_resized(view):
    view.resize(500, 180)
    QTest.qWait(20)
    shown = view.mapFromScene(view.sceneRect()).boundingRect()
    assert shown.width() == pytest.approx(view.viewport().width(), abs=2)


def test_box_of_layer_is_the_inverse_of_layers(view):
    for number, box in enumerate(view.boxes()):
        assert view.box_of_layer(box.layers[0]) == number == view.box_of_layer(box.layers[1])
    assert view.box_of_layer(10_000) == -1


def test_states_are_told_by_colour(view):
    names = [layer["name"] for layer in NETWORKS["resnet18"]["graph"]["layers"]]
    half = {"conv1"} | {name for name in names if name.startswith("layer1")}
    view.set_frozen(half, {"fc"})
    tones = {item.number: item._tone for item in items(view, BoxItem)}
    assert tones[0] == Tone(0.5)  # conv1 is frozen, bn1 is not
    assert tones[1].weights is False
    assert tones[2].frozen == 1
    assert tones[3].frozen == 0
    assert tones[7].replaced
    colours = [line_colour(LIGHT, tones[n]).name() for n in (1, 2, 3, 7)]
    assert colours == [LIGHT.outline, LIGHT.frozen, LIGHT.trainable, LIGHT.replaced]


def test_the_cut_is_dragged_between_boxes(view, qtbot):
    view.set_cut(2)
    handle = items(view, CutItem)[0]
    start = view.mapFromScene(handle.pos() + QPointF(0, 8))
    target = body(view, 5)
    moves = []
    view.cut_moved.connect(moves.append)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), QPoint(target.x() + 40, start.y()))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=target)
    assert moves == [6]


@pytest.mark.parametrize(
    ("place", "key", "expected"),
    [
        (2, Qt.Key.Key_Right, 3),
        (2, Qt.Key.Key_Left, 1),
        (2.4, Qt.Key.Key_Right, 3),
        (2.4, Qt.Key.Key_Left, 2),
    ],
)
def test_keys_move_the_cut(view, qtbot, place, key, expected):
    view.set_cut(place)
    with qtbot.waitSignal(view.cut_moved) as caught:
        QTest.keyClick(view, key, Qt.KeyboardModifier.AltModifier)
    assert caught.args == [expected]


def test_the_cut_stops_at_the_ends(view, qtbot):
    view.set_cut(0)
    with qtbot.assertNotEmitted(view.cut_moved):
        QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    handle = items(view, CutItem)[0]
    assert view.sceneRect().contains(handle.sceneBoundingRect().adjusted(4, 4, -4, -4))


def test_without_a_cut_alt_moves_the_selection(view):
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert view.selected_box() == 0


def test_no_network_is_said(view):
    view.set_graph(None)
    assert items(view, BoxItem) == []
    assert view.accessibleDescription() == "No network yet"
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.selected_box() == -1


def test_it_follows_the_theme(view, qapp):
    apply_theme(qapp, "dark")
    try:
        assert tokens_for(view) is DARK
        assert items(view, BoxItem)[0]._tokens is DARK
    finally:
        apply_theme(qapp, "light")
    assert items(view, BoxItem)[0]._tokens is LIGHT


def test_long_words_are_shortened_not_cut(view):
    font = view.font()
    assert elided_words("max pool", 500, font) == "max pool"
    shortened = elided_words("features_denseblock1 x", 60, font)
    assert "…" in shortened
    assert shortened.endswith(" x")
