"""Where the arithmetic happens."""

from __future__ import annotations

import os
from contextlib import AbstractContextManager
from dataclasses import dataclass

import psutil
import torch

from workbench.errors import SettingsError
from workbench.settings import TrainingSettings
from workbench.training.ranks import ALONE, Ranks

_WORTH_SHARING = 100_000_000


def choose_device(settings: TrainingSettings, ranks: Ranks = ALONE) -> torch.device:
    """Return the device asked for; "auto" takes CUDA, then Apple's MPS, then the CPU.

    Of several processes on a machine each takes a GPU of its own; MPS is for one alone.

    Raises
    ------
    SettingsError
        The device asked for is not on this machine, or there are fewer than processes.
    """
    present = {
        "cuda": torch.cuda.is_available(),
        "mps": torch.backends.mps.is_available() and ranks.alone,
        "cpu": True,
    }
    first = next(name for name, here in present.items() if here)
    chosen = first if settings.device == "auto" else settings.device
    if chosen == "cuda" and present["cuda"] and not ranks.alone:
        gpus = torch.cuda.device_count()
        if gpus == 1:  # SLURM may show each process its own alone; NCCL refuses to share one
            return torch.device("cuda", 0)
        if ranks.local_number >= gpus:
            raise SettingsError(
                f"This machine has {gpus} GPUs for {ranks.local_count} processes",
                where="training.device",
                hint="Start as many processes on a machine as it has GPUs.",
            )
        return torch.device("cuda", ranks.local_number)
    if not present[chosen]:
        here = ", ".join(name for name, found in present.items() if found)
        raise SettingsError(
            f"There is no {chosen} device for this run on this machine",
            where="training.device",
            hint=f'Choose "auto" or one of: {here}.',
        )
    return torch.device(chosen)


@dataclass(frozen=True, slots=True)
class Precision:
    """The kind of numbers that a run computes with; weights are always kept in 32 bits."""

    device: torch.device
    dtype: torch.dtype

    @property
    def mixed(self) -> bool:
        return self.dtype != torch.float32

    @property
    def words(self) -> str:
        name = str(self.dtype).removeprefix("torch.")
        return f"{name}, mixed" if self.mixed else name

    def autocast(self) -> AbstractContextManager[None]:
        """Let what is computed within use these numbers where it is safe."""
        return torch.autocast(self.device.type, self.dtype, enabled=self.mixed)

    def scaler(self) -> torch.amp.GradScaler:
        """Return what keeps small gradients from vanishing in float16; it does nothing else."""
        return torch.amp.GradScaler(self.device.type, enabled=self.dtype == torch.float16)


def choose_precision(settings: TrainingSettings, device: torch.device) -> Precision:
    """Return what "mixed" means on `device`: bfloat16, or float16 on GPUs that lack it."""
    if settings.precision == "full":
        return Precision(device, torch.float32)
    lacks = device.type == "mps" or (device.type == "cuda" and not torch.cuda.is_bf16_supported())
    return Precision(device, torch.float16 if lacks else torch.bfloat16)


def set_deterministic(settings: TrainingSettings) -> None:
    """Forbid operations whose result varies, if the settings do."""
    if settings.deterministic:
        # cuBLAS wants to know before its first use
        os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
    torch.use_deterministic_algorithms(settings.deterministic)
    torch.backends.cudnn.benchmark = False


def set_threads(settings: TrainingSettings, macs: int, processes: int = 1) -> int:
    """Give torch its threads and return their number; 0 in the settings chooses by the work.

    Parameters
    ----------
    macs : int
        Multiply-adds of a training step. Below `_WORTH_SHARING` threads wait for each other longer
        than they compute. Otherwise one thread for each physical core: a second hardware thread
        shares the core's vector units.
    processes : int
        That share the machine.
    """
    cores = max(1, (psutil.cpu_count(logical=False) or os.cpu_count() or 1) // processes)
    count = settings.threads or (cores if macs >= _WORTH_SHARING else 1)
    torch.set_num_threads(count)
    return count
