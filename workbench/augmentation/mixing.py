"""MixUp and CutMix: two images of a batch become one, and so do their labels."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workbench.augmentation.draws import raw, uniforms
from workbench.settings import AugmentationSettings

Tensor = npt.NDArray[np.float32]
Indices = npt.NDArray[np.int64]

# Draws of operations have purpose 0, the order of an epoch 1, noise 2.
_PARTNER_PURPOSE, _BLEND_PURPOSE = 3, 4
_TRIES = 64


@dataclass(frozen=True)
class Blend:
    """How two images become one.

    Attributes
    ----------
    share : float
        Of the image's own label, in 0..1; the rest is the partner's.
    box : (top, bottom, left, right) or None
        Pixels that are the partner's (CutMix); None mixes all pixels by `share` (MixUp).
    """

    share: float
    box: tuple[int, int, int, int] | None = None


@dataclass(frozen=True, eq=False)
class Mix:
    """What is done to a batch: `partners`, int64 (N,), are places in the batch."""

    blend: Blend
    partners: Indices


def plan_mix(
    settings: AugmentationSettings,
    *,
    seed: int,
    epoch: int,
    step: int,
    count: int,
    height: int,
    width: int,
) -> Mix | None:
    """Return what is done to a batch of `count` images; None for nothing.

    A pure function, as `render` is. Where both are on, a batch takes one of them, each as likely.

    References
    ----------
    Zhang, Cisse, Dauphin and Lopez-Paz 2018, mixup: beyond empirical risk minimization.
    Yun et al. 2019, CutMix: regularization strategy to train strong classifiers.
    """
    choices = [kind for kind in (settings.mixup, settings.cutmix) if kind.enabled]
    if not choices:
        return None
    which, chance, across, down, *numbers = uniforms(
        seed, epoch, step, _BLEND_PURPOSE, 4 + 2 * _TRIES
    ).tolist()
    kind = choices[int(which * len(choices))]
    if chance >= kind.probability:
        return None
    share = _beta(kind.alpha, numbers)
    whole = kind is settings.mixup
    blend = Blend(share) if whole else _cut(share, across, down, height, width)
    order = np.argsort(raw(seed, epoch, step, _PARTNER_PURPOSE, count), kind="stable")
    return Mix(blend, order.astype(np.int64))


def combine(own: Tensor, other: Tensor, blend: Blend) -> Tensor:
    """Change `own` (…, H, W, C) into its blend with `other`, and return it."""
    if blend.box is None:
        own *= np.float32(blend.share)
        own += np.float32(1 - blend.share) * other
    else:
        top, bottom, left, right = blend.box
        own[..., top:bottom, left:right, :] = other[..., top:bottom, left:right, :]
    return own


def _cut(share: float, across: float, down: float, height: int, width: int) -> Blend:
    """Return a box of area 1 - `share` about a drawn centre, cut off at the image's edges."""
    side = math.sqrt(1 - share)
    top, bottom = _stretch(down, side, height)
    left, right = _stretch(across, side, width)
    # The label goes by the pixels that are really there.
    return Blend(1 - (bottom - top) * (right - left) / (height * width), (top, bottom, left, right))


def _stretch(centre: float, side: float, length: int) -> tuple[int, int]:
    low, high = (centre - side / 2) * length, (centre + side / 2) * length
    return max(round(low), 0), min(round(high), length)


def _beta(alpha: float, numbers: list[float]) -> float:
    """Return a draw of Beta(alpha, alpha) from pairs of uniform numbers.

    NumPy does not promise the stream of its own across versions. With alpha at most 2 a pair is
    accepted at least one time in six, so that all 64 fail less than once in 100,000 batches.

    References
    ----------
    Jöhnk 1964, Erzeugung von betaverteilten und gammaverteilten Zufallszahlen.
    """
    for first, second in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = first ** (1 / alpha), second ** (1 / alpha)
        if 0 < x + y <= 1:
            return x / (x + y)
    return 0.5
