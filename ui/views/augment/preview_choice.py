"""Which images the preview shows, by which draws. No widget here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ui.views.augment.preview_bar import BATCH, MANY, ONE
from ui.views.augment.preview_render import SHOWN, Draw, NetworkInput, spread
from workbench.augmentation.mixing import plan_mix
from workbench.data.batches import epoch_order, equal_chances, training_bounds
from workbench.settings import AugmentationSettings


@dataclass(frozen=True)
class View:
    """What the user chose to see.

    Attributes
    ----------
    mode : str
        MANY, ONE or BATCH.
    epoch, step : int
        From 0; `step` is the batch of the epoch.
    turn, single, part : int
        Which images of MANY, the image of ONE, and which sixteen of BATCH.
    same_draw : bool
        Whether all images of MANY take the draws of the first.
    """

    mode: str
    epoch: int = 0
    step: int = 0
    turn: int = 0
    single: int = 0
    part: int = 0
    same_draw: bool = False


@lru_cache(maxsize=4)
def batch_of(
    count: int, fed: NetworkInput, epoch: int, step: int, labels: tuple[int, ...] = ()
) -> tuple[int, ...]:
    """Return the images of a batch, of `count` in all, as training takes them.

    `labels` are the class of each where classes are sampled alike, else empty.
    """
    start, stop = training_bounds(count, fed.batch_size)[step]
    chances = equal_chances(np.array(labels, np.int64)) if labels else None
    return tuple(epoch_order(count, fed.seed, epoch, chances)[start:stop].tolist())


@lru_cache(maxsize=4)
def batches_of(count: int, batch_size: int) -> int:
    """Return how many batches an epoch has."""
    return len(training_bounds(count, batch_size))


def indices(count: int, fed: NetworkInput, view: View, labels: tuple[int, ...] = ()) -> list[int]:
    """Return the images shown, of `count` in all; empty if there are none. See `batch_of`."""
    if not count:
        return []
    if view.mode == ONE:
        return [view.single]
    if view.mode == MANY:
        return spread(count, SHOWN, view.turn)
    batch = batch_of(count, fed, view.epoch, view.step, labels)
    return [batch[place] for place in _places(batch, view.part)]


def draws(
    count: int,
    fed: NetworkInput,
    settings: AugmentationSettings,
    view: View,
    labels: tuple[int, ...] = (),
) -> list[Draw]:
    """Return what each cell shows; see `batch_of`."""
    shown = indices(count, fed, view, labels)
    if view.mode == ONE:
        return [Draw(one, view.epoch + later) for one in shown for later in range(SHOWN)]
    if view.mode == BATCH and shown:
        batch = batch_of(count, fed, view.epoch, view.step, labels)
        return _of_batch(batch, fed, settings, view)
    twin = shown[0] if shown and view.same_draw else None
    return [Draw(one, view.epoch, twin) for one in shown]


def _places(batch: tuple[int, ...], part: int) -> range:
    """Return which places of the batch are shown; after the last part comes the first."""
    start = part * SHOWN % (-(-len(batch) // SHOWN) * SHOWN)
    return range(start, min(start + SHOWN, len(batch)))


def _of_batch(
    batch: tuple[int, ...], fed: NetworkInput, settings: AugmentationSettings, view: View
) -> list[Draw]:
    side = fed.image_size
    mix = plan_mix(
        settings, seed=fed.seed, epoch=view.epoch, step=view.step,
        count=len(batch), height=side, width=side,
    )  # fmt: skip
    places = _places(batch, view.part)
    if mix is None:
        return [Draw(batch[place], view.epoch) for place in places]
    return [
        Draw(batch[place], view.epoch, partner=batch[int(mix.partners[place])], blend=mix.blend)
        for place in places
    ]
