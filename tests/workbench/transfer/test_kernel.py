import numpy as np
import pytest
from sklearn.model_selection import GridSearchCV, StratifiedKFold
from sklearn.svm import SVC

from workbench.transfer import kernel
from workbench.transfer.classifiers import decide, fit
from workbench.transfer.kernel import COSTS, WIDTHS, Shape, search


def clouds(each: int, classes: int = 3, width: int = 40, seed: int = 0):
    rng = np.random.default_rng(seed)
    centres = np.random.default_rng(9).normal(0, 0.45, (classes, width))
    labels = np.repeat(np.arange(classes), each)
    return centres[labels] + rng.normal(0, 1, (len(labels), width)), labels


def test_the_choice_is_scikit_learns() -> None:
    x, labels = clouds(30)
    shape, text = search(x, labels, seed=0)
    folds = StratifiedKFold(3, shuffle=True, random_state=0)
    grid = {"C": COSTS, "gamma": [factor / 40 for factor in WIDTHS]}
    found = GridSearchCV(SVC(), grid, cv=folds).fit(x, labels)
    scores = dict(
        zip([(p["C"], p["gamma"]) for p in found.cv_results_["params"]],
            found.cv_results_["mean_test_score"], strict=True)
    )  # fmt: skip
    assert scores[shape.cost, shape.gamma] == pytest.approx(max(scores.values()))
    assert f"C = {shape.cost:g}" in text
    assert "90 training images" in text


def test_of_equals_the_smoothest_is_taken() -> None:
    x = np.repeat(np.eye(2) * 50, 30, axis=0)
    assert search(x, np.repeat([0, 1], 30), seed=0)[0] == Shape(COSTS[0], WIDTHS[0] / 2)


def test_the_search_is_bounded_and_keeps_every_class(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kernel, "MOST_SEARCHED", 30)
    x, labels = clouds(100)
    _, text = search(x, labels, seed=0)
    assert "30 training images" in text


def test_a_class_too_small_for_folds_takes_the_usual_shape() -> None:
    x, labels = clouds(2)
    assert search(x, labels, seed=0) == (Shape(10.0, 1 / 40), "")


def test_the_choice_is_noted_and_better_than_the_usual_shape_in_many_dimensions(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rng = np.random.default_rng(1)
    labels = np.repeat([0, 1], 60)
    x = rng.normal(0, 1, (120, 400)).astype(np.float32)
    x[:, :5] += 1.1 * (2 * labels[:, None] - 1)  # five features tell, the rest is noise
    known, asked = np.arange(120) % 2 == 0, np.arange(120) % 2 == 1
    found = fit("svm-rbf", x[known], labels[known], calibrated=False)
    mine = (decide(found, x[asked]).argmax(1) == labels[asked]).mean()
    assert "cross-validation" in found.note
    monkeypatch.setattr(kernel, "COSTS", (10.0,))
    monkeypatch.setattr(kernel, "WIDTHS", (1.0,))
    usual = fit("svm-rbf", x[known], labels[known], calibrated=False)
    assert mine >= (decide(usual, x[asked]).argmax(1) == labels[asked]).mean()
