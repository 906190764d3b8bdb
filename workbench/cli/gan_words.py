"""A GAN's events in the terminal, as lines."""

from __future__ import annotations

from workbench.cli.live import common_words
from workbench.events import Event, GanEpoch, Noted, Started


def gan_words(event: Event) -> str:
    """Return what a GAN's event is told by; alarms in yellow."""
    match event:
        case Started():
            return (
                f"DCGAN: {event.parameters:,} parameters are trained on {event.train_count} "
                f"images, {event.image_size} px, {event.device}"
            )
        case GanEpoch():
            return _epoch(event)
        case Noted():
            return f"[yellow]{event.text}.[/]"
    return common_words(event)


def _epoch(event: GanEpoch) -> str:
    text = (
        f"epoch {event.epoch + 1:>3}   D {event.discriminator_loss:.3f}   "
        f"G {event.generator_loss:.3f}   D(x) {event.real_score:.2f}   "
        f"D(G(z)) {event.fake_score:.2f}   variety {event.diversity:.2f}"
    )
    if event.kid is None:
        return text
    seen = f" ({event.feature_diversity:.2f} seen)" if event.feature_diversity is not None else ""
    return f"{text}{seen}   KID {event.kid:.3f} ({event.kid_low:.3f} to {event.kid_high:.3f})"
