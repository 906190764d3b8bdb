"""`workbench prepare`: a run folder for another machine."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from workbench.cli.common import JsonOption, out, print_json, reported, run_job
from workbench.cli.project_options import (
    Options,
    any_given,
    chosen,
    takes_options,
)
from workbench.data.split import rows
from workbench.errors import SettingsError
from workbench.jobs import Job
from workbench.launch import describe
from workbench.portable.prepare import MOST_NODES, MOST_PROCESSES, Prepared
from workbench.portable.prepare import prepare as write
from workbench.runs import RunFolder, RunSpec, SplitRow


def register(app: typer.Typer) -> None:
    app.command()(prepare)


@takes_options()
def prepare(
    target: Annotated[
        Path,
        typer.Argument(help="An image folder, a project.toml, or a run whose settings are taken."),
    ],
    output: Annotated[Path, typer.Option(help="The run folder to write; new or empty.")],
    options: Options,
    images: Annotated[
        Literal["relative", "copy"],
        typer.Option(help="Leave the images where they are, or copy them into the run folder."),
    ] = "relative",
    nodes: Annotated[
        int, typer.Option(min=1, max=MOST_NODES, help="How many machines train it.")
    ] = 1,
    processes: Annotated[
        int, typer.Option(min=1, max=MOST_PROCESSES, help="How many processes on each machine.")
    ] = 1,
    as_json: JsonOption = False,
) -> None:
    """Write a run folder for another machine, with commands for one machine, torchrun and SLURM."""

    def work(job: Job) -> Prepared:
        spec, split = _asked(target, options, job)
        return write(output, spec, split, job, images=images, nodes=nodes, processes=processes)

    with reported(as_json):
        prepared = run_job(as_json, work)
    ready = prepared.commands
    if as_json:
        print_json(
            {
                "run_dir": str(prepared.run.path),
                "images": images,
                "copied_bytes": prepared.copied,
                "single": ready.single,
                "torchrun": ready.torchrun,
                "slurm": ready.slurm,
            }
        )
        return
    out.print(f"Run folder: {prepared.run.path}", soft_wrap=True)
    for title, line in (
        ("One machine", ready.single),
        ("torchrun", ready.torchrun),
        ("SLURM", ready.slurm),
    ):
        out.print(f"{title:<12} {line}", soft_wrap=True, markup=False, highlight=False)
    out.print("README.txt in it says what the other machine needs.")


def _asked(target: Path, options: Options, job: Job) -> tuple[RunSpec, list[SplitRow]]:
    """Return what to train: a new run's description, or that of the run which `target` is."""
    if (target / "spec.toml").is_file():
        if any_given(options):
            raise SettingsError(
                "The settings of an existing run cannot be changed",
                where=target,
                hint="Leave the options out, or prepare a run from the images.",
            )
        run = RunFolder(target)
        return run.spec(), run.split()
    project, _parent, catalog = chosen(target, options, job)
    return describe(project, catalog), rows(catalog)
