"""Figures against SciPy's own tests, and what they must never claim."""

import numpy as np
import pytest
from scipy import stats

from workbench.studies.statistics import exact_images, mcnemar, paired_images, paired_seeds


@pytest.mark.parametrize(("first", "second"), [(0, 0), (5, 5), (12, 7), (0, 6), (3, 17), (400, 2)])
def test_mcnemar_is_the_binomial_test(first: int, second: int) -> None:
    wanted = stats.binomtest(first, first + second).pvalue if first + second else 1.0
    assert mcnemar(first, second) == pytest.approx(wanted, abs=1e-12)


def test_the_exact_interval_and_the_test_agree_everywhere() -> None:
    for first in range(25):
        for second in range(25):
            interval = exact_images(first, second, 60)
            assert interval.holds_zero == (mcnemar(first, second) >= 0.05)
            assert interval.low <= interval.mean == (first - second) / 60 <= interval.high


def test_no_difference_on_few_images_is_not_certainty() -> None:
    few, many = exact_images(0, 0, 10), exact_images(0, 0, 1000)
    assert few.high > 0.3
    assert many.high < 0.004
    assert few.holds_zero


@pytest.mark.parametrize("shares", [(0.05, 0.05), (0.1, 0.02), (0.0, 0.02), (0.3, 0.05)])
@pytest.mark.parametrize("count", [20, 153])
def test_the_exact_interval_holds_the_truth_at_least_as_often_as_it_says(
    shares: tuple[float, float], count: int
) -> None:
    numbers = np.random.default_rng(1)
    first, second, _ = numbers.multinomial(count, [*shares, 1 - sum(shares)], 400).T
    held = [
        interval.low <= shares[0] - shares[1] <= interval.high
        for interval in (
            exact_images(int(a), int(b), count) for a, b in zip(first, second, strict=True)
        )
    ]
    assert np.mean(held) >= 0.95


def test_t_over_three_seeds_is_scipys() -> None:
    rows = [[1, 0, 0, 1], [1, 1, 0, 1], [1, -1, 0, 0]]
    found = paired_seeds(rows)
    wanted = stats.ttest_1samp([0.5, 0.75, 0.0], 0).confidence_interval(0.95)
    assert found.method == "t over seeds"
    assert (found.low, found.high) == pytest.approx((wanted.low, wanted.high))


def test_fewer_seeds_fall_back_to_images_and_say_so() -> None:
    assert paired_seeds([[1, 0, 0, 1]]).method == "exact over images"
    assert paired_seeds([[1, 0, 0, 1]] * 2).method == "bootstrap over images"


def test_seeds_that_agree_to_the_image_do_not_claim_certainty() -> None:
    rows = [[1, 0, 0, 0, 0, 0, 0, 0], [0, 1, 0, 0, 0, 0, 0, 0], [0, 0, 1, 0, 0, 0, 0, 0]]
    found = paired_seeds(rows)
    assert found.method == "bootstrap over images"
    assert found.low < found.mean < found.high


def test_the_bootstrap_is_that_of_whole_images_and_repeats_itself() -> None:
    numbers = np.random.default_rng(3)
    rows = numbers.choice([-1, 0, 1], (2, 80), p=(0.1, 0.7, 0.2)).tolist()
    found = paired_images(rows)
    per_image = np.mean(rows, axis=0)
    plain = per_image[numbers.integers(0, 80, (20_000, 80))].mean(1)
    assert found == paired_images(rows)
    assert (found.low, found.high) == pytest.approx(np.percentile(plain, (2.5, 97.5)), abs=0.008)
