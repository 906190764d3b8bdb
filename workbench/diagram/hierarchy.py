"""The network as blocks inside blocks, down to single layers: what opens and closes. No torch here.

1. The outermost blocks are the boxes of `groups.boxes`.
2. Inside, a module is a block of its own unless it only wraps: containers, and modules around a
   single convolution, give way to what they hold.
3. Neighbours that are alike in everything are one node, "6 × Bottleneck", with the six inside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.diagram.graph import Layer, LayerGraph
from workbench.diagram.identity import remembered
from workbench.diagram.nesting import Nesting, NodeKind, Part
from workbench.diagram.titles import Unit, span, titles
from workbench.diagram.words import layer_title

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
    count: int = 1


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
        nesting = Nesting(graph)
        self.nodes = _Numbering(graph, nesting).nodes(nesting.network())
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


class _Numbering:
    """Turns parts into nodes, each before what is inside it."""

    def __init__(self, graph: LayerGraph, nesting: Nesting) -> None:
        self._graph, self._nesting = graph, nesting
        self._keys: set[str] = set()
        self._made: list[Node | None] = []

    def nodes(self, network: Part) -> tuple[Node, ...]:
        self._add(network, -1)
        return tuple(node for node in self._made if node is not None)

    def _add(self, part: Part, parent: int) -> int:
        number = len(self._made)
        self._made.append(None)
        key = self._key(part)
        children = tuple(self._add(inner, number) for inner in part.parts)
        title, subtitle = self._titles(part)
        self._made[number] = Node(
            number=number, key=key, kind=part.kind, title=title, subtitle=subtitle,
            first=part.first, last=part.last, parent=parent, children=children,
            count=len(part.parts) if part.parts and self._nesting.alike(part.parts) else 1,
        )  # fmt: skip
        return number

    def _key(self, part: Part) -> str:
        """Return the part's path; a module that runs a second time has a number."""
        plain = part.path if part.kind != "layer" else self._graph.layers[part.first].name
        if part.box is not None and part.kind == "block":
            plain = f"{part.path}:"  # apart from the block inside that may have the same path
        key, number = plain, 1
        while key in self._keys:
            number += 1
            key = f"{plain}#{number}"
        self._keys.add(key)
        return key

    def _titles(self, part: Part) -> tuple[str, str]:
        if part.box is not None:
            return part.box.title, part.box.subtitle
        if part.kind == "network":
            return self._graph.architecture, ""
        if part.kind == "layer":
            return layer_title(self._graph.layers[part.first]), ""
        if part.kind == "repeat":
            return titles("block", (), [self._unit(inner.path) for inner in part.parts])
        return span([part.path]), self._unit(part.path).parts.lstrip("_")

    def _unit(self, path: str) -> Unit:
        return Unit(path, self._graph.blocks.get(path, ""), 1)


_remembered = remembered(Tree)


def tree_of(graph: LayerGraph) -> Tree:
    """Return the tree of a graph; views that show the same graph share it."""
    return _remembered(graph)
