"""The curves: their points, their smoothing, and the view."""

from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QSlider

from ui.theme import DARK, LIGHT, apply_theme
from ui.views.curves.axes import log_ticks
from ui.views.curves.points import Column, CurvePoints, average, smooth, thin
from ui.views.curves.view import CurvesView, shown_epochs
from ui.widgets import Switch
from workbench.events import Step


@pytest.fixture
def view(qtbot):
    curves = CurvesView()
    qtbot.addWidget(curves)
    curves.resize(760, 540)
    curves.show()
    return curves


def _settle(qtbot, curves: CurvesView) -> None:
    qtbot.waitUntil(lambda: not curves._timer.isActive(), timeout=2000)


def _control(curves: CurvesView, kind: type, name: str):
    """Find a control as a screen reader does."""
    (found,) = (one for one in curves.findChildren(kind) if one.accessibleName().startswith(name))
    return found


def _train_line(curves: CurvesView, plot: int = 0) -> tuple[np.ndarray, np.ndarray]:
    return curves._plots[plot]._train.getOriginalDataset()


# -- points -----------------------------------------------------------------------------------


def test_a_column_grows_and_is_cut():
    column = Column()
    for start in range(0, 5000, 500):
        column.extend(range(start, start + 500))
    assert np.array_equal(column.values, np.arange(5000))
    column.cut(7)
    column.extend([99])
    assert list(column.values) == [0, 1, 2, 3, 4, 5, 6, 99]


def test_points_stand_at_epochs_and_accuracies_are_percent(run_events):
    points = CurvePoints()
    points.add(run_events(epochs=2, steps=5, upto=10))
    assert points.x()[[0, 4, 9]].tolist() == [0.2, 1.0, 2.0]
    assert points.train("accuracy")[4] == 50
    ends, accuracies = points.validation("accuracy")
    assert ends.tolist() == [1, 2]
    assert accuracies.tolist() == pytest.approx([70, 80])


def test_a_resumed_run_takes_the_place_of_what_it_repeats(run_events):
    points = CurvePoints()
    points.add(run_events(epochs=3, steps=5, upto=13))
    points.add(run_events(epochs=3, steps=5, first=7, upto=7))
    assert points.position == pytest.approx(7 / 5), "steps 8 to 13 are about to be repeated"
    assert points.validation("loss")[0].tolist() == [1], "so is the end of epoch 2"
    points.add(run_events(epochs=3, steps=5, first=7, upto=12)[1:])
    assert np.array_equal(points.x() * 5, np.arange(1, 13))
    assert points.validation("loss")[0].tolist() == [1, 2]


def test_reading_the_history_twice_changes_nothing(run_events):
    once, twice = CurvePoints(), CurvePoints()
    events = run_events(epochs=2, steps=5, upto=8)
    once.add(events)
    for start in range(0, len(events), 3):
        twice.add(events[start : start + 3])
    twice.add(events)
    twice.add(events[-3:])
    assert np.array_equal(once.train("loss"), twice.train("loss"))
    assert np.array_equal(once.validation("loss")[1], twice.validation("loss")[1])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 40), st.floats(-1e3, 1e3)), min_size=1, max_size=400),
    st.sampled_from([0.0, 0.05, 0.5, 0.9, 0.99]),
)
def test_smoothing_is_the_corrected_moving_average_over_steps(gaps_and_values, weight):
    """A value that stands for n steps counts as n equal values, one a step."""
    steps = np.cumsum([gap for gap, _ in gaps_and_values]).astype(float)
    values = np.array([value for _, value in gaps_and_values])
    mean, count, expected = 0.0, 0, []
    for gap, value in gaps_and_values:
        for _ in range(gap):
            mean = weight * mean + (1 - weight) * value
            count += 1
        expected.append(mean / (1 - weight**count))
    assert np.allclose(smooth(steps, values, weight), expected, rtol=1e-9, atol=1e-7)


