"""Head, upper and lower layers: who learns how fast, and from when on. No torch here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from workbench.diagram.graph import LayerGraph
from workbench.settings import TransferSettings
from workbench.transfer.cut import has_state

Group = Literal["head", "upper", "lower"]


def layer_groups(graph: LayerGraph, head: str) -> dict[str, Group]:
    """Return the group of every layer with weights or statistics, in order of execution.

    Outside the head, the first half of the layers with weights is "lower", the rest "upper"; a
    layer that holds statistics alone goes with the layer before it.
    """
    layers = [layer for layer in graph.layers if has_state(layer)]
    body = [layer for layer in layers if not f"{layer.name}.".startswith(f"{head}.")]
    half = sum(layer.parameters > 0 for layer in body) // 2
    groups: dict[str, Group] = {}
    seen = 0
    for layer in layers:
        if layer not in body:
            groups[layer.name] = "head"
            continue
        seen += layer.parameters > 0
        groups[layer.name] = "lower" if seen <= half else "upper"
    return groups


def rate_factors(
    parameters: Iterable[str], groups: Mapping[str, Group], settings: TransferSettings
) -> dict[str, float]:
    """Return the factor on the learning rate of each parameter, by name.

    One that belongs to no layer of the graph, as an auxiliary head's, learns as the upper layers.
    """
    factors = {
        "head": settings.head_rate,
        "upper": settings.upper_rate,
        "lower": settings.lower_rate,
    }
    return {name: factors[_group(name, groups)] for name in parameters}


def not_yet_trained(
    groups: Mapping[str, Group], settings: TransferSettings, epoch: int
) -> tuple[str, ...]:
    """Return the layers that gradual unfreezing still holds in `epoch` (from 0)."""
    if not settings.unfreeze_every:
        return ()
    reached = epoch // settings.unfreeze_every
    waiting = {0: ("upper", "lower"), 1: ("lower",)}.get(reached, ())
    return tuple(name for name, group in groups.items() if group in waiting)


def _group(parameter: str, groups: Mapping[str, Group]) -> Group:
    path = parameter
    while path:
        if path in groups:
            return groups[path]
        path = path.rpartition(".")[0]
    return "upper"
