"""Arrays on disk that are made row by row: once for all processes, resumable, safe to kill.

1. If <key>.npy exists it is complete, for it only ever gets its name when whole.
2. Otherwise, under <key>.lock, which the system takes from a dead process, rows are appended to
   <key>.part. Every second or two they are synced, and only then their number is noted in
   <key>.rows: who goes on cuts the file behind the last row that is surely on the disk.
3. Who needs the same array meanwhile waits for the lock, and takes over if its owner dies.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt
from filelock import FileLock, Timeout

from workbench.data.row_folder import rows_file, unlink
from workbench.errors import DataError, StorageError
from workbench.files import put_in_place, storage_errors, write_atomic
from workbench.jobs import Job

Rows = npt.NDArray[Any]

SYNC_SECONDS = 2.0
_POLL = 0.2


@dataclass(frozen=True)
class RowFile:
    """One such array.

    Attributes
    ----------
    path : Path
        <key>.npy; its neighbours are named alike.
    shape : tuple of int
        Rows first.
    dtype : dtype
    """

    path: Path
    shape: tuple[int, ...]
    dtype: np.dtype[Any]

    @property
    def row_bytes(self) -> int:
        return prod(self.shape[1:]) * self.dtype.itemsize

    def opened(self) -> Rows | None:
        """Map the complete file and note its use; None if it is not there, or not what it says."""
        if 0 in self.shape:
            return np.empty(self.shape, self.dtype)
        with suppress(OSError, ValueError, EOFError):
            rows = np.load(self.path, mmap_mode="r", allow_pickle=False)
            if rows.shape == self.shape and rows.dtype == self.dtype:
                with suppress(OSError):
                    os.utime(self.path)
                return rows
        return None

    def obtain(
        self,
        compute: Callable[[int], Generator[Rows, None, None]],
        job: Job,
        *,
        waiting: str,
        begin: Callable[[], None],
        told: Callable[[int], None] | None = None,
    ) -> tuple[Rows, int]:
        """Return the array, made now as far as it is not there, and how many rows were found.

        Parameters
        ----------
        compute : callable
            (first row) -> generator of arrays (n, *shape[1:]), from that row to the last. Only
            asked for rows behind those on disk.
        job : Job
            Cancelling keeps what has been computed.
        waiting : str
            What `job` reports while another process makes this array.
        begin : callable
            Called before anything is written; makes room.
        told : callable or None
            Called with the number of rows that are there.

        Raises
        ------
        StorageError
            The disk is full or the folder not writable; what was written is gone on with later.
        """
        rows, found = self.opened(), self.shape[0]
        if rows is None:
            job.check()
            with _writing(self.path):
                self.path.parent.mkdir(parents=True, exist_ok=True)
            with _locked(self.path, job, waiting):
                rows = self.opened()
                if rows is None:
                    begin()
                    found = self._build(compute, told or _silent)
                    rows = self.opened()
        if rows is None:
            raise DataError(
                "The cache was changed while it was written",
                where=self.path,
                hint="Start again; if this recurs, another program empties this folder.",
            )
        return rows, found

    def _build(
        self, compute: Callable[[int], Generator[Rows, None, None]], told: Callable[[int], None]
    ) -> int:
        """Write all rows; return how many were there."""
        part = self.path.with_suffix(".part")
        try:
            # Written, not mapped: on a full disk a map kills the process, a write raises.
            with _writing(part), open(part, "ab+") as stream:
                found = self._whole_rows(stream, part)
                told(found)
                self._append(stream, part, found, compute, told)
        except DataError:  # what cannot be read today is not asked for under this name again
            unlink(part, rows_file(part))
            raise
        with _writing(self.path):
            put_in_place(part, self.path)
        unlink(rows_file(part))
        return found

    def _append(
        self,
        stream: BinaryIO,
        part: Path,
        done: int,
        compute: Callable[[int], Generator[Rows, None, None]],
        told: Callable[[int], None],
    ) -> None:
        if done == self.shape[0]:
            return
        noted = time.monotonic()
        try:
            with closing(compute(done)) as pieces:
                for rows in pieces:
                    stream.write(np.ascontiguousarray(rows, self.dtype).tobytes())
                    done += len(rows)
                    if time.monotonic() - noted >= SYNC_SECONDS:
                        _note(stream, part, done)
                        noted = time.monotonic()
                    told(done)
        finally:  # also when cancelled: the next start goes on from here
            _note(stream, part, done)

    def _whole_rows(self, stream: BinaryIO, part: Path) -> int:
        """Cut `stream` behind the last row that is surely whole, or begin it; return the rows."""
        stream.seek(0)
        with suppress(OSError, ValueError, TypeError, KeyError):
            version = np.lib.format.read_magic(stream)
            header = np.lib.format.read_array_header_1_0(stream)
            if version == (1, 0) and header == (self.shape, False, self.dtype):
                noted = int(json.loads(rows_file(part).read_text("utf-8"))["rows"])
                end = stream.tell() + noted * self.row_bytes
                if 0 <= noted <= self.shape[0] and os.fstat(stream.fileno()).st_size >= end:
                    stream.truncate(end)
                    stream.seek(end)
                    return noted
        unlink(rows_file(part))  # first, lest it count rows of another beginning
        stream.truncate(0)
        stream.seek(0)
        fresh = {"descr": self.dtype.str, "fortran_order": False, "shape": self.shape}
        np.lib.format.write_array_header_1_0(stream, fresh)
        return 0


def _silent(_done: int) -> None:
    return


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        with storage_errors(path):
            yield
    except Timeout:  # an OSError too, but only that of waiting
        raise
    except OSError as error:
        raise StorageError(
            f"The cache cannot be written ({error.strerror or error})",
            where=path,
            hint="Check the disk that holds this folder.",
        ) from error


@contextmanager
def _locked(path: Path, job: Job, waiting: str) -> Iterator[None]:
    lock = FileLock(path.with_suffix(".lock"))
    while True:
        try:
            with _writing(path):
                lock.acquire(timeout=_POLL)
            break
        except Timeout:
            job.report(waiting)
    try:
        yield
    finally:
        lock.release()


def _note(stream: BinaryIO, part: Path, rows: int) -> None:
    stream.flush()
    os.fsync(stream.fileno())
    write_atomic(rows_file(part), json.dumps({"rows": rows}))
