"""Whether the frozen layers are computed once for all epochs, and what that takes. No torch here.

What the trainer will do is said ahead; `workbench.training.frozen` does it, and says so in the
run's events.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from math import prod
from typing import Literal

from workbench.diagram.graph import VALUE_BYTES, Layer, LayerGraph
from workbench.settings import AugmentationSettings, Project

Why = Literal["reused", "nothing-frozen", "mixed", "augmented"]
_RANDOM = ("Dropout", "Dropout2d", "AlphaDropout", "FeatureAlphaDropout", "RReLU")


@dataclass(frozen=True, slots=True)
class Reuse:
    """What becomes of the frozen layers' outputs.

    Attributes
    ----------
    why : str
        "reused", or why not: "nothing-frozen" before the first trained layer; "mixed" images have
        features of their own; "augmented" images differ in every epoch.
    views : int
        Augmented views of each training image that are kept; 0 without augmentation.
    exact : bool
        Whether training sees what it would see without; false once views repeat.
    bytes : int
        On the disk, for all images.
    """

    why: Why
    views: int = 0
    exact: bool = True
    bytes: int = 0


def foreseen(
    graph: LayerGraph, frozen: Collection[str], project: Project, training: int, validation: int
) -> Reuse:
    """Return whether the outputs of frozen layers will be reused, for so many images."""
    width = crossing_values(graph, frozen)
    changes, epochs = project.augmentation, project.training.epochs
    if not width:
        return Reuse("nothing-frozen")
    if changes.mixes:
        return Reuse("mixed")
    wanted = project.transfer.cached_views
    if changes.active and not wanted:
        return Reuse("augmented")
    views = _views(changes, wanted, epochs)
    images = training * max(1, views) + validation
    return Reuse("reused", views, not views or views >= epochs, images * width * VALUE_BYTES)


def crossing_values(graph: LayerGraph, frozen: Collection[str]) -> int:
    """Return how many values of one image lead from what is constant to what is trained.

    Constant is what depends on the image, on frozen layers and on layers that hold nothing; 0 if
    no frozen layer is among them.
    """
    constant: list[bool] = []
    for layer in graph.layers:
        fixed = layer.name in frozen or not (layer.parameters or _draws(layer))
        constant.append(fixed and all(constant[parent] for parent in layer.parents))
    if not any(fixed and x.name in frozen for fixed, x in zip(constant, graph.layers, strict=True)):
        return 0
    crossing = {
        parent
        for fixed, layer in zip(constant, graph.layers, strict=True)
        if not fixed
        for parent in layer.parents
        if constant[parent]
    }
    return sum(prod(graph.layers[index].output_shape) for index in crossing)


def _views(changes: AugmentationSettings, wanted: int, epochs: int) -> int:
    return min(wanted, epochs) if changes.active else 0


def _draws(layer: Layer) -> bool:
    """Whether the layer holds running statistics that learn, or its output is random."""
    return layer.kind in _RANDOM or bool(layer.details.get("statistics"))
