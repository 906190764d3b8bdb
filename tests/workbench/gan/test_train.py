"""Training: what is written, and that stops, kills and resumes change nothing."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from workbench.errors import RunError, TrainingError
from workbench.events import Finished, GanEpoch, GanStep, Paused, Started
from workbench.gan import measure
from workbench.gan.folder import GanFolder
from workbench.gan.generate import load_generator
from workbench.gan.pictures import read_png, tiles_of
from workbench.gan.train import train_gan
from workbench.jobs import Job


def epochs(folder: GanFolder) -> dict[int, GanEpoch]:
    found: dict[int, GanEpoch] = {}
    for event in folder.events():
        if isinstance(event, GanEpoch):
            before = found.setdefault(event.epoch, event)
            assert before.generator_loss == pytest.approx(event.generator_loss)
    return found


def result(folder: GanFolder) -> list[bytes]:
    """Return everything that a run leaves behind and that must not depend on how it came there."""
    pictures = sorted(folder.snapshots.iterdir())
    return [folder.weights("last").read_bytes(), *(path.read_bytes() for path in pictures)]


def test_a_run_writes_events_pictures_and_weights(make_gan: Callable[..., GanFolder]) -> None:
    folder = make_gan(epochs=3)
    done = train_gan(folder, Job())
    assert (done.reason, done.epochs) == ("completed", 3)
    assert [p.name for p in sorted(folder.snapshots.iterdir())] == [
        "0000.png", "0001.png", "0002.png", "0003.png"
    ]  # fmt: skip
    assert list(epochs(folder)) == [0, 1, 2]
    events = folder.events()
    assert any(isinstance(e, Started) for e in events)
    assert any(isinstance(e, GanStep) for e in events)
    assert isinstance(events[-1], Finished)
    assert folder.state() == "finished"
    grid = read_png(folder.snapshot(3))
    assert grid.shape == (10 * 32, 8 * 32, 3)
    assert len(tiles_of(grid, 32)) == 80
    assert load_generator(folder).classes == 2


@pytest.mark.parametrize(
    "settings",
    [
        {"r1": 1.0, "spectral_norm": False, "average": 0.0},
        {"conditional": False, "augment": False, "rate_ratio": 2.0},
        {"image_size": "64"},
    ],
    ids=["r1", "plain", "64px"],
)
def test_all_stabilisers_train(make_gan: Callable[..., GanFolder], settings: dict) -> None:
    folder = make_gan(epochs=1, **settings)
    assert train_gan(folder, Job()).reason == "completed"
    values = epochs(folder)[0]
    assert 0 < values.real_score < 1
    assert 0 <= values.accuracy <= 1
    assert values.gradient > 0


def test_r1_changes_what_the_discriminator_learns(make_gan: Callable[..., GanFolder]) -> None:
    losses = []
    for name, r1 in (("without", 0.0), ("with", 50.0)):
        folder = make_gan(name, epochs=1, r1=r1)
        train_gan(folder, Job())
        losses.append(epochs(folder)[0].discriminator_loss)
    assert losses[1] > losses[0]


def test_a_stop_within_an_epoch_and_a_resume_change_no_bit(
    make_gan: Callable[..., GanFolder],
) -> None:
    whole, parted = make_gan("whole", epochs=3), make_gan("parted", epochs=3)
    train_gan(whole, Job())
    for stop_at in (2, 4):  # not at the end of an epoch, which has three steps
        job = Job()

        class Stopper:
            def __call__(self, event: object, job: Job = job, at: int = stop_at) -> None:
                if isinstance(event, Started) and event.step < at:
                    job.cancel()

        train_gan(parted, job, Stopper())
    assert train_gan(parted, Job()).reason == "completed"
    assert result(parted) == result(whole)


def work(path: str, cache: str) -> None:
    os.environ["CNN_WORKBENCH_CACHE"] = cache
    train_gan(GanFolder(Path(path)), Job())


@pytest.mark.skipif(sys.platform == "win32", reason="processes cannot be forked there")
def test_kills_change_no_bit(make_gan: Callable[..., GanFolder], tmp_path: Path) -> None:
    settings = {"epochs": 8, "checkpoint_seconds": 1.0}
    whole, killed = make_gan("whole", **settings), make_gan("killed", **settings)
    train_gan(whole, Job())
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["workbench.gan.train"])
    hits = 0
    for number in range(3):
        process = context.Process(target=work, args=(str(killed.path), str(tmp_path / "cache")))
        process.start()
        deadline = time.monotonic() + 30
        while len(epochs(killed)) < 2 * number + 1 and time.monotonic() < deadline:
            time.sleep(0.005)
        process.kill()
        process.join()
        hits += process.exitcode == -9
        process.close()
    train_gan(killed, Job())
    assert hits >= 2
    assert result(killed) == result(whole)
    assert list(epochs(killed)) == list(range(8))


def test_two_hundred_epochs_drop_no_picture(
    make_gan: Callable[..., GanFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measure, "VARIED", 4)  # of 256: what is measured takes the time
    folder = make_gan(epochs=200, each=4)
    train_gan(folder, Job())
    pictures = sorted(folder.snapshots.iterdir())
    assert [path.name for path in pictures] == [f"{n:04d}.png" for n in range(201)]
    assert list(epochs(folder)) == list(range(200))
    assert len({path.read_bytes() for path in pictures}) > 150


def test_pause_and_go_on(make_gan: Callable[..., GanFolder]) -> None:
    folder = make_gan(epochs=2)
    paused = threading.Event()

    def listen(event: object) -> None:
        if isinstance(event, GanEpoch) and event.epoch == 0:
            folder.request("pause")
        if isinstance(event, Paused):
            paused.set()
            folder.request("run")

    assert train_gan(folder, Job(), listen).reason == "completed"
    assert paused.is_set()


def test_a_loss_that_is_no_number_is_told(
    make_gan: Callable[..., GanFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    from workbench.gan.stepper import Stepper

    monkeypatch.setattr(
        Stepper, "take", lambda *_: torch.full((6,), float("nan"), dtype=torch.float64)
    )
    folder = make_gan()
    with pytest.raises(TrainingError, match="no longer a number"):
        train_gan(folder, Job())
    assert folder.state() == "failed"


def test_the_checkpoint_before_serves_when_the_last_is_damaged(
    make_gan: Callable[..., GanFolder],
) -> None:
    whole, damaged = make_gan("whole", epochs=3), make_gan("damaged", epochs=3)
    for folder in (whole, damaged):
        train_gan(folder, Job())
    (damaged.checkpoints / "last.pt").write_bytes(b"PK no checkpoint")
    train_gan(damaged, Job())
    assert result(damaged) == result(whole)
    for path in damaged.checkpoints.iterdir():
        path.write_bytes(b"PK no checkpoint")
    with pytest.raises(RunError, match="cannot be used") as caught:
        train_gan(damaged, Job())
    assert "new GAN" in caught.value.hint


def test_no_weights_before_the_first_epoch(make_gan: Callable[..., GanFolder]) -> None:
    with pytest.raises(RunError, match="no weights yet"):
        load_generator(make_gan())
