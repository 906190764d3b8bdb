"""More epochs for a run that has ended or was stopped."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workbench.errors import RunBusyError, RunError, SettingsError
from workbench.events import Checkpointed, Finished, Noted, Started, Step, Validated
from workbench.jobs import Job
from workbench.library.digest import read_entry
from workbench.runs import EventWriter, RunFolder
from workbench.training.longer import Standing, extend
from workbench.training.loop import train
from workbench.training.schedule import learning_rate

MakeRun = Callable[..., RunFolder]


def test_a_finished_run_trains_on(make_run: MakeRun) -> None:
    run = make_run(training={"epochs": 2, "batch_size": 4})
    train(run, Job())
    before = run.spec().project.training

    assert run.state() == "finished"
    extension = extend(run, 4)
    assert run.state() == read_entry(run).state == "stopped"
    outcome = train(run, Job())
    assert run.state() == read_entry(run).state == "finished"

    assert (extension.done, extension.before, extension.epochs) == (2, 2, 4)
    assert (outcome.reason, outcome.epochs) == ("completed", 4)
    spec = run.spec()
    assert spec.epochs_before == (2,)
    assert spec.project.training == before.replace(epochs=4)
    events = run.events()
    assert [event.epoch for event in events if isinstance(event, Validated)] == [0, 1, 2, 3]
    starts = [event for event in events if isinstance(event, Started)]
    assert [(start.epoch, start.epochs) for start in starts] == [(0, 2), (2, 4)]
    again = events.index(starts[1])
    steps = [event for event in events[again:] if isinstance(event, Step)]
    total = 4 * starts[1].steps_per_epoch
    assert steps[0].step > starts[1].step
    expected = learning_rate(spec.project.training, steps[0].step - 1, total)
    assert steps[0].learning_rate == pytest.approx(expected)
    assert run.weights("best").is_file()


def test_the_rate_it_goes_on_with_is_told(make_run: MakeRun) -> None:
    run = make_run(training={"epochs": 2, "batch_size": 4, "schedule": "cosine"})
    train(run, Job())
    steps = [event for event in run.events() if isinstance(event, Step)]
    extension = Standing.of(run).extension(4)
    assert extension.rate_before == pytest.approx(steps[-1].learning_rate)
    assert extension.rate_after == pytest.approx(0.0005)  # half of the cosine from 0.001
    assert extension.stretched
    assert "stretched over all 4 epochs" in str(extension)
    assert "goes on at 0.0005" in str(extension)


@pytest.mark.parametrize(
    ("values", "after"),
    [
        ({"schedule": "constant"}, 0.001),
        ({"schedule": "plateau"}, 0.001),
        ({"schedule": "step", "step_epochs": 2, "step_factor": 0.1}, 0.0001),
    ],
)
def test_other_schedules_go_on_as_they_were(make_run: MakeRun, values: dict, after: float) -> None:
    run = make_run(training={"epochs": 2, "batch_size": 4, **values})
    write(run, *began(), Validated(**validated(1)), Checkpointed(epoch=2, step=12, best=True))
    extension = Standing.of(run).extension(3)
    assert extension.rate_after == pytest.approx(after)
    assert not extension.stretched
    assert "stretched" not in str(extension)


def test_plateaus_and_rewinds_count(make_run: MakeRun) -> None:
    run = make_run(training={"epochs": 2, "batch_size": 4, "schedule": "plateau"})
    write(
        run,
        *began(),
        Noted(code="rate-lowered", step=6, text="", values={"rate": 0.0001}),
        Noted(code="rewound", step=7, text="", values={}),
        Checkpointed(epoch=1, step=8, best=False),
    )
    assert Standing.of(run).extension(3).rate_after == pytest.approx(0.00005)


def test_a_run_that_never_began_just_has_more(make_run: MakeRun) -> None:
    run = make_run()
    extension = extend(run, 9)
    assert str(extension) == "9 epochs instead of 2; 0 are done."
    assert run.spec().project.training.epochs == 9
    assert run.state() == "new"


@pytest.mark.parametrize("epochs", [-1, 1, 2, 10_001])
def test_other_numbers_are_refused(make_run: MakeRun, epochs: int) -> None:
    run = make_run()
    before = (run.path / "spec.toml").read_bytes()
    with pytest.raises(SettingsError, match="cannot get") as caught:
        extend(run, epochs)
    assert "more than 2" in caught.value.hint
    assert (run.path / "spec.toml").read_bytes() == before


def test_a_run_in_work_is_refused(make_run: MakeRun) -> None:
    run = make_run()
    with run.lock(), pytest.raises(RunBusyError):
        extend(run, 9)
    assert run.spec().project.training.epochs == 2


def test_a_run_that_ended_early_is_refused(make_run: MakeRun) -> None:
    run = make_run(training={"epochs": 20, "patience": 3})
    write(run, *began(), Noted(code="stopped-early", step=6, text=""), ended())
    with pytest.raises(RunError, match="ended early: 3 epochs") as caught:
        extend(run, 30)
    assert "longer patience" in caught.value.hint


def write(run: RunFolder, *events) -> None:
    with EventWriter(run) as writer:
        for event in events:
            writer.write(event)


def ended() -> Finished:
    return Finished(reason="completed", epochs=1, seconds=1.0, images_per_second=1.0)


def validated(epoch: int) -> dict:
    numbers = ("train_loss", "train_accuracy", "validation_loss", "validation_accuracy", "seconds")
    values = dict.fromkeys(numbers, 0.5)
    return {"epoch": epoch, "step": 12, "validation_count": 4, **values}


def began() -> tuple[Started]:
    words = {"architecture": "lenet5", "device": "cpu", "precision": "32 bits"}
    counts = dict.fromkeys(
        ("train_count", "validation_count", "image_size", "channels", "parameters",
         "trainable_parameters", "process"), 1
    )  # fmt: skip
    shape = {"epoch": 0, "step": 0, "epochs": 2, "steps_per_epoch": 6, "batch_size": 4}
    return (Started(**words, **counts, **shape),)
