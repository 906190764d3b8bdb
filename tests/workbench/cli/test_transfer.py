import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from workbench.cli import app
from workbench.evaluation.intervals import wilson_interval
from workbench.export.predictor import Predictor

OPTIONS = ["--architecture", "lenet5", "--no-pretrained", "--image-size", "32"]


def call(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["probe", *map(str, arguments)])


def answer(result: Result) -> dict:
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


@pytest.mark.parametrize("classifier", ["svm-rbf", "knn"])
def test_a_classifier_is_measured_exported_and_proved(
    image_folder: Callable[..., Path], tmp_path: Path, classifier: str
) -> None:
    folder = image_folder(classes=("disc", "square", "star"), each=16)
    model = tmp_path / "model.onnx"
    options = ["--classifier", classifier, "--output", model, "--json"]
    values = answer(call(folder, *OPTIONS, *options))
    (score,) = values["scores"]
    assert score["accuracy"] == score["correct"] / score["count"] > 0.6
    assert score["interval"] == list(wilson_interval(score["correct"], score["count"]))
    certificate = values["certificate"]
    assert certificate["passed"]
    assert certificate["accuracy_onnx"] == pytest.approx(score["accuracy"], abs=0.15)
    found = Predictor(model).predict(sorted((folder / "star").glob("*.png")))
    assert sum(a.scores[0][0] == "star" for a in found) > 10


def test_depth_goes_from_the_image_to_the_head(image_folder: Callable[..., Path]) -> None:
    values = answer(call(image_folder(each=12), *OPTIONS, "--by-depth", "--json"))
    layers = [score["layer"] for score in values["scores"]]
    assert layers[-1] == ""
    assert len(set(layers)) == len(layers) > 3
    assert [score["depth"] for score in values["scores"]] == list(range(len(layers)))
    assert "global average" in values["pooling"]


def test_the_table_names_layers_and_intervals(image_folder: Callable[..., Path]) -> None:
    result = call(image_folder(each=12), *OPTIONS)
    assert result.exit_code == 0
    assert "input of the head" in result.stdout
    assert "95 % interval" in result.stdout


@pytest.mark.parametrize(
    ("options", "where"),
    [(["--layer", "layer9"], "layer9"), (["--by-depth", "--layer", "conv1"], "--by-depth")],
)
def test_wrong_layers_are_refused(
    image_folder: Callable[..., Path], options: list[str], where: str
) -> None:
    result = call(image_folder(each=12), *OPTIONS, *options, "--json")
    assert result.exit_code > 1
    assert json.loads(result.stdout)["error"]["where"] == where
