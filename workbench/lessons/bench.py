"""What every kind of part is measured with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workbench.data.split import rows
from workbench.jobs import Job
from workbench.launch import describe
from workbench.lessons.catalogue import LessonSource
from workbench.lessons.folder import LessonPlace
from workbench.lessons.projects import catalog_of, project_of
from workbench.lessons.statements import Value
from workbench.plan import Plan, resolve
from workbench.settings import Project

Found = tuple[dict[str, Value], list[Path]]
"""Values by their short names, and pictures."""


@dataclass(frozen=True)
class Bench:
    """One part of a lesson, about to be measured.

    Attributes
    ----------
    address : str
        Such as "runs.residual".
    seed : int
    job : Job
        Cancelled by the user.
    share : callable
        Told how much of the part is done, 0..1, where the job's own reports do not say.
    """

    place: LessonPlace
    address: str
    seed: int
    job: Job
    share: Callable[[float], None]

    @property
    def source(self) -> LessonSource:
        return self.place.source

    def project(self) -> Project:
        """Return the part's project."""
        return project_of(self.source, self.address, self.place.path, self.seed, self.job)

    def plan(self) -> Plan:
        """Return the plan of a run that nobody trains."""
        project = self.project()
        catalog = catalog_of(project, self.job)
        return resolve(describe(project, catalog), rows(catalog))

    def picture(self) -> Path:
        """Return where the part's picture goes."""
        return self.place.picture(self.address.replace(".", "-"), self.seed)
