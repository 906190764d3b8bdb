"""What the cache holds altogether, and emptying it. No torch."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from workbench.data.row_folder import entries, remove
from workbench.files import cache_dir
from workbench.jobs import Job

_PARTS = ("pixels", "features")


@dataclass(frozen=True)
class Held:
    """What is in the cache, and what the disk has left.

    Attributes
    ----------
    folder : Path
    size : int
        Bytes of decoded images and outputs of frozen layers.
    free : int
        Bytes free on the cache's disk.
    """

    folder: Path
    size: int
    free: int


def held() -> Held:
    """Look at the disk. The cache's folder need not exist yet."""
    folder = cache_dir()
    size = sum(size for part in _PARTS for _, size, _ in entries(folder / part))
    there = next(place for place in (folder, *folder.parents) if place.exists())
    return Held(folder, size, shutil.disk_usage(there).free)


def empty(job: Job) -> Held:
    """Remove all that no process is writing, and return what is left."""
    found = [path for part in _PARTS for _, _, path in entries(cache_dir() / part)]
    for path in job.track(found, "Emptying the cache"):
        remove(path)
    return held()
