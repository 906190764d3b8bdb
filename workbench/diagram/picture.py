"""A drawn network as plain numbers: what stands where. Views paint it, tests read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Role = Literal["box", "block", "frame", "plate", "strip", "sum", "join", "input"]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Cell:
    """One node on the picture.

    Attributes
    ----------
    node : int
        Of the `Tree`; an "input" cell carries the number of the block whose input it is.
    role : str
        "box": a closed block, or a layer, in a row, as tall as its map. "block": a closed block
        among layers. "frame": an open block. "plate", "strip", "sum", "join": layers, see
        `words.form`. "input": where a frame's input comes in.
    x, y, width, height : float
        (x, y) is the upper left corner.
    label : bool
        Whether its output shape is written below it.
    """

    node: int
    role: Role
    x: float
    y: float
    width: float
    height: float
    label: bool = False

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def centre(self) -> Point:
        return (self.x + self.width / 2, self.y + self.height / 2)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is inside."""
        return self.x <= x <= self.right and self.y <= y <= self.bottom

    def moved(self, x: float, y: float) -> Cell:
        """Return the cell shifted by (x, y)."""
        corner = (self.x + x, self.y + y)
        return Cell(self.node, self.role, *corner, self.width, self.height, self.label)


@dataclass(frozen=True, slots=True)
class Wire:
    """A connection, from the one whose output is taken to the one that takes it.

    Attributes
    ----------
    source, target : int
        Nodes of the tree.
    points : tuple of (float, float)
        A start, then three points for each cubic curve: two handles and an end.
    """

    source: int
    target: int
    points: tuple[Point, ...]

    def moved(self, x: float, y: float) -> Wire:
        """Return the wire shifted by (x, y)."""
        points = tuple((px + x, py + y) for px, py in self.points)
        return Wire(self.source, self.target, points)


@dataclass(frozen=True, slots=True)
class Bus:
    """The growing stock of channels in a dense block: a band whose parts become thicker.

    Attributes
    ----------
    y : float
        Its lower edge.
    stops : tuple of float
        Where its parts begin, and where the last one ends.
    heights, channels : tuple
        Of each part: how thick it is, and the channels in it.
    grown : tuple of (float, float, int)
        Where a layer's output comes in, (x, y), and how many channels it adds.
    """

    y: float
    stops: tuple[float, ...]
    heights: tuple[float, ...]
    channels: tuple[int, ...]
    grown: tuple[tuple[float, float, int], ...]

    def moved(self, x: float, y: float) -> Bus:
        """Return the bus shifted by (x, y)."""
        return Bus(
            self.y + y,
            tuple(stop + x for stop in self.stops),
            self.heights,
            self.channels,
            tuple((gx + x, gy + y, added) for gx, gy, added in self.grown),
        )


@dataclass(slots=True)
class Group:
    """What is directly inside one open block: `frame` is its cell, None for the whole network."""

    frame: Cell | None
    cells: list[Cell] = field(default_factory=list)
    wires: list[Wire] = field(default_factory=list)
    buses: list[Bus] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Picture:
    """All of it.

    Attributes
    ----------
    width, height : float
    groups : tuple of Group
        Outer ones before those inside them; a frame is a cell of its outer group, too.
    """

    width: float
    height: float
    groups: tuple[Group, ...]

    def cells(self) -> Iterator[Cell]:
        """Yield every cell, outer ones first."""
        for group in self.groups:
            yield from group.cells

    def at(self, x: float, y: float) -> Cell | None:
        """Return the innermost cell at a point."""
        for group in reversed(self.groups):
            if group.frame is None or group.frame.holds(x, y):
                for cell in group.cells:
                    if cell.holds(x, y):
                        return cell
        return None

    def shown(self) -> dict[int, Cell]:
        """Return node -> its cell; without "input" cells."""
        return {cell.node: cell for cell in self.cells() if cell.role != "input"}
