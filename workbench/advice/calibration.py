"""From how far statistics lie apart to a similarity between 0 and 1. No torch here."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import Any

NETWORK = "efficientnet_lite0"
"""The yardstick: the network whose divergences were calibrated; its weights come with pip."""
IMAGE_SIZE = 224
"""Side in pixels at which they were."""

_NEAREST, _FARTHEST = 0.025, 0.5
NEAR = 0.5
"""Sets at least as similar as this are called similar."""

TEXT = (
    "Similarity is measured against ImageNet with EfficientNet-Lite0 at 224 px, whatever network "
    f"is trained: it falls linearly in the logarithm of the divergence, from 1 at {_NEAREST} to 0 "
    f"at {_FARTHEST}. The ends were set once, so that eight sets fall where a person would put "
    "them: photographs near, clothes of 28 pixels and electroluminescence far. "
    "The interval covers the choice of images, not the choice of these ends."
)


@dataclass(frozen=True, slots=True)
class Point:
    """A set that is known.

    Attributes
    ----------
    name : str
    divergence : float
        Measured with 96 images as `workbench.advice.similarity` does.
    """

    name: str
    divergence: float

    def to_dict(self) -> dict[str, Any]:
        return {**asdict(self), "similarity": similarity(self.divergence)}


POINTS = (
    Point("ants and bees", 0.029),
    Point("cats and dogs", 0.035),
    Point("flowers", 0.043),
    Point("aerial photographs", 0.048),
    Point("objects on a white table", 0.083),
    Point("brain scans", 0.167),
    Point("clothes of 28 pixels", 0.283),
    Point("electroluminescence of solar cells", 0.440),
)


def similarity(divergence: float) -> float:
    """Return the similarity, 0 (far) to 1 (near), of a set with this divergence (at least 0)."""
    if divergence <= _NEAREST:
        return 1.0
    share = math.log(_FARTHEST / divergence) / math.log(_FARTHEST / _NEAREST)
    return max(0.0, share)
