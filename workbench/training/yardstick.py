"""How fast this computer trains: one network that everybody knows, timed on the best device."""

from __future__ import annotations

import statistics
import time
from dataclasses import asdict, dataclass
from typing import Any

import torch
from torch.nn import functional

from workbench.architectures import registry
from workbench.jobs import Job
from workbench.settings import TrainingSettings
from workbench.training.devices import choose_device

NETWORK, SIZE, CLASSES = "resnet18", 224, 1000
BATCHES = {"cpu": 8}
_GPU_BATCH = 32
_FEWEST_RUNS, _SECONDS = 3, 2.0


@dataclass(frozen=True)
class Device:
    """What torch computes on.

    Attributes
    ----------
    kind : str
        "cpu", "cuda" or "mps".
    names : tuple of str
        The GPUs, with their memory; empty for a CPU.
    torch : str
        torch's version.
    threads : int
        That torch computes with on the CPU.
    """

    kind: str
    names: tuple[str, ...]
    torch: str
    threads: int

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return asdict(self)


@dataclass(frozen=True)
class Pace:
    """What was measured.

    Attributes
    ----------
    images_per_second : float
        Forward and backward pass of the median batch.
    batch : int
    runs : int
        Batches that were timed, after one that was not.
    """

    images_per_second: float
    batch: int
    runs: int

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return asdict(self)


def device() -> Device:
    """Say what the device "auto" is here."""
    kind = choose_device(TrainingSettings()).type
    names: tuple[str, ...] = ()
    if kind == "cuda":
        every = [torch.cuda.get_device_properties(n) for n in range(torch.cuda.device_count())]
        names = tuple(f"{one.name}, {one.total_memory / 1e9:.0f} GB" for one in every)
    return Device(kind, names, torch.__version__, torch.get_num_threads())


def measure(job: Job) -> Pace:
    """Time forward and backward passes of ResNet-18 in float32 on random images of 224 px.

    Reading images, augmentation and the optimiser's step are no part of it. The job can be
    cancelled between two batches.
    """
    place = choose_device(TrainingSettings())
    batch = BATCHES.get(place.type, _GPU_BATCH)
    job.report("Building ResNet-18")
    model = registry.create(
        NETWORK, classes=CLASSES, channels=3, image_size=SIZE, pretrained=False, seed=0
    )
    model = model.to(place).train()
    images = torch.rand(batch, 3, SIZE, SIZE, device=place)
    labels = torch.arange(batch, device=place)
    seconds: list[float] = []
    first = True  # it allocates memory and chooses algorithms
    while first or len(seconds) < _FEWEST_RUNS or sum(seconds) < _SECONDS:
        job.report("Timing ResNet-18", min(int(sum(seconds) * 10), int(_SECONDS * 10)),
                   int(_SECONDS * 10))  # fmt: skip
        start = time.perf_counter()
        functional.cross_entropy(model(images), labels).backward()
        if place.type != "cpu":
            torch.accelerator.synchronize()
        if not first:
            seconds.append(time.perf_counter() - start)
        first = False
    return Pace(batch / statistics.median(seconds), batch, len(seconds))
