"""An installer made by Inno Setup, and a .zip for those who may not install."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from starting.console import ROOT, SetupError, say

if TYPE_CHECKING:
    from building.main import Build

SCRIPT = ROOT / "packaging" / "windows" / "cnn-workbench.iss"
COMPILERS = ("iscc", r"C:\Program Files (x86)\Inno Setup 6\ISCC.exe")


def pack(build: Build) -> list[Path]:
    """Make installer and archive; sign them where WINDOWS_SIGN_COMMAND says how.

    WINDOWS_SIGN_COMMAND is a command line in which {file} stands for the file to be signed.
    """
    suffix = "" if build.variant == "cpu" else f"-{build.variant}"
    name = f"cnn-workbench-{build.version}{suffix}-windows-{platform.machine().lower()}"
    for program in build.folder.glob("*.exe"):
        sign(program)
    compiler = next((found for word in COMPILERS if (found := shutil.which(word))), None)
    if compiler is None:
        raise SetupError("Inno Setup is missing: https://jrsoftware.org/isdl.php (version 6)")
    defines = {
        "Version": build.version,
        "Source": build.folder,
        "Icon": build.work / "icons" / "app.ico",
        "Output": build.output,
        "Name": name,
    }
    command = [compiler, "/Qp", *(f"/D{key}={value}" for key, value in defines.items()), SCRIPT]
    if subprocess.run([str(part) for part in command]).returncode:
        raise SetupError("Inno Setup failed; the reason stands above.")
    installer = build.output / f"{name}-setup.exe"
    sign(installer)
    archive = shutil.make_archive(str(build.output / name), "zip", build.output, build.folder.name)
    return [installer, Path(archive)]


def sign(path: Path) -> None:
    """Sign one file as the environment says, or leave it as it is."""
    command = os.environ.get("WINDOWS_SIGN_COMMAND")
    if not command:
        say(f"  {path.name} is not signed: WINDOWS_SIGN_COMMAND is not set.")
        return
    # One string, as its author tested it on a command line of Windows.
    if subprocess.run(command.replace("{file}", f'"{path}"')).returncode:
        raise SetupError(f"{path} could not be signed.")
