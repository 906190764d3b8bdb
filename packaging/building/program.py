"""Icons, notices and the program's folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from starting.console import ROOT, SetupError, run, say

if TYPE_CHECKING:
    from building.main import Build

HERE = ROOT / "packaging"
MOST_MEGABYTES = {"cpu": 1200, "cuda": 6000}
HEAVIEST = 8


def make(build: Build) -> None:
    """Make `build.folder`, with the licences of all that is in it.

    Raises
    ------
    SetupError
        A step failed, or the program is larger than it may be.
    """
    shutil.rmtree(build.folder, ignore_errors=True)
    icons = build.work / "icons"
    icons.mkdir(parents=True, exist_ok=True)
    _must(build, [build.python, HERE / "icons.py", icons], "The icons cannot be drawn.")
    options = ["--noconfirm", "--log-level", "WARN", "--distpath", build.output]
    spec = HERE / "cnn-workbench.spec"
    pyinstaller = [build.python, "-m", "PyInstaller", *options, "--workpath", build.work, spec]
    _must(build, pyinstaller, "PyInstaller failed; the reason stands above.")
    strip_python(build.folder / "_internal")
    notices = build.folder / "THIRD-PARTY-NOTICES.txt"
    shipped = build.work / "cnn-workbench" / "PYZ-00.toc"
    command = [build.python, HERE / "notices.py", notices, "--shipped", shipped, build.folder]
    _must(build, command, "The notices cannot be made.")
    shutil.copy(ROOT / "LICENSE", build.folder / "LICENSE.txt")
    report(build)


def strip_python(folder: Path) -> None:
    """Take the debugger's symbols out of Python's own library, on systems that have `strip`.

    Only of this one: stripping breaks libraries that wheels have patched.
    """
    if sys.platform == "linux" and (strip := shutil.which("strip")):
        for path in folder.glob("libpython*.so*"):
            subprocess.run([strip, "--strip-unneeded", str(path)], check=True)


def report(build: Build) -> None:
    """Print the size and what dominates it.

    Raises
    ------
    SetupError
        It is above the limit for its variant.
    """
    parts = sorted(
        ((size(path), path.name) for path in (build.folder / "_internal").iterdir()), reverse=True
    )
    total = size(build.folder)
    say(f"{total / 1e6:.0f} MB in {build.folder}, of these:")
    for amount, name in parts[:HEAVIEST]:
        say(f"  {amount / 1e6:6.0f} MB  {name}")
    if total > MOST_MEGABYTES[build.variant] * 1e6:
        raise SetupError(f"That is more than {MOST_MEGABYTES[build.variant]} MB.")


def size(path: Path) -> int:
    """Return the bytes of a file, or of all files below a folder; links count nothing."""
    if path.is_symlink():
        return 0
    if path.is_file():
        return path.stat().st_size
    return sum(
        os.lstat(os.path.join(root, name)).st_size  # noqa: PTH118 - 10,000 files
        for root, _, names in os.walk(path)
        for name in names
        if not os.path.islink(os.path.join(root, name))  # noqa: PTH114, PTH118
    )


def _must(build: Build, command: list[object], complaint: str) -> None:
    if run(command, build.environment):
        raise SetupError(complaint)
