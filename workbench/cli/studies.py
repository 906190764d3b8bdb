"""`workbench study`: with and without augmentation, ablation, and what a study has found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

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
    Options,
    any_given,
    chosen,
    refuse_inside_images,
    takes_options,
)
from workbench.cli.study_live import StudyLive
from workbench.cli.study_words import print_summary
from workbench.errors import SettingsError
from workbench.settings import Project
from workbench.studies.design import MOST_SEEDS, Kind, StudySpec, ablation, with_without
from workbench.studies.folder import STUDIES, StudyFolder, is_study, new_study_path
from workbench.studies.reading import StudyReader
from workbench.studies.summary import summarise

DEFAULT_SEEDS = 3

TargetArgument = Annotated[
    Path, typer.Argument(help="An image folder, a project.toml, or a study's folder to continue.")
]
StudyDirOption = Annotated[Path | None, typer.Option(help="Where to put the study.")]

study = typer.Typer(
    name="study",
    help="Train several times with one difference, and say what the difference does.",
    no_args_is_help=True,
)


def register(app: typer.Typer) -> None:
    app.add_typer(study)


@study.command("with-without")
@takes_options()
def with_without_command(
    target: TargetArgument,
    options: Options,
    study_dir: StudyDirOption = None,
    as_json: JsonOption = False,
) -> None:
    """Train the same run with augmentation and without; compare curves, gap and accuracy.

    Ctrl-C stops it; the same command on the study's folder continues.
    """
    _study("with-without", with_without, target, options, study_dir, as_json)


@study.command("ablation")
@takes_options()
def ablation_command(
    target: TargetArgument,
    options: Options,
    seeds: Annotated[
        int | None,
        typer.Option(
            help=f"How often each way is trained, 1 to {MOST_SEEDS} (default {DEFAULT_SEEDS})."
        ),
    ] = None,
    study_dir: StudyDirOption = None,
    as_json: JsonOption = False,
) -> None:
    """Leave each operation of the augmentation out in turn, and say what it adds.

    Ctrl-C stops it; the same command on the study's folder continues.
    """
    if seeds is not None and is_study(target):
        options["seeds"] = seeds
    count = DEFAULT_SEEDS if seeds is None else seeds
    _study(
        "ablation", lambda project: ablation(project, count), target, options, study_dir, as_json
    )


@study.command("show")
def show(
    study_dir: Annotated[Path, typer.Argument(help="A study's folder.")],
    as_json: JsonOption = False,
) -> None:
    """Say what a study has found so far."""
    with reported(as_json):
        _report(StudyFolder(study_dir), as_json)


def _study(
    kind: Kind,
    design: Callable[[Project], StudySpec],
    target: Path,
    options: Options,
    study_dir: Path | None,
    as_json: bool,
) -> None:
    with reported(as_json):
        if is_study(target):
            found = StudyFolder(target)
            _refuse_changes(found, kind, options, study_dir)
        else:
            found = _new_study(kind, design, target, options, study_dir, as_json)
        complete = _run(found, as_json)
        _report(found, as_json)
        if not complete and not as_json:
            out.print(f"Stopped. Continue: workbench study {kind} {found.path}", soft_wrap=True)


def _new_study(
    kind: Kind,
    design: Callable[[Project], StudySpec],
    target: Path,
    options: Options,
    study_dir: Path | None,
    as_json: bool,
) -> StudyFolder:
    project, parent, catalog = run_job(as_json, lambda job: chosen(target, options, job))
    spec = design(project)
    path = (study_dir or new_study_path(parent / STUDIES, kind)).absolute()
    refuse_inside_images(path, catalog, "--study-dir")
    made: StudyFolder = run_job(as_json, lambda job: StudyFolder.create(path, spec, catalog, job))
    return made


def _refuse_changes(
    found: StudyFolder, kind: Kind, options: Options, study_dir: Path | None
) -> None:
    if found.spec().kind != kind:
        raise SettingsError(
            f"This study is of another kind ({found.spec().kind})",
            where=found.path,
            hint=f"Continue it by `workbench study {found.spec().kind}`.",
        )
    if any_given(options) or "seeds" in options or study_dir is not None:
        raise SettingsError(
            "The settings of an existing study cannot be changed",
            where=found.path,
            hint="Leave the options out to continue it, or start a new study from the images.",
        )


def _run(found: StudyFolder, as_json: bool) -> bool:
    # torch takes seconds to import; wrong options have been refused by now
    from workbench.studies.runner import run_study
    from workbench.training.memory import keep_freed_memory

    keep_freed_memory()

    reading = StudyReader(found).read()
    if reading.done:
        return True
    if not as_json:
        count = len(reading.cells)
        err.print(f"{count} runs of {reading.epochs_each} epochs: {found.path}", soft_wrap=True)
    with cancellable_job() as job, StudyLive(reading, quiet=as_json) as live:
        return run_study(found, job, live, live.begin)


def _report(found: StudyFolder, as_json: bool) -> None:
    reading = StudyReader(found).read()
    summary = summarise(reading)
    if not as_json:
        print_summary(reading, summary)
        return
    print_json(
        {
            "study_dir": str(found.path),
            "kind": reading.spec.kind,
            "complete": reading.done,
            "runs": [
                {
                    "arm": cell.arm,
                    "seed": cell.seed,
                    "run_dir": str(place.run.path),
                    "state": cell.state,
                    "epochs": len(cell.epochs),
                }
                for cell, place in zip(reading.cells, found.cells(), strict=True)
            ],
            **summary.to_dict(),
        }
    )
