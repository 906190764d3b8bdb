"""How large a set is for what would be learnt from it. No torch here.

The course's notes (CS231n, "Transfer learning", "When and how to fine-tune?") divide sets into
small and large by whether the whole network could be trained on them without over-fitting, and give
no number. Two are taken here, either of which makes a set large:

- A usual class (the median) has at least 500 training images. ImageNet has 732 to 1,300 of each
  class (Russakovsky et al. 2015, table 2); the networks of Yosinski et al. 2014 (section 3),
  which learnt well on one half of its classes, had as many of each.
- There are at most 50 weights to learn for each training image: what AlexNet had, 60 million for
  1.2 million images (Krizhevsky et al. 2012, abstract). That is the rule for tiny networks.
"""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from workbench.runs import SplitRow

LARGE_CLASS = 500
"""Training images of a usual class from which a set is large."""
FEW_WEIGHTS = 50
"""Weights of the whole network for each training image up to which a set is large."""

Verdict = Literal["small", "large"]


@dataclass(frozen=True)
class Size:
    """Counts of training images, and of what each strategy would learn from them.

    Attributes
    ----------
    images : int
    per_class : float
        The median of the classes.
    smallest_class : int
    whole : int
        Parameters of the whole network.
    parameters : mapping
        Strategy -> parameters that it learns.
    """

    images: int
    per_class: float
    smallest_class: int
    whole: int
    parameters: Mapping[str, int]

    @property
    def weights_per_image(self) -> float:
        return self.whole / max(1, self.images)

    @property
    def verdict(self) -> Verdict:
        few = self.weights_per_image <= FEW_WEIGHTS
        return "large" if few or self.per_class >= LARGE_CLASS else "small"

    @property
    def border(self) -> float:
        """Images of a usual class from which a set like this would be large, by either rule."""
        return max(1.0, min(LARGE_CLASS, self.per_class * self.weights_per_image / FEW_WEIGHTS))

    def to_dict(self) -> dict[str, Any]:
        return {
            "border": self.border,
            "images": self.images,
            "per_class": self.per_class,
            "smallest_class": self.smallest_class,
            "verdict": self.verdict,
            "weights_per_image": self.weights_per_image,
            "parameters": dict(self.parameters),
        }


def size_of(
    rows: Sequence[SplitRow], classes: int, whole: int, parameters: Mapping[str, int]
) -> Size:
    """Count the training images `rows` of a set of `classes` classes."""
    found = Counter(row.label for row in rows)
    counts = [found[label] for label in range(classes)]
    return Size(len(rows), float(statistics.median(counts)), min(counts), whole, dict(parameters))
