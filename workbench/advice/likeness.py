"""How similar a set is to the source, as plain values. No torch here."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from workbench.advice.calibration import similarity


@dataclass(frozen=True, slots=True)
class LayerDivergence:
    """One batch normalisation.

    Attributes
    ----------
    name : str
    depth : int
        Place in the order of execution, from 0.
    divergence : float
    """

    name: str
    depth: int
    divergence: float

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class Likeness:
    """What `workbench.advice.similarity` measured.

    Attributes
    ----------
    divergence : float
    divergence_interval : tuple of float
        The middle 95 % of bootstrap samples of the images, shifted so that they are centred on
        `divergence`, as a resampled set is a little farther from everything.
    layers : tuple of LayerDivergence
    images : int
    """

    divergence: float
    divergence_interval: tuple[float, float]
    layers: tuple[LayerDivergence, ...]
    images: int

    @property
    def similarity(self) -> float:
        """0 (far) to 1 (near), see `workbench.advice.calibration`."""
        return similarity(self.divergence)

    @property
    def interval(self) -> tuple[float, float]:
        """Of `similarity`."""
        low, high = self.divergence_interval
        return similarity(high), similarity(low)
