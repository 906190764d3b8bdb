"""What the loop decides: patience, plateaus, averages, balance, and going back."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from workbench.data.batches import epoch_order, equal_chances
from workbench.errors import DataError, TrainingError
from workbench.events import Noted, Started, Step, Validated
from workbench.jobs import Job
from workbench.runs import RunFolder
from workbench.training import loop
from workbench.training.checkpoint import Position
from workbench.training.faults import Runaway, first_fault
from workbench.training.judgement import take_in
from workbench.training.loop import train
from workbench.training.stepper import Stepper

MakeRun = Callable[..., RunFolder]


def notes(run: RunFolder, code: str) -> list[Noted]:
    return [e for e in run.events() if isinstance(e, Noted) and e.code == code]


def validated(run: RunFolder) -> list[Validated]:
    return [e for e in run.events() if isinstance(e, Validated)]


def parted(run: RunFolder) -> None:
    """Train `run` with an interruption at its first announcement, and another later."""
    for after in (1, 3):
        job, heard = Job(), []

        def listen(event, job=job, heard=heard, after=after) -> None:
            heard.append(event)
            if sum(isinstance(e, Step) for e in heard) >= after:
                job.cancel()

        train(run, job, listen)
    train(run, Job())


def same(a: RunFolder, b: RunFolder) -> bool:
    return all(
        a.weights(which).read_bytes() == b.weights(which).read_bytes() for which in ("last", "best")
    )


EVERYTHING = {
    "epochs": 3, "average": 0.9, "accumulate": 2, "optimiser": "rmsprop", "schedule": "one-cycle",
    "gradient_limit": 1.0, "class_balance": "sampling", "label_smoothing": 0.1,
}  # fmt: skip


@pytest.mark.parametrize("strategy", ["from-scratch", "feature-extractor"])
def test_whatever_is_on_a_resumed_run_gives_the_same_weights(
    make_run: MakeRun, monkeypatch, strategy: str
) -> None:
    monkeypatch.setattr("workbench.training.meter.INTERVAL", 0.0)
    options = {"training": EVERYTHING, "freeze": {"strategy": strategy}}
    whole, other = make_run("whole", **options), make_run("parted", **options)
    train(whole, Job())
    parted(other)
    assert sum(isinstance(e, Started) for e in other.events()) == 3
    assert same(whole, other)


def test_the_average_is_what_is_validated_and_saved(make_run: MakeRun) -> None:
    plain, mean = make_run("plain"), make_run("mean", training={"average": 0.99})
    train(plain, Job())
    train(mean, Job())
    live = torch.load(mean.checkpoints / "last.pt", weights_only=True)
    saved = load_file(mean.weights("last"))
    assert all(torch.equal(live["average"][name], saved[name]) for name in live["average"] if name)
    # the weights that are trained are the same as without an average
    ours = load_file(plain.weights("last"))
    assert all(torch.equal(live["model"][name], t) for name, t in ours.items())
    assert validated(plain)[-1].validation_loss != validated(mean)[-1].validation_loss


def test_training_ends_early_when_nothing_gets_better(make_run: MakeRun, monkeypatch) -> None:
    run = make_run(training={"epochs": 30, "patience": 2, "learning_rate": 1e-9})
    monkeypatch.setattr(loop, "take_in", worse_from(3))
    outcome = train(run, Job())
    assert outcome.reason == "completed"
    assert outcome.epochs == 5
    assert run.weights("last").is_file()
    assert [note.values for note in notes(run, "stopped-early")] == [{"epochs": 2}]
    assert train(run, Job()).epochs == 5, "resuming it adds nothing"


def test_a_plateau_lowers_the_rate(make_run: MakeRun, monkeypatch) -> None:
    settings = {"epochs": 7, "schedule": "plateau", "step_epochs": 2, "step_factor": 0.5}
    run = make_run(training=settings)
    monkeypatch.setattr(loop, "take_in", worse_from(1))
    train(run, Job())
    rates = [e.learning_rate for e in run.events() if isinstance(e, Step)]
    assert [b / a for a, b in pairwise(dict.fromkeys(rates))] == pytest.approx([0.5, 0.5])
    assert len(notes(run, "rate-lowered")) == 2


def worse_from(epoch: int):
    def judge(position: Position, event: Validated) -> bool:
        if event.epoch >= epoch:
            position.best_accuracy = 2.0
        return take_in(position, event)

    return judge


def runs_away(monkeypatch, at: int, times: int) -> None:
    """Let the loss of a step be no number, as often as said."""
    plain, left = Stepper.take, [times]

    def take(self, batch, **named):
        if batch.number == at and left[0]:
            left[0] -= 1
            raise Runaway(batch.number + 1)
        return plain(self, batch, **named)

    monkeypatch.setattr(Stepper, "take", take)


def test_a_loss_that_runs_away_ends_the_run_and_keeps_what_was(make_run, monkeypatch) -> None:
    run = make_run(training={"epochs": 3})
    runs_away(monkeypatch, at=10, times=1)
    with pytest.raises(TrainingError, match="near step 11") as caught:
        train(run, Job())
    assert "Lower the learning rate" in caught.value.hint
    assert all(torch.isfinite(t).all() for t in load_file(run.weights("best")).values())
    assert run.state() == "failed"
    assert train(run, Job()).epochs == 3, "it can be resumed from what was kept"


def test_it_can_go_back_and_on_with_half_the_rate(make_run: MakeRun, monkeypatch) -> None:
    settings = {"epochs": 3, "bad_loss": "rewind", "schedule": "constant"}
    run = make_run(training=settings)
    monkeypatch.setattr(loop, "_SAVE_SECONDS", 0.0)
    runs_away(monkeypatch, at=2, times=2)
    assert train(run, Job()).epochs == 3
    assert [note.values["to"] for note in notes(run, "rewound")] == [0, 0]
    rates = [e.learning_rate for e in run.events() if isinstance(e, Step)]
    assert rates[-1] == pytest.approx(0.001 / 4)
    starts = [e.step for e in run.events() if isinstance(e, Started)]
    assert starts == [0, 0, 0], "readers drop what is repeated"


@pytest.mark.parametrize("end", [True, False])
def test_weights_that_run_away_in_the_last_step_of_an_epoch_are_not_kept(
    make_run: MakeRun, monkeypatch, end: bool
) -> None:
    run = make_run(training={"epochs": 3 if end else 4})
    steps = -(-sum(row.split == "train" for row in run.split()) // 4)
    plain = Stepper.take

    def take(self, batch, **named):
        answer = plain(self, batch, **named)
        if batch.number == 3 * steps - 1:
            with torch.no_grad():
                next(self._network.parameters()).fill_(float("nan"))
        return answer

    monkeypatch.setattr(Stepper, "take", take)
    with pytest.raises(TrainingError, match="the weights of"):
        train(run, Job())
    for which in ("best", "last"):
        assert all(torch.isfinite(t).all() for t in load_file(run.weights(which)).values())
    assert run.state() == "failed"
    assert len(validated(run)) == 2


def test_after_five_times_it_gives_up(make_run: MakeRun, monkeypatch) -> None:
    run = make_run(training={"bad_loss": "rewind"})
    runs_away(monkeypatch, at=1, times=99)
    with pytest.raises(TrainingError):
        train(run, Job())
    assert len(notes(run, "rewound")) == 5


def test_a_rate_beyond_reason_is_found_out_by_itself(make_run: MakeRun) -> None:
    run = make_run(training={"optimiser": "sgd", "learning_rate": 10.0, "epochs": 20}, each=20)
    with pytest.raises(TrainingError, match="began with"):
        train(run, Job())


def test_where_it_began_is_the_first_layer_in_order() -> None:
    model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.ReLU(), torch.nn.Linear(2, 2))
    images = (torch.ones(1, 2),)
    assert first_fault(model, images) == ""
    with torch.no_grad():
        model[2].weight[0, 0] = float("nan")
    assert first_fault(model, images) == "the weights of 2"
    assert first_fault(model, (torch.full((1, 2), float("inf")),)) == "the images themselves"
    with torch.no_grad():
        model[0].weight.fill_(3e38)
        model[0].bias.fill_(3e38)
    assert first_fault(model, images) == "the output of 0"
    assert not any(module._forward_hooks for module in model.modules())


def test_sampling_shows_every_class_as_often() -> None:
    labels = np.array([0] * 90 + [1] * 10)
    chances = equal_chances(labels)
    drawn = np.concatenate([epoch_order(100, 0, epoch, chances) for epoch in range(50)])
    assert abs((labels[drawn] == 1).mean() - 0.5) < 0.02
    assert set(drawn) == set(range(100)), "every image has its chance"
    assert np.array_equal(epoch_order(100, 0, 3, chances), epoch_order(100, 0, 3, chances))


@pytest.mark.parametrize("balance", ["weights", "sampling"])
def test_rare_classes_are_no_longer_passed_over(
    make_run: MakeRun, image_folder: Callable[..., object], balance: str
) -> None:
    run = make_run("plain"), make_run("balanced", training={"class_balance": balance})
    for one in run:
        train(one, Job())
    plain, balanced = (load_file(one.weights("last")) for one in run)
    changed = any(not torch.equal(plain[name], balanced[name]) for name in plain)
    # equal numbers of both classes: weights are 1 and change nothing, sampling draws with return
    assert changed == (balance == "sampling")


def test_mixed_precision_is_said(make_run: MakeRun) -> None:
    run = make_run(training={"precision": "mixed"})
    train(run, Job())
    (start,) = [e for e in run.events() if isinstance(e, Started)]
    assert start.precision == "bfloat16, mixed"
    assert all(t.dtype != torch.bfloat16 for t in load_file(run.weights("last")).values())


def lose(run: RunFolder, split: str, count: int) -> list[str]:
    files = [row.file for row in run.split() if row.split == split][:count]
    for file in files:
        (Path(run.spec().folder) / file).unlink()
    return files


def test_lost_images_are_named_and_left_out(make_run: MakeRun) -> None:
    run = make_run()
    gone = lose(run, "train", 1) + lose(run, "validation", 1)
    outcome = train(run, Job())
    assert outcome.report is not None
    (note,) = notes(run, "files-lost")
    assert note.values["count"] == 2
    assert all(file in note.text for file in gone)
    (start,) = [e for e in run.events() if isinstance(e, Started)]
    kept = sum(row.split == "train" for row in run.split()) - 1
    assert start.train_count == kept


def test_images_lost_while_it_trains_do_not_cost_the_result(make_run: MakeRun) -> None:
    run = make_run()
    count = sum(row.split == "validation" for row in run.split())

    def listen(event) -> None:
        if isinstance(event, Validated) and event.epoch == 0:
            lose(run, "validation", 1)

    outcome = train(run, Job(), listen)
    assert outcome.report is not None
    assert outcome.report.count == count - 1
    assert len(notes(run, "files-lost")) == 1


def test_it_can_wait_for_them_instead(make_run: MakeRun) -> None:
    run = make_run(training={"lost_files": "stop"})
    lose(run, "train", 5)
    with pytest.raises(DataError, match=r"5 images of this run are gone: .* and 2 more"):
        train(run, Job())
    everyone = make_run("none", each=4)
    lose(everyone, "train", 100)
    with pytest.raises(DataError, match="are gone"):
        train(everyone, Job())
