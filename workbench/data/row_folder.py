"""A folder of arrays made row by row: what it holds, and what may be removed. No numpy.

The window asks this at its start; `row_files` makes the arrays.
"""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

_DAY = 86_400


def entries(folder: Path) -> list[tuple[float, int, Path]]:
    """Return (last use, bytes, path) of every array, whole or in the making."""
    found = []
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.suffix in (".npy", ".part"):
            with suppress(OSError):
                status = path.stat()
                found.append((status.st_mtime, status.st_size, path))
    return found


def remove(path: Path) -> bool:
    """Remove a file unless a process is writing it; one that is read may stay on Windows."""
    lock = FileLock(path.with_suffix(".lock"))
    try:
        lock.acquire(timeout=0)
    except (Timeout, OSError):
        return False
    try:
        path.unlink()
        unlink(rows_file(path))
    except OSError:
        return False
    finally:
        lock.release()
    return True


def rows_file(part: Path) -> Path:
    """Return the file that counts the rows of `part` that are surely on the disk."""
    return part.with_suffix(".rows")


def sweep_locks(folder: Path) -> None:
    """Remove lock files of a day and more ago that guard nothing any more."""
    for lock in folder.glob("*.lock"):
        with suppress(OSError):
            if time.time() - lock.stat().st_mtime > _DAY and not any(
                lock.with_suffix(kind).exists() for kind in (".npy", ".part")
            ):
                lock.unlink()


def unlink(*paths: Path) -> None:
    """Remove files, those that can be."""
    for path in paths:
        with suppress(OSError):
            path.unlink()
