"""What a disk, a clock, a machine and another process can do to a run, and what becomes of it."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from workbench.cli.common import cancellable_job
from workbench.errors import RunBusyError, StorageError, WorkbenchError
from workbench.events import Checkpointed, Event, Failed, Finished, Started, Step, Validated
from workbench.jobs import Job
from workbench.runs import RunFolder
from workbench.training import loop
from workbench.training.loop import train

if sys.platform == "win32":
    pytest.skip("neither forks nor these limits and signals", allow_module_level=True)
import resource

MakeRun = Callable[..., RunFolder]
HOUR = 3600


Hook = Callable[[], None]


def work(path: str, cache: str, hook: Hook | None) -> None:
    """Train in a process of its own, as the command does."""
    os.environ["CNN_WORKBENCH_CACHE"] = cache
    if hook is not None:
        hook()
    try:
        with cancellable_job() as job:
            train(RunFolder(Path(path)), job)
    except WorkbenchError as error:
        print(error, file=sys.stderr)
        sys.exit(error.exit_code)


@contextmanager
def started(run: RunFolder, hook: Hook | None = None) -> Iterator[BaseProcess]:
    # forked from a process that has imported torch: a start takes milliseconds, not seconds
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["workbench.training.loop"])
    cache = os.environ["CNN_WORKBENCH_CACHE"]
    process = context.Process(target=work, args=(str(run.path), cache, hook))
    process.start()
    try:
        yield process
    finally:
        process.kill()
        process.join()


def end_of(process: BaseProcess) -> int | None:
    process.join(60)
    return process.exitcode


def wait_for(run: RunFolder, process: BaseProcess, kind: type[Event], count: int = 1):
    """Wait until so many of these events are there; return them."""
    deadline = time.monotonic() + 60
    while len(found := [e for e in run.events() if isinstance(e, kind)]) < count:
        assert process.is_alive(), f"it ended with {process.exitcode}"
        assert time.monotonic() < deadline, f"no {kind.__name__} within a minute"
        time.sleep(0.02)
    return found


def epochs_of(run: RunFolder) -> list[int]:
    return sorted({event.epoch for event in run.events() if isinstance(event, Validated)})


# -- the disk ---------------------------------------------------------------------------------


LIMIT = 2_010_000  # bytes


def no_larger_files() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, LIMIT))


def test_a_disk_that_fills_up_under_the_events(make_run: MakeRun) -> None:
    run = make_run(training={"epochs": 30, "batch_size": 4})
    # larger than any other file of the run, so that the limit meets the events alone
    run.events_file.write_bytes(b"x" * (LIMIT - 10_000) + b"\n")
    with started(run, no_larger_files) as process:
        assert end_of(process) == StorageError.exit_code
    assert run.events_file.stat().st_size == LIMIT  # to the last byte: the last line is torn
    told = [e for e in run.events() if isinstance(e, Checkpointed)]
    assert run.state() == "interrupted"

    assert train(run, Job()).reason == "completed"

    assert epochs_of(run) == list(range(30))
    again = [e for e in run.events() if isinstance(e, Started)][1]
    assert again.step >= (told[-1].step if told else 0)  # nothing announced was lost


def test_a_torn_last_line_costs_nothing(make_run: MakeRun, monkeypatch) -> None:
    monkeypatch.setattr(loop, "_SAVE_SECONDS", 0.0)
    whole, torn = (make_run(name, training={"epochs": 3, "batch_size": 4}) for name in "ab")
    train(whole, Job())

    def stop_after_the_first(event: Event) -> None:
        if isinstance(event, Checkpointed):
            job.cancel()

    job = Job()
    train(torn, job, stop_after_the_first)
    content = torn.events_file.read_bytes()
    torn.events_file.write_bytes(content[: content.rindex(b'{"event": "Finished"') + 30])

    assert train(torn, Job()).reason == "completed"

    assert epochs_of(torn) == [0, 1, 2]
    assert torn.weights("last").read_bytes() == whole.weights("last").read_bytes()


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04", None])
def test_a_damaged_last_checkpoint_leads_to_the_same_weights(
    make_run: MakeRun, monkeypatch, damage: bytes | None
) -> None:
    monkeypatch.setattr(loop, "_SAVE_SECONDS", 0.0)
    whole, hurt = (make_run(name, training={"epochs": 4, "batch_size": 4}) for name in "ab")
    train(whole, Job())
    job, seen = Job(), []

    def stop_after_three(event: Event) -> None:
        seen.append(isinstance(event, Validated))
        if sum(seen) == 3:
            job.cancel()

    train(hurt, job, stop_after_three)
    last = hurt.checkpoints / "last.pt"
    last.write_bytes(last.read_bytes()[:-2000] if damage is None else damage)

    assert train(hurt, Job()).reason == "completed"

    assert epochs_of(hurt) == [0, 1, 2, 3]
    for which in ("last", "best"):
        assert hurt.weights(which).read_bytes() == whole.weights(which).read_bytes()


# -- the clock --------------------------------------------------------------------------------

SET_BACK = f"""
    import sys, threading, time
    from pathlib import Path
    real, shift = time.time, [0]
    time.time = lambda: real() - shift[0]
    events = Path(sys.argv[2]) / "events.jsonl"
    def set_back():
        while not (events.exists() and events.read_bytes().count(b"Validated") > 2):
            time.sleep(0.01)
        shift[0] = {HOUR}
    threading.Thread(target=set_back, daemon=True).start()
