import os
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from workbench.jobs import Job
from workbench.plan import resolve
from workbench.runs import RunFolder
from workbench.settings import Project
from workbench.training.feed import Feed, make_feed
from workbench.transfer import features
from workbench.transfer.freezing import apply_freeze


def test_cached_features_give_the_logits_of_the_whole_network(
    make_run: Callable[..., RunFolder], monkeypatch
) -> None:
    run = make_run(
        architecture={"name": "resnet18", "image_size": 64},
        freeze={"strategy": "fine-tune-freeze", "cut": "layer4"},
    )
    plan = resolve(run.spec(), run.split())
    model = plan.build()
    apply_freeze(model, plan.frozen)
    device = torch.device("cpu")
    cached = make_feed(plan, model, device, Job())
    monkeypatch.setattr(features, "DISK_BUDGET", 0)
    plain = make_feed(plan, model, device, Job())
    assert cached.network is not model
    assert plain.network is model

    model.eval()
    cached.network.eval()
    with torch.inference_mode():
        for one, other in zip(cached.training(3, 1), plain.training(3, 1), strict=True):
            assert torch.equal(one[1], other[1])
            difference = cached.network(*one[0]) - plain.network(*other[0])
            assert difference.abs().max() <= 1e-6
        for one, other in zip(cached.validation(), plain.validation(), strict=True):
            difference = cached.network(*one[0]) - plain.network(*other[0])
            assert difference.abs().max() <= 1e-6
    cached.close()
    plain.close()


def test_an_epoch_resumes_at_any_step(make_run: Callable[..., RunFolder]) -> None:
    run = make_run(freeze={"strategy": "feature-extractor"}, training={"batch_size": 3})
    plan = resolve(run.spec(), run.split())
    model = plan.build()
    apply_freeze(model, plan.frozen)
    feed = make_feed(plan, model, torch.device("cpu"), Job())

    whole = list(feed.training(1, 0))
    assert len(whole) == feed.steps_per_epoch
    for start in range(len(whole)):
        rest = list(feed.training(1, start))
        assert len(rest) == len(whole) - start
        assert torch.equal(rest[0][1], whole[start][1])
    feed.close()


FROZEN = {"architecture": {"name": "lenet5"}, "freeze": {"strategy": "feature-extractor"}}
ROTATED = {"augmentation": {"rotation": {"enabled": True}}}


def feed_of(run: RunFolder) -> Feed:
    plan = resolve(run.spec(), run.split())
    model = plan.build()
    apply_freeze(model, plan.frozen)
    return make_feed(plan, model, torch.device("cpu"), Job())


def state(run: RunFolder) -> str:
    feed = feed_of(run)
    feed.close()
    return feed.features["state"]


def test_features_are_found_again_until_anything_changes(
    make_run: Callable[..., RunFolder],
) -> None:
    run = make_run(**FROZEN)
    assert state(run) == "computed"
    assert state(run) == "found"
    # another split of the same images needs the same features
    folder = Path(run.spec().folder)
    resplit = make_run(
        "split", folder=folder, **FROZEN, data={"folder": str(folder), "split_seed": 7}
    )
    assert state(resplit) == "found"
    # other weights, another size
    assert state(make_run("seed", folder=folder, **FROZEN, training={"seed": 1})) == "computed"
    # a touched file
    row = run.split()[0]
    os.utime(folder / row.file, (1, 1))
    assert state(run) == "computed"


def test_nothing_is_kept_while_images_are_augmented(make_run: Callable[..., RunFolder]) -> None:
    feed = feed_of(make_run(**FROZEN, **ROTATED))
    assert feed.features == {}
    feed.close()


@pytest.mark.parametrize(("views", "exact"), [(2, False), (3, True)])
def test_cached_views_are_those_of_the_first_epochs(
    make_run: Callable[..., RunFolder], views: int, exact: bool
) -> None:
    options = {**FROZEN, **ROTATED, "training": {"epochs": 3}}
    cached = feed_of(make_run(**options, transfer={"cached_views": views}))
    assert cached.features["views"] == views
    assert cached.features["exact"] is exact
    assert ("approximation" in cached.features["text"]) is not exact
    cached.close()


def test_cached_views_give_the_logits_of_their_epoch(make_run: Callable[..., RunFolder]) -> None:
    options = {**FROZEN, **ROTATED, "training": {"epochs": 4}, "transfer": {"cached_views": 2}}
    run = make_run(**options)
    plan = resolve(run.spec(), run.split())
    model = plan.build()
    apply_freeze(model, plan.frozen)
    cached = make_feed(plan, model, torch.device("cpu"), Job())
    plain_project = Project.parse({**plan_values(run), "transfer": {"cached_views": 0}})
    plain_plan = resolve(run.spec().replace(project=plain_project), run.split())
    plain = make_feed(plain_plan, model, torch.device("cpu"), Job())
    for part in (model, cached.network, plain.network):
        part.eval()
    with torch.inference_mode():
        for epoch in (0, 1):
            pairs = zip(cached.training(epoch, 0), plain.training(epoch, 0), strict=True)
            for one, other in pairs:
                assert torch.equal(one[1], other[1])
                assert (cached.network(*one[0]) - plain.network(*other[0])).abs().max() <= 1e-6
        # epoch 2 repeats the views of epoch 0, in an order of its own
        assert not torch.equal(total(cached, 0), total(cached, 1))
        assert torch.allclose(total(cached, 0), total(cached, 2), atol=1e-4)
    cached.close()
    plain.close()


def plan_values(run: RunFolder) -> dict:
    return run.spec().project.model_dump()


def total(feed: Feed, epoch: int) -> torch.Tensor:
    return sum(inputs[0].sum(0) for inputs, _ in feed.training(epoch, 0))


def test_too_large_features_are_refused_aloud(
    make_run: Callable[..., RunFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(features, "DISK_BUDGET", 0)
    feed = feed_of(make_run(**FROZEN))
    assert feed.features["state"] == "refused"
    assert "every epoch" in feed.features["text"]
    feed.close()
