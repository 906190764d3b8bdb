"""What a list of runs says about each; read from the run folders in a worker. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ui.views.runs.facts import RunFacts
from workbench.errors import RunError
from workbench.jobs import Job
from workbench.runs import RunFolder, list_run_paths

# States in which a run can be taken up where it was left.
RESUMABLE = ("stopped", "interrupted", "failed", "new")
# States in which a run can be given more epochs.
EXTENDABLE = ("finished", "stopped", "interrupted")


@dataclass(frozen=True)
class RunSummary:
    """One run of a project.

    Attributes
    ----------
    run : RunFolder
    state : str
        As in `RunFolder.state`; "damaged" if its spec cannot be read.
    architecture, created : str
        From its spec; empty if damaged.
    accuracy : float or None
        As measured at the end, or the best validation so far; a share.
    epochs_done, epochs : int
    has_result : bool
        Whether it was measured on the original files.
    """

    run: RunFolder
    state: str
    architecture: str = ""
    created: str = ""
    accuracy: float | None = None
    epochs_done: int = 0
    epochs: int = 0
    has_result: bool = False


def number_of(run: RunFolder) -> str:
    """Return a run's number in its project; the folder's name if it has none."""
    head = run.name.split("-", 1)[0]
    return str(int(head)) if head.isdigit() else run.name


def summarise_run(run: RunFolder, *, state: str = "") -> RunSummary:
    """Read one run folder; a `state` that is known need not be asked for."""
    try:
        spec = run.spec()
    except RunError:
        return RunSummary(run, "damaged")
    facts = RunFacts()
    facts.add(run.milestones())
    accuracy = facts.accuracy()
    return RunSummary(
        run,
        state or run.state(),
        spec.project.architecture.name,
        spec.created,
        accuracy[0] if accuracy else None,
        facts.epochs_done,
        spec.project.training.epochs,
        facts.evaluated is not None,
    )


def summarise_runs(folder: Path, job: Job, *, live: RunFolder | None = None) -> list[RunSummary]:
    """Read the runs in `folder`, newest first.

    The run `live` is not asked for its lock: asking takes it for a moment, and the trainer that
    is just starting would find it taken.
    """
    summaries = []
    for path in reversed(list_run_paths(folder)):
        job.check()
        run = RunFolder(path)
        known = "running" if live is not None and run.path == live.path else ""
        summaries.append(summarise_run(run, state=known))
    return summaries
