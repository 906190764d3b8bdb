"""The two exhibits: what their controls do, and that all numbers are the arithmetic's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.theme import LIGHT
from ui.views.architecture.deeper import DeeperView
from ui.views.architecture.exhibits import ExhibitsView
from ui.views.architecture.inception_calculator import InceptionCalculator
from ui.widgets import Segmented, Switch
from workbench.diagram.exhibits import HUMAN_ERROR, ILSVRC, WITH_REDUCTIONS, Inception


@pytest.fixture
def calculator(qtbot):
    made = InceptionCalculator()
    made.resize(740, 560)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def deeper(qtbot):
    made = DeeperView()
    made.resize(740, 560)
    qtbot.addWidget(made)
    made.show()
    return made


# ---- inception


def test_it_begins_with_the_reduced_module(calculator):
    assert calculator.module() == WITH_REDUCTIONS
    plain, reduced = calculator.totals().texts()
    assert plain == "854.196 M multiply-adds"
    assert reduced.startswith("271.352 M multiply-adds · 31.8")


def test_the_note_explains_358(calculator):
    assert "271.352 + 86.704 = 358.056 M" in calculator.note()


def test_presets(calculator, qtbot):
    presets = calculator.findChild(Segmented)
    with qtbot.waitSignal(calculator.module_changed) as caught:
        presets.button("plain").click()
    assert caught.args == [Inception()]
    assert calculator.totals().texts()[1] == "854.196 M multiply-adds · the same"
    presets.button("reduced").click()
    assert calculator.module() == WITH_REDUCTIONS


def test_sliders_change_their_own_width(calculator, qtbot):
    for field in ("one", "three", "five", "reduce_three", "reduce_five", "project_pool"):
        before = getattr(calculator.module(), field)
        with qtbot.waitSignal(calculator.module_changed) as caught:
            QTest.keyClick(calculator.slider(field).track(), Qt.Key.Key_Right)
        assert getattr(caught.args[0], field) == before + 8
    assert calculator.findChild(Segmented).value() == "", "none of the presets"


def test_a_reduction_of_none_leaves_the_layer_out(calculator):
    QTest.keyClick(calculator.slider("reduce_five").track(), Qt.Key.Key_Home)
    assert calculator.module().reduce_five == 0
    assert calculator.slider("reduce_five").track().accessibleDescription() == "none"
    said = calculator.drawing().accessibleDescription().splitlines()
    assert said[3] == "conv 5×5, 96: 28·28·5·5·256·96 = 481,689,600"


def test_widths_never_vanish(calculator):
    QTest.keyClick(calculator.slider("three").track(), Qt.Key.Key_Home)
    assert calculator.module().three == 8


def test_showing_a_module_is_silent(calculator, qtbot):
    with qtbot.assertNotEmitted(calculator.module_changed):
        calculator.set_module(Inception(one=64))
    assert calculator.slider("one").value() == 64


def test_the_drawing_says_every_product(calculator):
    assert calculator.drawing().accessibleDescription().splitlines() == [
        "input 28 × 28 × 256",
        "conv 1×1, 128: 28·28·1·1·256·128 = 25,690,112",
        "conv 1×1, 64: 28·28·1·1·256·64 = 12,845,056; conv 3×3, 192: 28·28·3·3·64·192 = 86,704,128",
        "conv 1×1, 64: 28·28·1·1·256·64 = 12,845,056; conv 5×5, 96: 28·28·5·5·64·96 = 120,422,400",
        "max pool 3×3: no multiplications 256 channels; "
        "conv 1×1, 64: 28·28·1·1·256·64 = 12,845,056",
        "concatenate: 128 + 192 + 96 + 64 = 480 channels",
    ]


def test_the_bar_shrinks_with_the_work(calculator):
    assert blue(calculator) < 0.5 * blue(calculator, Inception())


def blue(calculator, module=None):
    """Return how many pixels of the totals have the colour of the lower bar."""
    if module is not None:
        calculator.set_module(module)
    image = calculator.totals().grab().toImage()
    accent = QColor(LIGHT.accent).rgb()
    return sum(
        image.pixel(x, y) == accent for x in range(image.width()) for y in range(image.height())
    )


# ---- deeper is better


def test_table_chart_and_words_show_one_entry(deeper):
    assert deeper.chart().chosen() == len(ILSVRC) - 1
    deeper.table().setCurrentCell(2, 0)
    assert deeper.chart().chosen() == 2
    assert deeper.words()[0] == "AlexNet · 2012 · 8 layers · 16.4 %"
    deeper.chart().setFocus()
    QTest.keyClick(deeper.chart(), Qt.Key.Key_Right)
    assert deeper.table().currentRow() == 3
    assert deeper.chart().accessibleDescription() == "2013 ZFNet, 8 layers, 11.7 %"
    QTest.keyClick(deeper.chart(), Qt.Key.Key_Home)
    QTest.keyClick(deeper.chart(), Qt.Key.Key_Left)
    assert deeper.words()[0] == "NEC-UIUC · 2010 · shallow · 28.2 %"


def test_the_table_holds_the_entries(deeper):
    table = deeper.table()
    rows = [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]
    assert rows[0] == ["2010", "NEC-UIUC", "shallow", "28.2 %"]
    assert rows[-1] == ["2015", "ResNet", "152", "3.57 %"]
    assert len(rows) == len(ILSVRC)


@pytest.mark.parametrize("by", ["year", "depth"])
def test_pointing_at_an_entry_reads_it_out(deeper, by):
    deeper.findChild(Segmented).button(by).click()
    for number, entry in enumerate(ILSVRC):
        place = deeper.chart().place(number)
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove, place, deeper.chart().mapToGlobal(place),
            Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(deeper.chart(), event)
        assert deeper.words()[0].startswith(entry.name)


def test_places_follow_error_and_depth(deeper):
    chart = deeper.chart()
    heights = [chart.place(number).y() for number in range(len(ILSVRC))]
    assert heights == sorted(heights), "smaller errors stand lower"
    per_percent = (heights[-1] - heights[0]) / (28.2 - 3.57)
    assert heights[2] - heights[0] == pytest.approx((28.2 - 16.4) * per_percent)
    chart.set_by_depth(True)
    places = [chart.place(number).x() for number in range(len(ILSVRC))]
    assert places[0] == places[1] < places[2] == places[3] < places[4] < places[5] < places[6]
    octave = (places[6] - places[2]) / 4.248  # log2(152 / 8)
    assert places[4] - places[2] == pytest.approx(1.248 * octave, rel=0.01)


def test_a_persons_error_can_be_hidden(deeper):
    chart, green = deeper.chart(), QColor(LIGHT.replaced).rgb()

    def dashes():
        image = chart.grab().toImage()
        y = round(chart.place(len(ILSVRC) - 1).y())
        per_percent = (y - chart.place(0).y()) / (28.2 - 3.57)
        line = round(y - (HUMAN_ERROR - 3.57) * per_percent)
        return sum(
            image.pixel(x, line + dy) == green for x in range(image.width()) for dy in (-1, 0, 1)
        )

    assert dashes() > 100
    deeper.findChild(Switch).click()
    assert dashes() == 0


def test_keys_without_a_meaning_are_passed_on(deeper):
    before = deeper.chart().chosen()
    QTest.keyClick(deeper.chart(), Qt.Key.Key_A)
    assert deeper.chart().chosen() == before


def test_one_exhibit_at_a_time(qtbot):
    view = ExhibitsView()
    qtbot.addWidget(view)
    view.resize(780, 620)
    view.show()
    assert view.inception().isVisible()
    view.findChild(Segmented).button("deeper").click()
    assert view.deeper().isVisible()
    assert not view.inception().isVisible()
    assert view.accessibleName() == "Deeper is better"


def test_they_fit_the_smallest_window(qtbot):
    view = ExhibitsView()
    qtbot.addWidget(view)
    least = view.minimumSizeHint()
    assert least.width() <= 768
    assert least.height() <= 618
