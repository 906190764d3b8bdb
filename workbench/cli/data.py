"""`workbench scan`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape
from rich.table import Table

from workbench.cli.common import JsonOption, out, print_json, reported, run_job
from workbench.data.catalog import SPLITS, Catalog, Problem
from workbench.data.near_groups import leaks
from workbench.data.near_search import compare
from workbench.data.scan import scan as scan_folder
from workbench.data.split import split
from workbench.jobs import Job
from workbench.settings import DataSettings

_MOST_PROBLEMS = 20


def register(app: typer.Typer) -> None:
    app.command()(scan)


def scan(
    folder: Annotated[Path, typer.Argument(help="A folder with one folder of images per class.")],
    look_alikes: Annotated[
        bool, typer.Option(help="Compare all pictures: find copies that are nearly the same.")
    ] = True,
    keep_groups: Annotated[
        bool, typer.Option("--keep-groups", help="Put look-alikes on one side of the split.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """List the classes, counts, split and problems of an image folder."""
    with reported(as_json):
        settings = DataSettings(folder=str(folder), keep_groups=keep_groups)

        def work(job: Job) -> Catalog:
            found = scan_folder(folder, background=settings.background, job=job)
            if look_alikes or keep_groups:
                found = compare(found, job, background=settings.background)
            return split(found, settings)

        catalog = run_job(as_json, work)
        if as_json:
            print_json(catalog_to_dict(catalog))
        else:
            _print_catalog(catalog)


def catalog_to_dict(catalog: Catalog) -> dict[str, Any]:
    """Return what `scan --json` prints."""
    return {
        "folder": str(catalog.folder),
        "classes": list(catalog.classes),
        "images": len(catalog.entries),
        "counts": catalog.counts(),
        "splits": {name: catalog.counts(name) for name in SPLITS},
        "fingerprint": catalog.fingerprint,
        "look_alikes": [asdict(pair) for pair in catalog.near] if catalog.compared else None,
        "problems": [asdict(problem) for problem in catalog.problems],
    }


def _one_line(problem: Problem) -> str:
    words = f"{problem.file}: {problem.message}. {problem.action}"
    return escape(words.replace("\n", "\\n"))  # file names may hold line breaks


def _print_catalog(catalog: Catalog) -> None:
    table = Table(title=f"{len(catalog.entries)} images in {catalog.folder}", title_justify="left")
    table.add_column("class")
    for name in ("images", *SPLITS):
        table.add_column(name, justify="right")
    columns = [catalog.counts(), *(catalog.counts(name) for name in SPLITS)]
    for name in catalog.classes:
        table.add_row(name, *(str(column[name]) for column in columns))
    out.print(table)
    for problem in catalog.problems[:_MOST_PROBLEMS]:
        colour = "red" if problem.severe else "yellow"
        out.print(f"[{colour}]{problem.kind}[/] {_one_line(problem)}", soft_wrap=True)
    if catalog.compared:
        apart = len(leaks(catalog))
        out.print(
            f"{len(catalog.near)} pairs of look-alikes, {apart} of them across the split"
            + ("; --keep-groups puts them on one side" if apart else "")
        )
    if len(catalog.problems) > _MOST_PROBLEMS:
        out.print(f"… and {len(catalog.problems) - _MOST_PROBLEMS} more (--json lists all)")
