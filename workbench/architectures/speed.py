"""How fast a network is on this computer: its forward pass, timed."""

from __future__ import annotations

import statistics
import time
from dataclasses import asdict, dataclass
from typing import Any

import torch
from torch import nn

from workbench.architectures import registry
from workbench.architectures.card import Card
from workbench.jobs import Job

BATCHES = (1, 8)
_FEWEST_RUNS = 3
_SECONDS = 0.7  # of measuring a batch size, where a run is shorter than a third of that


@dataclass(frozen=True)
class Timing:
    """The forward pass at one batch size.

    Attributes
    ----------
    batch : int
    images_per_second : float
        Of the median run.
    runs : int
        How many were timed, after one that was not.
    """

    batch: int
    images_per_second: float
    runs: int


@dataclass(frozen=True)
class Speed:
    """What was measured, and how.

    Attributes
    ----------
    name : str
    timings : tuple of Timing
        For each of `BATCHES`.
    image_size, channels, classes : int
    threads : int
        That torch computed with.
    """

    name: str
    timings: tuple[Timing, ...]
    image_size: int
    channels: int
    classes: int
    threads: int

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return asdict(self)


def measure(network: str | Card, job: Job) -> Speed:
    """Time a network on the CPU at its usual size: float32, evaluation mode, random weights.

    The speed does not depend on what the weights are. The job can be cancelled between two runs.

    Raises
    ------
    ArchitectureError
        There is no such network.
    """
    card = registry.card(network) if isinstance(network, str) else network
    size, channels = card.image_size, card.channels[0]
    job.report(f"Building {card.title}")
    model = registry.create(
        card, classes=card.classes, channels=channels, image_size=size, pretrained=False, seed=0
    ).eval()
    timings: list[Timing] = []
    for batch in BATCHES:
        job.report(f"Measuring {card.title}, batch {batch}", len(timings), len(BATCHES))
        timings.append(_timing(model, torch.rand(batch, channels, size, size), job))
    return Speed(card.name, tuple(timings), size, channels, card.classes, torch.get_num_threads())


def _timing(model: nn.Module, images: torch.Tensor, job: Job) -> Timing:
    seconds: list[float] = []
    with torch.inference_mode():
        model(images)  # the first run allocates memory and chooses algorithms
        while len(seconds) < _FEWEST_RUNS or sum(seconds) < _SECONDS:
            job.check()
            start = time.perf_counter()
            model(images)
            seconds.append(time.perf_counter() - start)
    return Timing(len(images), len(images) / statistics.median(seconds), len(seconds))
