"""The list of networks in the hands of a user: mouse, keyboard, screen reader, filter."""

from __future__ import annotations

import copy
import json
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit

from ui.views.architecture.architecture_card_chooser import NetworkChooser
from ui.views.architecture.architecture_card_filter import Chip, MenuChip, OrderButton
from ui.views.architecture.architecture_card_model import CardModel
from ui.views.architecture.architecture_card_other import OtherNetworkDialog

NETWORKS = json.loads((Path(__file__).parent / "data" / "networks.json").read_text("utf-8"))


def card(name, title, year=2015, *, here=False, parameters=0, of="resnet18"):
    facts = copy.deepcopy(NETWORKS[of]["card"])
    facts.update(name=name, title=title, year=year)
    facts["weights"] = {"available": here}
    if parameters:
        facts["outline"]["parameters"] = parameters
    return facts


CARDS = [
    card("lenet5", "LeNet-5", 1998, of="lenet5"),
    card("resnet18", "ResNet-18"),
    card("resnet34", "ResNet-34", parameters=21_797_672),
    card("resnet50", "ResNet-50", here=True, parameters=25_557_032),
    card("lite0", "EfficientNet-Lite0", 2020, here=True, parameters=4_652_008),
]


@pytest.fixture
def chooser(qtbot):
    made = NetworkChooser()
    made.resize(292, 620)
    qtbot.addWidget(made)
    made.show()
    made.set_chosen("lenet5")
    made.set_cards(CARDS)
    return made


def shown(chooser):
    model = chooser.cards().cards
    return [(model.row(i).kind, model.row(i).network.name) for i in indices(chooser)]


def indices(chooser):
    model = chooser.cards().cards
    return [model.index(number) for number in range(model.rowCount())]


def click(chooser, number, modifier=Qt.KeyboardModifier.NoModifier):
    cards = chooser.cards()
    rect = cards.visualRect(cards.cards.index(number))
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, modifier, rect.center())


def chosen(chooser):
    return chooser.cards().cards.chosen


def test_a_click_on_a_closed_family_opens_it_and_chooses_what_it_stands_for(chooser, qtbot):
    assert shown(chooser) == [("card", "lenet5"), ("family", "resnet50"), ("card", "lite0")]
    with qtbot.waitSignal(chooser.chosen) as caught:
        click(chooser, 1)
    assert caught.args == ["resnet50"]
    assert shown(chooser)[1:5] == [
        ("family", "resnet50"), ("member", "resnet18"), ("member", "resnet34"),
        ("member", "resnet50"),
    ]  # fmt: skip
    with qtbot.waitSignal(chooser.chosen) as caught:
        click(chooser, 3)
    assert caught.args == ["resnet34"]
    with qtbot.assertNotEmitted(chooser.chosen):
        click(chooser, 1)
    assert len(shown(chooser)) == 3, "it closes, and stands for what was chosen"
    assert shown(chooser)[1] == ("family", "resnet34")


def test_arrow_keys_choose_as_they_move(chooser):
    cards = chooser.cards()
    cards.setFocus()
    QTest.keyClick(cards, Qt.Key.Key_Down)
    assert chosen(chooser) == "lenet5", "a family is passed over"
    QTest.keyClick(cards, Qt.Key.Key_Right)
    assert len(shown(chooser)) == 6
    QTest.keyClick(cards, Qt.Key.Key_Down)
    assert chosen(chooser) == "resnet18"
    QTest.keyClick(cards, Qt.Key.Key_Down)
    assert chosen(chooser) == "resnet34"
    QTest.keyClick(cards, Qt.Key.Key_Left)
    assert cards.cards.row(cards.currentIndex()).kind == "family"
    QTest.keyClick(cards, Qt.Key.Key_Left)
    assert len(shown(chooser)) == 3
    QTest.keyClick(cards, Qt.Key.Key_Down)
    assert chosen(chooser) == "lite0"


def test_while_ticking_the_keyboard_ticks_and_enter_chooses(chooser, qtbot):
    chooser.set_ticking(True)
    assert [one.name for one in chooser.ticked()] == ["lenet5"], "the chosen one begins"
    cards = chooser.cards()
    cards.setFocus()
    QTest.keyClick(cards, Qt.Key.Key_End)
    with qtbot.waitSignal(chooser.ticks_changed):
        QTest.keyClick(cards, Qt.Key.Key_Space)
    assert [one.name for one in chooser.ticked()] == ["lenet5", "lite0"]
    assert chosen(chooser) == "lenet5", "moving chooses nothing"
    QTest.keyClick(cards, Qt.Key.Key_Space)
    assert [one.name for one in chooser.ticked()] == ["lenet5"]
    with qtbot.waitSignal(chooser.chosen) as caught:
        QTest.keyClick(cards, Qt.Key.Key_Return)
    assert caught.args == ["lite0"]


def test_while_ticking_several_families_stay_open(chooser):
    chooser.set_ticking(True)
    click(chooser, 1)
    assert chosen(chooser) == "lenet5"
    assert len(shown(chooser)) == 6
    click(chooser, 2)
    click(chooser, 4)
    assert [one.name for one in chooser.ticked()] == ["lenet5", "resnet18", "resnet50"]
    chooser.untick("resnet18")
    assert [one.name for one in chooser.ticked()] == ["lenet5", "resnet50"]
    chooser.set_ticking(False)
    assert len(shown(chooser)) == 3


def test_ctrl_ticks_at_any_time(chooser, qtbot):
    with qtbot.waitSignal(chooser.ticking_wanted):
        click(chooser, 2, Qt.KeyboardModifier.ControlModifier)
    assert [one.name for one in chooser.ticked()] == ["lite0"]
    assert chosen(chooser) == "lenet5"


