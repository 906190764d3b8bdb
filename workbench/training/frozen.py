"""What the loop is fed when layers are frozen: their outputs, computed once and kept on disk.

Without augmentation every epoch shows a frozen layer the same images, so this is exact. With it,
and only if the user asks, epoch e is given view e mod N of each image: the very image that epoch
(e mod N) would have shown. That is exact for the first N epochs and an approximation after them.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from workbench.data.batches import epoch_order, equal_chances
from workbench.data.cache import pixels_key
from workbench.jobs import Job
from workbench.plan import Plan
from workbench.runs import SplitRow
from workbench.training.images import Images, Inputs, labels_of
from workbench.training.ranks import ALONE, Ranks
from workbench.transfer.features import Features, Rows, has_room, open_features
from workbench.transfer.layout import Layout, features_key
from workbench.transfer.prefix import split_frozen

TEXT = "Computing the frozen layers once"
VIEWS_TEXT = "Computing the frozen layers on augmented views"

# Images that the frozen layers take at a time; batches of the training may differ.
_CHUNK = 32


class FrozenFeed:
    """Batches of features instead of images, and the part of the network that takes them.

    Attributes
    ----------
    network : nn.Module
        The layers behind the cut.
    facts : dict
        For `Started.features`.
    """

    def __init__(
        self, plan: Plan, device: torch.device, network: nn.Module, ranks: Ranks = ALONE
    ) -> None:
        self.network = network
        self._ranks = ranks
        self.facts: dict[str, Any] = {}
        self._plan, self._device = plan, device
        self._labels = torch.from_numpy(labels_of(plan.train))
        sampling = plan.training.class_balance == "sampling"
        self._chances = equal_chances(self._labels.numpy()) if sampling else None
        self._check_labels = torch.from_numpy(labels_of(plan.validation))
        # for each view, where the training images are; without augmentation there is one "view"
        self._train: list[tuple[Features, np.ndarray]] = []
        self._check: tuple[Features, np.ndarray]

    def training(self, epoch: int, start: int) -> Iterator[tuple[Inputs, Tensor]]:
        """Yield an epoch's batches from step `start` on, in the order that images would have."""
        settings = self._plan.training
        features, place = self._train[epoch % len(self._train)]
        order = epoch_order(len(self._labels), settings.seed, epoch, self._chances)
        for chunk in _chunks(torch.from_numpy(order), settings.batch_size)[start:]:
            own = chunk[self._ranks.share(len(chunk))]
            yield self._batch(features, place[own.numpy()], self._labels[own])

    def validation(self) -> Iterator[tuple[Inputs, Tensor]]:
        """Yield the validation images' batches in file order."""
        features, place = self._check
        own = torch.arange(len(place))[self._ranks.share(len(place))]
        for chunk in own.split(self._plan.training.batch_size):
            if len(chunk):
                yield self._batch(features, place[chunk.numpy()], self._check_labels[chunk])

    def close(self) -> None:
        for features, _ in (*self._train, self._check):
            features.close()

    def _batch(
        self, features: Features, place: np.ndarray, labels: Tensor
    ) -> tuple[Inputs, Tensor]:
        inputs = features.read(place)
        return tuple(t.to(self._device) for t in inputs), labels.to(self._device)

    def fill(self, opener: _Opener) -> None:
        """Compute or find all features; see `frozen_feed`."""
        plan, views = self._plan, views_of(self._plan)
        if not views:
            rows = tuple(sorted((*plan.train, *plan.validation), key=lambda row: row.file))
            place = {row.file: index for index, row in enumerate(rows)}
            features = opener.plain(rows)
            self._train = [(features, np.array([place[row.file] for row in plan.train], int))]
            self._check = features, np.array([place[row.file] for row in plan.validation], int)
        else:
            self._check = opener.plain(plan.validation), np.arange(len(plan.validation))
            for view in range(views):
                self._train.append((opener.view(view), np.arange(len(plan.train))))
        self.facts = opener.facts(views)


def views_of(plan: Plan) -> int:
    """Return how many augmented views of each image are kept; 0 if images are not augmented."""
    if not plan.augmentation.active:
        return 0
    return min(plan.transfer.cached_views, plan.training.epochs)


