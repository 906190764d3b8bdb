"""Smaller images at first: early epochs take less time, and learn what is coarse before detail.

References
----------
Tan and Le 2021, EfficientNetV2, section 4 (progressive learning; the side grows linearly).
Touvron et al. 2019, Fixing the train-test resolution discrepancy (why the last epochs are whole).
"""

from __future__ import annotations

from collections.abc import Callable

from workbench.plan import Plan
from workbench.training.longer import WHOLE_FROM

_STEP = 4  # px; sizes between two of these differ in nothing but the time they take


def image_size(plan: Plan, epoch: int) -> int:
    """Return the side in pixels of the images of `epoch`, counted from 0."""
    settings = plan.training
    growing = min(settings.epochs - 1, settings.epochs * WHOLE_FROM)
    if settings.first_size == 1 or epoch >= growing:
        return plan.image_size
    share = settings.first_size + (1 - settings.first_size) * epoch / growing
    side = round(plan.image_size * share / _STEP) * _STEP
    return max(plan.smallest_size, min(plan.image_size, side))


def work_of(plan: Plan, steps_per_epoch: int) -> Callable[[int], float]:
    """Return a function from finished steps to work, in steps at full size.

    What a convolution costs grows with the area of its images.
    """
    costs = [
        (image_size(plan, epoch) / plan.image_size) ** 2 for epoch in range(plan.training.epochs)
    ]

    def work(steps: int) -> float:
        epochs, more = divmod(steps, steps_per_epoch)
        begun = costs[epochs] if epochs < len(costs) else 1.0
        return sum(costs[:epochs]) * steps_per_epoch + begun * more

    return work
