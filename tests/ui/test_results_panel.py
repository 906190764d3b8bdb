"""The Results panel: figures, matrix, table and the images behind them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.panels.results_panel import ResultsPanel
from ui.views.image_dialog import ImageDialog
from ui.views.results.confusion import SMALLEST, ConfusionView
from ui.views.results.score_table import ScoreTable
from ui.widgets import FactList, Label, Notice
from workbench.evaluation.report import ClassScore
from workbench.events import Evaluated

# ants: 3 right, 2 taken for bees; bees: 4 right, 1 taken for an ant
ROWS = [
    *[(f"ants/{n}.png", 0, 0, 0.9) for n in range(3)],
    ("ants/doubtful.png", 0, 1, 0.55),
    ("ants/sure.png", 0, 1, 0.95),
    *[(f"bees/{n}.png", 1, 1, 0.8) for n in range(4)],
    ("bees/odd.png", 1, 0, 0.6),
]
MEASURED = Evaluated(accuracy=0.7, low=0.397, high=0.892, count=10)


@pytest.fixture
def images(tmp_path: Path) -> Path:
    for file, label, *_ in ROWS:
        path = tmp_path / "images" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (8, 8), (200 * label, 50, 50)).save(path)
    return tmp_path / "images"


@pytest.fixture
def panel(qtbot):
    made = ResultsPanel()
    qtbot.addWidget(made, before_close_func=lambda widget: widget.close_threads())
    made.resize(1080, 640)
    made.show()
    return made


@pytest.fixture
def show(qtbot, panel):
    def show(run) -> None:
        panel.show_run(run)
        qtbot.waitUntil(lambda: not panel._task.busy, timeout=3000)

    return show


def _texts(panel: ResultsPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(Label) if label.isVisible()]


def _shown_files(panel: ResultsPanel) -> list[str]:
    return [
        panel.view("overview")._grid.item(n).path.name
        for n in range(panel.view("overview")._grid.count())
    ]


def test_without_a_result_it_says_what_is_missing(panel, show, make_run, run_events):
    assert "No result yet" in _texts(panel)
    show(make_run(events=run_events()))
    assert "This run has not been measured yet" in _texts(panel)


def test_figures_are_the_reports(panel, show, make_run, run_events, images):
    show(make_run(events=[*run_events(), MEASURED], predictions=ROWS))
    texts = _texts(panel)
    assert "70.0 %" in texts
    assert "95 % interval 39.7 – 89.2 %, n = 10" in texts
    assert any("Best weights on the original validation files" in text for text in texts)
    (facts,) = (f for f in panel.findChildren(FactList) if f.isVisible())
    shown = [label.text() for label in facts.findChildren(Label)]
    assert shown[:2] == ["Balanced accuracy", "70.0 %  (38.4 – 89.7 %)"], "with its interval"


def test_the_worst_confusion_is_opened_first_surest_first(panel, show, make_run, images):
    show(make_run(predictions=ROWS))
    assert "ants, taken for bees" in _texts(panel)
    assert _shown_files(panel) == ["sure.png", "doubtful.png"]
    assert panel.view("overview")._grid.item(0).path == images / "ants" / "sure.png"
    assert "predicted: bees, 95.0 %" in panel.view("overview")._grid.item(0).tooltip


def test_a_click_and_the_keys_choose_a_cell(qtbot, panel, show, make_run, images):
    show(make_run(predictions=ROWS))
    matrix = panel.findChild(ConfusionView)
    place = matrix.visualRect(matrix.model().index(1, 0)).center()
    qtbot.mouseClick(matrix.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert _shown_files(panel) == ["odd.png"]
    qtbot.keyClick(matrix, Qt.Key.Key_Right)
    assert "bees, recognised" in _texts(panel)
    assert len(_shown_files(panel)) == 4
    assert matrix.model().index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "True ants, predicted bees: 2 images, 40.0 %"
    )


def test_a_class_shows_what_was_not_recognised(panel, show, make_run, images):
    show(make_run(predictions=ROWS))
    table = panel.findChild(ScoreTable)
    table.setCurrentIndex(table.model().index(1, 0))
    assert "bees, not recognised" in _texts(panel)
    assert _shown_files(panel) == ["odd.png"]


def test_an_image_opens_large(qtbot, panel, show, make_run, images):
    show(make_run(predictions=ROWS))
    panel.view("overview")._grid.activated_item.emit(0)
    dialog = panel.findChild(ImageDialog)
    assert dialog.windowTitle() == "sure.png"
    dialog.reject()


def test_one_chooses_among_measured_runs(qtbot, panel, show, make_run, run_events, images):
    first = make_run(1, [*run_events(), MEASURED], predictions=ROWS)
    make_run(2, run_events())
    last = make_run(3, [*run_events(), MEASURED], predictions=ROWS[:4])
    panel.set_titles({"lenet5": "LeNet-5"})
    panel.set_runs_folder(first.path.parent)
    qtbot.waitUntil(lambda: panel._report is not None, timeout=3000)
    choice = panel._choice
    labels = [choice.itemText(row) for row in range(choice.count())]
    assert labels == ["3  LeNet-5  ·  70.0 %", "1  LeNet-5  ·  70.0 %"]
    assert "75.0 %" in _texts(panel), f"the newest: {last.name}"
    with qtbot.waitSignal(panel.run_selected) as told:
        choice.setCurrentIndex(1)
    assert told.args[0].path == first.path
    qtbot.waitUntil(lambda: "70.0 %" in _texts(panel), timeout=3000)


def test_a_damaged_report_is_told(panel, show, make_run, images):
    run = make_run(predictions=ROWS)
    (run.results / "report.json").write_text("{")
    show(run)
    (notice,) = (n for n in panel.findChildren(Notice) if n.isVisible())
    assert "cannot be read" in notice.text
    assert "No result yet" in _texts(panel) or "This run has not been measured yet" in _texts(panel)


def test_many_classes_scroll_instead_of_vanishing(qtbot):
    view = ConfusionView()
    qtbot.addWidget(view)
    view.resize(360, 360)
    view.set_matrix([f"class {n}" for n in range(5)], [[1] * 5] * 5)
    view.show()
    assert view.cell_side() > 40
    assert view.horizontalScrollBar().maximum() == 0
    view.set_matrix([f"class {n}" for n in range(200)], [[1] * 200] * 200)
    QApplication.processEvents()
    assert view.cell_side() == SMALLEST
    view.grab()
    with qtbot.waitSignal(view.cell_chosen) as told:
        view.setCurrentIndex(view.model().index(199, 3))
    assert told.args == [199, 3]


def test_scores_sort_as_numbers(qtbot):
    table = ScoreTable()
    qtbot.addWidget(table)
    table.set_scores([ClassScore("a", 1.0, 0.05, 0.1, 100), ClassScore("b", 0.2, 0.5, 0.3, 9)])
    for column, first in ((1, "b"), (2, "a"), (4, "b"), (0, "a")):
        table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
        assert table.model().index(0, 0).data() == first
    assert table.model().index(0, 1).data() == "100.0"
    tip = table.model().index(0, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "5 of 100, 95 % interval 2.2 – 11.2 %"
    with qtbot.waitSignal(table.class_chosen) as told:
        table.setCurrentIndex(table.model().index(1, 0))
    assert told.args == [1], "the label, not the row"


def test_it_fits(panel, show, make_run, images):
    show(make_run(predictions=ROWS))
    assert panel.minimumSizeHint().width() <= 1080
    assert panel.minimumSizeHint().height() <= 640
