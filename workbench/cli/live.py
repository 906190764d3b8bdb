"""A run's events in the terminal: bars while it works, one line for each epoch."""

from __future__ import annotations

from workbench.cli.common import err, percent
from workbench.cli.live_bar import LiveBar
from workbench.events import Event, Noted, Paused, Stage, Started, Step, Validated


class Live(LiveBar):
    """Listener for `training.loop.train`; shows nothing when `quiet`."""

    def __init__(self, *, quiet: bool) -> None:
        super().__init__(quiet=quiet)
        self._started: Started | None = None

    def __call__(self, event: Event) -> None:
        if self._bar is None:
            return
        match event:
            case Stage():
                self._show_task(event.text, event.done, event.total or None)
            case Started():
                self._started = event
                err.print(
                    f"{event.architecture}: {event.trainable_parameters:,} of "
                    f"{event.parameters:,} parameters are trained on {event.train_count} images, "
                    f"{event.image_size} px, {event.device} {event.precision}"
                )
                if event.features:
                    err.print(event.features["text"] + ".", soft_wrap=True)
            case Step():
                self._show_step(event)
            case Validated():
                self._print_epoch(event)
            case Noted():
                err.print(event.text + ".", soft_wrap=True)
            case Paused():
                err.print("Paused.")

    def _show_step(self, event: Step) -> None:
        if self._started is None:
            return
        steps = self._started.steps_per_epoch
        note = f"loss {event.loss:.3f} · {event.images_per_second:,.0f} images/s"
        text = f"Epoch {event.epoch + 1} of {self._started.epochs}"
        self._show_task(text, event.step - event.epoch * steps, steps, note)

    def _print_epoch(self, event: Validated) -> None:
        err.print(
            f"epoch {event.epoch + 1:>3}   "
            f"training {event.train_loss:.4f} {percent(event.train_accuracy):>7}   "
            f"validation {event.validation_loss:.4f} {percent(event.validation_accuracy):>7}"
        )
