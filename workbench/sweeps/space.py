"""The searched settings, checked against the project's own limits, and put into it."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from workbench.errors import SettingsError
from workbench.settings.assign import put
from workbench.settings.augmentation import PRESETS
from workbench.settings.base import Section
from workbench.settings.project import Project
from workbench.sweeps.spec import Range, SweepSpec

Plain = bool | int | float | str
MOST_POINTS = 10_000
_PRESET = "augmentation"
# Trials on other images, or told apart by chance alone, cannot be ranked.
_FIXED = {"name": "name", "data": "data.", "export": "export.", "seed": "training.seed"}


@dataclass(frozen=True)
class Dimension:
    """One searched setting.

    Attributes
    ----------
    path, title : str
        "training.learning_rate" and "Learning rate".
    kind : str
        "choice" has `choices`; "real" and "whole" go from `low` to `high`.
    step : float or None
        Distance of the values; None without a raster.
    """

    path: str
    title: str
    kind: Literal["choice", "real", "whole"]
    choices: tuple[Plain, ...] = ()
    low: float = 0.0
    high: float = 0.0
    log: bool = False
    step: float | None = None


def dimensions(spec: SweepSpec, project: Project) -> tuple[Dimension, ...]:
    """Return what `spec` searches in `project`, in the file's order.

    Raises
    ------
    SettingsError
        A path leads nowhere, or a value is out of its limits; `where` names path and value.
    """
    found = tuple(_dimension(path, wanted, project) for path, wanted in spec.search.items())
    if spec.limits.epochs is not None and "training.epochs" in spec.search:
        raise SettingsError(
            "Epochs are both searched and limited",
            where="limits.epochs",
            hint="Remove one of the two.",
        )
    if spec.sampler == "grid":
        _refuse_endless(found)
    return found


def based(spec: SweepSpec, project: Project) -> Project:
    """Return `project` with the epochs that the limits give each trial."""
    if spec.limits.epochs is None:
        return project
    return project.replace(training=project.training.replace(epochs=spec.limits.epochs))


def with_values(project: Project, values: Mapping[str, Plain], *, where: str = "") -> Project:
    """Return `project` with each searched setting at its value.

    Raises
    ------
    SettingsError
        A value is wrong; `where` names the field.
    """
    plain = project.model_dump()
    for path, value in values.items():
        if path == _PRESET:
            plain[_PRESET] = _preset(value, where).model_dump()
        else:
            put(plain, project, path, value, where=where)
    return Project.parse(plain, where=where)


def raster(dimension: Dimension) -> tuple[Plain, ...]:
    """Return the values of a grid's axis, in order.

    Raises
    ------
    SettingsError
        There are infinitely many.
    """
    if dimension.kind == "choice":
        return dimension.choices
    step = dimension.step or (1.0 if dimension.kind == "whole" and not dimension.log else None)
    if step is None:
        raise SettingsError(
            "A grid needs a step, or choices",
            where=f"search.{dimension.path}",
            hint="Give `step`, or list the values as `choices`.",
        )
    count = math.floor((dimension.high - dimension.low) / step + 1e-9) + 1
    if dimension.kind == "whole":
        return tuple(round(dimension.low + index * step) for index in range(count))
    return tuple(dimension.low + index * step for index in range(count))


def grid(found: Sequence[Dimension]) -> list[dict[str, Plain]]:
    """Return every combination once, the last dimension changing fastest."""
    paths = [one.path for one in found]
    return [
        dict(zip(paths, point, strict=True))
        for point in itertools.product(*(raster(one) for one in found))
    ]


def _dimension(path: str, wanted: Range, project: Project) -> Dimension:
    where = f"search.{path}"
    if any(path == begin or path.startswith(begin) for begin in _FIXED.values()):
        raise SettingsError(
            f"{path!r} cannot be searched",
            where=where,
            hint="Its trials could not be compared; set it for all of them under `set`.",
        )
    ends = wanted.choices or (wanted.low, wanted.high)
    title, current = _current(project, path, where)
    whole = isinstance(current, int) and not isinstance(current, bool)
    if not wanted.choices and not isinstance(current, (int, float)):
        raise SettingsError(
            f"{path!r} is no number", where=where, hint="List its values as `choices`."
        )
    for value in ends:
        tried = int(value) if whole and isinstance(value, float) and value.is_integer() else value
        with_values(project, {path: tried}, where=f"{where} = {value}")  # type: ignore[dict-item]
    if wanted.choices:
        return Dimension(path, title, "choice", wanted.choices)
    if whole and wanted.step is not None and not wanted.step.is_integer():
        raise SettingsError(
            f"{path!r} takes whole numbers", where=f"{where}.step", hint="Give a whole step."
        )
    kind: Literal["real", "whole"] = "whole" if whole else "real"
    low, high = float(wanted.low or 0.0), float(wanted.high or 0.0)
    return Dimension(path, title, kind, (), low, high, wanted.log, wanted.step)


def _current(project: Project, path: str, where: str) -> tuple[str, object]:
    """Return a setting's title and its value in `project`."""
    if path == _PRESET:
        return "Augmentation", ""
    put(project.model_dump(), project, path, None, where=where)  # or say that there is none
    section: Section = project
    *parents, last = path.split(".")
    for name in parents:
        section = getattr(section, name)
    return type(section).model_fields[last].title or last, getattr(section, last)


def _preset(value: Plain, where: str) -> Section:
    if value not in PRESETS:
        raise SettingsError(
            f"There is no augmentation preset {value!r}",
            where=where,
            hint=f"Presets: {', '.join(PRESETS)}.",
        )
    return PRESETS[str(value)]


def _refuse_endless(found: Sequence[Dimension]) -> None:
    points = math.prod(len(raster(one)) for one in found)
    if points > MOST_POINTS:
        raise SettingsError(
            f"The grid has {points:,} points",
            where="search",
            hint=f"Search fewer settings, or wider steps: at most {MOST_POINTS:,} points.",
        )
