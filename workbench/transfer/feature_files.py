"""Where frozen layers' outputs lie on the disk, what they take, and their removal. No torch."""

from __future__ import annotations

from pathlib import Path

from workbench.data.row_folder import entries, remove
from workbench.files import cache_dir


def features_dir() -> Path:
    """Return the folder of all features."""
    return cache_dir() / "features"


def held_bytes() -> int:
    """Return what all features together take on the disk."""
    return sum(size for _, size, _ in entries(features_dir()))


def clear_features() -> int:
    """Remove all features that no process is writing; return the bytes that are left."""
    for _, _, path in entries(features_dir()):
        remove(path)
    return held_bytes()
