import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from workbench.errors import RunBusyError, RunError, SettingsError, StorageError
from workbench.evaluation.report import read_report
from workbench.events import (
    Checkpointed,
    Evaluated,
    Event,
    Failed,
    Finished,
    Paused,
    Stage,
    Started,
    Step,
    Unpaused,
    Validated,
)
from workbench.jobs import Job
from workbench.plan import resolve
from workbench.runs import RunFolder
from workbench.training import loop
from workbench.training.loop import train

MakeRun = Callable[..., RunFolder]


def weights_of(run: RunFolder, which: str = "last") -> dict[str, torch.Tensor]:
    return load_file(run.weights(which))


def assert_same_weights(a: RunFolder, b: RunFolder) -> None:
    for which in ("last", "best"):
        assert a.weights(which).read_bytes() == b.weights(which).read_bytes()


def start_process(run: RunFolder, **environment: str) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-m", "workbench", "train", str(run.path), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
    )


def wait_for(run: RunFolder, kind: type[Event], process: subprocess.Popen) -> None:
    deadline = time.monotonic() + 60
    while not any(isinstance(event, kind) for event in run.events()):
        assert process.poll() is None, process.stderr.read().decode()
        assert time.monotonic() < deadline, f"no {kind.__name__} within a minute"
        time.sleep(0.02)


def test_a_run_learns_and_tells_the_whole_story(make_run: MakeRun) -> None:
    run = make_run(each=40, training={"epochs": 12, "batch_size": 8})
    heard: list[Event] = []

    outcome = train(run, Job(), heard.append)

    assert outcome.reason == "completed"
    assert outcome.epochs == 12
    assert outcome.report is not None
    assert outcome.report.accuracy >= 0.9
    assert outcome.report == read_report(run)
    assert [e for e in run.events() if not isinstance(e, Stage)] == [
        e for e in heard if not isinstance(e, Stage)
    ]
    validated = [e for e in heard if isinstance(e, Validated)]
    assert [e.epoch for e in validated] == list(range(12))
    assert validated[-1].train_loss < validated[0].train_loss
    assert isinstance(heard[-1], Finished)
    assert isinstance(heard[-2], Evaluated)
    assert run.state() == "finished"
    # 64 training images make 8 steps an epoch; none is lost between announcements
    assert [e.step for e in heard if isinstance(e, Step)][-1] == 12 * 8


def test_the_same_seed_gives_the_same_weights(make_run: MakeRun) -> None:
    augmentation = {"rotation": {"enabled": True}, "horizontal_flip": {"enabled": True}}
    runs = [make_run(name, augmentation=augmentation) for name in ("a", "b")]
    for run in runs:
        train(run, Job())
    assert_same_weights(*runs)


@pytest.mark.parametrize("kind", ["mixup", "cutmix"])
def test_mixed_images_train_alike_whether_stopped_or_not(make_run: MakeRun, kind: str) -> None:
    options = {
        "augmentation": {kind: {"enabled": True, "probability": 0.7}},
        "freeze": {"strategy": "feature-extractor"},
    }
    runs = [make_run(name, **options) for name in ("whole", "parted")]
    plain = make_run("plain", freeze=options["freeze"])
    train(runs[0], Job())
    train(plain, Job())
    job = Job()
    train(runs[1], job, lambda event: job.cancel() if isinstance(event, Step) else None)
    train(runs[1], Job())
    assert_same_weights(*runs)
    assert runs[0].weights("last").read_bytes() != plain.weights("last").read_bytes()
    losses = [event for event in runs[0].events() if isinstance(event, Validated)]
    assert all(0 <= event.train_accuracy <= 1 and event.train_loss > 0 for event in losses)


def test_another_seed_gives_other_weights(make_run: MakeRun) -> None:
    one, two = make_run("a"), make_run("b", training={"seed": 1})
    for run in (one, two):
        train(run, Job())
    assert one.weights("last").read_bytes() != two.weights("last").read_bytes()


def test_stopping_keeps_the_state_and_resuming_gives_the_same_weights(make_run: MakeRun) -> None:
    whole, parted = make_run("whole"), make_run("parted")
    train(whole, Job())

    def stop_in_second_epoch(event: Event) -> None:
        if isinstance(event, Validated) and event.epoch == 0:
            parted.request("stop")

    first = train(parted, Job(), stop_in_second_epoch)
    assert (first.reason, first.epochs, parted.state()) == ("stopped", 1, "stopped")
    assert parted.requested() == "run"
    second = train(parted, Job())

    assert second.reason == "completed"
    assert_same_weights(whole, parted)


