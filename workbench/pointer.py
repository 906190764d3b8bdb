"""The file that a double-click opens: it stands for the folder it lies in.

A project and a run are folders, and `project.toml` is a name that many programs use, so neither can
be tied to this one. A file ending of its own can, on every system. The file lies inside the
folder and holds no path: whoever moves or copies the folder has moved the pointer with it.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

SUFFIX = ".cnnw"
TEXT = "A double-click on this file opens the folder it lies in with CNN Workbench.\n"


def write_pointer(folder: Path, kind: str) -> None:
    """Put the pointer `kind`.cnnw into `folder`, if it is not there; without it nothing is lost.

    Parameters
    ----------
    kind : str
        What the folder is: "project" or "run".
    """
    path = folder / f"{kind}{SUFFIX}"
    with suppress(OSError):
        if not path.exists():
            path.write_text(TEXT, "utf-8")


def pointed_at(path: Path) -> Path:
    """Return the folder that a pointer stands for; any other path as it is."""
    return path.absolute().parent if path.suffix.lower() == SUFFIX else path
