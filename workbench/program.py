"""How this program starts itself again: as engine, trainer or command, from source or packaged.

A packaged program has no `python -m`: its one executable is window, engine and command line, and
its first word says which. Imports nothing, so that the window can decide before anything heavy.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

EXECUTABLE = "cnn-workbench"

# The subcommands of `workbench.cli`, which cannot be asked: importing it takes longer than a
# window may. A test holds the two together.
COMMANDS = frozenset(
    [
        "advise",
        "architectures",
        "augment",
        "evaluate",
        "explain",
        "export",
        "find-batch",
        "find-rate",
        "gan",
        "inspect",
        "lesson",
        "more-images",
        "predict",
        "prepare",
        "probe",
        "report",
        "robustness",
        "runs",
        "scan",
        "serve",
        "shortcuts",
        "study",
        "suspects",
        "sweep",
        "train",
        "weights",
    ]
)


def is_packaged() -> bool:
    """Return whether this is the built program rather than Python with the source."""
    return bool(getattr(sys, "frozen", False))


def command(*words: str) -> list[str]:
    """Return the command line that runs a command of this very program.

    Parameters
    ----------
    words : str
        A subcommand and its arguments, as after `workbench`.
    """
    if not is_packaged():
        return [sys.executable, "-m", "workbench", *words]
    if sys.platform == "win32":
        # The program with the window has no streams there; the one beside it has.
        return [str(Path(sys.executable).with_name(EXECUTABLE + ".exe")), *words]
    return [sys.executable, *words]


def typed(text: str) -> str:
    """Return a message with its commands as one must type them to this very program."""
    return text.replace("`workbench ", f"`{EXECUTABLE} ") if is_packaged() else text


def is_command(words: Sequence[str]) -> bool:
    """Return whether `words` are for the command line, not paths for the window.

    A folder that is called like a command is meant by `./train`.
    """
    return bool(words) and words[0] in COMMANDS
