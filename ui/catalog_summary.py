"""A catalog's numbers, counted once in a worker so that the window never loops over images."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ui.engine_words import engine_words
from workbench.data.catalog import SPLITS, Catalog

Numbers = npt.NDArray[np.integer[Any]]
# Codes of the array `splits`; 0 stands for "none yet".
SPLIT_CODES: dict[str, int] = {name: code for code, name in enumerate(SPLITS, 1)}


@dataclass(frozen=True)
class CatalogSummary:
    """What the window shows of a catalog without its images.

    Attributes
    ----------
    catalog : Catalog
        Whose summary it is.
    labels : ndarray int32 (images,)
        Class of each entry.
    splits : ndarray int8 (images,)
        Code of each entry's split, see `SPLIT_CODES`.
    counts : ndarray int64 (classes, 4)
        Images of each class with each split code.
    given_splits : frozenset of str
        Splits that the folder itself gives.
    """

    catalog: Catalog
    labels: Numbers
    splits: Numbers
    counts: Numbers
    given_splits: frozenset[str] = frozenset()

    def count(self, split: str = "", label: int | None = None) -> int:
        """Return the number of images of a split and class; empty and None count all."""
        rows = slice(None) if label is None else slice(label, label + 1)
        columns = slice(None) if not split else slice(SPLIT_CODES[split], SPLIT_CODES[split] + 1)
        return int(self.counts[rows, columns].sum())

    def indices(self, split: str = "", label: int | None = None) -> Numbers:
        """Return the indices of the entries of a split and class, in catalog order."""
        chosen = np.ones(len(self.labels), dtype=bool)
        if label is not None:
            chosen &= self.labels == label
        if split:
            chosen &= self.splits == SPLIT_CODES[split]
        return np.flatnonzero(chosen)

    @property
    def splits_present(self) -> list[str]:
        """The splits that hold any image, in order."""
        return [name for name in SPLITS if self.count(name)]

    @property
    def severe(self) -> str:
        """Why training cannot start; empty if it can."""
        for problem in self.catalog.problems:
            if problem.severe:
                return f"{engine_words(problem.message)}. {engine_words(problem.action)}"
        return ""


def summarise(catalog: Catalog, *, given_splits: frozenset[str] = frozenset()) -> CatalogSummary:
    """Count `catalog`."""
    size = len(catalog.entries)
    labels = np.fromiter((e.label for e in catalog.entries), np.int32, size)
    codes = (SPLIT_CODES.get(e.split, 0) for e in catalog.entries)
    splits = np.fromiter(codes, np.int8, size)
    counts = np.zeros((len(catalog.classes), len(SPLITS) + 1), np.int64)
    np.add.at(counts, (labels, splits), 1)
    return CatalogSummary(catalog, labels, splits, counts, given_splits)
