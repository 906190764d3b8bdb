"""`workbench train`: an image folder, a project or a run folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from workbench.cli.common import (
    JsonOption,
    cancellable_job,
    interval,
    out,
    percent,
    print_json,
    reported,
    run_job,
)
from workbench.cli.live import Live, run_words
from workbench.cli.project_options import (
    Options,
    any_given,
    chosen,
    refuse_inside_images,
    takes_options,
)
from workbench.data.same_images import check_images
from workbench.errors import SettingsError
from workbench.launch import create_run
from workbench.runs import RunFolder, new_run_path
from workbench.training.longer import extend
from workbench.whereabouts import DATA_VARIABLE


def register(app: typer.Typer) -> None:
    app.command()(train)


@takes_options()
def train(
    target: Annotated[
        Path, typer.Argument(help="An image folder, a project.toml, or a run folder to resume.")
    ],
    options: Options,
    run_dir: Annotated[Path | None, typer.Option(help="Where to put the run.")] = None,
    images: Annotated[
        Path | None, typer.Option(help="Of a run folder: where its images are on this machine.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Train a network and measure it. Ctrl-C stops it; the same command on the run resumes it."""
    with reported(as_json):
        if (target / "spec.toml").is_file():
            if run_dir is not None:
                raise _unchangeable(target)
            run = _existing_run(target, options, images, as_json)
        else:
            if images is not None:
                raise SettingsError(
                    "--images says where the images of a run folder are",
                    where=target,
                    hint="Name the folder of images in its place.",
                )
            _refuse_many(target)
            run = _new_run(target, options, run_dir, as_json)
        _train(run, as_json)


def _train(run: RunFolder, as_json: bool) -> None:
    # torch takes seconds to import; wrong options have been refused by now
    from workbench.training.loop import train as train_run
    from workbench.training.memory import keep_freed_memory
    from workbench.training.ranks import joined

    keep_freed_memory()
    with joined() as ranks, cancellable_job() as job:
        with Live(run_words, quiet=as_json or not ranks.first) as live:
            outcome = train_run(run, job, live, ranks)
        if not ranks.first:
            return
    report = outcome.report
    if as_json:
        print_json(
            {
                "run_dir": str(run.path),
                "reason": outcome.reason,
                "epochs": outcome.epochs,
                "validation_accuracy": report.accuracy if report else None,
                "validation_interval": [report.low, report.high] if report else None,
                "validation_count": report.count if report else 0,
                "images_per_second": outcome.images_per_second,
            }
        )
        return
    out.print(f"Run folder: {run.path}", soft_wrap=True)
    if report:
        words = interval(report.low, report.high, report.count)
        out.print(f"[bold]Validation accuracy {percent(report.accuracy)}[/] ({words})")
    if outcome.reason == "stopped":
        out.print(f"Stopped after {outcome.epochs} epochs. Resume: workbench train {run.path}")


def _existing_run(target: Path, options: Options, images: Path | None, as_json: bool) -> RunFolder:
    """Return the run in `target`, with more epochs if the options say so."""
    more, options["training"]["epochs"] = options["training"]["epochs"], None
    if any_given(options):
        raise _unchangeable(target)
    if images is not None:
        os.environ[DATA_VARIABLE] = str(images.absolute())
    run = RunFolder(target)
    run_job(as_json, lambda job: check_images(run, job))
    if more is not None:
        _refuse_many(target)
        extension = extend(run, more)
        if not as_json:
            out.print(str(extension))
    return run


def _unchangeable(target: Path) -> SettingsError:
    return SettingsError(
        "The settings of an existing run cannot be changed",
        where=target,
        hint="Leave the options out to resume it, or start a new run from the images. Only "
        "--epochs may be larger than it was.",
    )


def _refuse_many(target: Path) -> None:
    """Refuse to make or change a run in each of several processes that were started together."""
    together = {"TORCHELASTIC_RUN_ID": "WORLD_SIZE", "SLURM_STEP_ID": "SLURM_STEP_NUM_TASKS"}
    counts = [os.environ.get(size, "1") for mark, size in together.items() if mark in os.environ]
    if any(count != "1" for count in counts):
        raise SettingsError(
            "Several processes can train a run together, but not make or change one",
            where=target,
            hint="Do that first, in one: workbench prepare makes one, with the same options.",
        )


def _new_run(target: Path, options: Options, run_dir: Path | None, as_json: bool) -> RunFolder:
    project, parent, catalog = run_job(as_json, lambda job: chosen(target, options, job))
    name = project.architecture.name.replace(":", "-")
    path = (run_dir or new_run_path(parent / "runs", name)).absolute()
    refuse_inside_images(path, catalog, "--run-dir")
    return create_run(path, project, catalog)
