"""A learning rate found by trying: the rate rises step by step until the loss runs away."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, replace
from typing import Any

from workbench.advice.timing import own_threads
from workbench.data.batches import training_bounds
from workbench.errors import TrainingError
from workbench.jobs import Job
from workbench.plan import Plan
from workbench.training.balance import class_weights
from workbench.training.faults import Runaway
from workbench.training.feed import make_feed
from workbench.training.prepare import prepare
from workbench.training.stepper import Stepper, Taken
from workbench.transfer.freezing import hold_statistics

TEXT = "Trying learning rates"
STEPS = 100
LOWEST, HIGHEST = 1e-7, 10.0
_KEPT = 0.9  # of the smoothed loss at each step
_RUN_AWAY = 4.0  # times the lowest smoothed loss
_FEWEST = 10  # steps that a suggestion needs
_BELOW = 10.0


@dataclass(frozen=True)
class RateCurve:
    """Losses over rates, and what they suggest.

    Attributes
    ----------
    rates : tuple of float
        Learning rate of each step, ascending.
    losses, smoothed : tuple of float
        Mean loss of the step's batch before it was taken; and its exponential mean, corrected for
        its start as Adam's moments are.
    suggestion : float or None
        A tenth of the rate at the lowest smoothed loss: there the loss has already stopped falling,
        and a tenth of it is the usual choice. None if the loss never fell.
    ran_away : bool
        Whether the end was reached because the loss rose beyond measure.
    note : str
        What limits the suggestion; empty if nothing does.

    References
    ----------
    Smith 2017, "Cyclical learning rates for training neural networks", section 3.3; the tenth is
    that of Howard and Gugger 2020, "Deep learning for coders", chapter 5.
    """

    rates: tuple[float, ...]
    losses: tuple[float, ...]
    smoothed: tuple[float, ...]
    suggestion: float | None
    ran_away: bool
    note: str = ""

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def find_rate(plan: Plan, job: Job) -> RateCurve:
    """Train a copy of the plan's network for up to 100 steps of rising learning rate.

    Optimiser, batch size, augmentation and freezing are the plan's own. Nothing is kept.

    Raises
    ------
    TrainingError
        There are too few steps before the loss is no number.
    """
    # every step is a step of the optimiser, and its rate is the one that is tried
    settings = plan.training.replace(accumulate=1, average=0.0)
    plan = replace(plan, training=settings)
    with own_threads():
        return _tried(plan, job)


def _tried(plan: Plan, job: Job) -> RateCurve:
    settings = plan.training
    bench = prepare(plan, filled=True)
    feed = make_feed(plan, bench.model, bench.device, job)
    try:
        stepper = Stepper(
            feed.network,
            bench.parts,
            settings,
            bench.precision,
            class_weights(plan, bench.device),
            _nobody,
        )
        bench.model.train()
        feed.network.train()
        if plan.transfer.batch_norm == "keep":
            hold_statistics(bench.model)
        return _climb(plan, feed.training, stepper, job)
    finally:
        feed.close()


def curve_of(rates: list[float], losses: list[float], *, ran_away: bool) -> RateCurve:
    """Return the curve of what was measured, with its suggestion."""
    smoothed = _smooth(losses)
    lowest = min(range(len(smoothed)), key=smoothed.__getitem__)
    fell = lowest > 0 and smoothed[lowest] < smoothed[0]
    note = ""
    if not fell:
        note = "The loss never fell: more steps, other weights or another network are needed."
    elif not ran_away:
        note = "The loss had not run away at the highest rate, so this one is safe, not the best."
    suggestion = rates[lowest] / _BELOW if fell else None
    return RateCurve(tuple(rates), tuple(losses), tuple(smoothed), suggestion, ran_away, note)


def _climb(plan: Plan, training: Any, stepper: Stepper, job: Job) -> RateCurve:
    rates: list[float] = []
    losses: list[float] = []
    steps = len(training_bounds(len(plan.train), plan.training.batch_size))
    best, ran_away = math.inf, False
    for number in range(STEPS):
        if number % steps == 0:
            batches = training(number // steps, 0)
        inputs, labels = next(batches)
        rate = LOWEST * (HIGHEST / LOWEST) ** (number / (STEPS - 1))
        try:
            counted = stepper.take(
                Taken(inputs, labels, number), images=len(labels), rate=rate, last=True
            )
            value = float(counted.loss) / len(labels)
        except Runaway:
            value = math.inf
        if not math.isfinite(value):
            ran_away = True
            break
        rates.append(rate)
        losses.append(value)
        now = _smooth(losses)[-1]
        best = min(best, now)
        job.report(TEXT, number + 1, STEPS)
        if now > _RUN_AWAY * best:
            ran_away = True
            break
    if len(losses) < _FEWEST:
        raise TrainingError(
            f"The loss was no number after {len(losses)} steps, however small the learning rate",
            where="training.learning_rate",
            hint="Choose other weights or another network.",
        )
    return curve_of(rates, losses, ran_away=ran_away)


def _smooth(losses: list[float]) -> list[float]:
    mean, found = 0.0, []
    for count, loss in enumerate(losses, 1):
        mean = _KEPT * mean + (1 - _KEPT) * loss
        found.append(mean / (1 - _KEPT**count))
    return found


def _nobody(_pieces: int) -> None:
    """Hear that memory is short; the run itself will say so."""
