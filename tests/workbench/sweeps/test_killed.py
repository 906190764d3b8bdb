"""Two real workers on one machine; one is killed in the middle of a trial."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from workbench.library.digest import history_of
from workbench.runs import RunFolder
from workbench.sweeps.table import read_table

SWEEP = """
version = 1
target = "{folder}"
sampler = "grid"
set = ["architecture.name=lenet5", "architecture.image_size=32", "architecture.pretrained=false",
       "freeze.strategy=from-scratch", "data.validation_percent=50", "training.threads=1",
       "training.batch_size=4"]
[search."training.learning_rate"]
choices = [0.001, 0.002, 0.003]
[pruning]
method = "none"
[limits]
epochs = 60
"""
PATIENCE = 120  # seconds


@pytest.mark.skipif(sys.platform == "win32", reason="kills by POSIX signals")
def test_the_study_completes_when_one_of_two_workers_is_killed(
    image_folder: Callable[..., Path], tmp_path: Path
) -> None:
    file = tmp_path / "rates.toml"
    file.write_text(SWEEP.format(folder=image_folder()), "utf-8")
    workers = [_worker(file) for _ in range(2)]
    place = tmp_path / "sweeps" / "rates"
    try:
        victim = _first_to_train(place, workers)
        victim.kill()
        survivor = next(worker for worker in workers if worker is not victim)
        assert survivor.wait(PATIENCE) == 0
    finally:
        for worker in workers:
            worker.kill()
            worker.wait()
    table = read_table(place)
    assert [row.state for row in table.trials] == ["complete"] * 3
    assert sorted(row.values["training.learning_rate"] for row in table.trials) == [
        0.001, 0.002, 0.003,
    ]  # fmt: skip
    for row in table.trials:
        history = history_of(RunFolder(place / row.run).milestones())
        assert history.state == "finished"
        assert [event.epoch for event in history.epochs] == list(range(60))


def _worker(file: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "workbench", "sweep", str(file), "--json"]
    root = Path(__file__).resolve().parents[3]
    return subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL)


def _first_to_train(place: Path, workers: list[subprocess.Popen[bytes]]) -> subprocess.Popen[bytes]:
    """Wait for a trial's first epoch, kill its trainer too, and return its worker."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        for worker in workers:
            assert worker.poll() is None
            for child in psutil.Process(worker.pid).children():
                words = child.cmdline()
                if "train" in words and history_of(RunFolder(Path(words[-2])).milestones()).epochs:
                    os.kill(child.pid, signal.SIGKILL)
                    return worker
        time.sleep(0.05)
    raise AssertionError("No trial began")
