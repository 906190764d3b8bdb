"""A screen in memory with a window manager, for tests of the real window."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from starting.console import SetupError

SCREEN = "1440x900x24"


@contextmanager
def virtual_display() -> Iterator[str]:
    """Start Xvfb on a free number and openbox on it; yield the value for DISPLAY; end both."""
    with ExitStack() as stack:
        read, write = os.pipe()
        with open(read) as answer:
            with open(write, "w"):  # ours is closed below, so that the server's end is the only one
                # -displayfd makes the server choose the number and say it once it is ready.
                command = ["Xvfb", "-displayfd", str(write), "-screen", "0", SCREEN,
                           "-nolisten", "tcp", "-noreset"]  # fmt: skip
                stack.enter_context(_running(command, pass_fds=[write]))
            number = answer.readline().strip()
        if not number:
            raise SetupError("Xvfb did not start: the tests of the real window have no screen.")
        env = {**os.environ, "DISPLAY": f":{number}"}
        # Without a window manager no window gets the keyboard or is asked to close.
        stack.enter_context(_running(["openbox", "--sm-disable"], env=env))
        yield env["DISPLAY"]


@contextmanager
def _running(command: list[str], **options: Any) -> Iterator[None]:
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options
    )
    try:
        yield
    finally:
        process.terminate()
        process.wait(10)
