"""Several processes that train one run follow the one process that would."""

from __future__ import annotations

import json
import multiprocessing
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from workbench.errors import SettingsError, TrainingError, WorkbenchError
from workbench.events import Started, Validated
from workbench.jobs import Job
from workbench.runs import RunFolder
from workbench.settings import ArchitectureSettings, TrainingSettings
from workbench.settings.blocks import ConvBlock, PoolBlock, ResidualBlock
from workbench.settings.stack import Stack
from workbench.training.devices import choose_device
from workbench.training.loop import train
from workbench.training.ranks import ALONE, Ranks, joined, where_started

MakeRun = Callable[..., RunFolder]

forks = pytest.mark.skipif(sys.platform == "win32", reason="processes cannot be forked there")
# with batch normalisation, whose statistics are of the whole batch
NETWORK = ArchitectureSettings.own(
    Stack(
        name="small",
        blocks=(ConvBlock(filters=4), PoolBlock(), ResidualBlock(filters=6, stride=2)),
    ),
    image_size=32,
).model_dump()
TRAINING = {
    # plain gradient descent: what adapts its steps blows rounding errors up to whole steps
    "optimiser": "sgd",
    "learning_rate": 0.05,
    "schedule": "constant",
    "epochs": 3,
    "batch_size": 5,
    "accumulate": 2,
    "gradient_limit": 2.0,
    "average": 0.5,
}
MIXED = {"rotation": {"enabled": True}, "mixup": {"enabled": True, "probability": 0.7}}


def work(path: str, cache: str, number: int, count: int, port: int, fault: str) -> None:
    """Be process `number` of `count`; `fault` is what goes wrong in the last one."""
    os.environ |= {
        "CNN_WORKBENCH_CACHE": cache,
        "TORCHELASTIC_RUN_ID": "test",
        "MASTER_ADDR": "127.0.0.1",
        "MASTER_PORT": str(port),
        **{name: str(number) for name in ("RANK", "LOCAL_RANK")},
        **{name: str(count) for name in ("WORLD_SIZE", "LOCAL_WORLD_SIZE")},
    }
    job, last = Job(), number == count - 1
    steps = 0

    def check(_inputs: object) -> None:
        nonlocal steps
        steps += 1
        if last and fault == "dies" and steps == 8:
            os._exit(9)
        if last and fault == "stops" and steps == 8:
            job.cancel()

    torch.nn.modules.module.register_module_forward_pre_hook(
        lambda module, inputs: check(inputs) if type(module).__name__ == "StackNetwork" else None
    )
    try:
        with joined() as ranks:
            train(RunFolder(Path(path)), job, ranks=ranks)
    except WorkbenchError as error:
        sys.exit(error.exit_code)


