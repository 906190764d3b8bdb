"""Figures against SciPy's own tests, and what they must never claim."""

import numpy as np
import pytest
from scipy import stats

from workbench.studies.statistics import mcnemar, midp_images, paired_images, paired_seeds


@pytest.mark.parametrize(("first", "second"), [(0, 0), (12, 7), (0, 6), (3, 17), (400, 2)])
def test_mcnemar_is_the_binomial_test_less_half_of_what_was_seen(first: int, second: int) -> None:
    count = first + second
    exact = stats.binomtest(first, count).pvalue if count else 1.0
    seen = stats.binom.pmf(first, count, 0.5)
    assert mcnemar(first, second) == pytest.approx(exact - seen if count else 1.0, abs=1e-12)


def test_as_many_on_both_sides_is_no_sign_of_a_difference() -> None:
    assert mcnemar(5, 5) == 1


def test_the_test_errs_in_about_five_of_a_hundred_cases() -> None:
    wrong = {}
    for count in (12, 25, 60, 200):
        chances = stats.binom.pmf(np.arange(count + 1), count, 0.5)
        alarms = np.array([mcnemar(n, count - n) < 0.05 for n in range(count + 1)])
        wrong[count] = float(chances[alarms].sum())
    assert 0.04 <= np.mean(list(wrong.values())) <= 0.055, wrong
    assert max(wrong.values()) <= 0.06, wrong


def test_the_interval_and_the_test_agree_everywhere() -> None:
    for first in range(25):
        for second in range(25):
            interval = midp_images(first, second, 60)
            assert interval.holds_zero == (mcnemar(first, second) >= 0.05)
            assert interval.mean == pytest.approx((first - second) / 60)
            assert -1 <= interval.low <= interval.mean <= interval.high <= 1


def test_no_difference_on_few_images_is_not_certainty() -> None:
    few, many = midp_images(0, 0, 10), midp_images(0, 0, 1000)
    assert few.high > 0.25
    assert many.high < 0.004
    assert few.holds_zero


def test_the_interval_holds_the_truth_as_often_as_it_says() -> None:
    numbers = np.random.default_rng(1)
    coverages = []
    for count in (40, 153, 400):
        for shares in ((0.1, 0.1), (0.1, 0.02), (0.2, 0.08), (0.3, 0.05)):
            drawn = numbers.multinomial(count, [*shares, 1 - sum(shares)], 400)
            truth = shares[0] - shares[1]
            ends = [midp_images(int(a), int(b), count) for a, b, _ in drawn]
            coverages.append(np.mean([one.low <= truth <= one.high for one in ends]))
    assert 0.93 <= np.mean(coverages) <= 0.97
    assert min(coverages) >= 0.92


def test_t_over_three_seeds_is_scipys() -> None:
    rows = [[1, 0, 0, 1], [1, 1, 0, 1], [1, -1, 0, 0]]
    found = paired_seeds(rows)
    wanted = stats.ttest_1samp([0.5, 0.75, 0.0], 0).confidence_interval(0.95)
    assert found.method == "t over seeds"
    assert (found.low, found.high) == pytest.approx((wanted.low, wanted.high))


def test_fewer_seeds_fall_back_to_images_and_say_so() -> None:
    assert paired_seeds([[1, 0, 0, 1]]).method == "mid-p over images"
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
