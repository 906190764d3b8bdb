"""Batch normalisation's statistics for the weights that images are made with.

While training, the generator normalises by its batch, and its running statistics lag behind: after
few steps they are nearly the initial ones, and they never are those of the averaged weights. So
they are taken anew from noise before anything is made or saved.

References
----------
Izmailov et al. 2018, Averaging weights leads to wider optima, section 3.2.
"""

from __future__ import annotations

import torch
from torch import nn

from workbench.gan.networks import Generator
from workbench.gan.noise import Noise

_BATCH = 128


def settle(model: Generator, noise: Noise) -> None:
    """Set the statistics to the means over the images of `noise`; the weights stay.

    The mode and the momentum are as before afterwards.
    """
    device = next(model.parameters()).device
    norms = [m for m in model.modules() if isinstance(m, nn.BatchNorm2d)]
    before, training = [norm.momentum for norm in norms], model.training
    for norm in norms:
        norm.reset_running_stats()
        norm.momentum = None  # the mean over all batches
    model.train()
    try:
        with torch.no_grad():
            for part in noise.parts(_BATCH):
                labels = None if part.labels is None else part.labels.to(device)
                model(part.values.to(device), labels)
    finally:
        for norm, momentum in zip(norms, before, strict=True):
            norm.momentum = momentum
        model.train(training)
