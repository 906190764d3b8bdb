"""Keeps what the network says and is at the end of an epoch, while validation computes it anyway.

Nothing is computed for it but a softmax, so that it costs next to no time.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.utils.hooks import RemovableHandle

from workbench.errors import StorageError
from workbench.history import About, History, Record
from workbench.plan import Plan
from workbench.runs import RunFolder
from workbench.training.notes import Notes
from workbench.training.ranks import Ranks

# Of a run: beyond it only every second, third, ... epoch is kept, and the last.
_MOST_BYTES = 200_000_000
_ANSWERS_BYTES = 4_000_000  # of an epoch's answers
_MOST_WATCHED = 300


class Witness:
    """Watches the validation of one run.

    Parameters
    ----------
    run : RunFolder
        Whose history is written.
    model : nn.Module
        The whole network; the part that validation calls shares its layers.
    """

    def __init__(
        self, run: RunFolder, plan: Plan, model: nn.Module, notes: Notes, ranks: Ranks
    ) -> None:
        self._history = History(run.history)
        self._plan, self._notes, self._ranks = plan, notes, ranks
        self._filters = _first_kernels(model)
        self._last = _last_layer(model, plan.card.head, len(plan.classes))
        self._active = plan.training.history and bool(plan.validation)
        count, classes = len(plan.validation), len(plan.classes)
        self._kept = _spread(count, max(1, _ANSWERS_BYTES // (2 * classes)))
        self._watched = _spread(len(self._kept), _MOST_WATCHED)
        self._own = ranks.share(count)
        self._answers: list[Tensor] = []
        self._features: list[Tensor] = []
        self._stride = 0

    @contextmanager
    def watching(self, epoch: int) -> Iterator[None]:
        """See what the last layer is given meanwhile."""
        self._answers, self._features = [], []
        handle: RemovableHandle | None = None
        if self._last is not None and self._wants(epoch):
            handle = self._last[1].register_forward_pre_hook(self._on_last_layer)
        try:
            yield
        finally:
            if handle is not None:
                handle.remove()

    def add(self, epoch: int, logits: Tensor) -> None:
        """Take a batch's logits (N, classes)."""
        if self._wants(epoch):
            self._answers.append(logits.float().softmax(1))

    def close_epoch(self, epoch: int, confusion: Tensor) -> None:
        """Write what was seen; a disk that is full ends the watching, not the training.

        Parameters
        ----------
        confusion : integer tensor (classes, classes)
            Of the images of all processes.
        """
        if not self._wants(epoch):
            return
        answers = self._gathered(self._answers, len(self._plan.classes))
        width = self._last[1].in_features if self._last is not None else 0
        features = self._gathered(self._features, width)
        if not self._ranks.first:
            return
        watched = self._kept[self._watched]
        filters = self._filters[1].weight.detach() if self._filters else torch.zeros(0, 0, 0, 0)
        record = Record(
            epoch,
            confusion.to("cpu", torch.int64).numpy(),
            _half(answers[self._kept]),
            _half(features[watched] if len(features) else features),
            _half(filters),
        )
        if not self._stride:
            size = sum(one.nbytes for one in vars(record).values() if isinstance(one, np.ndarray))
            self._stride = -(-size * self._plan.training.epochs // _MOST_BYTES)
        try:
            self._history.begin(self._about(with_features=bool(self._features)))
            self._history.write(record)
        except StorageError as error:
            self._active = False
            self._notes.history_ended(str(error))

    def _wants(self, epoch: int) -> bool:
        if not self._active:
            return False
        last = epoch + 1 == self._plan.training.epochs
        return last or self._stride < 2 or epoch % self._stride == 0

    def _on_last_layer(self, _layer: nn.Module, inputs: tuple[Any, ...]) -> None:
        self._features.append(inputs[0].flatten(1).float())

    def _gathered(self, batches: list[Tensor], width: int) -> Tensor:
        """Return the rows of all processes, in the order of the validation images."""
        own = torch.cat(batches) if batches else torch.zeros(0, width)
        if self._ranks.alone:
            return own
        whole = own.new_zeros(len(self._plan.validation), own.shape[1])
        whole[self._own] = own
        self._ranks.add(whole)
        return whole

    def _about(self, *, with_features: bool) -> About:
        rows = [self._plan.validation[index] for index in self._kept]
        return About(
            classes=len(self._plan.classes),
            files=tuple(row.file for row in rows),
            labels=tuple(row.label for row in rows),
            watched=tuple(int(index) for index in self._watched),
            filters_of=self._filters[0] if self._filters else "",
            features_of=self._last[0] if self._last is not None and with_features else "",
        )


def _spread(count: int, most: int) -> np.ndarray:
    """Return up to `most` of the numbers below `count`, evenly spread."""
    return np.unique(np.linspace(0, count - 1, min(count, most)).round().astype(int))


def _half(values: Tensor) -> np.ndarray:
    limit = torch.finfo(torch.float16).max
    return values.float().clamp(-limit, limit).to("cpu", torch.float16).numpy()


def _first_kernels(model: nn.Module) -> tuple[str, nn.Conv2d] | None:
    layers = ((name, one) for name, one in model.named_modules() if isinstance(one, nn.Conv2d))
    return next(layers, None)


def _last_layer(model: nn.Module, head: str, classes: int) -> tuple[str, nn.Linear] | None:
    """Return the layer of the head that gives the logits, whose input are the features."""
    found = [
        (f"{head}.{name}".rstrip("."), one)
        for name, one in model.get_submodule(head).named_modules()
        if isinstance(one, nn.Linear) and one.out_features == classes
    ]
    return found[-1] if found else None
