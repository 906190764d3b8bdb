"""Where things are, words to the person at the terminal, and programs run in front of them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


class SetupError(Exception):
    """Starting is not possible; the message says why and what to do."""


def say(text: str) -> None:
    """Print `text` at once, so that it stands before what a child process prints."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def run(command: Sequence[object], env: dict[str, str] | None = None) -> int:
    """Run `command` in the project's folder with its output on this terminal; return its status."""
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=env).returncode


def output(command: Sequence[object]) -> str:
    """Return what `command` prints; empty if it fails or does not exist."""
    try:
        done = subprocess.run([str(p) for p in command], capture_output=True, text=True, cwd=ROOT)
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""
