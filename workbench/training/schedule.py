"""The learning rate and the optimiser. Both follow from the settings and the step alone."""

from __future__ import annotations

import math
from collections.abc import Iterable

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


def make_optimiser(model: nn.Module, settings: TrainingSettings) -> optim.Optimizer:
    """Return the optimiser over the trainable parameters; one-dimensional ones do not decay.

    Biases and norm scales have one dimension; decaying them gains nothing and can hurt (He et al.
    2019, "Bag of tricks", section 3.1).
    """
    groups = [
        {"params": list(_trainable(model, decayed=True)), "weight_decay": settings.weight_decay},
        {"params": list(_trainable(model, decayed=False)), "weight_decay": 0.0},
    ]
    groups = [group for group in groups if group["params"]]
    if settings.optimiser == "sgd":
        return optim.SGD(groups, lr=settings.learning_rate, momentum=0.9)
    return optim.AdamW(groups, lr=settings.learning_rate)


def _trainable(model: nn.Module, *, decayed: bool) -> Iterable[nn.Parameter]:
    return (p for p in model.parameters() if p.requires_grad and (p.ndim > 1) == decayed)
