"""`workbench sweep`: search settings with any number of workers, and show what was found."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from workbench.cli.common import (
    JsonOption,
    cancellable_job,
    err,
    out,
    print_json,
    reported,
    run_job,
)
from workbench.cli.project_options import (
    SetOption,
    catalog_of,
    chosen,
    collect,
    refuse_inside_images,
)
from workbench.cli.sweep_live import SweepLive
from workbench.cli.sweep_words import print_table
from workbench.data.catalog import Catalog
from workbench.errors import SettingsError
from workbench.sweeps.folder import SweepFolder, SweepPlan
from workbench.sweeps.page import write_sweep_page
from workbench.sweeps.spec import EXAMPLE, load_sweep
from workbench.sweeps.table import read_table


def register(app: typer.Typer) -> None:
    app.command("sweep")(sweep)


def sweep(
    target: Annotated[
        Path | None, typer.Argument(help="A SWEEP.toml, or the folder of a sweep to go on with.")
    ] = None,
    settings: SetOption = None,
    show: Annotated[
        bool, typer.Option("--show", help="Only show what has been found so far.")
    ] = False,
    html_file: Annotated[
        Path | None,
        typer.Option("--html", help="Write a page with plots that needs no other file; train no"
                     " further."),
    ] = None,
    example: Annotated[bool, typer.Option("--example", help="Print a SWEEP.toml to edit.")] = False,
    as_json: JsonOption = False,
) -> None:  # fmt: skip
    """Search settings: train one run for each trial, give up poor ones, and rank them.

    The same command in other terminals, or on other machines that see the same folders, joins the
    sweep. Ctrl-C stops it with the running trial saved; the same command goes on.
    """
    with reported(as_json):
        if example:
            print_json({"example": EXAMPLE}) if as_json else typer.echo(EXAMPLE, nl=False)
            return
        if target is None:
            raise SettingsError(
                "Nothing says what to search",
                where="SWEEP.toml",
                hint="Name one; `workbench sweep --example` prints one to begin with.",
            )
        if show or html_file is not None:
            folder, complete = _found(target), True
        else:
            folder, complete = _work(target, settings, as_json)
        _report(folder, html_file, as_json)
        if not complete and not as_json:
            out.print(f"Stopped. Go on: workbench sweep {escape(str(target))}", soft_wrap=True)


def _found(target: Path) -> SweepFolder:
    folder = SweepFolder(target if target.is_dir() else Path(load_sweep(target).runs))
    folder.plan()  # or say that it has not begun
    return folder


def _work(target: Path, settings: list[str] | None, as_json: bool) -> tuple[SweepFolder, bool]:
    folder, plan, catalog = _joined(target, settings, as_json)
    from workbench.sweeps.worker import Worker  # Optuna, which is not needed to look

    if not as_json:
        err.print(f"{plan.total} trials: {escape(str(folder.path))}", soft_wrap=True)
    with cancellable_job() as job, SweepLive(plan, quiet=as_json) as live:
        reason = Worker(folder, plan, catalog, live).work(job)
    return folder, reason == "complete"


def _joined(
    target: Path, settings: list[str] | None, as_json: bool
) -> tuple[SweepFolder, SweepPlan, Catalog]:
    if target.is_dir():
        folder = SweepFolder(target)
        plan = folder.plan()
        if settings:
            raise SettingsError(
                "The settings of a sweep that has begun cannot be changed",
                where=target,
                hint="Leave --set out to go on with it, or begin a new one from a SWEEP.toml.",
            )
        catalog = run_job(as_json, lambda job: catalog_of(plan.project, job))
        folder.check_images(plan, catalog)
        return folder, plan, catalog
    spec = load_sweep(target)
    options = collect(settings=[*spec.set, *(settings or ())])
    place = Path(spec.target)
    project, _, catalog = run_job(as_json, lambda job: chosen(place, options, job))
    folder = SweepFolder(Path(spec.runs))
    refuse_inside_images(folder.path, catalog, "`runs`")
    return folder, folder.join(spec, project, catalog), catalog


def _report(folder: SweepFolder, html_file: Path | None, as_json: bool) -> None:
    table = read_table(folder.path)
    if html_file is not None:
        write_sweep_page(table, html_file)
    if as_json:
        html = str(html_file) if html_file else None
        print_json({"sweep_dir": str(folder.path), "html": html, **table.to_dict()})
        return
    print_table(table)
    if html_file is not None:
        out.print(f"Written: {escape(str(html_file))}", soft_wrap=True)
