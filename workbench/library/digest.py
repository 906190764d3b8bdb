"""From a run folder's files to one line of the library."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from workbench.errors import RunError
from workbench.evaluation.intervals import wilson_interval
from workbench.events import Event, Failed, Finished, Noted, Started, Validated
from workbench.library.entry import RunEntry, Share, chosen
from workbench.library.notes import RunNotes, read_notes
from workbench.library.words import augmentation_words, strategy_words
from workbench.runs import RunFolder

CURVE_POINTS = 64


@dataclass(frozen=True)
class History:
    """What a run's events come to.

    Attributes
    ----------
    epochs : tuple of Validated
        Those that count, in order: a resumed run repeats some, and the repetition counts.
    state : str
        As in `RunFolder.state` while nobody trains the run.
    trouble : str
        What ended it, if it failed.
    """

    epochs: tuple[Validated, ...]
    state: str
    trouble: str = ""


def history_of(events: Sequence[Event]) -> History:
    """Return what all `events` of a run, in their order, come to."""
    epochs: list[Validated] = []
    last: Event | None = None
    for event in events:
        if isinstance(event, Validated):
            epochs = [known for known in epochs if known.epoch < event.epoch]
            epochs.append(event)
        elif isinstance(event, Noted):
            last = event if event.code == "extended" else last
        elif isinstance(event, (Started, Finished)) or (isinstance(event, Failed) and event.what):
            last = event
            if isinstance(event, Started):
                epochs = [known for known in epochs if known.epoch < event.epoch]
    if isinstance(last, Noted):  # given more epochs
        state = "stopped"
    elif isinstance(last, Finished):
        state = "finished" if last.reason == "completed" else "stopped"
    elif isinstance(last, Failed):
        return History(tuple(epochs), "failed", last.what)
    else:
        state = "interrupted" if any(not isinstance(e, Failed) for e in events) else "new"
    return History(tuple(epochs), state)


def read_entry(run: RunFolder) -> RunEntry:
    """Read one run folder; what is damaged in it is said in the entry, never raised.

    The state is that of a run that nobody trains: asking the lock is left to who lists.
    """
    notes, trouble = _notes(run)
    try:
        spec = run.spec()
    except RunError as error:
        return RunEntry(
            run.path, state="damaged", trouble=error.what, tags=notes.tags, notes=notes.notes
        )
    project, history = spec.project, history_of(run.milestones())
    return RunEntry(
        path=run.path,
        project=project.name,
        created=spec.created,
        created_at=_unix(spec.created),
        architecture=project.architecture.name,
        pretrained=project.architecture.pretrained,
        strategy=strategy_words(project.freeze),
        augmentation=augmentation_words(project.augmentation),
        state=history.state,
        trouble=history.trouble or trouble,
        epochs=len(history.epochs),
        planned=project.training.epochs,
        best=best_validation(history.epochs),
        measured=_measured(run),
        seconds=sum(epoch.seconds for epoch in history.epochs),
        seed=project.training.seed,
        fingerprint=spec.fingerprint,
        tags=notes.tags,
        notes=notes.notes,
        curve=thinned([epoch.validation_accuracy for epoch in history.epochs]),
    )


def best_validation(epochs: Sequence[Validated]) -> Share | None:
    """Return the best validation accuracy with its interval; None without validation images."""
    asked = [epoch for epoch in epochs if epoch.validation_count]
    if not asked:
        return None
    best = max(asked, key=lambda epoch: epoch.validation_accuracy)
    count = best.validation_count
    low, high = wilson_interval(round(best.validation_accuracy * count), count)
    return Share(best.validation_accuracy, low, high, count)


def thinned(values: Sequence[float], points: int = CURVE_POINTS) -> tuple[float, ...]:
    """Return at most `points` of `values`, evenly chosen; the first and the last are among them."""
    return tuple(values[index] for index in chosen(len(values), min(points, len(values))))


def _measured(run: RunFolder) -> Share | None:
    """Return the figures of the last evaluation; damaged ones are as good as none."""
    try:
        summary = json.loads((run.results / "report.json").read_text("utf-8"))
        low, high = summary["interval"]
        return Share(float(summary["accuracy"]), float(low), float(high), int(summary["count"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _notes(run: RunFolder) -> tuple[RunNotes, str]:
    try:
        return read_notes(run), ""
    except RunError as error:
        return RunNotes(), error.what


def _unix(created: str) -> float:
    try:
        return datetime.fromisoformat(created).timestamp()
    except (ValueError, OverflowError, OSError):
        return 0.0
