"""What a card says of an own network. No torch: the window makes these itself."""

from __future__ import annotations

from typing import Any

from workbench.architectures.stack.naming import HEAD
from workbench.architectures.stack.shapes import analyse, smallest_size
from workbench.diagram.graph import LayerGraph
from workbench.diagram.outline import Outline
from workbench.settings.architecture import OWN_PREFIX
from workbench.settings.stack import Stack

CLASSES = 10
"""For the counts on the card."""
CHANNELS = (3, 1)

_WEIGHTED = ("Conv2d", "Linear")


def facts(stack: Stack) -> dict[str, Any]:
    """Return the fields of `Card` that are plain values."""
    return _measured(stack)[0]


def card_facts(stack: Stack) -> dict[str, Any]:
    """Return what the engine's "card" answers for an own network, without asking it."""
    found, graph = _measured(stack)
    outline = Outline.of(graph).to_dict()
    return {
        **found,
        "weights": None,
        "all_weights": [],
        "atlas": False,
        "outline": outline,
        "stack": stack.model_dump(),
    }


def _measured(stack: Stack) -> tuple[dict[str, Any], LayerGraph]:
    sizes = {count: smallest_size(stack, channels=count, classes=CLASSES) for count in CHANNELS}
    fitting = {count: size for count, size in sizes.items() if size is not None}
    smallest = max(fitting.values(), default=1)
    size, channels = max(stack.image_size, smallest), tuple(fitting) or CHANNELS
    graph = analyse(stack, channels=channels[0], image_size=size, classes=CLASSES).graph
    found = {
        "name": f"{OWN_PREFIX}{stack.name}",
        "title": f"own: {stack.name}",
        "year": 0,
        "authors": "",
        "paper": "",
        "idea": stack.description or "A network of your own.",
        "depth": depth(graph),
        "image_size": size,
        "minimum_size": smallest,
        "channels": channels,
        "classes": CLASSES,
        "head": HEAD,
        "default_cut": _default_cut(graph),
    }
    return found, graph


def depth(graph: LayerGraph) -> int:
    """Return how many layers with weights stand on the longest path, as papers count them."""
    longest: list[int] = []
    for layer in graph.layers:
        before = max((longest[parent] for parent in layer.parents), default=0)
        longest.append(before + (layer.kind in _WEIGHTED))
    return max(longest, default=0)


def _default_cut(graph: LayerGraph) -> str:
    """Return the last block with weights before the head: what fine-tuning would train first."""
    blocks = [
        name
        for layer in graph.layers
        if layer.parameters and (name := layer.name.partition(".")[0]) != HEAD
    ]
    return blocks[-1] if blocks else HEAD
