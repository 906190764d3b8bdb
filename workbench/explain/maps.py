"""A layer's output as maps: which axis holds the channels, and what to say where there are none."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from torch import Tensor

from workbench.errors import ArchitectureError
from workbench.explain.recording import Subject
from workbench.jobs import Job

Maps = npt.NDArray[np.float32]


def layer_maps(subject: Subject, image: Tensor, name: str, job: Job) -> Maps:
    """Return the feature maps of the layer `name`, float32 (channels, height, width).

    Parameters
    ----------
    image : Tensor float32 (1, C, S, S)
        Normalised.

    Raises
    ------
    ArchitectureError
        There is no such layer, or its output has no places.
    """
    made = as_maps(subject.record(image, [name], job)[name])
    if made is None:
        raise ArchitectureError(
            why_no_maps(subject.graph.layers[subject.layer(name)].output_shape),
            where=name,
            hint="Choose an earlier layer.",
        )
    maps: Maps = made[0].float().numpy()
    return maps


def as_maps(made: Tensor) -> Tensor | None:
    """Return an output as (N, channels, height, width); None if it has no places.

    Networks are fed squares, so that the two equal sides are the places. Some of timm's hold their
    channels last; a table of attention, (heads, tokens, tokens), is told apart by the diagram.
    """
    if made.dim() != 4:
        return None
    _, first, second, third = made.shape
    if second == third:
        return made
    return made.permute(0, 3, 1, 2) if first == second else None


def why_no_maps(shape: tuple[int, ...]) -> str:
    """Return why an output of `shape`, without the batch, cannot be shown as maps."""
    if len(shape) == 1:
        return f"This layer gives {shape[0]:,} numbers for the whole image, without places: no maps"
    if len(shape) == 2:
        return (
            f"This layer gives {shape[0]:,} tokens of {shape[1]:,} numbers each, which lie in a "
            "row and not on a grid: no maps"
        )
    return "This layer's output has no height and width: no maps"


def strongest_first(maps: Maps) -> list[int]:
    """Return the channels, those first that reach the highest value anywhere in the image."""
    peaks = maps.reshape(len(maps), -1).max(1)
    return [int(channel) for channel in np.argsort(-peaks, kind="stable")]
