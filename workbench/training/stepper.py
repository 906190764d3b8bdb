"""One step of the optimiser: forward, backward, and what keeps both within bounds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from workbench.architectures.outputs import AUXILIARY_WEIGHT, Outputs
from workbench.errors import TrainingError
from workbench.settings import TrainingSettings
from workbench.training.checkpoint import Parts
from workbench.training.devices import Precision
from workbench.training.faults import Runaway
from workbench.training.images import Inputs
from workbench.training.optimisers import set_rate
from workbench.training.ranks import ALONE, Ranks

# What allocators say where they raise no error of their own kind: CPU, MPS.
_NO_MEMORY = ("can't allocate memory", "not enough memory", "out of memory")


@dataclass(frozen=True, slots=True)
class Taken:
    """A batch that waits for the step of its group; `number` is its place in the run, from 0."""

    inputs: Inputs
    labels: Tensor
    number: int


@dataclass(frozen=True, slots=True)
class Counted:
    """What a batch gave, over all processes, still on the device.

    Attributes
    ----------
    loss : Tensor float32 ()
        Summed over the images; of the classifier that is kept, so that its curve can be held
        against validation.
    correct : Tensor float32 ()
        Images whose class came out first; of a mixed image the class with the larger share counts.
    """

    loss: Tensor
    correct: Tensor


class Stepper:
    """Takes batches; after the last of a group it moves the weights.

    Where memory does not suffice, batches are computed in 2, 4, 8 ... pieces whose gradients are
    summed: the same step, but for BatchNorm, which sees a piece at a time.

    Parameters
    ----------
    network : nn.Module
        Gives logits, or `Outputs`.
    weights : Tensor float (classes,) or None
        How much each class counts.
    divided : callable
        Told into how many pieces batches are divided from now on.
    ranks : Ranks
        The processes that compute a batch together. They do not divide: all would have to.
    """

    def __init__(
        self,
        network: nn.Module,
        parts: Parts,
        settings: TrainingSettings,
        precision: Precision,
        weights: Tensor | None,
        divided: Callable[[int], None],
        ranks: Ranks = ALONE,
    ) -> None:
        self._network, self._settings, self._precision = network, settings, precision
        self._optimiser, self._scaler, self._average = parts.optimiser, parts.scaler, parts.average
        self._weights, self._divided, self._ranks = weights, divided, ranks
        self._group: list[Taken] = []
        self._pieces = 1

    def take(self, batch: Taken, *, images: int, rate: float, last: bool) -> Counted:
        """Add the gradients of a batch, and step if it is the last of its group.

        Parameters
        ----------
        images : int
            In the whole group, of all processes; the loss of a group is the mean over them.

        Raises
        ------
        TrainingError
            Not even two images at a time fit into memory.
        Runaway
            The loss is no number; on the CPU always before it reaches the weights.
        """
        if not self._group:
            self._optimiser.zero_grad(set_to_none=True)
        self._group.append(batch)
        waiting = [batch]
        while True:
            try:
                for one in waiting:
                    counted = self._add(one, images)
                break
            except (torch.OutOfMemoryError, MemoryError, RuntimeError) as error:
                self._divide(error, len(batch.labels))
            # outside the handler, whose traceback would keep the tensors of the failed attempt
            waiting = self._group
            self._optimiser.zero_grad(set_to_none=True)
            if self._precision.device.type == "cuda":
                torch.cuda.empty_cache()
        self._ranks.add(counted.loss, counted.correct)
        # elsewhere each look would make the device wait; there `Meter.read` looks
        if counted.loss.device.type == "cpu" and not torch.isfinite(counted.loss):
            raise Runaway(batch.number + 1)
        if last:
            self._step(rate)
        return counted

    def forget(self) -> None:
        """Drop what waits for its group's step; the run went back."""
        self._group.clear()

    def _add(self, batch: Taken, images: int) -> Counted:
        # dropout draws from a generator that depends on the step alone, so a resumed run repeats it
        torch.manual_seed((self._settings.seed << 32 | batch.number) ^ self._ranks.number << 52)
        loss_sum = torch.zeros((), device=batch.labels.device)
        correct = torch.zeros((), device=batch.labels.device)
        for rows in _pieces(len(batch.labels), self._pieces):
            inputs, labels = tuple(x[rows] for x in batch.inputs), batch.labels[rows]
            with self._precision.autocast(), self._ranks.shared_statistics():
                outputs = self._network(*inputs)
            logits, auxiliary = outputs if isinstance(outputs, Outputs) else (outputs, ())
            loss = total = self._loss(logits, labels)
            for further in auxiliary:
                total = total + AUXILIARY_WEIGHT * self._loss(further, labels)
            self._scaler.scale(total / images).backward()
            named = labels if labels.ndim == 1 else labels.argmax(1)
            loss_sum += loss.detach()
            correct += (logits.detach().argmax(1) == named).sum()
        return Counted(loss_sum, correct)

    def _loss(self, logits: Tensor, labels: Tensor) -> Tensor:
        """Return the sum over the images."""
        return functional.cross_entropy(
            logits.float(),
            labels,
            self._weights,
            reduction="sum",
            label_smoothing=self._settings.label_smoothing,
        )

    def _step(self, rate: float) -> None:
        set_rate(self._optimiser, rate)
        every = [p for group in self._optimiser.param_groups for p in group["params"]]
        self._ranks.add_gradients(every)
        if self._settings.gradient_limit:
            self._scaler.unscale_(self._optimiser)
            nn.utils.clip_grad_norm_(every, self._settings.gradient_limit)
        self._scaler.step(self._optimiser)
        self._scaler.update()
        if self._average is not None:
            self._average.update()
        self._group.clear()

    def _divide(self, error: BaseException, images: int) -> None:
        """Halve what is computed at a time, if `error` says that memory does not suffice."""
        told = isinstance(error, torch.OutOfMemoryError | MemoryError)
        if not told and not any(words in str(error) for words in _NO_MEMORY):
            raise error
        if not self._ranks.alone:
            raise TrainingError(
                f"There is not enough memory for {images} images in process {self._ranks.number}",
                where="training.batch_size",
                hint="Start more processes, or halve the batch size and sum two batches a step.",
            ) from error
        # BatchNorm cannot be trained on a single image
        if images < 4 * self._pieces:
            raise TrainingError(
                "There is not enough memory for this network, not even for two images at a time",
                where="architecture.image_size",
                hint="Make the images smaller or choose a smaller network, then start again.",
            ) from error
        self._pieces *= 2
        self._divided(self._pieces)


def _pieces(count: int, pieces: int) -> list[slice]:
    """Cut `count` images into equal pieces; of no images, one empty piece."""
    parts = max(1, min(pieces, count))
    return [slice(count * i // parts, count * (i + 1) // parts) for i in range(parts)]
