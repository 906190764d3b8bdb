"""Pictures that are nearly the same: re-encoded, resized, cropped or slightly changed copies.

1. Every image becomes a grey patch, and low cosines of it and of its windows; see `near_patches`.
2. For each image the windows most like it are candidates: it may be a crop of those images.
3. Each candidate is aligned with it, and compared by whitened cosines.
4. Pairs that stand out from what the set's images have in common anyway are near copies.

Mirrored, turned and strongly changed copies, and crops below two thirds of a side, are not looked
for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from workbench.data.catalog import NearCopy
from workbench.data.near_patches import (
    COARSE,
    FINE,
    LOWEST_DEVIATION,
    SIDE,
    WINDOWS,
    Floats,
    Patch,
    Whitening,
    aligned,
    grey_patch,
    whole,
    windows,
)
from workbench.data.parallel import default_threads, ordered_map
from workbench.errors import DataError
from workbench.jobs import Job

MOST_IMAGES = 30_000
"""More are not compared: the time grows with the square of their number."""

CANDIDATES = 6
"""Images that each one is compared with in earnest."""
LEAST_CANDIDATE = 0.5
"""Cosine of whitened coarse vectors below which two images are not aligned at all."""

_RIVAL = 3  # the fourth best: a picture may well have three copies
_USUAL = 0.95  # quantile over the set
_STANDS_OUT = 0.79
_SAME = 0.97

_BLOCK, _QUERIES, _CHUNK = 256, 1024, 8


@dataclass(frozen=True, slots=True)
class _Candidate:
    image: int
    other: int
    window: int


def find_near_copies(
    folder: Path, files: Sequence[str], job: Job, *, background: str = "white"
) -> tuple[NearCopy, ...]:
    """Return the pairs of nearly the same picture among `files`, most alike first.

    Files that cannot be read, and those that are as good as blank, are passed over.

    Raises
    ------
    Cancelled
        The job was cancelled.
    """
    names, patches = _patches(folder, files, background, job)
    if len(names) < 2:
        return ()
    candidates = _candidates(patches, job)
    likeness = _likeness(patches, candidates, job)
    pairs = [NearCopy(names[one], names[two], value) for (one, two), value in _chosen(likeness)]
    return tuple(sorted(pairs, key=lambda pair: (-pair.likeness, pair.file, pair.other)))


def _patches(
    folder: Path, files: Sequence[str], background: str, job: Job
) -> tuple[list[str], npt.NDArray[np.uint8]]:
    def patch(file: str) -> Patch | None:
        try:
            found = grey_patch(folder / file, background)
        except DataError:
            return None  # the check has said so, or it has gone since
        return found if found.std() >= LOWEST_DEVIATION else None

    names: list[str] = []
    kept = np.empty((len(files), SIDE, SIDE), np.uint8)
    found = ordered_map(patch, files, threads=default_threads(), chunk=_CHUNK)
    with closing(found):
        tracked = job.track(found, "Comparing pictures: reading", total=len(files))
        for file, one in zip(files, tracked, strict=True):
            if one is not None:
                kept[len(names)] = one
                names.append(file)
    return names, kept[: len(names)]


def _candidates(patches: npt.NDArray[np.uint8], job: Job) -> list[_Candidate]:
    """Return, for each image, those with a window most like it."""
    count = len(patches)
    asked = whole(patches, COARSE)
    whitening = Whitening.of(asked)
    asked = whitening.apply(asked)
    best = np.full((count, CANDIDATES), -1, np.float32)
    which = np.zeros((count, CANDIDATES), np.int64)  # image x windows + window
    for start in job.track(range(0, count, _BLOCK), "Comparing pictures: searching"):
        block = whitening.apply(windows(patches[start : start + _BLOCK]))
        size = len(block)
        flat = block.reshape(-1, block.shape[2]).T
        for first in range(0, count, _QUERIES):
            job.check()
            rows = slice(first, min(count, first + _QUERIES))
            cosines = (asked[rows] @ flat).reshape(-1, size, len(WINDOWS))
            window = cosines.argmax(2)
            value = np.take_along_axis(cosines, window[:, :, None], 2)[:, :, 0]
            number = np.arange(start, start + size)
            value[np.arange(rows.start, rows.stop)[:, None] == number] = -1  # itself
            merged = np.concatenate([best[rows], value], 1)
            numbers = np.concatenate([which[rows], number * len(WINDOWS) + window], 1)
            order = np.argpartition(-merged, CANDIDATES - 1, axis=1)[:, :CANDIDATES]
            best[rows] = np.take_along_axis(merged, order, 1)
            which[rows] = np.take_along_axis(numbers, order, 1)
    return [
        _Candidate(image, *divmod(int(which[image, place]), len(WINDOWS)))
        for image, place in np.argwhere(best > LEAST_CANDIDATE)
    ]


def _likeness(
    patches: npt.NDArray[np.uint8], candidates: list[_Candidate], job: Job
) -> dict[int, dict[int, float]]:
    """Return, for each image, the whitened cosine with each candidate once they are aligned."""
    every = whole(patches, FINE)
    whitening = Whitening.of(every)
    every = whitening.apply(every)

    def compared(one: _Candidate) -> float:
        moved = aligned(patches[one.image], patches[one.other], WINDOWS[one.window])
        if moved is None:
            return 0.0
        found: Floats = whitening.apply(whole(moved[None], FINE))[0]
        return float(found @ every[one.image])

    result: dict[int, dict[int, float]] = defaultdict(dict)
    values = ordered_map(compared, candidates, threads=default_threads(), chunk=_CHUNK)
    with closing(values):
        tracked = job.track(values, "Comparing pictures: aligning", total=len(candidates))
        for one, value in zip(candidates, tracked, strict=True):
            result[one.image][one.other] = value
    return result


def _chosen(likeness: dict[int, dict[int, float]]) -> list[tuple[tuple[int, int], float]]:
    """Return the pairs that stand out, each once, with their likeness.

    An image that is like many others, as plain trousers are, has no copy unless one of them is much
    closer than the rest; how much is measured against the fourth best. A picture of which there are
    many copies has a fourth best that is one too, so more than is usual in the set counts for
    nothing.
    """
    rivals = {image: _rival(others) for image, others in likeness.items()}
    usual = float(np.quantile(list(rivals.values()), _USUAL)) if rivals else 0.0
    pairs: dict[tuple[int, int], float] = {}
    for image, others in likeness.items():
        rival = min(rivals[image], usual)
        for other, value in others.items():
            outstanding = 1 - (1 - value) / (1 - rival)
            if outstanding >= _STANDS_OUT or value >= _SAME:
                pair = min(image, other), max(image, other)
                pairs[pair] = max(value, pairs.get(pair, -1.0))
    return list(pairs.items())


def _rival(others: dict[int, float]) -> float:
    ranked = sorted(others.values(), reverse=True)
    return min(max(0.0, ranked[_RIVAL]), 0.999) if len(ranked) > _RIVAL else 0.0
