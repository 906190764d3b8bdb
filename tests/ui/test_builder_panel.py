"""Building a network: every edit by mouse and keyboard, mistakes with repairs, undo and redo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.panels.builder_panel import BuilderPanel
from ui.views.builder.model import KIND_MIME, ROWS_MIME, BuilderModel
from ui.views.builder.words import summary
from ui.widgets import IconButton, Notice, Segmented
from workbench.architectures.stack import templates
from workbench.settings.blocks import (
    BLOCK_TYPES,
    ActivationBlock,
    ConvBlock,
    DenseLayerBlock,
    DropoutBlock,
    InceptionBlock,
    NormBlock,
    PoolBlock,
    ResidualBlock,
    new_block,
)
from workbench.settings.stack import MOST_BLOCKS, Stack

LENET = templates.lenet()
WRONG = LENET.replace(blocks=tuple(b for b in LENET.blocks if b.kind != "flatten"))


@pytest.fixture
def panel(qtbot):
    made = BuilderPanel()
    made.resize(1180, 720)
    qtbot.addWidget(made)
    made.set_input(channels=1, classes=10)
    made.set_value(LENET)
    made.show()
    qtbot.waitExposed(made)
    return made


def kinds(panel):
    return [block.kind for block in panel.value().blocks]


def select(panel, first, last=None):
    """Select rows as the user does, by mouse with Shift."""
    table = panel.table()
    for row, held in ((first, Qt.KeyboardModifier.NoModifier), (last, SHIFT)):
        if row is not None:
            index = table.model().index(row, BuilderModel.BLOCK)
            table.scrollTo(index)
            place = table.visualRect(index).center()
            QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, held, place)


SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def texts(panel, column):
    model = panel.table().model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


# ---- the section


@pytest.mark.parametrize("stack", [LENET, WRONG, templates.empty(), Stack(name="x y")])
def test_round_trip(panel, qtbot, stack):
    with qtbot.assertNotEmitted(panel.value_changed):
        panel.set_value(stack)
        panel.set_input(channels=3, classes=4)
    assert panel.value() == stack
    assert not panel.changed()


def test_numbers_follow_the_stack(panel):
    assert texts(panel, BuilderModel.BLOCK)[0] == "conv1  6 filters 5 × 5, no padding"
    assert texts(panel, BuilderModel.PARAMETERS)[0] == "156"
    assert texts(panel, BuilderModel.OUTPUT)[-1] == "10"
    panel.set_input(channels=3, classes=4)
    assert texts(panel, BuilderModel.PARAMETERS)[0] == "456"
    assert texts(panel, BuilderModel.OUTPUT)[-1] == "4"


def test_the_head_that_is_added_is_said(panel):
    panel.set_value(Stack(blocks=(ConvBlock(),)))
    assert texts(panel, BuilderModel.NUMBER) == ["1", "", ""]
    assert texts(panel, BuilderModel.BLOCK)[1:] == ["global_pool1  added", "head  added"]
    select(panel, 2)
    assert panel.form().form() is None


# ---- edits


def test_a_field_is_edited(panel, qtbot):
    select(panel, 0)
    with qtbot.waitSignal(panel.value_changed) as caught:
        panel.form().form().editor("filters").setValue(12)
    assert caught.args[0].blocks[0] == ConvBlock(filters=12, kernel=5, padding="none")
    assert texts(panel, BuilderModel.PARAMETERS)[0] == "312"


def test_return_goes_to_the_fields(panel):
    select(panel, 7)
    QTest.keyClick(panel.table(), Qt.Key.Key_Return)
    assert panel.form().form().editor("units").hasFocus()


@pytest.mark.parametrize("kind", sorted(BLOCK_TYPES))
def test_every_kind_can_be_added_and_edited(panel, kind):
    panel.set_value(Stack())
    row = panel.palette_list().kinds().index(kind)
    place = panel.palette_list().visualItemRect(panel.palette_list().item(row)).center()
    QTest.mouseClick(panel.palette_list().viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.value().blocks == (new_block(kind),)
    form = panel.form().form()
    fields = [name for name in BLOCK_TYPES[kind].model_fields if name != "kind"]
    assert (form is None) == (not fields)
    if form is not None:
        assert form.value() == new_block(kind)
        assert form.isVisible()


def test_blocks_are_added_behind_the_selection_and_before_a_head(panel):
    select(panel, 0)
    panel.palette_list().setFocus()
    panel.palette_list().setCurrentRow(panel.palette_list().kinds().index("norm"))
    QTest.keyClick(panel.palette_list(), Qt.Key.Key_Return)
    assert kinds(panel)[:3] == ["conv", "norm", "activation"]
    QTest.keyClick(panel.palette_list(), Qt.Key.Key_Space)
    assert kinds(panel)[:3] == ["conv", "norm", "norm"]
    select(panel, len(panel.value().blocks) - 1)
    panel.add_kind("dropout")
    assert kinds(panel)[-2:] == ["dropout", "dense"]


def test_remove_duplicate_and_move_by_keyboard(panel):
    table = panel.table()
    select(panel, 0, 1)
    QTest.keyClick(table, Qt.Key.Key_D, CTRL)
    assert kinds(panel)[:5] == ["conv", "activation", "conv", "activation", "pool"]
    assert table.selection() == (2, 3)
    QTest.keyClick(table, Qt.Key.Key_Down, ALT)
    assert kinds(panel)[:5] == ["conv", "activation", "pool", "conv", "activation"]
    assert table.selection() == (3, 4)
    QTest.keyClick(table, Qt.Key.Key_Up, ALT)
    assert table.selection() == (2, 3)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert panel.value() == LENET
    assert table.selection() == (2, 2)


def test_the_ends_stop_a_move(panel):
    select(panel, 0)
    panel.editor().shift(-1)
    assert panel.value() == LENET
    select(panel, len(LENET.blocks) - 1)
    panel.editor().shift(1)
    assert panel.value() == LENET


def test_copy_and_paste_are_toml(panel):
    select(panel, 0, 2)
    QTest.keyClick(panel.table(), Qt.Key.Key_C, CTRL)
    assert '[[block]]\nkind = "conv"\nfilters = 6' in QGuiApplication.clipboard().text()
    select(panel, 5)
    QTest.keyClick(panel.table(), Qt.Key.Key_V, CTRL)
    assert panel.value().blocks[6:9] == LENET.blocks[:3]
    QGuiApplication.clipboard().setText("no blocks at all")
    panel.editor().paste()
    assert "holds no blocks" in panel.findChild(Notice).text
    assert len(panel.value().blocks) == len(LENET.blocks) + 3


def test_a_stack_has_a_most(panel):
    panel.set_value(Stack(blocks=(ActivationBlock(),) * MOST_BLOCKS))
    panel.add_kind("conv")
    assert len(panel.value().blocks) == MOST_BLOCKS
    assert "at most 200" in panel.findChild(Notice).text


def test_a_repair_that_would_be_one_block_too_many_is_refused(panel):
    blocks = (*(ActivationBlock(),) * (MOST_BLOCKS - 1), DenseLayerBlock())
    panel.set_value(Stack(blocks=blocks))
    panel.repair_first()
    assert panel.value().blocks == blocks
    assert "at most 200" in panel.findChild(Notice).text


def test_several_blocks_have_no_fields(panel):
    select(panel, 0, 3)
    assert panel.form().form() is None


def test_what_was_added_is_not_removed(panel):
    panel.set_value(Stack(blocks=(ConvBlock(),)))
    select(panel, 2)
    QTest.keyClick(panel.table(), Qt.Key.Key_Delete)
    panel.editor().duplicate()
    assert panel.value().blocks == (ConvBlock(),)


# ---- dragging


def drop(panel, mime, row):
    """Drop `mime` in front of `row` of the list."""
    table = panel.table()
    area = table.visualRect(table.model().index(row, BuilderModel.BLOCK))
    place = QPointF(area.center().x(), area.top() + 1)
    actions, left = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(table.viewport(), kind(place.toPoint(), actions, mime, left, none))
    QApplication.sendEvent(table.viewport(), QDropEvent(place, actions, mime, left, none))


def test_rows_are_dragged(panel):
    mime = panel.table().model().mimeData([panel.table().model().index(0, 0)])
    assert mime.hasFormat(ROWS_MIME)
    drop(panel, mime, 3)
    assert kinds(panel)[:4] == ["activation", "pool", "conv", "conv"]
    assert panel.table().selection() == (2, 2)
    QTest.keyClick(panel, Qt.Key.Key_Z, CTRL)
    assert panel.value() == LENET


def test_kinds_are_dragged_from_the_palette(panel):
    palette = panel.palette_list()
    mime = palette.mimeData([palette.item(palette.kinds().index("dropout"))])
    assert mime.hasFormat(KIND_MIME)
    drop(panel, mime, 1)
    assert kinds(panel)[:2] == ["conv", "dropout"]


def test_other_things_are_not_taken(panel):
    mime = QMimeData()
    mime.setText("conv")
    drop(panel, mime, 1)
    assert panel.value() == LENET


# ---- mistakes


def test_a_mistake_stands_at_its_row_and_is_repaired_by_its_button(panel, qtbot):
    panel.set_value(WRONG)
    table, model = panel.table(), panel.table().model()
    assert panel.mistake().index == 6
    remark = table.remark_row()
    assert remark.accessibleName() == panel.mistake().text
    below = model.index(0, 0, model.index(6, 0))
    assert table.indexWidget(below) is remark
    assert remark.height() == remark.sizeHint().height() > 0
    assert remark.y() > table.visualRect(model.index(6, 0)).y()
    assert [button.text() for button in remark.buttons()] == [
        "Insert flatten", "Insert global pooling", "Remove it",
    ]  # fmt: skip
    with qtbot.waitSignal(panel.value_changed):
        QTest.mouseClick(remark.buttons()[0], Qt.MouseButton.LeftButton)
    assert panel.value() == LENET
    assert panel.mistake() is None
    assert table.remark_row() is None
    assert table.selection() == (6, 6)


def test_a_mistake_is_repaired_by_keyboard(panel):
    panel.set_value(WRONG)
    QTest.keyClick(panel.table(), Qt.Key.Key_R, CTRL)
    assert panel.value() == LENET
    QTest.keyClick(panel.table(), Qt.Key.Key_R, CTRL)
    assert panel.value() == LENET, "there is nothing left to repair"


def test_what_comes_behind_a_mistake_is_unknown(panel):
    panel.set_value(WRONG)
    assert texts(panel, BuilderModel.OUTPUT)[6:] == ["–"] * (len(WRONG.blocks) - 6)


def test_a_hint_can_be_followed_too(panel):
    panel.set_value(Stack(blocks=(ConvBlock(), ConvBlock())))
    (button,) = panel.table().remark_row().buttons()
    button.click()
    assert kinds(panel) == ["conv", "activation", "conv"]


def test_a_remark_grows_with_its_text(panel, qtbot):
    panel.set_value(WRONG)
    tall = panel.table().remark_row().height()
    panel.resize(820, 720)
    row = panel.table().remark_row()
    qtbot.waitUntil(lambda: row.height() > tall, timeout=2000)


# ---- undo


def test_everything_can_be_undone_and_redone(panel, qtbot):
    states = [panel.value()]
    for act in (
        lambda: panel.add_kind("dropout", 2),
        lambda: panel.editor().move(0, 1, 4),
        panel.editor().duplicate,
        panel.editor().remove,
        lambda: panel.header().size_field().setValue(40),
    ):
        act()
        states.append(panel.value())
    assert len(set(states)) >= 4
    for state in reversed(states[:-1]):
        QTest.keyClick(panel.table(), Qt.Key.Key_Z, CTRL)
        assert panel.value() == state
    assert not panel.changed()
    for state in states[1:]:
        QTest.keyClick(panel.table(), Qt.Key.Key_Z, CTRL | SHIFT)
        assert panel.value() == state


def test_typing_a_number_is_one_step(panel):
    select(panel, 0)
    field = panel.form().form().editor("filters")
    for value in (1, 12, 128):
        field.setValue(value)
    select(panel, 3)
    panel.form().form().editor("filters").setValue(20)
    QTest.keyClick(panel.table(), Qt.Key.Key_Z, CTRL)
    assert (panel.value().blocks[0].filters, panel.value().blocks[3].filters) == (128, 16)
    QTest.keyClick(panel.table(), Qt.Key.Key_Z, CTRL)
    assert panel.value() == LENET
    assert panel.table().selection() == (0, 0)


def test_undo_says_so(panel, qtbot):
    undo = next(b for b in panel.findChildren(IconButton) if b.toolTip().startswith("Undo"))
    redo = next(b for b in panel.findChildren(IconButton) if b.toolTip().startswith("Redo"))
    assert (undo.isEnabled(), redo.isEnabled()) == (False, False)
    panel.add_kind("conv")
    assert (undo.isEnabled(), redo.isEnabled()) == (True, False)
    with qtbot.waitSignal(panel.value_changed):
        undo.click()
    assert (undo.isEnabled(), redo.isEnabled()) == (False, True)


# ---- the rest


def test_name_and_size_are_edited(panel):
    name = panel.header().name_field()
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "a/b")
    assert panel.value().name == "a"
    assert name.property("invalid")
    assert "cannot be the name" in panel.findChild(Notice).text
    name.selectAll()
    QTest.keyClicks(name, "ours")
    assert panel.value().name == "ours"
    assert not name.property("invalid")
    assert not panel.findChild(Notice).isVisible()
    panel.header().size_field().setValue(8)
    assert panel.mistake().index == 3


def test_fields_that_do_not_count_are_not_offered(panel):
    panel.set_value(Stack(blocks=(NormBlock(), InceptionBlock())))
    form = panel.form().form()
    assert not form.editor("neighbours").isVisible()
    form.editor("method").set_value("local-response")
    form.editor("method").value_changed.emit("local-response")
    assert form.editor("neighbours").isVisible()
    select(panel, 1)
    panel.form().form().editor("branch3").setValue(0)
    assert not panel.form().form().editor("reduce3").isEnabled()


def test_diagram_and_list_select_each_other(panel):
    diagram = panel.diagram()
    select(panel, 3)
    assert (diagram.selection().first, diagram.selection().title) == (3, "conv 5×5")
    QTest.keyClick(diagram, Qt.Key.Key_Right)
    assert diagram.selection().first == 5
    assert panel.table().selection() == (5, 5)
    assert isinstance(panel.form().form().value(), PoolBlock)


def test_blocks_stay_open_in_the_diagram_while_they_are_edited(panel):
    panel.set_value(templates.plain_or_residual(8, residual=True))
    diagram = panel.diagram()
    diagram.open_all()
    opened = diagram.open_keys()
    select(panel, 3)
    panel.form().form().editor("filters").setValue(24)
    assert diagram.open_keys() == opened != frozenset()


def test_it_can_be_read_aloud(panel):
    for widget in (panel.table(), panel.palette_list(), panel.header().name_field()):
        face = QAccessible.queryAccessibleInterface(widget)
        assert face.text(QAccessible.Text.Name)
    for segmented in panel.findChildren(Segmented):
        assert segmented.accessibleName()


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (ConvBlock(stride=2, groups=4, bias=False),
         "32 filters 3 × 3, stride 2, 4 groups, no bias"),
        (PoolBlock(mode="average", padding="same", kernel=3), "average of 3 × 3, stride 2, padded"),
        (NormBlock(method="local-response"), "local response, 5 neighbours"),
        (ActivationBlock(function="leaky-relu"), "Leaky ReLU"),
        (DropoutBlock(probability=0.25), "25 %"),
        (DenseLayerBlock(units=0), "one unit for each class"),
        (DenseLayerBlock(units=7, bias=False), "7 units, no bias"),
        (InceptionBlock(), "1×1: 64 · 3×3: 96 → 128 · 5×5: 16 → 32 · pool: 32"),
        (ResidualBlock(repeat=3, stride=2, shortcut="none"),
         "3 × basic, 64 filters, stride 2, no shortcut"),
        (ResidualBlock(design="bottleneck"), "1 × bottleneck, 64 filters, projection"),
        (new_block("dense_block"), "4 layers, each adds 12 channels"),
        (new_block("transition"), "keeps 50 % of the channels"),
        (new_block("global_pool"), "average"),
        (new_block("flatten"), ""),
    ],
)  # fmt: skip
def test_blocks_in_words(block, words):
    assert summary(block) == words


@pytest.mark.parametrize("size", [(960, 600), (1180, 700), (1900, 1000)])
def test_nothing_is_cut_off(panel, size):
    panel.resize(*size)
    QApplication.processEvents()
    table = panel.table()
    assert table.columnWidth(BuilderModel.BLOCK) >= 150
    widths = sum(table.columnWidth(c) for c in range(5) if not table.isColumnHidden(c))
    assert widths <= table.viewport().width()
