"""From a plan to everything that a training process works with."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import nn

from workbench.plan import Plan
from workbench.training.average import Average
from workbench.training.checkpoint import Parts
from workbench.training.devices import (
    Precision,
    choose_device,
    choose_precision,
    set_deterministic,
    set_threads,
)
from workbench.training.optimisers import make_optimiser
from workbench.training.ranks import ALONE, Ranks
from workbench.transfer.freezing import apply_freeze
from workbench.transfer.groups import Group, layer_groups, rate_factors


@dataclass(frozen=True)
class Bench:
    """Where a run is computed, with what kind of numbers, and what changes meanwhile."""

    device: torch.device
    precision: Precision
    model: nn.Module
    groups: dict[str, Group]
    parts: Parts


def prepare(plan: Plan, *, filled: bool, ranks: Ranks = ALONE) -> Bench:
    """Set up device and threads, and build network and optimiser; see `Plan.build` for `filled`."""
    settings = plan.training
    device = choose_device(settings, ranks)
    precision = choose_precision(settings, device)
    set_deterministic(settings)
    set_threads(settings, plan.graph.macs * settings.batch_size, ranks.local_count)
    # only the first process needs a file of pretrained weights
    model = plan.build(filled=filled and ranks.first).to(device)
    ranks.take_from_first(model.state_dict().values())
    model.to(memory_format=torch.channels_last)
    apply_freeze(model, plan.frozen)
    groups = layer_groups(plan.graph, plan.card.head)
    names = [name for name, _ in model.named_parameters()]
    optimiser = make_optimiser(model, settings, rate_factors(names, groups, plan.transfer))
    average = Average(model, settings.average) if settings.average else None
    return Bench(device, precision, model, groups,
                 Parts(model, optimiser, precision.scaler(), average))  # fmt: skip
