"""Auxiliary heads take part in training, and in nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch
from safetensors.torch import load_file

from workbench.architectures.outputs import AUXILIARY_WEIGHT
from workbench.events import Step
from workbench.jobs import Job
from workbench.plan import resolve
from workbench.runs import RunFolder
from workbench.training import stepper
from workbench.training.loop import train

NETWORK = {"name": "googlenet_paper", "image_size": 32}


def test_they_are_trained_saved_and_left_out_of_the_measured_result(
    make_run: Callable[..., RunFolder],
) -> None:
    run = make_run(architecture=NETWORK, each=6, training={"epochs": 1})
    plan = resolve(run.spec(), run.split())
    before = plan.build().state_dict()
    outcome = train(run, Job())
    after = load_file(run.weights("best"))
    for name in (
        "auxiliary1.fc2.weight",
        "auxiliary2.conv.conv.weight",
        "inception4d.branch1.conv.bias",
    ):
        assert not torch.equal(before[name], after[name]), name
    assert outcome.report is not None
    assert len(outcome.report.predictions) == len(plan.validation)
    assert not any(layer.name.startswith("auxiliary") for layer in plan.graph.layers)


def test_the_loss_that_is_minimised_holds_them_and_the_one_that_is_shown_does_not(
    make_run: Callable[..., RunFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every cross-entropy of the one step of this run is caught on its way."""
    parts, totals = [], []
    cross_entropy, backward = stepper.functional.cross_entropy, torch.Tensor.backward

    def caught(*arguments, **named):
        value = cross_entropy(*arguments, **named)
        if value.requires_grad:
            parts.append(value.item())
        return value

    def watched(self, *arguments, **named):
        totals.append(self.item())
        return backward(self, *arguments, **named)

    monkeypatch.setattr(stepper.functional, "cross_entropy", caught)
    monkeypatch.setattr(torch.Tensor, "backward", watched)
    run = make_run(architecture=NETWORK, each=4, training={"epochs": 1, "batch_size": 64})
    train(run, Job())
    logits, *heads = parts
    assert len(heads) == 2
    count = sum(row.split == "train" for row in run.split())
    assert totals == [pytest.approx((logits + AUXILIARY_WEIGHT * sum(heads)) / count, rel=1e-5)]
    (shown,) = [event.loss for event in run.events() if isinstance(event, Step)]
    assert shown == pytest.approx(logits / count, rel=1e-5)
