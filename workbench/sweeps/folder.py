"""The sweep's folder: what all its workers share. No torch, no Optuna.

sweep.toml    the sweep as it began, with the complete settings that its trials share
journal.log   Optuna's study, appended
sweep.json    the trials and what they say, for whoever only looks
t000, t001    one ordinary run folder for each trial
.locks/       who attends to what; the system releases a dead owner's lock
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import tomli_w
from filelock import FileLock, Timeout

from workbench.data.catalog import Catalog
from workbench.errors import DataError, RunError, SettingsError
from workbench.files import storage_errors, write_atomic
from workbench.launch import describe
from workbench.runs import RunFolder
from workbench.settings.base import Section
from workbench.settings.project import Project, read_description
from workbench.sweeps.space import Dimension, based, dimensions, grid
from workbench.sweeps.spec import SWEEP_VERSION, SweepSpec

PLAN_FILE = "sweep.toml"


class SweepPlan(Section):
    """A sweep that has begun: its settings, and those that its trials share.

    Attributes
    ----------
    sweep : SweepSpec
        As in the file, with absolute paths.
    project : Project
        Complete settings, before any searched value is put in.
    fingerprint : str
        Of the images, which must stay the same: trials on others could not be compared.
    """

    sweep: SweepSpec
    project: Project
    fingerprint: str = ""

    @property
    def dimensions(self) -> tuple[Dimension, ...]:
        return dimensions(self.sweep, self.project)

    @property
    def total(self) -> int:
        """How many trials there will be."""
        wanted = self.sweep.trials
        if self.sweep.sampler != "grid":
            return wanted or 0
        points = len(grid(self.dimensions))
        return points if wanted is None else min(wanted, points)

    @property
    def tag(self) -> str:
        return f"sweep:{self.sweep.name}"


class SweepFolder:
    """A sweep by its path. Opening it reads nothing; each accessor reads what it returns."""

    def __init__(self, path: Path) -> None:
        self.path = Path(path).absolute()

    @property
    def journal(self) -> Path:
        return self.path / "journal.log"

    @property
    def table(self) -> Path:
        return self.path / "sweep.json"

    def run(self, number: int) -> RunFolder:
        """Return the run of a trial, whether or not it is there."""
        return RunFolder(self.path / f"t{number:03d}")

    def exists(self) -> bool:
        """Return whether the sweep has begun."""
        return (self.path / PLAN_FILE).is_file()

    def plan(self) -> SweepPlan:
        """Read what is searched.

        Raises
        ------
        RunError
            This is no sweep, or its description is damaged or newer than this program.
        """
        return read_description(
            self.path / PLAN_FILE,
            SweepPlan,
            SWEEP_VERSION,
            nothing="This is no sweep: it has no sweep.toml",
            hint="Name a SWEEP.toml, or a folder that `workbench sweep` made.",
        )

    def join(self, spec: SweepSpec, project: Project, catalog: Catalog) -> SweepPlan:
        """Begin the sweep, or take part in it if another worker has begun it.

        `trials` and `limits.seconds` may have changed; what has been begun keeps all else.

        Raises
        ------
        SettingsError
            What is searched is wrong, or not what has been begun.
        DataError
            The set cannot be trained on, or has no validation images to compare on.
        RunError
            The folder holds something else.
        """
        base = based(spec, project)
        fresh = SweepPlan(sweep=spec, project=base, fingerprint=catalog.fingerprint)
        wanted = fresh.dimensions
        describe(base, catalog)  # or say why not, before anything is written
        if not any(entry.split == "validation" for entry in catalog.entries):
            raise DataError(
                "There are no validation images to compare on",
                where="data.validation_percent",
                hint="Raise the share in the data settings.",
            )
        with self.lock():
            if not self.exists():
                self._refuse_foreign()
                self._write(fresh)
                return fresh
            known = self.plan()
            if known.dimensions != wanted or _kept(known) != _kept(fresh):
                raise SettingsError(
                    "The sweep in this folder searches something else",
                    where=self.path,
                    hint="Give this one another `name` or `runs`; only trials and limits.seconds "
                    "of a sweep that has begun can be changed.",
                )
            self._write(fresh)
            return fresh

    def check_images(self, plan: SweepPlan, catalog: Catalog) -> None:
        """Refuse images that are not those that the sweep began with."""
        if plan.fingerprint != catalog.fingerprint:
            raise DataError(
                "The images are not those that the sweep began with",
                where=catalog.folder,
                hint="Put them back as they were, or begin a new sweep under another name.",
            )

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Be the only worker who changes what all share; waits for the others."""
        with storage_errors(self.path):
            (self.path / ".locks").mkdir(parents=True, exist_ok=True)
        with FileLock(self.path / ".locks" / "sweep"):
            yield

    def attend(self, number: int) -> FileLock | None:
        """Become the worker of a trial, until the lock is released; None if another is."""
        lock = FileLock(self.path / ".locks" / f"t{number:03d}")
        try:
            lock.acquire(timeout=0)
        except Timeout:
            return None
        return lock

    def _write(self, plan: SweepPlan) -> None:
        values = {"version": SWEEP_VERSION, **plan.model_dump(exclude_none=True)}
        write_atomic(self.path / PLAN_FILE, tomli_w.dumps(values))

    def _refuse_foreign(self) -> None:
        if any(path.name != ".locks" for path in self.path.iterdir()):
            raise RunError(
                "This folder is not empty",
                where=self.path,
                hint="Choose another `runs` folder for the sweep.",
            )


def _kept(plan: SweepPlan) -> tuple[object, ...]:
    spec = plan.sweep
    same = (spec.name, spec.metric, spec.sampler, spec.seed, spec.pruning)
    return (*same, plan.project, plan.fingerprint)
