"""Decoding a set of images into its memory map, once for all processes that need it."""

from __future__ import annotations

import time
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

import numpy as np

from workbench.data.decode import Pixels
from workbench.data.parallel import default_threads, ordered_map
from workbench.data.recipe import Recipe
from workbench.data.row_files import RowFile
from workbench.data.row_folder import entries, remove, sweep_locks
from workbench.files import cache_dir
from workbench.jobs import Job
from workbench.settings.computer import of_budget

HELD_BUDGET = 16 << 30
"""Bytes that the pixels of all sets together may take on the disk, unless the user chose."""
READING = "Reading images"
WAITING = "Another process is reading these images"

_DAY = 86_400
_UNUSED_DAYS = 60
_PART_DAYS = 2


def decoded(recipe: Recipe, job: Job) -> Pixels:
    """Map the pixels of `recipe`, decoding those that are not on disk; errors as `open_source`."""
    path = cache_dir() / "pixels" / f"{recipe.key()}.npy"
    file = RowFile(path, recipe.shape, np.dtype(np.uint8))
    total = len(recipe.files)

    def compute(first: int) -> Generator[Pixels, None, None]:
        files = recipe.files[first:]
        images = ordered_map(recipe.make, files, threads=default_threads(), chunk=4)
        job.report(READING, first, total, before=first)
        with closing(images):
            for done, pixels in enumerate(images, first + 1):
                yield pixels[np.newaxis]
                job.report(READING, done, total, before=first)

    def begin() -> None:
        make_room(path, total * recipe.bytes_each)

    pixels, _ = file.obtain(compute, job, waiting=WAITING, begin=begin)
    return pixels


def make_room(path: Path, needed: int) -> None:
    """Remove sets that were not used for long, or longest, so that `needed` bytes may come.

    Unfinished sets are kept for two days, to be gone on with. What a process is making stays.
    """
    found = [entry for entry in sorted(entries(path.parent)) if entry[2].stem != path.stem]
    held, budget = sum(size for _, size, _ in found), of_budget(HELD_BUDGET)
    for used, size, old in found:
        days = (time.time() - used) / _DAY
        useless = days > (_PART_DAYS if old.suffix == ".part" else _UNUSED_DAYS)
        if (useless or held + needed > budget) and remove(old):
            held -= size
    sweep_locks(path.parent)
