"""From the command line to a window, a first model in the terminal, or a report of all checks."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from starting import checks, environment, first_model, libraries
from starting.console import PYTHON, ROOT, SetupError, run, say


def main(arguments: list[str]) -> int:
    """Do what `arguments` ask for; return the exit status."""
    options = _parse(arguments)
    try:
        return _start(options)
    except SetupError as error:
        sys.stderr.write(f"\n{error}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped. Start again to go on.\n")
        return 130


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="start.py",
        description="Set up CNN Workbench in this folder and start it.",
        epilog=f"Stages of `start.py test`, in order: {', '.join(checks.STAGES)}.",
    )
    add = parser.add_argument
    add(
        "target",
        nargs="*",
        metavar="FOLDER | test [STAGE ...]",
        help="a folder of images to open, or `test` to run all checks",
    )
    add("--cpu", action="store_true", help="on Linux, take PyTorch without CUDA: a tenth to load")
    add("--terminal", action="store_true", help="open no window")
    add("--check", action="store_true", help="only set up, start nothing")
    options = parser.parse_args(arguments)
    options.test = options.target[:1] == ["test"]
    options.stages = options.target[1:] if options.test else []
    if unknown := [name for name in options.stages if name not in checks.STAGES]:
        parser.error(f"no such stage: {unknown[0]} (there are {', '.join(checks.STAGES)})")
    if not options.test and len(options.target) > 1:
        parser.error("one folder at a time")
    return options


def _start(options: argparse.Namespace) -> int:
    environment.prepare(dev=options.test, cpu=options.cpu)
    windowed = not options.terminal and (options.test or has_screen())
    if windowed:
        libraries.require(environment.site_packages(), for_tests=options.test)
    if options.check:
        say("Everything is ready.")
        return 0
    if options.test:
        return checks.run_stages(options.stages or list(checks.STAGES))
    folder = Path(options.target[0]).absolute() if options.target else None
    if windowed:
        return _open_window(folder)
    if not options.terminal:
        say("No screen here, so the main job is done in this terminal.")
    return first_model.make(folder)


def has_screen() -> bool:
    """Return whether a window can be shown."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _open_window(folder: Path | None) -> int:
    command = [str(PYTHON), "-m", "ui", *([str(folder)] if folder else [])]
    if sys.platform != "win32":
        # Become the window: no second process, and signals go where they should.
        os.chdir(ROOT)
        os.execv(command[0], command)  # noqa: S606 - no shell is meant
    return run(command)
