"""The packaged program as somebody uses it who has no Python; CNN_WORKBENCH_BUILT is its folder.

CNN_WORKBENCH_BUILT=dist/cnn-workbench python packaging/start.py test e2e
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from workbench.events import Validated
from workbench.pointer import SUFFIX
from workbench.program import EXECUTABLE
from workbench.runs import RunFolder, list_run_paths

from .conftest import SAMPLE

BUILT = os.environ.get("CNN_WORKBENCH_BUILT", "")
pytestmark = [
    pytest.mark.e2e,
    pytest.mark.timeout(300),
    pytest.mark.skipif(not BUILT, reason="CNN_WORKBENCH_BUILT names no built program"),
]
MOST_START_SECONDS = 4.0


class Home:
    """An empty home on a machine without Python, with the packaged program."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._started: list[subprocess.Popen[bytes]] = []
        (folder / "bin").mkdir()

    def start(self, *paths: Path) -> subprocess.Popen[bytes]:
        # What a desktop adds to the entry's command comes from the user's session: only this.
        environment = {
            "HOME": str(self.folder),
            "DISPLAY": os.environ["DISPLAY"],
            "PATH": str(self.folder / "bin"),
        }
        command = [str(Path(BUILT).absolute() / EXECUTABLE), *map(str, paths)]
        process = subprocess.Popen(command, env=environment, cwd=self.folder)
        self._started.append(process)
        return process

    def end(self) -> None:
        for process in self._started:
            if process.poll() is None:
                process.kill()
            process.wait()


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    home = Home(tmp_path)
    yield home
    home.end()


def test_it_opens_trains_closes_and_opens_its_run_again(home: Home) -> None:
    photos = home.folder / "photos"
    shutil.copytree(SAMPLE, photos)
    start = time.monotonic()
    window = home.start()
    wait(lambda: titles() == ["CNN Workbench"], "window", 20)
    assert time.monotonic() - start < MOST_START_SECONDS

    # a folder dropped on the icon is a second start
    assert home.start(photos).wait(10) == 0
    wait(lambda: titles() == ["photos — CNN Workbench"], "project in the title")
    project = home.folder / "Documents" / "CNN Workbench" / "photos"

    def trains() -> bool:
        if not list_run_paths(project / "runs"):
            keys("ctrl+Return")
        return bool(list_run_paths(project / "runs"))

    wait(trains, "run", pause=1.0)
    run = RunFolder(list_run_paths(project / "runs")[0])
    wait(lambda: run.state() == "finished", "end of training", 120)
    assert any(isinstance(event, Validated) for event in run.events())
    time.sleep(2)  # until the window has seen the process end, it would ask
    keys("ctrl+q")
    assert window.wait(10) == 0

    again = home.start(run.path / f"run{SUFFIX}")
    wait(lambda: titles() == ["photos — CNN Workbench"], "project in the title")
    keys("ctrl+q")
    assert again.wait(10) == 0


def titles() -> list[str]:
    """Return the titles of all windows of the program."""
    found = xdotool("search", "--onlyvisible", "--classname", EXECUTABLE).split()
    return [xdotool("getwindowname", window).strip() for window in found]


def keys(*names: str) -> None:
    window = xdotool("search", "--onlyvisible", "--classname", EXECUTABLE).split()[-1]
    xdotool("windowactivate", "--sync", window)
    xdotool("key", "--delay", "60", *names)


def xdotool(*arguments: str) -> str:
    return subprocess.run(
        ["xdotool", *arguments], capture_output=True, text=True, timeout=60
    ).stdout


def wait(until: Callable[[], bool], what: str, seconds: float = 60, pause: float = 0.1) -> None:
    deadline = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < deadline, f"no {what} after {seconds:g} s"
        time.sleep(pause)
