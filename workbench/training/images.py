"""The plan's images, decoded once, and batches of them on the device."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from workbench.data.batches import Batch, EvaluationBatches, TrainingBatches
from workbench.data.cache import PixelSource, open_source
from workbench.jobs import Job
from workbench.plan import Plan
from workbench.runs import SplitRow
from workbench.training.ranks import ALONE, Ranks

Inputs = tuple[Tensor, ...]

_THREADS = 2


class Images:
    """Training and validation images of a plan.

    All files share one cache in one order, so that another split decodes nothing again.

    Attributes
    ----------
    train : TrainingBatches
        Of several processes, this one's share of each batch.
    validation : EvaluationBatches
        And its share of the validation images.
    """

    def __init__(self, plan: Plan, device: torch.device, job: Job, ranks: Ranks = ALONE) -> None:
        self.plan, self._device, self._ranks = plan, device, ranks
        rows = (*plan.train, *plan.validation, *plan.test)
        self._place = {file: index for index, file in enumerate(sorted(row.file for row in rows))}
        self._pixels = open_source(
            plan.folder,
            list(self._place),
            image_size=plan.image_size,
            channels=plan.channels,
            background=plan.background,
            job=job,
            kinds=_kinds(plan) if plan.training.lost_files == "skip" else None,
        )
        self.train = self._training_batches(plan.training.batch_size)
        checked = plan.validation[ranks.share(len(plan.validation))]
        self.validation = self.evaluation(checked, plan.training.batch_size)

    def evaluation(self, rows: tuple[SplitRow, ...], batch_size: int) -> EvaluationBatches:
        """Return batches of `rows` in their order, never augmented."""
        return EvaluationBatches(
            self._source(rows),
            labels_of(rows),
            batch_size=batch_size,
            mean=self.plan.mean,
            std=self.plan.std,
            threads=_THREADS,
        )

    def views(self, view: int, batch_size: int, start: int) -> Iterator[tuple[Inputs, Tensor]]:
        """Yield the training images in their order from `start` on, as epoch `view` shows them."""
        return self.on_device(self._training_batches(batch_size).in_order(view, start))

    def on_device(self, batches: Iterator[Batch]) -> Iterator[tuple[Inputs, Tensor]]:
        """Yield each batch as the network takes it, with its labels."""
        return (self._moved(batch) for batch in batches)

    def take_lost(self) -> tuple[str, ...]:
        """Return the files that others have stood in for since this was last asked."""
        return self._pixels.take_lost()

    def close(self) -> None:
        self._pixels.close()

    def _source(self, rows: tuple[SplitRow, ...]) -> PixelSource:
        return self._pixels.subset([self._place[row.file] for row in rows])

    def _training_batches(self, batch_size: int) -> TrainingBatches:
        plan = self.plan
        return TrainingBatches(
            self._source(plan.train),
            labels_of(plan.train),
            batch_size=batch_size,
            seed=plan.training.seed,
            augmentation=plan.augmentation,
            mean=plan.mean,
            std=plan.std,
            balanced=plan.training.class_balance == "sampling",
            threads=_THREADS,
            part=self._ranks.part,
        )

    def _moved(self, batch: Batch) -> tuple[Inputs, Tensor]:
        # N x H x W x C in memory is exactly channels-last for N x C x H x W
        images = torch.from_numpy(batch.images).permute(0, 3, 1, 2)
        classes = len(self.plan.classes)
        # of a mixed image the shares of its classes; of all others the class
        labels = torch.from_numpy(batch.labels if batch.mix is None else batch.targets(classes))
        return (
            (images.to(self._device, non_blocking=True),),
            labels.to(self._device, non_blocking=True),
        )


def _kinds(plan: Plan) -> list[tuple[str, int]]:
    """Return split and class of each file, in the order of the files."""
    rows = (*plan.train, *plan.validation, *plan.test)
    return [(row.split, row.label) for row in sorted(rows, key=lambda row: row.file)]


def labels_of(rows: tuple[SplitRow, ...]) -> np.ndarray:
    """Return the class of each row, int64."""
    return np.array([row.label for row in rows], np.int64)
