"""What is drawn and said of a study."""

import time
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.study_state import Listed, Seen, StudyProgress
from ui.theme import DARK, LIGHT
from ui.views.studies.bar import NEW, StudyBar
from ui.views.studies.curves import StudyCurves, arm_curves
from ui.views.studies.gain_chart import StudyGainChart, effect_colour, row_words
from ui.views.studies.gains import StudyGains
from ui.views.studies.page import StudyPage
from ui.views.studies.plot import ArmCurves, StudyPlot
from ui.views.studies.words import facts, points_words, progress_words, signed, study_title
from ui.widgets import DangerButton, EmptyState, GhostButton, PrimaryButton, ProgressLine
from workbench.events import Failed
from workbench.runs import EventWriter
from workbench.settings import Project
from workbench.studies.design import ablation, with_without
from workbench.studies.statistics import Interval
from workbench.studies.summary import Gain

Make = Callable[..., Listed]


@pytest.fixture
def both(make_study: Make, project: Project, train, measure) -> Listed:
    """Return a study in which augmentation makes the difference."""
    item = make_study(with_without(project))
    for cell, right in zip(item.study.cells(), ("1" * 20, "1" * 8 + "0" * 12), strict=True):
        train(cell.run, loss=0.6 if cell.arm == "with" else 1.1)
        measure(cell.run, right, train="1110")
    return item


@pytest.fixture
def curves(qtbot) -> StudyCurves:
    made = StudyCurves()
    made.resize(900, 500)
    qtbot.addWidget(made)
    made.show()
    return made


def heights(curves: StudyCurves) -> tuple[float, float]:
    """Return the lowest and the highest value that the plot shows."""
    low, high = curves._plot.getViewBox().viewRange()[1]
    return low, high


def test_curves_are_those_of_the_runs(both: Listed, see) -> None:
    loss = arm_curves(see(both).reading, "loss")
    accuracy = arm_curves(see(both).reading, "accuracy")
    assert [arm.name for arm in loss] == ["with", "without"]
    np.testing.assert_allclose(loss[1].validation, [1.1, 1.1])
    np.testing.assert_allclose(accuracy[0].train, [90, 90])
    np.testing.assert_allclose(loss[0].epochs, [1, 2])


def test_the_sentence_says_verdict_figures_and_gap(curves: StudyCurves, both: Listed, see) -> None:
    curves.show_study(see(both))
    words = curves.words()
    assert words.startswith("With augmentation is more accurate.")
    assert "100.0 % are recognised with augmentation and 40.0 % without" in words
    assert "12 only with, 0 only without" in words
    assert "p < 0.001" in words
    assert "unchanged images" in words
    assert curves.accessibleDescription() == words


def test_a_run_under_way_has_its_numbers_told(
    curves: StudyCurves, make_study: Make, project: Project, train, see
) -> None:
    item = make_study(with_without(project))
    curves.show_study(see(item))
    assert "after the first epoch" in curves.words()
    train(item.study.cells()[0].run, "stopped", epochs=1)
    curves.show_study(see(item))
    assert "epoch 1 of 2: training loss 0.5, validation loss 0.8, gap +0.300" in curves.words()
    assert "comes next" in curves.words()


def test_keys_walk_along_the_epochs(qtbot, curves: StudyCurves, both: Listed, see) -> None:
    curves.show_study(see(both))
    curves.setFocus()
    curves.activateWindow()
    QTest.keyClick(curves, Qt.Key.Key_Left)
    assert curves.accessibleDescription().startswith("Epoch 1;")
    assert "validation 0.6, gap +0.100" in curves.accessibleDescription()
    QTest.keyClick(curves, Qt.Key.Key_Right)
    assert curves.accessibleDescription().startswith("Epoch 2;")
    QTest.keyClick(curves, Qt.Key.Key_Right)
    assert curves.accessibleDescription().startswith("Epoch 2;")


def test_loss_and_accuracy_share_the_plot(curves: StudyCurves, both: Listed, see) -> None:
    curves.show_study(see(both))
    assert heights(curves) == pytest.approx((0, 1.1 + 0.6 * 0.08))
    curves._what.button("accuracy").click()
    assert heights(curves) == pytest.approx((60, 101.5))
    curves._what.button("loss").click()
    assert heights(curves) == pytest.approx((0, 1.1 + 0.6 * 0.08))


