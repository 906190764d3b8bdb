"""What a sweep has found, in the terminal."""

from __future__ import annotations

import textwrap

from rich.box import SIMPLE_HEAD
from rich.markup import escape
from rich.table import Table

from workbench.cli.common import out, percent
from workbench.sweeps.space import Plain
from workbench.sweeps.table import SweepTable, TrialRow

_TITLE = 8  # letters before a heading is broken
_BAR = 24  # letters of the longest importance


def print_table(table: SweepTable) -> None:
    """Print the trials, best first, and how much each setting matters."""
    shown = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    for name in ("trial", "state"):
        shown.add_column(name, no_wrap=True)
    shown.add_column(table.metric, justify="right", no_wrap=True)
    if table.metric == "accuracy":
        shown.add_column("95 %", justify="right", no_wrap=True)
    shown.add_column("epochs", justify="right")
    for one in table.dimensions:
        longest = max((len(_cell(row, one.path)) for row in table.trials), default=0)
        title = textwrap.fill(one.title.lower(), max(longest, _TITLE))
        shown.add_column(title, justify="right", no_wrap=True)
    for row in table.ranked:
        cells = [row.run, row.state, figure_words(table, row)]
        if table.metric == "accuracy":
            ends = table.interval(row)
            cells.append(f"{100 * ends[0]:.0f}–{100 * ends[1]:.0f} %" if ends else "")
        values = (_cell(row, one.path) for one in table.dimensions)
        shown.add_row(*cells, str(row.epochs), *map(escape, values))
    out.print(shown)
    for row in table.trials:
        if row.trouble:
            out.print(f"{row.run} failed: {escape(row.trouble)}.", soft_wrap=True)
    for path, share in sorted(table.importance.shares.items(), key=lambda pair: -pair[1]):
        out.print(f"{path:<28} {percent(share):>7}  {'━' * round(_BAR * share)}")
    if table.importance.note:
        out.print(f"{table.importance.note}.", soft_wrap=True)
    out.print(f"{table.ended} of {table.total} trials have ended; runs: search for "
              f"sweep:{table.name}", soft_wrap=True)  # fmt: skip


def figure_words(table: SweepTable, row: TrialRow) -> str:
    """Return a trial's value as people read it; empty without one."""
    if row.value is None:
        return ""
    return f"{row.value:.4f}" if table.metric == "loss" else percent(row.value)


def _cell(row: TrialRow, path: str) -> str:
    return value_words(row.values.get(path, ""))


def value_words(value: Plain) -> str:
    """Return a searched value in a few letters."""
    return f"{value:.3g}" if isinstance(value, float) else str(value)
