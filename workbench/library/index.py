"""The index: an SQLite file in the cache that remembers what run folders said.

The folders are the truth. The file may be deleted at any time; it is thrown away when it is damaged
or of another version, and where it cannot be used the folders are read without it.
"""

from __future__ import annotations

import os
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from workbench.files import cache_dir
from workbench.library.entry import RunEntry, Share
from workbench.library.find import Found

INDEX_VERSION = 1
_APPLICATION = 0x434E4E57  # "CNNW": not somebody else's database
_PATIENCE = 2.0  # seconds to wait for another process that writes
_TAG_END = "\x1f"
# The file is whole, but cannot be used now.
_UNUSABLE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_AUTH,
}
_COLUMNS = (
    "path", "mark", "project", "created", "created_at", "architecture", "pretrained", "strategy",
    "augmentation", "state", "trouble", "epochs", "planned", "best", "best_low", "best_high",
    "best_count", "measured", "measured_low", "measured_high", "measured_count", "seconds", "seed",
    "fingerprint", "tags", "notes", "curve",
)  # fmt: skip
_TABLE = f"CREATE TABLE runs ({', '.join(_COLUMNS)}, PRIMARY KEY (path)) WITHOUT ROWID"
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM runs WHERE path >= ? AND path < ?"  # noqa: S608
_PUT = f"INSERT OR REPLACE INTO runs VALUES ({', '.join('?' * len(_COLUMNS))})"  # noqa: S608

Known = dict[str, tuple[str, RunEntry]]


def index_path() -> Path:
    """Return where the index lies."""
    return cache_dir() / "runs.sqlite"


class RunIndex:
    """An open index. Errors of its file are `sqlite3.Error`; see `remembered` for their handling.

    Paths are kept as bytes: a file name need not be text.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._database = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        try:
            self._prepare()
        except BaseException:
            self._database.close()
            raise

    def _prepare(self) -> None:
        (tables,) = self._database.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if not tables:
            self._database.execute("PRAGMA journal_mode = WAL")
            self._database.execute("BEGIN IMMEDIATE")
            with suppress(sqlite3.OperationalError):  # another process was faster
                self._database.execute(_TABLE)
            self._database.execute(f"PRAGMA application_id = {_APPLICATION}")
            self._database.execute(f"PRAGMA user_version = {INDEX_VERSION}")
            self._database.execute("COMMIT")
        # It can be made again: no need to wait for the disk.
        self._database.execute("PRAGMA synchronous = OFF")
        (application,) = self._database.execute("PRAGMA application_id").fetchone()
        (version,) = self._database.execute("PRAGMA user_version").fetchone()
        if (application, version) != (_APPLICATION, INDEX_VERSION):
            raise sqlite3.DatabaseError("another version")

    def known(self, folder: Path) -> Known:
        """Return mark and entry of every run at or in `folder`, by its path."""
        path = os.fsencode(folder)
        inside = path.rstrip(os.sep.encode()) + os.sep.encode()
        beyond = inside[:-1] + bytes([inside[-1] + 1])
        rows = self._database.execute(_SELECT, (inside, beyond)).fetchall()
        rows += self._database.execute(_SELECT, (path, path + b"\0")).fetchall()
        return {os.fsdecode(row[0]): (row[1], _entry(row)) for row in rows}

    def put(self, entries: Iterable[tuple[Found, RunEntry]]) -> None:
        """Remember these."""
        with self._transaction():
            self._database.executemany(_PUT, [_row(found, entry) for found, entry in entries])

    def forget(self, paths: Iterable[str]) -> None:
        """Forget the runs at these paths."""
        with self._transaction():
            gone = [(os.fsencode(path),) for path in paths]
            self._database.executemany("DELETE FROM runs WHERE path = ?", gone)

    def close(self) -> None:
        self._database.close()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._database.execute("ROLLBACK")
            raise
        self._database.execute("COMMIT")


def recall(folder: Path) -> Known:
    """Return what is remembered of the runs in `folder`; nothing where the index cannot be used.

    An index that is damaged or of another version is deleted.
    """
    path = index_path()
    if not path.is_file():
        return {}
    try:
        index = RunIndex(path)
        try:
            return index.known(folder)
        finally:
            index.close()
    except (sqlite3.Error, OSError, ValueError, TypeError) as error:
        _discard(path, error)
        return {}


def remember(entries: Iterable[tuple[Found, RunEntry]], gone: Iterable[str] = ()) -> None:
    """Keep `entries` and drop the runs at `gone`, if the index can be used."""
    path, kept = index_path(), list(entries)
    try:
        index = RunIndex(path)
        try:
            index.put(kept)
            index.forget(gone)
        finally:
            index.close()
    except (sqlite3.Error, OSError) as error:
        _discard(path, error)


def _discard(path: Path, error: Exception) -> None:
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(error, OSError) or (code is not None and code & 0xFF in _UNUSABLE):
        return
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        with suppress(OSError):
            path.with_name(name).unlink()


def _row(found: Found, entry: RunEntry) -> tuple[object, ...]:
    return (
        os.fsencode(found.path), found.mark, entry.project, entry.created, entry.created_at,
        entry.architecture, int(entry.pretrained), entry.strategy, entry.augmentation, entry.state,
        entry.trouble, entry.epochs, entry.planned, *_share_columns(entry.best),
        *_share_columns(entry.measured), entry.seconds, entry.seed, entry.fingerprint,
        _TAG_END.join(entry.tags), entry.notes, array("d", entry.curve).tobytes(),
    )  # fmt: skip


def _entry(row: tuple) -> RunEntry:
    curve = array("d")
    curve.frombytes(row[26])
    return RunEntry(
        Path(os.fsdecode(row[0])), row[2], row[3], row[4], row[5], bool(row[6]), row[7], row[8],
        row[9], row[10], row[11], row[12], _share(row[13:17]), _share(row[17:21]), row[21],
        row[22], row[23], tuple(row[24].split(_TAG_END)) if row[24] else (), row[25], tuple(curve),
    )  # fmt: skip


def _share_columns(share: Share | None) -> tuple[float | int | None, ...]:
    return (None,) * 4 if share is None else (share.value, share.low, share.high, share.count)


def _share(columns: tuple) -> Share | None:
    return None if columns[0] is None else Share(*columns)


def changed(found: Iterable[Found], known: Mapping[str, tuple[str, RunEntry]]) -> list[Found]:
    """Return those that are not known with the mark they have now."""
    return [one for one in found if one.path not in known or known[one.path][0] != one.mark]
