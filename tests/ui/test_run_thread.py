"""RunThread against a small trainer that speaks the run folder's language without torch."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest

from ui.run_thread import RunThread
from workbench.events import Finished, Step
from workbench.runs import RunFolder, RunSpec, SplitRow
from workbench.settings import Project

TRAINER = """
import os, signal, sys, time
from pathlib import Path
from workbench.events import *
from workbench.runs import EventWriter, RunFolder
mode, run = sys.argv[1], RunFolder(Path(sys.argv[2]))
nice = os.getpriority(os.PRIO_PROCESS, 0) if os.name == "posix" else 5
print("trainer speaking", mode, os.environ.get("OMP_WAIT_POLICY"), nice)
if mode == "import-error":
    sys.exit("ImportError: no engine")
with run.lock(), EventWriter(run) as writer:
    writer.write(Started(architecture="lenet5", epoch=0, step=0, epochs=1, steps_per_epoch=2000,
        batch_size=4, train_count=8000, validation_count=20, image_size=32, channels=1,
        device="cpu", precision="float32", parameters=10, trainable_parameters=10,
        process=os.getpid()))
    step, waiting = 0, False
    while step < (5 if mode == "short" else 2000):
        word = run.requested()
        if word == "stop" and mode != "deaf":
            break
        if (word == "pause") != waiting:
            waiting = not waiting
            writer.write((Paused if waiting else Unpaused)(step=step))
        if not waiting:
            step += 1
            writer.write(Step(epoch=0, step=step, loss=1 / step, accuracy=0.5, learning_rate=0.1,
                              images_per_second=10.0, seconds_left=1.0))
            if mode == "crash" and step == 3:
                os.kill(os.getpid(), signal.SIGSEGV)
            if mode == "oom" and step == 3:
                os.kill(os.getpid(), signal.SIGKILL)
            if mode == "error" and step == 3:
                writer.write(Failed(kind="StorageError", what="Full", where="/x", hint=""))
                sys.exit(7)
        time.sleep(0.01)
    writer.write(Finished(reason="stopped" if word == "stop" else "completed", epochs=1, seconds=1,
                          images_per_second=10.0))