def test_a_loss_that_is_not_a_number_does_not_spoil_what_follows():
    values = np.array([1.0, np.nan, np.inf, 1.0, 1.0])
    assert np.allclose(smooth(np.arange(1.0, 6), values, 0.9), 1.0)
    assert np.allclose(smooth(np.array([1.0, 2.0]), np.array([np.nan, 2.0]), 0.5), 2.0)
    assert len(smooth(np.arange(1.0, 4), np.full(3, np.nan), 0.5)) == 3


def test_thinning_keeps_spikes_and_averaging_keeps_the_mean():
    x, y = np.arange(100_000.0), np.zeros(100_000)
    y[61_803] = 5
    few_x, few_y = thin(x, y, 300)
    assert len(few_x) == 600 and few_y.max() == 5
    assert np.all(np.diff(few_x) >= 0)
    mean_x, mean_y = average(x, np.sin(x), 300)
    assert len(mean_x) == 300
    assert abs(mean_y).max() < 0.01
    assert len(thin(x[:500], y[:500], 300)[0]) == 500, "few points are drawn as they are"


@pytest.mark.parametrize(
    ("position", "epochs", "shown"),
    [(0, 15, 15), (0, 0, 1), (3, 0, 1), (3, 200, 10), (49, 200, 76), (199, 200, 200)],
)
def test_long_runs_open_up_in_steps(position, epochs, shown):
    assert shown_epochs(position, epochs) == shown


def test_log_ticks():
    assert [round(10**v, 6) for v in log_ticks(-1.1, 0.1)] == [0.1, 0.2, 0.5, 1]
    assert [round(10**v) for v in log_ticks(0, 4)] == [1, 10, 100, 1000, 10_000]


# -- view -------------------------------------------------------------------------------------


def test_events_become_lines_and_words(qtbot, view, run_events):
    view.add_events(run_events(epochs=4, steps=5, upto=12))
    _settle(qtbot, view)
    x, y = _train_line(view)
    assert x[-1] == pytest.approx(12 / 5)
    steps = np.arange(1.0, 13)
    assert np.allclose(y, smooth(steps, 1 / steps, 0.9))
    assert view._plots[0].view_range == pytest.approx((0, 4)), "the whole run"
    spoken = view.accessibleDescription()
    assert "2.4 of 4 epochs" in spoken
    assert "best 80.0 % after epoch 2" in spoken


def test_nothing_is_redrawn_without_news(qtbot, view, run_events, monkeypatch):
    view.add_events(run_events())
    _settle(qtbot, view)
    drawn = []
    monkeypatch.setattr(view._plots[0], "draw", lambda *_: drawn.append(1))
    qtbot.wait(200)
    assert not drawn
    for step in range(20):
        view.add_events([Step(epoch=1, step=11 + step, loss=0.1, accuracy=1, learning_rate=0.1,
                              images_per_second=1, seconds_left=None)])  # fmt: skip
    _settle(qtbot, view)
    assert len(drawn) == 1, "many events, one picture"


def test_a_hidden_view_waits_until_it_is_seen(qtbot, run_events):
    curves = CurvesView()
    qtbot.addWidget(curves)
    curves.add_events(run_events())
    assert not curves._timer.isActive()
    curves.show()
    _settle(qtbot, curves)
    assert len(_train_line(curves)[0]) == 10


def test_smoothing_and_log_scale(qtbot, view, run_events):
    events = run_events(epochs=2, steps=5, upto=9)
    bad = Step(epoch=1, step=10, loss=0.0, accuracy=0, learning_rate=0.1, images_per_second=1,
               seconds_left=None)  # fmt: skip
    view.add_events([*events, bad])
    _control(view, QSlider, "Smoothing").setValue(0)
    _settle(qtbot, view)
    assert np.allclose(_train_line(view)[1][:9], 1 / np.arange(1.0, 10))
    _control(view, Switch, "Logarithmic").setChecked(True)
    _settle(qtbot, view)
    low, high = view._plots[0].getViewBox().viewRange()[1]
    assert low < high <= 0.2, "decimal logarithms, in spite of a loss of zero"


