"""What a classifier says of images that it was not fitted on. No torch here."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from sklearn.model_selection import StratifiedKFold

from workbench.jobs import Job
from workbench.transfer.classifiers import Kind, Labels, decide, fit


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
    answers = np.empty(len(labels), np.int64)
    parts = StratifiedKFold(folds, shuffle=True, random_state=seed)
    divided = list(parts.split(np.empty(len(labels)), labels))
    note = ""
    for inside, outside in job.track(divided, "Fitting classifiers"):
        fitted = fit(kind, features[inside], labels[inside], seed=seed, calibrated=False)
        answers[outside] = decide(fitted, features[outside]).argmax(1)
        note = note or fitted.note
    return answers, note
