"""Several processes that train one run together, on one machine or many.

torchrun or SLURM's srun starts the same command on each; torch.distributed connects them. Every
process holds the whole network and computes its share of each batch, so that together they take
the steps that one process would. Process 0 alone writes the run folder.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

import torch
from torch import Tensor, distributed, nn

from workbench.data.batches import Part, part_of
from workbench.errors import SettingsError, TrainingError
from workbench.training.norms import SharedStatistics

T = TypeVar("T")

# Process 0 may decode a large set, or evaluate, while the others wait for it.
_PATIENCE = timedelta(hours=4)


@dataclass(frozen=True, slots=True)
class Ranks:
    """This process among those of its run; alone, nothing here does anything.

    Attributes
    ----------
    number, count : int
        Of this process, from 0, and how many there are.
    local_number, local_count : int
        The same on this machine alone.
    """

    number: int = 0
    count: int = 1
    local_number: int = 0
    local_count: int = 1

    @property
    def first(self) -> bool:
        """Whether this process speaks for all."""
        return self.number == 0

    @property
    def alone(self) -> bool:
        return self.count == 1

    @property
    def part(self) -> Part:
        return self.number, self.count

    def share(self, count: int) -> slice:
        """Return which of `count` images are this process's."""
        return part_of(count, self.part)

    def add(self, *tensors: Tensor) -> None:
        """Sum each tensor over the processes, in place."""
        if not self.alone:
            for tensor in tensors:
                _together(lambda tensor=tensor: distributed.all_reduce(tensor))  # type: ignore[misc]

    def add_gradients(self, parameters: Iterable[nn.Parameter]) -> None:
        """Sum the gradients over the processes; all have them for the same parameters."""
        if self.alone:
            return
        gradients = [p.grad for p in parameters if p.grad is not None]
        if not gradients:
            return
        flat = torch.cat([gradient.reshape(-1) for gradient in gradients])
        self.add(flat)
        for gradient, summed in zip(
            gradients, flat.split([gradient.numel() for gradient in gradients]), strict=True
        ):
            gradient.copy_(summed.view_as(gradient))

    def most(self, values: Sequence[int]) -> list[int]:
        """Return the largest of each value over the processes: how they decide as one."""
        if self.alone:
            return list(values)
        tensor = torch.tensor(list(values), dtype=torch.int64)
        _together(lambda: distributed.all_reduce(tensor, distributed.ReduceOp.MAX))
        return [int(value) for value in tensor]

    def agree(self, facts: object, what: str) -> None:
        """Raise TrainingError unless `facts`, by their text, are the same in all processes."""
        if self.alone:
            return
        digest = hashlib.blake2b(repr(facts).encode(), digest_size=7).digest()
        number = int.from_bytes(digest)
        high, low = self.most([number, -number])
        if high != -low:
            raise TrainingError(
                f"The processes of this run do not see the same {what}",
                hint="Every machine needs the same run folder, images and program version.",
            )

    def take_from_first(self, tensors: Iterable[Tensor]) -> None:
        """Overwrite the tensors with those of process 0."""
        if not self.alone:
            for tensor in tensors:
                _together(lambda tensor=tensor: distributed.broadcast(tensor, 0))  # type: ignore[misc]

    def wait(self) -> None:
        """Return once every process came here."""
        self.most([0])

    def shared_statistics(self) -> AbstractContextManager[object]:
        """Let batch normalisation within use the statistics of the whole batch."""
        return nullcontext() if self.alone else SharedStatistics(self.add)


ALONE = Ranks()


def where_started() -> Ranks:
    """Return what torchrun or srun told this process; `ALONE` if neither started it.

    A batch script's own shell is no step of SLURM's, so a command in it without srun is alone.
    """
    found = os.environ
    try:
        if "TORCHELASTIC_RUN_ID" in found:
            names = ("RANK", "WORLD_SIZE", "LOCAL_RANK", "LOCAL_WORLD_SIZE")
            return Ranks(*(int(found[name]) for name in names))
        if int(found.get("SLURM_STEP_NUM_TASKS", "1")) > 1:
            nodes = int(found.get("SLURM_STEP_NUM_NODES", "1"))
            count = int(found["SLURM_STEP_NUM_TASKS"])
            return Ranks(
                int(found["SLURM_PROCID"]), count, int(found["SLURM_LOCALID"]), -(-count // nodes)
            )
    except (KeyError, ValueError) as error:
        raise SettingsError(
            f"The number of this process among the others cannot be read ({error})",
            hint="Start it with torchrun or srun, and leave their variables as they are.",
        ) from error
    return ALONE


@contextmanager
def joined() -> Iterator[Ranks]:
    """Yield this process among those of its run, connected with them.

    Raises
    ------
    SettingsError
        The others cannot be found; srun needs MASTER_ADDR and MASTER_PORT.
    """
    ranks = where_started()
    if ranks.alone:
        yield ranks
        return
    if not {"MASTER_ADDR", "MASTER_PORT"} <= set(os.environ):
        raise SettingsError(
            "The processes of this run do not know where to meet",
            where="MASTER_ADDR, MASTER_PORT",
            hint="Set both before srun, as the job.sbatch of `workbench prepare` does.",
        )
    nccl = torch.cuda.is_available() and distributed.is_nccl_available()
    _together(
        lambda: distributed.init_process_group(
            "cpu:gloo,cuda:nccl" if nccl else "gloo",
            timeout=_PATIENCE,
            rank=ranks.number,
            world_size=ranks.count,
        )
    )
    try:
        yield ranks
    finally:
        distributed.destroy_process_group()


def _together(work: Callable[[], T]) -> T:
    try:
        return work()
    except (RuntimeError, ValueError) as error:  # torch.distributed's own errors are RuntimeErrors
        first = (str(error).strip().splitlines() or ["no reason given"])[0]
        raise TrainingError(
            f"The connection to the other processes of this run is lost ({first[:200]})",
            hint="One of them has ended: its own words say why. Then start them all again; the "
            "run goes on from its last checkpoint.",
        ) from error
