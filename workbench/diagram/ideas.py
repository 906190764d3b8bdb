"""Which ideas a part of a network stands for, with the numbers that tell them.

The words are the window's: `ui.views.architecture.idea_texts`.
"""

from __future__ import annotations

from workbench.diagram.block_ideas import block_ideas
from workbench.diagram.hierarchy import ROOT, Tree
from workbench.diagram.idea import Idea
from workbench.diagram.layer_ideas import layer_ideas

__all__ = ["Idea", "ideas"]


def ideas(tree: Tree, number: int) -> tuple[Idea, ...]:
    """Return the ideas behind node `number`, the most telling first."""
    node = tree.nodes[number]
    if number == ROOT:
        return ()
    if node.kind == "layer":
        return layer_ideas(tree.graph, node.first)
    found = block_ideas(tree, node)
    if not found and node.children:  # a stage: what it repeats tells more than itself
        inner = ideas(tree, node.children[0])
        equal = sum(child.count for child in tree.children(number))
        blocks = all(child.kind != "layer" for child in tree.children(number))
        stage = (Idea("stage", {"count": equal}),) if blocks and equal > 1 else ()
        return (*stage, *inner)
    return found