def test_rows_tell_their_facts(chooser):
    model = chooser.cards().cards
    face = QAccessible.queryAccessibleInterface(chooser.cards())
    assert face.text(QAccessible.Text.Name) == "Networks"
    assert face.childCount() == 3
    assert face.child(0).text(QAccessible.Text.Name) == "LeNet-5, 1998"
    said = face.child(0).text(QAccessible.Text.Description)
    assert "61,706 · 0.42 MMACs" in said
    assert said.endswith("chosen")
    assert face.child(1).text(QAccessible.Text.Name) == "ResNet, 2015"
    said = face.child(1).text(QAccessible.Text.Description)
    assert "11.7–25.6 M" in said
    assert said.endswith("closed")
    assert "Pretrained weights are on this computer" in said
    tooltip = model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "61,706 parameters for 10 classes" in tooltip
    assert "LeCun" in tooltip


def test_ticks_are_known_to_qt(chooser):
    model, role = chooser.cards().cards, Qt.ItemDataRole.CheckStateRole
    assert model.index(0).data(role) is None
    chooser.set_ticking(True)
    assert model.index(0).data(role) == Qt.CheckState.Checked
    assert model.index(1).data(role) is None, "a family has no tick"
    assert model.setData(model.index(2), Qt.CheckState.Checked, role)
    assert model.ticked() == ["lenet5", "lite0"]


def test_searching(chooser):
    field = chooser.findChild(QLineEdit)
    field.setText("resnet")
    assert [name for _, name in shown(chooser)] == ["resnet50"]
    field.setText("resnet-3")
    assert shown(chooser) == [("card", "resnet34")]
    chooser.filter().clear()
    assert len(shown(chooser)) == 3
    assert field.text() == ""


def test_chips(chooser, qtbot):
    chips = [one for one in chooser.findChildren(Chip) if not isinstance(one, MenuChip)]
    size, era, kind = chooser.findChildren(MenuChip)
    chips[0].click()
    assert [name for _, name in shown(chooser)] == ["resnet50", "lite0"]
    pick(size, "Small: below 10 M parameters")
    assert [name for _, name in shown(chooser)] == ["lite0"]
    assert (size.text(), size.isChecked()) == ("Small", True)
    pick(era, "Until 2013")
    assert shown(chooser) == []
    pick(kind, "Branches are concatenated")
    assert kind.accessibleName() == "Kind: Branches are concatenated"
    chooser.filter().clear()
    assert [one.isChecked() for one in (*chips, size, era, kind)] == [False] * 4
    assert len(shown(chooser)) == 3


def test_the_count_is_told_only_if_some_are_left_out(chooser):
    def texts():
        return [one.text() for one in chooser.filter().findChildren(QLabel) if one.isVisible()]

    assert texts() == []
    chooser.findChild(QLineEdit).setText("resnet-18")
    assert texts() == ["1 of 5 networks"]


def test_orders(chooser):
    button = chooser.findChild(OrderButton)
    pick(button, "By parameters")
    assert [name for _, name in shown(chooser)] == [
        "lenet5", "lite0", "resnet18", "resnet34", "resnet50",
    ]  # fmt: skip
    pick(button, "Descending")
    assert shown(chooser)[0] == ("card", "resnet50")
    assert button.toolTip() == "Sort the networks: By parameters, descending"


def test_news_of_the_cards_keeps_place_and_opened_families(chooser):
    click(chooser, 1)
    click(chooser, 1)
    assert len(shown(chooser)) == 3
    chooser.set_cards(CARDS)
    assert len(shown(chooser)) == 3
    assert chosen(chooser) == "resnet50"


def test_a_thousand_networks_are_listed_at_once(chooser):
    many = [card(f"n{number}", f"N{number}") for number in range(1000)]
    start = time.perf_counter()
    chooser.set_cards(many)
    chooser.grab()
    assert time.perf_counter() - start < 1


@pytest.fixture
def dialog(qtbot):
    made = OtherNetworkDialog([])
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # the fixture looks at it again
    qtbot.addWidget(made)
    made.show()
    return made


def test_other_networks_are_found_by_part_of_their_name(dialog, qtbot):
    field = dialog.findChild(QLineEdit)
    assert not button(dialog).isEnabled(), "the names are still to come"
    dialog.set_names(["mobilenet_v2", "mobilenet_v3_small", "timm:resnet10t"])
    assert button(dialog).isEnabled()
    field.setText("MOBILE")
    QTest.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.chosen) as caught:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert caught.args == ["mobilenet_v3_small"]
    assert not dialog.isVisible()


def test_a_whole_name_wins_over_those_that_contain_it(dialog, qtbot):
    dialog.set_names(["timm:resnet18", "timm:resnet18.a1", "resnet18"])
    dialog.findChild(QLineEdit).setText("resnet18")
    with qtbot.waitSignal(dialog.chosen) as caught:
        dialog.accept()
    assert caught.args == ["resnet18"]


def test_an_unknown_name_cannot_be_chosen(dialog, qtbot):
    dialog.set_names(["mobilenet_v2"])
    dialog.findChild(QLineEdit).setText("nothing")
    assert not button(dialog).isEnabled()
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.accept()
    assert dialog.isVisible()


def test_the_model_is_sound(chooser, qtmodeltester):
    chooser.set_ticking(True)
    qtmodeltester.check(chooser.cards().cards, force_py=True)
    assert isinstance(chooser.cards().cards, CardModel)


def button(dialog):
    box = dialog.findChild(QDialogButtonBox)
    return box.button(QDialogButtonBox.StandardButton.Ok)


def pick(widget, text):
    """Trigger the entry `text` of a widget's menu."""
    (action,) = [one for one in widget.menu().actions() if one.text() == text]
    assert isinstance(action, QAction)
    action.trigger()