def test_a_killed_run_resumes_to_the_same_weights(make_run: MakeRun) -> None:
    settings = {"epochs": 8, "batch_size": 2, "checkpoint_seconds": 1}
    whole, killed = (make_run(n, each=30, training=settings) for n in ("whole", "killed"))
    train(whole, Job())
    process = start_process(killed)
    with process:
        wait_for(killed, Checkpointed, process)
        process.kill()
    announced = [e for e in killed.events() if isinstance(e, Validated)]
    if killed.state() != "finished":
        assert killed.state() == "interrupted"

    train(killed, Job())

    assert_same_weights(whole, killed)
    kept = [e for e in killed.events() if isinstance(e, Validated)]
    assert kept[: len(announced)] == announced
    assert sorted({e.epoch for e in kept}) == list(range(8))


def test_a_mid_epoch_checkpoint_resumes_to_the_same_weights(
    make_run: MakeRun, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, parted = make_run("whole", each=20), make_run("parted", each=20)
    train(whole, Job())
    job, steps = Job(), []

    def stop_inside_the_first_epoch(event: Event) -> None:
        if isinstance(event, Step):
            steps.append(event.step)
            job.cancel()

    monkeypatch.setattr("workbench.training.meter.INTERVAL", 0.0)
    train(parted, job, stop_inside_the_first_epoch)
    assert 0 < steps[-1] < 8
    train(parted, Job())

    assert_same_weights(whole, parted)


def test_pausing_waits_and_going_on_changes_nothing(make_run: MakeRun) -> None:
    plain, paused = make_run("plain"), make_run("paused")
    train(plain, Job())

    def listen(event: Event) -> None:
        if isinstance(event, Validated) and event.epoch == 0:
            paused.request("pause")
        if isinstance(event, Paused):
            assert paused.state() == "paused"
            paused.request("run")

    train(paused, Job(), listen)

    kinds = [type(event) for event in paused.events()]
    assert kinds.index(Paused) < kinds.index(Unpaused)
    assert_same_weights(plain, paused)


@pytest.mark.parametrize("augmentation", [{}, {"rotation": {"enabled": True}}])
def test_frozen_layers_stay_bit_identical(make_run: MakeRun, augmentation: dict) -> None:
    run = make_run(
        architecture={"name": "resnet18", "image_size": 64},
        freeze={"strategy": "fine-tune-freeze", "cut": "layer3"},
        training={"epochs": 1},
        augmentation=augmentation,
    )
    plan = resolve(run.spec(), run.split())
    before = plan.build().state_dict()

    train(run, Job())

    after = weights_of(run)
    frozen = [n for n in before if n.rpartition(".")[0] in plan.frozen]
    assert any("num_batches_tracked" in n for n in frozen)
    assert {n.split(".")[0] for n in frozen} == {"conv1", "bn1", "layer1", "layer2"}
    for name in frozen:
        assert torch.equal(before[name], after[name]), name
    assert not torch.equal(before["layer4.1.conv2.weight"], after["layer4.1.conv2.weight"])
    assert not torch.equal(before["fc.weight"], after["fc.weight"])


def test_a_busy_run_is_refused(make_run: MakeRun) -> None:
    run = make_run()
    with run.lock(), pytest.raises(RunBusyError, match="Another process"):
        train(run, Job())
    assert run.events() == []


def test_sigterm_saves_and_stops(make_run: MakeRun) -> None:
    run = make_run(training={"epochs": 500, "batch_size": 4})
    process = start_process(run)
    with process:
        wait_for(run, Validated, process)
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
    assert run.state() == "stopped"
    assert isinstance(run.events()[-1], Finished)


def test_a_request_left_by_a_dead_owner_is_forgotten(make_run: MakeRun) -> None:
    run = make_run(training={"epochs": 1})
    run.request("stop")
    os.utime(run.path / "control", (1, 1))
    assert train(run, Job()).reason == "completed"


def test_a_full_disk_is_named_and_the_last_state_survives(make_run: MakeRun) -> None:
    run = make_run(training={"epochs": 1})
    train(run, Job())
    before = (run.checkpoints / "last.pt").read_bytes()
    # no file may grow beyond 100 kB: what a full disk looks like to one process
    code = """
import resource, signal, sys
from workbench.cli import main
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
sys.argv[1:1] = ["train"]
main()
"""
    text = (run.path / "spec.toml").read_text().replace("epochs = 1\n", "epochs = 2\n")
    (run.path / "spec.toml").write_text(text)

    done = subprocess.run(
        [sys.executable, "-c", code, str(run.path)], capture_output=True, timeout=120, check=False
    )

    assert done.returncode == StorageError.exit_code, done.stderr.decode()
    assert "The disk is full" in done.stderr.decode()
    assert (run.checkpoints / "last.pt").read_bytes() == before
    assert not list(run.checkpoints.glob(".*.part"))
    assert isinstance(run.events()[-1], Failed)
    # and once there is room again it goes on
    assert train(run, Job()).reason == "completed"


def test_a_missing_device_names_the_field(make_run: MakeRun) -> None:
    if torch.cuda.is_available():
        pytest.skip("this machine has a CUDA device")
    run = make_run(training={"device": "cuda"})
    with pytest.raises(SettingsError, match=r"training\.device"):
        train(run, Job())
    assert run.state() == "failed"


def test_a_folder_that_is_no_run_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="not a run folder"):
        train(RunFolder(tmp_path), Job())


