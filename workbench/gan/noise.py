"""The noise that images are made of: a pure function of the seed and of what it is for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from workbench.gan.folder import GanSpec
from workbench.gan.noise_grid import COLUMNS, ROWS

_PURPOSES = {"steps": 0, "grid": 1, "measure": 2, "sample": 3, "walk": 4}


@dataclass(frozen=True)
class Noise:
    """What some images are made of.

    Attributes
    ----------
    values : Tensor float32 (N, latent)
        Standard normal.
    labels : Tensor int64 (N,) or None
        Classes; None where they are not told apart.
    """

    values: Tensor
    labels: Tensor | None

    def __len__(self) -> int:
        return len(self.values)

    def parts(self, size: int) -> Iterator[Noise]:
        """Yield the noise in pieces of at most `size`."""
        for start in range(0, len(self), size):
            labels = None if self.labels is None else self.labels[start : start + size]
            yield Noise(self.values[start : start + size], labels)


def stream(seed: int, purpose: str, number: int = 0) -> torch.Generator:
    """Return a generator on the CPU for one purpose, such as the step `number`."""
    words = np.random.SeedSequence([seed, _PURPOSES[purpose], number]).generate_state(1, np.uint64)
    return torch.Generator().manual_seed(int(words[0] >> np.uint64(1)))


def grid_noise(spec: GanSpec) -> Noise:
    """Return what the grid of every epoch is made of; each of the first classes has a row."""
    settings = spec.settings
    rows = ROWS[settings.side]
    count = rows * COLUMNS
    values = torch.randn(count, settings.latent, generator=stream(settings.seed, "grid"))
    labels = torch.arange(count) // COLUMNS % spec.labels if spec.labels else None
    return Noise(values, labels)


def some_noise(
    spec: GanSpec, labels: Tensor | None, count: int, purpose: str, number: int
) -> Noise:
    """Return noise for `count` images of these labels, which are cut to what is told apart."""
    draws = stream(spec.settings.seed, purpose, number)
    values = torch.randn(count, spec.settings.latent, generator=draws)
    return Noise(values, labels if spec.labels else None)
