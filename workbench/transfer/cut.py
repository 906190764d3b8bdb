"""Which layers keep their weights, from the strategy, the cut and its exceptions. No torch here."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping
from typing import Any

from workbench.diagram.graph import Layer, LayerGraph
from workbench.diagram.groups import enclosing, opened
from workbench.errors import SettingsError
from workbench.settings import FreezeSettings

_TRAINS_ALL = ("from-scratch", "fine-tune")


def has_state(layer: Layer) -> bool:
    """Whether a layer holds anything that training changes: weights, or running statistics."""
    return layer.parameters > 0 or "statistics" in layer.details


def cut_points(graph: LayerGraph) -> list[str]:
    """Return the names worth offering as a cut, in order of execution, each with another effect.

    A cut in front of a block carries the block's name, any other the name of a layer with weights.
    """
    open_blocks = opened(graph)
    points: list[str] = []
    begun: set[str] = set()
    for layer in filter(has_state, graph.layers):
        blocks = [path for path in enclosing(layer.block) if path not in begun]
        begun.update(blocks)
        units = [path for path in blocks if path not in open_blocks]
        points.append(units[0] if units else layer.name)
    return points


def frozen_layers(
    graph: LayerGraph, freeze: FreezeSettings, card_facts: Mapping[str, Any]
) -> tuple[str, ...]:
    """Return the names of the layers with weights or statistics that are frozen.

    Parameters
    ----------
    graph : LayerGraph
        The network that is trained.
    freeze : FreezeSettings
        "from-scratch" and "fine-tune" freeze nothing, "feature-extractor" all but the head,
        "fine-tune-freeze" what is executed before `cut` or the card's own cut, "custom" what is
        executed before `cut`, with its exceptions; an empty cut freezes nothing there.
    card_facts : mapping
        `Card.to_dict()`; read are `head` and `default_cut`.

    Raises
    ------
    SettingsError
        The cut or an exception names neither layer nor block; the hint names some that do.
    """
    layers = graph.layers
    if freeze.strategy in _TRAINS_ALL:
        return ()
    if freeze.strategy == "feature-extractor":
        head = str(card_facts["head"])
        return tuple(layer.name for layer in layers if has_state(layer) and not _in(layer, head))
    cut = freeze.cut
    if freeze.strategy == "fine-tune-freeze":
        cut = cut or str(card_facts["default_cut"])
    edge = _first(graph, cut, "freeze.cut") if cut else 0
    frozen = {layer.name: index < edge for index, layer in enumerate(layers)}
    if freeze.strategy == "custom":
        _apply_exceptions(graph, freeze.overrides, frozen)
    return tuple(layer.name for layer in layers if has_state(layer) and frozen[layer.name])


def counts(graph: LayerGraph, frozen: Collection[str]) -> tuple[int, int]:
    """Return how many parameters are trained, and how many are frozen."""
    fixed = sum(layer.parameters for layer in graph.layers if layer.name in frozen)
    return graph.parameters - fixed, fixed


def _apply_exceptions(
    graph: LayerGraph, overrides: Mapping[str, bool], frozen: dict[str, bool]
) -> None:
    # blocks before what is inside them, so that the closer name wins
    for name in sorted(overrides, key=lambda path: path.count(".")):
        _first(graph, name, "freeze.overrides")
        for layer in graph.layers:
            if _in(layer, name):
                frozen[layer.name] = overrides[name]


def _first(graph: LayerGraph, name: str, where: str) -> int:
    """Return the index of the layer `name`, or of the first layer in the block `name`."""
    for index, layer in enumerate(graph.layers):
        if _in(layer, name):
            return index
    points = cut_points(graph)
    similar = (
        difflib.get_close_matches(name, points, n=3, cutoff=0.5) or points[:: -(-len(points) // 4)]
    )
    raise SettingsError(
        f'{graph.architecture} has no layer or block "{name}"',
        where=where,
        hint=f"Some that it has: {', '.join(similar)}.",
    )


def _in(layer: Layer, path: str) -> bool:
    """Whether `layer` is `path`, or inside the block `path`."""
    return layer.name == path or f"{layer.block}.".startswith(f"{path}.")
