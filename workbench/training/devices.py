"""Where the arithmetic happens."""

from __future__ import annotations

import os

import psutil
import torch

from workbench.errors import SettingsError
from workbench.settings import TrainingSettings

_WORTH_SHARING = 100_000_000


def choose_device(settings: TrainingSettings) -> torch.device:
    """Return the device asked for; "auto" takes CUDA, then Apple's MPS, then the CPU.

    Raises
    ------
    SettingsError
        The device asked for is not on this machine.
    """
    present = {
        "cuda": torch.cuda.is_available(),
        "mps": torch.backends.mps.is_available(),
        "cpu": True,
    }
    if settings.device == "auto":
        return torch.device(next(name for name, here in present.items() if here))
    if not present[settings.device]:
        here = ", ".join(name for name, found in present.items() if found)
        raise SettingsError(
            f"There is no {settings.device} device on this machine",
            where="training.device",
            hint=f'Choose "auto" or one of: {here}.',
        )
    return torch.device(settings.device)


def set_threads(settings: TrainingSettings, macs: int) -> int:
    """Give torch its threads and return their number; 0 in the settings chooses by the work.

    Parameters
    ----------
    macs : int
        Multiply-adds of a training step. Below `_WORTH_SHARING` threads wait for each other longer
        than they compute. Otherwise one thread for each physical core: a second hardware thread
        shares the core's vector units.
    """
    cores = psutil.cpu_count(logical=False) or os.cpu_count() or 1
    count = settings.threads or (cores if macs >= _WORTH_SHARING else 1)
    torch.set_num_threads(count)
    return count
