"""Temperatures, reliability, and thresholds, on scores whose truth is known."""

import numpy as np
import pytest

from workbench.evaluation.abstention import answered, choose, curve, promise
from workbench.evaluation.calibration import bin_count, calibrate, fit_temperature, reliability


def drawn(count: int, classes: int, sharpness: float, seed: int = 0):
    """Return scores `sharpness` times too sharp, and labels drawn from the true probabilities."""
    numbers = np.random.default_rng(seed)
    logits = 2 * numbers.standard_normal((count, classes))
    chances = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
    labels = (numbers.random(count)[:, None] > chances.cumsum(1)).sum(1)
    return sharpness * logits, np.minimum(labels, classes - 1)


@pytest.mark.parametrize("sharpness", [0.5, 1.0, 3.0])
def test_the_temperature_is_found_again(sharpness: float) -> None:
    scores, labels = drawn(4_000, 5, sharpness)
    assert fit_temperature(scores, labels) == pytest.approx(sharpness, rel=0.08)


def test_a_network_without_an_error_does_not_become_certain() -> None:
    scores = np.array([[2.0, 0.0]] * 20)
    found = fit_temperature(scores, np.zeros(20, int))
    assert 0.1 < found < 1


def test_an_overconfident_network_gains_and_a_calibrated_one_does_not() -> None:
    sharp = calibrate(*drawn(600, 4, 3.0))
    assert sharp.gain_low > 0.1
    assert sharp.before.low > 0.1
    assert sharp.before.error > sharp.before.by_chance
    assert sharp.after.error < 0.06
    true = calibrate(*drawn(600, 4, 1.0))
    assert true.gain_low < 0.01
    assert true.before.error < true.before.by_chance


def test_the_shown_gain_is_that_of_images_that_the_temperature_was_not_fitted_on() -> None:
    gains = [calibrate(*drawn(24, 3, 1.0, seed)).gain for seed in range(60)]
    assert np.mean(gains) < 0, "on their own images any fit would gain"


def test_chance_alone_stays_below_its_bound() -> None:
    found = [_own(drawn(200, 3, 1.0, seed)) for seed in range(150)]
    assert 0.9 <= np.mean([r.error <= r.by_chance for r in found]) <= 0.99


def test_the_interval_of_the_error_covers_it() -> None:
    numbers = np.random.default_rng(3)
    covered = []
    for _ in range(150):  # right in 80 of 100 cases, 90 % sure: the error is 0.1
        right = numbers.random(400) < 0.8
        logs = np.log(np.tile([0.9, 0.1], (400, 1)))
        found = reliability(logs, np.where(right, 0, 1))
        covered.append(found.low <= 0.1 <= found.high)
    assert 0.9 <= np.mean(covered) <= 0.99


def test_bins_hold_equal_numbers_of_images() -> None:
    found = reliability(np.log(np.tile([0.7, 0.3], (100, 1))), np.zeros(100, int))
    assert [one.count for one in found.bins] == [20] * 5
    assert (bin_count(3), bin_count(10_000)) == (1, 15)


def _own(pair):
    scores, labels = pair
    logs = scores - np.log(np.exp(scores).sum(1, keepdims=True))
    return reliability(logs, labels)


# -- thresholds -------------------------------------------------------------------------------


def test_a_threshold_answers_the_surest_and_counts_them() -> None:
    confidence = np.array([0.5, 0.6, 0.7, 0.8, 0.9])
    right = np.array([False, False, True, True, True])
    kept = answered(confidence, right, 0.65)
    assert (kept.count, kept.correct, kept.total) == (3, 3, 5)
    assert (kept.share, kept.accuracy) == (0.6, 1.0)
    chosen = choose(confidence, right, 0.9)
    assert 0.6 < chosen.below < 0.7
    assert choose(confidence, right, 0.6).below == 0
    assert choose(confidence, ~right, 0.9) is None
    points = curve(confidence, right)
    assert [point.count for point in points] == [5, 5, 4, 3, 2, 1]


def test_equally_sure_images_are_answered_together() -> None:
    confidence = np.array([0.9, 0.9, 0.5])
    assert choose(confidence, np.array([True, False, False]), 0.9) is None


def test_a_promise_is_not_flattered() -> None:
    numbers = np.random.default_rng(0)
    chosen, promised = [], []
    for _ in range(80):
        confidence = numbers.random(60)
        right = numbers.random(60) < 0.8  # confidence says nothing
        if (found := choose(confidence, right, 0.85)) is not None:
            chosen.append(found.accuracy)
            promised.append(promise(confidence, right, 0.85))
    assert np.mean(chosen) > 0.85
    kept = sum(one.count for one in promised)
    assert sum(one.correct for one in promised) / kept < 0.83
