"""Classifiers on features: fitted by scikit-learn, kept as plain arrays. No torch here.

Features are standardised (mean 0, deviation 1 over the training images) before all of them. What
would not fit into memory or time is bounded, and `Fitted.note` says what was done instead.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression, SGDClassifier
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

from workbench.errors import DataError
from workbench.transfer import kernel

Kind = Literal["svm-linear", "svm-rbf", "logistic", "knn"]
Array = npt.NDArray[np.float64]
Labels = npt.NDArray[np.int64]

KINDS: tuple[Kind, ...] = ("svm-linear", "svm-rbf", "logistic", "knn")
MOST_VALUES = 25_000_000
"""Images x features, in float64 200 MB, that linear classifiers take at once."""
MOST_IMAGES = 5_000
"""Images that an RBF SVM, whose cost grows with their square, and nearest neighbours take."""
NEIGHBOURS = 5

_PASSES = 5
_FOLDS = 3


@dataclass(frozen=True)
class Fitted:
    """A classifier as numbers; `workbench.transfer.classify.Classify` runs it.

    Attributes
    ----------
    kind : str
    classes : int
    mean, scale : float64 (features,)
        Standardisation: ``(x - mean) / scale``.
    weights : float64 (classes, features) or (classes, anchors)
        Of the features, or of the kernel with each anchor; empty for nearest neighbours.
    bias : float64 (classes,)
    temperature : float
        Decision values are divided by it before the softmax; it changes no answer. 1 for logistic
        regression; for SVMs it makes held-out decision values most likely (Guo et al. 2017,
        section 4.2).
    anchors : float64 (anchors, features)
        Standardised support vectors or neighbours; empty for linear classifiers.
    anchor_labels : int64 (anchors,)
        Of neighbours.
    gamma : float
        Of the kernel ``exp(-gamma |x - anchor|^2)``.
    neighbours : int
    note : str
        What was done instead of the plain method, and what was chosen by cross-validation; empty
        if nothing.
    """

    kind: Kind
    classes: int
    mean: Array
    scale: Array
    weights: Array
    bias: Array
    temperature: float
    anchors: Array
    anchor_labels: Labels
    gamma: float = 0.0
    neighbours: int = 0
    note: str = ""


def fit(
    kind: Kind,
    features: npt.NDArray[np.float32],
    labels: Labels,
    *,
    seed: int = 0,
    calibrated: bool = True,
) -> Fitted:
    """Fit a classifier.

    Parameters
    ----------
    features : float32 (images, features)
        May be a memory map; it is read in parts where it is large.
    labels : int64 (images,)
        From 0; every class up to the highest has an image.
    calibrated : bool
        Find the temperature, which takes further fits; without it answers are the same, but
        probabilities mean little.

    Raises
    ------
    DataError
        There are fewer than two classes, or a class or feature has no finite value.
    """
    classes = _check(features, labels)
    features, labels, note = _bounded(kind, features, labels, seed)
    mean, scale = _statistics(features)
    empty = np.empty((0, features.shape[1]))
    none = np.empty(0, np.int64)
    if kind == "knn":
        count = min(NEIGHBOURS, len(labels))
        anchors = (features - mean) / scale
        nothing = np.empty((classes, 0))
        return Fitted(kind, classes, mean, scale, nothing, np.zeros(classes), 1.0, anchors,
                      labels, neighbours=count, note=note)  # fmt: skip
    if features.size > MOST_VALUES:
        weights, bias = _streamed(kind, features, labels, classes, mean, scale, seed)
        note = (
            f"{len(labels):,} images x {features.shape[1]:,} features are too many to be solved "
            f"at once: fitted by stochastic gradient descent in {_PASSES} passes instead"
        )
        return Fitted(kind, classes, mean, scale, weights, bias, 1.0, empty, none, note=note)
    x = (features - mean) / scale
    shape = kernel.Shape()
    if kind == "svm-rbf":
        shape, chosen = kernel.search(x, labels, seed)
        note = "; ".join(filter(None, (note, chosen)))
    weights, bias, anchors, gamma = _solve(kind, x, labels, classes, seed, shape)
    temperature = 1.0
    if kind != "logistic" and calibrated:
        temperature = _temperature(kind, x, labels, classes, seed, shape)
    return Fitted(kind, classes, mean, scale, weights, bias, temperature, anchors, none, gamma,
                  note=note)  # fmt: skip


def decide(fitted: Fitted, features: npt.NDArray[np.float32]) -> Array:
    """Return log-probabilities (images, classes) up to a constant, in float64."""
    x = (features - fitted.mean) / fitted.scale
    if fitted.kind == "knn":
        return np.log(np.maximum(_votes(fitted, x), 1e-12))
    return _decision(x, fitted.weights, fitted.bias, fitted.anchors, fitted.gamma) / (
        fitted.temperature
    )


# -- bounds -----------------------------------------------------------------------------------


def _check(features: npt.NDArray[np.float32], labels: Labels) -> int:
    classes = int(labels.max()) + 1 if len(labels) else 0
    if classes < 2 or len(np.unique(labels)) < classes:
        raise DataError(
            "A classifier needs images of at least two classes, and of each class",
            hint="Add images, or leave empty classes out.",
        )
    for part in _parts(features):
        if not np.isfinite(part).all():
            raise DataError(
                "The network gives values that are no numbers for these images",
                hint="Choose another layer or other weights.",
            )
    return classes


def _bounded(
    kind: Kind, features: npt.NDArray[np.float32], labels: Labels, seed: int
) -> tuple[npt.NDArray[np.float32], Labels, str]:
    """Leave a kernel or neighbours a share of the images, the same of each class."""
    most = max(1, min(MOST_IMAGES, MOST_VALUES // features.shape[1]))
    if kind not in ("svm-rbf", "knn") or len(labels) <= most:
        return features, labels, ""
    order = np.random.default_rng(seed).permutation(len(labels))
    ranks = np.empty(len(labels))
    for label in np.unique(labels):
        of_class = order[labels[order] == label]
        ranks[of_class] = np.arange(len(of_class)) / len(of_class)
    chosen = np.sort(np.argsort(ranks, kind="stable")[: max(most, int(labels.max()) + 1)])
    note = f"fitted on {len(chosen):,} of {len(labels):,} images, the same share of each class"
    return features[chosen], labels[chosen], note


def _parts(features: npt.NDArray[np.float32]) -> Iterator[npt.NDArray[np.float32]]:
    rows = max(1, MOST_VALUES // (8 * max(1, features.shape[1])))
    for start in range(0, len(features), rows):
        yield features[start : start + rows]


def _statistics(features: npt.NDArray[np.float32]) -> tuple[Array, Array]:
    total = np.zeros(features.shape[1])
    for part in _parts(features):
        total += part.sum(0, dtype=np.float64)
    mean = total / len(features)
    squares = np.zeros_like(mean)
    for part in _parts(features):
        squares += ((part - mean) ** 2).sum(0)
    scale = np.sqrt(squares / len(features))
    scale[scale < 1e-6] = 1.0  # a feature that never varies says nothing, and stays 0
    return mean, scale


# -- solving ----------------------------------------------------------------------------------


def _solve(
    kind: Kind, x: Array, labels: Labels, classes: int, seed: int, shape: kernel.Shape
) -> tuple[Array, Array, Array, float]:
    """Return weights, bias, anchors and gamma."""
    if kind == "svm-rbf":
        return (*kernel.solve(x, labels, classes, shape), shape.gamma)
    with warnings.catch_warnings():
        # the last iterate is a classifier like any other, and its accuracy is measured
        warnings.simplefilter("ignore", ConvergenceWarning)
        if kind == "logistic":
            solver = LogisticRegression(C=0.1, max_iter=500).fit(x, labels)
        else:
            solver = LinearSVC(C=0.01, max_iter=5000, random_state=seed).fit(x, labels)
    weights, bias = _for_each_class(solver.coef_, solver.intercept_, kind)
    return weights, bias, np.empty((0, x.shape[1])), 0.0


def _for_each_class(weights: Array, bias: Array, kind: Kind) -> tuple[Array, Array]:
    """Give the first of two classes a row too, which scikit-learn leaves out."""
    if len(weights) > 1:
        return weights, bias
    other = 0.0 if kind == "logistic" else -1.0
    return np.concatenate([other * weights, weights]), np.concatenate([other * bias, bias])


def _streamed(
    kind: Kind,
    features: npt.NDArray[np.float32],
    labels: Labels,
    classes: int,
    mean: Array,
    scale: Array,
    seed: int,
) -> tuple[Array, Array]:
    loss = "log_loss" if kind == "logistic" else "hinge"
    solver = SGDClassifier(loss=loss, alpha=1e-4, average=True, random_state=seed)
    for _ in range(_PASSES):
        start = 0
        for part in _parts(features):
            rows = slice(start, start + len(part))
            solver.partial_fit((part - mean) / scale, labels[rows], np.arange(classes))
            start += len(part)
    return _for_each_class(solver.coef_, solver.intercept_, kind)


def _temperature(
    kind: Kind, x: Array, labels: Labels, classes: int, seed: int, shape: kernel.Shape
) -> float:
    """Return what makes decision values on held-out folds most likely; 1 for tiny sets."""
    if np.bincount(labels).min() < _FOLDS:
        return 1.0
    held = np.empty((len(x), classes))
    folds = StratifiedKFold(_FOLDS, shuffle=True, random_state=seed)
    for inside, outside in folds.split(x, labels):
        weights, bias, anchors, gamma = _solve(
            kind, x[inside], labels[inside], classes, seed, shape
        )
        held[outside] = _decision(x[outside], weights, bias, anchors, gamma)

    def loss(log_temperature: float) -> float:
        scores = log_softmax(held / np.exp(log_temperature), axis=1)
        return -float(scores[np.arange(len(labels)), labels].mean())

    return float(np.exp(minimize_scalar(loss, bounds=(-5, 5), method="bounded").x))


def _decision(x: Array, weights: Array, bias: Array, anchors: Array, gamma: float) -> Array:
    if len(anchors):
        x = np.exp(-gamma * kernel.distances(x, anchors))
    result: Array = x @ weights.T + bias
    return result


def _votes(fitted: Fitted, x: Array) -> Array:
    near = np.argsort(kernel.distances(x, fitted.anchors), axis=1, kind="stable")
    labels = fitted.anchor_labels[near[:, : fitted.neighbours]]
    return np.stack([(labels == label).mean(1) for label in range(fitted.classes)], axis=1)