"""


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    spec = RunSpec(project=Project(), folder=str(tmp_path), classes=("a", "b"))
    rows = [SplitRow("a/1.png", 0, "train"), SplitRow("b/1.png", 1, "validation")]
    return RunFolder.create(tmp_path / "runs" / "001-lenet5", spec, rows)


@pytest.fixture
def trainer(tmp_path: Path):
    script = tmp_path / "trainer.py"
    script.write_text(TRAINER)
    return lambda mode: [sys.executable, str(script), mode]


class Listener:
    """What a run thread said."""

    def __init__(self, thread: RunThread) -> None:
        self.states: list[str] = []
        self.events: list[object] = []
        self.problems: list[object] = []
        thread.state.connect(self.states.append)
        thread.events.connect(self.events.extend)
        thread.problem.connect(self.problems.append)


@pytest.fixture
def follow(qtbot, trainer):
    """Start threads; at the end none may be left, nor their trainers."""
    threads: list[RunThread] = []

    def start(run: RunFolder, mode: str, **options) -> tuple[RunThread, Listener]:
        thread = RunThread(run, command=trainer(mode), **options)
        threads.append(thread)
        listener = Listener(thread)
        thread.start()
        return thread, listener

    yield start
    for thread in threads:
        thread.kill()
        assert thread.wait(5000)
    _kill_trainers()


def _kill_trainers() -> None:
    for child in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.Error):
            if "trainer.py" in " ".join(child.cmdline()):
                child.kill()
                child.wait(5)


def _steps(listener: Listener) -> list[int]:
    return [event.step for event in listener.events if isinstance(event, Step)]


def test_a_run_is_followed_to_its_end(qtbot, run, follow):
    thread, heard = follow(run, "short")
    qtbot.waitUntil(thread.isFinished, timeout=10_000)
    qtbot.waitUntil(lambda: heard.states[-1] == "finished", timeout=2000)
    assert heard.states == ["starting", "running", "finished"]
    assert _steps(heard) == [1, 2, 3, 4, 5]
    assert isinstance(heard.events[-1], Finished)
    assert heard.problems == []
    log = (run.path / "log.txt").read_text()
    assert "short PASSIVE" in log
    if os.name == "posix":
        assert int(log.split()[-1]) >= 5


def test_pause_resume_and_stop(qtbot, run, follow):
    thread, heard = follow(run, "long")
    qtbot.waitUntil(lambda: len(_steps(heard)) > 3, timeout=10_000)
    thread.pause()
    qtbot.waitUntil(lambda: heard.states[-1] == "paused", timeout=5000)
    seen = len(_steps(heard))
    qtbot.wait(200)
    assert len(_steps(heard)) == seen
    thread.resume()
    qtbot.waitUntil(lambda: len(_steps(heard)) > seen, timeout=5000)
    thread.stop()
    qtbot.waitUntil(lambda: heard.states[-1] == "stopped", timeout=5000)
    assert heard.states == [
        "starting",
        "running",
        "pausing",
        "paused",
        "running",
        "stopping",
        "stopped",
    ]
    assert run.state() == "stopped"


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize(
    ("mode", "name", "advice"), [("crash", "SIGSEGV", "Resume"), ("oom", "SIGKILL", "memory")]
)
def test_a_death_without_a_last_word_is_explained(qtbot, run, follow, mode, name, advice):
    _, heard = follow(run, mode)
    qtbot.waitUntil(lambda: heard.states[-1:] == ["interrupted"], timeout=10_000)
    assert _steps(heard) == [1, 2, 3], "nothing announced is lost"
    (problem,) = heard.problems
    assert name in problem.what and advice in problem.hint
    assert "trainer speaking" in problem.hint, "the log's last lines"


def test_an_announced_failure_needs_no_second_message(qtbot, run, follow):
    _, heard = follow(run, "error")
    qtbot.waitUntil(lambda: heard.states[-1:] == ["failed"], timeout=10_000)
    assert heard.problems == []


def test_an_earlier_end_does_not_pass_for_this_one(qtbot, run, follow):
    _, first = follow(run, "short")
    qtbot.waitUntil(lambda: first.states[-1:] == ["finished"], timeout=10_000)
    _, second = follow(run, "import-error")
    qtbot.waitUntil(lambda: second.states[-1:] == ["interrupted"], timeout=10_000)
    assert "exit code 1" in second.problems[0].what
    assert "no engine" in second.problems[0].hint
    assert _steps(second) == [1, 2, 3, 4, 5], "history is passed on"


def test_a_program_that_is_not_there(qtbot, run):
    thread = RunThread(run, command=["/nowhere/trainer"])
    heard = Listener(thread)
    thread.start()
    qtbot.waitUntil(lambda: heard.states[-1:] == ["interrupted"], timeout=5000)
    assert "cannot be started" in heard.problems[0].what
    assert thread.wait(2000)


def test_detach_leaves_the_process_and_another_thread_joins_it(qtbot, run, follow):
    thread, heard = follow(run, "long")
    qtbot.waitUntil(lambda: len(_steps(heard)) > 3, timeout=10_000)
    thread.detach()
    assert thread.wait(2000)
    assert run.is_locked(), "the process goes on"
    joined, again = follow(run, "import-error")  # would fail if it were started
    qtbot.waitUntil(lambda: len(_steps(again)) > len(_steps(heard)), timeout=5000)
    assert again.states == ["starting", "running"]
    assert _steps(again) == list(range(1, len(_steps(again)) + 1)), "history first, in order"
    joined.stop()
    qtbot.waitUntil(lambda: again.states[-1] == "stopped", timeout=5000)


def test_a_joined_process_that_is_killed(qtbot, run, trainer, follow):
    process = subprocess.Popen([*trainer("long"), str(run.path)], stdout=subprocess.DEVNULL)
    qtbot.waitUntil(run.events_file.exists, timeout=10_000)
    _, heard = follow(run, "import-error")
    qtbot.waitUntil(lambda: heard.states[-1:] == ["running"], timeout=5000)
    process.kill()
    process.wait(5)
    qtbot.waitUntil(lambda: heard.states[-1] == "interrupted", timeout=5000)
    assert len(heard.problems) == 1


def test_an_unheeded_stop_is_told_and_can_be_forced(qtbot, run, follow):
    thread, heard = follow(run, "deaf", stop_patience=0.3)
    qtbot.waitUntil(lambda: len(_steps(heard)) > 3, timeout=10_000)
    with qtbot.waitSignal(thread.stop_overdue, timeout=5000):
        thread.stop()
    thread.kill()
    qtbot.waitUntil(lambda: heard.states[-1] == "interrupted", timeout=5000)
    assert heard.problems == [], "whoever asked for it needs no explanation"
    assert run.state() == "interrupted"


def test_a_joined_process_can_be_forced(qtbot, run, trainer, follow):
    process = subprocess.Popen([*trainer("deaf"), str(run.path)], stdout=subprocess.DEVNULL)
    qtbot.waitUntil(run.events_file.exists, timeout=10_000)
    thread, heard = follow(run, "import-error")
    qtbot.waitUntil(lambda: heard.states[-1:] == ["running"], timeout=5000)
    thread.kill()
    assert process.wait(5) != 0
    qtbot.waitUntil(lambda: heard.states[-1] == "interrupted", timeout=5000)


def test_a_long_history_comes_in_pieces(qtbot, run, follow):
    line = Step(
        epoch=0, step=1, loss=1, accuracy=1, learning_rate=1, images_per_second=1, seconds_left=None
    ).to_line()
    run.events_file.write_text((line + "\n") * 5001)
    thread, _ = follow(run, "import-error")
    sizes: list[int] = []
    thread.events.connect(lambda events: sizes.append(len(events)))
    qtbot.waitUntil(lambda: sum(sizes) == 5001, timeout=5000)
    assert max(sizes) <= 2000


def test_the_real_command_names_the_engine(monkeypatch):
    from ui.run_process import training_command

    assert training_command() == [sys.executable, "-m", "workbench", "train"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert training_command() == [sys.executable, "train"]


def test_who_merely_looks_at_a_run_is_not_taken_for_its_trainer(
    qtbot, run: RunFolder, follow
) -> None:
    looking = threading.Event()

    def look() -> None:
        with run.lock():
            looking.set()
            time.sleep(0.2)

    looker = threading.Thread(target=look)
    looker.start()
    looking.wait(5)
    thread, _ = follow(run, "short")
    qtbot.waitUntil(thread.isFinished, timeout=15_000)
    looker.join()
    assert thread.current_state == "finished"


@pytest.mark.skipif(os.name != "posix", reason="no SIGSTOP")
def test_a_machine_that_sleeps_is_no_trouble(qtbot, run, follow):
    thread, heard = follow(run, "long", stop_patience=0.5)
    qtbot.waitUntil(lambda: len(_steps(heard)) > 3, timeout=10_000)
    (process,) = psutil.Process().children()
    process.suspend()
    qtbot.wait(3000)
    seen = len(_steps(heard))
    process.resume()
    qtbot.waitUntil(lambda: len(_steps(heard)) > seen + 5, timeout=5000)
    assert heard.states == ["starting", "running"]
    assert heard.problems == []
    thread.stop()
    qtbot.waitUntil(lambda: heard.states[-1] == "stopped", timeout=5000)
