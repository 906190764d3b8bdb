"""Outputs of frozen layers on disk: computed once, resumable, safe to kill, bounded.

1. A key is made of all that decides the outputs: see `features_key`.
2. <cache>/features/<key>.npy is made as `workbench.data.row_files` says.
3. Before that the files that were not used for longest make room for it.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Generator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from workbench.data.row_files import RowFile
from workbench.data.row_folder import entries, remove, sweep_locks
from workbench.files import storage_errors
from workbench.jobs import Job
from workbench.settings.computer import of_budget
from workbench.transfer.feature_files import features_dir
from workbench.transfer.layout import Layout

Rows = npt.NDArray[np.float32]

DISK_BUDGET = 8 << 30
"""Bytes that all features together may take, unless the user chose."""
DISK_RESERVE = 1 << 30
"""Bytes of the disk that are left to others."""
WAITING = "Waiting for the frozen layers, which another run is computing"


class Features:
    """Rows of features in a memory map; the system keeps in memory what fits.

    Attributes
    ----------
    bytes : int
    found : int
        Rows that were on disk before; all of them if nothing had to be computed.
    """

    def __init__(self, rows: Rows, layout: Layout, found: int) -> None:
        self._rows: Rows | None = rows
        self._layout = layout
        self.bytes, self.found = int(rows.nbytes), found

    def __len__(self) -> int:
        return 0 if self._rows is None else len(self._rows)

    def read(self, indices: npt.NDArray[np.int64]) -> tuple[torch.Tensor, ...]:
        """Return a copy of what crosses the cut for the images `indices`, batch first."""
        if self._rows is None:
            raise ValueError("these features are closed")
        return self._layout.unpack(torch.from_numpy(self._rows[indices]))

    def close(self) -> None:
        # the map itself goes when nothing refers to it
        self._rows = None


def has_room(needed: int) -> bool:
    """Whether `needed` bytes of features keep to the budget and leave the disk its reserve."""
    if needed > of_budget(DISK_BUDGET):
        return False
    folder = features_dir()
    with storage_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    held = sum(size for _, size, _ in entries(folder))
    return needed + DISK_RESERVE <= shutil.disk_usage(folder).free + held


def open_features(
    key: str,
    count: int,
    layout: Layout,
    compute: Callable[[int], Generator[Rows, None, None]],
    job: Job,
    told: Callable[[int], None],
) -> Features:
    """Return the features `key`, computing those that are not on disk.

    Parameters
    ----------
    key : str
        From `features_key`.
    count : int
        Images, and so rows.
    layout : Layout
        Of one row.
    compute : callable
        (first row) -> generator of float32 (n, layout.width), from that row to the last. Only asked
        for rows behind those on disk.
    job : Job
        Checked; cancelling keeps what has been computed.
    told : callable
        Called with the number of rows that are there.

    Raises
    ------
    StorageError
        The disk is full or the cache folder not writable.
    """
    path = features_dir() / f"{key}.npy"
    file = RowFile(path, (count, layout.width), np.dtype("<f4"))
    needed = count * file.row_bytes
    rows, found = file.obtain(
        compute,
        job,
        waiting=WAITING,
        begin=lambda: make_room(needed, keep=path),
        told=told,
    )
    told(count)
    return Features(rows, layout, found)


def make_room(needed: int, *, keep: Path) -> None:
    """Remove what was not used for longest until `needed` more bytes keep to the budget."""
    folder = keep.parent
    oldest = sorted(entries(folder))
    held = sum(size for _, size, _ in oldest)
    free, budget = shutil.disk_usage(folder).free, of_budget(DISK_BUDGET)
    for _, size, path in oldest:
        enough = held + needed <= budget and free >= needed + DISK_RESERVE
        if enough:
            break
        if path.stem != keep.stem and remove(path):
            held, free = held - size, free + size
    sweep_locks(folder)
