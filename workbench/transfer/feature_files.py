"""The files of frozen layers' outputs: where they lie, what they take, and their removal. No torch.

Beside each <key>.npy or <key>.part lie <key>.lock, held by the process that writes it, and
<key>.rows, which counts the rows of an unfinished file.
"""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from workbench.files import cache_dir

_DAY = 86_400


def features_dir() -> Path:
    """Return the folder of all features."""
    return cache_dir() / "features"


def entries(folder: Path) -> list[tuple[float, int, Path]]:
    """Return (last use, bytes, path) of every file of features, whole or in the making."""
    found = []
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.suffix in (".npy", ".part"):
            with suppress(OSError):
                status = path.stat()
                found.append((status.st_mtime, status.st_size, path))
    return found


def held_bytes() -> int:
    """Return what all features together take on the disk."""
    return sum(size for _, size, _ in entries(features_dir()))


def clear_features() -> int:
    """Remove all features that no process is writing; return the bytes that are left."""
    for _, _, path in entries(features_dir()):
        remove(path)
    return held_bytes()


def remove(path: Path) -> bool:
    """Remove a file unless a process is writing it; one that is read may stay on Windows."""
    lock = FileLock(path.with_suffix(".lock"))
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return False
    try:
        path.unlink()
        rows_file(path).unlink(missing_ok=True)
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
