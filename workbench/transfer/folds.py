"""What a classifier says of images that it was not fitted on. No torch here."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from sklearn.model_selection import StratifiedKFold

from workbench.jobs import Job
from workbench.transfer.classifiers import Array, Kind, Labels, decide, fit


def cross_validate(
    kind: Kind,
    features: npt.NDArray[np.float32],
    labels: Labels,
    folds: int,
    seed: int,
    job: Job,
) -> tuple[Labels, str]:
    """Return the class that each image is given by a classifier fitted without its fold.

    Parameters
    ----------
    features : float32 (images, features)
    labels : int64 (images,)
        Every class has at least as many images as there are folds.
    folds : int
        Parts of the same share of each class.

    Returns
    -------
    answers : int64 (images,)
    note : str
        `Fitted.note` of the first fold.
    """
    decisions, note = out_of_fold(kind, features, labels, folds, seed, job)
    return decisions.argmax(1), note


def out_of_fold(
    kind: Kind,
    features: npt.NDArray[np.float32],
    labels: Labels,
    folds: int,
    seed: int,
    job: Job,
    *,
    trusted: npt.NDArray[np.bool_] | None = None,
) -> tuple[Array, str]:
    """Return what classifiers decide of each image, fitted without its fold; see `cross_validate`.

    Parameters
    ----------
    trusted : bool (images,), optional
        Images that may be learnt from; all are asked about. Of each class there are more than in
        one fold.

    Returns
    -------
    decisions : float64 (images, classes)
        Of `decide`, not calibrated.
    note : str
    """
    decisions = np.empty((len(labels), int(labels.max()) + 1))
    parts = StratifiedKFold(folds, shuffle=True, random_state=seed)
    divided = list(parts.split(np.empty(len(labels)), labels))
    note = ""
    for inside, outside in job.track(divided, "Fitting classifiers"):
        if trusted is not None:
            inside = inside[trusted[inside]]
        fitted = fit(kind, features[inside], labels[inside], seed=seed, calibrated=False)
        decisions[outside] = decide(fitted, features[outside])
        note = note or fitted.note
    return decisions, note
