"""The network as blocks inside blocks, down to single layers: what opens and closes. No torch here.

1. The outermost blocks are the boxes of `groups.boxes`.
2. Inside, a module is a block of its own unless it only wraps: containers, and modules around a
   single convolution, give way to what they hold.
3. Neighbours that are alike in everything are one node, "6 × Bottleneck", with the six inside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from workbench.diagram.graph import Layer, LayerGraph
from workbench.diagram.groups import CONTAINERS, Box, boxes, enclosing, opened
from workbench.diagram.titles import BoxKind, Unit, kind_of, span, titles, weighted
from workbench.diagram.words import layer_title

NodeKind = Literal["network", "block", "repeat", "layer"]
ROOT = 0


@dataclass(frozen=True, slots=True)
class Node:
    """A layer, or consecutive layers that are drawn as one until opened.

    Attributes
    ----------
    number : int
        Its place in `Tree.nodes`; a node's descendants follow it.
    key : str
        The same for the same part of the network at any image size: a path.
    kind : str
        "network" is the root, "repeat" stands for several equal blocks.
    title, subtitle : str
        "layer3.1", "Bottleneck".
    first, last : int
        Its layers, both inclusive.
    parent : int
        -1 for the root.
    children : tuple of int
        Numbers of the nodes inside, in order of execution; none for a layer.
    colour : str
        What it is to a drawing: conv, pool, block, norm, dense or other.
    count : int
        Equal blocks that it stands for: of a repeat, or of a stage made of equal blocks.
    """

    number: int
    key: str
    kind: NodeKind
    title: str
    subtitle: str
    first: int
    last: int
    parent: int
    children: tuple[int, ...]
    colour: BoxKind
    count: int = 1


@dataclass(frozen=True, slots=True)
class _Part:
    """A node in the making: the module at `path`, or several, or one layer."""

    kind: NodeKind
    path: str
    first: int
    last: int
    parts: tuple[_Part, ...] = ()
    box: Box | None = None


class Tree:
    """All nodes of a network.

    Attributes
    ----------
    graph : LayerGraph
    nodes : tuple of Node
        In pre-order; the first is the root, whose children are the boxes.
    """

    def __init__(self, graph: LayerGraph) -> None:
        self.graph = graph
        parts = _outermost(graph)
        last = max(len(graph.layers) - 1, 0)
        made: list[Node | None] = []
        _number(graph, _Part("network", "", 0, last, parts), -1, made, set())
        self.nodes: tuple[Node, ...] = tuple(node for node in made if node is not None)
        self._by_key = {node.key: node.number for node in self.nodes}
        self._leaves = {node.first: node.number for node in self.nodes if node.kind == "layer"}

    def children(self, number: int) -> tuple[Node, ...]:
        """Return the nodes inside node `number`."""
        return tuple(self.nodes[child] for child in self.nodes[number].children)

    def layers(self, number: int) -> Sequence[Layer]:
        """Return the layers of node `number`."""
        node = self.nodes[number]
        return self.graph.layers[node.first : node.last + 1]

    def output_shape(self, number: int) -> tuple[int, ...]:
        """Return the shape that node `number` gives."""
        return self.graph.layers[self.nodes[number].last].output_shape

    def leaf(self, layer: int) -> int:
        """Return the node of a single layer."""
        return self._leaves[layer]

    def path(self, number: int) -> list[int]:
        """Return a node and all around it, innermost first, without the root."""
        found = []
        while number > ROOT:
            found.append(number)
            number = self.nodes[number].parent
        return found

    def visible(self, number: int, open_keys: frozenset[str]) -> int:
        """Return the node itself if everything around it is open, or the closed one it is in."""
        for around in reversed(self.path(number)):
            if around == number or self.nodes[around].key not in open_keys:
                return around
        return number

    def find(self, key: str) -> int | None:
        """Return the number of the node with `key`."""
        return self._by_key.get(key)

    def openable(self) -> frozenset[str]:
        """Return the keys of all nodes that can be opened."""
        return frozenset(n.key for n in self.nodes if n.children and n.number != ROOT)


# ---- what is inside what


def _outermost(graph: LayerGraph) -> tuple[_Part, ...]:
    open_blocks = opened(graph)
    return tuple(_of_box(graph, box, open_blocks) for box in boxes(graph))


def _of_box(graph: LayerGraph, box: Box, open_blocks: frozenset[str]) -> _Part:
    first, last = box.layers

    def unit(index: int) -> str:
        blocks = enclosing(graph.layers[index].block)
        return next((path for path in blocks if path not in open_blocks), "")

    runs = list(_runs(range(first, last + 1), unit))
    parts: list[_Part] = []
    for path, start, end in runs:
        if not path:
            parts.extend(_Part("layer", "", index, index) for index in range(start, end + 1))
        elif len(runs) == 1:
            parts.extend(_inside(graph, path, start, end))
        else:
            parts.extend(_block(graph, path, start, end))
    key = graph.layers[first].name if not runs[0][0] else runs[0][0]
    if len(parts) == 1 and parts[0].kind == "layer":
        return _Part("layer", key, first, last, (), box)
    return _Part("block", key, first, last, tuple(_repeated(graph, _unwrapped(parts))), box)


def _inside(graph: LayerGraph, path: str, first: int, last: int) -> list[_Part]:
    """Return what the module at `path` holds among the layers `first` to `last`."""
    depth = path.count(".") + 1 if path else 0

    def child(index: int) -> str:
        parts = graph.layers[index].block.split(".")
        return ".".join(parts[: depth + 1]) if len(parts) > depth else ""

    parts: list[_Part] = []
    for inner, start, end in _runs(range(first, last + 1), child):
        if inner:
            parts.extend(_block(graph, inner, start, end))
        else:
            parts.extend(_Part("layer", "", index, index) for index in range(start, end + 1))
    return parts


def _block(graph: LayerGraph, path: str, first: int, last: int) -> list[_Part]:
    """Return the block at `path` as one part, or its parts if it only wraps them."""
    parts = _unwrapped(_inside(graph, path, first, last))
    layers = graph.layers[first : last + 1]
    meets = any(len(layer.parents) > 1 for layer in layers)
    if len(weighted(layers)) < 2 and not meets:
        return parts
    stage = len(parts) > 1 and all(part.kind != "layer" for part in parts)
    if graph.blocks.get(path, "Sequential") in CONTAINERS and not stage:
        return parts
    return [_Part("block", path, first, last, tuple(_repeated(graph, parts)))]


def _unwrapped(parts: list[_Part]) -> list[_Part]:
    """Return what is inside a block that has nothing beside it."""
    while len(parts) == 1 and parts[0].parts:
        parts = list(parts[0].parts)
    return parts


def _repeated(graph: LayerGraph, parts: list[_Part]) -> list[_Part]:
    """Join neighbouring blocks that are alike, unless they are all there is."""
    made: list[_Part] = []
    for _, run in groupby(enumerate(parts), lambda item: _likeness(graph, *item)):
        members = [part for _, part in run]
        if 1 < len(members) < len(parts):
            first, last = members[0], members[-1]
            path = f"{first.path}..{last.path}"
            made.append(_Part("repeat", path, first.first, last.last, tuple(members)))
        else:
            made.extend(members)
    return made


def _likeness(graph: LayerGraph, place: int, part: _Part) -> object:
    if part.kind == "layer":
        return place
    return (graph.blocks.get(part.path), likeness(graph, part.first, part.last))


def likeness(graph: LayerGraph, first: int, last: int) -> tuple[object, ...]:
    """Return what makes two runs of layers the same: kinds, numbers, and connections inside."""
    return tuple(
        (
            layer.kind, layer.input_shape, layer.output_shape, layer.parameters,
            repr(layer.details), tuple(p - first if p >= first else -1 for p in layer.parents),
        )
        for layer in graph.layers[first : last + 1]
    )  # fmt: skip


def _runs(indices: range, key: object) -> Iterator[tuple[str, int, int]]:
    for value, run in groupby(indices, key):  # type: ignore[call-overload]
        members = list(run)
        yield value, members[0], members[-1]


# ---- numbering


def _number(
    graph: LayerGraph, part: _Part, parent: int, made: list[Node | None], keys: set[str]
) -> int:
    number = len(made)
    made.append(None)
    key = _key(graph, part, keys)
    children = tuple(_number(graph, inner, number, made, keys) for inner in part.parts)
    title, subtitle = _titles(graph, part)
    layers = graph.layers[part.first : part.last + 1]
    made[number] = Node(
        number=number, key=key, kind=part.kind, title=title, subtitle=subtitle,
        first=part.first, last=part.last, parent=parent, children=children,
        colour=part.box.kind if part.box else kind_of(layers, in_block=part.kind != "layer"),
        count=_count(graph, part),
    )  # fmt: skip
    return number


def _key(graph: LayerGraph, part: _Part, keys: set[str]) -> str:
    """Return the part's path; a module that runs a second time has a number."""
    plain = part.path if part.kind != "layer" else graph.layers[part.first].name
    if part.box is not None and part.kind == "block":
        plain = f"{part.path}:"  # apart from the block inside that may have the same path
    key, number = plain, 1
    while key in keys:
        number += 1
        key = f"{plain}#{number}"
    keys.add(key)
    return key


def _titles(graph: LayerGraph, part: _Part) -> tuple[str, str]:
    if part.box is not None:
        return part.box.title, part.box.subtitle
    if part.kind == "network":
        return graph.architecture, ""
    if part.kind == "layer":
        return layer_title(graph.layers[part.first]), ""
    units = [_unit(graph, inner.path) for inner in part.parts if part.kind == "repeat"]
    if units:
        return titles("block", (), units)
    return span([part.path]), _unit(graph, part.path).parts.lstrip("_")


def _unit(graph: LayerGraph, path: str) -> Unit:
    return Unit(path, graph.blocks.get(path, ""), 1)


def _count(graph: LayerGraph, part: _Part) -> int:
    if part.kind == "repeat":
        return len(part.parts)
    alike = len({_likeness(graph, place, inner) for place, inner in enumerate(part.parts)}) == 1
    return len(part.parts) if part.parts and alike else 1
