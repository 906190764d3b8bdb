"""`workbench find-rate` and `find-batch`: settings found by trying them here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.table import Table

from workbench.cli.common import JsonOption, out, print_json, reported, run_job
from workbench.cli.project_options import (
    Options,
    chosen,
    takes_options,
)
from workbench.data.split import rows
from workbench.jobs import Job
from workbench.launch import describe

if TYPE_CHECKING:
    from workbench.plan import Plan

_BAR = 40
_ROWS = 25


def register(app: typer.Typer) -> None:
    app.command("find-rate")(find_rate)
    app.command("find-batch")(find_batch)


TargetArgument = Annotated[Path, typer.Argument(help="An image folder, or a project.toml.")]


@takes_options("architecture", "strategy", "batch_size", "image_size", "augment", "settings")
def find_rate(
    target: TargetArgument,
    options: Options,
    as_json: JsonOption = False,
) -> None:
    """Raise the learning rate step by step until the loss runs away, and suggest one."""
    with reported(as_json):
        from workbench.advice.find_rate import find_rate as find

        curve = _asked(target, options, find, as_json)
    if as_json:
        print_json(curve.to_dict())
        return
    table = Table("learning rate", "loss", "")
    highest = max(curve.smoothed)
    step = max(1, len(curve.rates) // _ROWS)
    for rate, loss in list(zip(curve.rates, curve.smoothed, strict=True))[::step]:
        table.add_row(f"{rate:.1e}", f"{loss:.3f}", "█" * round(_BAR * loss / highest))
    out.print(table)
    if curve.suggestion is not None:
        out.print(f"[bold]Suggested: --learning-rate {curve.suggestion:.2g}[/]")
    if curve.note:
        out.print(curve.note)


@takes_options("architecture", "strategy", "image_size", "augment", "settings")
def find_batch(
    target: TargetArgument,
    options: Options,
    as_json: JsonOption = False,
) -> None:
    """Time batches of 2, 4, 8 ... images, and suggest the smallest that is nearly the fastest."""
    with reported(as_json):
        from workbench.advice.find_batch import find_batch_size

        found = _asked(target, options, find_batch_size, as_json)
    if as_json:
        print_json(found.to_dict())
        return
    table = Table()
    for column in ("batch size", "images/s", "memory"):
        table.add_column(column, justify="right")
    for one in found.tried:
        memory = f"{one.memory_bytes / 1e6:,.0f} MB" if one.memory_bytes else "–"
        table.add_row(f"{one.size:,}", f"{one.images_per_second:,.0f}", memory)
    out.print(table)
    out.print(f"[bold]Suggested: --batch-size {found.suggestion}[/]")


def _asked(target: Path, options: Options, find: Callable[[Plan, Job], Any], as_json: bool) -> Any:
    def work(job: Job) -> Any:
        project, _, catalog = chosen(target, options, job)
        # torch takes seconds to import; wrong options have been refused by now
        from workbench.plan import resolve

        return find(resolve(describe(project, catalog), rows(catalog)), job)

    return run_job(as_json, work)
