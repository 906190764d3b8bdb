"""A walk between two generated images through what lies between their noise."""

from __future__ import annotations

import torch
from torch import Tensor

from workbench.errors import SettingsError
from workbench.gan.folder import GanSpec
from workbench.gan.generate import to_pixels
from workbench.gan.networks import Generator
from workbench.gan.noise import grid_noise
from workbench.gan.pictures import Pixels

MOST_STEPS = 200


def slerp(first: Tensor, second: Tensor, share: float) -> Tensor:
    """Return the point at `share` of the way from one vector to another, on the great circle.

    Along the straight line the middle would be shorter than any noise the generator has seen.

    References
    ----------
    White 2016, Sampling generative networks, section 2.1; Shoemake 1985.
    """
    cosine = torch.dot(first, second) / (first.norm() * second.norm()).clamp_min(1e-12)
    angle = torch.arccos(cosine.clamp(-1, 1))
    if angle.sin().abs() < 1e-4:  # in line: there is no one circle, and no need of one
        return torch.lerp(first, second, share)
    weights = torch.sin((1 - share) * angle), torch.sin(share * angle)
    return (weights[0] * first + weights[1] * second) / angle.sin()


def walk(model: Generator, spec: GanSpec, first: int, second: int, steps: int) -> Pixels:
    """Return `steps` images, uint8 (steps, H, W, C), from one image of the grid to another.

    The class's numbers, where there are classes, are blended along the straight line.

    Raises
    ------
    SettingsError
        The grid has no such image, or there are too few or too many steps.
    """
    grid = grid_noise(spec)
    for index in (first, second):
        if not 0 <= index < len(grid):
            raise SettingsError(
                f"The grid has no image {index}",
                where="image",
                hint=f"Its images are numbered from 0 to {len(grid) - 1}, row by row.",
            )
    if not 2 <= steps <= MOST_STEPS:
        raise SettingsError(
            f"A walk cannot have {steps} steps",
            where="steps",
            hint=f"Choose 2 to {MOST_STEPS}.",
        )
    shares = [number / (steps - 1) for number in range(steps)]
    noise = torch.stack([slerp(grid.values[first], grid.values[second], share) for share in shares])
    with torch.inference_mode():
        codes = model.codes(None if grid.labels is None else grid.labels[[first, second]])
        if codes is not None:
            way = torch.tensor(shares)[:, None]
            codes = codes[:1] * (1 - way) + codes[1:] * way
        return to_pixels(model.from_codes(noise, codes)).numpy()
