"""Batches of tensors, prepared ahead by threads, the same whatever their number."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt

from workbench.augmentation.draws import raw, uniforms
from workbench.augmentation.mixing import Mix, combine, plan_mix
from workbench.augmentation.render import Tensor, normalise, render
from workbench.data.cache import PixelSource
from workbench.data.parallel import ordered_map
from workbench.settings import AugmentationSettings

Indices = npt.NDArray[np.int64]
Part = tuple[int, int]
"""The number of a process, from 0, and how many share the work."""
# Draws of augmentation have purpose 0, noise 2, blends 3 and 4.
_ORDER_PURPOSE = 1


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """What one step takes.

    Attributes
    ----------
    images : ndarray float32 (N, H, W, C), C-contiguous
        Normalised; a tensor (N, C, H, W) made of it by `permute` is channels-last without a copy.
    labels, indices : ndarray int64 (N,)
        The class, and the place in the source, of each image.
    mix : Mix or None
        How images and so labels were blended with others of the whole batch; None for not at all.
    others : ndarray int64 (N,) or None
        The class of each image's partner, where images were blended.
    """

    images: Tensor
    labels: Indices
    indices: Indices
    mix: Mix | None = None
    others: Indices | None = None

    def targets(self, classes: int) -> npt.NDArray[np.float32]:
        """Return the share of each class in each image, (N, classes); rows sum to 1."""
        shares = np.eye(classes, dtype=np.float32)
        if self.mix is None or self.others is None:
            return shares[self.labels]
        share = np.float32(self.mix.blend.share)
        return share * shares[self.labels] + (1 - share) * shares[self.others]


def epoch_order(
    count: int, seed: int, epoch: int, chances: npt.NDArray[np.float64] | None = None
) -> Indices:
    """Return the order in which `count` images are seen: a pure function of its arguments.

    With `chances`, of each image, they are drawn with replacement instead of shuffled; an image
    that an epoch draws twice is augmented the same way twice.
    """
    if chances is None:
        order = np.argsort(raw(seed, epoch, 0, _ORDER_PURPOSE, count), kind="stable")
        return order.astype(np.int64)
    reached = np.cumsum(chances)
    drawn = uniforms(seed, epoch, 0, _ORDER_PURPOSE, count) * reached[-1]
    return np.searchsorted(reached, drawn, side="right").astype(np.int64)


def equal_chances(labels: Indices) -> npt.NDArray[np.float64]:
    """Return chances of images by which every class is as likely as any other."""
    counts = np.bincount(labels)
    return np.asarray(1.0 / counts[labels])


def part_of(count: int, part: Part) -> slice:
    """Return which of `count` things are for process `part[0]` of `part[1]`: neighbours."""
    number, parts = part
    return slice(count * number // parts, count * (number + 1) // parts)


def training_bounds(count: int, batch_size: int) -> list[tuple[int, int]]:
    """Return where each batch of an epoch starts and ends in `epoch_order`."""
    return _bounds(count, batch_size, merge=True)


class _Batches:
    """What training and evaluation share."""

    def __init__(
        self,
        source: PixelSource,
        labels: Sequence[int] | Indices,
        batch_size: int,
        mean: Sequence[float],
        std: Sequence[float],
        threads: int,
    ) -> None:
        self._source = source
        self._labels = np.asarray(labels, dtype=np.int64)
        self._mean, self._std = tuple(mean), tuple(std)
        self._batch_size, self._threads = batch_size, threads
        if len(self._labels) != len(source):
            raise ValueError(f"{len(self._labels)} labels for {len(source)} images")
        if not len(self._mean) == len(self._std) == source.channels:
            raise ValueError(f"mean and std must have {source.channels} values each")
        if batch_size < 1 or threads < 1:
            raise ValueError("batch_size and threads must be at least 1")

    def _make(
        self,
        bounds: list[tuple[int, int]],
        order: Indices,
        fill: Callable[[int, Tensor], Tensor],
        *,
        start_step: int = 0,
        plan: Callable[[int, int], Mix | None] | None = None,
        part: Part = (0, 1),
        side: int | None = None,
    ) -> Generator[Batch, None, None]:
        size, channels = self._source.image_size, self._source.channels

        def make(step: int) -> Batch:
            whole = order[slice(*bounds[step])]
            own = np.arange(len(whole))[part_of(len(whole), part)]
            mix = plan(step, len(whole)) if plan is not None else None
            places = own
            if mix is not None:  # this part of the batch first, then what else it is blended with
                partners = mix.partners[own]
                places = np.concatenate([own, np.setdiff1d(partners, own)])
            images = np.empty((len(places), size, size, channels), np.float32)
            for row, place in enumerate(places):
                fill(int(whole[place]), images[row])
            indices, others = whole[own], None
            if mix is not None:
                rows = np.empty(len(whole), np.int64)
                rows[places] = np.arange(len(places))
                combine(images[: len(own)], images[rows[partners]], mix.blend)
                images, others = images[: len(own)], self._labels[whole[partners]]
            if side is not None and side != size:
                images = _shrunk(images, side)
            return Batch(images, self._labels[indices], indices, mix, others)

        # One batch waits while each thread makes another: hides the work at little memory.
        steps = range(start_step, len(bounds))
        return ordered_map(make, steps, threads=self._threads, ahead=1)


class TrainingBatches(_Batches):
    """Shuffled and augmented batches, anew each epoch.

    Parameters
    ----------
    source : PixelSource
        The training images.
    labels : sequence of int
        The class of each.
    batch_size : int
        Images in a batch. A last batch of one single image is merged into the one before, as
        BatchNorm cannot train on one.
    seed : int
        Of the order and of the augmentation.
    augmentation : AugmentationSettings
    mean, std : sequence of float
        One for each channel, for values in 0..1.
    balanced : bool
        Draw each epoch's images so that every class comes as often; see `epoch_order`.
    threads : int
        Threads that prepare batches ahead; they change nothing but the speed.
    part : (int, int)
        Which share of each batch of an epoch is made, see `Part`; together the shares are the
        batch that one process makes.
    """

    def __init__(
        self,
        source: PixelSource,
        labels: Sequence[int] | Indices,
        *,
        batch_size: int,
        seed: int,
        augmentation: AugmentationSettings,
        mean: Sequence[float],
        std: Sequence[float],
        balanced: bool = False,
        threads: int = 2,
        part: Part = (0, 1),
    ) -> None:
        super().__init__(source, labels, batch_size, mean, std, threads)
        self._part = part
        self._seed, self._augmentation = seed, augmentation
        self._chances = equal_chances(self._labels) if balanced else None
        self._bounds = training_bounds(len(source), batch_size)

    @property
    def steps(self) -> int:
        """Batches in an epoch."""
        return len(self._bounds)

    def epoch(
        self, epoch: int, start_step: int = 0, side: int | None = None
    ) -> Generator[Batch, None, None]:
        """Yield the batches of an epoch (from 0), from `start_step` on.

        With `side`, in pixels, images are shrunk to it after all else was done to them.
        Closing the generator stops its threads. What a thread raises is raised here.
        """
        size = self._source.image_size

        def plan(step: int, count: int) -> Mix | None:
            return plan_mix(
                self._augmentation,
                seed=self._seed,
                epoch=epoch,
                step=step,
                count=count,
                height=size,
                width=size,
            )

        order = epoch_order(len(self._source), self._seed, epoch, self._chances)
        return self._make(
            self._bounds,
            order,
            self._filler(epoch),
            start_step=start_step,
            plan=plan,
            part=self._part,
            side=side,
        )

    def in_order(self, epoch: int, start: int = 0) -> Generator[Batch, None, None]:
        """Yield the images from `start` on as `epoch` shows them, but in file order and unmixed."""
        count = len(self._source)
        bounds = list(pairwise([*range(start, count, self._batch_size), count]))
        return self._make(bounds, np.arange(count), self._filler(epoch))

    def _filler(self, epoch: int) -> Callable[[int, Tensor], Tensor]:
        def fill(index: int, out: Tensor) -> Tensor:
            return render(
                self._source.read(index),
                self._augmentation,
                seed=self._seed,
                epoch=epoch,
                index=index,
                mean=self._mean,
                std=self._std,
                out=out,
            )

        return fill


class EvaluationBatches(_Batches):
    """The images in their own order, never augmented; iterate as often as needed.

    Parameters are those of `TrainingBatches`; the last batch may hold a single image.
    """

    def __init__(
        self,
        source: PixelSource,
        labels: Sequence[int] | Indices,
        *,
        batch_size: int,
        mean: Sequence[float],
        std: Sequence[float],
        threads: int = 2,
    ) -> None:
        super().__init__(source, labels, batch_size, mean, std, threads)
        self._bounds = _bounds(len(source), batch_size, merge=False)

    @property
    def steps(self) -> int:
        """Batches in all."""
        return len(self._bounds)

    def __iter__(self) -> Iterator[Batch]:
        def fill(index: int, out: Tensor) -> Tensor:
            return normalise(self._source.read(index), self._mean, self._std, out)

        return self._make(self._bounds, np.arange(len(self._source)), fill)


def _shrunk(images: Tensor, side: int) -> Tensor:
    """Return images (N, side, side, C), each pixel the mean of the area that it covers."""
    result = np.empty((len(images), side, side, images.shape[3]), np.float32)
    for image, small in zip(images, result, strict=True):
        resized = cv2.resize(image, (side, side), interpolation=cv2.INTER_AREA)
        small[:] = resized.reshape(small.shape)  # cv2 drops the axis of a single channel
    return result


def _bounds(count: int, batch_size: int, *, merge: bool) -> list[tuple[int, int]]:
    starts = list(range(0, count, batch_size))
    if merge and len(starts) > 1 and batch_size > 1 and count - starts[-1] == 1:
        starts.pop()
    return list(pairwise([*starts, count]))
