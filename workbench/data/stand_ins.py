"""Images that take the place of others which are lost while they are read."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable, Iterator, Sequence

import numpy as np

from workbench.data.decode import Pixels
from workbench.errors import DataError


class StandIns:
    """For each lost image the next one of the same kind, in the order of the set.

    The choice depends on nothing but which images are lost. An image that could not be read once
    is not asked for again. Safe from any thread.

    Parameters
    ----------
    kinds : sequence of hashable
        Of each image; none takes the place of one of another kind.
    """

    def __init__(self, kinds: Sequence[Hashable]) -> None:
        numbers = {kind: number for number, kind in enumerate(dict.fromkeys(kinds))}
        self._kinds = np.array([numbers[kind] for kind in kinds], np.int32)
        self._lost: set[int] = set()
        self._untold: list[int] = []
        self._lock = threading.Lock()

    def read(self, index: int, read: Callable[[int], Pixels]) -> Pixels:
        """Return what `read` gives for `index`, or for its stand-in.

        Raises
        ------
        DataError
            Every image of this kind is lost; the error is that of `index` or its next neighbour.
        """
        failure = DataError("Every image of one class is gone or cannot be read any more")
        for place in self._candidates(index):
            if place not in self._lost:
                try:
                    return read(place)
                except DataError as error:
                    failure = error
                    self._lose(place)
        raise failure

    def take_lost(self) -> tuple[int, ...]:
        """Return the images that were lost since this was last asked."""
        with self._lock:
            lost, self._untold = self._untold, []
        return tuple(sorted(lost))

    def _candidates(self, index: int) -> Iterator[int]:
        yield index
        alike = np.flatnonzero(self._kinds == self._kinds[index])
        after = int(np.searchsorted(alike, index)) + 1
        for place in (*alike[after:], *alike[: after - 1]):
            yield int(place)

    def _lose(self, place: int) -> None:
        with self._lock:
            if place not in self._lost:
                self._lost.add(place)
                self._untold.append(place)
