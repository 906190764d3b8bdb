"""The diagram: blocks that open and close, selection, keys, zoom, states and the freeze cut."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.theme import DARK, LIGHT, apply_theme, tokens_for
from ui.views.diagram.pyramid import Tone, line_colour

LEFT, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier


def number(view, key):
    found = view.tree().find(key)
    assert found is not None, key
    return found


def place(view, key):
    """Return the middle of a node in the viewport."""
    cell = view.scene().cell(number(view, key))
    assert cell is not None, f"{key} is not visible"
    return view.mapFromScene(QPointF(*cell.centre))


def click(view, key, where=None):
    QTest.mouseClick(view.viewport(), LEFT, pos=where or place(view, key))


def selected(view):
    node = view.selection()
    return node.key if node is not None else None


@pytest.fixture
def view(make_view):
    return make_view("resnet18")


# ---- selection


def test_a_click_selects_and_tells(view, qtbot):
    with qtbot.waitSignal(view.selected) as caught:
        click(view, "layer1:")
    assert caught.args[0].key == "layer1:"
    assert selected(view) == "layer1:"
    with qtbot.waitSignal(view.selected) as caught:
        click(view, "", where=QPoint(view.viewport().width() - 3, 3))
    assert caught.args == [None]
    assert selected(view) is None


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ([Qt.Key.Key_Right], "conv1:"),
        ([Qt.Key.Key_Right] * 3 + [Qt.Key.Key_Left], "maxpool"),
        ([Qt.Key.Key_End], "fc"),
        ([Qt.Key.Key_End, Qt.Key.Key_Right], "fc"),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], "conv1:"),
        ([Qt.Key.Key_Right, Qt.Key.Key_Escape], None),
    ],
)
def test_keys_move_the_selection(view, keys, expected):
    for key in keys:
        QTest.keyClick(view, key)
    assert selected(view) == expected


def test_selecting_from_outside_is_silent(view, qtbot):
    with qtbot.assertNotEmitted(view.selected):
        view.select_layer(20)
    assert selected(view) == "layer2:", "the closed block that the layer is in"


def test_screen_readers_hear_the_selection(view):
    assert "8 units" in view.accessibleDescription()
    view.select(number(view, "layer1:"))
    said = view.accessibleDescription()
    assert "layer1" in said
    assert "147,968 parameters" in said
    assert "3 of 8" in said
    assert "Enter opens it" in said


# ---- opening and closing


def test_enter_opens_arrows_go_in_escape_goes_out_enter_closes(view, qtbot):
    for key in (Qt.Key.Key_Right,) * 3:
        QTest.keyClick(view, key)
    with qtbot.waitSignal(view.opened) as caught:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert caught.args == [frozenset({"layer1:"})]
    assert "Enter closes it" in view.accessibleDescription()
    walked = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Down,
                Qt.Key.Key_Right, Qt.Key.Key_Escape, Qt.Key.Key_Return):  # fmt: skip
        QTest.keyClick(view, key)
        walked.append(selected(view))
    assert walked == ["layer1.0", "layer1.0", "layer1.0.conv1", "layer1.0.bn1", "layer1.1",
                      "layer1:", "layer1:"]  # fmt: skip
    assert "layer1:" not in view.open_keys()


def test_a_double_click_opens_and_closes(view):
    QTest.mouseDClick(view.viewport(), LEFT, pos=place(view, "layer2:"))
    assert view.open_keys() == {"layer2:"}
    QTest.mouseDClick(view.viewport(), LEFT, pos=place(view, "layer2.1"))
    assert view.open_keys() == {"layer2:", "layer2.1"}
    QTest.mouseDClick(view.viewport(), LEFT, pos=place(view, "layer2.1.conv1"))
    assert view.open_keys() == {"layer2:", "layer2.1"}, "a layer has nothing inside"
    view.close_all()
    assert view.open_keys() == frozenset()


def test_the_plus_opens_and_the_minus_closes(view):
    cell = view.scene().cell(number(view, "layer2:"))
    click(view, "", where=view.mapFromScene(QPointF(cell.right - 8, cell.y + 8)))
    assert view.open_keys() == {"layer2:"}
    cell = view.scene().cell(number(view, "layer2:"))
    click(view, "", where=view.mapFromScene(QPointF(cell.right - 14, cell.y + 12)))
    assert view.open_keys() == frozenset()


def test_an_opened_block_is_brought_into_view_at_a_readable_scale(make_view):
    view = make_view("mixed", 720, 300)
    view.toggle(number(view, "inception1:"))
    cell = view.scene().cell(number(view, "inception1:"))
    shown = view.mapToScene(view.viewport().rect()).boundingRect()
    assert shown.contains(QPointF(*cell.centre))
    assert view.scale_now() >= 0.58


def test_everything_opens_and_fits(make_view):
    view = make_view("large")
    view.open_all()
    assert view.open_keys() == view.tree().openable()
    whole = view.mapFromScene(view.sceneRect()).boundingRect()
    assert view.viewport().rect().adjusted(-2, -2, 2, 2).contains(whole)
    view.grab()  # paints from far
    view.zoom(8)
    view.grab()  # and from near


def test_a_closed_block_takes_over_the_selection_inside_it(view):
    view.reveal(number(view, "layer1.0.conv2"))
    view.choose(number(view, "layer1.0.conv2"))
    view.close_all()
    assert selected(view) == "layer1:"


def test_what_is_open_stays_open_for_another_input(view, network):
    view.reveal(number(view, "layer1.0.conv2"))
    again = network("resnet18")
    view.set_graph(type(again).from_dict(again.to_dict()))
    assert view.open_keys() == {"layer1:", "layer1.0"}
    view.set_graph(network("lenet5"))
    assert view.open_keys() == frozenset()


# ---- zoom


def turn(view, notches, modifiers=Qt.KeyboardModifier.NoModifier):
    middle = QPointF(view.viewport().rect().center())
    wheel = QWheelEvent(
        middle, view.mapToGlobal(middle), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), wheel)
    return view.scale_now()


def test_wheel_and_keys_zoom_within_bounds_and_back(view):
    assert turn(view, 1) > 1
    assert turn(view, 100) == pytest.approx(6)
    assert turn(view, -200) == pytest.approx(0.3)
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.scale_now() == pytest.approx(1)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.scale_now() > 1
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.scale_now() == pytest.approx(1)


def test_the_point_under_the_pointer_stays_in_place(make_view):
    view = make_view("mixed")
    view.open_all()
    view.zoom(4)
    spot = QPointF(200, 90)
    before = view.mapToScene(spot.toPoint())
    view.zoom(1.5, spot)
    after = view.mapToScene(spot.toPoint())
    assert (after - before).manhattanLength() < 4 / view.scale_now()


def test_a_drag_moves_the_picture_and_selects_nothing(make_view, qtbot):
    view = make_view("mixed")
    view.open_all()
    view.zoom(4)
    start = view.viewport().rect().center()
    before = view.mapToScene(start)
    with qtbot.assertNotEmitted(view.selected):
        QTest.mousePress(view.viewport(), LEFT, pos=start)
        QTest.mouseMove(view.viewport(), start + QPoint(-40, -10))
        QTest.mouseMove(view.viewport(), start + QPoint(-80, -20))
        QTest.mouseRelease(view.viewport(), LEFT, pos=start + QPoint(-80, -20))
    moved = view.mapToScene(start) - before
    assert moved.x() * view.scale_now() == pytest.approx(80, abs=2)


def test_it_stays_fitted_when_resized(view):
    view.resize(500, 180)
    QTest.qWait(20)
    shown = view.mapFromScene(view.sceneRect()).boundingRect()
    assert shown.width() == pytest.approx(view.viewport().width(), abs=2)


def test_the_overview_shows_while_not_everything_is_seen(make_view):
    view = make_view("mixed")
    overview = view._minimap
    assert not overview.isVisible()
    view.open_all()
    view.zoom(6)
    assert overview.isVisible()
    before = view.mapToScene(view.viewport().rect().center())
    QTest.mouseClick(overview, LEFT, pos=QPoint(overview.width() - 8, overview.height() // 2))
    assert view.mapToScene(view.viewport().rect().center()).x() > before.x()
    view.fit()
    assert not overview.isVisible()


# ---- search


def test_search_marks_opens_and_goes_round(make_view, qtbot):
    view = make_view("mixed")
    QTest.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = view._search
    assert bar.isVisible()
    QTest.keyClicks(bar._field, "conv 5x5")
    (match,) = bar.found()
    assert view.tree().nodes[match].key == "inception1.branch5.conv"
    # Closed in, its block is marked.
    assert len(view.scene().marks.found._rects) == 1
    QTest.keyClick(bar._field, Qt.Key.Key_Return)
    assert selected(view) == "inception1.branch5.conv"
    assert view.scene().cell(match) is not None
    bar._field.setText("batch")
    keys = []
    for _ in range(len(bar.found()) + 1):
        QTest.keyClick(bar._field, Qt.Key.Key_Return)
        keys.append(selected(view))
    assert keys[0] == keys[-1] == "norm1"
    QTest.keyClick(bar._field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert selected(view) == keys[-2], "back from the first to the last"
    QTest.keyClick(bar._field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert view.scene().marks.found._rects == ()
    assert view.focusWidget() is view


# ---- states and the cut


def test_states_are_told_by_colour(view, network):
    names = [layer.name for layer in network("resnet18").layers]
    half = {"conv1"} | {name for name in names if name.startswith("layer1")}
    view.set_frozen(half, {"fc"})
    tone = {key: view.scene().tone(number(view, key))
            for key in ("conv1:", "conv1", "maxpool", "layer1:", "layer2:", "fc")}  # fmt: skip
    assert tone["conv1:"] == Tone(0.5)  # conv1 is frozen, bn1 is not
    assert tone["conv1"] == Tone(1.0)
    assert tone["maxpool"].weights is False
    assert tone["layer1:"].frozen == 1
    assert tone["layer2:"].frozen == 0
    assert tone["fc"].replaced
    colours = [
        line_colour(LIGHT, tone[key]).name() for key in ("maxpool", "layer1:", "layer2:", "fc")
    ]
    assert colours == [LIGHT.outline, LIGHT.frozen, LIGHT.trainable, LIGHT.replaced]
    image = view.grab().toImage()
    shade = image.pixelColor(place(view, "layer1:") + QPoint(0, -40))
    assert shade.blue() > shade.red(), "frozen is blue"
    shade = image.pixelColor(place(view, "layer2:") + QPoint(0, -40))
    assert shade.red() > shade.blue(), "trained is orange"


def drag(view, start, target):
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    QTest.mouseMove(view.viewport(), target)
    QTest.mouseRelease(view.viewport(), LEFT, pos=target)


def handle(view):
    item = view.scene().cut_item().handle()
    return view.mapFromScene(item.scenePos()) + item.boundingRect().center().toPoint()


def first_layer(view, key):
    return view.tree().nodes[number(view, key)].first


def test_the_cut_is_dragged_between_boxes(view):
    view.set_cut(first_layer(view, "layer1:"))
    moves = []
    view.cut_moved.connect(moves.append)
    target = place(view, "layer4:")
    drag(view, handle(view), QPoint(target.x() + 40, 10))
    assert moves[-1] == first_layer(view, "avgpool:")


def test_opened_it_can_be_dragged_between_layers(view):
    view.reveal(number(view, "layer2.0.conv1"))
    view.set_cut(0)
    view.choose(0)
    moves = []
    view.cut_moved.connect(moves.append)
    view.cut_moved.connect(view.set_cut)
    cell = view.scene().cell(number(view, "layer2.0.conv2"))
    view.centerOn(*cell.centre)
    line = view.scene().cut_item().line()
    start = view.mapFromScene(line.center())
    if not view.viewport().rect().contains(start):
        view.fit()
        start = handle(view)
    drag(view, start, view.mapFromScene(QPointF(cell.centre[0], cell.y - 4)))
    assert moves[-1] == first_layer(view, "layer2.0.conv2")
    assert view.scene().cut_item().line().dx() != 0, "a line across, between two layers"


def test_alt_and_arrows_move_the_cut_through_what_is_visible(view):
    view.cut_moved.connect(view.set_cut)
    view.set_cut(first_layer(view, "layer1:"))
    QTest.keyClick(view, Qt.Key.Key_Right, ALT)
    assert view.scene().cut == first_layer(view, "layer2:")
    view.reveal(number(view, "layer2.0"))
    QTest.keyClick(view, Qt.Key.Key_Right, ALT)
    assert view.scene().cut == first_layer(view, "layer2.1")
    QTest.keyClick(view, Qt.Key.Key_Left, ALT)
    QTest.keyClick(view, Qt.Key.Key_Left, ALT)
    assert view.scene().cut == first_layer(view, "layer1:")


def test_the_cut_stops_at_the_ends(view, qtbot):
    view.set_cut(0)
    with qtbot.assertNotEmitted(view.cut_moved):
        QTest.keyClick(view, Qt.Key.Key_Left, ALT)
    assert view.viewport().rect().contains(handle(view))
    item = view.scene().cut_item().handle()
    left = view.mapFromScene(item.scenePos()).x() + item.boundingRect().left()
    assert left >= -3


def test_without_a_cut_alt_moves_the_selection(view):
    QTest.keyClick(view, Qt.Key.Key_Right, ALT)
    assert selected(view) == "conv1:"


# ---- the rest


def test_no_network_is_said(view):
    view.set_graph(None)
    assert view.boxes() == ()
    assert view.accessibleDescription() == "No network yet"
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Plus, Qt.Key.Key_End):
        QTest.keyClick(view, key)
    assert selected(view) is None
    view.grab()


def test_connections_that_are_unknown_are_owned_up_to(view, network):
    values = network("resnet18").to_dict()
    assert not view._note.isVisible()
    view.set_graph(type(network("resnet18")).from_dict({**values, "traced": "hooks"}))
    assert view._note.isVisible()
    assert "connections unknown" in view._note.text()


def test_it_follows_the_theme(view, qapp):
    light = view.grab().toImage().pixelColor(place(view, "layer2:") + QPoint(0, -40))
    apply_theme(qapp, "dark")
    try:
        assert tokens_for(view) is DARK
        dark = view.grab().toImage().pixelColor(place(view, "layer2:") + QPoint(0, -40))
    finally:
        apply_theme(qapp, "light")
    assert light.lightness() > 200 > 100 > dark.lightness()
    again = view.grab().toImage().pixelColor(place(view, "layer2:") + QPoint(0, -40))
    assert again == light


def test_boxes_stand_apart_in_order(view):
    cells = view.scene().picture.groups[0].cells
    assert [view.tree().nodes[c.node].title for c in cells] == [b.title for b in view.boxes()]
    assert all(a.right < b.x for a, b in pairwise(cells))
