"""From left to right: blocks side by side, wires between neighbours, arcs over others.

A long row goes on in further lines below, like text: otherwise a hundred layers would be a thread.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.diagram.column import straight
from workbench.diagram.links import Edge
from workbench.diagram.picture import Point
from workbench.diagram.sizes import LINE_GAP, ROW_GAP, TURN

ARC = 22.0
"""Between arcs above one another, and above the boxes that they pass."""
UNBROKEN = 2000.0
"""No row narrower than this is broken."""
ASPECT = 2.8
"""Width of a broken row, in its heights."""
_EAGER = 0.65  # of another line: a row that overflows by 1 - _EAGER of one is broken


@dataclass(frozen=True, slots=True)
class Row:
    """Items, the first line's from x = 0 on, with its middle on y = 0.

    Attributes
    ----------
    spots : tuple of (float, float)
        Left edge and middle of each item.
    width, above, below : float
        How far everything reaches, arcs included.
    lines : int
    wires : tuple of (edge, points)
    """

    spots: tuple[Point, ...]
    width: float
    above: float
    below: float
    lines: int
    wires: tuple[tuple[Edge, tuple[Point, ...]], ...]


def line_limit(
    sizes: Sequence[tuple[float, float]], gap: float, label: float, aspect: float = ASPECT
) -> float:
    """Return how wide a line of these items may be for all lines together to have the `aspect`.

    The lines will be about equally long: a single item on the last one would look lost.
    """
    total = sum(width + gap for width, _ in sizes)
    tall = max((height for _, height in sizes), default=0.0) + label + LINE_GAP
    widest = max((width for width, _ in sizes), default=0.0)
    wanted = max(UNBROKEN, 1.35 * widest, math.sqrt(total * tall * aspect))
    lines = int(total / wanted + _EAGER) if math.isfinite(wanted) else 1
    return math.inf if lines < 2 else max(total / lines + widest / 2, widest)


def lay_row(
    sizes: Sequence[tuple[float, float]],
    edges: Sequence[Edge],
    *,
    gap: float = ROW_GAP,
    label: float = 0.0,
    aspect: float = ASPECT,
) -> Row:
    """Place items of the given (width, height) side by side; `label` is needed below each."""
    breakable = all(end == start + 1 for start, end in edges)
    limit = line_limit(sizes, gap, label, aspect) if breakable else math.inf
    lines = _lines(sizes, gap, limit)
    spots, widths, y, above = [], [], 0.0, 0.0
    for number, line in enumerate(lines):
        half = max(sizes[item][1] for item in line) / 2
        y += half if number else 0.0
        above = above if number else half
        x = 0.0
        for item in line:
            spots.append((x, y))
            x += sizes[item][0] + gap
        widths.append(x - gap)
        y += half + label + LINE_GAP
    width = max(widths, default=0.0)
    wires: list[tuple[Edge, tuple[Point, ...]]] = []
    for start, end in sorted(edges, key=lambda edge: edge[1] - edge[0]):
        (x0, y0), (x1, y1) = spots[start], spots[end]
        if end > start + 1:
            above += ARC
            points = _arc(
                (x0 + 0.65 * sizes[start][0], -sizes[start][1] / 2),
                (x1 + 0.35 * sizes[end][0], -sizes[end][1] / 2),
                -above,
            )
        elif y1 > y0:
            half = max(sizes[item][1] for line in lines if end in line for item in line) / 2
            points = new_line((x0 + sizes[start][0], y0), (x1, y1), width, y1 - half - LINE_GAP / 2)
        else:
            points = straight((x0 + sizes[start][0], y0), (x1, y1))
        wires.append(((start, end), points))
    below = y - LINE_GAP if lines else 0.0
    return Row(tuple(spots), width, above, below, len(lines), tuple(wires))


def _lines(sizes: Sequence[tuple[float, float]], gap: float, limit: float) -> list[list[int]]:
    lines: list[list[int]] = []
    x = 0.0
    for item, (width, _) in enumerate(sizes):
        if not lines or x + width > limit:
            lines.append([])
            x = 0.0
        lines[-1].append(item)
        x += width + gap
    return lines


def new_line(start: Point, end: Point, width: float, between: float) -> tuple[Point, ...]:
    """Return the way from the end of a line of the given width to the beginning of the next.

    Parameters
    ----------
    between : float
        The y at which it runs back.
    """
    bend = TURN * 0.7
    right, left = max(width, start[0]) + TURN, -TURN
    corners = (
        ((right, start[1]), (right, start[1] + bend)),
        ((right, between), (right - bend, between)),
        ((left, between), (left, between + bend)),
        ((left, end[1]), (left + bend, end[1])),
    )
    befores = (
        (right - bend, start[1]), (right, between - bend), (left + bend, between),
        (left, end[1] - bend),
    )  # fmt: skip
    points: list[Point] = [start]
    for before, (corner, after) in zip(befores, corners, strict=True):
        points.extend(straight(points[-1], before)[1:])
        points.extend((corner, corner, after))
    points.extend(straight(points[-1], end)[1:])
    return tuple(points)


def _arc(start: Point, end: Point, top: float) -> tuple[Point, ...]:
    """Return a path up to `top`, along, and down again."""
    (x0, y0), (x1, y1) = start, end
    bend = min(ARC, (x1 - x0) / 2)
    left, right = (x0 + bend, top), (x1 - bend, top)
    return (
        start, (x0, y0 + (top - y0) * 0.6), (x0, top), *straight(left, right),
        (x1, top), (x1, y1 + (top - y1) * 0.6), end,
    )  # fmt: skip
