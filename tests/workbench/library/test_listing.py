"""The list of runs, and the index that makes it quick."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from workbench.errors import Cancelled, RunError
from workbench.events import Failed, Paused
from workbench.files import cache_dir
from workbench.jobs import Job
from workbench.library import listing
from workbench.library.digest import read_entry, thinned
from workbench.library.index import index_path
from workbench.library.listing import list_runs
from workbench.library.notes import NOTES_FILE, RunNotes, write_notes
from workbench.settings.augmentation import PRESETS


def names(folder: Path, **options) -> list[str]:
    return [entry.name for entry in list_runs(folder, Job(), **options)]


@pytest.fixture
def read(monkeypatch) -> list[str]:
    """Return the names of the runs that are read from now on."""
    found: list[str] = []

    def note(run):
        found.append(run.name)
        return read_entry(run)

    monkeypatch.setattr(listing, "read_entry", note)
    return found


def test_it_says_what_a_run_is(make_run, tmp_path):
    run = make_run(
        "one", [0.5, 0.75, 0.625], "1101",
        architecture={"name": "resnet18", "pretrained": True}, training={"epochs": 5, "seed": 7},
        freeze={"strategy": "fine-tune-freeze", "cut": "layer3"},
        augmentation={"rotation": {"enabled": True}, "hue": {"enabled": True}},
    )  # fmt: skip
    write_notes(run, RunNotes(tags=("to keep",), notes="Blurred\nimages"))
    (entry,) = list_runs(tmp_path, Job())
    assert (entry.path, entry.project, entry.architecture) == (run.path, "insects", "resnet18")
    assert (entry.pretrained, entry.seed, entry.fingerprint) == (True, 7, "f00d")
    assert entry.strategy == "fine-tune-freeze from layer3"
    assert entry.augmentation == "rotation, hue"
    assert (entry.state, entry.epochs, entry.planned, entry.seconds) == ("finished", 3, 5, 6.0)
    assert entry.best.value == 0.75
    assert entry.best.low < 0.75 < entry.best.high
    assert entry.best.count == 8
    assert (entry.measured.value, entry.measured.count) == (0.75, 4)
    assert entry.curve == (0.5, 0.75, 0.625)
    assert (entry.tags, entry.notes) == (("to keep",), "Blurred\nimages")
    assert list_runs(tmp_path, Job()) == (entry,)  # now from the index


def test_newest_first_in_all_folders_below(make_run, tmp_path):
    make_run("project/runs/001", created="2026-01-02T03:00:00+00:00")
    make_run("project/studies/001-ablation/all-seed0", created="2026-01-02T03:30:00+01:00")
    make_run("other", created="2026-01-03T03:00:00+00:00")
    make_run("project/runs/001/inside")  # a run holds no runs
    make_run(".hidden/run")
    assert names(tmp_path) == ["other", "001", "all-seed0"]
    assert names(tmp_path / "project" / "runs" / "001") == ["001"]


def test_drafts_of_the_cache_are_no_runs(make_run):
    run = make_run("run")
    shutil.copytree(run.path, cache_dir() / "drafts" / "key")
    shutil.copytree(run.path, cache_dir() / "kept")
    assert names(cache_dir()) == ["kept"]


def test_only_what_has_changed_is_read_again(make_run, tmp_path, read, words):
    one, two = make_run("one", [0.5], finished=False), make_run("two", [0.5])
    three = make_run("three", [0.5], "1100")
    list_runs(tmp_path, Job())
    assert sorted(read) == ["one", "three", "two"]
    read.clear()
    list_runs(tmp_path, Job())
    assert read == []
    words.write(one, [words.validated(1, 0.9)])
    write_notes(two, RunNotes(tags=("new",)))
    (three.results / "report.json").write_text('{"accuracy": 1.0, "interval": [1, 1], "count": 4}')
    found = {entry.name: entry for entry in list_runs(tmp_path, Job())}
    assert sorted(read) == ["one", "three", "two"]
    assert (found["one"].epochs, found["two"].tags) == (2, ("new",))
    assert found["three"].measured.value == 1.0


def test_deleted_runs_are_forgotten_and_others_kept(make_run, tmp_path, read):
    make_run("here/one")
    make_run("here2/two")  # begins with the same letters
    gone = make_run("here/three")
    list_runs(tmp_path, Job())
    shutil.rmtree(gone.path)
    assert names(tmp_path / "here") == ["one"]
    with sqlite3.connect(index_path()) as database:
        kept = {Path(row[0].decode()).name for row in database.execute("SELECT path FROM runs")}
    database.close()
    assert kept == {"one", "two"}
    read.clear()
    assert names(tmp_path / "here2") == ["two"]
    assert read == []


@pytest.mark.parametrize("damage", ["text", "cut", "version", "columns", "folder"])
def test_a_bad_index_is_made_again(make_run, tmp_path, read, damage):
    make_run("one", [0.5])
    before = list_runs(tmp_path, Job())
    path = index_path()
    if damage == "text":
        path.write_text("no database at all, but long enough to be looked at" * 50)
    elif damage == "cut":
        path.write_bytes(path.read_bytes()[:-2000])
    elif damage == "folder":
        path.unlink()
        path.mkdir()
    else:
        with sqlite3.connect(path) as database:
            database.execute(
                "PRAGMA user_version = 99"
                if damage == "version"
                else "ALTER TABLE runs RENAME COLUMN best TO worst"
            )
        database.close()
    read.clear()
    assert list_runs(tmp_path, Job()) == before
    assert read == ["one"]
    read.clear()
    assert list_runs(tmp_path, Job()) == before
    assert read == ([] if damage != "folder" else ["one"])  # a folder cannot be replaced


def test_a_locked_index_is_done_without_and_left(make_run, tmp_path, monkeypatch):
    monkeypatch.setattr("workbench.library.index._PATIENCE", 0.05)
    make_run("one")
    list_runs(tmp_path, Job())
    make_run("two")
    with sqlite3.connect(index_path(), isolation_level=None) as database:
        database.execute("BEGIN EXCLUSIVE")
        assert sorted(names(tmp_path)) == ["one", "two"]
        database.execute("ROLLBACK")
    database.close()
    with sqlite3.connect(index_path()) as database:
        assert database.execute("SELECT count(*) FROM runs").fetchone() == (1,)
    database.close()


def test_a_cancelled_listing_keeps_what_it_has_read(make_run, tmp_path, monkeypatch):
    for name in "abc":
        make_run(name)
    job = Job()

    def stop_at_the_second(run):
        if len(seen) == 1:
            job.cancel()
        seen.append(run.name)
        return read_entry(run)

    seen: list[str] = []
    monkeypatch.setattr(listing, "read_entry", stop_at_the_second)
    with pytest.raises(Cancelled):
        list_runs(tmp_path, job)
    assert len(seen) == 2
    list_runs(tmp_path, Job())
    assert len(seen) == 3


def test_states_are_those_of_the_run_itself(make_run, tmp_path, words):
    failed = Failed(kind="TrainingError", what="Out of memory", where="", hint="")
    runs = {
        "new": make_run("new"),
        "finished": make_run("finished", [0.5]),
        "interrupted": make_run("interrupted", [0.5], finished=False),
        "failed": make_run("failed", [0.5], finished=False),
        "again": make_run("again", [0.5]),
    }
    words.write(runs["failed"], [failed])
    words.write(runs["again"], [words.started(1)])
    found = {entry.name: entry for entry in list_runs(tmp_path, Job())}
    for name, run in runs.items():
        assert found[name].state == run.state(), name
    assert found["failed"].trouble == "Out of memory"


def test_a_run_that_is_trained_says_so(make_run, tmp_path, words):
    run = make_run("one", [0.5], finished=False)
    list_runs(tmp_path, Job())
    with run.lock():
        assert list_runs(tmp_path, Job())[0].state == "running"
        words.write(run, [Paused(step=2)])
        assert list_runs(tmp_path, Job())[0].state == "paused"
    assert list_runs(tmp_path, Job())[0].state == "interrupted"
    assert list_runs(tmp_path, Job(), live=run.path)[0].state == "paused"


def test_looking_makes_no_lock(make_run, tmp_path):
    run = make_run("one")
    list_runs(tmp_path, Job())
    assert not (run.path / ".lock").exists()


def test_a_damaged_run_is_listed_as_such(make_run, tmp_path):
    run = make_run("one", [0.5])
    (run.path / "spec.toml").write_text("version = 1\nproject = ")
    (entry,) = list_runs(tmp_path, Job())
    assert entry.state == "damaged"
    assert "cannot be read" in entry.trouble
    other = make_run("two", [0.5], "10")
    (other.path / NOTES_FILE).write_text("no toml")
    (other.results / "report.json").write_text("{")
    found = next(e for e in list_runs(tmp_path, Job()) if e.name == "two")
    assert (found.measured, found.tags, found.epochs) == (None, (), 1)
    assert found.trouble


def test_repeated_epochs_count_once(make_run, words):
    run = make_run("one", [0.5, 0.6, 0.7], finished=False)
    words.write(run, [words.started(1), words.validated(1, 0.9, seconds=5)])
    entry = read_entry(run)
    assert entry.curve == (0.5, 0.9)
    assert entry.seconds == 7.0
    words.write(run, [words.validated(1, 0.8, seconds=1)])  # after a rewind nothing starts anew
    assert read_entry(run).curve == (0.5, 0.8)


def test_long_curves_keep_their_ends():
    curve = thinned([float(n) for n in range(1000)])
    assert len(curve) == 64
    assert (curve[0], curve[-1]) == (0.0, 999.0)
    assert list(curve) == sorted(curve)
    assert thinned([1.0, 2.0]) == (1.0, 2.0)


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", ["two", "one"]),
        ("RESNET", ["one"]),
        ("baseline keep", ["two"]),
        ("straße", ["two"]),
        ("one straße", []),
        ("standard", ["two"]),
        ("from-scratch", ["two", "one"]),
    ],
)
def test_every_word_must_be_found(make_run, tmp_path, search, found):
    make_run("one", architecture={"name": "resnet18"})
    two = make_run("two", created="2026-02-01T00:00:00+00:00", augmentation=PRESETS["standard"])
    write_notes(two, RunNotes(tags=("Baseline", "to keep"), notes="In der Straße"))
    assert names(tmp_path, search=search) == found


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(RunError, match="no such folder"):
        list_runs(tmp_path / "nowhere", Job())
    assert list_runs(tmp_path, Job()) == ()


def test_history_is_what_the_events_say(make_run, words):
    run = make_run("one")
    words.write(run, words.history([0.5, 0.25]))
    assert read_entry(run).best.value == 0.5
