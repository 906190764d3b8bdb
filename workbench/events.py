"""What happens in a run, one typed event a line of events.jsonl.

A run's events are its announcements: what was written here survives any crash. After a resume the
points that the new process repeats are superseded, see `Started.step`.
"""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from workbench.errors import WorkbenchError


@dataclass(frozen=True, kw_only=True)
class Event:
    """Base of all events; `time` is Unix time in seconds."""

    time: float = field(default_factory=time.time)

    def to_line(self) -> str:
        """Return the event as one JSON line without its newline."""
        return json.dumps({"event": type(self).__name__, **asdict(self)}, allow_nan=True)


@dataclass(frozen=True, kw_only=True)
class Started(Event):
    """A process began to train: `epoch` epochs and `step` steps are behind it, 0 on a new run.

    Readers drop every `Step` with a step above `step`, and every `Validated` whose epoch, counted
    from 0, is `epoch` or above: they are about to be repeated.

    `features` says what frozen layers are reused: empty if none are, else "state" ("computed",
    "resumed" or "found" on disk; "refused" if they would be too large), "images", "bytes", "views"
    (of each training image; 0 without augmentation), "exact" (false once views repeat) and "text",
    one sentence.
    """

    architecture: str
    epoch: int
    step: int
    epochs: int
    steps_per_epoch: int
    batch_size: int
    train_count: int
    validation_count: int
    image_size: int
    channels: int
    device: str
    precision: str
    parameters: int
    trainable_parameters: int
    process: int
    processes: int = 1
    features: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Stage(Event):
    """Work outside the steps: reading images, computing features, evaluating."""

    text: str
    done: int = 0
    total: int = 0
    seconds_left: float | None = None


@dataclass(frozen=True, kw_only=True)
class Step(Event):
    """Optimiser steps since the last one: mean loss and accuracy over their images.

    `step` counts from 1 over the whole run; `learning_rate` is the last step's.
    """

    epoch: int
    step: int
    loss: float
    accuracy: float
    learning_rate: float
    images_per_second: float
    seconds_left: float | None


@dataclass(frozen=True, kw_only=True)
class Validated(Event):
    """An epoch (0-based) ended: means over its training steps, and over the validation images.

    Balanced accuracy and macro-F1 are means over the classes; `validation_top5` is the share of
    images whose class is among the five likeliest, None with five classes or fewer. Runs of older
    versions have none of them.
    """

    epoch: int
    step: int
    train_loss: float
    train_accuracy: float
    validation_loss: float
    validation_accuracy: float
    validation_count: int
    seconds: float
    validation_balanced_accuracy: float | None = None
    validation_macro_f1: float | None = None
    validation_top5: float | None = None


@dataclass(frozen=True, kw_only=True)
class Noted(Event):
    """The trainer decided something that the user should know.

    `code` is "batch-divided", "rewound", "stopped-early", "rate-lowered", "history-ended" or
    "files-lost", of a GAN "mode-collapse" or "discriminator-wins"; `values` are the numbers of
    `text`, which says it in one English sentence. "extended" is not the trainer's: a run that had
    ended was given more epochs, and waits to be gone on with.
    """

    code: str
    step: int
    text: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Checkpointed(Event):
    """The state after `step` steps is safely on disk; `best` if its validation accuracy leads."""

    epoch: int
    step: int
    best: bool


@dataclass(frozen=True, kw_only=True)
class Paused(Event):
    """The trainer waits at `step`."""

    step: int


@dataclass(frozen=True, kw_only=True)
class Unpaused(Event):
    """The trainer goes on at `step`."""

    step: int


@dataclass(frozen=True, kw_only=True)
class Evaluated(Event):
    """The best weights were measured on the original files, by the exported graph's path."""

    accuracy: float
    low: float
    high: float
    count: int


@dataclass(frozen=True, kw_only=True)
class GanStep(Event):
    """Steps of a GAN since the last one: means over them.

    `real_score` and `fake_score` are D(x) and D(G(z)), the discriminator's probabilities that real
    and generated images are real; `accuracy` is the share that it sorts rightly.
    """

    epoch: int
    step: int
    discriminator_loss: float
    generator_loss: float
    real_score: float
    fake_score: float
    accuracy: float
    gradient: float
    images_per_second: float
    seconds_left: float | None


@dataclass(frozen=True, kw_only=True)
class GanEpoch(Event):
    """An epoch (0-based) of a GAN ended: means over its steps, and its picture `snapshot`.

    `diversity` is how much generated images differ, as a share of how much real ones do;
    `feature_diversity` likewise, in pretrained features. It and `kid` with its ends are None where
    they were not measured.
    """

    epoch: int
    step: int
    discriminator_loss: float
    generator_loss: float
    real_score: float
    fake_score: float
    accuracy: float
    gradient: float
    diversity: float
    snapshot: str
    seconds: float
    kid: float | None = None
    kid_low: float | None = None
    kid_high: float | None = None
    feature_diversity: float | None = None


@dataclass(frozen=True, kw_only=True)
class Finished(Event):
    """The process ended in good order: `reason` is "completed" or "stopped"."""

    reason: str
    epochs: int
    seconds: float
    images_per_second: float


@dataclass(frozen=True, kw_only=True)
class Failed(Event):
    """The process ended with an error; the fields are those of `WorkbenchError`."""

    kind: str
    what: str
    where: str
    hint: str


def failed(error: WorkbenchError) -> Failed:
    """Return the event that tells of `error`."""
    return Failed(kind=type(error).__name__, what=error.what, where=error.where, hint=error.hint)


KINDS: dict[str, type[Event]] = {
    kind.__name__: kind
    for kind in (
        Started,
        Stage,
        Step,
        Validated,
        Noted,
        Checkpointed,
        Paused,
        Unpaused,
        Evaluated,
        GanStep,
        GanEpoch,
        Finished,
        Failed,
    )
}


def parse_event(line: str) -> Event | None:
    """Return the event on `line`, or None for a torn line or a kind this version does not know."""
    try:
        values: dict[str, Any] = json.loads(line)
        kind = KINDS[values.pop("event")]
    except (ValueError, KeyError, AttributeError, TypeError):
        return None
    known = {f.name for f in fields(kind)}
    try:
        return kind(**{key: value for key, value in values.items() if key in known})
    except TypeError:
        return None
