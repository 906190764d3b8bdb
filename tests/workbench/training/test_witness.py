"""What each epoch leaves behind for the time machine."""

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from workbench.errors import StorageError
from workbench.events import Noted, Validated
from workbench.history import History
from workbench.jobs import Cancelled, Job
from workbench.plan import resolve
from workbench.training import witness
from workbench.training.loop import train


def validated(run):
    return [event for event in run.milestones() if isinstance(event, Validated)]


@pytest.mark.parametrize("name", ["lenet5", "googlenet"])
def test_the_record_says_what_validation_said(make_run, name):
    """Answers, features and kernels are those of the weights that the epoch left."""
    size = 32 if name == "lenet5" else 64
    run = make_run(architecture={"name": name, "image_size": size}, training={"epochs": 1})
    train(run, Job())
    history = History(run.history)
    about, record = history.about(), history.read(0)
    assert history.epochs() == [0]
    told = validated(run)[0]
    assert record.confusion.sum() == told.validation_count == len(about.files)
    share = np.trace(record.confusion) / record.confusion.sum()
    assert share == pytest.approx(told.validation_accuracy)
    np.testing.assert_array_equal(
        record.confusion[about.labels, :].shape, (len(about.files), about.classes)
    )

    # the features, through the last layer, are the logits of the answers
    weights = load_file(run.weights("last"))
    matrix, bias = (weights[f"{about.features_of}.{part}"] for part in ("weight", "bias"))
    logits = torch.from_numpy(record.features.astype(np.float32)) @ matrix.T + bias
    answers = record.probabilities[list(about.watched)].astype(np.float32)
    np.testing.assert_allclose(logits.softmax(1).numpy(), answers, atol=4e-3)
    kernels = weights[f"{about.filters_of}.weight"].numpy()
    np.testing.assert_array_equal(record.filters, kernels.astype(np.float16))
    assert [row.file for row in run.split() if row.split == "validation"] == list(about.files)


def test_a_resumed_run_leaves_the_same_history(make_run):
    whole, broken = make_run("whole"), make_run("broken")
    train(whole, Job())
    job = Job()

    def stop_after_the_first_epoch(event):
        if isinstance(event, Validated):
            job.cancel()

    train(broken, job, stop_after_the_first_epoch)
    train(broken, Job())
    names = sorted(path.name for path in whole.history.iterdir())
    assert names == ["about.json", "epoch-00000.npz", "epoch-00001.npz"]
    for name in names:
        assert (whole.history / name).read_bytes() == (broken.history / name).read_bytes()


def test_it_changes_nothing_and_can_be_off(make_run):
    on, off = make_run("on"), make_run("off", training={"history": False})
    train(on, Job())
    train(off, Job())
    assert on.weights("last").read_bytes() == off.weights("last").read_bytes()
    assert not off.history.exists()
    assert History(off.history).about() is None
    assert History(off.history).epochs() == []


def test_frozen_layers_are_watched_too(make_run):
    """There validation calls a part of the network that was cut off."""
    run = make_run(architecture={"name": "lenet5"}, freeze={"strategy": "feature-extractor"})
    plan = resolve(run.spec(), run.split())
    assert plan.frozen
    train(run, Job())
    about, record = History(run.history).about(), History(run.history).read(1)
    weights = load_file(run.weights("last"))
    matrix, bias = (weights[f"{about.features_of}.{part}"] for part in ("weight", "bias"))
    logits = torch.from_numpy(record.features.astype(np.float32)) @ matrix.T + bias
    answers = record.probabilities[list(about.watched)].astype(np.float32)
    np.testing.assert_allclose(logits.softmax(1).numpy(), answers, atol=4e-3)


def test_a_long_run_keeps_some_epochs_and_the_last(make_run, monkeypatch):
    run = make_run(training={"epochs": 7})
    monkeypatch.setattr(witness, "_MOST_BYTES", 5_000)
    train(run, Job())
    kept = History(run.history).epochs()
    assert kept[0] == 0
    assert kept[-1] == 6
    assert len(kept) < 7


def test_a_full_disk_ends_the_history_not_the_run(make_run, monkeypatch):
    run = make_run()

    def full(*_):
        raise StorageError("The disk is full", where=run.history)

    monkeypatch.setattr(History, "write", full)
    assert train(run, Job()).reason == "completed"
    notes = [event for event in run.milestones() if isinstance(event, Noted)]
    assert [note.code for note in notes] == ["history-ended"]
    assert "The disk is full" in notes[0].text


def test_the_hook_is_taken_off(make_run):
    run = make_run(training={"epochs": 1})
    plan = resolve(run.spec(), run.split())
    model = plan.build()
    own = witness.Witness(run, plan, model, None, witness.Ranks())
    with pytest.raises(Cancelled), own.watching(0):
        assert own._last[1]._forward_pre_hooks
        raise Cancelled
    assert not own._last[1]._forward_pre_hooks
