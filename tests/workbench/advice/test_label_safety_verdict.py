"""Answers whose verdict is known, and features whose neighbours are known. No network here."""

import numpy as np
import pytest

from workbench.advice.label_safety_answers import Answers, ask
from workbench.advice.label_safety_cases import Case
from workbench.advice.label_safety_report import OperationReport, words
from workbench.advice.label_safety_verdict import deciding_first, judge, told_apart
from workbench.jobs import Job
from workbench.settings import AugmentationSettings

LABELS = np.repeat([0, 1], 30)
EACH = 30


def answers(predicted: np.ndarray, *, confidence: float = 0.9, near: bool = True) -> Answers:
    count = len(predicted)
    return Answers(predicted, np.full(count, confidence), np.full(count, near))


def slips(number: int) -> np.ndarray:
    """Return the labels with the first `number` images of each class taken for the other."""
    predicted = LABELS.copy()
    for label in (0, 1):
        predicted[np.flatnonzero(label == LABELS)[:number]] = 1 - label
    return predicted


def findings(*versions: Answers, changed: int = 60, original: Answers | None = None):
    cases = [Case("rotation", "low", AugmentationSettings()) for _ in versions]
    changes = [changed] * len(versions)
    base = original or answers(slips(2))
    return judge(base, versions, changes, LABELS, ("left", "right"), cases, seed=0)


def test_a_swap_changes_the_label() -> None:
    found = findings(answers(slips(25)))[0]
    assert found.verdict == "label-changes"
    assert {(m.source, m.target, m.moved) for m in found.moves if m.changes} == {
        ("left", "right", 25),
        ("right", "left", 25),
    }
    assert found.error == pytest.approx(50 / 60)
    assert found.rise == pytest.approx(46 / 60)
    assert found.rise_interval[0] < found.rise < found.rise_interval[1]


@pytest.mark.parametrize("doubt", [{"confidence": 0.55}, {"near": False}])
def test_answers_that_cannot_be_trusted_change_no_label(doubt: dict) -> None:
    assert findings(answers(slips(25), **doubt))[0].verdict == "unfamiliar"


def test_everything_called_one_class_far_from_it_is_no_change_of_label() -> None:
    collapsed = answers(np.zeros(60, np.int64), near=False)
    assert findings(collapsed)[0].verdict == "unfamiliar"


def test_one_direction_is_enough() -> None:
    dark = findings(answers(np.ones(60, np.int64)))[0]
    assert dark.verdict == "label-changes"
    assert [(m.source, m.target) for m in dark.moves] == [("left", "right")]


def test_half_that_move_are_no_change_of_label() -> None:
    assert findings(answers(slips(15)))[0].verdict == "unfamiliar"


def test_as_many_errors_as_before_are_safe_even_if_they_are_others() -> None:
    before = answers(slips(6))
    moved = LABELS.copy()
    moved[[20, 21, 22, 23, 24, 25, 50, 51, 52, 53, 54, 55]] ^= 1
    found = findings(answers(moved), original=before)[0]
    assert found.verdict == "safe"
    assert found.p > 0.5
    assert found.rise == 0


def test_many_questions_ask_for_more_than_one() -> None:
    rise = answers(slips(5))  # 6 more errors and none fewer: p = 1/64
    assert findings(rise)[0].significant
    assert not any(found.significant for found in findings(*[rise] * 8))
    assert findings(rise)[0].p == pytest.approx(1 / 64)
    assert findings(rise, rise)[1].p == pytest.approx(2 / 64)


def test_what_changes_no_image_is_not_counted_as_a_question() -> None:
    same, rise = answers(slips(2)), answers(slips(5))
    cases = [Case("blur", part, AugmentationSettings()) for part in ("low", "high")]
    found = judge(answers(slips(2)), [same, rise], [0, 60], LABELS, ("a", "b"), cases, seed=0)
    assert [one.p for one in found] == [1.0, pytest.approx(1 / 64)]


def test_the_gravest_finding_stands_first() -> None:
    safe, strange, turned = findings(
        answers(slips(3)), answers(slips(28), near=False), answers(slips(25))
    )
    assert deciding_first([safe, strange, turned]) == (turned, strange, safe)
    operation = OperationReport("rotation", True, -180, 180, "°", (turned, strange, safe))
    assert operation.verdict == "label-changes"
    assert (
        words(operation) == "The label changes at -180 °: left → right: 83 %; right → left: 83 %."
    )


def test_chance_is_not_telling_apart() -> None:
    assert told_apart(answers(slips(5)), LABELS)
    assert not told_apart(answers(slips(14)), LABELS)
    rare = np.repeat([0, 1], [54, 6])
    assert not told_apart(answers(np.zeros(60, np.int64)), rare)


def features(seed: int) -> np.ndarray:
    """Return two classes that differ in three of twelve directions."""
    values = np.random.default_rng(seed).normal(size=(60, 12))
    values[:, :3] += np.where(LABELS == 0, -4, 4)[:, None]
    return values.astype(np.float32)


def test_mirrored_features_arrive_and_lost_ones_do_not() -> None:
    images = features(0)
    mirrored = images.copy()
    mirrored[:, :3] *= -1
    lost = np.random.default_rng(1).normal(scale=0.05, size=images.shape).astype(np.float32)
    lost[:, :3] = 4  # all called the second class, and all alike
    strange = images + np.float32(40) * np.eye(12, dtype=np.float32)[5]
    original, turned, empty, far = ask(images, [mirrored, lost, strange], LABELS, 0, Job())
    assert (original.predicted == LABELS).mean() > 0.95
    assert original.near.mean() > 0.8
    assert (turned.predicted != LABELS).mean() > 0.9
    assert turned.near.mean() > 0.7
    assert (empty.predicted == 1).all()
    assert (empty.confidence > 0.8).all()
    assert not empty.near.any()
    assert not far.near.any()


def test_no_image_is_asked_about_by_a_classifier_that_saw_it() -> None:
    """Labels that mean nothing cannot be answered, though each image's own features are given."""
    noise = np.random.default_rng(2).normal(size=(60, 400)).astype(np.float32)
    original = ask(noise, [], LABELS, 0, Job())[0]
    assert 0.25 < (original.predicted == LABELS).mean() < 0.75


def test_findings_are_told_with_their_place_and_their_interval() -> None:
    def told(found, low: float = -20, high: float = 40) -> str:
        return words(OperationReport("rotation", True, low, high, "°", (found,)))

    safe, strange = findings(answers(slips(3)), answers(slips(28), near=False))
    assert told(safe).startswith("No more errors than chance allows (at -20 °: +3 points, 95 % ")
    assert told(strange).startswith("More errors (at -20 °: +87 points, 95 % interval +78 to ")
    doubt = findings(*[answers(slips(6))] * 20)[0]
    assert told(doubt).startswith("Perhaps more errors (at -20 °: +13 points")
    same = findings(answers(slips(2)), changed=0)[0]
    assert told(same) == "It changes none of these images."
