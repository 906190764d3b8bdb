"""Whether this Linux has the system libraries that Qt's window needs; elsewhere Qt brings them."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

from starting import packages
from starting.console import output

# The plug-in that talks to the screen, and the modules the window is made of.
FILES = ("Qt/plugins/platforms/libqxcb.so", "QtGui.abi3.so", "QtWidgets.abi3.so", "QtSvg.abi3.so")
TEST_PROGRAMS = ("Xvfb", "openbox", "xdotool")


def require(site_packages: Path, *, for_tests: bool) -> None:
    """See to it that a window can open, and with `for_tests` that tests can show and drive one.

    Raises
    ------
    SetupError
        Something is missing that we may not install; the message names the command.
    """
    if sys.platform != "linux":
        return
    if missing := missing_libraries(site_packages / "PySide6"):
        packages.require(missing, "System libraries are missing that the window needs.")
    if for_tests and (missing := {name for name in TEST_PROGRAMS if shutil.which(name) is None}):
        packages.require(missing, "Programs are missing that the tests of the window need.")


def missing_libraries(pyside: Path) -> set[str]:
    """Return the sonames that the dynamic linker does not find; empty without ldd (musl)."""
    found = (output(["ldd", pyside / name]) for name in FILES)
    return {name for text in found for name in missing_in(text)}


def missing_in(ldd: str) -> set[str]:
    """Return the sonames that ldd's answer calls not found."""
    return set(re.findall(r"^\s*(\S+) => not found", ldd, re.MULTILINE))
