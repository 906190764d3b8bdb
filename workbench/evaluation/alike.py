"""Which classes are taken for each other: the worst pairs, and an order that puts them together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Confused:
    """A class taken for another: how often, of how many of its images."""

    true: int
    predicted: int
    count: int
    support: int


def confused_pairs(confusion: Sequence[Sequence[int]], most: int) -> list[Confused]:
    """Return the most frequent errors, those of smaller classes first where equally frequent."""
    matrix = np.asarray(confusion, np.int64)
    support = matrix.sum(1)
    wrong = matrix.copy()
    np.fill_diagonal(wrong, 0)
    true, predicted = wrong.nonzero()
    counts = wrong[true, predicted]
    order = np.lexsort((predicted, true, support[true], -counts))[:most]
    return [
        Confused(int(true[i]), int(predicted[i]), int(counts[i]), int(support[true[i]]))
        for i in order
    ]


def alike_order(confusion: Sequence[Sequence[int]]) -> list[int]:
    """Return the classes in an order that puts those together that are taken for each other.

    Classes are clustered by the mean share of their images that goes to each other's class, with
    average linkage; of the orders that keep the clusters, the one whose neighbours are most alike.

    References
    ----------
    Bar-Joseph, Gifford and Jaakkola 2001, "Fast optimal leaf ordering for hierarchical clustering".
    """
    from scipy.cluster.hierarchy import leaves_list, linkage
    from scipy.spatial.distance import squareform

    matrix = np.asarray(confusion, float)
    if len(matrix) < 3:
        return list(range(len(matrix)))
    shares = matrix / np.maximum(matrix.sum(1, keepdims=True), 1)
    likeness = (shares + shares.T) / 2
    distance = 1 - np.minimum(likeness, 1)
    np.fill_diagonal(distance, 0)
    tree = linkage(squareform(distance, checks=False), "average", optimal_ordering=True)
    return [int(label) for label in leaves_list(tree)]
