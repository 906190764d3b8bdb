"""The axes of parallel coordinates: where values lie and how they are marked, for page and window.

Positions are shares of an axis, 0 at its lower end.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.library.chart import nice_ticks
from workbench.sweeps.space import Dimension, Plain
from workbench.sweeps.table import SweepTable, TrialRow

_MOST_DECADES = 5
METRIC_TITLES = {
    "accuracy": "Accuracy",
    "balanced-accuracy": "Balanced accuracy",
    "macro-f1": "Macro-F1",
    "loss": "Loss",
}


@dataclass(frozen=True)
class Tick:
    """A mark at `position` of an axis, 0..1."""

    position: float
    text: str


@dataclass(frozen=True)
class Axis:
    """One axis; `path` is empty for the metric's."""

    path: str
    title: str
    ticks: tuple[Tick, ...]
    log: bool = False


@dataclass(frozen=True)
class Line:
    """A trial across all axes; `quality` is 1 for the best and 0 for the poorest."""

    row: TrialRow
    positions: tuple[float, ...]
    quality: float


def axes(table: SweepTable) -> tuple[Axis, ...]:
    """Return an axis for each searched setting, and the metric's last."""
    found = [Axis(one.path, one.title, _ticks(one), one.log) for one in table.dimensions]
    low, high = _ends(table)
    marks = tuple(
        Tick((value - low) / (high - low), figure_text(table, value))
        for value in nice_ticks(low, high)
        if low <= value <= high
    )
    return (*found, Axis("", METRIC_TITLES[table.metric], marks))


def lines(table: SweepTable) -> tuple[Line, ...]:
    """Return a line for each trial that has a value, the poorest first."""
    low, high = _ends(table)
    rows = [row for row in table.trials if row.value is not None]
    rows.sort(key=lambda row: row.value or 0.0, reverse=table.minimise)
    made = []
    for rank, row in enumerate(rows):
        value = row.value or 0.0
        places = [position(one, row.values[one.path]) for one in table.dimensions]
        quality = rank / (len(rows) - 1) if len(rows) > 1 else 1.0
        made.append(Line(row, (*places, (value - low) / (high - low)), quality))
    return tuple(made)


def position(dimension: Dimension, value: Plain) -> float:
    """Return where `value` lies on the dimension's axis, 0..1."""
    if dimension.kind == "choice":
        return _place(dimension.choices.index(value), len(dimension.choices))
    low, high, number = dimension.low, dimension.high, float(value)
    if dimension.log:
        low, high, number = math.log(low), math.log(high), math.log(number)
    return (number - low) / (high - low)


def figure_text(table: SweepTable, value: float) -> str:
    """Return a figure of the metric as people read it."""
    if table.metric == "loss":
        return f"{value:.3g}"
    return f"{100 * value:.1f}".removesuffix(".0") + " %"


def value_text(value: Plain) -> str:
    """Return a searched value in a few letters."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:.3g}" if isinstance(value, float) else str(value)


def _place(index: int, count: int) -> float:
    return index / (count - 1) if count > 1 else 0.5


def _ends(table: SweepTable) -> tuple[float, float]:
    values = [row.value for row in table.trials if row.value is not None]
    if not values:
        return 0.0, 1.0
    low, high = min(values), max(values)
    room = (high - low) * 0.04 or 0.01
    return low - room, high + room


def _ticks(dimension: Dimension) -> tuple[Tick, ...]:
    values: Sequence[Plain] = dimension.choices
    if dimension.kind != "choice":
        values = _decades(dimension) if dimension.log else _round(dimension)
    return tuple(Tick(position(dimension, value), value_text(value)) for value in values)


def _round(dimension: Dimension) -> list[float]:
    low, high = dimension.low, dimension.high
    between = [v for v in nice_ticks(low, high) if low < v < high]
    gap = (high - low) * 0.06
    return [low, *(v for v in between if low + gap < v < high - gap), high]


def _decades(dimension: Dimension) -> list[float]:
    low, high = dimension.low, dimension.high
    first, last = math.floor(math.log10(low)) + 1, math.ceil(math.log10(high)) - 1
    step = max(1, math.ceil((last - first + 1) / _MOST_DECADES))
    between = [10.0**power for power in range(first, last + 1, step)]
    return [low, *(v for v in between if low * 1.3 < v < high / 1.3), high]
