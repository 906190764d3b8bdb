"""Where a run's images are: one rule for every machine that opens its folder.

The first of these places that is there:

1. the folder that CNN_WORKBENCH_DATA names, or what it holds by the name of the image folder;
2. what spec.toml says: an absolute path, or in a portable run one that begins at the run folder;
3. `images` inside the run folder.
"""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

DATA_VARIABLE = "CNN_WORKBENCH_DATA"
INSIDE = "images"


def image_folder(stored: str, run: Path) -> Path:
    """Return the folder that a run's images are in, absolute; what spec.toml says if none is there.

    Parameters
    ----------
    stored : str
        The folder as spec.toml has it.
    run : Path
        The run folder.
    """
    said = _from(run, stored)
    override = os.environ.get(DATA_VARIABLE, "")
    if not override and Path(stored).is_absolute() and said.is_dir():
        return said
    return next((place for place in _places(stored, run, override) if place.is_dir()), said)


def path_from(run: Path, folder: Path) -> str:
    """Return `folder` as a path that begins at `run`, with forward slashes.

    On Windows there is none from one drive to another: then it is absolute.
    """
    target = folder.resolve()
    try:
        return Path(os.path.relpath(target, run.resolve())).as_posix()
    except ValueError:
        return target.as_posix()


def _places(stored: str, run: Path, override: str) -> list[Path]:
    places = [_from(run, stored), run / INSIDE]
    if override:
        told = Path(override).absolute()
        places[:0] = [told / PurePosixPath(stored.replace("\\", "/")).name, told]
    return places


def _from(run: Path, stored: str) -> Path:
    # Links are followed as the system follows them, so that ".." leads where `path_from` came from.
    path = Path(stored)
    return path if path.is_absolute() else (run / path).resolve()
