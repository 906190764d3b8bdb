"""What a study compares."""

import pytest

from workbench.errors import SettingsError
from workbench.settings import AugmentationSettings, Project
from workbench.settings.augmentation import PRESETS
from workbench.settings.operations import CutMix, Flip, MixUp
from workbench.studies.design import ablation, active_operations, with_without


def test_the_arms_differ_in_nothing_but_the_augmentation(project: Project) -> None:
    spec = with_without(project)
    with_it, without = (arm.project for arm in spec.arms)
    assert with_it == project
    assert not without.augmentation.active
    assert without.replace(augmentation=project.augmentation) == project
    assert spec.seeds == (project.training.seed,)


def test_every_operation_is_left_out_once_and_alone(project: Project) -> None:
    mixing = {"mixup": MixUp(enabled=True), "cutmix": CutMix(enabled=True)}
    project = project.replace(augmentation=project.augmentation.replace(**mixing))
    spec = ablation(project, 3)
    every = active_operations(project.augmentation)
    assert set(every) == {
        "horizontal_shift", "vertical_shift", "horizontal_flip", "mixup", "cutmix",
    }  # fmt: skip
    assert [arm.operation for arm in spec.arms] == ["", *every, ""]
    for arm in spec.arms[1:-1]:
        left = active_operations(arm.project.augmentation)
        assert left == tuple(field for field in every if field != arm.operation)
    assert not spec.arms[-1].project.augmentation.active
    assert spec.seeds == (0, 1, 2)


def test_without_the_only_operation_there_is_none(project: Project) -> None:
    only = AugmentationSettings(horizontal_flip=Flip(enabled=True))
    spec = ablation(project.replace(augmentation=only), 2)
    assert [arm.name for arm in spec.arms] == ["all", "no-horizontal-flip"]


def test_an_operation_that_is_never_drawn_is_none() -> None:
    idle = AugmentationSettings(horizontal_flip=Flip(enabled=True, probability=0))
    assert active_operations(idle) == ()


@pytest.mark.parametrize("design", [with_without, lambda project: ablation(project, 3)])
def test_there_must_be_something_to_test(project: Project, design) -> None:
    with pytest.raises(SettingsError, match="no augmentation to test") as caught:
        design(project.replace(augmentation=PRESETS["none"]))
    assert caught.value.where == "augmentation"


@pytest.mark.parametrize("seeds", [0, -1, 51])
def test_the_number_of_seeds_is_bounded(project: Project, seeds: int) -> None:
    with pytest.raises(SettingsError, match="between 1 and 50"):
        ablation(project, seeds)
