"""What a study compares: its arms, each with complete settings, and the seeds they share. No torch.

An arm is one way to train; every arm is trained once with each seed, on the same split. The seed
changes initial weights, order and draws, nothing else.
"""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from workbench.errors import SettingsError
from workbench.runs import now
from workbench.settings import AugmentationSettings, Project, Section
from workbench.settings.augmentation import operations

Kind = Literal["with-without", "ablation"]
WITH, WITHOUT = "with", "without"
ALL, NONE = "all", "none"
MOST_SEEDS = 50


class Arm(Section):
    """One way to train.

    Attributes
    ----------
    name : str
        Short, and fit for a folder's name.
    operation : str
        The augmentation that is left out, as its field is called; empty where it is all or none.
    project : Project
        Complete settings; the seed is the study's.
    """

    name: str = Field(min_length=1, pattern="^[a-z0-9-]+$")
    operation: str = ""
    project: Project


class StudySpec(Section):
    """The complete description of a study; its runs lie beside it."""

    kind: Kind
    created: str = ""
    seeds: tuple[int, ...] = Field(min_length=1, max_length=MOST_SEEDS)
    arms: tuple[Arm, ...] = Field(min_length=2)

    @model_validator(mode="after")
    def _nothing_twice(self) -> Self:
        names = [arm.name for arm in self.arms]
        if len(set(names)) < len(names) or len(set(self.seeds)) < len(self.seeds):
            raise ValueError("an arm or a seed is named twice")
        return self


def with_without(project: Project) -> StudySpec:
    """Return the study of the project's augmentation against none, with its own seed.

    Raises
    ------
    SettingsError
        There is no augmentation to test.
    """
    _refuse_idle(project)
    arms = (
        Arm(name=WITH, project=project),
        Arm(name=WITHOUT, project=project.replace(augmentation=AugmentationSettings())),
    )
    seeds = (project.training.seed,)
    return StudySpec(kind="with-without", created=now(), seeds=seeds, arms=arms)


def ablation(project: Project, seeds: int) -> StudySpec:
    """Return the study that leaves each operation of the project out in turn.

    The first arm has all of them, the last none. Of a single operation "without it" is "none", so
    there are two arms.

    Parameters
    ----------
    seeds : int
        How many; they count up from the project's own.

    Raises
    ------
    SettingsError
        There is no augmentation to test, or the number of seeds is out of reach.
    """
    _refuse_idle(project)
    if not 1 <= seeds <= MOST_SEEDS:
        raise SettingsError(
            f"{seeds} seeds are not between 1 and {MOST_SEEDS}",
            where="seeds",
            hint="Three seeds give the first interval, five a much narrower one.",
        )
    augmentation = project.augmentation
    arms = [Arm(name=ALL, project=project)]
    for field in active_operations(augmentation):
        off = getattr(augmentation, field).replace(enabled=False)
        left = project.replace(augmentation=augmentation.replace(**{field: off}))
        arms.append(Arm(name=f"no-{field.replace('_', '-')}", operation=field, project=left))
    if len(arms) > 2:
        bare = project.replace(augmentation=AugmentationSettings())
        arms.append(Arm(name=NONE, project=bare))
    first = project.training.seed
    return StudySpec(
        kind="ablation",
        created=now(),
        seeds=tuple(range(first, first + seeds)),
        arms=tuple(arms),
    )


def active_operations(augmentation: AugmentationSettings) -> tuple[str, ...]:
    """Return the fields of the operations that can change an image, mixing included."""
    every = (*operations(), *operations("mixing"))
    values = ((field, getattr(augmentation, field)) for field in every)
    return tuple(field for field, value in values if value.enabled and value.probability > 0)


def operation_title(field: str) -> str:
    """Return what an operation is called."""
    return AugmentationSettings.model_fields[field].title or field


def _refuse_idle(project: Project) -> None:
    if not project.augmentation.active:
        raise SettingsError(
            "There is no augmentation to test",
            where="augmentation",
            hint="Switch an operation on, or choose a preset.",
        )
