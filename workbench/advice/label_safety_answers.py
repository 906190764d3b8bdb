"""What classifiers that never saw an image make of it and of its versions. No torch here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import softmax
from sklearn.model_selection import StratifiedKFold

from workbench.jobs import Job
from workbench.transfer.classifiers import decide, fit

Vectors = npt.NDArray[np.float32]
Labels = npt.NDArray[np.int64]
Values = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

FOLDS = 5
TYPICAL = (0.05, 0.95)
"""Quantiles of how alike images of a class are, between which "near" lies."""

_STILL = 1e-6  # a feature that never varies says nothing


@dataclass(frozen=True, eq=False)
class Answers:
    """About one version of every image.

    Attributes
    ----------
    predicted : int64 (images,)
    confidence : float64 (images,)
        Probability of the predicted class.
    near : bool (images,)
        Whether the version lies among the images of the predicted class; see `_near`.
    """

    predicted: Labels
    confidence: Values
    near: Bools


def ask(
    originals: Vectors, versions: Sequence[Vectors], labels: Labels, seed: int, job: Job
) -> list[Answers]:
    """Ask about `originals`, then about each of `versions`, all float32 (images, features).

    Logistic regression is fitted on four fifths of the originals, of each class the same share, and
    asked about the last fifth and its versions; five times, until every image was asked about.
    """
    every = [originals, *versions]
    probabilities = np.empty((len(every), len(labels), int(labels.max()) + 1))
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=seed).split(originals, labels)
    for inside, outside in job.track(folds, "Asking about the images", FOLDS):
        fitted = fit("logistic", originals[inside], labels[inside], seed=seed)
        for place, features in enumerate(every):
            job.check()
            probabilities[place, outside] = softmax(decide(fitted, features[outside]), axis=1)
    mean, scale = originals.mean(0), originals.std(0)
    scale[scale < _STILL] = 1.0
    known = _directions((originals - mean) / scale)
    answers = []
    for features, shares in zip(every, probabilities, strict=True):
        predicted = shares.argmax(1)
        asked = _directions((features - mean) / scale)
        near = _near(asked, predicted, known, labels)
        answers.append(Answers(predicted, shares[np.arange(len(labels)), predicted], near))
    return answers


def _near(asked: Vectors, predicted: Labels, known: Vectors, labels: Labels) -> Bools:
    """Return which images `asked` about lie among those of their predicted class.

    Such an image is as like the likeliest of that class, its own original aside, as all but 5 % of
    the class are; and it is not more like another image asked about than all but 5 % of the class
    are like each other. The second tells what has lost its content, and so looks all the same,
    from what has become something else: both may be called one class with confidence.

    Likeness is the cosine of standardised features: their length grows with what was never seen.
    """
    between = _without_itself(known @ known.T)
    to_known, to_asked = _without_itself(asked @ known.T), _without_itself(asked @ asked.T)
    near = np.zeros(len(labels), bool)
    for label in np.unique(predicted):
        of_class, called = labels == label, predicted == label
        low, high = np.quantile(between[np.ix_(of_class, of_class)].max(1), TYPICAL)
        alike = to_known[np.ix_(called, of_class)].max(1) >= low
        distinct = to_asked[np.ix_(called, called)].max(1) <= high
        near[called] = alike & distinct
    return near


def _directions(features: Vectors) -> Vectors:
    lengths = np.linalg.norm(features, axis=1, keepdims=True)
    return np.asarray(features / np.maximum(lengths, _STILL), dtype=np.float32)


def _without_itself(likeness: Vectors) -> Vectors:
    np.fill_diagonal(likeness, -1.0)
    return likeness
