"""Where the values of a wide range stand on a short track."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    """Where a value stands on the track: fine about `neutral`, coarse far from it.

    Without the square root the useful tenth of a range as wide as ±180° would be a few pixels.

    Attributes
    ----------
    minimum, maximum, neutral : float
        Ends of the track, and the value that changes nothing.
    step : float
        Values are multiples of it.
    logarithmic : bool
        Whether equal ratios count alike (factors), or equal differences.
    """

    minimum: float
    maximum: float
    neutral: float = 0.0
    step: float = 1.0
    logarithmic: bool = False

    def position(self, value: float) -> float:
        """Return where `value` stands, in 0..1."""
        low, high = self._bend(self.minimum), self._bend(self.maximum)
        return (self._bend(value) - low) / (high - low)

    def value(self, position: float) -> float:
        """Return the multiple of `step` at `position`, kept inside the ends."""
        low, high = self._bend(self.minimum), self._bend(self.maximum)
        bent = low + min(max(position, 0.0), 1.0) * (high - low)
        distance = math.copysign(bent * bent, bent)
        raw = self.neutral * math.exp(distance) if self.logarithmic else self.neutral + distance
        return self.from_ticks(self.ticks(min(max(raw, self.minimum), self.maximum)))

    def ticks(self, value: float) -> int:
        """Return `value` in whole steps."""
        return round(value / self.step)

    def from_ticks(self, ticks: int) -> float:
        """Return the value of so many steps, free of the noise of binary fractions."""
        return round(ticks * self.step, 6)

    def mirrored(self, value: float) -> float:
        """Return the value as far on the other side of `neutral`, kept inside the ends."""
        other = self.neutral**2 / value if self.logarithmic else 2 * self.neutral - value
        return self.from_ticks(self.ticks(min(max(other, self.minimum), self.maximum)))

    def _bend(self, value: float) -> float:
        distance = math.log(value / self.neutral) if self.logarithmic else value - self.neutral
        return math.copysign(math.sqrt(abs(distance)), distance)
