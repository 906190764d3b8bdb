"""Twenty windows killed at random moments while a run trains: the run is none the worse for it."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from ui.engine import EngineClient
from ui.main_window import MainWindow
from ui.preferences import Preferences
from workbench.data.scan import scan
from workbench.data.split import split
from workbench.events import Finished, Started, Validated
from workbench.jobs import Job
from workbench.launch import create_run
from workbench.runs import RunFolder
from workbench.settings import Project, load_project, save_project

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL"),
    pytest.mark.timeout(180),
]
ROOT = Path(__file__).resolve().parents[2]
KILLS, LATEST_SECONDS = 20, 2.0


@pytest.fixture
def folder(tmp_path: Path, image_folder) -> Path:
    """Return a project with one run that has long to go."""
    images = image_folder(each=20)
    values = {"data": {"folder": str(images)}, "training": {"epochs": 10_000, "batch_size": 8}}
    project = Project.parse({"name": "insects", **values})
    made = tmp_path / "insects"
    save_project(made, project)
    catalog = split(scan(images, job=Job()), project.data)
    create_run(made / "runs" / "001-lenet5", project, catalog)
    return made


@pytest.fixture
def run(folder: Path) -> RunFolder:
    return RunFolder(folder / "runs" / "001-lenet5")


@pytest.fixture
def trainer(run: RunFolder) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "workbench", "train", str(run.path), "--json"]
    with open(run.path / "log.txt", "wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log)
    yield process
    process.kill()
    process.wait()


def epochs_of(run: RunFolder) -> list[int]:
    return [event.epoch for event in run.events() if isinstance(event, Validated)]


def wait_for_epochs(run: RunFolder, count: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while len(epochs_of(run)) < count:
        assert process.poll() is None, (run.path / "log.txt").read_text()
        assert time.monotonic() < deadline, f"no {count} epochs within a minute"
        time.sleep(0.05)


def kill_window(folder: Path, after: float) -> list[psutil.Process]:
    """Open the project in a real window and kill it after so many seconds; return its children."""
    command = [sys.executable, "-m", "ui", "--new-window", str(folder)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    window = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)
    time.sleep(after)
    children = psutil.Process(window.pid).children(recursive=True)
    window.kill()
    assert window.wait() == -signal.SIGKILL, "it ended by itself"
    return children


def is_alive(process: psutil.Process) -> bool:
    """Return whether it is more than an entry that nobody has read yet."""
    try:
        return process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def test_a_run_outlives_twenty_killed_windows(folder, run, trainer, qtbot) -> None:
    project = load_project(folder)
    wait_for_epochs(run, 1, trainer)
    rng, orphans, before = random.Random(0), [], 0
    for _ in range(KILLS):
        orphans += kill_window(folder, rng.uniform(0.1, LATEST_SECONDS))
        assert trainer.poll() is None, "the trainer died with the window"
        assert load_project(folder) == project
        assert len(epochs_of(run)) >= before
        before = len(epochs_of(run))
    _, left = psutil.wait_procs(orphans, timeout=10)
    assert not [process for process in left if is_alive(process)], "helpers outlive their window"

    window = MainWindow(Preferences(), EngineClient([sys.executable, "-c", ""]))
    qtbot.addWidget(window)
    window.open_paths([folder])
    qtbot.waitUntil(lambda: window.runs.state == "running", timeout=20_000)
    assert window.runs.run is not None
    assert window.runs.run.path == run.path
    wait_for_epochs(run, before + 2, trainer)
    window.runs.stop()
    qtbot.waitUntil(lambda: not window.runs.live, timeout=30_000)
    window.close()

    assert trainer.wait(30) == 0
    events = run.events()
    assert len([event for event in events if isinstance(event, Started)]) == 1
    assert epochs_of(run) == list(range(len(epochs_of(run))))  # none is missing, none came twice
    assert isinstance(events[-1], Finished)
