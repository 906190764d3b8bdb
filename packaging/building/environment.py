"""A clean virtual environment with what is shipped and PyInstaller, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from starting.console import ROOT, SetupError, run, say
from starting.environment import torch_requirements

TOOLS = ROOT / "packaging" / "build-requirements.txt"


def make(folder: Path, torch_index: str | None, lock: Path | None) -> Path:
    """Make the environment anew; return its Python.

    Parameters
    ----------
    torch_index : str or None
        Where torch and torchvision come from, both: mixed they do not fit together.
    lock : Path or None
        A file of versions and hashes (packaging/lock.py); pip then refuses anything else.

    Raises
    ------
    SetupError
        It cannot be made; what pip said stands above.
    """
    say(f"Making {folder}")
    _must([sys.executable, "-m", "venv", "--clear", folder], "The environment cannot be made.")
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = [python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    index = ["--index-url", torch_index] if torch_index else []
    if lock:
        extra = ["--extra-index-url", torch_index] if torch_index else []
        _must([*pip, "--require-hashes", *extra, "-r", lock], "The locked packages do not install.")
        _must([*pip, "--no-deps", "--no-build-isolation", ROOT], "The project does not install.")
        return python
    _must([*pip, *index, *torch_requirements()], "torch and torchvision do not install.")
    _must([*pip, str(ROOT), "-r", TOOLS], "The project's dependencies do not install.")
    return python


def ask(python: Path, code: str) -> str:
    """Return what a line of Python prints in the environment.

    Raises
    ------
    SetupError
        It fails; the message is Python's.
    """
    done = subprocess.run([str(python), "-c", code], capture_output=True, text=True, cwd=ROOT)
    if done.returncode:
        raise SetupError(f"{python} is not complete:\n{done.stderr.strip()}")
    return done.stdout.strip()


def _must(command: list[object], complaint: str) -> None:
    if run(command, {**os.environ, "PYTHONWARNINGS": "ignore"}):
        raise SetupError(complaint)
