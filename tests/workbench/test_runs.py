import os
import subprocess
import sys

import pytest

from workbench.errors import DataError, RunBusyError, RunError
from workbench.events import (
    Checkpointed,
    Failed,
    Finished,
    Paused,
    Stage,
    Started,
    Unpaused,
)
from workbench.runs import (
    EventReader,
    EventWriter,
    RunFolder,
    RunSpec,
    SplitRow,
    list_run_paths,
    new_run_path,
    now,
)
from workbench.settings import Project

ROWS = [
    SplitRow("ants/1.jpg", 0, "train"),
    SplitRow('bees/a "b", c.jpg', 1, "train"),
    SplitRow("bees/é\n.jpg", 1, "validation"),
]
STARTED = Started(
    architecture="lenet5", epoch=0, step=0, epochs=2, steps_per_epoch=3, batch_size=4,
    train_count=12, validation_count=4, image_size=32, channels=1, device="cpu",
    precision="float32", parameters=10, trainable_parameters=10, process=1,
)  # fmt: skip
COMPLETED = Finished(reason="completed", epochs=2, seconds=1.0, images_per_second=1.0)
STOPPED = Finished(reason="stopped", epochs=1, seconds=1.0, images_per_second=1.0)
FAILED = Failed(kind="StorageError", what="The disk is full", where="/", hint="")


def spec(folder):
    return RunSpec(
        project=Project(name="Insects"),
        folder=str(folder),
        classes=("ants", "bees"),
        grey=True,
        fingerprint="f00d",
        created=now(),
        software={"torch": "2"},
    )


@pytest.fixture
def run(tmp_path):
    return RunFolder.create(tmp_path / "runs" / "001-lenet5", spec(tmp_path), ROWS)


@pytest.fixture
def busy(run):
    """Let another process own the run; return a function that ends it as kill -9 would."""
    code = (
        "import sys; from workbench.runs import RunFolder\n"
        "with RunFolder(sys.argv[1]).lock(): print('locked', flush=True); sys.stdin.read()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(run.path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout.readline().strip() == b"locked"

    def kill():
        process.kill()
        process.communicate()

    yield kill
    kill()


def write(run, *events):
    with EventWriter(run) as writer:
        for event in events:
            writer.write(event, sync=True)


# -- content ----------------------------------------------------------------------------------


def test_a_new_run_holds_what_it_was_made_of(run, tmp_path):
    again = RunFolder(run.path)
    assert again.spec() == spec(tmp_path).replace(created=again.spec().created)
    assert again.split() == ROWS
    assert again.events() == []
    assert again.state() == "new"
    assert again.requested() == "run"
    assert run.checkpoints.is_dir()
    assert run.results.is_dir()
    assert run.weights("best").parent.is_dir()


def test_split_csv_reads_as_promised(run):
    lines = (run.path / "split.csv").read_text("utf-8").splitlines()
    assert lines[:2] == ["file,class,split", "ants/1.jpg,ants,train"]


def test_a_folder_with_something_in_it_is_not_taken(tmp_path):
    (tmp_path / "thesis.txt").write_text("do not overwrite")
    with pytest.raises(RunError, match="not empty"):
        RunFolder.create(tmp_path, spec(tmp_path), ROWS)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_run_needs_images_to_train_on(tmp_path):
    rows = [SplitRow("ants/1.jpg", 0, "validation")]
    with pytest.raises(DataError, match="no image to train on"):
        RunFolder.create(tmp_path / "run", spec(tmp_path), rows)


def test_what_is_not_a_run_is_refused_by_name(tmp_path):
    with pytest.raises(RunError, match="not a run folder") as caught:
        RunFolder(tmp_path).spec()
    assert caught.value.where == str(tmp_path)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("version = 2\n", "newer version"),
        ("version = 1\n", "Field required"),
        ("not toml", "cannot be read"),
        ("", "states no version"),
    ],
)
def test_a_wrong_spec_is_a_run_error(run, content, message):
    (run.path / "spec.toml").write_text(content)
    with pytest.raises(RunError, match=message) as caught:
        run.spec()
    assert "spec.toml" in caught.value.where


@pytest.mark.parametrize(
    "content",
    ["", "file,class,split\nx.png,wasps,train\n", "file,klass,split\nx,ants,train\n", "\xff"],
)
def test_a_wrong_split_is_a_run_error_or_empty(run, content):
    (run.path / "split.csv").write_bytes(content.encode("latin-1"))
    if not content:
        assert run.split() == []
        return
    with pytest.raises(RunError, match="split cannot be read"):
        run.split()


# -- requests and ownership -------------------------------------------------------------------


@pytest.mark.parametrize("word", ["pause", "stop", "run"])
def test_requests_reach_the_trainer(run, word):
    run.request(word)
    assert RunFolder(run.path).requested() == word


def test_a_damaged_request_is_none(run):
    (run.path / "control").write_text("explode")
    assert run.requested() == "run"


