"""`workbench advise`: what to do with a set of images, why, and what each option costs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from workbench.cli.advice_chart import draw
from workbench.cli.common import JsonOption, out, percent, print_json, reported, run_job
from workbench.cli.project_options import Options, chosen, collect, is_project
from workbench.data.split import rows
from workbench.jobs import Job
from workbench.launch import describe
from workbench.runs import RunSpec, SplitRow

_NETWORK = "efficientnet_lite0"  # its weights come with the program


def register(app: typer.Typer) -> None:
    app.command()(advise)


def advise(
    target: Annotated[Path, typer.Argument(help="An image folder, or a project.toml.")],
    architecture: Annotated[
        str | None,
        typer.Option(help=f"See `workbench architectures`; of a folder {_NETWORK} if left out."),
    ] = None,
    image_size: Annotated[int | None, typer.Option(help="Side in pixels.")] = None,
    thorough: Annotated[
        bool, typer.Option("--thorough", help="Also train every strategy briefly (minutes).")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Place images on the chart of size and similarity, and advise a transfer strategy."""
    with reported(as_json):
        options = _options(target, architecture, image_size)
        spec, split = run_job(as_json, lambda job: _described(target, options, job))
        # torch takes seconds to import; wrong options have been refused by now
        from workbench.advice.advise import advise as ask

        values = run_job(as_json, lambda job: ask(spec, split, job, thorough=thorough)).to_dict()
    if as_json:
        print_json(values)
        return
    show(values)


def show(advice: Mapping[str, Any]) -> None:
    """Print the chart, the reasons, the evidence and the options."""
    for line in draw(advice):
        out.print(Text(line), no_wrap=True, overflow="ignore", crop=False)
    cut = f", trained from {advice['cut']} on" if advice["cut"] else ""
    out.print(f"\n[bold]Advised: {advice['recommendation']}{cut}[/] ({advice['architecture']})")
    for reason in advice["reasons"]:
        out.print(f"- {reason['text']}", highlight=False)
    if advice["probes"]:
        out.print(_probes(advice["probes"]))
    out.print(_costs(advice["candidates"]))
    out.print(_prospects(advice["candidates"]))
    for note in advice["notes"]:
        out.print(note)
    out.print(advice["calibration_text"])
    out.print(f"This advice took {advice['seconds']:.0f} s.")


def _probes(probes: list[Mapping[str, Any]]) -> Table:
    title = f"Linear classifiers on frozen features, {probes[0]['folds']} folds"
    table = Table("layer", title=title, title_justify="left")
    for column in ("accuracy", "95 % interval"):
        table.add_column(column, justify="right")
    for probe in probes:
        table.add_row(
            probe["layer"] or "input of the head", percent(probe["accuracy"]), _ends(probe)
        )
    return table


def _costs(candidates: list[Mapping[str, Any]]) -> Table:
    table = Table("strategy", title="What each costs on this computer", title_justify="left")
    for column in ("learnt", "an epoch", "in all", "memory"):
        table.add_column(column, justify="right")
    for found in candidates:
        table.add_row(
            found["strategy"],
            f"{found['trainable']:,}",
            f"{_seconds(found['seconds'])} ± {_seconds(found['seconds_spread'])}",
            _seconds(found["seconds_run"]),
            f"{found['memory_bytes'] / 1e6:,.0f} MB",
        )
    return table


def _prospects(candidates: list[Mapping[str, Any]]) -> Table:
    table = Table("strategy", title="What each may reach", title_justify="left")
    for column in ("accuracy", "interval"):
        table.add_column(column, justify="right")
    table.add_column("from")
    for found in candidates:
        known = found["accuracy"] is not None
        table.add_row(
            found["strategy"],
            percent(found["accuracy"]) if known else "not measured",
            _ends(found) if found["interval"] else "",
            found["reason"],
        )
    return table


def _ends(found: Mapping[str, Any]) -> str:
    low, high = (percent(end).removesuffix(" %") for end in found["interval"])
    return f"{low} – {high} %"


def _seconds(seconds: float) -> str:
    if seconds >= 120:
        return f"{seconds / 60:.0f} min"
    return f"{seconds:.0f} s" if seconds >= 10 else f"{seconds:.2g} s"


def _options(target: Path, architecture: str | None, image_size: int | None) -> Options:
    name = architecture or (None if is_project(target) else _NETWORK)
    return collect(architecture=name, image_size=image_size)


def _described(target: Path, options: Options, job: Job) -> tuple[RunSpec, list[SplitRow]]:
    project, _, catalog = chosen(target, options, job)
    return describe(project, catalog), rows(catalog)
