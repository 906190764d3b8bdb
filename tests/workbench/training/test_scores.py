"""Scores of validation against scikit-learn's."""

import pytest
import torch
from sklearn.metrics import balanced_accuracy_score, f1_score, log_loss, top_k_accuracy_score

from workbench.training.scores import Scores


def filled(classes: int, labels: torch.Tensor, logits: torch.Tensor) -> Scores:
    scores = Scores(classes, torch.device("cpu"))
    for rows in torch.arange(len(labels)).split(7):
        scores.add(logits[rows], labels[rows])
    return scores


@pytest.mark.parametrize("classes", [2, 6, 9])
def test_they_are_those_of_scikit_learn(classes: int) -> None:
    generator = torch.Generator().manual_seed(classes)
    chances = torch.arange(1.0, classes + 1)
    labels = torch.multinomial(chances, 100, replacement=True, generator=generator)
    logits = torch.randn(100, classes, generator=generator) + torch.eye(classes)[labels]
    scores, answers = filled(classes, labels, logits), logits.argmax(1)
    assert scores.accuracy == pytest.approx(float((answers == labels).float().mean()))
    assert scores.balanced_accuracy == pytest.approx(balanced_accuracy_score(labels, answers))
    assert scores.macro_f1 == pytest.approx(f1_score(labels, answers, average="macro"))
    probabilities = logits.double().softmax(1)
    assert scores.loss == pytest.approx(log_loss(labels, probabilities, labels=range(classes)))
    if classes > 5:
        expected = top_k_accuracy_score(labels, logits, k=5, labels=range(classes))
        assert scores.top5 == pytest.approx(expected)
    else:
        assert scores.top5 is None


def test_a_class_without_images_does_not_count_as_missed() -> None:
    scores = filled(3, torch.tensor([0, 0, 1]), torch.eye(3)[[0, 1, 1]])
    assert scores.balanced_accuracy == pytest.approx((1 / 2 + 1) / 2)


def test_nothing_is_nothing() -> None:
    scores = Scores(3, torch.device("cpu"))
    assert (scores.accuracy, scores.balanced_accuracy, scores.macro_f1, scores.loss) == (0,) * 4
