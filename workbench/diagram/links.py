"""Connections among the nodes inside one block, lifted from the layers inside. No torch here."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.diagram.hierarchy import Tree
from workbench.diagram.words import JOINS

Edge = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Links:
    """Who takes what from whom inside a block; children are counted from 0.

    Attributes
    ----------
    count : int
        Number of children.
    edges : tuple of (int, int)
        From child to child, sorted, each once.
    entering : frozenset of int
        Children that take what comes from outside the block, or the image.
    """

    count: int
    edges: tuple[Edge, ...]
    entering: frozenset[int]

    @property
    def chain(self) -> bool:
        """Whether each child takes the one before it, and nothing else."""
        steps = tuple((k, k + 1) for k in range(self.count - 1))
        return self.edges == steps and self.entering <= {0}


def links(tree: Tree, number: int) -> Links:
    """Return the connections among the children of node `number`.

    Of a network that could only be watched, connections are unknown: then its order counts.
    """
    children = tree.children(number)
    count = len(children)
    if tree.graph.traced != "fx":
        return Links(count, tuple((k, k + 1) for k in range(count - 1)), frozenset({0}))
    start = tree.nodes[number].first
    owner = [k for k, child in enumerate(children) for _ in range(child.first, child.last + 1)]
    edges: set[Edge] = set()
    entering: set[int] = set()
    for offset, layer in enumerate(tree.layers(number)):
        taker = owner[offset]
        if not layer.parents and layer.kind != "Parameter":
            entering.add(taker)
        for parent in layer.parents:
            if parent < start:
                entering.add(taker)
            elif owner[parent - start] != taker:
                edges.add((owner[parent - start], taker))
    return Links(count, tuple(sorted(edges)), frozenset(entering))


def dense_layers(tree: Tree, number: int, found: Links) -> int:
    """Return how many of the first children each take all before them; 0 if it is no dense block.

    What follows them, if anything, must be the one layer that concatenates everything.
    """
    children = tree.children(number)
    layers = sum(child.kind != "layer" for child in children)
    rest = children[layers:]
    if layers < 2 or any(child.kind == "layer" for child in children[:layers]):
        return 0
    if len(rest) > 1 or any(tree.graph.layers[node.first].kind not in JOINS for node in rest):
        return 0
    edges = set(found.edges)
    everything = all((a, b) in edges for b in range(found.count) for a in range(b))
    return layers if everything and found.entering == frozenset(range(found.count)) else 0
