"""The tabs of the Results page: mistakes, calibration, labels, comparison."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton

from ui.asking_line import AskingLines
from ui.panels.results_panel import ResultsPanel
from ui.views.asking_view import DONE, EMPTY, WAITING
from ui.views.results.calibration_words import promise_words, verdict_words
from ui.views.results.confusion_card import ConfusionCard
from ui.views.results.tabs import VIEWS, tab_titles
from ui.widgets import Label, Notice
from workbench.errors import DataError
from workbench.evaluation.kept import kept_path, write_kept
from workbench.evaluation.report import Prediction, Report
from workbench.events import Evaluated
from workbench.jobs import Progress

# ants: 3 right, 2 taken for bees; bees: 4 right, 1 taken for an ant
ROWS = [
    *[(f"ants/{n}.png", 0, 0, 0.9) for n in range(3)],
    ("ants/doubtful.png", 0, 1, 0.55),
    ("ants/sure.png", 0, 1, 0.95),
    *[(f"bees/{n}.png", 1, 1, 0.8) for n in range(4)],
    ("bees/odd.png", 1, 0, 0.6),
]
MEASURED = Evaluated(accuracy=0.7, low=0.397, high=0.892, count=10)
BIN = {"confidence": 0.9, "accuracy": 0.8, "low": 0.7, "high": 0.88, "count": 100}
PART = {
    "bins": [BIN], "error": 0.1, "low": 0.04, "high": 0.16, "by_chance": 0.05,
    "confidence": 0.9, "accuracy": 0.8, "loss": 0.5,
}  # fmt: skip
POINT = {
    "below": 0.0, "count": 100, "correct": 80, "total": 100, "low": 0.71, "high": 0.87,
    "share": 1.0, "accuracy": 0.8,
}  # fmt: skip
KEPT = {**POINT, "below": 0.7312, "count": 60, "correct": 57, "share": 0.6, "accuracy": 0.95}
CALIBRATION = {
    "split": "validation", "classes": 2,
    "calibration": {
        "temperature": 1.5, "before": PART, "after": {**PART, "error": 0.02, "confidence": 0.81},
        "gain": 0.1, "gain_low": 0.02, "gain_high": 0.2, "folds": 5, "count": 100,
    },
    "calibrated": {
        "curve": [POINT, KEPT],
        "wanted": [
            {"accuracy": 0.9, "chosen": KEPT, "promised": {**KEPT, "accuracy": 0.93}},
            {"accuracy": 0.99, "chosen": None, "promised": POINT},
        ],
    },
}  # fmt: skip
CALIBRATION["plain"] = CALIBRATION["calibrated"]
SUSPECTS = {
    "count": 10, "suspected": 1, "network": "efficientnet_lite0", "folds": 5, "left_out": [],
    "rows": [
        {"file": "ants/sure.png", "split": "train", "label": "ants", "rival": "bees",
         "of_label": 0.02, "of_rival": 0.98, "suspected": True},
        {"file": "bees/odd.png", "split": "validation", "label": "bees", "rival": "ants",
         "of_label": 0.4, "of_rival": 0.6, "suspected": False},
    ],
}  # fmt: skip


class FakeReply(QObject):
    done, failed, progress = Signal(object), Signal(object), Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


class FakeEngine(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, dict, FakeReply]] = []

    def request(self, method: str, params: dict, latest: str = "") -> FakeReply:
        reply = FakeReply()
        self.asked.append((method, params, reply))
        return reply


@pytest.fixture
def images(tmp_path: Path) -> Path:
    for file, label, *_ in ROWS:
        path = tmp_path / "images" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (8, 8), (200 * label, 50, 50)).save(path)
    return tmp_path / "images"


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def panel(qtbot, engine):
    made = ResultsPanel()
    made.view_made.connect(AskingLines(engine, made).add)
    qtbot.addWidget(made, before_close_func=lambda widget: widget.close_threads())
    made.resize(1080, 640)
    made.show()
    return made


@pytest.fixture
def show(qtbot, panel):
    def show(run, tab: str):
        panel.show_run(run)
        qtbot.waitUntil(lambda: not panel._task.busy, timeout=3000)
        panel.show_tab(tab)
        view = panel.view(tab)
        tasks = [vars(view)[name] for name in ("_task", "_list", "_compare") if name in vars(view)]
        qtbot.waitUntil(lambda: not any(task.busy for task in tasks), timeout=3000)
        return view

    return show


def texts(widget) -> list[str]:
    return [label.text() for label in widget.findChildren(Label) if label.isVisible()]


def files(view) -> list[str]:
    grid = view._images.grid
    return [grid.item(n).path.name for n in range(grid.count())]


def press(qtbot, widget, text: str) -> None:
    (button,) = (b for b in widget.findChildren(QPushButton) if b.text() == text and b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def saved(view, monkeypatch, qtbot, path: Path) -> list[dict[str, str]]:
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: None)
    press(qtbot, view, "Save list…")
    view.findChild(QFileDialog).fileSelected.emit(str(path))
    with open(path, newline="") as stream:
        return list(csv.DictReader(stream))


# -- the tabs ---------------------------------------------------------------------------------


def test_every_tab_has_a_view_that_is_made_when_it_is_first_shown(panel, show, make_run, images):
    assert [key for key, _ in tab_titles()] == list(VIEWS)
    show(make_run(predictions=ROWS), "overview")
    assert set(panel._tabs.keys()) == {"overview"}
    for key in VIEWS:
        panel.show_tab(key)
    assert set(panel._tabs.keys()) == set(VIEWS)
    panel.show_run(make_run(2))
    assert panel.minimumSizeHint().width() <= 1080


# -- mistakes ---------------------------------------------------------------------------------


def test_mistakes_are_listed_surest_first_and_saved(
    qtbot, show, make_run, images, tmp_path, monkeypatch
):
    view = show(make_run(predictions=ROWS), "mistakes")
    assert files(view) == ["sure.png", "odd.png", "doubtful.png"]
    assert "95 % · ants → bees" in view._images.grid.item(0).caption
    rows = saved(view, monkeypatch, qtbot, tmp_path / "list.csv")
    assert [row["file"] for row in rows] == ["ants/sure.png", "bees/odd.png", "ants/doubtful.png"]
    assert rows[0]["class"] == "ants"
    assert rows[0]["predicted"] == "bees"
    view._class.set_value("1")
    view._class.value_changed.emit("1")
    assert files(view) == ["odd.png"]


def test_the_least_sure_are_listed_right_or_wrong(qtbot, show, make_run, images):
    view = show(make_run(predictions=ROWS), "mistakes")
    press(qtbot, view, "Least sure")
    assert files(view)[:3] == ["doubtful.png", "odd.png", "0.png"]
    assert "10 of 10 images, the least sure first" in texts(view)


# -- calibration ------------------------------------------------------------------------------


def test_calibration_is_asked_for_waited_for_and_shown(qtbot, panel, show, engine, make_run):
    run = make_run(predictions=ROWS)
    view = show(run, "calibration")
    assert view.state() == EMPTY
    press(qtbot, view, "Check its confidence")
    ((method, params, reply),) = engine.asked
    assert (method, params) == ("calibration", {"run": str(run.path)})
    assert view.state() == WAITING
    reply.progress.emit(Progress("Evaluating", 3, 10))
    assert any("3 of 10" in text for text in texts(view))
    reply.done.emit(CALIBRATION)
    assert view.state() == DONE
    shown = " ".join(texts(view))
    assert "It is too sure: on average 90.0 %, and right in 80.0 % of the 100 images." in shown
    assert "10.0 %  (4.0 – 16.0 %)" in shown
    assert "Unknown below 73.1 % confidence" in shown
    with qtbot.waitSignal(panel.bake_wanted) as told:
        press(qtbot, view, "Use it in the export")
    assert told.args == [True, 73.12]
    press(qtbot, view, "99 %")
    assert "Not even the surest answers reach 99 %." in texts(view)
    assert not view._bake.isEnabled()
    for chart in (view._reliability, view._coverage):
        assert chart.data_table().rows
        assert chart.accessibleDescription()
        assert not chart.grab().isNull()


def test_cancel_and_errors_lead_back(qtbot, show, engine, make_run):
    view = show(make_run(predictions=ROWS), "calibration")
    press(qtbot, view, "Check its confidence")
    press(qtbot, view, "Cancel")
    assert engine.asked[0][2].cancelled
    assert view.state() == EMPTY
    press(qtbot, view, "Check its confidence")
    engine.asked[1][2].failed.emit(DataError("The images are gone"))
    (notice,) = (n for n in view.findChildren(Notice) if n.isVisible())
    assert "The images are gone" in notice.text
    assert view.state() == EMPTY


def test_what_was_kept_is_shown_at_once_and_another_run_clears_it(qtbot, show, engine, make_run):
    run = make_run(predictions=ROWS)
    write_kept(run, "calibration", CALIBRATION)
    view = show(run, "calibration")
    qtbot.waitUntil(lambda: view.state() == DONE, timeout=3000)
    assert engine.asked == []
    view = show(make_run(2, predictions=ROWS), "calibration")
    assert view.state() == EMPTY


def test_verdicts_fit_the_figures():
    found = CALIBRATION["calibration"]
    chance = {**found, "before": {**PART, "error": 0.04}, "gain_low": -0.1}
    assert "perfectly calibrated network would show" in verdict_words(chance)
    assert "cannot be told" in verdict_words(chance)
    assert "leave it out" in verdict_words({**chance, "gain_high": -0.01})
    unsure = {**found, "before": {**PART, "confidence": 0.7}}
    assert "less sure than it could be" in verdict_words(unsure)
    everything = {"accuracy": 0.8, "chosen": POINT, "promised": POINT}
    assert promise_words(everything) == "80 % are reached without withholding anything."


# -- labels -----------------------------------------------------------------------------------


def test_suspects_are_shown_with_what_they_look_like(
    qtbot, show, engine, make_run, images, tmp_path, monkeypatch
):
    run = make_run(predictions=ROWS)
    view = show(run, "labels")
    press(qtbot, view, "Check the labels")
    kept_path(run, "labels").parent.mkdir()
    kept_path(run, "labels", ".csv").write_text("file,label\nants/sure.png,ants\n")
    engine.asked[0][2].done.emit(SUSPECTS)
    assert files(view) == ["sure.png", "odd.png"]
    first, second = view._images.grid.item(0), view._images.grid.item(1)
    assert first.caption == "ants → bees"
    assert "looks like: bees, 98.0 %" in first.tooltip
    assert (bool(first.colour), bool(second.colour)) == (True, False)
    assert any("1 of 10 labels are suspected." in text for text in texts(view))
    rows = saved(view, monkeypatch, qtbot, tmp_path / "list.csv")
    assert rows == [{"file": "ants/sure.png", "label": "ants"}]
    press(qtbot, view, "Check again")
    assert view.state() == WAITING


def test_a_list_whose_run_has_gone_is_told(
    qtbot, show, engine, make_run, images, tmp_path, monkeypatch
):
    told = []
    monkeypatch.setattr(
        "ui.views.results.listed_images.show_error", lambda _, error: told.append(error)
    )
    view = show(make_run(predictions=ROWS), "labels")
    press(qtbot, view, "Check the labels")
    engine.asked[0][2].done.emit(SUSPECTS)
    with pytest.raises(FileNotFoundError):
        saved(view, monkeypatch, qtbot, tmp_path / "list.csv")
    assert [error.what for error in told] == ["The list cannot be read"]


# -- comparison -------------------------------------------------------------------------------


def test_two_runs_are_compared_image_by_image(qtbot, show, make_run, run_events, images):
    better = [(file, label, label, 0.9) for file, label, *_ in ROWS]
    make_run(1, [*run_events(), MEASURED], predictions=better)
    view = show(make_run(2, predictions=ROWS), "comparison")
    qtbot.waitUntil(lambda: view._pair is not None, timeout=3000)
    verdict = view._verdict.text()
    assert verdict.startswith("Indistinguishable")
    assert "Accuracy −30.0 points" in verdict
    assert "n = 10" in verdict
    assert sorted(files(view)) == ["doubtful.png", "odd.png", "sure.png"]
    assert "this run: bees, 95.0 %" in " ".join(view._images.grid.item(n).tooltip for n in range(3))
    view._which.set_value("both")
    view._on_which_changed("both")
    assert len(files(view)) == 7


def test_the_other_runs_have_the_names_people_know(
    qtbot, show, panel, make_run, run_events, images
):
    make_run(1, [*run_events(), MEASURED], predictions=ROWS)
    view = show(make_run(2, predictions=ROWS), "comparison")
    qtbot.waitUntil(lambda: view._choice.count() == 1, timeout=3000)
    name = view._run.spec().project.architecture.name
    panel.set_titles({name: "A known name"})
    assert "A known name" in view._choice.itemText(0)


def test_a_better_run_is_called_better(qtbot, show, make_run, run_events, images):
    rows = [(f"ants/{n}.png", 0, 0, 0.9) for n in range(20)]
    worse = [(file, 0, 1, 0.6) for file, *_ in rows]
    make_run(1, [*run_events(), MEASURED], predictions=worse)
    view = show(make_run(2, predictions=rows), "comparison")
    qtbot.waitUntil(lambda: view._pair is not None, timeout=3000)
    assert view._verdict.text().startswith("This run is better.")
    assert view._pair.difference.low > 0


def test_a_single_run_has_nothing_to_be_compared_with(show, make_run):
    view = show(make_run(predictions=ROWS), "comparison")
    assert "No other run to compare with" in texts(view)


# -- the matrix -------------------------------------------------------------------------------


@pytest.fixture
def card(qtbot):
    made = ConfusionCard()
    qtbot.addWidget(made)
    made.resize(420, 560)
    made.show()
    return made


def many(classes: int) -> Report:
    rows = [Prediction(f"{c}/{n}", c, c, 0.9) for c in range(classes) for n in range(9)]
    rows += [Prediction(f"{c}/x", c, (c + classes // 2) % classes, 0.6) for c in range(classes)]
    return Report(tuple(f"class {n}" for n in range(classes)), tuple(rows))


def test_order_keeps_what_is_chosen_and_pairs_choose_cells(qtbot, card):
    card.show_report(many(100))
    card.choose(3, 53)
    qtbot.mouseClick(card._order.button("alike"), Qt.MouseButton.LeftButton)
    assert abs(card._labels.index(3) - card._labels.index(53)) == 1, "neighbours now"
    index = card._matrix.currentIndex()
    assert (card._labels[index.row()], card._labels[index.column()]) == (3, 53)
    with qtbot.waitSignal(card.cell_chosen) as told:
        card._list.setCurrentRow(7)
    pair = card._pairs[7]
    assert told.args == [pair.true, pair.predicted]
    assert card._list.item(7).text().endswith("1 of 10 (10 %)")


def test_a_hundred_classes_are_seen_at_once_or_one_by_one(qtbot, card):
    card.show_report(many(100))
    first = card._matrix.cell_side()
    for _ in range(8):
        card._matrix.zoom_out()
    assert card._matrix.cell_side() < first
    assert card._matrix.horizontalScrollBar().maximum() == 0
    assert card._matrix.verticalScrollBar().maximum() == 0
    for _ in range(14):
        card._matrix.zoom_in()
    assert card._matrix.cell_side() > 30
    card.grab()
    card.show_report(many(3))
    assert card._matrix.cell_side() > 30, "as fits again"
