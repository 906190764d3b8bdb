"""What is said ahead of the frozen layers' cache is what the trainer then does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import torch

from workbench.jobs import Job
from workbench.plan import resolve
from workbench.runs import RunFolder
from workbench.training.feed import make_feed
from workbench.transfer.freezing import apply_freeze
from workbench.transfer.reuse import foreseen

ROTATED = {"rotation": {"enabled": True}}
CASES: list[tuple[str, dict[str, Any]]] = [
    ("reused", {"freeze": {"strategy": "feature-extractor"}}),
    ("reused", {"freeze": {"strategy": "fine-tune-freeze", "cut": "layer3"}}),
    ("reused", {"freeze": {"strategy": "fine-tune-freeze", "cut": "layer2.1.conv2"}}),
    ("reused", {"freeze": {"strategy": "custom", "cut": "fc", "overrides": {"layer3": False}}}),
    ("nothing-frozen", {"freeze": {"strategy": "fine-tune"}}),
    ("nothing-frozen", {"freeze": {"strategy": "custom", "overrides": {"layer4": True}}}),
    ("augmented", {"freeze": {"strategy": "feature-extractor"}, "augmentation": ROTATED}),
    (
        "mixed",
        {
            "freeze": {"strategy": "feature-extractor"},
            "augmentation": {"mixup": {"enabled": True}},
            "transfer": {"cached_views": 2},
        },
    ),
    (
        "reused",
        {
            "freeze": {"strategy": "feature-extractor"},
            "augmentation": ROTATED,
            "transfer": {"cached_views": 2},
            "training": {"epochs": 3},
        },
    ),
]


@pytest.mark.parametrize(("why", "settings"), CASES)
def test_the_trainer_does_what_was_foreseen(
    make_run: Callable[..., RunFolder], why: str, settings: dict[str, Any]
) -> None:
    run = make_run(architecture={"name": "resnet18", "image_size": 32}, **settings)
    plan = resolve(run.spec(), run.split())
    model = plan.build()
    apply_freeze(model, plan.frozen)
    feed = make_feed(plan, model, torch.device("cpu"), Job())
    said = foreseen(
        plan.graph, plan.frozen, run.spec().project, len(plan.train), len(plan.validation)
    )
    feed.close()
    assert said.why == why
    assert bool(feed.features) == (why == "reused")
    if feed.features:
        done = feed.features["bytes"], feed.features["views"], feed.features["exact"]
        assert (said.bytes, said.views, said.exact) == done