"""


def test_a_clock_that_is_set_back_while_it_trains(make_run: MakeRun) -> None:
    run = make_run(training={"epochs": 40, "batch_size": 4})
    code = f"{textwrap.dedent(SET_BACK)}\nfrom workbench.cli import main\nmain()"
    arguments = ["train", str(run.path), "--json"]
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    events = run.events()
    times = [event.time for event in events]
    assert min(b - a for a, b in pairwise(times)) < 60 - HOUR  # it was set back
    for event in events:
        if isinstance(event, Step):
            assert event.images_per_second > 0
            assert event.seconds_left is None or event.seconds_left >= 0
        elif isinstance(event, (Validated, Finished)):
            assert 0 <= event.seconds < 60
    assert run.state() == "finished"
    assert epochs_of(run) == list(range(40))
    assert not [event for event in events if isinstance(event, Failed)]


def test_a_clock_that_was_set_back_between_two_processes(make_run: MakeRun) -> None:
    run = make_run(training={"epochs": 2, "batch_size": 4})
    run.request("stop")  # left by a killed trainer, an hour from now
    os.utime(run.path / "control", (time.time() + HOUR,) * 2)
    run.events_file.write_text(Checkpointed(epoch=0, step=0, best=False, time=9e9).to_line() + "\n")

    assert train(run, Job()).reason == "completed"

    assert run.state() == "finished"
    assert epochs_of(run) == [0, 1]


# -- the machine, and other processes ---------------------------------------------------------


def test_a_machine_that_sleeps_for_three_seconds(make_run: MakeRun) -> None:
    run = make_run(training={"epochs": 10_000, "batch_size": 4})
    with started(run) as process:
        before = wait_for(run, process, Step, 20)
        os.kill(process.pid, signal.SIGSTOP)
        time.sleep(3)
        assert run.state() == "running"
        seen = len([e for e in run.events() if isinstance(e, Step)])
        os.kill(process.pid, signal.SIGCONT)
        after = wait_for(run, process, Step, seen + 20)[seen + 1 :]
        run.request("stop")
        assert end_of(process) == 0
    usual = sorted(step.images_per_second for step in before)[len(before) // 2]
    assert max(step.images_per_second for step in after) > usual / 3
    assert run.state() == "stopped"
    assert not [event for event in run.events() if isinstance(event, Failed)]


def test_a_second_process_is_refused_and_the_first_goes_on(make_run: MakeRun) -> None:
    run = make_run(training={"epochs": 10_000, "batch_size": 4})
    with started(run) as process:
        count = len(wait_for(run, process, Validated, 2))
        with started(run) as second:
            assert end_of(second) == RunBusyError.exit_code
        wait_for(run, process, Validated, count + 2)
        process.terminate()
        assert end_of(process) == 0
    events = run.events()
    assert len([event for event in events if isinstance(event, Started)]) == 1
    assert isinstance(events[-1], Finished)


def test_sigterm_at_any_moment_ends_in_good_order(make_run: MakeRun) -> None:
    run = make_run(training={"epochs": 10_000, "batch_size": 4})
    rng, epochs = random.Random(0), 0
    for number in range(3):
        with started(run) as process:
            wait_for(run, process, Started, number + 1)
            time.sleep(rng.uniform(0, 0.5))
            process.terminate()
            assert end_of(process) == 0
        assert run.state() == "stopped"
        assert len(epochs_of(run)) >= epochs
        epochs = len(epochs_of(run))
    starts = [event for event in run.events() if isinstance(event, Started)]
    assert [start.step for start in starts] == sorted(start.step for start in starts)
    assert starts[-1].step > 0
