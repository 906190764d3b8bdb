"""What the loop is fed: augmented images, or the outputs of frozen layers computed once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from workbench.data.batches import Batch, EvaluationBatches, TrainingBatches, epoch_order
from workbench.data.cache import PixelSource, open_source
from workbench.jobs import Job
from workbench.plan import Plan
from workbench.runs import SplitRow
from workbench.transfer.prefix import split_frozen

# Features are kept in memory up to this size; above it frozen layers run again in every epoch.
FEATURE_BUDGET = 1 << 30

_FEATURES = "Computing the frozen layers once"

Inputs = tuple[Tensor, ...]


@dataclass(frozen=True)
class Feed:
    """Batches, and the module that takes them to logits.

    Attributes
    ----------
    network : nn.Module
        The whole model, or the part of it behind the frozen layers; it shares the model's weights.
    steps_per_epoch : int
    training : callable
        (epoch, first step) -> iterator of (inputs, labels int64 (N,)), on the device.
    validation : callable
        () -> the same for the validation images, in file order.
    close : callable
        Releases the pixel caches.
    """

    network: nn.Module
    steps_per_epoch: int
    training: Callable[[int, int], Iterator[tuple[Inputs, Tensor]]]
    validation: Callable[[], Iterator[tuple[Inputs, Tensor]]]
    close: Callable[[], None]


def make_feed(plan: Plan, model: nn.Module, device: torch.device, job: Job) -> Feed:
    """Decode the plan's images and return the cheapest exact feed for them.

    Frozen layers whose input never changes give the same output in every epoch, so without
    augmentation they are computed once.
    """
    settings = plan.training
    source, checked, close = _open(plan, job)
    batches = TrainingBatches(
        source,
        _labels(plan.train),
        batch_size=settings.batch_size,
        seed=settings.seed,
        augmentation=plan.augmentation,
        mean=plan.mean,
        std=plan.std,
        threads=2,
    )
    checks = EvaluationBatches(
        checked,
        _labels(plan.validation),
        batch_size=settings.batch_size,
        mean=plan.mean,
        std=plan.std,
        threads=2,
    )

    def training(epoch: int, start: int) -> Iterator[tuple[Inputs, Tensor]]:
        return (_to_device(batch, device) for batch in batches.epoch(epoch, start))

    def validation() -> Iterator[tuple[Inputs, Tensor]]:
        return (_to_device(batch, device) for batch in checks)

    feed = Feed(model, batches.steps, training, validation, close)
    if plan.frozen and not plan.augmentation.active:
        return _with_features(feed, plan, source, device, job) or feed
    return feed


def _with_features(
    feed: Feed, plan: Plan, source: PixelSource, device: torch.device, job: Job
) -> Feed | None:
    model, size = feed.network, plan.training.batch_size
    example = torch.zeros(2, plan.channels, plan.image_size, plan.image_size, device=device)
    parts = split_frozen(model, plan.frozen, example)
    if parts is None:
        return None
    prefix, suffix = parts
    per_image = sum(t[0].numel() * t.element_size() for t in _features(prefix, (example,)))
    if per_image * (len(plan.train) + len(plan.validation)) > FEATURE_BUDGET:
        return None

    in_order = EvaluationBatches(
        source, _labels(plan.train), batch_size=size, mean=plan.mean, std=plan.std, threads=2
    )
    images = (_to_device(batch, device) for batch in in_order)
    total = len(plan.train) + len(plan.validation)
    train = _compute(prefix, images, job, 0, total)
    check = _compute(prefix, feed.validation(), job, len(plan.train), total)

    def training(epoch: int, start: int) -> Iterator[tuple[Inputs, Tensor]]:
        order = torch.from_numpy(epoch_order(len(plan.train), plan.training.seed, epoch))
        for chunk in _chunks(order.to(device), size)[start:]:
            yield tuple(t[chunk] for t in train[0]), train[1][chunk]

    def validation() -> Iterator[tuple[Inputs, Tensor]]:
        for chunk in torch.arange(len(check[1]), device=device).split(size):
            yield tuple(t[chunk] for t in check[0]), check[1][chunk]

    return Feed(suffix, feed.steps_per_epoch, training, validation, feed.close)


def _compute(
    prefix: nn.Module,
    batches: Iterator[tuple[Inputs, Tensor]],
    job: Job,
    done: int,
    total: int,
) -> tuple[Inputs, Tensor]:
    """Run the frozen layers over all batches; return their outputs and the labels."""
    outputs: list[Inputs] = []
    labels: list[Tensor] = []
    prefix.eval()
    job.report(_FEATURES, done, total)
    # no_grad, not inference_mode: the outputs take part in the backward pass of what follows
    with torch.no_grad():
        for inputs, target in batches:
            outputs.append(_features(prefix, inputs))
            labels.append(target)
            done += len(target)
            job.report(_FEATURES, done, total)
    columns = zip(*outputs, strict=True)
    return tuple(torch.cat(column) for column in columns), torch.cat(labels)


def _features(prefix: nn.Module, inputs: Inputs) -> Inputs:
    with torch.no_grad():
        result = prefix(*inputs)
    return result if isinstance(result, tuple) else (result,)


def _chunks(order: Tensor, size: int) -> list[Tensor]:
    """Cut as `TrainingBatches` does: a last batch of one joins the batch before it."""
    chunks = list(order.split(size))
    if len(chunks) > 1 and len(chunks[-1]) == 1:
        chunks[-2:] = [torch.cat(chunks[-2:])]
    return chunks


def _open(plan: Plan, job: Job) -> tuple[PixelSource, PixelSource, Callable[[], None]]:
    """Return the training and the validation images, and what releases both.

    All files share one cache in one order, so that another split decodes nothing again.
    """
    rows = (*plan.train, *plan.validation, *plan.test)
    place = {file: index for index, file in enumerate(sorted(row.file for row in rows))}
    pixels = open_source(
        plan.folder,
        list(place),
        image_size=plan.image_size,
        channels=plan.channels,
        background=plan.background,
        job=job,
    )
    train, validation = (
        pixels.subset([place[row.file] for row in part]) for part in (plan.train, plan.validation)
    )
    return train, validation, pixels.close


def _labels(rows: tuple[SplitRow, ...]) -> np.ndarray:
    return np.array([row.label for row in rows], np.int64)


def _to_device(batch: Batch, device: torch.device) -> tuple[Inputs, Tensor]:
    # N x H x W x C in memory is exactly channels-last for N x C x H x W
    images = torch.from_numpy(batch.images).permute(0, 3, 1, 2)
    labels = torch.from_numpy(batch.labels)
    return (images.to(device, non_blocking=True),), labels.to(device, non_blocking=True)
