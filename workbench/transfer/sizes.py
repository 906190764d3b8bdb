"""How many parameters each group of layers has, and how many of them learn. No torch here."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from workbench.diagram.graph import Layer, LayerGraph
from workbench.settings import TransferSettings
from workbench.transfer.groups import Group, layer_groups

GROUPS: tuple[Group, ...] = ("head", "upper", "lower")
"""From the classes to the image."""


@dataclass(frozen=True, slots=True)
class GroupSize:
    """Parameters of one group: all, and those that the strategy lets learn."""

    parameters: int
    trained: int


def group_sizes(
    graph: LayerGraph, head: str, settings: TransferSettings, frozen: Collection[str]
) -> dict[Group, GroupSize]:
    """Return the size of every group, the hidden layers of a new head counted.

    Parameters
    ----------
    graph : LayerGraph
        The network with its own head.
    head : str
        Path of the module that is its head.
    frozen : collection of str
        Names of frozen layers.
    """
    groups = layer_groups(graph, head)
    every, trained = dict.fromkeys(GROUPS, 0), dict.fromkeys(GROUPS, 0)
    for layer in graph.layers:
        group = groups.get(layer.name)
        if group is not None:
            every[group] += layer.parameters
            trained[group] += 0 if layer.name in frozen else layer.parameters
    more = hidden_parameters(graph, head, settings)
    every["head"] += more
    trained["head"] += more
    return {group: GroupSize(every[group], trained[group]) for group in GROUPS}


def dense_layer(graph: LayerGraph, head: str) -> Layer | None:
    """Return the one dense layer in the module `head`; None if there is none, or several."""
    found = [
        layer
        for layer in graph.layers
        if layer.kind == "Linear" and f"{layer.name}.".startswith(f"{head}.")
    ]
    return found[0] if len(found) == 1 else None


def hidden_parameters(graph: LayerGraph, head: str, settings: TransferSettings) -> int:
    """Return how many parameters the chosen hidden layers add to the network's own head.

    0 where hidden layers cannot be put in front: see `workbench.transfer.head`.
    """
    last = dense_layer(graph, head)
    if not settings.hidden_layers or last is None:
        return 0
    features, classes = last.input_shape[-1], last.output_shape[-1]
    width, added = settings.head_width, 0
    for _ in range(settings.hidden_layers):
        added += (features + 1) * width
        features = width
    return added + (features - last.input_shape[-1]) * classes
