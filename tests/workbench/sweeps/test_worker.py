"""Workers with played trainers: each point once, giving up, stopping, failing, going on."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from workbench.errors import SettingsError, TrainingError
from workbench.events import Started
from workbench.jobs import Job
from workbench.library.listing import list_runs
from workbench.runs import RunFolder
from workbench.sweeps.folder import SweepFolder
from workbench.sweeps.table import read_table

RATE = "training.learning_rate"


def rows(spec):
    return read_table(Path(spec.runs)).trials


def test_a_grid_has_every_point_once_with_two_workers_from_the_same_moment(played, spec, work):
    wanted, answers, together = spec(), [], threading.Barrier(2)

    def one() -> None:
        together.wait()
        answers.append(work(wanted))

    threads = [threading.Thread(target=one) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == ["complete", "complete"]
    assert sorted(row.values[RATE] for row in rows(wanted)) == [0.1, 0.2, 0.3, 0.4]
    assert {row.state for row in rows(wanted)} == {"complete"}
    assert sum(isinstance(e, Started) for row in rows(wanted)
               for e in RunFolder(Path(wanted.runs) / row.run).events()) == 4  # fmt: skip


def test_the_best_epoch_counts_and_the_library_finds_the_runs(played, spec, work):
    wanted = spec()
    work(wanted)
    table = read_table(Path(wanted.runs))
    assert table.best.values == {RATE: 0.4}
    assert table.best.value == pytest.approx(0.4)
    low, high = table.interval(table.best)
    assert low < 0.4 < high
    found = list_runs(Path(wanted.runs), Job(), search="sweep:played")
    assert [entry.name for entry in found] == ["t003", "t002", "t001", "t000"]


def test_poor_trials_are_given_up_by_the_median(played, spec, work):
    rates = [0.9, 0.8, 0.7, 0.6, 0.5, 0.1, 0.95]
    wanted = spec(
        search={RATE: {"choices": rates}}, pruning={"method": "median", "warmup_epochs": 1}
    )
    assert work(wanted) == "complete"
    states = [row.state for row in rows(wanted)]
    assert states == ["complete"] * 5 + ["pruned", "complete"]
    given_up = RunFolder(Path(wanted.runs) / "t005")
    assert given_up.state() == "stopped"
    assert rows(wanted)[5].epochs < 4


def test_stopped_by_the_user_it_goes_on_where_it_was(played, spec, work, notes):
    wanted, job = spec(), Job()
    notes.on_begin = lambda number: job.cancel() if number == 1 else None
    assert work(wanted, job, notes) == "stopped"
    assert [row.state for row in rows(wanted)] == ["complete", "running"]
    assert RunFolder(Path(wanted.runs) / "t001").state() == "stopped"
    assert work(wanted, None, notes) == "complete"
    assert notes.begun == [0, 1, 1, 2, 3]
    assert [row.epochs for row in rows(wanted)] == [4, 4, 4, 4]


def test_a_trainer_that_dies_without_a_word_is_started_again_but_not_for_ever(played, spec, work):
    played.dies_at = 2
    wanted = spec(search={RATE: {"choices": [0.1, 0.2]}})
    assert work(wanted) == "complete"
    assert {(row.state, row.epochs) for row in rows(wanted)} == {("failed", 2)}


def test_trials_that_all_fail_end_the_sweep(played, spec, work):
    played.fails = True
    wanted = spec()
    with pytest.raises(TrainingError, match="first 3 trials failed: No memory"):
        work(wanted)
    assert [row.trouble for row in rows(wanted)] == ["No memory"] * 3


def test_random_trials_depend_on_the_seed_and_differ(played, spec, work, tmp_path):
    def drawn(name: str, seed: int) -> list[object]:
        search = {RATE: {"low": 0.001, "high": 1.0, "log": True}}
        wanted = spec(
            sampler="random", trials=3, seed=seed, search=search, runs=str(tmp_path / name)
        )
        work(wanted)
        return [row.values[RATE] for row in rows(wanted)]

    first = drawn("a", 0)
    assert len(set(first)) == 3
    assert drawn("b", 0) == first
    assert drawn("c", 1) != first


def test_more_trials_may_be_asked_for_but_nothing_else(played, spec, work):
    assert work(spec(trials=2)) == "complete"
    with pytest.raises(SettingsError, match="searches something else"):
        work(spec(trials=2, search={RATE: {"choices": [0.1, 0.2]}}))
    assert work(spec(trials=3)) == "complete"
    assert [row.values[RATE] for row in rows(spec())] == [0.1, 0.2, 0.3]


def test_after_its_time_a_worker_begins_nothing(played, spec, work):
    wanted = spec(limits={"seconds": 1e-9})
    assert work(wanted) == "time"
    assert rows(wanted) == ()


def test_tpe_and_hyperband_run_to_the_end_and_weigh_the_settings(played, spec, work):
    search = {
        RATE: {"low": 0.001, "high": 1.0, "log": True},
        "training.momentum": {"low": 0.0, "high": 0.9},
        "training.batch_size": {"low": 2, "high": 8, "step": 2},
    }
    wanted = spec(sampler="tpe", trials=25, search=search, pruning={"method": "none"})
    assert work(wanted) == "complete"
    shares = read_table(Path(wanted.runs)).importance.shares
    assert max(shares, key=shares.get) == RATE
    assert sum(shares.values()) == pytest.approx(1)
    other = spec(sampler="tpe", trials=8, pruning={"method": "hyperband"},
                 runs=f"{wanted.runs}-2")  # fmt: skip
    assert work(other) == "complete"
    assert read_table(Path(other.runs)).ended == 8


def test_a_torn_last_line_of_the_journal_is_mended(played, spec, work):
    assert work(spec(trials=1)) == "complete"
    journal = SweepFolder(Path(spec().runs)).journal
    with open(journal, "ab") as stream:
        stream.write(b'{"op_code": 4, "wor')
    assert work(spec()) == "complete"
    assert len(rows(spec())) == 4