def test_a_loss_without_end_does_not_take_the_rest_with_it(
    curves: StudyCurves, make_study: Make, project: Project, train, see
) -> None:
    item = make_study(with_without(project))
    train(item.study.cells()[0].run, loss=0.6)
    train(item.study.cells()[1].run, loss=float("inf"))
    curves.show_study(see(item))
    assert heights(curves) == pytest.approx((0.5 - 0.1 * 0.08, 0.6 + 0.1 * 0.08))
    assert "gap +∞" in curves.words()


def test_an_arm_without_epochs_keeps_no_shade_of_another_study(qtbot) -> None:
    plot = StudyPlot()
    qtbot.addWidget(plot)
    known = np.array([1.0, 0.5])
    plot.draw([ArmCurves("with", known, known), ArmCurves("without", known, known)], 2, "loss")
    assert [shade.isVisible() for shade in plot._shades] == [True, True]
    none = known[:0]
    plot.draw([ArmCurves("with", known, known), ArmCurves("without", none, none)], 2, "loss")
    assert [shade.isVisible() for shade in plot._shades] == [True, False]


def test_a_long_noisy_study_is_drawn_at_once(qtbot) -> None:
    plot = StudyPlot()
    qtbot.addWidget(plot)
    plot.resize(900, 400)
    plot.show()
    numbers = np.random.default_rng(0)
    arms = [ArmCurves(name, *numbers.random((2, 3000))) for name in ("with", "without")]
    started = time.perf_counter()
    plot.draw(arms, 3000, "loss")
    plot.grab()
    assert time.perf_counter() - started < 2, "with a point for each epoch it takes longer"


# -- gains --------------------------------------------------------------------------------------


def gain(mean: float, low: float, high: float, name: str = "rotation") -> Gain:
    return Gain(name, Interval(mean, low, high, "t over seeds"), 3)


def test_a_row_says_gain_interval_and_verdict() -> None:
    assert row_words(gain(0.023, -0.011, 0.057)) == (
        "Rotation: +2.3 points, −1.1 to +5.7, cannot be told from zero"
    )
    assert row_words(gain(0.05, 0.01, 0.09)).endswith("helps")
    assert row_words(gain(-0.05, -0.09, -0.01)).endswith("hurts")
    assert row_words(Gain("rotation", None, 0)) == "Rotation: no pair of runs yet"


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_colours_tell_verdicts_apart(tokens) -> None:
    shown = [gain(0.05, 0.01, 0.09), gain(-0.05, -0.09, -0.01), gain(0, -0.1, 0.1)]
    colours = [effect_colour(found, tokens).name() for found in shown]
    assert colours == [tokens.success, tokens.danger, tokens.muted]


def test_the_chart_holds_every_interval_and_zero_in_the_middle(qtbot) -> None:
    chart = StudyGainChart()
    qtbot.addWidget(chart)
    chart.set_gains([gain(0.05, 0.01, 0.2), gain(-0.01, -0.02, 0)], gain(0.1, 0, 0.15, ""))
    chart.resize(chart.sizeHint())
    assert chart.reach() == pytest.approx(0.2 * 1.06)
    assert not chart.grab().isNull()
    assert "All together: +10.0 points" in chart.accessibleDescription()
    chart.set_gains([Gain("rotation", None, 0)], None)
    assert chart.reach() == pytest.approx(0.05 * 1.06)


def test_an_ablation_says_what_it_knows_so_far(
    qtbot, make_study: Make, project: Project, train, measure, see
) -> None:
    item = make_study(ablation(project, 2))
    view = StudyGains()
    qtbot.addWidget(view)
    view.show_study(see(item))
    assert "after the first two runs" in view.words()
    for cell in item.study.cells()[:2]:
        train(cell.run)
        measure(cell.run, "1" * 20 if cell.arm == "all" else "0" * 20)
    view.show_study(see(item))
    assert "100.0 % of 20 validation images" in view.words()
    assert "1 of 2 seeds so far" in view.words()
    assert "More accurate with it than without: Horizontal shift." in view.words()


# -- words --------------------------------------------------------------------------------------