def test_images_that_vanished_are_named(make_run: MakeRun) -> None:
    run = make_run(training={"lost_files": "stop"})
    row = next(row for row in run.split() if row.split == "train")
    (Path(run.spec().folder) / row.file).unlink()
    with pytest.raises(Exception, match=Path(row.file).name):
        train(run, Job())
    failure = run.events()[-1]
    assert isinstance(failure, Failed)
    assert Path(row.file).name in failure.where


def test_features_are_computed_once_without_augmentation(make_run: MakeRun) -> None:
    options = {
        "architecture": {"name": "lenet5"},
        "freeze": {"strategy": "feature-extractor"},
    }
    run = make_run(**options)
    stages = {e.text for e in _events(run) if isinstance(e, Stage)}
    assert "Computing the frozen layers once" in stages

    augmented = make_run("augmented", **options, augmentation={"rotation": {"enabled": True}})
    stages = {e.text for e in _events(augmented) if isinstance(e, Stage)}
    assert "Computing the frozen layers once" not in stages


def _events(run: RunFolder) -> list[Event]:
    train(run, Job())
    return run.events()


def test_resuming_a_finished_run_changes_nothing(make_run: MakeRun) -> None:
    run = make_run()
    train(run, Job())
    before = weights_of(run)
    train(run, Job())
    for name, tensor in weights_of(run).items():
        assert torch.equal(tensor, before[name])
    assert isinstance(run.events()[0], (Started, Stage))
    assert np.isfinite([e.loss for e in run.events() if isinstance(e, Step)]).all()


@pytest.mark.parametrize("stop", [False, True])
def test_short_epochs_are_not_all_written_and_none_is_lost(
    make_run: MakeRun, monkeypatch: pytest.MonkeyPatch, stop: bool
) -> None:
    options = {
        "architecture": {"name": "lenet5"},
        "freeze": {"strategy": "feature-extractor"},
        "training": {"epochs": 12, "optimiser": "sgd", "learning_rate": 2.0},
    }

    def stopping(run: RunFolder):
        return lambda e: run.request("stop") if stop and _ended(e, 7) else None

    monkeypatch.setattr(loop, "_SAVE_SECONDS", 0.0)
    every = make_run("every", **options)
    train(every, Job(), stopping(every))
    monkeypatch.setattr(loop, "_SAVE_SECONDS", 1e9)
    few = make_run("few", **options, folder=Path(every.spec().folder))
    train(few, Job(), stopping(few))

    counts = [sum(isinstance(e, Checkpointed) for e in r.events()) for r in (every, few)]
    assert counts[1] < counts[0]
    assert few.weights("last").read_bytes() == every.weights("last").read_bytes()
    assert few.weights("best").read_bytes() == every.weights("best").read_bytes()
    told = [[e.epoch for e in r.events() if isinstance(e, Validated)] for r in (every, few)]
    assert told[0] == told[1] == list(range(8 if stop else 12))
    train(few, Job())
    train(every, Job())
    assert few.weights("last").read_bytes() == every.weights("last").read_bytes()


def _ended(event: Event, epoch: int) -> bool:
    # the last step's event, as the epoch's own waits for the checkpoint that holds it
    return isinstance(event, Step) and event.epoch == epoch
