"""Arrays on their way from the engine to the window: files in the cache, the oldest dropped.

No torch here.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from workbench.errors import StorageError
from workbench.files import cache_dir, write_atomic

Array = npt.NDArray[Any]

KEPT_BYTES = 512 << 20
"""That all files together may take; the newest stays whatever its size."""


def folder() -> Path:
    """Return where the files are."""
    return cache_dir() / "inside"


def key_of(*facts: object) -> str:
    """Return a name for what `facts` decide, each with a `repr` that does not vary."""
    return hashlib.blake2b(repr(facts).encode(), digest_size=12).hexdigest()


def place_of(name: str) -> Path:
    """Return the file that arrays called `name` are in, whether it exists or not."""
    return folder() / f"{name}.npz"


def write_arrays(name: str, arrays: Mapping[str, Array], facts: Mapping[str, Any]) -> Path:
    """Write arrays and plain facts about them, and return the file.

    Raises
    ------
    StorageError
        The disk is full or the cache folder not writable.
    """
    stream = io.BytesIO()
    words = np.frombuffer(json.dumps(dict(facts)).encode(), np.uint8)
    np.savez(stream, allow_pickle=False, facts=words, **arrays)
    path = place_of(name)
    write_atomic(path, stream.getvalue())
    _drop_oldest(path)
    return path


def read_arrays(path: Path) -> tuple[dict[str, Array], dict[str, Any]]:
    """Return what `write_arrays` wrote.

    Raises
    ------
    StorageError
        The file is gone or damaged.
    """
    try:
        with np.load(path, allow_pickle=False) as held:
            arrays = {name: held[name] for name in held.files}
        facts: dict[str, Any] = json.loads(arrays.pop("facts").tobytes())
    except (OSError, ValueError, KeyError, EOFError) as error:
        raise StorageError(
            "What the engine wrote for this view is gone", where=path, hint="Ask again."
        ) from error
    with suppress(OSError):
        os.utime(path)
    return arrays, facts


def _drop_oldest(newest: Path) -> None:
    with suppress(OSError):
        files = [(p.stat().st_mtime, p.stat().st_size, p) for p in folder().glob("*.npz")]
        held = sum(size for _, size, _ in files)
        for _, size, path in sorted(files):
            if held <= KEPT_BYTES:
                break
            if path != newest:
                path.unlink(missing_ok=True)
                held -= size
