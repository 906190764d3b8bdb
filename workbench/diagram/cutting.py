"""Where the freeze cut can stand on a picture: between what is visible. No torch here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.diagram.hierarchy import Tree
from workbench.diagram.picture import Cell, Group, Picture
from workbench.diagram.sizes import HEADER, LABEL

BESIDE = 9.0
"""How far it stands from what is behind it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line in front of layer `layer`; their number: behind all.

    Attributes
    ----------
    layer : int
    start, end : tuple of float
        Its ends, (x, y); the upper or the left one first.
    """

    layer: int
    start: tuple[float, float]
    end: tuple[float, float]

    @property
    def upright(self) -> bool:
        """Whether it stands between left and right."""
        return self.start[0] == self.end[0]

    def distance(self, x: float, y: float) -> float:
        """Return how far the point is from the line."""
        (x0, y0), (x1, y1) = self.start, self.end
        aside = max(x0 - x, 0.0, x - x1)
        above = max(y0 - y, 0.0, y - y1)
        return float((aside**2 + above**2) ** 0.5)


def places(tree: Tree, picture: Picture) -> tuple[Place, ...]:
    """Return every place for the cut, in order of execution.

    In front of an open block and in front of its first layer is the same place; it is shown at the
    block.
    """
    found: dict[int, Place] = {}
    for group in picture.groups:
        cells = [cell for cell in group.cells if cell.role != "input"]
        before: Cell | None = None
        for cell in cells:
            layer = tree.nodes[cell.node].first
            if layer not in found:
                found[layer] = _in_front(layer, cell, before, group, picture)
            before = cell
        if group.frame is None and before is not None:
            behind = before.right + BESIDE
            end = len(tree.graph.layers)
            found[end] = Place(end, *_upright(behind, before, group, picture))
    return tuple(found[layer] for layer in sorted(found))


def place_of(tree: Tree, picture: Picture, layer: int) -> Place | None:
    """Return where the cut in front of `layer` stands, if need be inside a closed block."""
    known = {place.layer: place for place in places(tree, picture)}
    if layer in known or not known:
        return known.get(layer)
    for group in reversed(picture.groups):
        for cell in group.cells:
            node = tree.nodes[cell.node]
            if cell.role in ("box", "block") and node.first < layer <= node.last:
                share = (layer - node.first) / (node.last - node.first + 1)
                if cell.role == "box":
                    return Place(
                        layer, *_upright(cell.x + share * cell.width, cell, group, picture)
                    )
                y = cell.y + share * cell.height
                return Place(layer, (cell.x - BESIDE, y), (cell.right + BESIDE, y))
    return None


def nearest(found: Sequence[Place], x: float, y: float) -> Place | None:
    """Return the place that is closest to a point."""
    return min(found, key=lambda place: place.distance(x, y), default=None)


def _in_front(layer: int, cell: Cell, before: Cell | None, group: Group, picture: Picture) -> Place:
    beside = before is not None and before.right < cell.x and before.label == cell.label
    if cell.label:
        x = (before.right + cell.x) / 2 if before is not None and beside else cell.x - BESIDE
        return Place(layer, *_upright(max(x, 2.0), cell, group, picture))
    glued = before is not None and abs(before.bottom - cell.y) < 1
    y = cell.y if glued else cell.y - BESIDE / 1.5
    return Place(layer, (cell.x - BESIDE, y), (cell.right + BESIDE, y))


def _upright(
    x: float, cell: Cell, group: Group, picture: Picture
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the ends of an upright line at `x`: as tall as everything that stands there."""
    line = [one for one in group.cells if one.label and one.y < cell.bottom and one.bottom > cell.y]
    whole = len(line) == sum(one.label for one in group.cells)
    if whole and group.frame is None:
        return (x, 0.0), (x, picture.height)
    if whole and group.frame is not None:
        return (x, group.frame.y + HEADER), (x, group.frame.bottom - LABEL / 2)
    top = min(one.y for one in line) - BESIDE
    return (x, top), (x, max(one.bottom for one in line) + LABEL)