def frozen_feed(
    plan: Plan,
    model: nn.Module,
    images: Images,
    device: torch.device,
    job: Job,
    ranks: Ranks = ALONE,
) -> FrozenFeed | dict[str, Any]:
    """Return the feed of features if the plan allows one, else the facts of why there is none.

    The facts are empty where nothing is frozen, or augmentation makes every epoch another.
    """
    changes = plan.augmentation
    # the features of two mixed images are not a mixture of their features
    if not plan.frozen or changes.mixes or (changes.active and not plan.transfer.cached_views):
        return {}
    if plan.smallest_size < plan.image_size:  # an epoch's images are of its own size
        return {}
    example = torch.zeros(2, plan.channels, plan.image_size, plan.image_size, device=device)
    example = example.contiguous(memory_format=torch.channels_last)
    parts = split_frozen(model, plan.frozen, example)
    if parts is None:
        return {}
    prefix, suffix = parts
    prefix.eval()
    layout = Layout.of(run_prefix(prefix, (example,)))
    if layout is None:
        return {}
    count = len(plan.train) * max(1, views_of(plan)) + len(plan.validation)
    needed = count * layout.width * 4
    if not has_room(needed):
        return {
            "state": "refused",
            "bytes": needed,
            "text": f"What the frozen layers give would take {size_text(needed)} on the disk, "
            "which is too much; they are computed again in every epoch",
        }
    feed = FrozenFeed(plan, device, suffix, ranks)
    feed.fill(_Opener(plan, images, prefix, layout, device, job, count))
    return feed


class _Opener:
    """Finds or computes features, one file of them after another, and counts what it did."""

    def __init__(
        self,
        plan: Plan,
        images: Images,
        prefix: nn.Module,
        layout: Layout,
        device: torch.device,
        job: Job,
        total: int,
    ) -> None:
        self._plan, self._images, self._prefix, self._layout = plan, images, prefix, layout
        self._device, self._job, self._total = device, job, total
        self._done = self._found = self._bytes = 0

    def plain(self, rows: tuple[SplitRow, ...]) -> Features:
        def batches(start: int) -> Iterator[tuple[Inputs, Tensor]]:
            return self._images.on_device(iter(self._images.evaluation(rows[start:], _CHUNK)))

        return self._open(rows, batches)

    def view(self, view: int) -> Features:
        plan = self._plan

        def batches(start: int) -> Iterator[tuple[Inputs, Tensor]]:
            return self._images.views(view, _CHUNK, start)

        return self._open(plan.train, batches, plan.augmentation, plan.training.seed, view)

    def _open(
        self,
        rows: tuple[SplitRow, ...],
        batches: Callable[[int], Iterator[tuple[Inputs, Tensor]]],
        *facts: Any,
    ) -> Features:
        plan, before = self._plan, self._done
        pixels = pixels_key(
            plan.folder,
            [row.file for row in rows],
            image_size=plan.image_size,
            channels=plan.channels,
            background=plan.background,
        )
        key = features_key(
            self._prefix, pixels, plan.mean, plan.std, self._device.type, _CHUNK, *facts
        )

        def compute(start: int) -> Generator[Rows, None, None]:
            for inputs, _ in batches(start):
                yield self._layout.pack(run_prefix(self._prefix, inputs))

        def told(done: int) -> None:
            text = VIEWS_TEXT if facts else TEXT
            self._job.report(text, before + done, self._total, before=self._found)

        features = open_features(key, len(rows), self._layout, compute, self._job, told)
        self._done += len(rows)
        self._found += features.found
        self._bytes += features.bytes
        return features

    def facts(self, views: int) -> dict[str, Any]:
        """Return what was done, for `Started.features`."""
        states = {0: "computed", self._total: "found"}
        state = states.get(self._found, "resumed")
        exact = not views or views >= self._plan.training.epochs
        images = len(self._plan.train) + len(self._plan.validation)
        return {
            "state": state,
            "images": images,
            "bytes": self._bytes,
            "views": views,
            "exact": exact,
            "text": _sentence(state, images, views, exact, self._bytes),
        }


def run_prefix(prefix: nn.Module, inputs: Inputs) -> Inputs:
    """Return what the frozen layers, in evaluation mode, make of a batch."""
    # no_grad, not inference_mode: the outputs take part in the backward pass of what follows
    with torch.no_grad():
        result = prefix(*inputs)
    return result if isinstance(result, tuple) else (result,)


def _sentence(state: str, images: int, views: int, exact: bool, size: int) -> str:
    how = {
        "computed": "computed once",
        "resumed": "partly found on the disk, the rest computed once",
        "found": "found on the disk",
    }[state]
    text = f"Frozen layers {how}: {images:,} images, {size_text(size)}"
    if views:
        text += f", {views} augmented views of each training image"
    if not exact:
        text += " (an approximation: later epochs see the same views again)"
    return text


def size_text(size: int) -> str:
    """Return a size in bytes in words: "1.2 GB"."""
    if size < 1e9:
        return f"{size / 1e6:.1f} MB"
    return f"{size / 1e9:.1f} GB"


def _chunks(order: Tensor, size: int) -> list[Tensor]:
    """Cut as `TrainingBatches` does: a last batch of one joins the batch before it."""
    chunks = list(order.split(size))
    if len(chunks) > 1 and len(chunks[-1]) == 1 and size > 1:
        chunks[-2:] = [torch.cat(chunks[-2:])]
    return chunks
