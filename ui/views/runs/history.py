"""All that a run folder says of the past, read and digested in a worker. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, field

from ui.views.curves.points import CurvePoints
from ui.views.runs.facts import RunFacts
from workbench.errors import RunError
from workbench.jobs import Job
from workbench.runs import EventReader, RunFolder, RunSpec

BATCH = 5000


@dataclass
class RunHistory:
    """A run until now.

    Attributes
    ----------
    run : RunFolder
    spec : RunSpec or None
        None if it cannot be read; then `problem` says why.
    state : str
        As in `RunFolder.state`; empty if it was not asked for.
    """

    run: RunFolder
    spec: RunSpec | None = None
    problem: RunError | None = None
    state: str = ""
    points: CurvePoints = field(default_factory=CurvePoints)
    facts: RunFacts = field(default_factory=RunFacts)


def load_history(run: RunFolder, job: Job, *, live: bool) -> RunHistory:
    """Read `run`. A `live` one is not asked for its state: its thread knows better."""
    history = RunHistory(run)
    try:
        history.spec = run.spec()
        # Until the trainer has started, the axis can already show what it was asked for.
        history.points.epochs = history.spec.project.training.epochs
    except RunError as error:
        history.problem = error
    events = EventReader(run).read()
    for start in range(0, len(events), BATCH):
        job.check()
        batch = events[start : start + BATCH]
        history.points.add(batch)
        history.facts.add(batch)
    if not live:
        history.state = run.state()
    return history
