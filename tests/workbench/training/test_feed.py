from collections.abc import Callable

import torch
from workbench.transfer.freezing import apply_freeze

from workbench.jobs import Job
from workbench.plan import resolve
from workbench.runs import RunFolder
from workbench.training import feed as feed_module
from workbench.training.feed import make_feed


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
    monkeypatch.setattr(feed_module, "FEATURE_BUDGET", 0)
    plain = make_feed(plan, model, device, Job())
    assert cached.network is not model
    assert plain.network is model

    model.eval()
    cached.network.eval()
    with torch.inference_mode():
        for one, other in zip(cached.training(3, 1), plain.training(3, 1), strict=True):
            assert torch.equal(one[1], other[1])
            difference = cached.network(*one[0]) - plain.network(*other[0])
            assert difference.abs().max() <= 1e-5
        for one, other in zip(cached.validation(), plain.validation(), strict=True):
            difference = cached.network(*one[0]) - plain.network(*other[0])
            assert difference.abs().max() <= 1e-5
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
