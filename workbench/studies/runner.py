"""Train and measure all runs of a study in this process, from wherever it was left."""

from __future__ import annotations

from collections.abc import Callable

from workbench.errors import Cancelled
from workbench.jobs import Job
from workbench.studies.folder import Cell, StudyFolder
from workbench.studies.measure import measure_final
from workbench.studies.reading import read_cell
from workbench.training.announce import Listener
from workbench.training.loop import train


def run_study(
    study: StudyFolder,
    job: Job,
    listener: Listener | None = None,
    began: Callable[[int, Cell], None] | None = None,
) -> bool:
    """Train what is not trained and measure what is not measured; return whether all is done.

    Parameters
    ----------
    job : Job
        Cancelling it stops at the next batch, with a checkpoint.
    listener : callable or None
        Gets the events of each run after they were written.
    began : callable or None
        Gets the index of each run, and the run, before it is looked at.

    Raises
    ------
    RunBusyError
        Another process is training one of the runs.
    WorkbenchError
        A run cannot go on.
    """
    training = study.spec().kind == "with-without"
    for index, cell in enumerate(study.cells()):
        if began is not None:
            began(index, cell)
        state = read_cell(cell).state
        if state == "done":
            continue
        if state != "trained" and train(cell.run, job, listener).reason == "stopped":
            return False
        try:
            job.check()
            measure_final(cell.run, job, training=training)
        except Cancelled:
            return False
    return True
