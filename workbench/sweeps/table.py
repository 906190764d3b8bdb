"""sweep.json: what a sweep has found, for whoever only looks. No torch, no Optuna."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from workbench.errors import RunError
from workbench.evaluation.intervals import wilson_interval
from workbench.files import write_atomic
from workbench.sweeps.folder import SweepFolder
from workbench.sweeps.space import Dimension, Plain

TABLE_VERSION = 1
TrialState = Literal["running", "complete", "pruned", "failed"]


@dataclass(frozen=True)
class TrialRow:
    """One trial.

    Attributes
    ----------
    value : float or None
        The metric at its best epoch; of a pruned trial until it was given up.
    count : int
        Validation images.
    trouble : str
        Why it failed; else empty.
    """

    number: int
    run: str
    state: TrialState
    values: Mapping[str, Plain]
    value: float | None = None
    epochs: int = 0
    count: int = 0
    trouble: str = ""


@dataclass(frozen=True)
class Importance:
    """How much each setting matters; `shares` sum to 1 and are empty while nobody can say."""

    shares: Mapping[str, float] = field(default_factory=dict)
    note: str = ""


@dataclass(frozen=True)
class SweepTable:
    """All trials of a sweep, by number, and what they say of the settings."""

    name: str
    metric: str
    minimise: bool
    total: int
    dimensions: tuple[Dimension, ...]
    trials: tuple[TrialRow, ...] = ()
    importance: Importance = Importance()

    @property
    def ranked(self) -> tuple[TrialRow, ...]:
        """The trials, best first; complete ones before pruned ones, and those without a value."""
        order = {"complete": 0, "pruned": 1, "running": 2, "failed": 3}
        sign = 1 if self.minimise else -1

        def key(row: TrialRow) -> tuple[int, float, int]:
            value = math.inf if row.value is None else sign * row.value
            return order[row.state], value, row.number

        return tuple(sorted(self.trials, key=key))

    @property
    def best(self) -> TrialRow | None:
        """The best complete trial."""
        ranked = self.ranked
        return ranked[0] if ranked and ranked[0].state == "complete" else None

    @property
    def ended(self) -> int:
        """How many trials are complete, pruned or failed."""
        return sum(row.state != "running" for row in self.trials)

    def interval(self, row: TrialRow) -> tuple[float, float] | None:
        """Return the 95 % interval of a trial's value: Wilson's, of an accuracy; else None.

        The best of several epochs, and of several trials, is a little too good: the interval
        reckons with the luck of the images alone.
        """
        if self.metric != "accuracy" or row.value is None or not row.count:
            return None
        return wilson_interval(round(row.value * row.count), row.count)

    def to_dict(self) -> dict[str, Any]:
        """Return the table for JSON, with intervals."""
        values = asdict(self)
        for plain, row in zip(values["trials"], self.trials, strict=True):
            plain["interval"] = self.interval(row)
        return values


def write_table(folder: SweepFolder, table: SweepTable) -> None:
    """Keep `table` in the sweep's folder, whole or not at all."""
    write_atomic(folder.table, json.dumps({"version": TABLE_VERSION, **asdict(table)}))


def read_table(path: Path) -> SweepTable:
    """Return the table of the sweep in folder `path`.

    Raises
    ------
    RunError
        There is none yet, or it is damaged or newer than this program.
    """
    place = SweepFolder(path).table
    try:
        values = json.loads(place.read_text("utf-8"))
        if values.pop("version") != TABLE_VERSION:
            raise ValueError("from a newer version")
        return SweepTable(
            **{
                **values,
                "dimensions": tuple(
                    Dimension(**{**one, "choices": tuple(one["choices"])})
                    for one in values["dimensions"]
                ),
                "trials": tuple(TrialRow(**one) for one in values["trials"]),
                "importance": Importance(**values["importance"]),
            }
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise RunError(
            f"The sweep's table cannot be read ({error})",
            where=place,
            hint="`workbench sweep` writes it again when it goes on.",
        ) from error
