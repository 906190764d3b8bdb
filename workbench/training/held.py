"""What surrounds the work of any trainer: the folder held for it, and its last word on an error."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch

from workbench.errors import TrainingError, WorkbenchError
from workbench.events import failed
from workbench.runs import EventWriter, RunFolder
from workbench.training.announce import Announcer, Listener, forget_old_requests


@contextmanager
def held(
    run: RunFolder, listener: Listener | None, too_large: TrainingError
) -> Iterator[Announcer]:
    """Hold the folder for this process, and yield what it speaks by; an error is its last event.

    Parameters
    ----------
    listener : callable or None
        Gets each event after it was written.
    too_large : TrainingError
        What is said where memory does not suffice.

    Raises
    ------
    RunBusyError
        Another process holds the folder.
    """
    with run.lock(patience=1.0), EventWriter(run) as writer:
        announce = Announcer(writer, listener)
        forget_old_requests(run)
        try:
            yield announce
        except WorkbenchError as error:
            announce(failed(error), sync=True)
            raise
        except (torch.OutOfMemoryError, MemoryError) as error:
            announce(failed(too_large), sync=True)
            raise too_large from error
