"""Which layers belong together, and inside what: modules, without those that only wrap."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from workbench.diagram.graph import Layer, LayerGraph
from workbench.diagram.groups import CONTAINERS, Box, boxes, enclosing, opened
from workbench.diagram.titles import weighted

NodeKind = Literal["network", "block", "repeat", "layer"]


@dataclass(frozen=True, slots=True)
class Part:
    """The module at `path`, or several equal ones, or one layer; `box` if it is outermost."""

    kind: NodeKind
    path: str
    first: int
    last: int
    parts: tuple[Part, ...] = ()
    box: Box | None = None


class Nesting:
    """Finds the parts of one graph."""

    def __init__(self, graph: LayerGraph) -> None:
        self._graph = graph
        self._signs = [_sign(layer) for layer in graph.layers]

    def network(self) -> Part:
        """Return the whole network, whose parts are the boxes."""
        open_blocks = opened(self._graph)
        parts = tuple(self._of_box(box, open_blocks) for box in boxes(self._graph))
        return Part("network", "", 0, max(len(self._graph.layers) - 1, 0), parts)

    def alike(self, parts: tuple[Part, ...]) -> bool:
        """Whether all parts are equal blocks."""
        return len({self._likeness(place, part) for place, part in enumerate(parts)}) == 1

    def _of_box(self, box: Box, open_blocks: frozenset[str]) -> Part:
        first, last = box.layers
        layers = self._graph.layers

        def unit(index: int) -> str:
            blocks = enclosing(layers[index].block)
            return next((path for path in blocks if path not in open_blocks), "")

        runs = list(_runs(range(first, last + 1), unit))
        key = runs[0][0] or layers[first].name
        # A box that is one module is that module; anything else holds modules and layers.
        parts = (
            self._inside(key, first, last) if len(runs) == 1 and runs[0][0] else self._split(runs)
        )
        if len(parts) == 1 and parts[0].kind == "layer":
            return Part("layer", key, first, last, (), box)
        return Part("block", key, first, last, self._repeated(_unwrapped(parts)), box)

    def _inside(self, path: str, first: int, last: int) -> list[Part]:
        """Return what the module at `path` holds among the layers `first` to `last`."""
        depth = path.count(".") + 1

        def child(index: int) -> str:
            around = enclosing(self._graph.layers[index].block)
            return around[depth] if len(around) > depth else ""

        return self._split(list(_runs(range(first, last + 1), child)))

    def _split(self, runs: list[tuple[str, int, int]]) -> list[Part]:
        """Return modules, and layers where the path is empty, in order of execution."""
        blocks = self._graph.blocks
        held = {run: _unwrapped(self._inside(*run)) for run in runs if run[0]}
        whole = {run for run, parts in held.items() if self._is_block(run, parts)}
        # The first layer of a dense block may be so small that it looks like a wrapper.
        classes = {blocks.get(run[0], "") for run in whole} - {"", *CONTAINERS}
        made: list[Part] = []
        for run in runs:
            path, first, last = run
            if not path:
                made.extend(Part("layer", "", index, index) for index in range(first, last + 1))
            elif run in whole or (blocks.get(path) in classes and len(held[run]) > 1):
                made.append(Part("block", path, first, last, self._repeated(held[run])))
            else:
                made.extend(held[run])
        return made

    def _is_block(self, run: tuple[str, int, int], parts: list[Part]) -> bool:
        """Whether a module is more than a wrapper around its parts."""
        path, first, last = run
        layers = self._graph.layers[first : last + 1]
        if len(weighted(layers)) < 2 and not any(len(layer.parents) > 1 for layer in layers):
            return False
        stage = len(parts) > 1 and all(part.kind != "layer" for part in parts)
        return stage or self._graph.blocks.get(path, "Sequential") not in CONTAINERS

    def _repeated(self, parts: list[Part]) -> tuple[Part, ...]:
        """Join neighbouring blocks that are alike, unless they are all there is."""
        made: list[Part] = []
        for _, run in groupby(enumerate(parts), lambda item: self._likeness(*item)):
            members = tuple(part for _, part in run)
            if 1 < len(members) < len(parts):
                first, last = members[0], members[-1]
                path = f"{first.path}..{last.path}"
                made.append(Part("repeat", path, first.first, last.last, members))
            else:
                made.extend(members)
        return tuple(made)

    def _likeness(self, place: int, part: Part) -> object:
        """Return what makes two blocks the same: their class, and all of their layers."""
        if part.kind == "layer":
            return place
        layers, first = self._graph.layers, part.first
        inside = tuple(
            (self._signs[index], *(max(p - first, -1) for p in layers[index].parents))
            for index in range(first, part.last + 1)
        )
        return (self._graph.blocks.get(part.path), inside)


def _sign(layer: Layer) -> int:
    """Return a number that equal layers share."""
    return hash(
        (layer.kind, layer.input_shape, layer.output_shape, layer.parameters, repr(layer.details))
    )


def _unwrapped(parts: list[Part]) -> list[Part]:
    """Return what is inside a block that has nothing beside it."""
    while len(parts) == 1 and parts[0].parts:
        parts = list(parts[0].parts)
    return parts


def _runs(indices: range, key: Callable[[int], str]) -> Iterator[tuple[str, int, int]]:
    for value, run in groupby(indices, key):
        members = list(run)
        yield value, members[0], members[-1]
