"""How much the images of each class count."""

from __future__ import annotations

import torch
from torch import Tensor

from workbench.plan import Plan
from workbench.training.images import labels_of


def class_weights(plan: Plan, device: torch.device) -> Tensor | None:
    """Return float32 (classes,), their mean over the training images 1; None if all count alike.

    The weight of a class is the mean number of images of a class over its own, as scikit-learn's
    "balanced"; a class without training images has weight 0.
    """
    if plan.training.class_balance != "weights":
        return None
    labels = torch.from_numpy(labels_of(plan.train))
    counts = torch.bincount(labels, minlength=len(plan.classes)).float()
    there = counts > 0
    weights = torch.where(there, len(labels) / (there.sum() * counts.clamp_min(1)), 0.0)
    return weights.to(device)
