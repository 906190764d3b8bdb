"""Some of the images, the same share of each class. No torch here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from workbench.runs import SplitRow


def stratified(rows: Sequence[SplitRow], most: int, seed: int) -> tuple[SplitRow, ...]:
    """Return at most `most` of `rows`, spread over the classes, in their order.

    Every class keeps an image as long as there are no more classes than `most`. The choice depends
    on the seed alone.
    """
    if len(rows) <= most:
        return tuple(rows)
    of_class: dict[int, list[int]] = defaultdict(list)
    for index in np.random.default_rng(seed).permutation(len(rows)):
        of_class[rows[index].label].append(int(index))
    ranked: list[tuple[float, int, int]] = []
    for label, members in of_class.items():
        # the first of each class comes first, then shares of equal size
        ranked += [(rank / len(members), label, index) for rank, index in enumerate(members)]
    chosen = sorted(index for _, _, index in sorted(ranked)[:most])
    return tuple(rows[index] for index in chosen)
