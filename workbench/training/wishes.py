"""What the user asks of a run, and when its state is due: decided by all processes as one."""

from __future__ import annotations

import time
from dataclasses import dataclass

from workbench.jobs import Job
from workbench.runs import Request, RunFolder
from workbench.training.announce import wanted
from workbench.training.ranks import Ranks

_REQUESTS: tuple[Request, ...] = ("run", "pause", "stop")  # the strongest is the last
_POLL = 0.1  # seconds between looks at the control file while paused


@dataclass(frozen=True)
class Due:
    """What comes before the next step: something the user asks, or that time does."""

    request: Request
    tell: bool
    save: bool


class Wishes:
    """Clocks differ between processes, and the folder's word is for the first alone."""

    def __init__(self, run: RunFolder, job: Job, ranks: Ranks) -> None:
        self._run, self._job, self._ranks = run, job, ranks

    def due(self, *, tell: bool, save: bool) -> Due:
        """Return what is asked for, and whether the first process has something due."""
        first = self._ranks.first
        request, telling, saving = self._ranks.most([self._own(), first and tell, first and save])
        return Due(_REQUESTS[request], bool(telling), bool(saving))

    def wait_while_paused(self) -> Request:
        """Return the next request that is not to pause."""
        while True:
            [request] = self._ranks.most([self._own()])
            if _REQUESTS[request] != "pause":
                return _REQUESTS[request]
            time.sleep(_POLL)

    def _own(self) -> int:
        if self._ranks.first:
            return _REQUESTS.index(wanted(self._run, self._job))
        return _REQUESTS.index("stop" if self._job.cancelled else "run")
