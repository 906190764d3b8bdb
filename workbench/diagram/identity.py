"""Remembering what was worked out for a graph, which cannot be a key: it holds dictionaries."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import TypeVar

from workbench.diagram.graph import LayerGraph

Result = TypeVar("Result")


def remembered(
    work: Callable[[LayerGraph], Result], most: int = 4
) -> Callable[[LayerGraph], Result]:
    """Return `work`, done once for each of the last `most` graphs."""
    kept: OrderedDict[int, tuple[LayerGraph, Result]] = OrderedDict()

    def look_up(graph: LayerGraph) -> Result:
        found = kept.get(id(graph))
        if found is None:  # the graph is kept, too, so that no other one gets its id
            found = kept[id(graph)] = (graph, work(graph))
        kept.move_to_end(id(graph))
        while len(kept) > most:
            kept.popitem(last=False)
        return found[1]

    return look_up
