"""The tabs Shortcuts, Robustness and More images? show what the engine found, and wait and fail."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ui.views.asking_view import DONE, EMPTY, WAITING
from ui.views.results.more_images_view import MoreImagesView
from ui.views.results.robustness_view import SHOWN, RobustnessView
from ui.views.results.shortcuts_view import ShortcutsView
from ui.views.results.tabs import VIEWS, make_view, tab_titles
from ui.widgets import Label, Notice
from workbench.errors import DataError
from workbench.evaluation.corruptions import CORRUPTIONS
from workbench.evaluation.report import Prediction, Report

ENDS = {"low": 0.7, "high": 0.9}
MEASURED = {"value": 0.8, **ENDS}
FORECAST = {
    "images": 80, "accuracy": 0.85, "low": 0.8, "high": 0.9, "gain": 0.05, "gain_low": 0.01,
    "gain_high": 0.08, "verdict": "yes",
}  # fmt: skip
MORE = {
    "network": "efficientnet_lite0", "repeats": 5, "train": 40, "asked": 20, "forecast": FORECAST,
    "points": [{"images": n, "accuracy": 0.6 + n / 200, **ENDS} for n in (10, 20, 40)],
    "line": [[n, 0.6 + n / 200] for n in (10, 40, 80)],
}  # fmt: skip


def shortcuts(verdict: str) -> dict:
    row = {"classifier": "forest", "accuracy": 0.75, **ENDS, "share": 0.9, "share_low": 0.8,
           "share_high": 1.0}  # fmt: skip
    rows = [{**row, "fact": "size", "verdict": "clear"}, {**row, "fact": "border",
            "verdict": verdict}]  # fmt: skip
    return {"verdict": verdict, "rows": rows, "network": MEASURED, "majority": MEASURED,
            "fitted_on": 100, "count": 50}  # fmt: skip


@pytest.fixture
def show(qtbot):
    def show(view):
        qtbot.addWidget(view, before_close_func=lambda widget: widget.close_threads())
        view.resize(900, 500)
        view.show()
        return view

    return show


def texts(view) -> str:
    return "\n".join(label.text() for label in view.findChildren(Label) if label.isVisible())


def test_every_tab_of_this_module_has_a_view():
    assert {"shortcuts", "robustness", "more-images"} <= set(VIEWS)
    assert [key for key, _ in tab_titles()] == list(VIEWS)


@pytest.mark.parametrize("verdict", ["alarm", "notable", "clear"])
def test_shortcuts_name_the_fact(show, verdict):
    view = show(ShortcutsView())
    view.show_answer(shortcuts(verdict))
    notice = view.findChildren(Notice)[-1]
    assert view.state() == DONE
    assert notice.isVisible() == (verdict != "clear")
    assert ("No shortcut was found" in texts(view)) == (verdict == "clear")
    assert view._table.texts()[1][:2] == ["Border and corners", "75.0 %"]
    assert view._table.texts()[-2][0] == "The network"


def test_more_images_say_the_verdict_and_the_forecast(show):
    view = show(MoreImagesView())
    view.show_answer(MORE)
    view.grab()
    assert "Yes, twice the images" in texts(view)
    assert "With 80 images 85.0 % (80.0 – 90.0 %)" in texts(view)
    assert view._chart.data_table().rows[-1] == [80, 85.0, 80.0, 90.0]


def test_robustness_draws_lines_and_examples(qtbot, show, make_run, tmp_path: Path):
    pixels = np.random.default_rng(0).integers(0, 256, (40, 50, 3), dtype=np.uint8)
    view = show(RobustnessView())
    run = make_run()
    spec = run.spec().replace(folder=str(tmp_path))
    Image.fromarray(pixels).save(tmp_path / "one.png")
    view.run, view.spec = run, spec
    clean = {"corruption": "", "severity": 0, "count": 9, "correct": 8, "accuracy": 0.9, **ENDS}
    rows = [{**clean, "corruption": c, "severity": s, "accuracy": 0.9 - s / 10}
            for c in CORRUPTIONS for s in range(1, 6)]  # fmt: skip
    view.show_answer({"clean": clean, "rows": rows, "mean": 0.6, "count": 9, "total": 10,
                      "example": "one.png"})  # fmt: skip
    qtbot.waitUntil(lambda: view._tiles.count() == len(CORRUPTIONS) * len(SHOWN), timeout=5000)
    view.grab()
    assert "n = 9 of 10" in texts(view)
    assert view._tiles.tile(3).caption == "Noise 5"
    tops = [view._tiles.visualRect(view._tiles.model().index(n, 0)).top() for n in range(16)]
    assert len(set(tops)) == len(CORRUPTIONS), "a row for each way"
    assert all(len(set(tops[n : n + 4])) == 1 for n in range(0, 16, 4))
    assert "at their own sizes" not in texts(view)
    assert len(view._chart.data_table().rows) == 21


def test_robustness_says_why_it_differs_from_the_overview(show):
    view = show(RobustnessView())
    clean = {"corruption": "", "severity": 0, "count": 9, "correct": 7, "accuracy": 7 / 9, **ENDS}
    rows = [{**clean, "corruption": c, "severity": s}
            for c in CORRUPTIONS for s in range(1, 6)]  # fmt: skip
    found = {"clean": clean, "rows": rows, "mean": 0.6, "count": 9, "total": 9, "example": ""}
    for right, told in ((7, False), (8, True)):
        answers = tuple(Prediction(f"{n}.png", 0, int(n >= right), 0.9) for n in range(9))
        view.report = Report(("ants", "bees"), answers)
        view.show_answer(found)
        assert ("the unspoilt images give 88.9 %" in texts(view)) == told


@pytest.mark.parametrize("key", ["shortcuts", "robustness", "more-images"])
def test_it_waits_and_fails_and_can_be_asked_again(show, make_run, key):
    view = show(make_view(key))
    view.run = make_run()
    asked = []
    view.asked.connect(lambda method, params: asked.append((method, params)))
    view.ask()
    assert view.state() == WAITING
    assert asked == [(view.METHOD, {"run": str(view.run.path)})]
    view.show_error(DataError("There are too few images", hint="Add some."))
    assert view.state() == EMPTY
    assert view.findChild(Notice).isVisible()
