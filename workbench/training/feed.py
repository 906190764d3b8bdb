"""What the loop is fed: augmented images, or the outputs of frozen layers computed once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor, nn

from workbench.errors import StorageError
from workbench.jobs import Job
from workbench.plan import Plan
from workbench.training.frozen import FrozenFeed, frozen_feed
from workbench.training.images import Images, Inputs
from workbench.training.progressive import image_size
from workbench.training.ranks import ALONE, Ranks


@dataclass(frozen=True)
class Feed:
    """Batches, and the module that takes them to logits.

    Attributes
    ----------
    network : nn.Module
        The whole model, or the part of it behind the frozen layers; it shares the model's weights.
    steps_per_epoch : int
    training : callable
        (epoch, first step) -> iterator of (inputs, labels int64 (N,)), on the device. Where images
        are mixed, labels are the shares of classes instead, float32 (N, classes).
    validation : callable
        () -> (inputs, labels int64 (N,)) for the validation images, in file order.
    close : callable
        Releases the caches.
    take_lost : callable
        () -> files that others have stood in for since this was last asked.
    features : dict
        For `Started.features`.
    """

    network: nn.Module
    steps_per_epoch: int
    training: Callable[[int, int], Iterator[tuple[Inputs, Tensor]]]
    validation: Callable[[], Iterator[tuple[Inputs, Tensor]]]
    close: Callable[[], None]
    take_lost: Callable[[], tuple[str, ...]]
    features: dict[str, Any] = field(default_factory=dict)


def make_feed(
    plan: Plan, model: nn.Module, device: torch.device, job: Job, ranks: Ranks = ALONE
) -> Feed:
    """Decode the plan's images and return the cheapest feed for them that is exact, or allowed.

    Of several processes each is fed its share of each batch and of the validation images.
    """
    images = Images(plan, device, job, ranks)
    steps = images.train.steps
    frozen = _frozen(plan, model, images, device, job, ranks)
    if isinstance(frozen, FrozenFeed):

        def close() -> None:
            frozen.close()
            images.close()

        return Feed(
            frozen.network,
            steps,
            frozen.training,
            frozen.validation,
            close,
            images.take_lost,
            frozen.facts,
        )

    def training(epoch: int, start: int) -> Iterator[tuple[Inputs, Tensor]]:
        side = image_size(plan, epoch)
        return images.on_device(images.train.epoch(epoch, start, side))

    def validation() -> Iterator[tuple[Inputs, Tensor]]:
        return images.on_device(iter(images.validation))

    return Feed(model, steps, training, validation, images.close, images.take_lost, frozen)


def _frozen(
    plan: Plan, model: nn.Module, images: Images, device: torch.device, job: Job, ranks: Ranks
) -> FrozenFeed | dict[str, Any]:
    try:
        return frozen_feed(plan, model, images, device, job, ranks)
    except StorageError as error:
        # the cache only saves time: a full disk must not keep anybody from training
        text = f"What the frozen layers give cannot be kept ({error.what}); they run in every epoch"
        return {"state": "refused", "bytes": 0, "text": text}
