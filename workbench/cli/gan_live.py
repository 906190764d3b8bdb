"""A GAN's events in the terminal: bars while it works, one line for each epoch."""

from __future__ import annotations

from workbench.cli.common import err
from workbench.cli.live_bar import LiveBar
from workbench.events import Event, GanEpoch, GanStep, Noted, Paused, Stage, Started


class GanLive(LiveBar):
    """Listener for `gan.train.train_gan`; shows nothing when `quiet`."""

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
                    f"DCGAN: {event.parameters:,} parameters are trained on {event.train_count} "
                    f"images, {event.image_size} px, {event.device}"
                )
            case GanStep():
                self._show_step(event)
            case GanEpoch():
                self._print_epoch(event)
            case Noted():
                err.print(f"[yellow]{event.text}.[/]", soft_wrap=True)
            case Paused():
                err.print("Paused.")

    def _show_step(self, event: GanStep) -> None:
        if self._started is None:
            return
        steps = self._started.steps_per_epoch
        note = f"{event.images_per_second:,.0f} images/s"
        text = f"Epoch {event.epoch + 1} of {self._started.epochs}"
        self._show_task(text, event.step - event.epoch * steps, steps, note)

    def _print_epoch(self, event: GanEpoch) -> None:
        kid = ""
        if event.kid is not None:
            kid = f"   KID {event.kid:.3f} ({event.kid_low:.3f} to {event.kid_high:.3f})"
        err.print(
            f"epoch {event.epoch + 1:>3}   D {event.discriminator_loss:.3f}   "
            f"G {event.generator_loss:.3f}   D(x) {event.real_score:.2f}   "
            f"D(G(z)) {event.fake_score:.2f}   variety {event.diversity:.2f}{kid}"
        )
