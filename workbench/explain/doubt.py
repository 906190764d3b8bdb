"""Whether a saliency map explains the network at all: three tests that it can fail.

1. The network itself must know more than how often each class occurs: there is nothing to explain
   in guesses.
2. With its weights scrambled the map must come out otherwise.
3. Blurring the image piece by piece, the map's most important first, must take the answer away
   faster, and sharpening it bring the answer sooner, than the same pieces in random order.

References
----------
Adebayo et al.: Sanity checks for saliency maps. NeurIPS 2018, section 3.
Petsiuk, Das, Saenko: RISE, randomized input sampling for explanation. BMVC 2018, section 4.
Wang, Bovik, Sheikh, Simoncelli: Image quality assessment. IEEE TIP 13, 2004: structural similarity.

Notes
-----
Adebayo et al. draw new weights. Here every tensor's own values change places, so that all keep
their size and deep networks do not fall silent. Petsiuk et al. wipe out to grey and sharpen from a
blurred image; here both go to and from the blurred one, which has no edges of its own. The order is
that of square pieces, not pixels, because single pixels act like noise on any network.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from scipy import ndimage, stats
from torch import Tensor, nn
from torch.nn import functional

from workbench.explain.attribution import Map, Network
from workbench.jobs import Job

PIECES = 14
"""Of the image's side."""
STAGES = 6
"""Steps in which the whole image is blurred."""
ORDERS = 19
"""Random orders: being better than all has a chance of 1 in 20."""
CHANCE = 0.05
COPIES = 3
"""Networks with scrambled weights; occlusion, which takes long, is compared with the first."""
ALIKE = 0.7
"""Mean rank correlation from which a map counts as that of any weights."""
GUESSING = 0.01
"""Largest probability that guessing names as many images rightly."""
_BATCH = 16


@dataclass(frozen=True)
class Curve:
    """What becomes of the answer while the image goes.

    Attributes
    ----------
    deletion, insertion : tuple of float
        Probability of the class while the most important pieces are blurred, none at first and all
        at the end; and while they are sharpened.
    score : float
        Mean log-odds of insertion less that of deletion: the larger, the better the order.
    """

    deletion: tuple[float, ...]
    insertion: tuple[float, ...]
    score: float


@dataclass(frozen=True)
class Doubt:
    """What the tests found.

    Attributes
    ----------
    right, asked : int
        Validation images that the network names rightly, of those it was asked about.
    guess : float
        Probability that naming the most frequent class would do as well.
    rank, structure : float
        Mean rank correlation, and mean structural similarity, with the maps of scrambled weights.
    curve : Curve
        Of the map.
    chance : Curve
        Mean of the random orders.
    beaten, orders : int
        Random orders that the map beats, of all.
    flat : bool
        The map is the same everywhere.
    """

    right: int
    asked: int
    guess: float
    rank: float
    structure: float
    curve: Curve
    chance: Curve
    beaten: int
    orders: int
    flat: bool

    @property
    def reasons(self) -> list[str]:
        """Why the map is no explanation, in sentences; empty if it passed."""
        found = []
        if self.asked and self.guess > GUESSING:
            found.append(
                f"The network names {self.right} of {self.asked} validation images rightly, which "
                "guessing does as well: there is nothing to explain."
            )
        if self.flat:
            found.append("The map is the same everywhere.")
        elif self.rank >= ALIKE:
            found.append(
                f"With scrambled weights nearly the same map comes out (rank correlation "
                f"{self.rank:.2f}): it shows the image, not what the network learned."
            )
        if (self.orders - self.beaten + 1) / (self.orders + 1) > CHANCE:
            found.append(
                f"Blurring its most important pieces first takes the answer away no faster than "
                f"chance: it beats {self.beaten} of {self.orders} random orders."
            )
        return found

    def to_dict(self) -> dict[str, Any]:
        """Return plain values with the reasons."""
        return {**asdict(self), "reasons": self.reasons}


def scrambled(network: Network, seed: int) -> Network:
    """Return a copy in which the values of every weight tensor have changed places."""
    module = copy.deepcopy(network.module)
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for tensor in (*module.parameters(), *module.buffers()):
            if tensor.is_floating_point() and tensor.numel() > 1:
                order = torch.randperm(tensor.numel(), generator=generator)
                tensor.copy_(tensor.flatten()[order].view_as(tensor))
    return Network(network.subject, module)


def likeness(first: Map, second: Map) -> tuple[float, float]:
    """Return rank correlation and structural similarity of two maps; (0, 0) if one is flat."""
    one, other = pieces(first), pieces(second)
    if is_flat(one) or is_flat(other):
        return 0.0, 0.0
    rank = float(stats.spearmanr(one.ravel(), other.ravel()).statistic)
    return rank, _structure(one, other)


def is_flat(values: npt.NDArray[np.floating]) -> bool:
    """Whether a map tells nothing."""
    return not np.isfinite(values).all() or float(np.ptp(values)) <= 1e-12


