"""The law is found again in made errors, and the forecast covers what comes."""

import numpy as np
import pytest

from workbench.evaluation.learning_curve import (
    Curve,
    Forecast,
    forecast,
    law,
    learning_curve,
    nested_order,
    part_sizes,
)
from workbench.jobs import Job

SIZES = (20, 40, 80, 160, 320)


@pytest.mark.parametrize(("a", "b", "c"), [(2.0, 0.5, 0.05), (0.6, 0.2, 0.0), (1.0, 1.0, 0.1)])
def test_a_power_law_is_found_again(a, b, c):
    sizes = np.array(SIZES, float)
    found = law(sizes, (a * sizes**-b + c)[None], np.array([640.0, 1280.0]))[0]
    assert np.allclose(found, a * np.array([640.0, 1280.0]) ** -b + c, atol=0.004)


def test_errors_that_do_not_fall_are_forecast_to_stay():
    assert law(np.array(SIZES, float), np.full((1, 5), 0.3), 640.0) == pytest.approx(0.3)
    rising = np.linspace(0.1, 0.2, 5)[None]
    assert law(np.array(SIZES, float), rising, 640.0) == pytest.approx(0.15)


def simulated(rng, images: int, *, repeats: int = 5) -> Curve:
    """Return answers about `images` images, some of which are harder, after a power law."""
    errors = 1.5 * np.array(SIZES, float) ** -0.5 + 0.05
    hard = rng.random(images)
    right = np.stack([
        hard[None] + rng.normal(0, 0.03, (len(SIZES), images)) > errors[:, None]
        for _ in range(repeats)
    ])  # fmt: skip
    return Curve(SIZES, right)


def test_the_forecast_covers_what_comes():
    truth = 1 - (1.5 * 640**-0.5 + 0.05)
    inside = 0
    for seed in range(40):
        found = forecast(simulated(np.random.default_rng(seed), 300), 640, seed=seed)
        inside += found.low <= truth <= found.high
        assert found.gain >= 0
    assert inside >= 36


def test_verdicts():
    def told(gain, low, high):
        return Forecast(10, 0.9, 0.8, 1.0, gain, low, high).verdict

    assert told(0.03, 0.01, 0.05) == "yes"
    assert told(0.004, 0.0, 0.008) == "no"
    assert told(0.004, 0.0, 0.04) == "unsure"
    assert told(0.03, 0.0, 0.06) == "unsure"


def test_parts_are_nested_and_of_the_same_shares():
    labels = np.repeat([0, 1, 2], [60, 30, 6])
    order = nested_order(labels, 3)
    assert sorted(order) == list(range(96))
    assert np.bincount(labels[order[:6]]).tolist() == [2, 2, 2]
    assert np.abs(np.bincount(labels[order[:48]]) - [29, 15, 4]).max() <= 1
    assert (nested_order(labels, 3) == order).all()
    assert (nested_order(labels, 4) != order).any()
    sizes = part_sizes(labels)
    assert sizes[-1] == 96
    assert list(sizes) == sorted(set(sizes))


def test_a_curve_rises_with_the_images():
    rng = np.random.default_rng(0)
    centres = rng.normal(0, 1, (4, 60))
    labels = np.arange(480) % 4
    features = (centres[labels] + rng.normal(0, 3.0, (480, 60))).astype(np.float32)
    curve = learning_curve(features[:240], labels[:240], features[240:], labels[240:], 0, Job())
    assert curve.right.shape == (5, len(curve.sizes), 240)
    assert curve.accuracy[-1] > curve.accuracy[0] + 0.1
    assert (curve.right[:, -1] == curve.right[0, -1]).all()
