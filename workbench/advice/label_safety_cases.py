"""Which images, and which versions of them, the label check looks at. No torch here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from workbench.runs import SplitRow
from workbench.settings import AugmentationSettings, Flip, Span
from workbench.settings.augmentation import operations

Part = Literal["on", "low", "high", "inside"]

MOST_IMAGES = 160
"""Training images that are looked at, the same number of each class where there are enough."""
MOST_CLASSES = 20
"""Classes that are looked at, evenly taken from all in label order."""
LEAST_IMAGES = 8
"""Training images below which nothing is said of a class."""
_FLIPS = ("horizontal_flip", "vertical_flip")


@dataclass(frozen=True)
class Case:
    """One operation, alone and always applied, at one part of its range.

    Attributes
    ----------
    field : str
        Of `AugmentationSettings`.
    part : str
        "low" or "high" end, "inside" the range, or "on" where there is no range.
    settings : AugmentationSettings
        With this operation only.
    """

    field: str
    part: Part
    settings: AugmentationSettings


@dataclass(frozen=True, eq=False)
class Sample:
    """The images looked at.

    Attributes
    ----------
    places : int64 (images,)
        Places in the list of training images, ascending.
    labels : int64 (images,)
        From 0, of the classes in `classes`.
    classes : tuple of int
        Labels in the project of the classes looked at.
    left_out : tuple of int
        Labels of classes with too few images.
    """

    places: npt.NDArray[np.int64]
    labels: npt.NDArray[np.int64]
    classes: tuple[int, ...]
    left_out: tuple[int, ...]


def fields(settings: AugmentationSettings, *, flips: bool) -> tuple[str, ...]:
    """Return the operations to check: those that are on, and with `flips` both flips."""
    wanted = {name for name in operations() if is_on(settings, name)}
    wanted.update(_FLIPS if flips else ())
    return tuple(name for name in operations() if name in wanted)


def is_on(settings: AugmentationSettings, name: str) -> bool:
    """Return whether training can apply the operation `name`."""
    value = getattr(settings, name)
    return bool(value.enabled and value.probability > 0)


def cases(settings: AugmentationSettings, names: Sequence[str]) -> list[Case]:
    """Return the cases of the operations `names`, each at its own range."""
    return [case for name in names for case in _cases_of(settings, name)]


def sample(rows: Sequence[SplitRow], classes: int, seed: int) -> Sample:
    """Choose among the training images `rows`; the same seed chooses the same."""
    labels = np.array([row.label for row in rows], np.int64)
    numbers = np.bincount(labels, minlength=classes)
    enough = np.flatnonzero(numbers >= LEAST_IMAGES)
    steps = np.linspace(0, len(enough) - 1, min(len(enough), MOST_CLASSES)).round()
    chosen = enough[steps.astype(np.int64)]
    order = np.random.default_rng(seed).permutation(len(labels))
    share = MOST_IMAGES // max(1, len(chosen))
    places = [order[labels[order] == label][:share] for label in chosen]
    taken = np.sort(np.concatenate(places)) if places else np.empty(0, np.int64)
    return Sample(
        taken.astype(np.int64),
        np.searchsorted(chosen, labels[taken]).astype(np.int64),
        tuple(chosen.tolist()),
        tuple(np.flatnonzero(numbers < LEAST_IMAGES).tolist()),
    )


def _cases_of(settings: AugmentationSettings, name: str) -> list[Case]:
    value: Span | Flip = getattr(settings, name)
    alone = AugmentationSettings(fill_mode=settings.fill_mode)

    def case(part: Part, **ends: float) -> Case:
        always = value.replace(enabled=True, probability=1.0, **ends)
        return Case(name, part, alone.replace(**{name: always}))

    if isinstance(value, Flip) or value.low == value.high:
        return [case("on")]
    return [case("low", high=value.low), case("high", low=value.high), case("inside")]
