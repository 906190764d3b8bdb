"""`workbench gan experiment`: do generated images help a classifier?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbench.cli.common import (
    JsonOption,
    cancellable_job,
    out,
    percent,
    print_json,
    reported,
    run_job,
)
from workbench.cli.project_options import SetOption, catalog_of
from workbench.cli.study_live import StudyLive
from workbench.cli.study_words import points
from workbench.data.sizes import typical_side
from workbench.gan.folder import GANS, GanFolder
from workbench.jobs import Job
from workbench.launch import first_choice
from workbench.settings import Project, load_project
from workbench.settings.assign import with_settings
from workbench.settings.project import PROJECT_FILE
from workbench.studies.folder import StudyFolder, is_study

_VERDICTS = {
    "helps": "The generated images help.",
    "hurts": "The generated images hurt.",
    "indistinguishable": "With and without generated images are indistinguishable.",
}


def experiment(
    target: Annotated[
        Path, typer.Argument(help="A GAN's folder, or that of an experiment to continue.")
    ],
    per_class: Annotated[int, typer.Option(help="Generated images that each class gets.")] = 100,
    seeds: Annotated[int, typer.Option(help="How often each way is trained.")] = 3,
    project: Annotated[
        Path | None, typer.Option(help="A project.toml that says how to train the classifiers.")
    ] = None,
    settings: SetOption = None,
    as_json: JsonOption = False,
) -> None:
    """Train classifiers with generated images added and without, and compare them.

    Ctrl-C stops it; the same command on the experiment's folder continues.
    """
    with reported(as_json):
        if is_study(target):
            study = StudyFolder(target)
        else:
            folder = GanFolder(target)
            chosen = with_settings(_project_for(folder, project, as_json), settings or ())
            study = run_job(as_json, lambda job: _experiment(folder, chosen, per_class, seeds, job))
        _compare(study, as_json)


def _project_for(folder: GanFolder, named: Path | None, as_json: bool) -> Project:
    """Return how to train classifiers: as told, as the GAN's project says, or as for a folder."""
    own = folder.path.parent.parent
    if named is not None:
        return load_project(named)
    if folder.path.parent.name == GANS and (own / PROJECT_FILE).is_file():
        return load_project(own)
    spec = folder.gan_spec()
    project = Project().replace(name=Path(spec.folder).name, data={"folder": spec.folder})
    catalog = run_job(as_json, lambda job: catalog_of(project, job))
    return first_choice(project, typical_side(catalog))


def _experiment(
    folder: GanFolder, project: Project, per_class: int, seeds: int, job: Job
) -> StudyFolder:
    from workbench.gan.experiment import make_experiment, new_experiment_path

    return make_experiment(new_experiment_path(folder), folder, project, per_class, seeds, job)


def _compare(study: StudyFolder, as_json: bool) -> None:
    from workbench.gan.experiment import outcome
    from workbench.studies.reading import StudyReader
    from workbench.studies.runner import run_study
    from workbench.training.memory import keep_freed_memory

    keep_freed_memory()
    reading = StudyReader(study).read()
    if not reading.done:
        with cancellable_job() as job, StudyLive(reading, quiet=as_json) as live:
            run_study(study, job, live, live.begin)
        reading = StudyReader(study).read()
    found = outcome(reading)
    if as_json:
        print_json(
            {
                "experiment_dir": str(study.path),
                "complete": reading.done,
                "outcome": found.to_dict() if found else None,
            }
        )
        return
    if found is not None:
        out.print(f"[bold]{_VERDICTS[found.verdict]}[/]")
        test = f"McNemar's mid-p test, p = {found.p:.3g}" if found.p is not None else ""
        method = test or f"95 % interval by {found.difference.method}"
        out.print(
            f"With minus without: {points(found.difference)}; with {percent(found.with_it)}, "
            f"without {percent(found.without)} of {found.count} held-out images, seeds: "
            f"{found.seeds}; {method}."
        )
    if not reading.done:
        out.print(f"Stopped. Continue: workbench gan experiment {study.path}", soft_wrap=True)
