"""A run in words: what it trains, how far it is, how it ended."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication

from ui.binding import choice_label
from ui.engine_words import engine_words
from ui.views.runs.facts import RunFacts
from ui.widgets.phrases import (
    bare_percent,
    count,
    decimal,
    duration,
    locale,
    percent,
    short_count,
    time_left,
)
from workbench.errors import WorkbenchError
from workbench.events import Failed, Finished, Noted, Started
from workbench.runs import RunSpec
from workbench.settings.augmentation import PRESETS, AugmentationSettings


def describe(spec: RunSpec, title: str = "") -> str:
    """Return network, strategy and augmentation: "ResNet-18, fine-tuned, standard augmentation"."""
    project = spec.project
    parts = [
        title or project.architecture.name,
        _strategy(project.freeze.strategy),
        _augmentation(project.augmentation),
    ]
    return ", ".join(part for part in parts if part)


def progress_captions(facts: RunFacts, state: str) -> tuple[str, str]:
    """Return what stands under the progress bar, at the left and at the right."""
    if isinstance(facts.ended, Finished):
        return _ended_words(facts.ended), ""
    if facts.stage is not None:
        stage = facts.stage
        done = (
            _tr("{done} of {total}").format(done=count(stage.done), total=count(stage.total))
            if stage.total
            else ""
        )
        left = " · ".join(part for part in (engine_words(stage.text), done) if part)
        return left, time_left(stage.seconds_left)
    if facts.started is None:
        return (_tr("Starting the engine") if state == "starting" else ""), ""
    if facts.step is None:
        return _position(facts.started, facts.started.step), ""
    left = _position(facts.started, facts.step.step)
    return left, time_left(facts.step.seconds_left) if state == "running" else ""


def progress_share(facts: RunFacts) -> float | None:
    """Return how much of the bar is filled; None while nobody can say."""
    if facts.stage is not None:
        return facts.stage.done / facts.stage.total if facts.stage.total else None
    return facts.share


def accuracy_words(facts: RunFacts) -> tuple[str, str, str]:
    """Return title, figure and explanation of a run's accuracy."""
    found = facts.accuracy()
    if found is None:
        return _tr("Best so far"), "–", _tr("Known after the first epoch.")
    accuracy, low, high, images = found
    interval = _tr("95 % interval {low} – {high}, n = {count}").format(
        low=bare_percent(low), high=percent(high), count=count(images)
    )
    if facts.evaluated is not None:
        return (
            _tr("Accuracy"),
            percent(accuracy),
            interval + "\n" + _tr("Best weights on the original validation files."),
        )
    epoch = facts.best.epoch + 1 if facts.best else 0
    return (
        _tr("Best so far"),
        percent(accuracy),
        interval + "\n" + _tr("After epoch {epoch}.").format(epoch=epoch),
    )


def fact_rows(facts: RunFacts, live: bool) -> list[tuple[str, str]]:
    """Return the figures of a run as (name, value) pairs."""
    start, step = facts.started, facts.step
    rate = decimal(step.learning_rate, ".2g") if step else "–"
    speed = _tr("{speed} images/s").format(speed=_speed(step.images_per_second)) if step else "–"
    if isinstance(facts.ended, Finished) and facts.ended.images_per_second:
        speed = _tr("{speed} images/s").format(speed=_speed(facts.ended.images_per_second))
    return [
        *_score_rows(facts),
        (_tr("Learning rate"), rate),
        (_tr("Speed"), speed),
        (_tr("Trainable"), _trainable(start)),
        (_tr("Images"), _images(start)),
        (_tr("Device"), _device(start)),
        (_tr("Checkpoint"), _checkpoint(facts, live)),
    ]


def settings_words(spec: RunSpec) -> str:
    """Return a run's training settings as one sentence."""
    training = spec.project.training
    optimiser = choice_label(training.optimiser)
    return _tr(
        "{epochs}, batches of {batch}, {optimiser}, learning rate {rate}, seed {seed}"
    ).format(
        epochs=_tr("%n epoch(s)", training.epochs),
        batch=count(training.batch_size),
        optimiser=optimiser,
        rate=decimal(training.learning_rate),
        seed=training.seed,
    )


def error_words(error: WorkbenchError | Failed) -> str:
    """Return an error as one paragraph; only the first line of its hint."""
    what, where = engine_words(error.what), engine_words(error.where)
    hint = engine_words(error.hint.splitlines()[0]) if error.hint else ""
    if isinstance(error, Failed) and where:
        return f"{what} ({where}). {hint}"
    return f"{what}. {hint}"


