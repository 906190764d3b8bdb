"""From top to bottom: one path, its branches side by side, its shortcuts as lanes beside it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.diagram.links import Edge
from workbench.diagram.picture import Point
from workbench.diagram.series import Branches, Path, Piece, Tangle
from workbench.diagram.sizes import ASIDE, FORK, GAP, LANE

BEND = 22.0
"""How far a shortcut needs to turn."""
RUN = 8.0
"""Straight end of a wire."""

Size = tuple[float, float]


@dataclass(slots=True)
class Column:
    """Items around a vertical axis at x = 0, from y = 0 down.

    Attributes
    ----------
    left, right, height : float
        How far it reaches.
    spots : dict
        Item -> (x of its middle, y of its top).
    sizes : dict
        Item -> (width, height).
    lanes : dict
        Shortcut -> the x at which it runs down.
    """

    left: float = 0.0
    right: float = 0.0
    height: float = 0.0
    spots: dict[int, Point] = field(default_factory=dict)
    sizes: dict[int, Size] = field(default_factory=dict)
    lanes: dict[Edge, float] = field(default_factory=dict)

    def put(self, other: Column, x: float, y: float) -> None:
        """Take over another column, its axis at `x`, its top at `y`."""
        self.spots.update({item: (sx + x, sy + y) for item, (sx, sy) in other.spots.items()})
        self.sizes.update(other.sizes)
        self.lanes.update({edge: lane + x for edge, lane in other.lanes.items()})
        self.left = max(self.left, other.left - x)
        self.right = max(self.right, other.right + x)


class Stacker:
    """Places the pieces of a path.

    Parameters
    ----------
    sizes : mapping
        Item -> (width, height).
    bars : collection of int
        Items as wide as the branches that end in them.
    sums : collection of int
        Items that stay on the line of the longest branch that ends in them.
    edges : sequence of (int, int)
    weights : mapping, optional
        Item -> how much it counts for the length of its branch; 1 by default.
    """

    def __init__(
        self,
        sizes: Mapping[int, Size],
        edges: Sequence[Edge],
        *,
        bars: Collection[int] = (),
        sums: Collection[int] = (),
        weights: Mapping[int, int] | None = None,
    ) -> None:
        self._sizes, self._edges = sizes, edges
        self._bars, self._sums = bars, sums
        self._weights = weights or {}

    def place(self, path: Path, before: int = -1, after: int = -1) -> Column:
        """Return the pieces of `path` one below the other; `before` and `after` are its ends."""
        made = Column()
        ends = [*(piece if isinstance(piece, int) else -1 for piece in path), after]
        reach: tuple[float, float] | None = None
        y = 0.0
        for number, piece in enumerate(path):
            above = ends[number - 1] if number else before
            block, spread = self._piece(piece, above, ends[number + 1], reach)
            if number:
                y += FORK if spread or reach else GAP
            made.put(block, 0.0, y)
            y += block.height
            reach = spread
        made.height = y
        return made

    def _piece(
        self, piece: Piece, above: int, below: int, reach: tuple[float, float] | None
    ) -> tuple[Column, tuple[float, float] | None]:
        """Return a piece, and how far the branches in it spread; None if it is no branches."""
        if isinstance(piece, Branches):
            return self._branches(piece, above, below)
        if isinstance(piece, Tangle):
            return self._tangle(piece), None
        width, height = self._sizes[piece]
        if piece in self._bars and reach is not None:
            width = max(width, 2 * max(-reach[0], reach[1]) + 72)
        made = Column(width / 2, width / 2, height)
        made.spots[piece], made.sizes[piece] = (0.0, 0.0), (width, height)
        return made, None

    def _branches(
        self, piece: Branches, above: int, below: int
    ) -> tuple[Column, tuple[float, float]]:
        columns = [self.place(path, above, below) for path in piece.paths]
        tall = max(column.height for column in columns)
        axes, x = [], 0.0
        order = self._order(piece, below)
        for number in order:
            axes.append(x + columns[number].left)
            x += columns[number].left + columns[number].right + ASIDE
        middle = axes[0] if below in self._sums else (axes[0] + axes[-1]) / 2
        made = Column(height=tall)
        for axis, number in zip(axes, order, strict=True):
            column = columns[number]
            made.put(column, axis - middle, (tall - column.height) / 2)
        spread = (axes[0] - middle, axes[-1] - middle)
        if piece.shortcut:
            made.right += LANE
            made.lanes[(above, below)] = made.right
            spread = (spread[0], made.right)
            made.right += 4
        return made, spread

    def _order(self, piece: Branches, below: int) -> list[int]:
        """Return the branches from left to right: into a sum, the longest first."""
        order = list(range(len(piece.paths)))
        if below in self._sums:
            order.sort(key=lambda number: -self._weight(piece.paths[number]))
        return order

    def _tangle(self, piece: Tangle) -> Column:
        """Return the items one below the other, what skips some beside them."""
        made, y = Column(), 0.0
        for item in piece.items:
            width, height = self._sizes[item]
            made.put(Column(width / 2, width / 2, height, {item: (0.0, 0.0)}), 0.0, y)
            made.sizes[item] = (width, height)
            y += height + FORK
        made.height = y - FORK
        place = {item: number for number, item in enumerate(piece.items)}
        for start, end in self._edges:
            if start in place and end in place and place[end] > place[start] + 1:
                made.right += LANE
                made.lanes[(start, end)] = made.right
        return made

    def _weight(self, path: Path) -> int:
        total = 0
        for piece in path:
            if isinstance(piece, Branches):
                total += sum(map(self._weight, piece.paths))
            else:
                items = piece.items if isinstance(piece, Tangle) else (piece,)
                total += sum(self._weights.get(item, 1) for item in items)
        return total


# ---- wires


def drop(start: Point, end: Point, *, late: bool = False) -> tuple[Point, ...]:
    """Return a way that leaves downwards and arrives from above.

    It turns aside at once, or `late`, so that it passes beside what stands between.
    """
    (x0, y0), (x1, y1) = start, end
    if x0 == x1:
        return straight(start, end)
    tall = max(min(y1 - y0 - RUN, FORK), 1.0)
    top = y1 - RUN - tall if late else y0
    before, after = (x0, top), (x1, top + tall)
    curve = ((x0, top + tall * 0.6), (x1, top + tall * 0.4), after)
    leaving = straight(start, before) if late else (start,)
    return (*leaving, *curve, *straight(after, end)[1:])


def into_side(start: Point, end: Point) -> tuple[Point, ...]:
    """Return a curve that leaves downwards and arrives from the side."""
    (x0, y0), (x1, y1) = start, end
    turn = min(BEND, abs(y1 - y0))
    corner = (x0, y1 - turn)
    return (
        *straight(start, corner),
        (x0, y1 - turn * 0.4),
        (x0 + (x1 - x0) * 0.35, y1),
        end,
    )


def around(start: Point, end: Point, lane: float, *, from_above: bool) -> tuple[Point, ...]:
    """Return a shortcut: out to its lane, down, and back, from the side or from above."""
    (x0, y0), (x1, y1) = start, end
    outer = (lane, y0 + BEND)
    leaving = (start, (x0, y0 + BEND * 0.8), (lane, y0 + BEND * 0.1), outer)
    if from_above:
        last = (lane, max(y1 - BEND, outer[1]))
        return (
            *leaving, *straight(outer, last)[1:],
            (lane, last[1] + BEND * 0.6), (x1, y1 - BEND * 0.6), end,
        )  # fmt: skip
    return (*leaving, *into_side(outer, end)[1:])


def straight(start: Point, end: Point) -> tuple[Point, ...]:
    """Return a straight line as a curve."""
    third = ((end[0] - start[0]) / 3, (end[1] - start[1]) / 3)
    return (
        start,
        (start[0] + third[0], start[1] + third[1]),
        (end[0] - third[0], end[1] - third[1]),
        end,
    )
