"""Random numbers that depend on (seed, epoch, index) alone, not on order, state or threads."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from numpy.random import Philox

from workbench.settings import Flip, Span

# Each operation owns two numbers of the stream, or more, whether it is on or not, so that turning
# one on leaves the draws of all others alone. New operations go to the end; nothing ever moves.
SLOTS = (
    "horizontal_shift",
    "vertical_shift",
    "rotation",
    "zoom",
    "contrast",
    "brightness",
    "horizontal_flip",
    "vertical_flip",
    "shear",
    "resized_crop",
    "resized_crop_shape",
    "resized_crop_place",
    "saturation",
    "hue",
    "greyscale",
    "channel_shift",
    "channel_shift_more",
    "blur",
    "noise",
    "jpeg",
    "erasing",
    "erasing_shape",
    "erasing_place",
    "selection",
)
_PLACES = {name: place for place, name in enumerate(SLOTS)}
# Separates this use of the counter from others, such as the order of an epoch.
_PURPOSE = 0


class Draws:
    """The draws of one image in one epoch.

    Parameters
    ----------
    seed, epoch, index : int
    candidates : sequence of str
        Where there are any, one of these spans is drawn and all other spans stay neutral; see
        `AugmentationSettings.candidates`.
    """

    def __init__(self, seed: int, epoch: int, index: int, candidates: Sequence[str] = ()) -> None:
        self._numbers = uniforms(seed, epoch, index, _PURPOSE, 2 * len(SLOTS)).tolist()
        self._only = ""
        if candidates:
            self._only = candidates[int(self.pair("selection")[0] * len(candidates))]

    def value(self, name: str, span: Span) -> float | None:
        """Return a value uniform between the ends of `span`, or None where not applied."""
        if not span.enabled or (self._only and name != self._only):
            return None
        chance, position = self.pair(name)
        if chance >= span.probability:
            return None
        return span.low + (span.high - span.low) * position

    def span(self, name: str, span: Span, neutral: float) -> float:
        """Return `value`, or `neutral` where not applied."""
        value = self.value(name, span)
        return neutral if value is None else value

    def flip(self, name: str, flip: Flip) -> bool:
        """Return whether to flip."""
        return flip.enabled and self.pair(name)[0] < flip.probability

    def pair(self, name: str) -> tuple[float, float]:
        """Return the two numbers in [0, 1) of a slot; of an operation's first, chance and value."""
        start = 2 * _PLACES[name]
        return self._numbers[start], self._numbers[start + 1]


def raw(seed: int, epoch: int, index: int, purpose: int, count: int) -> npt.NDArray[np.uint64]:
    """Return `count` 64-bit numbers of Philox4x64-10 at a counter made of the arguments.

    NumPy guarantees this stream across versions and platforms, which it does not for
    `Generator.permutation` and the like.

    References
    ----------
    Salmon, Moraes, Dror and Shaw 2011, Parallel random numbers: as easy as 1, 2, 3.
    """
    # The lowest word counts the blocks of this one stream.
    generator = Philox(key=[seed, purpose], counter=[0, index, epoch, 0])
    return np.asarray(generator.random_raw(count), dtype=np.uint64)


def uniforms(
    seed: int, epoch: int, index: int, purpose: int, count: int
) -> npt.NDArray[np.float64]:
    """Return `count` numbers uniform in [0, 1), each a multiple of 2**-53."""
    numbers = raw(seed, epoch, index, purpose, count) >> np.uint64(11)
    return numbers.astype(np.float64) * 2.0**-53