def note_words(note: Noted) -> str:
    """Return what the trainer decided."""
    values = note.values
    if note.code == "batch-divided":
        text = _tr(
            "There is not enough memory for a whole batch. It is computed in {pieces} pieces; the "
            "effective batch size stays."
        )
    elif note.code == "rewound":
        text = _tr(
            "The loss ran away near step {step}. Training went back to step {to} and on with half "
            "the learning rate."
        )
    elif note.code == "rate-lowered":
        text = _tr("Validation had stopped improving: the learning rate is now {rate}.")
    elif note.code == "files-lost":
        text = (
            _tr("Images are gone, and others of their class stand in for them: {names}.")
            if values.get("stand_ins")
            else _tr("Images are gone and are left out: {names}.")
        )
    elif note.code == "extended":
        text = _tr("The run was given {epochs} epochs instead of {before}.")
    elif note.code == "stopped-early":
        epochs = _tr("%n epoch(s)", int(values["epochs"]))
        return _tr("Stopped early: {epochs} brought no better result.").format(epochs=epochs)
    else:
        return f"{note.text}."
    if "rate" in values:
        values = {**values, "rate": decimal(float(values["rate"]), ".2g")}
    return text.format(**values)


def ago(seconds: float) -> str:
    """Return how long something is over."""
    if seconds < 2:
        return _tr("just now")
    return _tr("{time} ago").format(time=duration(seconds))


def _score_rows(facts: RunFacts) -> list[tuple[str, str]]:
    """Return the other scores of the validation whose weights are kept."""
    best = facts.best
    if best is None or best.validation_balanced_accuracy is None:
        return []
    rows = [(_tr("Balanced accuracy"), percent(best.validation_balanced_accuracy))]
    if best.validation_macro_f1 is not None:
        rows.append((_tr("Macro-F1"), percent(best.validation_macro_f1)))
    if best.validation_top5 is not None:
        rows.append((_tr("Top 5"), percent(best.validation_top5)))
    return rows


def _position(start: Started, step: int) -> str:
    steps = max(1, start.steps_per_epoch)
    done = min(max(step, 1), start.epochs * steps)
    return _tr("epoch {epoch} of {epochs} · batch {batch} of {batches}").format(
        epoch=(done - 1) // steps + 1,
        epochs=start.epochs,
        batch=(done - 1) % steps + 1,
        batches=steps,
    )


def _ended_words(end: Finished) -> str:
    text = (
        _tr("Finished: {epochs} in {time}")
        if end.reason == "completed"
        else _tr("Stopped after {epochs}, {time}")
    )
    return text.format(epochs=_tr("%n epoch(s)", end.epochs), time=duration(end.seconds))


def _trainable(start: Started | None) -> str:
    if start is None:
        return "–"
    return _tr("{trainable} of {total}").format(
        trainable=short_count(start.trainable_parameters), total=short_count(start.parameters)
    )


def _images(start: Started | None) -> str:
    if start is None:
        return "–"
    return _tr("{train} + {validation}").format(
        train=count(start.train_count), validation=count(start.validation_count)
    )


def _device(start: Started | None) -> str:
    if start is None:
        return "–"
    device = {"cpu": "CPU", "mps": "Metal"}.get(start.device, start.device.replace("cuda", "GPU "))
    device = device.strip()
    if start.processes > 1:
        device = _tr("{device} × {count} processes").format(device=device, count=start.processes)
    return f"{device} · {start.precision}"


def _checkpoint(facts: RunFacts, live: bool) -> str:
    if facts.checkpoint is None:
        return "–"
    if live:
        return ago(time.time() - facts.checkpoint.time)
    return _tr("after step {step}").format(step=count(facts.checkpoint.step))


def _speed(images_per_second: float) -> str:
    digits = 1 if images_per_second < 10 else 0
    return locale().toString(float(images_per_second), "f", digits)


def _strategy(name: str) -> str:
    words = {
        "from-scratch": _tr("from scratch"), "feature-extractor": _tr("feature extractor"),
        "fine-tune": _tr("fine-tuned"), "fine-tune-freeze": _tr("fine-tuned and frozen"),
        "custom": _tr("own freezing"),
    }  # fmt: skip
    return words.get(name, name)


def _augmentation(settings: AugmentationSettings) -> str:
    if not settings.active:
        return _tr("no augmentation")
    words = {
        "light": _tr("light augmentation"), "standard": _tr("standard augmentation"),
        "strong": _tr("strong augmentation"), "trivial": _tr("one random operation an image"),
    }  # fmt: skip
    for name, preset in PRESETS.items():
        if preset == settings and name in words:
            return words[name]
    return _tr("own augmentation")


def _tr(text: str, number: int = -1) -> str:
    return QCoreApplication.translate("runs", text, None, number)