def test_small_words(project: Project) -> None:
    spec = ablation(project, 3)
    assert "seeds 0 to 2" in facts(spec)
    assert "(light)" in facts(spec)
    assert study_title("007-ablation", spec).startswith("007 · ")
    assert study_title("mine", spec.replace(created="")) == "mine"
    assert (signed(0.1234), signed(-0.0001), signed(-0.5)) == ("+0.123", "0.000", "−0.500")
    assert points_words(Interval(0, -0.0004, 0.1, "t over seeds")) == "0.0 points, 0.0 to +10.0"


def test_progress_names_run_and_epoch(make_study: Make, project: Project, see) -> None:
    reading = see(make_study(with_without(project))).reading
    progress = StudyProgress(reading.cells[1], 2, 2, 0.5, 2)
    assert progress_words(progress, reading) == "Run 2 of 2: without, seed 0 · epoch 1 of 2"
    assert progress_words(StudyProgress(), None) == "Getting ready"


# -- the page -----------------------------------------------------------------------------------


@pytest.fixture
def page(qtbot) -> StudyPage:
    made = StudyPage(StudyBar("Text", "Train both"), StudyCurves(), EmptyState("info", "Nothing"))
    made.resize(900, 600)
    qtbot.addWidget(made)
    made.show()
    return made


def shown(page: StudyPage) -> set[str]:
    buttons = [b for kind in (PrimaryButton, GhostButton, DangerButton)
               for b in page.bar.findChildren(kind)]  # fmt: skip
    return {button.text() for button in buttons if button.isVisible()}


def test_each_state_offers_what_can_be_done(
    page: StudyPage, make_study: Make, project: Project, both: Listed, see
) -> None:
    page.set_ready("Two runs.", "", "")
    assert shown(page) == {"Train both"}
    page.set_live(NEW, "making")
    assert shown(page) == {"Stop"}
    page.set_live(NEW, "")
    page.set_studies([("002-study", "two"), ("001-study", "one")])
    page.show_study("001-study")
    page.show_seen(see(both))
    assert shown(page) == {"New study"}
    other = make_study(with_without(project), "002-study")
    page.show_study("002-study")
    page.show_seen(see(other))
    assert shown(page) == {"Continue", "New study"}
    page.set_live("002-study", "training")
    assert shown(page) == {"Stop"}
    assert page.bar.findChild(ProgressLine).isVisible()
    page.set_live("002-study", "stopping")
    assert shown(page) == {"Stopping…"}
    assert not page.bar._stop.isEnabled()


def test_what_stands_against_it_is_said(page: StudyPage, both: Listed, see) -> None:
    page.set_ready("", "No operation is on.", "")
    assert page.bar._why.text == "No operation is on."
    assert not page.bar._start.isEnabled()
    page.set_studies([("001-study", "one")])
    page.show_study("001-study")
    page.set_ready("", "No operation is on.", "A run is being trained.")
    assert not page.bar._continue.isEnabled()
    page.show_seen(see(both))
    assert page.bar._why.text == "", "a complete study needs nothing"


def test_waiting_for_another_run_is_said(page: StudyPage, both: Listed, see) -> None:
    page.set_studies([("001-study", "one")])
    page.show_study("001-study")
    page.show_seen(see(both))
    page.set_live("001-study", "waiting")
    assert "goes on when it has ended" in page.bar._why.text


def test_only_the_chosen_study_is_drawn(
    page: StudyPage, make_study: Make, project: Project, both: Listed, see
) -> None:
    page.set_studies([("001-study", "one"), ("002-study", "two")])
    page.show_study("002-study")
    page.show_seen(see(both))
    assert page._pages.currentWidget() is page._loading
    page.show_seen(see(make_study(with_without(project), "002-study")))
    assert page._pages.currentWidget() is page._findings
    page.set_studies([])
    assert page.shown == NEW
    assert page._pages.currentWidget() is page._empty


def test_a_failed_run_says_why(
    page: StudyPage, make_study: Make, project: Project, see: Callable[[Listed], Seen]
) -> None:
    item = make_study(with_without(project))
    with EventWriter(item.study.cells()[0].run) as writer:
        writer.write(Failed(kind="TrainingError", what="No memory", where="", hint="Halve it."))
    page.set_studies([("001-study", "one")])
    page.show_study("001-study")
    page.show_seen(see(item))
    text = page.bar._error.text
    assert text == "The run with augmentation, seed 0, failed: No memory. Halve it."
    page.set_live("001-study", "beginning")
    assert page.bar._error.text == ""
