"""Outputs of frozen layers on disk: computed once, resumable, safe to kill, bounded.

1. A key is made of all that decides the outputs: see `features_key`.
2. If <cache>/features/<key>.npy exists it is complete, for it only ever gets its name when whole.
3. Otherwise, under a lock that the system takes from a dead process, rows are appended to
   <key>.part. Every second they are synced, and only then their number is noted in <key>.rows: a
   build that was killed goes on behind the last row that is surely on the disk.
4. Before a build the files that were not used for longest make room for it.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

import numpy as np
import numpy.typing as npt
import torch
from filelock import FileLock, Timeout

from workbench.errors import DataError, StorageError
from workbench.files import put_in_place, storage_errors, write_atomic
from workbench.jobs import Job
from workbench.transfer.feature_files import (
    entries,
    features_dir,
    remove,
    rows_file,
    sweep_locks,
)
from workbench.transfer.layout import Layout

Rows = npt.NDArray[np.float32]

DISK_BUDGET = 8 << 30
"""Bytes that all features together may take."""
DISK_RESERVE = 1 << 30
"""Bytes of the disk that are left to others."""
WAITING = "Waiting for the frozen layers, which another run is computing"

_SYNC_SECONDS = 1.0
_POLL = 0.2


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
    if needed > DISK_BUDGET:
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
    compute: Callable[[int], Iterator[Rows]],
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
        (first row) -> iterator of float32 (n, layout.width), from that row to the last. Only asked
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
    shape = (count, layout.width)
    rows, found = _opened(path, shape), count
    if rows is None:
        with storage_errors(path):
            path.parent.mkdir(parents=True, exist_ok=True)
        with _locked(path, job):
            rows = _opened(path, shape)
            if rows is None:
                found = _build(path, shape, compute, told)
                rows = _opened(path, shape)
    if rows is None:
        raise DataError(
            "The cache was changed while it was written",
            where=path,
            hint="Start again; if this recurs, another program empties this folder.",
        )
    told(count)
    return Features(rows, layout, found)


@contextmanager
def _locked(path: Path, job: Job) -> Iterator[None]:
    lock = FileLock(path.with_suffix(".lock"))
    while True:
        try:
            lock.acquire(timeout=_POLL)
            break
        except Timeout:
            job.report(WAITING)
    try:
        yield
    finally:
        lock.release()


def _build(
    path: Path,
    shape: tuple[int, int],
    compute: Callable[[int], Iterator[Rows]],
    told: Callable[[int], None],
) -> int:
    """Write all rows; return how many were there."""
    make_room(shape[0] * shape[1] * 4, keep=path)
    part = path.with_suffix(".part")
    try:
        with storage_errors(part), open(part, "ab+") as stream:
            found = done = _whole_rows(stream, part, shape)
            synced = time.monotonic()
            told(done)
            try:
                for rows in compute(done) if done < shape[0] else ():
                    stream.write(np.ascontiguousarray(rows, np.float32).tobytes())
                    done += len(rows)
                    if time.monotonic() - synced >= _SYNC_SECONDS:
                        _note(stream, part, done)
                        synced = time.monotonic()
                    told(done)
            finally:  # also when cancelled: the next start goes on from here
                _note(stream, part, done)
    except OSError as error:
        raise StorageError(
            f"The cache cannot be written ({error.strerror or error})",
            where=part,
            hint="Check the disk that holds this folder.",
        ) from error
    put_in_place(part, path)
    rows_file(part).unlink(missing_ok=True)
    return found


def _whole_rows(stream: BinaryIO, part: Path, shape: tuple[int, int]) -> int:
    """Cut `stream` behind the last row that is surely whole, or begin it; return the rows."""
    stream.seek(0)
    with suppress(OSError, ValueError, TypeError, KeyError):
        version = np.lib.format.read_magic(stream)
        header = np.lib.format.read_array_header_1_0(stream)
        if version == (1, 0) and header == (shape, False, np.dtype("<f4")):
            noted = int(json.loads(rows_file(part).read_text("utf-8"))["rows"])
            end = stream.tell() + noted * shape[1] * 4
            if 0 <= noted <= shape[0] and os.fstat(stream.fileno()).st_size >= end:
                stream.truncate(end)
                stream.seek(end)
                return noted
    stream.truncate(0)
    stream.seek(0)
    fresh = {"descr": "<f4", "fortran_order": False, "shape": shape}
    np.lib.format.write_array_header_1_0(stream, fresh)
    return 0


def _note(stream: BinaryIO, part: Path, rows: int) -> None:
    stream.flush()
    os.fsync(stream.fileno())
    write_atomic(rows_file(part), json.dumps({"rows": rows}))


def _opened(path: Path, shape: tuple[int, int]) -> Rows | None:
    """Map a complete file and note its use; None if there is none, or it is not what it should."""
    if 0 in shape:
        return np.empty(shape, np.float32)
    with suppress(OSError, ValueError, EOFError):
        rows = np.load(path, mmap_mode="r", allow_pickle=False)
        if rows.shape == shape and rows.dtype == np.float32:
            with suppress(OSError):
                os.utime(path)
            return rows
    return None


# -- the budget -------------------------------------------------------------------------------


def make_room(needed: int, *, keep: Path) -> None:
    """Remove what was not used for longest until `needed` more bytes keep to the budget."""
    folder = keep.parent
    oldest = sorted(entries(folder))
    held = sum(size for _, size, _ in oldest)
    free = shutil.disk_usage(folder).free
    for _, size, path in oldest:
        enough = held + needed <= DISK_BUDGET and free >= needed + DISK_RESERVE
        if enough:
            break
        if path.stem != keep.stem and remove(path):
            held, free = held - size, free + size
    sweep_locks(folder)
