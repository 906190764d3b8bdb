"""A run opened to be looked into: its plan, its network with trained weights, and its layers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import torch
from torch import Tensor

from workbench.data.decode import decode
from workbench.errors import RunError
from workbench.evaluation.deployed import DeployedModel
from workbench.evaluation.evaluate import load_deployed
from workbench.explain.recording import Subject
from workbench.explain.store import key_of
from workbench.jobs import Job
from workbench.plan import Plan, resolve
from workbench.runs import RunFolder


@dataclass(frozen=True)
class Opened:
    """A run's network, ready to be asked.

    Attributes
    ----------
    run : RunFolder
    plan : Plan
    model : DeployedModel
        Takes the original picture; its `network` is that of `subject`.
    subject : Subject
    which : str
        "best" or "last".
    key : str
        Names these very weights.
    """

    run: RunFolder
    plan: Plan
    model: DeployedModel
    subject: Subject
    which: str
    key: str

    def picture(self, path: Path) -> Tensor:
        """Return an image file's own pixels, uint8 (1, H, W, 3).

        Raises
        ------
        DataError
            It cannot be read as an image.
        """
        return torch.tensor(decode(path, background=self.plan.background))[None]

    def input(self, path: Path) -> Tensor:
        """Return what the network is fed for an image file, float32 (1, C, S, S), as in use."""
        return self.model.preprocess(self.picture(path))


def open_run(path: Path, job: Job, which: str = "") -> Opened:
    """Return the run's network; the last two that were opened are kept.

    Parameters
    ----------
    which : str
        "best" or "last"; empty is the best if there is one.

    Raises
    ------
    RunError
        It has no weights yet, or they are damaged.
    """
    run = RunFolder(path)
    which = which or ("best" if run.weights("best").is_file() else "last")
    file = run.weights(which)
    if not file.is_file():
        raise RunError(
            "This run has no weights yet",
            where=run.path,
            hint="Train it first; its last weights are there after the first epoch.",
        )
    job.report("Opening the network")
    state = file.stat()
    return _opened(str(run.path), which, key_of(str(file), state.st_mtime_ns, state.st_size))


@lru_cache(maxsize=2)
def _opened(path: str, which: str, key: str) -> Opened:
    run = RunFolder(Path(path))
    plan = resolve(run.spec(), run.split())
    model = load_deployed(run, plan, which)
    shape = (plan.channels, plan.image_size, plan.image_size)
    subject = Subject.of(model.network, plan.card.name, shape)
    return Opened(run, plan, model, subject, which, key)
