"""Twenty kills at random moments: nothing that was announced is lost, and the end is the same."""

from __future__ import annotations

import multiprocessing
import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.events import Validated
from workbench.jobs import Job
from workbench.runs import RunFolder
from workbench.training import loop
from workbench.training.loop import train

KILLS = 20


def announced(run: RunFolder) -> dict[int, Validated]:
    """Return the epochs that were announced; what is told twice must be told alike."""
    found: dict[int, Validated] = {}
    for event in run.events():
        if isinstance(event, Validated):
            before = found.setdefault(event.epoch, event)
            assert before.validation_loss == event.validation_loss, event.epoch
    return found


def work(path: str, cache: str) -> None:
    """Train in a process of its own; every epoch is a checkpoint."""
    os.environ["CNN_WORKBENCH_CACHE"] = cache
    loop._SAVE_SECONDS = 0.0
    train(RunFolder(Path(path)), Job())


@pytest.mark.skipif(sys.platform == "win32", reason="processes cannot be forked there")
def test_twenty_kills_change_nothing(make_run: Callable[..., RunFolder], tmp_path: Path) -> None:
    settings = {"epochs": 200, "batch_size": 8, "average": 0.9}
    whole, killed = (make_run(name, each=12, training=settings) for name in ("whole", "killed"))
    train(whole, Job())
    # forked from a process that has imported torch: a start takes milliseconds, not seconds
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["workbench.training.loop"])
    rng, before, hits = random.Random(0), 0, 0
    for number in range(KILLS):
        process = context.Process(target=work, args=(str(killed.path), str(tmp_path / "cache")))
        process.start()
        if number % 2:  # while it trains; the others while it starts
            deadline = time.monotonic() + 30
            while len(announced(killed)) == before and time.monotonic() < deadline:
                time.sleep(0.005)
        process.join(rng.uniform(0, 0.1))
        process.kill()
        process.join()
        hits += process.exitcode == -9
        epochs = len(announced(killed))
        assert epochs >= before, "an announced epoch is gone"
        before = epochs
    assert hits == KILLS, "too fast to be interrupted"
    train(killed, Job())
    assert len(announced(killed)) == settings["epochs"]
    for which in ("last", "best"):
        assert killed.weights(which).read_bytes() == whole.weights(which).read_bytes()
