"""A run that others train: it is looked at, steered by its control file, and never started."""

from __future__ import annotations

import pytest

from ui import watched_run
from ui.run_control import RunControl
from ui.run_thread import RunThread
from ui.silence import Silence
from workbench.errors import StorageError
from workbench.events import Finished, Paused, Started, Step
from workbench.runs import EventWriter, RunFolder, RunSpec, SplitRow
from workbench.settings import Project

WAIT = 5000
END = Finished(reason="completed", epochs=1, seconds=1, images_per_second=9)
BEGIN = Started(
    architecture="lenet5", epoch=0, step=0, epochs=1, steps_per_epoch=9, batch_size=4,
    train_count=8, validation_count=2, image_size=32, channels=1, device="cpu",
    precision="float32", parameters=9, trainable_parameters=9, process=1,
)  # fmt: skip


def step(number: int) -> Step:
    return Step(
        epoch=0, step=number, loss=1, accuracy=0.5, learning_rate=0.1, images_per_second=9,
        seconds_left=1,
    )  # fmt: skip


@pytest.fixture
def run(tmp_path) -> RunFolder:
    spec = RunSpec(project=Project(), folder=str(tmp_path), classes=("a", "b"))
    rows = [SplitRow("a/1.png", 0, "train"), SplitRow("b/1.png", 1, "validation")]
    return RunFolder.create(tmp_path / "a share" / "run", spec, rows)


@pytest.fixture
def thread(run, qtbot):
    """A started thread that may start nothing."""
    made = RunThread(run, command=["/no/such/trainer"], watched=True)
    made.said = []
    made.state.connect(made.said.append)
    yield made
    made.detach()
    assert made.wait(WAIT)


def write(run: RunFolder, *events) -> None:
    with EventWriter(run) as writer:
        for event in events:
            writer.write(event)


def reaches(qtbot, thread, state) -> None:
    qtbot.waitUntil(lambda: thread.said[-1:] == [state], timeout=WAIT)


def test_a_run_is_followed_from_its_start_elsewhere_to_its_end(run, thread, qtbot) -> None:
    events: list[object] = []
    thread.events.connect(events.extend)
    thread.start()
    reaches(qtbot, thread, "new")
    write(run, BEGIN, step(1))
    reaches(qtbot, thread, "running")
    write(run, Paused(step=1))
    reaches(qtbot, thread, "paused")
    write(run, step(2), END)
    reaches(qtbot, thread, "finished")
    assert [type(one) for one in events] == [Started, Step, Paused, Step, Finished]
    assert not (run.path / "log.txt").exists()
    assert not (run.path / "control").exists()


def test_its_wishes_go_through_the_control_file(run, thread, qtbot) -> None:
    write(run, BEGIN, step(1))
    thread.start()
    reaches(qtbot, thread, "running")
    thread.pause()
    qtbot.waitUntil(lambda: run.requested() == "pause", timeout=WAIT)
    reaches(qtbot, thread, "pausing")


def test_a_folder_that_cannot_be_written_is_still_followed(run, thread, qtbot, monkeypatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr("filelock.FileLock.acquire", refuse)
    monkeypatch.setattr(
        RunFolder, "request", lambda *_: (_ for _ in ()).throw(StorageError("Read only"))
    )
    write(run, BEGIN, step(1))
    assert run.state() == "interrupted"
    problems: list[object] = []
    thread.problem.connect(problems.append)
    thread.start()
    reaches(qtbot, thread, "running")
    thread.stop()
    qtbot.waitUntil(lambda: len(problems) == 1, timeout=WAIT)
    assert thread.current_state == "running"


def test_silence_is_told_and_taken_back(run, thread, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(Silence, "patience", lambda _: 0.3)
    quiet: list[float] = []
    thread.quiet.connect(quiet.append)
    write(run, BEGIN, step(1))
    thread.start()
    qtbot.waitUntil(lambda: len(quiet) == 1, timeout=WAIT)
    assert quiet[0] > 0.3
    write(run, step(2))
    qtbot.waitUntil(lambda: len(quiet) == 2, timeout=WAIT)
    assert quiet[1] == 0
    assert thread.current_state == "running"


def test_a_share_that_is_away_is_silence_not_an_end(run, thread, qtbot, monkeypatch) -> None:
    write(run, BEGIN)
    thread.start()
    reaches(qtbot, thread, "running")

    def away() -> list[object]:
        raise OSError("stale file handle")

    with monkeypatch.context() as patch:
        patch.setattr(thread._reader, "read", away)
        qtbot.wait(350)
        assert thread.isRunning()
    write(run, step(1), END)
    reaches(qtbot, thread, "finished")


def test_a_lock_that_was_seen_and_is_gone_is_a_death(run, thread, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(watched_run, "LOCK_LOOK_SECONDS", 0.05)
    write(run, BEGIN, step(1))
    with run.lock():
        thread.start()
        reaches(qtbot, thread, "running")
        qtbot.wait(400)
        assert thread.isRunning()
    reaches(qtbot, thread, "interrupted")


def test_no_longer_looking_ends_nothing(run, qtbot) -> None:
    write(run, BEGIN, step(1))
    control = RunControl()
    ended: list[str] = []
    control.ended.connect(lambda _run, state: ended.append(state))
    control.watch(run)
    qtbot.waitUntil(lambda: control.state == "running", timeout=WAIT)
    assert control.watching
    control.stop_watching()
    assert not control.live
    assert ended == ["left"]
    assert run.requested() == "run"
    control.close()
