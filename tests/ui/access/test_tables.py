"""Every drawing says what it shows, in a sentence and as a table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from ui.catalog_summary import summarise
from ui.focus_ring import FocusRing
from ui.views.advisor.chart import AdvisorChart, Place
from ui.views.architecture.deeper_chart import DeeperChart
from ui.views.architecture.inception_calculator_drawing import InceptionDrawing
from ui.views.curves.rate_plot import RatePlot
from ui.views.curves.view import CurvesView
from ui.views.data.class_bars import ClassBars
from ui.views.data_table import DataTable, TableDialog
from ui.views.depth_chart import DepthChart, DepthPoint
from ui.views.diagram.view import DiagramView
from ui.views.library.plot import RunsPlot
from ui.views.probability_bars import ProbabilityBars
from ui.views.results.confusion import ConfusionView
from ui.views.studies.curves import StudyCurves
from ui.views.studies.gain_chart import StudyGainChart
from ui.views.transfer.unfreeze_chart import UnfreezeChart
from workbench.data.scan import scan
from workbench.data.split import split
from workbench.diagram.exhibits import ILSVRC
from workbench.jobs import Job
from workbench.library.entry import RunEntry
from workbench.settings import DataSettings

DRAWINGS = (
    AdvisorChart, ClassBars, ConfusionView, CurvesView, DeeperChart, DiagramView, InceptionDrawing,
    ProbabilityBars, RatePlot, RunsPlot, StudyCurves, StudyGainChart, UnfreezeChart,
)  # fmt: skip


def opened() -> TableDialog:
    """Return the table that is open, and have it closed when the test ends."""
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, TableDialog)]
    assert len(found) == 1
    return found[0]


def shown(qtbot, view: QWidget) -> TableDialog:
    """Open a drawing's table by its key, as its user would."""
    qtbot.addWidget(view)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus, timeout=1000)
    qtbot.keyClick(view, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    return opened()


@pytest.mark.parametrize("kind", DRAWINGS, ids=lambda kind: kind.__name__)
def test_every_drawing_opens_as_a_table_by_a_key(qtbot, kind) -> None:
    view = kind()
    if isinstance(view, ProbabilityBars):  # without any it has no size
        view.set_scores([("ants", 1.0)])
    dialog = shown(qtbot, view)
    assert dialog.view.accessibleName()
    dialog.close()
    assert any(action.text() == "Show as table" for action in view.actions())


def test_curves_give_each_epoch(qtbot, run_events) -> None:
    view = CurvesView()
    view.add_events(run_events(epochs=3, steps=5, upto=10))
    rows = view.data_table().rows
    assert [row[0] for row in rows] == [1, 2]
    assert [row[4] for row in rows] == pytest.approx([70, 80])
    assert [row[2] for row in rows] == pytest.approx([0.8, 0.7])
    dialog = shown(qtbot, view)
    assert dialog.texts()[1][4] == "80"
    dialog.close()


def test_the_words_about_curves_keep_up_with_the_last_point(qtbot, run_events) -> None:
    view = CurvesView()
    qtbot.addWidget(view)
    view.show()
    events = run_events(epochs=2, steps=5, upto=10)
    view.add_events(events[:-4])
    qtbot.waitUntil(lambda: "epochs" in view.accessibleDescription(), timeout=2000)
    before = view.accessibleDescription()
    view.add_events(events[-4:])
    qtbot.waitUntil(lambda: view.accessibleDescription() == view.summary(), timeout=3000)
    assert view.accessibleDescription() != before
    assert "best 80.0 % after epoch 2" in view.accessibleDescription().replace("\u202f", " ")


def test_a_confusion_matrix_says_what_is_mistaken_most(qtbot) -> None:
    view = ConfusionView()
    qtbot.addWidget(view)
    view.set_matrix(("ants", "bees", "flies"), ((8, 2, 0), (1, 9, 0), (3, 0, 7)))
    words = view.accessibleDescription()
    assert "24 of 30" in words
    assert "flies is taken for ants: 3 times" in words
    assert view.data_table().rows[1] == ["ants", "bees", 2, 20.0]
    assert len(view.data_table().rows) == 6


def test_class_bars_give_the_images_of_each_class(qtbot, image_folder) -> None:
    catalog = split(scan(image_folder(each=6), job=Job()), DataSettings())
    view = ClassBars()
    qtbot.addWidget(view)
    assert view.data_table().rows == []
    view.set_summary(summarise(catalog))
    assert [row[:2] for row in view.data_table().rows] == [["disc", 6], ["square", 6]]
    assert sum(view.data_table().rows[0][2:]) == 6
    assert "2 classes" in view.accessibleDescription()


def test_a_rate_search_is_told_and_listed(qtbot) -> None:
    view = RatePlot()
    qtbot.addWidget(view)
    curve = {"rates": [1e-4, 1e-3, 1e-2], "losses": [2, 1, 4], "smoothed": [2.0, 1.5, 3.0]}
    view.draw(curve)
    assert "lowest at a rate of 0.001: 1.5" in view.accessibleDescription()
    assert view.data_table().rows[2] == [1e-2, 4.0, 3.0]


def test_runs_over_each_other_are_told_and_listed(qtbot, tmp_path) -> None:
    view = RunsPlot()
    qtbot.addWidget(view)
    view.show_runs([RunEntry(tmp_path / "001-lenet5", epochs=3, curve=(0.5, 0.9, 0.8))])
    assert "best 90" in view.accessibleDescription()
    assert [row[1:] for row in view.data_table().rows] == [[1, 50.0], [2, 90.0], [3, 80.0]]


def test_a_chart_by_depth_is_told_before_anything_is_chosen(qtbot) -> None:
    view = DepthChart("Accuracy by depth", "{:.0%}".format)
    qtbot.addWidget(view)
    view.set_points([DepthPoint("conv1", 0.5), DepthPoint("conv2", 0.8, 0.7, 0.9)], 0, 1)
    assert "highest is conv2 (80%)" in view.accessibleDescription()
    assert view.data_table().rows[1] == [2, "conv2", 0.8, 0.7, 0.9]


def test_other_drawings_list_what_they_draw(qtbot) -> None:
    advisor, deeper, bars = AdvisorChart(), DeeperChart(), ProbabilityBars()
    for view in (advisor, deeper, bars):
        qtbot.addWidget(view)
    advisor.show_place(Place(120, 100, 0.6, 0.5, 0.7, "small-similar"), [("Flowers", 0.4)])
    assert advisor.data_table().rows == [
        ["Your images", 0.6, 0.5, 0.7, 120],
        ["Flowers", 0.4, None, None, None],
    ]
    assert len(deeper.data_table().rows) == len(ILSVRC)
    bars.set_scores([("ants", 0.75), ("bees", 0.25)])
    assert bars.data_table().rows == [["ants", 75.0], ["bees", 25.0]]


# -- the table itself ---------------------------------------------------------------------------


@pytest.fixture
def dialog(qtbot) -> TableDialog:
    rows = [["ten", 10, 0.5], ["nine", 9, None], ["hundred", 100, 0.25]]
    made = TableDialog(DataTable("Numbers", ("Name", "Number", "Share"), rows))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_numbers_sort_as_numbers(dialog) -> None:
    dialog.view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert [row[0] for row in dialog.texts()] == ["nine", "ten", "hundred"]
    dialog.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert [row[0] for row in dialog.texts()] == ["hundred", "ten", "nine"]


def test_a_table_keeps_the_order_of_its_drawing_until_sorted(dialog) -> None:
    assert [row[0] for row in dialog.texts()] == ["ten", "nine", "hundred"]


def test_rows_are_copied_with_their_headings(qtbot, dialog) -> None:
    dialog.view.selectRow(1)
    qtbot.keyClick(dialog.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Name\tNumber\tShare\nnine\t9\t"
    dialog.copy_all()
    assert len(QGuiApplication.clipboard().text().split("\n")) == 4


# -- the ring -----------------------------------------------------------------------------------


def test_a_ring_shows_where_the_focus_is_and_goes_with_it(qtbot) -> None:
    one, other = AdvisorChart(), AdvisorChart()
    both = QWidget()
    qtbot.addWidget(both)
    for view in (one, other):
        view.setParent(both)
    ring = FocusRing(both)
    both.show()
    both.activateWindow()
    bare = one.grab().toImage()
    one.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(one.hasFocus, timeout=1000)
    assert one.grab().toImage() != bare
    one.resize(one.width() + 40, one.height())
    assert ring._ring.geometry() == one.rect()
    other.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.wait(20)
    assert ring._ring.parent() is other
