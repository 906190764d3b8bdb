"""`--set`: any setting from the command line, and errors that name the field."""

import inspect
from pathlib import Path

import pytest
from PIL import Image

from workbench.cli.project_options import chosen, collect, with_settings
from workbench.errors import SettingsError
from workbench.jobs import Job
from workbench.settings import Project, save_project


def test_values_take_the_type_of_their_field() -> None:
    project = with_settings(
        Project(),
        [
            "transfer.head=one-hidden",
            "data.validation_percent=30",
            "data.keep_given_split=false",
            'data.only=["ants", "bees"]',
            "training.learning_rate=3e-4",
            "augmentation.rotation.enabled=true",
            'name="a = b"',
        ],
    )
    assert project.transfer.head == "one-hidden"
    assert project.data.validation_percent == 30
    assert project.data.keep_given_split is False
    assert project.data.only == ("ants", "bees")
    assert project.training.learning_rate == 3e-4
    assert project.augmentation.rotation.enabled
    assert project.name == "a = b"


def test_values_are_checked_together() -> None:
    ends = ["augmentation.zoom.low=1.5", "augmentation.zoom.high=2"]
    assert with_settings(Project(), ends).augmentation.zoom.low == 1.5
    with pytest.raises(SettingsError, match="reversed"):
        with_settings(Project(), ends[:1])


def test_nothing_set_changes_nothing() -> None:
    project = Project()
    assert with_settings(project, ()) is project


@pytest.mark.parametrize(
    ("assignment", "said", "hint"),
    [
        ("training.epochs", "says no value", "SECTION.FIELD=VALUE"),
        ("training.epoch=3", "no setting 'training.epoch'", "Did you mean training.epochs?"),
        ("data.validation=0.3", "no setting 'data.validation'", "data.validation_percent"),
        ("trainings.epochs=3", "no setting 'trainings.epochs'", "Did you mean training?"),
        ("training.epochs.many=3", "no setting", ""),
        ("training=3", "group of settings", "epochs"),
        ("data.only=[1,", "cannot be read", "Lists"),
        ("=3", "no setting", "training"),
    ],
)
def test_what_cannot_be_set_is_told_with_the_way_out(assignment, said, hint) -> None:
    with pytest.raises(SettingsError) as caught:
        with_settings(Project(), [assignment])
    assert said in str(caught.value)
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    ("assignment", "field"),
    [
        ("training.epochs=0", "training.epochs"),
        ("training.epochs=many", "training.epochs"),
        ("transfer.head=none", "transfer.head"),
        ("data.validation_percent=95", "data.validation_percent"),
    ],
)
def test_a_wrong_value_names_its_field(assignment: str, field: str) -> None:
    with pytest.raises(SettingsError) as caught:
        with_settings(Project(), [assignment])
    assert caught.value.where == f"{field} in --set"


@pytest.mark.parametrize(
    ("side", "options", "network"),
    [
        (30, {}, "lenet5"),
        (90, {}, "efficientnet_lite0"),
        (90, {"strategy": "from-scratch"}, "lenet5"),
        (90, {"settings": ["architecture.image_size=64"]}, "lenet5"),
        (90, {"architecture": "resnet18"}, "resnet18"),
        (90, {"image_size": 96}, "efficientnet_lite0"),
    ],
)
def test_photographs_begin_with_learnt_features(
    tmp_path: Path, side: int, options: dict, network: str
) -> None:
    for number in range(8):
        path = tmp_path / "set" / "ab"[number % 2] / f"{number}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.effect_noise((side, side), 40 + number).save(path)
    none = dict.fromkeys(inspect.signature(collect).parameters)
    project, _, catalog = chosen(tmp_path / "set", collect(**{**none, **options}), Job())
    assert project.architecture.name == network
    if "image_size" in options:
        assert project.architecture.image_size == options["image_size"]
    assert len(catalog.entries) == 8
    save_project(tmp_path, project.replace(architecture={"name": "vgg11"}))
    kept, _, _ = chosen(tmp_path, collect(**none), Job())
    assert kept.architecture.name == "vgg11", "a project is taken as it is"
