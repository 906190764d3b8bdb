"""`workbench report`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbench.bug_report import collect, default_name, save
from workbench.cli.common import JsonOption, out, print_json, reported


def register(app: typer.Typer) -> None:
    app.command()(report)


def report(
    output: Annotated[
        Path | None, typer.Option("--output", help="The zip file; by default one in this folder.")
    ] = None,
    show: Annotated[
        bool, typer.Option("--show", help="Print what it would hold, and write nothing.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Collect what helps to find a problem, without personal paths and names; sends nothing."""
    with reported(as_json):
        texts = collect()
        path = output or Path(default_name())
        if not show:
            save(texts, path)
    if as_json:
        print_json({"files": texts, "saved": "" if show else str(path)})
        return
    for name, text in texts.items():
        if show:
            out.print(f"── {name}", markup=False)
            out.print(text, markup=False, highlight=False, soft_wrap=True)
        else:
            out.print(f"{name}: {len(text.splitlines())} lines", markup=False, highlight=False)
    if not show:
        out.print(f"Saved as {path}. Nothing was sent: look into it, then attach it.", markup=False)
