"""Would more images help? A learning curve on a run's images with a forecast; kept in the run."""

from __future__ import annotations

from typing import Any

import numpy as np

from workbench.data.same_images import check_images
from workbench.errors import DataError
from workbench.evaluation.intervals import wilson_interval
from workbench.evaluation.kept import write_kept
from workbench.evaluation.learning_curve import (
    FEWEST_OF_CLASS,
    KIND,
    REPEATS,
    Curve,
    forecast,
    law,
    learning_curve,
)
from workbench.evaluation.probe import pooled_columns
from workbench.evaluation.robustness import sample
from workbench.evaluation.suspects import unspoilt
from workbench.jobs import Job
from workbench.runs import RunFolder
from workbench.transfer.pooled import pooled_layers

NAME = "more_images"
MOST_TRAINING, MOST_ASKED = 4_000, 2_000
FARTHEST = 2
"""Times the images of today: how far the forecast goes."""
_LINE_POINTS = 40


def more_images(run: RunFolder, job: Job) -> dict[str, Any]:
    """Fit classifiers on growing parts of a run's training images, and forecast twice as many.

    The features are those of the pretrained weights that the run began with, EfficientNet-Lite0's
    where it began with random ones; a logistic regression is fitted on them: seven sizes, five
    draws. A network that is trained as a whole gains more from more images.

    Returns
    -------
    dict
        "network" and "classifier", "repeats", "train" and "asked" images, "points" of the curve
        each with "images", "accuracy", "low" and "high"; "line" of the law as (images, accuracy);
        "forecast": a `Forecast` of twice the images.

    Raises
    ------
    DataError
        There are too few images, or they are not here.
    """
    check_images(run, job)
    plan = unspoilt(run.spec(), run.split())
    sizes = np.bincount([row.label for row in plan.train], minlength=len(plan.classes))
    asked = [row for row in plan.validation if sizes[row.label] >= FEWEST_OF_CLASS]
    train = [row for row in plan.train if sizes[row.label] >= FEWEST_OF_CLASS]
    if len({row.label for row in train}) < 2 or not asked:
        raise DataError(
            "A learning curve needs two classes with two training images each, and validation "
            "images",
            hint="Add images and train again.",
        )
    train, asked = sample(train, MOST_TRAINING, 0), sample(asked, MOST_ASKED, 0)
    network = pooled_layers(plan.build(), [""], plan.card.head)
    (features,) = pooled_columns(plan, network, [*train, *asked], job)
    names, labels = np.unique([row.label for row in train], return_inverse=True)
    truth = np.searchsorted(names, [row.label for row in asked])
    known, other = features[: len(train)], features[len(train) :]
    seed = plan.training.seed
    curve = learning_curve(known, labels.astype(np.int64), other, truth, seed, job)
    values = {
        "network": plan.card.title,
        "classifier": KIND,
        "repeats": REPEATS,
        "train": len(train),
        "all_train": len(plan.train),
        "asked": len(asked),
        "points": _points(curve),
        "line": _line(curve),
        "forecast": forecast(curve, FARTHEST * len(train), seed=seed).to_dict(),
    }
    write_kept(run, NAME, values)
    return values


def _points(curve: Curve) -> list[dict[str, float]]:
    count = curve.right.shape[2]
    points = []
    for size, accuracy in zip(curve.sizes, curve.accuracy, strict=True):
        low, high = wilson_interval(round(accuracy * count), count)
        points.append({"images": size, "accuracy": float(accuracy), "low": low, "high": high})
    return points


def _line(curve: Curve) -> list[tuple[float, float]]:
    first, last = curve.sizes[0], curve.sizes[-1] * FARTHEST
    places = np.geomspace(first, last, _LINE_POINTS)
    errors = law(np.array(curve.sizes, float), 1 - curve.accuracy[None], places)[0]
    return [(float(n), float(1 - error)) for n, error in zip(places, errors, strict=True)]
