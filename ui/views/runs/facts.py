"""Where a run stands, digested from its events. No Qt here."""

from __future__ import annotations

import math
from collections.abc import Iterable

from workbench.evaluation.intervals import wilson_interval
from workbench.events import (
    Checkpointed,
    Evaluated,
    Event,
    Failed,
    Finished,
    Noted,
    Stage,
    Started,
    Step,
    Validated,
)


class RunFacts:
    """The last word on everything a panel shows of a run; reading events twice changes nothing.

    Attributes
    ----------
    started, step, stage, best, evaluated, checkpoint, ended
        The event of that kind that counts now, or None. `stage` is None while steps are taken;
        `best` is the validation whose weights are kept.
    bad_step : Step or None
        The first step whose loss is not a number.
    note : Noted or None
        The trainer's last decision that the user should know.
    """

    def __init__(self) -> None:
        self.started: Started | None = None
        self.step: Step | None = None
        self.stage: Stage | None = None
        self._validated: dict[int, Validated] = {}
        self.evaluated: Evaluated | None = None
        self.checkpoint: Checkpointed | None = None
        self.ended: Finished | Failed | None = None
        self.bad_step: Step | None = None
        self.note: Noted | None = None

    def add(self, events: Iterable[Event]) -> None:
        """Digest events in their order."""
        for event in events:
            self._digest(event)

    @property
    def best(self) -> Validated | None:
        by_rank = sorted(self._validated.values(), key=_rank)
        return by_rank[-1] if by_rank else None

    @property
    def epochs_done(self) -> int:
        """How many epochs have ended."""
        return max(self._validated, default=-1) + 1

    @property
    def share(self) -> float | None:
        """How much of the training is done, 0..1; None before it is known."""
        if self.started is None:
            return None
        total = self.started.epochs * self.started.steps_per_epoch
        done = self.step.step if self.step else self.started.step
        return min(done / total, 1.0) if total else None

    def accuracy(self) -> tuple[float, float, float, int] | None:
        """Return accuracy, its 95 % interval and n: as measured at the end, or the best so far."""
        if self.evaluated is not None:
            found = self.evaluated
            return found.accuracy, found.low, found.high, found.count
        if self.best is None or not self.best.validation_count:
            return None
        count = self.best.validation_count
        correct = round(self.best.validation_accuracy * count)
        return self.best.validation_accuracy, *wilson_interval(correct, count), count

    def _digest(self, event: Event) -> None:
        if isinstance(event, Step):
            self.step, self.stage = event, None
            if self.bad_step is None and not math.isfinite(event.loss):
                self.bad_step = event
        elif isinstance(event, Stage):
            self.stage, self.ended = event, None
        elif isinstance(event, Started):
            self._restart(event)
        elif isinstance(event, Validated):
            self._validated[event.epoch] = event
        elif isinstance(event, Noted):
            self.note = event
        elif isinstance(event, Checkpointed):
            self.checkpoint = event
        elif isinstance(event, Evaluated):
            self.evaluated = event
        elif isinstance(event, (Finished, Failed)):
            self.ended, self.stage = event, None

    def _restart(self, event: Started) -> None:
        self.started, self.ended, self.stage, self.evaluated = event, None, None, None
        if self.step is not None and self.step.step > event.step:
            self.step = None
        if self.bad_step is not None and self.bad_step.step > event.step:
            self.bad_step = None
        self._validated = {e: v for e, v in self._validated.items() if e < event.epoch}


def _rank(event: Validated) -> tuple[float, float]:
    # The trainer's own rule: higher accuracy wins; of equals the lower loss.
    return event.validation_accuracy, -event.validation_loss
