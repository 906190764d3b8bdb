"""The warm engine's requests that the advisor answers."""

from collections.abc import Callable
from pathlib import Path

import pytest

from workbench import handlers
from workbench.advice import timing
from workbench.data.scan import scan
from workbench.data.split import split
from workbench.errors import ArchitectureError, DataError
from workbench.export.predictor import Predictor
from workbench.jobs import Job
from workbench.launch import draft_run
from workbench.runs import RunFolder
from workbench.service import decode, encode
from workbench.settings import Project


@pytest.fixture
def draft(image_folder: Callable[..., Path]) -> Callable[..., str]:
    def make(each: int = 12, mode: str = "RGB", **sections: dict) -> str:
        folder = image_folder(each=each, mode=mode)
        project = Project.parse({"data": {"folder": str(folder)}, **sections})
        return str(draft_run(project, split(scan(folder), project.data)).path)

    return make


def test_an_estimate_names_the_choice_and_the_strategies_asked_for(
    draft: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timing, "SECONDS", 0.02)
    run = draft(freeze={"strategy": "custom", "cut": "c3"})
    answer = decode(encode(handlers.estimate(run=run, strategies=["fine-tune"], job=Job())))
    assert answer["chosen"]["strategy"] == "custom"
    assert answer["chosen"]["cut"] == "c3"
    assert list(answer["strategies"]) == ["fine-tune"]
    assert answer["chosen"]["trainable"] < answer["strategies"]["fine-tune"]["trainable"]


def test_a_probe_by_depth_asks_the_validation_images(draft: Callable[..., str]) -> None:
    run = draft()
    answer = decode(encode(handlers.probe(run=run, classifier="logistic", job=Job())))
    layers = [score["layer"] for score in answer["scores"]]
    assert layers[-1] == ""
    assert len(layers) > 3
    checked = sum(row.split == "validation" for row in RunFolder(Path(run)).split())
    assert {score["count"] for score in answer["scores"]} == {checked}


def test_a_probe_in_folds_asks_all_training_images_and_is_exported(
    draft: Callable[..., str], tmp_path: Path
) -> None:
    run, output = draft(), tmp_path / "model.onnx"
    answer = handlers.probe(
        run=run, classifier="knn", layers=["c3", ""], folds=4, output=str(output), job=Job()
    )
    learnt = sum(row.split == "train" for row in RunFolder(Path(run)).split())
    assert [(s["folds"], s["count"]) for s in answer["scores"]] == [(4, learnt)] * 2
    assert answer["certificate"]["passed"]
    (found,) = Predictor(output).predict([next(tmp_path.rglob("square/000.png"))])
    assert {name for name, _ in found.scores} == set(answer["classes"])


def test_grey_images_are_probed_in_the_channels_that_the_plan_feeds(
    draft: Callable[..., str],
) -> None:
    three = {"architecture": {"name": "lenet5", "colour": "rgb"}}
    for sections in ({}, three):
        answer = handlers.probe(
            run=draft(mode="L", **sections), classifier="knn", layers=["c1"], job=Job()
        )
        assert 0 <= answer["scores"][0]["accuracy"] <= 1


def test_no_layer_and_an_unknown_layer_are_refused(draft: Callable[..., str]) -> None:
    run = draft()
    with pytest.raises(DataError, match="no layer"):
        handlers.probe(run=run, classifier="knn", layers=[], job=Job())
    with pytest.raises(ArchitectureError, match="no such layer"):
        handlers.probe(run=run, classifier="knn", layers=["c9"], job=Job())


def test_one_image_of_a_class_cannot_be_folded(draft: Callable[..., str]) -> None:
    with pytest.raises(DataError, match="single training image"):
        handlers.probe(run=draft(each=2), classifier="knn", layers=[""], folds=5, job=Job())
