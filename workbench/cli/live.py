"""Events of a run or a GAN in the terminal: bars while it works, one line for each epoch."""

from __future__ import annotations

from collections.abc import Callable

from workbench.cli.common import err, percent
from workbench.cli.live_bar import LiveBar
from workbench.events import Event, GanStep, Noted, Paused, Stage, Started, Step, Validated

Words = Callable[[Event], str]
"""Returns the line that an event is told by; empty for one that has none."""


class Live(LiveBar):
    """Listener for `training.loop.train` and `gan.train.train_gan`; shows nothing when `quiet`."""

    def __init__(self, words: Words, *, quiet: bool) -> None:
        super().__init__(quiet=quiet)
        self._words = words
        self._started: Started | None = None

    def __call__(self, event: Event) -> None:
        if self._bar is None:
            return
        match event:
            case Stage():
                self._show_task(event.text, event.done, event.total or None)
            case Started():
                self._started = event
            case Step():
                self._show_step(event, f"loss {event.loss:.3f} · ")
            case GanStep():
                self._show_step(event, "")
        if text := self._words(event):
            err.print(text, soft_wrap=True)

    def _show_step(self, event: Step | GanStep, note: str) -> None:
        if self._started is None:
            return
        steps = self._started.steps_per_epoch
        text = f"Epoch {event.epoch + 1} of {self._started.epochs}"
        note = f"{note}{event.images_per_second:,.0f} images/s"
        self._show_task(text, event.step - event.epoch * steps, steps, note)


def run_words(event: Event) -> str:
    """Return what a classifier's event is told by."""
    match event:
        case Started():
            text = (
                f"{event.architecture}: {event.trainable_parameters:,} of "
                f"{event.parameters:,} parameters are trained on {event.train_count} images, "
                f"{event.image_size} px, {event.device} {event.precision}"
            )
            return f"{text}\n{event.features['text']}." if event.features else text
        case Validated():
            return (
                f"epoch {event.epoch + 1:>3}   "
                f"training {event.train_loss:.4f} {percent(event.train_accuracy):>7}   "
                f"validation {event.validation_loss:.4f} {percent(event.validation_accuracy):>7}"
            )
    return common_words(event)


def common_words(event: Event) -> str:
    """Return what events are told by that any kind of training has."""
    match event:
        case Noted():
            return f"{event.text}."
        case Paused():
            return "Paused."
    return ""
