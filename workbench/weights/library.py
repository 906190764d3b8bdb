"""The user's own files of weights: copied under their digest, each with its record beside it."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from pathlib import Path

from workbench.errors import ArchitectureError
from workbench.files import atomic_writer, storage_errors, weights_dir, write_atomic
from workbench.jobs import Job
from workbench.weights.places import refreshed, target
from workbench.weights.record import Weights

_BLOCK = 1 << 20


def own_records(network: str = "") -> tuple[Weights, ...]:
    """Return the records of the user's own weights, of one network or of all, newest first."""
    folder = _folder()
    files = folder.glob("*.json") if folder.is_dir() else ()
    records = [r for path in sorted(files, key=_age) if (r := _read(path)) is not None]
    return tuple(r for r in records if not network or r.network == network)


def add(source: Path, record: Weights, job: Job) -> Weights:
    """Copy `source` to the place that `record` names and keep the record beside it.

    Raises
    ------
    StorageError
        The disk is full or cannot be written; nothing is left behind.
    """
    path = target(record)
    if not path.is_file():
        copy(source, path, job)
    kept = record.replaced(available=True)
    write_atomic(_record_file(record), json.dumps(kept.to_dict(), indent=1))
    return kept


def remove(record: Weights) -> None:
    """Forget an own record, and remove the copy of its file if no other network uses it."""
    if record.place != "own":
        raise ArchitectureError(
            "Only weights that you brought yourself can be removed here", where=record.name
        )
    with storage_errors(_folder()):
        _record_file(record).unlink(missing_ok=True)
        if all(other.file != record.file for other in own_records()):
            target(record).unlink(missing_ok=True)


def copy(source: Path, path: Path, job: Job) -> None:
    """Copy a file so that `path` is never half of it."""
    total, done = source.stat().st_size, 0
    with open(source, "rb") as stream, atomic_writer(path) as out:
        while block := stream.read(_BLOCK):
            out.write(block)
            done += len(block)
            job.report("Copying the file", done, total)


def _folder() -> Path:
    return weights_dir() / "own"


def _record_file(record: Weights) -> Path:
    name = re.sub(r"[^\w.-]", "-", record.network)
    return _folder() / f"{record.sha256}.{name}.json"


def _age(path: Path) -> float:
    with suppress(OSError):
        return -path.stat().st_mtime
    return 0.0


def _read(path: Path) -> Weights | None:
    try:
        return refreshed(Weights.from_dict(json.loads(path.read_text("utf-8"))))
    except (OSError, ValueError, TypeError, KeyError):
        return None
