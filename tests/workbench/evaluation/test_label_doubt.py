"""Wrong labels that were planted are found, on made features and in a run's images."""

import numpy as np
import pytest

from workbench.errors import DataError
from workbench.evaluation.label_doubt import doubt
from workbench.jobs import Job


def planted(classes: int, each: int, apart: float, seed: int):
    """Return features in clusters, labels of which 5 % are wrong, the true ones, and which."""
    numbers = np.random.default_rng(seed)
    true = np.repeat(np.arange(classes), each)
    centres = apart * numbers.standard_normal((classes, 24))
    features = centres[true] + numbers.standard_normal((len(true), 24))
    wrong = numbers.choice(len(true), round(0.05 * len(true)), replace=False)
    given = true.copy()
    given[wrong] = (true[wrong] + numbers.integers(1, classes, len(wrong))) % classes
    return features.astype(np.float32), given, true, wrong


def test_planted_labels_stand_at_the_top_of_the_list() -> None:
    precisions = []
    for seed in range(3):
        features, given, true, wrong = planted(4, 60, 0.9, seed)
        found = doubt(features, given, 0, Job())
        top = found.order[: len(wrong)]
        precisions.append(np.isin(top, wrong).mean())
        named = found.rivals[wrong] == true[wrong]
        assert named.mean() >= 0.8, "it says what they look like instead"
    assert min(precisions) >= 0.7
    assert np.mean(precisions) >= 0.8


def test_right_labels_are_hardly_suspected() -> None:
    features, _, true, _ = planted(4, 50, 1.0, 1)
    found = doubt(features, true, 0, Job())
    assert found.suspected.mean() <= 0.02
    assert found.folds == 5


def test_noise_is_not_learnt_by_heart() -> None:
    numbers = np.random.default_rng(0)
    features = numbers.standard_normal((80, 200)).astype(np.float32)
    labels = numbers.integers(0, 2, 80)
    found = doubt(features, labels, 0, Job())
    recognised = found.logs.argmax(1) == labels
    assert 0.25 < recognised.mean() < 0.75, "nobody was asked about what it was fitted on"


@pytest.mark.parametrize("labels", [[0, 0, 0, 1], [0, 0, 0, 0]])
def test_too_few_images_say_so(labels: list[int]) -> None:
    with pytest.raises(DataError, match="two images each"):
        doubt(np.zeros((4, 3), np.float32), np.array(labels), 0, Job())
