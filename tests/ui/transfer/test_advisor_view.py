"""The advisor's page: chart, recommendation, evidence, and what it says meanwhile."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtWidgets import QAbstractButton

from ui.theme import LIGHT
from ui.views.advisor.chart import AdvisorChart, Place, apart
from ui.views.advisor.view import AdvisorView
from ui.views.advisor.words import accuracy_words, basis_words
from ui.views.depth_chart import ticks
from ui.views.transfer.estimate_words import size_text, spread_text
from ui.widgets import Notice, ProgressLine, Switch
from workbench.errors import DataError
from workbench.jobs import Progress

from .conftest import ADVICE

TITLES = {"resnet18": "ResNet-18", "efficientnet_lite0": "EfficientNet-Lite0"}


@pytest.fixture
def view(qtbot) -> AdvisorView:
    made = AdvisorView()
    made.resize(760, 600)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def button(view: AdvisorView, text: str) -> QAbstractButton:
    return next(b for b in view.findChildren(QAbstractButton) if b.text() == text)


def notices(view: AdvisorView) -> list[str]:
    return [notice.text for notice in view.findChildren(Notice) if notice.isVisible()]


def test_the_answer_is_shown_in_its_own_terms(view) -> None:
    view.show_advice(ADVICE, TITLES)
    title, reasons, sure = view.result.texts()
    assert title == "Fine-tune and freeze · ResNet-18, from layer3 on"
    assert "It is small." in reasons
    assert "It is far." in reasons
    assert "0.84 – 0.92" in sure
    assert "EfficientNet-Lite0" in sure
    place = view.result.chart.place()
    assert place == Place(122, 60, 0.88, 0.84, 0.92, "small-different")
    assert view.result.probes.points()[1].name == "input of the head"


def test_nothing_is_claimed_that_was_not_measured(view) -> None:
    view.show_advice(ADVICE, TITLES)
    measured, unmeasured = view.result.candidates.texts()
    assert measured == [
        "Feature extractor", "94.0 % (90.0 – 96.0)", "k-fold probe", "0.12 s ± 0.02", "41 MB",
        "1,000",
    ]  # fmt: skip
    assert unmeasured[:3] == ["Fine-tune and freeze · layer3", "–", "not measured"]


def test_a_range_from_other_sets_is_said_to_be_one() -> None:
    guess = {"accuracy": None, "interval": [0.8, 0.925], "basis": "rule"}
    assert accuracy_words(guess) == "perhaps 80.0 – 92.5 %"
    assert basis_words(guess) == "other sets’ gains"


def test_the_recommended_row_is_marked(view) -> None:
    view.show_advice(ADVICE, TITLES)
    bold = [view.result.candidates.item(row, 0).font().bold() for row in range(2)]
    weights = [view.result.candidates.item(row, 0).font().weight() for row in range(2)]
    assert weights[1] > weights[0], bold


def test_use_this_hands_over_what_was_recommended(view, qtbot) -> None:
    assert not view.result.use_button().isVisible()
    view.show_advice(ADVICE, TITLES)
    with qtbot.waitSignal(view.use_requested) as caught:
        view.result.use_button().click()
    assert caught.args == ["fine-tune-freeze", "layer3", "resnet18"]


def test_asking_waiting_and_cancelling(view, qtbot) -> None:
    with qtbot.waitSignal(view.advise_requested) as caught:
        button(view, "Advise me").click()
    assert caught.args == [False]
    view.findChild(Switch).click()
    assert "short trainings" in view.cost()
    with qtbot.waitSignal(view.advise_requested) as caught:
        button(view, "Advise me").click()
    assert caught.args == [True]
    view.bar.show_waiting()
    assert not button(view, "Advise me").isVisible()
    view.bar.set_progress(Progress("Timing", 2, 4))
    assert view.findChild(ProgressLine).share() == 0.5
    with qtbot.waitSignal(view.cancel_requested):
        button(view, "Cancel").click()
    assert button(view, "Advise me").isVisible()


def test_the_focus_stays_with_the_question(view) -> None:
    button(view, "Advise me").setFocus()
    view.bar.show_waiting()
    assert button(view, "Cancel").hasFocus()
    view.show_advice(ADVICE, TITLES)
    assert button(view, "Advise me").hasFocus()


def test_an_error_and_a_stale_answer_are_told_and_can_be_repeated(view, qtbot) -> None:
    view.bar.show_waiting()
    view.show_error(DataError("One class only", hint="Add another."))
    (text,) = notices(view)
    assert "One class only" in text
    view.show_advice(ADVICE, TITLES)
    view.bar.set_stale(True)
    assert any("changed since" in text for text in notices(view))
    with qtbot.waitSignal(view.advise_requested):
        button(view, "Measure again").click()


def test_why_it_cannot_be_asked_is_said(view, qtbot) -> None:
    view.bar.set_ready("A run is being trained.")
    assert notices(view) == ["A run is being trained."]
    with qtbot.assertNotEmitted(view.advise_requested):
        button(view, "Advise me").click()


def test_another_project_forgets_the_answer(view) -> None:
    view.show_advice(ADVICE, TITLES)
    view.show_advice(None)
    assert view.result.chart.place() is None
    assert view.result.recommendation() == ("", "", "")
    assert not view.result.candidates.isVisible()


# ---- the chart


@pytest.fixture
def chart(qtbot) -> AdvisorChart:
    made = AdvisorChart()
    made.resize(460, 320)
    qtbot.addWidget(made)
    return made


def test_larger_lies_right_and_nearer_lies_up(chart) -> None:
    small, large = chart.position(10, 0.2), chart.position(1000, 0.9)
    assert large.x() > small.x()
    assert large.y() < small.y()
    # a logarithmic scale: ten times as many are equally far everywhere
    steps = [chart.position(10 * n, 0).x() - chart.position(n, 0).x() for n in (1, 10, 700)]
    assert max(steps) - min(steps) < 1e-6


def test_the_point_is_drawn_where_the_set_lies(chart) -> None:
    place = Place(122, 60, 0.3, 0.25, 0.35, "small-different")
    chart.show_place(place, [("flowers", 0.82)], large=500, near=0.5)
    image = chart.grab().toImage()
    # the point, and the arms of its cross: the interval upwards, the smallest class to the left
    for per_class, similarity in ((122, 0.3), (122, 0.345), (65, 0.3)):
        at = chart.position(per_class, similarity)
        near = [image.pixelColor(int(at.x()) + dx, int(at.y()) + dy).name()
                for dx in (-1, 0, 1) for dy in (-1, 0, 1)]  # fmt: skip
        assert LIGHT.train in near
    assert "0.30, between 0.25 and 0.35; small and different" in chart.accessibleDescription()


def test_only_its_quadrant_is_tinted(chart) -> None:
    place = Place(20, 20, 0.9, 0.9, 0.9, "small-similar")
    chart.show_place(place, [], large=500, near=0.5)
    image = chart.grab().toImage()
    tints = [
        image.pixelColor(chart.position(n, s).toPoint()).name()
        for n, s in itertools.product((2, 60_000), (0.04, 0.97))
    ]
    assert tints[1] != tints[0]
    assert len(set(tints)) == 2


def test_names_that_would_touch_are_moved_apart() -> None:
    places = apart([10, 12, 13, 100], 14, 5, 110)
    assert all(b - a >= 14 for a, b in itertools.pairwise(places))
    assert max(places) <= 110
    assert apart([100, 105, 109], 14, 5, 110)[-1] == 110


# ---- figures


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(0.5, 1.0, [0.5, 0.6, 0.7, 0.8, 0.9, 1.0]), (0.0, 2.6, [0, 0.5, 1.0, 1.5, 2.0, 2.5])],
)
def test_lines_stand_at_round_values(low, high, expected) -> None:
    assert ticks(low, high) == pytest.approx(expected)


def test_figures_are_no_more_exact_than_they_are_known() -> None:
    assert size_text(41_234_567) == "41 MB"
    assert size_text(1_240_000_000) == "1.2 GB"
    assert spread_text(1.84, 0.31) == "0.3"
    assert spread_text(36.0, 0.2) == ""
    assert spread_text(36.0, None) == ""
