"""What a strategy would cost: parameters, memory, and time from a short measurement."""

from __future__ import annotations

import statistics
from collections.abc import Collection
from dataclasses import asdict, dataclass
from typing import Any

from workbench.advice.memory import Memory, step_memory
from workbench.advice.strategies import STRATEGIES, with_strategy
from workbench.advice.timing import EpochTime, time_epoch
from workbench.errors import DataError
from workbench.events import Validated
from workbench.jobs import Job
from workbench.plan import Plan
from workbench.runs import RunFolder
from workbench.training.progressive import work_of
from workbench.transfer.cut import counts


@dataclass(frozen=True)
class Estimate:
    """One strategy's cost on this computer.

    Attributes
    ----------
    strategy : str
    cut : str
        First trained block; empty is the strategy's own.
    trainable, frozen : int
        Parameters.
    memory : Memory
    time : EpochTime
    epochs : int
    share : float
        Of a full-size epoch's training steps, what the mean epoch takes where images grow.
    """

    strategy: str
    cut: str
    trainable: int
    frozen: int
    memory: Memory
    time: EpochTime
    epochs: int
    share: float = 1.0

    @property
    def seconds(self) -> float:
        """Of an epoch on images of full size: training steps and validation."""
        return self.time.training + self.time.validation

    @property
    def spread(self) -> float:
        """Half the width between the 10th and the 90th percentile of the steps, for an epoch."""
        low, high = self.time.spread
        return (high - low) / 2

    @property
    def seconds_run(self) -> float:
        """The whole run, from when the images have been read."""
        epoch = self.share * self.time.training + self.time.validation
        return self.time.once + self.epochs * epoch

    def to_dict(self) -> dict[str, Any]:
        """Return plain values; seconds and bytes."""
        return {
            "strategy": self.strategy,
            "cut": self.cut,
            "trainable": self.trainable,
            "frozen": self.frozen,
            "memory_bytes": self.memory.peak,
            "memory": self.memory.to_dict(),
            "seconds": self.seconds,
            "seconds_spread": self.spread,
            "seconds_training": self.time.training,
            "seconds_once": self.time.once,
            "seconds_run": self.seconds_run,
            "epochs": self.epochs,
            "cached": self.time.cached,
            "steps_timed": self.time.steps,
            "batch": self.time.batch,
            "threads": self.time.threads,
            "device": self.time.device,
        }


def estimate(plan: Plan, strategy: str, cut: str, job: Job) -> Estimate:
    """Measure what the plan, as it stands, costs; `strategy` and `cut` are only its names.

    Raises
    ------
    DataError
        There is no training image, or a single one.
    """
    if len(plan.train) < 2:
        raise DataError(
            "A step needs at least two training images",
            hint="Add images, or lower the validation share.",
        )
    job.report(f"Timing {strategy.replace('-', ' ')}")
    time = time_epoch(plan, job)
    learnt, fixed = counts(plan.graph, plan.frozen)
    settings = plan.training
    memory = step_memory(
        plan.graph, plan.frozen, batch=time.batch, optimiser=settings.optimiser, cached=time.cached
    )
    share = work_of(plan, 1)(settings.epochs) / settings.epochs
    return Estimate(strategy, cut, learnt, fixed, memory, time, settings.epochs, share)


def estimates(
    plan: Plan, strategy: str, cut: str, wanted: Collection[str], job: Job
) -> dict[str, Any]:
    """Return {"strategies": {name: estimate}, "chosen": estimate} of the plan's network.

    Parameters
    ----------
    strategy, cut : str
        The names of what the plan does.
    wanted : collection of str
        Strategies to measure besides; one that does what the plan does is not measured again.
    """
    chosen = estimate(plan, strategy, cut, job)
    found: dict[str, Any] = {}
    for name in STRATEGIES:
        if name not in wanted:
            continue
        other = with_strategy(plan, name)
        same = [known for known in found.values() if known["frozen"] == 0 == len(other.frozen)]
        if other.frozen == plan.frozen:
            found[name] = {**chosen.to_dict(), "strategy": name}
        elif same:  # from scratch and fine-tuning do the same work
            found[name] = {**same[0], "strategy": name}
        else:
            found[name] = estimate(other, name, "", job).to_dict()
    return {"strategies": found, "chosen": chosen.to_dict()}


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was stated against what came.

    Attributes
    ----------
    stated, measured : float
        Seconds of an epoch's training steps; the measured is the median of `epochs` epochs.
    error : float
        Of the statement, as a share of the measured: 0.1 is 10 % too long.
    epochs : int
    """

    stated: float
    measured: float
    error: float
    epochs: int

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def compare(stated: float, run: RunFolder) -> Comparison | None:
    """Hold the seconds that an epoch's steps were said to take against a run's events.

    None before the run's first epoch has ended.
    """
    found = [e.seconds for e in run.milestones() if isinstance(e, Validated) and e.seconds > 0]
    if not found:
        return None
    measured = statistics.median(found)
    return Comparison(stated, measured, stated / measured - 1, len(found))
