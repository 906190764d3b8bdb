"""The virtual environment beside pyproject.toml, with the project and its dependencies in it."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import re
import shutil
import sys
import tomllib
from pathlib import Path

from starting import packages, pip
from starting.console import PYTHON, ROOT, VENV, SetupError, output, run, say

STAMP = VENV / "cnn-workbench.json"  # written last: whoever finds it finds all the rest
CPU_INDEX = "https://download.pytorch.org/whl/cpu"
# Measured with torch 2.14: 6.2 GB installed with CUDA, 1.5 GB without, and the downloads beside it.
NEEDED_GB = {"cuda": 10, "cpu": 3}


def site_packages() -> Path:
    """Return the folder that the packages are in."""
    return Path(_ask("sysconfig.get_path('platlib')"))


def prepare(*, dev: bool, cpu: bool) -> None:
    """Make the environment complete; return at once if it is.

    Parameters
    ----------
    dev : bool
        With what the tests need.
    cpu : bool
        On Linux, take torch and torchvision from PyTorch's own index of builds without CUDA.

    Raises
    ------
    SetupError
        It cannot be made; the message names the reason and the way out.
    """
    _make_venv()
    state = _state(dev)
    if _is_done(state):
        return
    # Nearly all is there already: pip need not say so of every package.
    quiet = ["--quiet"] if STAMP.exists() else []
    STAMP.unlink(missing_ok=True)
    if not _has_torch():
        say("The first time takes a while: PyTorch is large.")
        _install_torch(cpu)
    say("Bringing CNN Workbench up to date." if quiet else "Installing CNN Workbench.")
    pip.install(*quiet, "--editable", f"{ROOT}[dev]" if dev else str(ROOT))
    STAMP.write_text(json.dumps(state), "utf-8")


def _state(dev: bool) -> dict[str, object]:
    """Return all that a finished environment depends on; its place too, for it cannot be moved."""
    return {
        "pyproject": hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest(),
        "python": _ask("sys.version"),
        "root": str(ROOT),
        "dev": dev,
    }


def _is_done(wanted: dict[str, object]) -> bool:
    try:
        found = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return False
    # An environment for tests also serves the window.
    return found in (wanted, {**wanted, "dev": True})


# -- the environment itself -------------------------------------------------------------------


def _make_venv() -> None:
    minor = _ask("sys.version_info[1]")
    if minor and int(minor) < 11:
        raise SetupError(
            f"{VENV} was made with Python 3.{minor}; 3.11 or newer is needed.\n"
            "Remove this folder and start again."
        )
    if minor and _ask("importlib.util.find_spec('pip')") != "None":
        return
    if VENV.exists() and not (VENV / "pyvenv.cfg").is_file():
        raise SetupError(f"{VENV} is no virtual environment. Move it elsewhere and start again.")
    if not all(map(importlib.util.find_spec, ("venv", "ensurepip"))):
        packages.require_venv_module()
    say(f"Making a virtual environment in {VENV}.")
    # --clear: one whose Python is gone, or that was left half made, is of no use to anybody.
    if run([sys.executable, "-m", "venv", "--clear", VENV]) != 0:
        shutil.rmtree(VENV, ignore_errors=True)
        raise SetupError("The virtual environment could not be made; the reason stands above.")


def _ask(expression: str) -> str:
    """Return what the environment's Python makes of `expression`; empty if it does not run."""
    code = f"import importlib.metadata, importlib.util, sys, sysconfig; print({expression})"
    return output([PYTHON, "-I", "-c", code]).strip()


def _has_torch() -> bool:
    return bool(_ask("[importlib.metadata.version(n) for n in ('torch', 'torchvision')]"))


# -- PyTorch ----------------------------------------------------------------------------------


def _install_torch(cpu: bool) -> None:
    """Install torch and torchvision, both from the same index: mixed they do not fit together."""
    if sys.platform != "linux":
        cpu = False  # only Linux gets CUDA, and its size, from the default index
    elif cpu and not pip.reachable(CPU_INDEX + "/"):
        say(f"{CPU_INDEX} cannot be reached from here. PyTorch is taken from the default\n"
            "index instead, with CUDA: a ten times larger download.")  # fmt: skip
        cpu = False
    _check_space("cuda" if sys.platform == "linux" and not cpu else "cpu")
    pip.install(*(["--index-url", CPU_INDEX] if cpu else []), *torch_requirements())


def torch_requirements() -> list[str]:
    """Return what pyproject.toml asks of torch and torchvision."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = re.compile(r"(torch|torchvision)\b(?!-)")
    return [text for text in project["dependencies"] if wanted.match(text)]


def _check_space(kind: str) -> None:
    free = shutil.disk_usage(ROOT).free / 1e9
    if free < NEEDED_GB[kind]:
        lean = "" if kind == "cpu" else f" With --cpu, {NEEDED_GB['cpu']} GB are enough."
        raise SetupError(
            f"{free:.1f} GB are free where CNN Workbench is to be installed ({ROOT}); "
            f"about {NEEDED_GB[kind]} GB are needed.{lean}"
        )
