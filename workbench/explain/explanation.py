"""An explanation of one answer, with the tests that it passed or failed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from workbench.data.decode import decode
from workbench.errors import SettingsError
from workbench.evaluation.evaluate import classify_files
from workbench.explain import veil
from workbench.explain.attribution import Attribution, Method, Network, attribute
from workbench.explain.doubt import (
    COPIES,
    Doubt,
    guess_chance,
    is_flat,
    judge,
    likeness,
    scrambled,
)
from workbench.explain.opened import Opened
from workbench.jobs import Job

ASKED = 64
"""Validation images, evenly taken, that tell whether the network knows anything."""

_known: dict[str, tuple[int, int, float]] = {}


@dataclass(frozen=True)
class Explanation:
    """A map of what speaks for a class, and whether it may be believed.

    Attributes
    ----------
    method : str
    target : int
        The class that was asked about.
    probabilities : tuple of float
        Of all classes.
    attribution : Attribution
    doubt : Doubt
    """

    method: Method
    target: int
    probabilities: tuple[float, ...]
    attribution: Attribution
    doubt: Doubt

    def to_dict(self) -> dict[str, Any]:
        """Return plain values without the map."""
        return {
            "method": self.method,
            "target": self.target,
            "probabilities": list(self.probabilities),
            "layer": self.attribution.layer,
            "gap": self.attribution.gap,
            **self.doubt.to_dict(),
        }


def explain(
    opened: Opened,
    image: Path,
    method: Method,
    job: Job,
    *,
    layer: str = "",
    target: int | None = None,
) -> Explanation:
    """Explain what the network says of an image file, and test the explanation.

    Parameters
    ----------
    layer : str
        For Grad-CAM; empty is the last layer with maps.
    target : int or None
        The class that is asked about; None is the most probable.

    Raises
    ------
    SettingsError
        There is no such class.
    ArchitectureError
        The layer has no maps.
    DataError
        The file cannot be read as an image.
    """
    known = knowledge(opened, job)
    x = opened.input(image)
    network = Network.of(opened.subject)
    with torch.no_grad():
        shares = network.module(x).softmax(1)[0]
    if target is None:
        target = int(shares.argmax())
    if not 0 <= target < len(shares):
        raise SettingsError("There is no such class", where="target")
    seed = opened.plan.training.seed
    text = "Computing the explanation"
    found = attribute(network, x, target, method, layer, job, text, thorough=True)
    rank, structure = _without_knowledge(network, x, target, method, found, seed, job)
    curve, chance, beaten, orders = judge(network.module, x, target, found.values, seed, job)
    doubt = Doubt(
        *known,
        rank=rank,
        structure=structure,
        curve=curve,
        chance=chance,
        beaten=beaten,
        orders=orders,
        flat=is_flat(found.values),
    )
    return Explanation(method, target, tuple(shares.tolist()), found, doubt)


def knowledge(opened: Opened, job: Job) -> tuple[int, int, float]:
    """Return right answers, images asked about, and how probably guessing does as well.

    Up to `ASKED` validation images are classified once for these weights; (0, 0, 1.0) without any.
    """
    if opened.key not in _known:
        rows = opened.plan.validation
        places = np.unique(np.linspace(0, len(rows) - 1, min(ASKED, len(rows))).round())
        some = [rows[int(place)] for place in places] if rows else []
        labels, answers = [], []
        for row, shares in classify_files(opened.model, opened.plan, some, job):
            labels.append(row.label)
            answers.append(int(shares.argmax()))
        _known[opened.key] = _counted(labels, answers)
    return _known[opened.key]


def _counted(labels: Sequence[int], answers: Sequence[int]) -> tuple[int, int, float]:
    right, guess = guess_chance(labels, answers)
    return right, len(labels), guess


def _without_knowledge(
    network: Network,
    image: Tensor,
    target: int,
    method: Method,
    found: Attribution,
    seed: int,
    job: Job,
) -> tuple[float, float]:
    """Return how alike the maps of scrambled weights are, on average: by rank, by structure."""
    count = 1 if method == "occlusion" else COPIES
    text = "Computing it with scrambled weights"
    alike = []
    for number in range(count):
        job.check()
        other = scrambled(network, seed + number)
        map_ = attribute(other, image, target, method, found.layer, job, text).values
        alike.append(likeness(found.values, map_))
    ranks, structures = zip(*alike, strict=True)
    return float(np.mean(ranks)), float(np.mean(structures))


def overlay(picture: Path, values: np.ndarray, background: str) -> np.ndarray:
    """Return the original picture under a map, uint8 (height, width, 3).

    What speaks for the class is orange, what speaks against it blue; the rest fades to grey.
    """
    pixels = decode(picture, background=background)
    height, width = pixels.shape[:2]
    scaled = Image.fromarray(veil.shares(values)).resize((width, height), Image.Resampling.BILINEAR)
    share = np.asarray(scaled)[:, :, None]
    grey = pixels.mean(2, keepdims=True).repeat(3, 2) * 0.6 + 60
    colour = np.where(share > 0, np.array([230, 120, 20.0]), np.array([40, 90, 230.0]))
    strength = np.abs(share) * 0.75
    mixed = grey * (1 - strength) + (0.5 * colour + 0.5 * pixels) * strength
    result: np.ndarray = mixed.clip(0, 255).astype(np.uint8)
    return result