def test_hovering_reads_both_plots(qtbot, view, run_events):
    view.add_events(run_events(epochs=2, steps=5, upto=10))
    _settle(qtbot, view)
    box = view._plots[0].getViewBox()
    place = box.mapViewToScene(QPointF(1.5, 0.5)).toPoint()
    qtbot.mouseMove(view._plots[0].viewport(), place)
    for plot, figure in zip(view._plots, ("0.7", "80.0 %"), strict=True):
        qtbot.waitUntil(plot._hint.isVisible, timeout=2000)
        assert "epoch 2" in plot._hint.text()
        assert figure in plot._hint.text(), "validation at the end of that epoch"
        assert plot._cross.isVisible()
    view._plots[0].hovered.emit(None)
    assert not view._plots[1]._hint.isVisible()


def test_keys_walk_along_the_epochs(qtbot, view, run_events):
    view.add_events(run_events(epochs=3, steps=5, upto=15))
    _settle(qtbot, view)
    for key, epoch in ((Qt.Key.Key_Left, 2), (Qt.Key.Key_Left, 1), (Qt.Key.Key_Right, 2)):
        qtbot.keyClick(view, key)
        assert view.accessibleDescription().startswith(f"Epoch {epoch},")
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not view._plots[0]._cross.isVisible()


def test_the_focus_is_seen(qtbot, view, run_events):
    view.add_events(run_events(epochs=3, steps=5, upto=15))
    _settle(qtbot, view)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view._plots[0]._cross.isVisible, timeout=2000)
    view.clearFocus()
    qtbot.waitUntil(lambda: not view._plots[0]._cross.isVisible(), timeout=2000)


def test_the_user_moves_and_comes_back(qtbot, view, run_events):
    view.add_events(run_events(epochs=4, steps=5, upto=20))
    _settle(qtbot, view)
    box = view._plots[0].getViewBox()
    box.setXRange(1, 2, padding=0)
    box.sigRangeChangedManually.emit([True, False])
    view.add_events([])
    _settle(qtbot, view)
    assert view._plots[1].view_range == pytest.approx((1, 2)), "both plots move together"
    middle = view._plots[1].viewport().rect().center()
    qtbot.mouseDClick(view._plots[1].viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle))
    _settle(qtbot, view)
    assert view._plots[0].view_range == pytest.approx((0, 4))


def test_another_theme_restyles_the_plots(qtbot, qapp, view):
    assert view._plots[0].backgroundBrush().color().name() == LIGHT.surface
    try:
        apply_theme(qapp, "dark")
        qtbot.waitUntil(
            lambda: view._plots[0].backgroundBrush().color().name() == DARK.surface, timeout=2000
        )
        assert view._plots[0]._train.opts["pen"].color().name() == DARK.train
    finally:
        apply_theme(qapp, "light")


def test_clear_forgets_the_run(qtbot, view, run_events):
    view.add_events(run_events())
    _settle(qtbot, view)
    view.clear()
    _settle(qtbot, view)
    assert len(view.points.x()) == 0
    assert view.summary() == "No points yet."


def test_200_000_steps_stay_quick(qtbot, view):
    rng = np.random.default_rng(0)
    losses = rng.random(200_000).tolist()
    view.add_events(
        [Step(epoch=0, step=n, loss=loss, accuracy=loss, learning_rate=0.1, images_per_second=1,
              seconds_left=None) for n, loss in enumerate(losses, 1)]
    )  # fmt: skip
    view._on_timer_timeout()
    start = time.perf_counter()
    view._reader.refresh()
    view._on_timer_timeout()
    view.repaint()
    # 30 ms on two quiet cores; without thinning it is a second.
    assert time.perf_counter() - start < 0.4
    assert len(_train_line(view)[0]) < 2000
