"""Support vector machines with a Gaussian kernel: their two numbers, and their solution. No torch.

Both are chosen by cross-validation on the training images alone. In a thousand dimensions all
standardised features lie about equally far from each other; the width that is usual, the number of
features, then makes every image its own island, and several times that width often does better.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import SVC

Array = npt.NDArray[np.float64]
Labels = npt.NDArray[np.int64]

COSTS = (1.0, 10.0, 100.0)
WIDTHS = (0.1, 0.3, 1.0)
"""Gamma times the number of features."""
MOST_SEARCHED = 600
"""Images that the choice is made on: 27 fits of 400 images each take a second or two."""

_FOLDS = 3


@dataclass(frozen=True, slots=True)
class Shape:
    """Cost of an error, and gamma of the kernel ``exp(-gamma |x - y|^2)``."""

    cost: float = 10.0
    gamma: float = 0.0


def search(x: Array, labels: Labels, seed: int) -> tuple[Shape, str]:
    """Return the best of `COSTS` and `WIDTHS` by three folds, and a sentence on it.

    Of equals the smoother: the lower cost, then the wider kernel. Where a class has fewer images
    than there are folds the usual shape is taken: cost 10, gamma 1 over the number of features.
    """
    width = x.shape[1]
    if np.bincount(labels).min() < _FOLDS:
        return Shape(gamma=1 / width), ""
    chosen = _some(labels, seed)
    x, labels = x[chosen], labels[chosen]
    apart = distances(x, x)
    folds = StratifiedKFold(_FOLDS, shuffle=True, random_state=seed)
    divided = list(folds.split(x, labels))
    best, most = Shape(), -1
    for cost in COSTS:
        for factor in WIDTHS:
            near = np.exp(-factor / width * apart)
            correct = 0
            for inside, outside in divided:
                machine = SVC(C=cost, kernel="precomputed")
                machine.fit(near[np.ix_(inside, inside)], labels[inside])
                answers = machine.predict(near[np.ix_(outside, inside)])
                correct += int((answers == labels[outside]).sum())
            if correct > most:
                best, most = Shape(cost, factor / width), correct
    factor = best.gamma * width
    text = (
        f"C = {best.cost:g} and gamma = {factor:g} / {width:,} chosen by {_FOLDS}-fold "
        f"cross-validation on {len(labels):,} training images"
    )
    return best, text


def solve(x: Array, labels: Labels, classes: int, shape: Shape) -> tuple[Array, Array, Array]:
    """Return weights (classes, anchors), bias (classes,) and anchors, the support vectors.

    One machine for each class against the rest; they share their support vectors.
    """
    weights = np.zeros((classes, len(x)))
    bias = np.zeros(classes)
    for label in range(classes):
        if classes == 2 and label == 0:
            continue
        machine = SVC(C=shape.cost, gamma=shape.gamma).fit(x, labels == label)
        weights[label, machine.support_] = machine.dual_coef_[0]
        bias[label] = machine.intercept_[0]
    if classes == 2:
        weights[0], bias[0] = -weights[1], -bias[1]
    used = np.flatnonzero(np.abs(weights).sum(0))
    return weights[:, used], bias, x[used]


def distances(x: Array, anchors: Array) -> Array:
    """Return the squared distances (images, anchors)."""
    squares = (x**2).sum(1)[:, None] + (anchors**2).sum(1) - 2 * x @ anchors.T
    return np.maximum(squares, 0.0)


def _some(labels: Labels, seed: int) -> Labels:
    """Return the places of at most MOST_SEARCHED images, the same share of each class."""
    if len(labels) <= MOST_SEARCHED:
        return np.arange(len(labels))
    order = np.random.default_rng(seed).permutation(len(labels))
    ranks = np.empty(len(labels))
    for label in np.unique(labels):
        of_class = order[labels[order] == label]
        ranks[of_class] = np.arange(len(of_class)) / len(of_class)
    most = max(MOST_SEARCHED, _FOLDS * len(np.unique(labels)))
    return np.sort(np.argsort(ranks, kind="stable")[:most])