def together(run: RunFolder, cache: Path, count: int, fault: str = "") -> list[int | None]:
    """Train `run` by `count` processes; return their exit codes."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["workbench.training.loop"])
    processes = [
        context.Process(target=work, args=(str(run.path), str(cache), number, count, port, fault))
        for number in range(count)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
        assert process.exitcode is not None, "a process hangs"
    return [process.exitcode for process in processes]


def validated(run: RunFolder) -> list[Validated]:
    return [event for event in run.events() if isinstance(event, Validated)]


def assert_same(left: RunFolder, right: RunFolder) -> None:
    for one, other in zip(validated(left), validated(right), strict=True):
        for name in ("train_loss", "validation_loss", "validation_accuracy", "validation_macro_f1"):
            assert getattr(one, name) == pytest.approx(getattr(other, name), abs=2e-4), name
        assert one.validation_count == other.validation_count
    weights = [load_file(run.weights("last")) for run in (left, right)]
    for name, tensor in weights[0].items():
        assert torch.allclose(tensor, weights[1][name], rtol=1e-3, atol=1e-4), name


@forks
@pytest.mark.parametrize("count", [2, 3])
def test_they_follow_the_single_process(make_run: MakeRun, tmp_path: Path, count: int) -> None:
    # 31 training images in batches of 5: the last holds one image, which is merged into another
    sections = {"training": TRAINING, "architecture": NETWORK, "augmentation": MIXED, "each": 13}
    one, many = make_run("one", **sections), make_run("many", **sections)
    train(one, Job())
    assert together(many, tmp_path / "cache", count) == [0] * count
    [started] = [event for event in many.events() if isinstance(event, Started)]
    assert started.processes == count
    assert len(validated(many)) == TRAINING["epochs"]
    assert_same(one, many)


@forks
def test_a_run_goes_on_with_another_number_of_processes(make_run: MakeRun, tmp_path: Path) -> None:
    sections = {"training": TRAINING, "architecture": NETWORK, "each": 13}
    one, many = make_run("one", **sections), make_run("many", **sections)
    train(one, Job())
    # a signal to any of them stops all, at the same step, with a checkpoint
    assert together(many, tmp_path / "cache", 2, "stops") == [0, 0]
    assert many.state() == "stopped"
    assert 0 < many.events()[-1].epochs < TRAINING["epochs"]
    assert together(many, tmp_path / "cache", 3) == [0, 0, 0]
    assert many.state() == "finished"
    assert_same(one, many)


@forks
def test_if_one_dies_the_others_say_so_and_the_run_goes_on(
    make_run: MakeRun, tmp_path: Path
) -> None:
    sections = {"training": TRAINING, "architecture": NETWORK, "each": 13}
    one, many = make_run("one", **sections), make_run("many", **sections)
    train(one, Job())
    codes = together(many, tmp_path / "cache", 2, "dies")
    assert codes == [TrainingError("").exit_code, 9]
    assert many.state() == "failed"
    assert "other processes" in many.events()[-1].what
    train(many, Job())  # alone
    assert_same(one, many)


@forks
def test_what_frozen_layers_give_is_computed_once_for_all(
    make_run: MakeRun, tmp_path: Path
) -> None:
    sections = {
        "training": {**TRAINING, "accumulate": 1, "average": 0.0},
        "freeze": {"strategy": "feature-extractor"},
        "architecture": {"name": "efficientnet_lite0", "pretrained": True, "image_size": 32},
        "each": 6,
    }
    one, many = make_run("one", **sections), make_run("many", **sections)
    train(one, Job())
    assert together(many, tmp_path / "cache", 2) == [0, 0]
    [started] = [event for event in many.events() if isinstance(event, Started)]
    assert started.features["state"] in ("computed", "found")
    assert_same(one, many)


def test_torchrun_starts_the_same_command(make_run: MakeRun) -> None:
    run = make_run(training={"epochs": 1})
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node=2",
               "-m", "workbench", "train", str(run.path), "--json"]  # fmt: skip
    ended = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert ended.returncode == 0, ended.stderr
    [line] = ended.stdout.strip().splitlines()  # the first process speaks for both
    assert json.loads(line)["reason"] == "completed"
    assert run.state() == "finished"


def test_where_a_process_was_started(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("TORCHELASTIC_RUN_ID", "SLURM_STEP_NUM_TASKS", "RANK", "MASTER_ADDR")
    for name in names:
        monkeypatch.delenv(name, raising=False)
    assert where_started() == ALONE
    with joined() as ranks:
        assert ranks.alone and ranks.first
    # the shell of a batch script knows of the tasks, but is none of them
    monkeypatch.setenv("SLURM_NTASKS", "4")
    monkeypatch.setenv("SLURM_PROCID", "0")
    assert where_started() == ALONE
    monkeypatch.setenv("SLURM_STEP_NUM_TASKS", "4")
    monkeypatch.setenv("SLURM_STEP_NUM_NODES", "2")
    monkeypatch.setenv("SLURM_PROCID", "3")
    monkeypatch.setenv("SLURM_LOCALID", "1")
    assert where_started() == Ranks(3, 4, 1, 2)
    with pytest.raises(SettingsError, match="where to meet"), joined():
        pass
    monkeypatch.setenv("TORCHELASTIC_RUN_ID", "x")
    monkeypatch.setenv("RANK", "one")
    with pytest.raises(SettingsError, match="cannot be read"):
        where_started()


def test_a_new_run_is_not_made_by_several_processes(
    image_folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    from typer.testing import CliRunner

    from workbench.cli import app

    monkeypatch.setenv("TORCHELASTIC_RUN_ID", "x")
    monkeypatch.setenv("WORLD_SIZE", "2")
    result = CliRunner().invoke(app, ["train", str(image_folder())])
    assert result.exit_code == SettingsError("").exit_code
    assert "workbench prepare" in result.output


@pytest.mark.parametrize(("gpus", "number", "expected"), [(4, 2, 2), (1, 1, 0)])
def test_each_process_of_a_machine_takes_a_gpu_of_its_own(
    monkeypatch: pytest.MonkeyPatch, gpus: int, number: int, expected: int
) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: gpus)
    ranks = Ranks(number, 4, number, 4)
    assert choose_device(TrainingSettings(), ranks) == torch.device("cuda", expected)


def test_more_processes_than_gpus_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    with pytest.raises(SettingsError, match="2 GPUs for 3 processes"):
        choose_device(TrainingSettings(), Ranks(2, 3, 2, 3))


def test_processes_that_see_other_images_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    ranks = Ranks(0, 2)
    monkeypatch.setattr(Ranks, "most", lambda _self, values: [values[0], values[1] + 1])
    with pytest.raises(TrainingError, match="do not see the same images"):
        ranks.agree(("a.png",), "images")
