"""Finding nodes by what is written on them, or by the path and class of their module."""

from __future__ import annotations

from workbench.diagram.hierarchy import ROOT, Tree


def seek(tree: Tree, text: str) -> tuple[int, ...]:
    """Return the nodes that `text` is found in, in order of execution; blocks before their layers.

    Every word must be found, in any order and case: "layer3 conv" finds the convolutions in layer3.
    """
    words = text.lower().replace("x", "×").split()
    if not words:
        return ()
    return tuple(
        node.number
        for node in tree.nodes
        if node.number != ROOT and all(word in _text(tree, node.number) for word in words)
    )


def _text(tree: Tree, number: int) -> str:
    node = tree.nodes[number]
    parts = [node.key, node.title, node.subtitle]
    if node.kind == "layer":
        parts.append(tree.graph.layers[node.first].kind)
    return " ".join(parts).lower().replace("x", "×")
