"""The optimiser over what is trained."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from torch import nn, optim

from workbench.settings import TrainingSettings


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
    rate, momentum = settings.learning_rate, settings.momentum
    if settings.optimiser == "sgd":
        return optim.SGD(groups, lr=rate, momentum=momentum)
    if settings.optimiser == "rmsprop":
        return optim.RMSprop(groups, lr=rate, momentum=momentum)
    if settings.optimiser == "adam":
        return optim.Adam(groups, lr=rate)
    return optim.AdamW(groups, lr=rate)


def set_rate(optimiser: optim.Optimizer, rate: float) -> None:
    """Give every group the learning rate `rate` times its own factor."""
    for group in optimiser.param_groups:
        group["lr"] = rate * group.get("factor", 1.0)


def _of(parameters: Iterable[nn.Parameter], decayed: bool) -> list[nn.Parameter]:
    return [p for p in parameters if (p.ndim > 1) == decayed]
