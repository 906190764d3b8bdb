"""Smaller images at first."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
import torch

from workbench.errors import SettingsError
from workbench.events import Started
from workbench.jobs import Job
from workbench.plan import Plan, resolve
from workbench.runs import RunFolder
from workbench.training.feed import make_feed
from workbench.training.loop import train
from workbench.training.progressive import image_size, work_of

RESNET = {"name": "resnet18", "image_size": 64}


@pytest.fixture
def make_plan(make_run: Callable[..., RunFolder]) -> Callable[..., Plan]:
    def make(
        first_size: float = 0.5, epochs: int = 10, name: str = "run", **sections: dict
    ) -> Plan:
        training = {"epochs": epochs, "first_size": first_size}
        run = make_run(name, training=training, **{"architecture": RESNET, **sections})
        return resolve(run.spec(), run.split())

    return make


def test_sizes_grow_to_the_full_one_for_the_last_fifth(make_plan) -> None:
    plan = make_plan()
    sizes = [image_size(plan, epoch) for epoch in range(10)]
    assert sizes[0] == 32
    assert all(one <= other for one, other in pairwise(sizes))
    assert sizes[7] < 64 and sizes[8:] == [64, 64]
    assert len(set(sizes)) > 4


@pytest.mark.parametrize(("epochs", "sizes"), [(1, [64]), (2, [32, 64]), (3, [32, 48, 64])])
def test_the_last_epoch_sees_full_images(make_plan, epochs: int, sizes: list[int]) -> None:
    plan = make_plan(epochs=epochs)
    assert [image_size(plan, epoch) for epoch in range(epochs)] == sizes


def test_off_means_the_same_images_as_ever(make_plan) -> None:
    plan = make_plan(first_size=1.0)
    assert {image_size(plan, epoch) for epoch in range(10)} == {64}
    assert work_of(plan, 3)(7) == 7


def test_no_size_is_below_what_the_network_takes(make_plan) -> None:
    plan = make_plan(first_size=0.25)
    assert plan.smallest_size == plan.card.minimum_size == image_size(plan, 0)


def test_a_network_of_one_size_is_refused_by_name(make_plan) -> None:
    with pytest.raises(SettingsError, match="LeNet-5 takes no images smaller than 32 px") as caught:
        make_plan(architecture={"name": "lenet5"})
    assert caught.value.where == "training.first_size"


def test_images_are_the_full_ones_made_smaller(make_plan) -> None:
    feeds = []
    for plan in (make_plan(), make_plan(name="full", first_size=1.0)):
        feed = make_feed(plan, plan.build(), torch.device("cpu"), Job())
        feeds.append(list(feed.training(0, 0)))
        feed.close()
    for (small, labels), (full, same) in zip(*feeds, strict=True):
        assert torch.equal(labels, same)
        # half the side: each pixel is the mean of four
        assert torch.allclose(small[0], torch.nn.functional.avg_pool2d(full[0], 2), atol=1e-5)


def test_time_left_goes_by_area(make_plan) -> None:
    plan = make_plan()
    work = work_of(plan, 4)
    assert work(0) == 0
    assert work(4) == pytest.approx(4 * 0.25)
    assert work(40) - work(36) == pytest.approx(4)
    assert np.all(np.diff([work(step) for step in range(41)]) > 0)


def test_a_run_trains_and_ends_on_full_size(make_run) -> None:
    run = make_run(architecture=RESNET, training={"epochs": 2, "first_size": 0.5})
    assert train(run, Job()).reason == "completed"
    [started] = [event for event in run.events() if isinstance(event, Started)]
    assert started.image_size == 64
