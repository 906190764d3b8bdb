import numpy as np

from workbench.evaluation.alike import Confused, alike_order, confused_pairs


def test_the_worst_pairs_come_first_and_right_answers_never() -> None:
    confusion = [[90, 8, 2], [8, 12, 0], [0, 1, 19]]
    pairs = confused_pairs(confusion, 3)
    assert pairs == [Confused(1, 0, 8, 20), Confused(0, 1, 8, 100), Confused(0, 2, 2, 100)]
    assert confused_pairs([[3, 0], [0, 4]], 5) == []


def test_classes_that_are_taken_for_each_other_become_neighbours() -> None:
    numbers = np.random.default_rng(0)
    group = numbers.permutation(np.repeat(np.arange(20), 5))
    confusion = np.where(group[:, None] == group, 4, 0) + np.diag(np.full(100, 30))
    order = alike_order(confusion.tolist())
    assert sorted(order) == list(range(100))
    found = group[order]
    assert (np.diff(found) != 0).sum() == 19, "every group stands together"


def test_two_classes_and_one_without_images_have_an_order() -> None:
    assert alike_order([[1, 0], [0, 1]]) == [0, 1]
    assert sorted(alike_order([[5, 1, 0], [2, 4, 0], [0, 0, 0]])) == [0, 1, 2]
