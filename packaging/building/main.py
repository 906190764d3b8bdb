"""From the command line through environment, icons, program and trial to packages."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from starting.console import ROOT, SetupError, say

from building import environment, linux, macos, program, trial, windows

PACKERS = {"linux": linux.pack, "win32": windows.pack, "darwin": macos.pack}
CPU_INDEX = "https://download.pytorch.org/whl/cpu"


@dataclass(frozen=True)
class Build:
    """What is built, and where.

    Attributes
    ----------
    python : Path
        Of the environment whose packages are shipped.
    output : Path
        Gets the packages; `work` below it may be deleted at any time.
    epoch : int
        The time that all packed files claim, in Unix seconds.
    """

    version: str
    variant: str
    python: Path
    output: Path
    epoch: int

    @property
    def work(self) -> Path:
        return self.output / "work"

    @property
    def folder(self) -> Path:
        """The packaged program, as PyInstaller leaves it."""
        return self.output / "cnn-workbench"

    @property
    def environment(self) -> dict[str, str]:
        """The variables under which two builds are the same."""
        return {
            **os.environ,
            "PYTHONHASHSEED": "0",
            "SOURCE_DATE_EPOCH": str(self.epoch),
            "CNN_WORKBENCH_VARIANT": self.variant,
            "CNN_WORKBENCH_ICONS": str(self.work / "icons"),
        }


def main(arguments: list[str]) -> int:
    """Do what `arguments` ask for; return the exit status."""
    options = _parse(arguments)
    try:
        _build(options)
    except SetupError as error:
        sys.stderr.write(f"\n{error}\n")
        return 1
    return 0


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="build.py", description=__doc__)
    add = parser.add_argument
    add("--variant", choices=("cpu", "cuda"), default="cpu", help="cuda: Linux and Windows only")
    add(
        "--torch-index",
        metavar="URL",
        help=f"index of torch and torchvision; by default {CPU_INDEX} for cpu on Linux, "
        "pip's own otherwise",
    )
    add("--lock", type=Path, metavar="FILE", help="install exactly what this lock file names")
    add("--python", type=Path, help="of a complete environment with PyInstaller; none is made")
    add("--output", type=Path, default=ROOT / "dist", metavar="FOLDER")
    add("--no-trial", action="store_true", help="do not try the built program")
    add("--no-pack", action="store_true", help="only the folder, no packages")
    return parser.parse_args(arguments)


def _build(options: argparse.Namespace) -> None:
    output = options.output.absolute()
    python = options.python.absolute() if options.python else None
    if python is None:
        index = options.torch_index
        if index is None and options.variant == "cpu" and sys.platform == "linux":
            index = CPU_INDEX
        python = environment.make(output / "work" / "venv", index, options.lock)
    build = Build(version(), options.variant, python, output, source_date())
    _step("Program", lambda: program.make(build))
    if not options.no_trial:
        _step("Trial", lambda: trial.run(build))
    if not options.no_pack:
        _step("Packages", lambda: [say(f"  {path}") for path in PACKERS[sys.platform](build)])


def _step(name: str, work: object) -> None:
    say(f"\n== {name} ".ljust(80, "="))
    start = time.monotonic()
    work()  # type: ignore[operator]
    say(f"{name}: {time.monotonic() - start:.0f} s")


def version() -> str:
    """Return the version that the engine states, without importing it."""
    text = (ROOT / "workbench" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    if found is None:
        raise SetupError("workbench/__init__.py states no version.")
    return found[1]


def source_date() -> int:
    """Return SOURCE_DATE_EPOCH, or the date of the last commit, or 2020-01-01 without either."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    command = ["git", "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return 1_577_836_800
    return int(done.stdout)
