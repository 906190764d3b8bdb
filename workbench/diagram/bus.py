"""A dense block: a band of channels that grows, and the layers that hang on it.

Each layer takes all that is in the band so far, and adds its own channels to it. Drawn as single
connections, 48 layers would have 1,176 of them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from workbench.diagram.column import drop
from workbench.diagram.hierarchy import Node, Tree
from workbench.diagram.picture import Bus, Wire
from workbench.diagram.plan import Plan, Size
from workbench.diagram.row import line_limit, new_line
from workbench.diagram.sizes import (
    BUS_THICK,
    BUS_THIN,
    HANG,
    HEADER,
    JOIN_HEIGHT,
    JOIN_WIDTH,
    LABEL,
    LINE_GAP,
    PAD,
    TURN,
    depth,
)

STEP = 30.0
"""Between the layers, where the band grows."""


class BusLines:
    """Writes the lines of a dense block into a plan."""

    def __init__(self, plan: Plan, number: int, total: int, left: float) -> None:
        self.plan, self._number, self._total, self._left = plan, number, total, left
        self.x, self.low = left, HEADER + LABEL + PAD / 2 + BUS_THICK
        self.channels: list[int] = []
        self._stops: list[float] = []
        self._marks: list[tuple[float, float, int]] = []
        self._bottom = self.low

    def begin(self, channels: int) -> None:
        """Begin a line with so many channels in the band."""
        self.channels, self._stops, self._marks = [channels], [self.x], []

    def hang(self, child: Node, size: Size, added: int) -> tuple[float, float]:
        """Hang a layer on the band; return its corner."""
        self.x += STEP
        corner = (self.x, self.low + HANG)
        inset = min(0.3 * size[0], 44.0)
        down, up = self.x + inset, self.x + size[0] - inset
        to_layer = drop((down, self.low), (down, corner[1]))
        back = drop((up, corner[1]), (up, self.low))
        self.plan.wires.append(Wire(self._number, child.number, to_layer))
        self.plan.wires.append(Wire(child.number, self._number, back))
        self._stops.append(up)
        self._marks.append((up, corner[1], added))
        self.channels.append(self.channels[-1] + added)
        self.x += size[0]
        self._bottom = max(self._bottom, corner[1] + size[1])
        return corner

    def end(self) -> None:
        """End the line."""
        self.x += STEP
        heights = (
            BUS_THIN + (BUS_THICK - BUS_THIN) * count / self._total for count in self.channels
        )
        self.plan.buses.append(
            Bus(
                self.low,
                (*self._stops, self.x),
                tuple(heights),
                tuple(self.channels),
                tuple(self._marks),
            )
        )
        self.plan.width = max(self.plan.width, self.x)
        self.plan.height = self._bottom + LABEL

    def next_line(self) -> None:
        """Go on below, with what is in the band."""
        self.end()
        middle = self.low - BUS_THIN
        start = (self.x, middle)
        self.x, top = self._left, self._bottom + LABEL
        self.low = top + LINE_GAP + LABEL + BUS_THICK
        self._bottom = self.low
        end = (self._left, self.low - BUS_THIN)
        points = new_line(
            (start[0] - self._left, start[1]), (0.0, end[1]), start[0] - self._left,
            top + LINE_GAP / 2,
        )  # fmt: skip
        wire = Wire(self._number, self._number, points)
        self.plan.wires.append(wire.moved(self._left, 0.0))
        self.begin(self.channels[-1])


def plan_bus(
    tree: Tree,
    number: int,
    hanging: Sequence[Node],
    joining: Sequence[Node],
    insides: Sequence[Plan | None],
    sizes: Sequence[Size],
) -> Plan:
    """Return the inside of a dense block.

    Parameters
    ----------
    hanging, joining : sequence of Node
        Its layers, and what concatenates all in the end, if anything.
    insides, sizes : sequence
        Of each of `hanging`: its plan if it is open, and its (width, height).
    """
    limit = line_limit(sizes, STEP, HANG + BUS_THICK + 2 * LABEL)
    broken = math.isfinite(limit)
    given = depth(tree.graph.layers[hanging[0].first].input_shape)
    grown = [depth(tree.output_shape(child.number)) for child in hanging]
    made = Plan(0.0, 0.0)
    left = PAD + (TURN + PAD / 2 if broken else 0.0)
    lines = BusLines(made, number, given + sum(grown), left)
    lines.begin(given)
    for child, inside, size, added in zip(hanging, insides, sizes, grown, strict=True):
        if len(lines.channels) > 1 and lines.x + size[0] > limit:
            lines.next_line()
        made.add(child.number, "box", lines.hang(child, size, added), size, inside, label=True)
    lines.end()
    for child in joining:
        corner = (lines.x, lines.low - BUS_THICK / 2 - JOIN_HEIGHT / 2)
        made.add(child.number, "join", corner, (JOIN_WIDTH, JOIN_HEIGHT), None)
        made.width = max(made.width, lines.x + JOIN_WIDTH)
    made.width += left
    made.height += PAD / 2
    return made
