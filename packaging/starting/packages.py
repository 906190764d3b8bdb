"""Packages of the operating system: who manages them here, what they are called, who may install.

Names for Debian and Ubuntu are tested; those of the others are from their package lists.
"""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass

from starting.console import SetupError, output, run, say


@dataclass(frozen=True)
class Manager:
    """A package manager: its install command, and the names of `NAMES` in its language."""

    command: tuple[str, ...]
    column: int
    refresh: tuple[str, ...] = ()


MANAGERS = {
    "apt-get": Manager(("apt-get", "install", "-y", "--no-install-recommends"), 0,
                       ("apt-get", "update")),
    "dnf": Manager(("dnf", "install", "-y"), 1),
    "pacman": Manager(("pacman", "-S", "--needed", "--noconfirm"), 2),
    "zypper": Manager(("zypper", "--non-interactive", "install"), 3),
}  # fmt: skip

# What is missing (a library's soname, or a program) -> package of apt, dnf, pacman, zypper.
NAMES = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "libglvnd", "libglvnd"),
    "libGL.so.1": ("libgl1", "libglvnd-glx", "libglvnd", "libglvnd"),
    "libGLX.so.0": ("libglx0", "libglvnd-glx", "libglvnd", "libglvnd"),
    "libGLdispatch.so.0": ("libglvnd0", "libglvnd", "libglvnd", "libglvnd"),
    "libX11.so.6": ("libx11-6", "libX11", "libx11", "libX11-6"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb", "libx11", "libX11-xcb1"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype", "freetype2", "libfreetype6"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2", "glib2", "libgthread-2_0-0"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11",
                              "libxkbcommon-x11-0"),
    "libxcb.so.1": ("libxcb1", "libxcb", "libxcb", "libxcb1"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor",
                           "libxcb-cursor0"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image", "xcb-util-image", "libxcb-image0"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms",
                            "libxcb-keysyms1"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb", "libxcb", "libxcb-randr0"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb", "libxcb", "libxcb-render0"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil",
                                "xcb-util-renderutil", "libxcb-render-util0"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb", "libxcb", "libxcb-shm0"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb", "libxcb", "libxcb-sync1"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util", "xcb-util", "libxcb-util1"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb", "libxcb", "libxcb-xfixes0"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb", "libxcb", "libxcb-xkb1"),
    "Xvfb": ("xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb", "xorg-x11-server-Xvfb"),
    "openbox": ("openbox",) * 4,
    "xdotool": ("xdotool",) * 4,
}  # fmt: skip


def manager() -> Manager | None:
    """Return the package manager of this system, if it is one we know."""
    return next((value for name, value in MANAGERS.items() if shutil.which(name)), None)


def require(missing: Iterable[str], why: str) -> None:
    """Install what is `missing` where we may; elsewhere raise, naming the command that does.

    Raises
    ------
    SetupError
        It is not installed when this returns.
    """
    missing = sorted(missing)
    here = manager()
    if here is None or (unknown := [name for name in missing if name not in NAMES]):
        names = missing if here is None else unknown
        raise SetupError(f"{why}\nInstall what provides: {', '.join(names)}")
    install(here, sorted({NAMES[name][here.column] for name in missing}), why)


def require_venv_module() -> None:
    """Install Python's own `venv` and `ensurepip`, which Debian keeps in a package of their own."""
    why = "This Python comes without its modules `venv` and `ensurepip`."
    if shutil.which("apt-get") is None:
        raise SetupError(f"{why}\nInstall the package of your system that provides them.")
    # Of exactly this version: python3-venv belongs to the system's default Python.
    version = ".".join(map(str, sys.version_info[:2]))
    install(MANAGERS["apt-get"], [f"python{version}-venv"], why)


def install(here: Manager, names: list[str], why: str) -> None:
    """Run the install command as root or in CI; else raise with the command to type."""
    prefix = _root_prefix()
    command = [*here.command, *names]
    if prefix is None:
        raise SetupError(f"{why}\nInstall them with:\n\n    sudo {shlex.join(command)}\n\n"
                         "and start again.")  # fmt: skip
    say(f"{why} Installing: {' '.join(names)}")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if here.refresh:
        run([*prefix, *here.refresh], env)
    if run([*prefix, *command], env) != 0:
        raise SetupError(f"{why}\nThis command failed: {shlex.join(command)}")


def _root_prefix() -> list[str] | None:
    """Return what stands before a command to run it as root; None where we must not ask for it."""
    if not hasattr(os, "geteuid"):
        return None
    if os.geteuid() == 0:
        return []
    if os.environ.get("CI") == "true" and output(["sudo", "-n", "id", "-u"]).strip() == "0":
        return ["sudo", "-n"]
    return None