def pieces(values: Map) -> Map:
    """Return the means over square pieces, float32 (PIECES, PIECES) or fewer for small images."""
    count = min(PIECES, values.shape[0])
    means = functional.adaptive_avg_pool2d(torch.from_numpy(values)[None, None], count)
    result: Map = means[0, 0].numpy()
    return result


def judge(
    network: nn.Module, image: Tensor, target: int, values: Map, seed: int, job: Job
) -> tuple[Curve, Curve, int, int]:
    """Return a map's curve, the mean curve of random orders, how many it beats, and of how many.

    Parameters
    ----------
    network : nn.Module
        Gives logits.
    image : Tensor float32 (1, C, S, S)
        Normalised.
    """
    grid = pieces(values)
    count = grid.size
    numbers = np.random.default_rng(seed)
    # equal values in random order, else their place would decide
    ties = numbers.permutation(count)
    orders = [np.lexsort((ties, -grid.ravel()))]
    orders += [numbers.permutation(count) for _ in range(ORDERS)]
    blurred = _blur(image)
    ends = _answers(network, torch.cat([image, blurred]), target)
    curves = []
    for order in job.track(orders, "Testing the explanation"):
        mixed = _mixed(image, blurred, order, grid.shape[0])
        curves.append(_curve(ends, _answers(network, mixed, target)))
    chance = Curve(
        _means([c.deletion for c in curves[1:]]),
        _means([c.insertion for c in curves[1:]]),
        float(np.mean([c.score for c in curves[1:]])),
    )
    beaten = sum(curves[0].score > other.score for other in curves[1:])
    return curves[0], chance, beaten, ORDERS


def guess_chance(labels: Sequence[int], answers: Sequence[int]) -> tuple[int, float]:
    """Return how many answers are right, and how probably the most frequent class does as well."""
    if not labels:
        return 0, 1.0
    right = sum(label == answer for label, answer in zip(labels, answers, strict=True))
    share = max(labels.count(label) for label in set(labels)) / len(labels)
    return right, float(stats.binom.sf(right - 1, len(labels), share))


# ---- inside


def _mixed(image: Tensor, blurred: Tensor, order: npt.NDArray[np.int64], side: int) -> Tensor:
    """Return the stages between sharp and blurred: first of deletion, then of insertion."""
    ranks = np.empty(order.size, np.int64)
    ranks[order] = np.arange(order.size)
    place = torch.from_numpy(ranks.reshape(side, side))
    edges = [round(order.size * stage / STAGES) for stage in range(1, STAGES)]
    gone = torch.stack([place < edge for edge in edges]).float()[:, None]
    gone = functional.interpolate(gone, image.shape[2:], mode="nearest")
    return torch.cat([image + gone * (blurred - image), blurred + gone * (image - blurred)])


def _answers(network: nn.Module, images: Tensor, target: int) -> tuple[Tensor, Tensor]:
    """Return probability and log-odds of a class for every image."""
    with torch.no_grad():
        logits = torch.cat([network(batch) for batch in images.split(_BATCH)])
    logs = logits.log_softmax(1)
    others = torch.cat([logs[:, :target], logs[:, target + 1 :]], 1).logsumexp(1)
    return logs[:, target].exp(), logs[:, target] - others


def _curve(ends: tuple[Tensor, Tensor], between: tuple[Tensor, Tensor]) -> Curve:
    (shares, _), (some, some_odds) = ends, between
    deleted, inserted = some.chunk(2)
    falling, rising = some_odds.chunk(2)
    return Curve(
        (float(shares[0]), *deleted.tolist(), float(shares[1])),
        (float(shares[1]), *inserted.tolist(), float(shares[0])),
        float(rising.mean() - falling.mean()),
    )


def _blur(image: Tensor) -> Tensor:
    size = image.shape[2]
    wide = (0, 0, size / 12, size / 12)
    return torch.from_numpy(ndimage.gaussian_filter(image.numpy(), wide, mode="nearest"))


def _structure(first: Map, second: Map) -> float:
    one, other = (((m - m.min()) / np.ptp(m)).astype(np.float64) for m in (first, second))
    window = min(7, one.shape[0])

    def mean(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        filtered: npt.NDArray[np.float64] = ndimage.uniform_filter(values, window)
        return filtered

    a, b = mean(one), mean(other)
    spread = mean(one * one) - a * a + mean(other * other) - b * b
    shared = mean(one * other) - a * b
    c1, c2 = 0.01**2, 0.03**2  # of the paper, for values in 0..1
    index = (2 * a * b + c1) * (2 * shared + c2) / ((a * a + b * b + c1) * (spread + c2))
    return float(index.mean())


def _means(rows: Sequence[Sequence[float]]) -> tuple[float, ...]:
    return tuple(float(value) for value in np.mean(rows, axis=0))
