"""What kind of computer this is. No torch: what it says of devices is asked of the engine."""

from __future__ import annotations

import os
import platform
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import psutil


@dataclass(frozen=True)
class Machine:
    """The facts.

    Attributes
    ----------
    system : str
        As "Linux 6.1, x86_64".
    processor : str
        Its name, or its architecture where the system tells no name.
    cores, threads : int
        Real cores, and how many threads they run at once.
    memory, memory_free : int
        Bytes.
    """

    system: str
    processor: str
    cores: int
    threads: int
    memory: int
    memory_free: int

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return asdict(self)


def machine() -> Machine:
    """Ask the system."""
    memory, threads = psutil.virtual_memory(), os.cpu_count() or 1
    return Machine(
        system=f"{platform.system()} {platform.release()}, {platform.machine()}",
        processor=_processor(),
        cores=psutil.cpu_count(logical=False) or threads,
        threads=threads,
        memory=memory.total,
        memory_free=memory.available,
    )


def _processor() -> str:
    # `platform.processor` is empty on most Linux systems.
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        lines = []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, "") or platform.processor() or platform.machine()
