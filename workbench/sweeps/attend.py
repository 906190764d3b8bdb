"""Attend to one trial: train its run, tell the study of each epoch, give it up or end it."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from optuna.trial import Trial, TrialState

from workbench.events import Event, Failed, Finished, Started, Validated
from workbench.jobs import Job
from workbench.runs import EventReader, RunFolder
from workbench.sweeps.spec import Metric
from workbench.sweeps.trainer import Trainer

_POLL = 0.1  # seconds
_MOST_DEATHS = 3
_FIELDS: dict[Metric, str] = {
    "accuracy": "validation_accuracy",
    "balanced-accuracy": "validation_balanced_accuracy",
    "macro-f1": "validation_macro_f1",
    "loss": "validation_loss",
}
Ended = Literal["complete", "pruned", "failed", "stopped"]


@dataclass
class History:
    """What the run's events have come to."""

    metric: Metric
    epochs: dict[int, float]
    count: int = 0
    step: int = -1  # where the trainer last began
    last: Event | None = None

    def add(self, event: Event) -> None:
        if isinstance(event, Started):
            self.last, self.step = None, event.step
            self.epochs = {n: value for n, value in self.epochs.items() if n < event.epoch}
        elif isinstance(event, Validated):
            value = getattr(event, _FIELDS[self.metric])
            self.epochs[event.epoch] = math.nan if value is None else value
            self.count = event.validation_count
        elif isinstance(event, Finished) or (isinstance(event, Failed) and event.what):
            self.last = event

    def best(self) -> float | None:
        """Return the best finite value; None without one."""
        known = [value for value in self.epochs.values() if math.isfinite(value)]
        if not known:
            return None
        return min(known) if self.metric == "loss" else max(known)


class Attendance:
    """One worker's work on one trial.

    Parameters
    ----------
    trial : Trial
        Suggested completely; nobody else attends to it.
    run : RunFolder
        Its run, from whose state the work goes on.
    listener : callable
        Gets the run's events.
    """

    def __init__(
        self,
        trial: Trial,
        run: RunFolder,
        metric: Metric,
        job: Job,
        listener: Callable[[Event], None],
    ) -> None:
        self._trial, self._run, self._job, self._listener = trial, run, job, listener
        self.history = History(metric, {})
        self._reader = EventReader(run)
        self._reported = set(trial.study._storage.get_trial(trial._trial_id).intermediate_values)
        self._planned = run.spec().project.training.epochs
        self._pruned = False

    def work(self) -> Ended:
        """Train until the trial has ended, or the user stops; tell the study which."""
        self._read()
        deaths, known = 0, self.history.step
        while (ended := self._ended()) is None:
            if deaths >= _MOST_DEATHS:
                return self._fail("The training process died again and again")
            self._follow(Trainer(self._run))
            if self._pruned:
                return self._prune()
            if self._job.cancelled or _is_stop(self.history.last):
                return "stopped"
            deaths = deaths + 1 if self.history.step == known else 0
            known = self.history.step
        return ended

    def _follow(self, trainer: Trainer) -> None:
        self.history.last = None
        try:
            while trainer.alive():
                self._read()
                if self._pruned or self._job.cancelled:
                    trainer.ask_to_stop()
                time.sleep(_POLL)
        finally:
            trainer.stop()
        self._read()

    def _read(self) -> None:
        fresh = self._reader.read()
        for event in fresh:
            self.history.add(event)
            self._listener(event)
        if any(isinstance(event, Validated) for event in fresh):
            self._report()

    def _report(self) -> None:
        for epoch, value in self.history.epochs.items():
            if epoch not in self._reported and math.isfinite(value):
                self._trial.report(value, epoch)
                self._reported.add(epoch)
        if max(self.history.epochs, default=0) + 1 < self._planned:
            self._pruned = self._pruned or self._trial.should_prune()

    def _ended(self) -> Ended | None:
        last = self.history.last
        if isinstance(last, Failed) and last.what:
            return self._fail(last.what)
        if not isinstance(last, Finished) or last.reason != "completed":
            return None
        value = self.history.best()
        if value is None:
            return self._fail("No epoch gave a figure to compare")
        self._note()
        self._trial.study.tell(self._trial, value)
        return "complete"

    def _prune(self) -> Ended:
        self._note()
        self._trial.study.tell(self._trial, state=TrialState.PRUNED)
        return "pruned"

    def _fail(self, trouble: str) -> Ended:
        self._note()
        self._trial.set_user_attr("trouble", trouble)
        self._trial.study.tell(self._trial, state=TrialState.FAIL)
        return "failed"

    def _note(self) -> None:
        self._trial.set_user_attr("count", self.history.count)
        self._trial.set_user_attr("epochs", len(self.history.epochs))


def _is_stop(event: Event | None) -> bool:
    return isinstance(event, Finished) and event.reason == "stopped"
