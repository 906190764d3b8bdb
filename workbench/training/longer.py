"""More epochs for a run that exists: what that means for its learning rate, and writing it down.

No torch: window and terminal ask before anything is trained.
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors import RunError, SettingsError
from workbench.events import Checkpointed, Event, Noted, Started, Validated
from workbench.runs import EventWriter, RunFolder
from workbench.settings import TrainingSettings
from workbench.training.schedule import learning_rate

MOST_EPOCHS = 10_000
"""The limit of `TrainingSettings.epochs`."""
WHOLE_FROM = 0.8
"""Share of the epochs after which images that grow have their full size."""
STRETCHED = frozenset({"cosine", "one-cycle"})
"""Schedules that span the whole run, and so become others when it is made longer."""


@dataclass(frozen=True)
class Extension:
    """What more epochs would do.

    Attributes
    ----------
    done, before, epochs : int
        Epochs that are finished, that the run was to have, and that it would have.
    schedule : str
        As in `TrainingSettings`.
    rate_before, rate_after : float
        The learning rate of the step that was taken last, and of the next one; the former is 0 for
        a run that has not taken a step.
    smaller : bool
        Whether images, which grow over the epochs, will be smaller again than they were.
    """

    done: int
    before: int
    epochs: int
    schedule: str
    rate_before: float
    rate_after: float
    smaller: bool = False

    @property
    def stretched(self) -> bool:
        """Whether the schedule becomes another by it."""
        return self.schedule in STRETCHED

    def __str__(self) -> str:
        """Say it in English sentences."""
        words = f"{self.epochs} epochs instead of {self.before}; {self.done} are done."
        if not self.rate_before:
            return words
        if self.smaller:
            words += " Images grow over all epochs: in the next ones they are smaller again."
        if self.stretched:
            return (
                f"{words} The {self.schedule} schedule is stretched over all {self.epochs} epochs: "
                f"the learning rate goes on at {self.rate_after:.2g}, where it was at "
                f"{self.rate_before:.2g}. A run that is given {self.epochs} epochs from the start "
                "has other rates in its first ones."
            )
        return f"{words} The learning rate goes on at {self.rate_after:.2g}."


@dataclass(frozen=True)
class Standing:
    """How far a run has come, as its events tell.

    Attributes
    ----------
    settings : TrainingSettings
    done, step : int
        Finished epochs, and optimiser steps on the last checkpoint.
    steps_per_epoch : int
        0 for a run that never began.
    rate_scale : float
        What the schedule is multiplied with, after plateaus and rewinds.
    exhausted : bool
        Whether it ended early because validation got no better.
    """

    settings: TrainingSettings
    done: int = 0
    step: int = 0
    steps_per_epoch: int = 0
    rate_scale: float = 1.0
    exhausted: bool = False

    @classmethod
    def of(cls, run: RunFolder) -> Standing:
        """Read it from a run folder; raises `RunError` if that is none."""
        settings = run.spec().project.training
        values: dict[str, float] = {}
        for event in run.milestones():
            values.update(_told(event, values, settings))
        return cls(
            settings,
            int(values.get("done", 0)),
            int(values.get("step", 0)),
            int(values.get("steps_per_epoch", 0)),
            values.get("rate_scale", 1.0),
            bool(values.get("exhausted", 0)),
        )

    def extension(self, epochs: int) -> Extension:
        """Return what `epochs` epochs in all would do.

        Raises
        ------
        SettingsError
            These are not more than the run has, or more than any may have.
        RunError
            The run ended early, and would do so again at once.
        """
        before = self.settings.epochs
        if not before < epochs <= MOST_EPOCHS:
            raise SettingsError(
                f"This run has {before} epochs, of which {self.done} are done; it cannot get "
                f"{epochs}",
                where="training.epochs",
                hint=f"Give it more than {before}, and at most {MOST_EPOCHS}.",
            )
        if self.exhausted:
            raise RunError(
                f"This run ended early: {self.settings.patience} epochs brought nothing better",
                where="training.patience",
                hint="Start a new run with its settings and a longer patience.",
            )
        longer = self.settings.replace(epochs=epochs)
        return Extension(
            done=self.done,
            before=before,
            epochs=epochs,
            schedule=longer.schedule,
            rate_before=self._rate(self.settings, self.step - 1) if self.step else 0.0,
            rate_after=self._rate(longer, self.step),
            smaller=longer.first_size < 1 and self.done < WHOLE_FROM * epochs,
        )

    def _rate(self, settings: TrainingSettings, step: int) -> float:
        total = settings.epochs * self.steps_per_epoch
        return self.rate_scale * learning_rate(settings, step, total)


def extend(run: RunFolder, epochs: int) -> Extension:
    """Give `run` a larger number of epochs; training it goes on from its last checkpoint.

    Raises
    ------
    RunBusyError
        It is being trained.
    SettingsError, RunError
        As in `Standing.extension`; nothing is changed.
    """
    with run.lock(patience=1.0):
        standing = Standing.of(run)
        extension = standing.extension(epochs)
        run.set_epochs(epochs)
        if standing.steps_per_epoch:
            values = {"before": extension.before, "epochs": epochs}
            text = f"The run was given {epochs} epochs instead of {extension.before}"
            note = Noted(code="extended", step=standing.step, text=text, values=values)
            with EventWriter(run) as writer:
                writer.write(note, sync=True)
    return extension


def _told(event: Event, values: dict[str, float], settings: TrainingSettings) -> dict[str, float]:
    """Return what `event` changes in the values of a `Standing`."""
    if isinstance(event, Started):
        return {
            "done": event.epoch,
            "step": event.step,
            "steps_per_epoch": event.steps_per_epoch,
            "exhausted": 0,
        }
    if isinstance(event, Validated):
        return {"done": event.epoch + 1}
    if isinstance(event, Checkpointed):
        return {"step": event.step}
    if isinstance(event, Noted) and event.code == "rate-lowered":
        return {"rate_scale": float(event.values["rate"]) / settings.learning_rate}
    if isinstance(event, Noted) and event.code == "rewound":
        return {"rate_scale": values.get("rate_scale", 1.0) / 2}
    if isinstance(event, Noted) and event.code == "stopped-early":
        return {"exhausted": 1}
    return {}
