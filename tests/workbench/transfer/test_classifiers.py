import numpy as np
import onnxruntime as ort
import pytest
import torch
from scipy.special import softmax
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier
from sklearn.svm import SVC, LinearSVC

from workbench.errors import DataError
from workbench.transfer import classifiers, kernel
from workbench.transfer.classifiers import KINDS, decide, fit
from workbench.transfer.classify import Classify


def blobs(classes: int, each: int = 30, width: int = 12, seed: int = 0):
    """Return overlapping clouds; their centres are the same for every seed."""
    centres = np.random.default_rng(99).normal(0, 1.2, (classes, width))
    rng = np.random.default_rng(seed)
    labels = np.repeat(np.arange(classes), each)
    features = (centres[labels] + rng.normal(0, 1, (len(labels), width))) * 3 + 5
    return features.astype(np.float32), labels.astype(np.int64)


def standardised(x: np.ndarray, train: np.ndarray) -> np.ndarray:
    return (x - train.mean(0, dtype=np.float64)) / train.std(0, dtype=np.float64)


@pytest.mark.parametrize("classes", [2, 4])
@pytest.mark.parametrize("kind", KINDS)
def test_answers_are_those_of_scikit_learn(
    kind: str, classes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    train, labels = blobs(classes)
    test, truth = blobs(classes, seed=1)
    x, y = standardised(train, train), standardised(test, train)
    if kind == "logistic":
        expected = LogisticRegression(C=0.1, max_iter=500).fit(x, labels).predict(y)
    elif kind == "svm-linear":
        machine = LinearSVC(C=0.01, max_iter=5000, random_state=0).fit(x, labels)
        expected = machine.predict(y)
    elif kind == "svm-rbf":
        monkeypatch.setattr(kernel, "COSTS", (10.0,))
        monkeypatch.setattr(kernel, "WIDTHS", (1.0,))
        each = [SVC(C=10.0, gamma=1 / 12).fit(x, labels == k) for k in range(classes)]
        expected = np.stack([m.decision_function(y) for m in each], 1).argmax(1)
    else:
        expected = KNeighborsClassifier(5).fit(x, labels).predict(y)
    answers = decide(fit(kind, train, labels), test).argmax(1)
    assert (answers == expected).mean() == 1.0
    assert (answers == truth).mean() > 1.5 / classes


@pytest.mark.parametrize(
    ("kind", "classes"), [("svm-linear", 2), ("svm-rbf", 4), ("logistic", 4), ("knn", 3)]
)
def test_the_module_and_its_onnx_file_agree_with_float64(kind: str, classes: int, tmp_path) -> None:
    train, labels = blobs(classes)
    test, _ = blobs(classes, seed=1)
    fitted = fit(kind, train, labels)
    expected = softmax(decide(fitted, test), axis=1)
    module = Classify(fitted).eval()
    with torch.inference_mode():
        found = module(torch.from_numpy(test)).softmax(1).numpy()
    assert np.abs(found - expected).max() < 1e-5

    path = tmp_path / "classify.onnx"
    dynamic = ({0: torch.export.Dim("batch")},)
    program = torch.onnx.export(
        module, (torch.from_numpy(test[:3]),), dynamo=True, opset_version=18,
        dynamic_shapes=dynamic, verbose=False,
    )  # fmt: skip
    program.save(path)
    session = ort.InferenceSession(path.read_bytes(), providers=["CPUExecutionProvider"])
    (logits,) = session.run(None, {session.get_inputs()[0].name: test})
    assert np.abs(softmax(logits, axis=1) - expected).max() < 1e-5


@pytest.mark.parametrize("kind", ["svm-linear", "svm-rbf"])
def test_probabilities_of_svms_are_calibrated(kind: str) -> None:
    train, labels = blobs(3, each=100, width=4)
    test, truth = blobs(3, each=300, width=4, seed=1)
    p = softmax(decide(fit(kind, train, labels), test), axis=1)
    accuracy = (p.argmax(1) == truth).mean()
    assert accuracy < 0.99
    assert p.max(1).mean() == pytest.approx(accuracy, abs=0.06)


@pytest.mark.parametrize(
    ("kind", "words"),
    [("svm-rbf", "of 90 images"), ("knn", "of 90 images"),
     ("svm-linear", "stochastic"), ("logistic", "stochastic")],
)  # fmt: skip
def test_large_sets_are_bounded_and_say_so(kind: str, words: str, monkeypatch) -> None:
    monkeypatch.setattr(classifiers, "MOST_VALUES", 480)
    monkeypatch.setattr(classifiers, "MOST_IMAGES", 40)
    train, labels = blobs(3)
    test, truth = blobs(3, seed=1)
    fitted = fit(kind, train, labels)
    assert words in fitted.note
    assert len(fitted.anchors) <= 40
    if len(fitted.anchor_labels):
        assert np.ptp(np.bincount(fitted.anchor_labels)) <= 1
    assert (decide(fitted, test).argmax(1) == truth).mean() > 0.6


def test_one_image_for_each_class_is_enough_for_an_answer() -> None:
    features = np.array([[0.0, 1.0], [4.0, 1.0]], np.float32)
    labels = np.array([0, 1])
    for kind in KINDS:
        fitted = fit(kind, features, labels)
        answers = decide(fitted, features)
        assert np.isfinite(answers).all()
        if kind != "knn":  # both images vote on each
            assert answers.argmax(1).tolist() == [0, 1]


@pytest.mark.parametrize("labels", [[0, 0, 0], [0, 2, 2], []])
def test_sets_that_cannot_be_told_apart_are_refused(labels: list[int]) -> None:
    features = np.zeros((len(labels), 2), np.float32)
    with pytest.raises(DataError, match="two classes"):
        fit("logistic", features, np.array(labels, np.int64))


def test_values_that_are_no_numbers_are_refused() -> None:
    features = np.array([[0.0], [np.nan]], np.float32)
    with pytest.raises(DataError, match="no numbers"):
        fit("knn", features, np.array([0, 1]))
