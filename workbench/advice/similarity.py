"""How similar images are to those that a network was pretrained on, without having these.

Batch normalisation keeps the mean and variance that each channel's input had on the source. What
the user's images give there is held against it, channel by channel, as two normal distributions:

    D = (KL(user | source) + KL(source | user)) / 2
      = (v/w + w/v - 2 + (m - n)^2 (1/v + 1/w)) / 4

with m, v of the user's images over all places, and n, w the running statistics. A layer's
divergence is the median over its channels, the set's is the mean over layers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from workbench.advice.likeness import LayerDivergence, Likeness
from workbench.advice.sample import stratified
from workbench.data.batches import EvaluationBatches
from workbench.data.cache import open_source
from workbench.errors import ArchitectureError, DataError
from workbench.jobs import Job
from workbench.plan import Plan

MOST_IMAGES = 96
DRAWS = 200
"""Bootstrap samples behind the interval."""

_BATCH = 16
_SMALLEST = 1e-12  # of a variance: a channel may be silent on all images
Moments = npt.NDArray[np.float64]


def measure(plan: Plan, job: Job) -> Likeness:
    """Measure the plan's pretrained network on some of its training images, never augmented.

    Raises
    ------
    ArchitectureError
        The network has no pretrained weights, or no batch normalisation with statistics.
    DataError
        There is no training image.
    """
    if plan.weights is None:
        raise ArchitectureError(
            "Random weights know no images to be similar to",
            where="architecture.pretrained",
            hint="Switch pretrained weights on.",
        )
    rows = stratified(plan.train, MOST_IMAGES, plan.training.seed)
    if not rows:
        raise DataError("There is no training image", hint="Add images.")
    source = open_source(
        plan.folder,
        [row.file for row in rows],
        image_size=plan.image_size,
        channels=plan.channels,
        background=plan.background,
        job=job,
    )
    model = plan.build().eval()
    with closing(source):
        batches = EvaluationBatches(
            source, [row.label for row in rows], batch_size=_BATCH, mean=plan.mean, std=plan.std
        )
        images = (torch.from_numpy(batch.images).permute(0, 3, 1, 2) for batch in batches)
        tracked = job.track(images, "Comparing with the source", total=batches.steps)
        return divergence(model, tracked, plan.training.seed)


def divergence(model: nn.Module, batches: Iterator[Tensor], seed: int) -> Likeness:
    """Return how far `model`'s batch normalisations are from their running statistics.

    Parameters
    ----------
    model : nn.Module
        In evaluation mode; it is left as it was, without hooks.
    batches : iterator of Tensor float32 (N, C, H, W)
        Normalised images.
    seed : int
        Of the bootstrap.
    """
    names = {module: name for name, module in model.named_modules() if _keeps_statistics(module)}
    if not names:
        raise ArchitectureError(
            "This network keeps no statistics of the images it was trained on",
            hint="Similarity is measured with a network that has batch normalisation.",
        )
    moments: dict[nn.Module, list[tuple[Tensor, Tensor]]] = {}
    with _watched(names, moments), torch.inference_mode():
        for images in batches:
            model(images)
    means = [np.concatenate([m.double().numpy() for m, _ in found]) for found in moments.values()]
    squares = [np.concatenate([s.double().numpy() for _, s in found]) for found in moments.values()]
    kept = [(_numbers(norm.running_mean), _numbers(norm.running_var)) for norm in moments]
    count = len(means[0])
    everyone = np.full((1, count), 1 / count)
    by_layer = _divergences(everyone, means, squares, kept)[0]
    draws = np.random.default_rng(seed).multinomial(count, [1 / count] * count, size=DRAWS) / count
    drawn = _divergences(draws, means, squares, kept).mean(1)
    middle = float(by_layer.mean())
    shift = middle - float(np.median(drawn))
    low, high = (max(0.0, float(end) + shift) for end in np.percentile(drawn, (2.5, 97.5)))
    layers = tuple(
        LayerDivergence(names[norm], depth, float(by_layer[depth]))
        for depth, norm in enumerate(moments)
    )
    return Likeness(middle, (min(low, middle), max(high, middle)), layers, count)


@contextmanager
def _watched(
    names: dict[nn.Module, str], moments: dict[nn.Module, list[tuple[Tensor, Tensor]]]
) -> Iterator[None]:
    """Collect each image's mean and mean square of every channel that enters a normalisation."""

    def note(norm: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        places = tuple(range(2, inputs[0].dim()))
        value = inputs[0].float()
        pair = (value.mean(places), value.square().mean(places)) if places else (value, value**2)
        moments.setdefault(norm, []).append(pair)

    handles = [norm.register_forward_pre_hook(note) for norm in names]
    try:
        yield
    finally:
        for handle in handles:
            handle.remove()


def _divergences(
    weights: Moments,
    means: Sequence[Moments],
    squares: Sequence[Moments],
    kept: Sequence[tuple[Moments, Moments]],
) -> Moments:
    """Return (draws, layers) for the images' `weights` (draws, images), whose rows sum to 1."""
    columns = []
    for mean, square, (n, w) in zip(means, squares, kept, strict=True):
        m = weights @ mean  # draws x channels
        v = np.maximum(weights @ square - m**2, _SMALLEST)
        w = np.maximum(w, _SMALLEST)
        both = (v / w + w / v - 2 + (m - n) ** 2 * (1 / v + 1 / w)) / 4
        columns.append(np.median(both, axis=1))
    return np.stack(columns, axis=1)


def _keeps_statistics(module: nn.Module) -> bool:
    norm = isinstance(module, nn.modules.batchnorm._BatchNorm)
    return norm and getattr(module, "running_mean", None) is not None


def _numbers(value: Any) -> Moments:
    numbers: Moments = value.detach().double().cpu().numpy()
    return numbers
