"""SWEEP.toml and its search space: what is wrong is named before anything runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import RunError, SettingsError
from workbench.settings import Project
from workbench.sweeps.folder import SweepFolder
from workbench.sweeps.space import dimensions, grid, raster, with_values
from workbench.sweeps.spec import EXAMPLE, SweepSpec, load_sweep

RATE = "training.learning_rate"


def test_the_example_is_a_sweep(tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text(EXAMPLE, "utf-8")
    spec = load_sweep(file)
    assert spec.name == "mine"
    assert Path(spec.target) == tmp_path / "photos"
    assert Path(spec.runs) == tmp_path / "sweeps" / "mine"
    kinds = [one.kind for one in dimensions(spec, Project())]
    assert kinds == ["real", "real", "choice", "choice"]


@pytest.mark.parametrize(
    ("change", "where", "said"),
    [
        ({"trials": 0}, "trials", "greater than or equal to 1"),
        ({"trials": None, "sampler": "tpe"}, "", "trials must be given"),
        ({"metric": "speed"}, "metric", "accuracy"),
        ({"search": {}}, "search", "at least 1"),
        ({"search": {RATE: {"low": 1}}}, RATE, "low and high"),
        ({"search": {RATE: {"low": 2, "high": 1}}}, RATE, "below high"),
        ({"search": {RATE: {"low": 0, "high": 1, "log": True}}}, RATE, "above 0"),
        ({"search": {RATE: {"choices": [1.0], "low": 1}}}, RATE, "choices go without"),
        ({"search": {RATE: {"choices": [0.1, 0.1]}}}, RATE, "twice"),
        ({"pruning": {"method": "luck"}}, "pruning.method", "median"),
        ({"speed": 1}, "speed", "not permitted"),
    ],
)
def test_a_wrong_value_names_its_field(change, where, said):
    values = {"target": "x", "search": {RATE: {"low": 0.1, "high": 1}}, "trials": 3}
    with pytest.raises(SettingsError) as caught:
        SweepSpec.parse({**values, **change})
    assert where in caught.value.where
    assert said in caught.value.what


@pytest.mark.parametrize(
    ("path", "wanted", "said"),
    [
        ("training.rate", {"choices": [1]}, "no setting"),
        ("training", {"choices": [1]}, "group of settings"),
        (RATE, {"low": 0.1, "high": 11}, "less than or equal to 10"),
        (RATE, {"choices": [-1.0]}, "greater than 0"),
        ("training.optimiser", {"choices": ["adam", "lion"]}, "adamw"),
        ("training.optimiser", {"low": 0, "high": 1}, "no number"),
        ("training.batch_size", {"low": 4, "high": 16, "step": 0.5}, "whole numbers"),
        ("training.batch_size", {"low": 4.5, "high": 16}, "valid integer"),
        ("augmentation", {"choices": ["bright"]}, "no augmentation preset"),
        ("data.validation_percent", {"choices": [10]}, "cannot be searched"),
        ("training.seed", {"choices": [1, 2]}, "cannot be searched"),
    ],
)
def test_a_searched_path_is_held_against_the_settings(path, wanted, said):
    spec = SweepSpec.parse({"target": "x", "trials": 3, "search": {path: wanted}})
    with pytest.raises(SettingsError, match=said) as caught:
        dimensions(spec, Project())
    assert path in caught.value.where


def test_a_grid_has_all_points_and_needs_an_end():
    search = {
        "training.momentum": {"low": 0.0, "high": 0.9, "step": 0.3},
        "training.batch_size": {"low": 2, "high": 4},
        "training.optimiser": {"choices": ["sgd", "adam"]},
    }
    spec = SweepSpec.parse({"target": "x", "sampler": "grid", "search": search})
    found = dimensions(spec, Project())
    assert raster(found[0]) == pytest.approx((0.0, 0.3, 0.6, 0.9))
    assert raster(found[1]) == (2, 3, 4)
    points = grid(found)
    assert len({tuple(point.values()) for point in points}) == len(points) == 24
    endless = SweepSpec.parse(
        {"target": "x", "sampler": "grid", "search": {RATE: {"low": 0.1, "high": 1}}}
    )
    with pytest.raises(SettingsError, match="needs a step"):
        dimensions(endless, Project())


def test_values_are_put_in():
    values = {RATE: 0.5, "training.batch_size": 8, "augmentation": "light"}
    project = with_values(Project(), values)
    assert project.training.learning_rate == 0.5
    assert project.training.batch_size == 8
    assert project.augmentation.active


def test_a_folder_without_a_sweep_says_so(tmp_path):
    with pytest.raises(RunError, match="no sweep"):
        SweepFolder(tmp_path).plan()