def test_two_processes_cannot_own_a_run(run, busy):
    assert run.is_locked()
    with pytest.raises(RunBusyError, match="Another process") as caught, run.lock():
        pass
    assert caught.value.where == str(run.path)
    busy()
    assert not run.is_locked()
    with run.lock():
        pass


def test_the_lock_is_released_after_an_error(run):
    with pytest.raises(ZeroDivisionError), run.lock():
        raise ZeroDivisionError
    assert not run.is_locked()


# -- events -----------------------------------------------------------------------------------


def test_events_are_kept_in_order(run):
    write(run, STARTED, Stage(text="Reading images"))
    write(run, COMPLETED)
    assert [type(event).__name__ for event in run.events()] == ["Started", "Stage", "Finished"]


def test_a_reader_returns_only_what_is_new_and_complete(run):
    reader = EventReader(run)
    assert reader.read() == []
    write(run, STARTED)
    assert reader.read() == [STARTED]
    line = COMPLETED.to_line().encode()
    with open(run.events_file, "ab") as stream:
        stream.write(line[:20])
        stream.flush()
        assert reader.read() == []
        stream.write(line[20:] + b"\n")
    assert reader.read() == [COMPLETED]
    assert reader.read() == []


def test_a_line_torn_by_a_crash_costs_that_line_only(run):
    write(run, STARTED)
    with open(run.events_file, "ab") as stream:
        stream.write(b'{"event": "Step", "epo')
    reader = EventReader(run)
    assert reader.read() == [STARTED]
    write(run, STOPPED)
    assert reader.read() == [STOPPED]
    assert run.events() == [STARTED, STOPPED]


@pytest.mark.parametrize(
    ("events", "state"),
    [
        ([], "new"),
        ([Stage(text="Reading")], "interrupted"),
        ([STARTED], "interrupted"),
        ([STARTED, Paused(step=1)], "interrupted"),
        ([STARTED, COMPLETED], "finished"),
        ([STARTED, STOPPED], "stopped"),
        ([STARTED, FAILED], "failed"),
        ([STARTED, STOPPED, STARTED], "interrupted"),
        ([STARTED, FAILED, STARTED, COMPLETED], "finished"),
        ([STARTED, COMPLETED, Checkpointed(epoch=1, step=6, best=True)], "finished"),
    ],
)
def test_state_of_a_run_that_nobody_trains(run, events, state):
    write(run, *events)
    assert run.state() == state


@pytest.mark.parametrize(
    ("events", "state"),
    [
        ([], "running"),
        ([STARTED], "running"),
        ([STARTED, Paused(step=1)], "paused"),
        ([STARTED, Paused(step=1), Unpaused(step=1)], "running"),
        ([STARTED, STOPPED, STARTED], "running"),
    ],
)
def test_state_of_a_run_in_work_and_after_its_process_is_killed(run, busy, events, state):
    write(run, *events)
    assert run.state() == state
    busy()
    assert run.state() == ("interrupted" if events else "new")


# -- paths ------------------------------------------------------------------------------------


def test_runs_are_numbered_on(tmp_path):
    first = new_run_path(tmp_path / "runs", "lenet5")
    assert first.name == "001-lenet5"
    RunFolder.create(first, spec(tmp_path), ROWS)
    RunFolder.create(first.with_name("041-resnet18"), spec(tmp_path), ROWS)
    (first.parent / "099-not-a-run").mkdir()
    assert [path.name for path in list_run_paths(first.parent)] == ["001-lenet5", "041-resnet18"]
    assert new_run_path(first.parent, "lenet5").name == "042-lenet5"


def test_runs_of_a_missing_folder_are_none(tmp_path):
    assert list_run_paths(tmp_path / "nothing") == []


def test_a_run_keeps_its_place_when_the_working_folder_changes(run, tmp_path, monkeypatch):
    monkeypatch.chdir(run.path.parent)
    relative = RunFolder(os.path.relpath(run.path))
    monkeypatch.chdir(tmp_path)
    assert relative.split() == ROWS


# -- pretrained weights -----------------------------------------------------------------------


def test_the_weights_a_run_started_from_are_noted_once_and_for_all(run):
    record = {"network": "resnet18", "key": "A", "mean": [0.5], "std": [1.0], "available": True}
    before = run.spec()
    run.pin_weights(record)
    run.pin_weights({**record, "key": "B"})
    assert run.spec() == before.replace(weights=record)
    assert run.split() == ROWS


def test_a_folder_that_cannot_be_written_is_not_trained_from_here(run, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError

    monkeypatch.setattr("filelock.FileLock.acquire", refuse)
    assert not run.is_locked()
    assert run.state() == "new"


def test_sizes_are_kept_beside_the_split(tmp_path):
    run = RunFolder.create(tmp_path / "sized", spec(tmp_path), ROWS, [3, 0, 5])
    assert run.sizes() == [3, 0, 5]
    assert run.split() == ROWS
