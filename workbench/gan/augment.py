"""Differentiable augmentation: the discriminator sees real and generated images changed alike.

References
----------
Zhao et al. 2020, Differentiable augmentation for data-efficient GAN training, section 3 and table
1: colour, translation by up to an eighth of the side, and a cut-out of half the side. Karras et al.
2020, Training generative adversarial networks with limited data, section 3, for changing only a
share of the images, none at first. There the share follows how sure the discriminator is of
training images; here the steps.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

MOST, RAMP = 0.5, 1500
"""The largest share of the images that is changed, and the steps over which it grows to that. A
discriminator that sees nothing but changed images learns too slowly from few: on 245 photographs of
64 px the generator had collapsed until step 1,600, and did so again when the share grew to all."""
_SHIFT = 8  # a side's part that is the largest shift
_CUT = 2  # a side's part that is the cut-out's side


def share_at(step: int) -> float:
    """Return which share of the images is changed at a step, from 0."""
    return MOST * min(1.0, step / RAMP)


def augmented(images: Tensor, draws: torch.Generator, share: float) -> Tensor:
    """Return images (N, C, H, W), a share of them changed, each in its own way.

    Gradients pass through.

    Parameters
    ----------
    images : Tensor float32 (N, C, H, W)
        In -1..1; the result may lie outside.
    draws : torch.Generator
        On the CPU, so that every device draws the same.
    share : float
        The probability of each to be changed.
    """
    changed = _cut_out(_shifted(_tinted(images, draws), draws), draws)
    chosen = torch.rand(len(images), 1, 1, 1, generator=draws) < share
    return torch.where(chosen.to(images.device), changed, images)


def _tinted(images: Tensor, draws: torch.Generator) -> Tensor:
    brightness, saturation, contrast = (
        torch.rand(len(images), 1, 1, 1, generator=draws).to(images.device) for _ in range(3)
    )
    images = images + (brightness - 0.5)
    if images.shape[1] > 1:
        grey = images.mean(1, keepdim=True)
        images = (images - grey) * (2 * saturation) + grey
    middle = images.mean((1, 2, 3), keepdim=True)
    return (images - middle) * (contrast + 0.5) + middle


def _shifted(images: Tensor, draws: torch.Generator) -> Tensor:
    """Shift each image by whole pixels; what comes in is 0, the middle grey."""
    count, _, height, width = images.shape
    most = max(1, round(height / _SHIFT))
    down, right = torch.randint(0, 2 * most + 1, (2, count, 1), generator=draws).to(images.device)
    rows = torch.arange(height, device=images.device) + down
    columns = torch.arange(width, device=images.device) + right
    padded = functional.pad(images, (most, most, most, most)).permute(0, 2, 3, 1)
    places = torch.arange(count, device=images.device)[:, None, None]
    return padded[places, rows[:, :, None], columns[:, None, :]].permute(0, 3, 1, 2)


def _cut_out(images: Tensor, draws: torch.Generator) -> Tensor:
    """Cover a square of each image, whose middle lies anywhere, with 0."""
    count, _, height, width = images.shape
    half = height // _CUT / 2
    middle = torch.rand(2, count, 1, generator=draws).to(images.device)
    rows = torch.arange(height, device=images.device) - middle[0] * height
    columns = torch.arange(width, device=images.device) - middle[1] * width
    covered = (rows.abs() <= half)[:, :, None] & (columns.abs() <= half)[:, None, :]
    return images * ~covered[:, None]
