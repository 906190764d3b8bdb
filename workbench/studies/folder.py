"""The study's folder: study.toml, and one ordinary run folder for each arm and seed. No torch.

All run folders are made at once, from one catalog: so every run has the same split, and a study can
be killed anywhere and continued. study.toml is written last: a folder without one is no study.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import tomli_w

from workbench.data.catalog import Catalog
from workbench.errors import Cancelled, DataError, RunError
from workbench.files import storage_errors, write_atomic
from workbench.jobs import Job
from workbench.launch import create_run, describe
from workbench.runs import RunFolder
from workbench.settings.project import read_description
from workbench.studies.design import Kind, StudySpec

STUDY_FILE = "study.toml"
STUDY_VERSION = 1
STUDIES = "studies"
"""Sub-folder of a project that holds its studies."""


@dataclass(frozen=True)
class Cell:
    """One run of a study."""

    arm: str
    seed: int
    run: RunFolder


class StudyFolder:
    """A study by its path. Opening it reads nothing; each accessor reads what it returns."""

    def __init__(self, path: Path) -> None:
        self.path = Path(path).absolute()

    @classmethod
    def create(cls, path: Path, spec: StudySpec, catalog: Catalog, job: Job) -> StudyFolder:
        """Write a new study with all its runs.

        Raises
        ------
        RunError
            `path` exists and is not empty.
        Cancelled
            The user did not wait; nothing is left.
        DataError
            The set cannot be trained on, or has no validation images to compare on.
        """
        study = cls(path)
        describe(spec.arms[0].project, catalog)  # or say why not, before anything is written
        if not any(entry.split == "validation" for entry in catalog.entries):
            raise DataError(
                "There are no validation images to compare on",
                where="data.validation_percent",
                hint="Raise the share in the data settings.",
            )
        with storage_errors(study.path):
            if study.path.exists() and any(study.path.iterdir()):
                raise RunError(
                    "This folder is not empty",
                    where=study.path,
                    hint="Choose another folder for the study.",
                )
            study.path.mkdir(parents=True, exist_ok=True)
        try:
            study._make_runs(spec, catalog, job)
        except Cancelled:
            shutil.rmtree(study.path, ignore_errors=True)
            raise
        values = {"version": STUDY_VERSION, **spec.model_dump()}
        write_atomic(study.path / STUDY_FILE, tomli_w.dumps(values))
        return study

    def _make_runs(self, spec: StudySpec, catalog: Catalog, job: Job) -> None:
        projects = {arm.name: arm.project for arm in spec.arms}
        for cell in job.track(_cells(self.path, spec), "Making the runs"):
            project = projects[cell.arm]
            training = project.training.replace(seed=cell.seed)
            create_run(cell.run.path, project.replace(training=training), catalog)

    @property
    def name(self) -> str:
        return self.path.name

    def spec(self) -> StudySpec:
        """Read study.toml.

        Raises
        ------
        RunError
            This is no study, or its description is damaged or newer than this program.
        """
        return read_description(
            self.path / STUDY_FILE,
            StudySpec,
            STUDY_VERSION,
            nothing="This is no study: it has no study.toml",
            hint="Choose a folder that `workbench study` made.",
        )

    def cells(self) -> tuple[Cell, ...]:
        """Return the runs in their order: all arms with one seed, then all with the next."""
        return _cells(self.path, self.spec())


def is_study(path: Path) -> bool:
    """Return whether `path` is a study's folder."""
    return (path / STUDY_FILE).is_file()


def new_study_path(parent: Path, kind: Kind) -> Path:
    """Return an unused path such as `parent`/002-ablation."""
    try:
        taken = [int(path.name[:3]) for path in parent.iterdir() if path.name[:3].isdigit()]
    except OSError:
        taken = []
    return parent / f"{max(taken, default=0) + 1:03d}-{kind}"


def list_studies(parent: Path) -> list[StudyFolder]:
    """Return the studies in `parent`, oldest first."""
    try:
        return [StudyFolder(path) for path in sorted(parent.iterdir()) if is_study(path)]
    except OSError:
        return []


def _cells(path: Path, spec: StudySpec) -> tuple[Cell, ...]:
    return tuple(
        Cell(arm.name, seed, RunFolder(path / f"{arm.name}-seed{seed}"))
        for seed in spec.seeds
        for arm in spec.arms
    )
