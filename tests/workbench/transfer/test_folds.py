import numpy as np
import pytest

from workbench.errors import Cancelled
from workbench.jobs import Job
from workbench.transfer.folds import cross_validate


def test_nobody_is_asked_about_what_it_was_fitted_on() -> None:
    rng = np.random.default_rng(0)
    features = rng.normal(0, 1, (60, 200)).astype(np.float32)
    labels = rng.integers(0, 2, 60)
    answers, _ = cross_validate("logistic", features, labels, 5, 0, Job())
    assert 0.25 < (answers == labels).mean() < 0.75, "labels are noise: only leaks beat chance"
    features[:, :20] += 4 * labels[:, None]
    answers, note = cross_validate("logistic", features, labels, 5, 0, Job())
    assert (answers == labels).all()
    assert note == ""


def test_it_is_the_same_again_and_can_be_stopped() -> None:
    rng = np.random.default_rng(0)
    features, labels = rng.normal(0, 1, (30, 8)).astype(np.float32), np.arange(30) % 3
    first = cross_validate("svm-linear", features, labels, 3, 7, Job())[0]
    assert (first == cross_validate("svm-linear", features, labels, 3, 7, Job())[0]).all()
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        cross_validate("svm-linear", features, labels, 3, 7, job)
