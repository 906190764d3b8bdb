"""Moving through a picture step by step: along the flow, between branches, in and out of blocks."""

from __future__ import annotations

from typing import Literal

from workbench.diagram.hierarchy import ROOT, Tree
from workbench.diagram.picture import Cell, Picture

Direction = Literal["left", "right", "up", "down"]
_ASIDE = 2.5
"""How much more a deviation to the side counts than the distance ahead."""


def step(tree: Tree, picture: Picture, number: int, direction: Direction) -> int:
    """Return the node one step from node `number`; itself where there is nothing.

    Left and right go to the neighbours in a row, and between branches; at the end of a block to
    what stands beside it. Down goes along a block's layers, and into an open block; up goes back,
    and out of it.
    """
    cells = picture.shown()
    if number not in cells:
        return first(tree, picture)
    if direction == "down" and cells[number].role == "frame" and cells[number].label:
        return tree.nodes[number].children[0]
    inside = number
    while inside != ROOT:
        found = _beside(tree, cells, inside, direction)
        if found is not None:
            return found
        around = tree.nodes[inside].parent
        if direction == "up" and around != ROOT:
            return around
        inside = around
    return number


def first(tree: Tree, picture: Picture) -> int:
    """Return the first node of the network, or the root if it is empty."""
    shown = tree.nodes[ROOT].children
    return shown[0] if shown and shown[0] in picture.shown() else ROOT


def _beside(tree: Tree, cells: dict[int, Cell], number: int, direction: Direction) -> int | None:
    siblings = tree.nodes[tree.nodes[number].parent].children
    here = cells[number]
    if here.label:
        if direction in ("up", "down"):
            return None
        place = siblings.index(number) + (1 if direction == "right" else -1)
        return siblings[place] if 0 <= place < len(siblings) else None
    options = [
        (cost, other)
        for other in siblings
        if other != number and (cost := _cost(here, cells[other], direction)) is not None
    ]
    return min(options)[1] if options else None


def _cost(here: Cell, there: Cell, direction: Direction) -> float | None:
    """Return how far it is in the direction; None if it lies elsewhere."""
    (x0, y0), (x1, y1) = here.centre, there.centre
    if direction in ("up", "down"):
        ahead, aside = (y1 - y0 if direction == "down" else y0 - y1), abs(x1 - x0)
        clear = there.y >= here.bottom - 1 if direction == "down" else there.bottom <= here.y + 1
        return ahead + _ASIDE * aside if clear else None
    ahead, aside = (x1 - x0 if direction == "right" else x0 - x1), abs(y1 - y0)
    clear = there.x >= here.right - 1 if direction == "right" else there.right <= here.x + 1
    return ahead + _ASIDE * aside if clear else None
