"""Files that survive a power cut, and the folders where the program keeps its own."""

from __future__ import annotations

import errno
import os
import tempfile
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

import platformdirs

from workbench.errors import StorageError

APP_NAME = "cnn-workbench"


def cache_dir() -> Path:
    """Return the folder for things that can be made again.

    CNN_WORKBENCH_CACHE names it, or else what the user chose for this computer.
    """
    chosen = os.environ.get("CNN_WORKBENCH_CACHE") or _chosen_cache()
    return Path(chosen) if chosen else usual_cache_dir()


def usual_cache_dir() -> Path:
    """Return the folder that the system has for such things."""
    return Path(platformdirs.user_cache_dir(APP_NAME))


def computer_file() -> Path:
    """Return the file of `workbench.settings.computer`."""
    return config_dir() / "computer.toml"


def _chosen_cache() -> str:
    # Read here because the settings stand on this module. A damaged file counts as nothing chosen.
    try:
        values = tomllib.loads(computer_file().read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return ""
    found = values.get("cache_folder")
    return found if isinstance(found, str) else ""


def config_dir() -> Path:
    """Return the folder for the window's own memory (CNN_WORKBENCH_CONFIG overrides it)."""
    override = os.environ.get("CNN_WORKBENCH_CONFIG")
    return Path(override) if override else Path(platformdirs.user_config_dir(APP_NAME))


def projects_dir() -> Path:
    """Return the folder where new projects go (CNN_WORKBENCH_PROJECTS overrides it)."""
    override = os.environ.get("CNN_WORKBENCH_PROJECTS")
    return Path(override) if override else Path(platformdirs.user_documents_dir()) / "CNN Workbench"


def weights_dir() -> Path:
    """Return the folder for files of weights that cannot be made again, such as the user's own.

    CNN_WORKBENCH_WEIGHTS overrides it.
    """
    override = os.environ.get("CNN_WORKBENCH_WEIGHTS")
    return Path(override) if override else Path(platformdirs.user_data_dir(APP_NAME)) / "weights"


def resources_dir() -> Path:
    """Return the folder of shipped data: icons, samples, fonts."""
    return Path(__file__).resolve().parent.parent / "resources"


@contextmanager
def storage_errors(path: Path) -> Iterator[None]:
    """Turn the operating system's complaints about writing `path` into a `StorageError`."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise StorageError(
                "The disk is full", where=path, hint="Free some space, then resume."
            ) from error
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise StorageError(
                "This place cannot be written", where=path, hint="Choose another folder."
            ) from error
        raise


@contextmanager
def atomic_writer(path: Path) -> Iterator[BinaryIO]:
    """Open a temporary neighbour of `path`; on success fsync it and put it in place at once.

    Whatever happens, `path` holds either its old content or all of the new.

    Raises
    ------
    StorageError
        The disk is full or not writable; `path` is untouched and the neighbour is removed.
    """
    path = Path(path)
    with storage_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
        try:
            with os.fdopen(handle, "wb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(name, path)
        except BaseException:
            with suppress(OSError):
                os.unlink(name)
            raise
        _sync_folder(path.parent)


def write_atomic(path: Path, content: bytes | str) -> None:
    """Replace `path` with `content`; see `atomic_writer`."""
    with atomic_writer(path) as stream:
        stream.write(content.encode() if isinstance(content, str) else content)


def put_in_place(part: Path, path: Path) -> None:
    """Rename a finished neighbour `part` to `path` so that a power cut leaves one of the two."""
    with storage_errors(path):
        with open(part, "rb+") as stream:
            os.fsync(stream.fileno())
        os.replace(part, path)
        _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    # Windows cannot open a folder; there the rename itself is journalled.
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
