"""The learning rate and the optimiser. Both follow from the settings and the step alone."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

from torch import nn, optim

from workbench.settings import TrainingSettings


def learning_rate(settings: TrainingSettings, step: int, total: int) -> float:
    """Return the learning rate of 0-based `step` out of `total`.

    References
    ----------
    Cosine: Loshchilov and Hutter 2017, "SGDR", equation 5 with one period and a minimum of 0.
    """
    if settings.schedule == "constant":
        return settings.learning_rate
    return settings.learning_rate * 0.5 * (1 + math.cos(math.pi * step / max(total, 1)))


def make_optimiser(
    model: nn.Module, settings: TrainingSettings, factors: Mapping[str, float] | None = None
) -> optim.Optimizer:
    """Return the optimiser over the trainable parameters; one-dimensional ones do not decay.

    Biases and norm scales have one dimension; decaying them gains nothing and can hurt (He et al.
    2019, "Bag of tricks", section 3.1). `factors` on the learning rate, by the parameter's name,
    become the groups' "factor"; 1 where none is given.
    """
    factors = factors or {}
    found = {n: p for n, p in model.named_parameters() if p.requires_grad}
    groups: list[dict[str, Any]] = []
    for factor in sorted({factors.get(name, 1.0) for name in found}, reverse=True):
        named = [p for name, p in found.items() if factors.get(name, 1.0) == factor]
        for decayed in (True, False):
            decay = settings.weight_decay if decayed else 0.0
            groups.append({"params": _of(named, decayed), "weight_decay": decay, "factor": factor})
    groups = [group for group in groups if group["params"]]
    if settings.optimiser == "sgd":
        return optim.SGD(groups, lr=settings.learning_rate, momentum=0.9)
    return optim.AdamW(groups, lr=settings.learning_rate)


def set_rate(optimiser: optim.Optimizer, rate: float) -> None:
    """Give every group the learning rate `rate` times its own factor."""
    for group in optimiser.param_groups:
        group["lr"] = rate * group.get("factor", 1.0)


def _of(parameters: Iterable[nn.Parameter], decayed: bool) -> list[nn.Parameter]:
    return [p for p in parameters if (p.ndim > 1) == decayed]
