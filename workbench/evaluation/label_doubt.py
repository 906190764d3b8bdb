"""Labels that may be wrong: what classifiers that never saw an image think of its label.

No torch here.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import log_softmax

from workbench.errors import DataError
from workbench.evaluation.calibration import fit_temperature
from workbench.jobs import Job
from workbench.transfer.classifiers import Labels
from workbench.transfer.folds import out_of_fold

FOLDS = 5
CLEAR = 0.3
"""Lead in probability of another class by which an image is left out of the second fit."""

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Doubts:
    """What was thought of each image.

    Attributes
    ----------
    logs : float64 (images, classes)
        Logarithms of calibrated probabilities, by classifiers fitted on other images.
    rivals : int64 (images,)
        The most probable class besides the label.
    leads : float64 (images,)
        Logarithm of how much more probable the rival is than the label; above 0 is a doubt.
    suspected : bool (images,)
        The rival is as probable as it is on the average of its own images, or more.
    folds : int
    """

    logs: Floats
    rivals: Labels
    leads: Floats
    suspected: npt.NDArray[np.bool_]
    folds: int

    @property
    def order(self) -> npt.NDArray[np.int64]:
        """The images, the most doubtful first."""
        return np.argsort(-self.leads, kind="stable")


def doubt(features: npt.NDArray[np.float32], labels: Labels, seed: int, job: Job) -> Doubts:
    """Ask linear classifiers about each image's label, each fitted without the image's fold.

    Wrong labels also mislead the classifiers: so those that are clearly contradicted are left out,
    and all are asked about once more.

    Parameters
    ----------
    features : float32 (images, features)
        Of a network that has not learnt from these labels.
    labels : int64 (images,)
        From 0; every class has two images at least.

    Raises
    ------
    DataError
        A class has a single image, or there is one class only.

    References
    ----------
    Northcutt, Jiang and Chuang 2021, "Confident learning: estimating uncertainty in dataset
    labels", sections 3.1 (the threshold of each class) and 3.2; the ranking is by the logarithm of
    the odds instead of their normalised margin, which is all but the same for most images.
    """
    smallest = int(np.bincount(labels).min()) if len(labels) else 0
    if smallest < 2 or labels.max() < 1:
        raise DataError(
            "Labels can only be doubted where two classes have two images each",
            hint="Add images.",
        )
    folds = min(FOLDS, smallest)
    first = _probabilities(features, labels, folds, seed, job, None)
    leads = np.exp(_rival(first, labels)[1]) - np.exp(_own(first, labels))
    trusted = _keep_some(leads <= CLEAR, labels, folds)
    logs = _probabilities(features, labels, folds, seed + 1, job, trusted)
    rivals, strength = _rival(logs, labels)
    own = _own(logs, labels)
    usual = np.array(
        [np.exp(logs[labels == label, label]).mean() for label in range(logs.shape[1])]
    )
    suspected = (strength > own) & (np.exp(strength) >= usual[rivals])
    return Doubts(logs, rivals, strength - own, suspected, folds)


def _probabilities(
    features: npt.NDArray[np.float32],
    labels: Labels,
    folds: int,
    seed: int,
    job: Job,
    trusted: npt.NDArray[np.bool_] | None,
) -> Floats:
    decisions, _ = out_of_fold("logistic", features, labels, folds, seed, job, trusted=trusted)
    scaled: Floats = log_softmax(decisions / fit_temperature(decisions, labels), axis=1)
    return scaled


def _keep_some(trusted: npt.NDArray[np.bool_], labels: Labels, folds: int) -> npt.NDArray[np.bool_]:
    """Trust a class as a whole if too little of it would be left to learn from."""
    kept = np.bincount(labels[trusted], minlength=int(labels.max()) + 1)
    whole = np.bincount(labels)
    few = kept <= np.maximum(whole // folds + 1, whole // 2)
    return trusted | few[labels]


def _own(logs: Floats, labels: Labels) -> Floats:
    found: Floats = logs[np.arange(len(labels)), labels]
    return found


def _rival(logs: Floats, labels: Labels) -> tuple[Labels, Floats]:
    others = logs.copy()
    others[np.arange(len(labels)), labels] = -np.inf
    best = others.argmax(1)
    return best, others[np.arange(len(labels)), best]
