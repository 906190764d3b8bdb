"""What a sweep searches and how: SWEEP.toml, checked before anything runs. No torch, no Optuna."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, Self

from pydantic import Field, StrictBool, StrictFloat, StrictInt, StrictStr, model_validator

from workbench.errors import SettingsError
from workbench.settings.base import Section
from workbench.settings.project import read_versioned

SWEEP_VERSION = 1
Metric = Literal["accuracy", "balanced-accuracy", "macro-f1", "loss"]
Value = StrictBool | StrictInt | StrictFloat | StrictStr

EXAMPLE = """\
version = 1
target = "photos"                    # an image folder or a project.toml, seen from this file
metric = "accuracy"                  # or balanced-accuracy, macro-f1, loss: on validation images
sampler = "tpe"                      # or random, or grid: every combination once
trials = 30
seed = 0
set = ["training.schedule=cosine"]   # as --set of `workbench train`: the same in every trial

[search."training.learning_rate"]
low = 1e-4
high = 1e-1
log = true

[search."training.weight_decay"]
low = 0.0
high = 0.1
step = 0.02

[search."training.batch_size"]
choices = [16, 32, 64]

[search."augmentation"]
choices = ["none", "light"]          # presets

[pruning]
method = "median"                    # or hyperband, or none
warmup_epochs = 2                    # of each trial, before it can be given up

[limits]
epochs = 10                          # of each trial
seconds = 3600                       # a worker begins no trial after so long
"""


class Range(Section):
    """What values one setting may take: `choices`, or everything from `low` to `high`.

    Whether they are whole numbers is the setting's own matter. `log` draws evenly over orders of
    magnitude; `step` keeps to multiples of it above `low`.
    """

    choices: tuple[Value, ...] = Field(())
    low: float | None = None
    high: float | None = None
    log: bool = False
    step: float | None = Field(None, gt=0)

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        if self.choices:
            if self.low is not None or self.high is not None or self.log or self.step is not None:
                raise ValueError("choices go without low, high, log and step")
            if len({(type(one), one) for one in self.choices}) < len(self.choices):
                raise ValueError("a choice is named twice")
            return self
        if self.low is None or self.high is None:
            raise ValueError("give choices, or low and high")
        if not self.low < self.high:
            raise ValueError("low must be below high")
        if self.log and self.low <= 0:
            raise ValueError("low must be above 0 with log")
        if self.log and self.step is not None:
            raise ValueError("log and step exclude each other")
        return self


class Pruning(Section):
    """When a trial is given up.

    Median: once its best epoch is worse than the median of the others at the same epoch (Golovin
    et al. 2017, Google Vizier, section 3.2). Hyperband: several schedules of halving at once (Li
    et al. 2018).
    """

    method: Literal["none", "median", "hyperband"] = "median"
    warmup_epochs: int = Field(1, ge=0, le=10_000)


class Limits(Section):
    """`epochs` of each trial; after `seconds` a worker begins no further trial."""

    epochs: int | None = Field(None, ge=1, le=10_000)
    seconds: float | None = Field(None, gt=0)


class SweepSpec(Section):
    """The content of a SWEEP.toml.

    Attributes
    ----------
    name : str
        Also the tag of its runs, "sweep:NAME"; by default the file's name.
    target : str
        An image folder or a project, relative to the file.
    set : tuple of str
        "SECTION.FIELD=VALUE" for all trials.
    search : dict
        Setting path -> its range; "augmentation" takes names of presets.
    trials : int or None
        How many; a grid has its own number and may be cut short.
    runs : str
        Where the sweep's folder is, relative to the file; by default sweeps/NAME beside it.
    """

    name: str = Field("", max_length=30, pattern=r"^[\w.-]*$")
    target: str = Field(min_length=1)
    set: tuple[str, ...] = ()
    search: dict[str, Range] = Field(min_length=1, max_length=20)
    sampler: Literal["grid", "random", "tpe"] = "tpe"
    trials: int | None = Field(None, ge=1, le=10_000)
    seed: int = Field(0, ge=0, le=2**31 - 1)
    metric: Metric = "accuracy"
    pruning: Pruning = Pruning()
    limits: Limits = Limits()
    runs: str = ""

    @model_validator(mode="after")
    def _has_an_end(self) -> Self:
        if self.trials is None and self.sampler != "grid":
            raise ValueError("trials must be given unless the sampler is grid")
        return self

    @property
    def minimise(self) -> bool:
        """Whether less of the metric is better."""
        return self.metric == "loss"


def load_sweep(path: Path) -> SweepSpec:
    """Read a SWEEP.toml; its paths become absolute and its name is filled in.

    Raises
    ------
    SettingsError
        The file cannot be read, or a value is wrong; `where` names the field.
    """
    path = Path(path).absolute()
    spec = SweepSpec.parse(read_versioned(path, SWEEP_VERSION), where=str(path))
    name = spec.name or path.stem
    if len(name) > SweepSpec.model_fields["name"].metadata[0].max_length:
        raise SettingsError(
            "The file's name is too long for a sweep", where=path, hint='Give it a `name = "…"`.'
        )
    runs = path.parent / (spec.runs or Path("sweeps", name))
    return spec.replace(name=name, target=str(path.parent / spec.target), runs=str(runs))
