"""What speaks against a GAN's settings before it is trained, given how many images there are."""

from __future__ import annotations

from workbench.data.batches import training_bounds
from workbench.settings import GanSettings

FEW_STEPS = 1500
"""On 245 photographs of 64 px outlines came after some 700 steps, and KID fell until 1,200; on the
sample it was a fifth of the first by then, and fell a little further until 2,500."""
FEW_IMAGES = 2000
"""With 245 photographs of 64 px KID was between 2.2 and 2.7 in the last 1,000 steps of 2,100 with
differentiable augmentation, and between 2.1 and 2.9 without; with the sample's 800 images 0.60 and
0.65 at the last of 2,500. Zhao et al. 2020 find the gain the larger, the fewer the images."""


def advice(settings: GanSettings, images: int) -> str:
    """Return what should be otherwise; empty if nothing should.

    Parameters
    ----------
    images : int
        That are trained on.
    """
    if images < 1:
        return ""
    a_epoch = len(training_bounds(images, settings.batch_size))
    steps = settings.epochs * a_epoch
    if steps < FEW_STEPS:
        wanted = -(-FEW_STEPS // a_epoch)
        return (
            f"{images:,} images make {steps:,} steps in {settings.epochs:,} epochs; a GAN needs "
            f"some {FEW_STEPS:,}: choose {wanted:,} epochs, or smaller batches."
        )
    if not settings.augment and images < FEW_IMAGES:
        return (
            f"{images:,} images are few: differentiable augmentation keeps the discriminator from "
            "learning them by heart."
        )
    return ""
