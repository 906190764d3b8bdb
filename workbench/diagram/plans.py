"""What is inside an open block, placed: a column of layers, a row of blocks, or a dense bus."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.diagram.bus import plan_bus
from workbench.diagram.column import Column, Stacker, around, drop, into_side
from workbench.diagram.hierarchy import Node, Tree
from workbench.diagram.links import Links, dense_layers, links
from workbench.diagram.picture import Cell, Point, Wire
from workbench.diagram.plan import Plan, Size
from workbench.diagram.row import lay_row
from workbench.diagram.series import take_apart
from workbench.diagram.sizes import (
    BLOCK_HEIGHT,
    BLOCK_WIDTH,
    BOX_HIGH,
    BOX_LOW,
    BOX_NARROW,
    BOX_WIDE,
    EVEN,
    HEADER,
    INPUT_HEIGHT,
    INPUT_WIDTH,
    JOIN_HEIGHT,
    JOIN_WIDTH,
    LABEL,
    LEAST_FRAME,
    NARROWEST,
    PAD,
    PLATE_HEIGHT,
    STRIP_HEIGHT,
    SUM_SIZE,
    TURN,
    WIDEST,
    between,
    depth,
    side,
)
from workbench.diagram.stacks import stacks
from workbench.diagram.words import Form, form

_HEIGHTS = {"plate": PLATE_HEIGHT, "strip": STRIP_HEIGHT, "sum": SUM_SIZE, "join": JOIN_HEIGHT}


class Planner:
    """Plans the blocks of one tree, those whose keys are in `open_keys` with their insides."""

    def __init__(self, tree: Tree, open_keys: frozenset[str]) -> None:
        self.tree = tree
        self._open = open_keys
        self._tallest = max((side(layer.output_shape) for layer in tree.graph.layers), default=1)

    def plan(self, number: int) -> Plan:
        """Return the inside of node `number`, as a frame with header and padding."""
        found, children = links(self.tree, number), self.tree.children(number)
        hanging = dense_layers(self.tree, number, found)
        if hanging:
            layers = children[:hanging]
            insides = [self.inside(child) for child in layers]
            sizes = [self._size(*pair) for pair in zip(layers, insides, strict=True)]
            return plan_bus(self.tree, number, layers, children[hanging:], insides, sizes)
        if len(children) > 1 and found.chain and all(c.kind != "layer" for c in children):
            return self._row(children, found)
        return self._column(number, children, found)

    def inside(self, node: Node) -> Plan | None:
        """Return the plan of an open node; None if it is closed or a layer."""
        return self.plan(node.number) if node.children and node.key in self._open else None

    def box_size(self, node: Node) -> Size:
        """Return the size of a closed block in a row."""
        shape = self.tree.output_shape(node.number)
        height = between(BOX_LOW, BOX_HIGH, side(shape), 1, self._tallest)
        return (BOX_WIDE if node.kind == "repeat" else BOX_NARROW), height

    def _size(self, node: Node, inside: Plan | None) -> Size:
        return (inside.width, inside.height) if inside else self.box_size(node)

    # ---- a row of blocks

    def _row(self, children: Sequence[Node], found: Links) -> Plan:
        plans = [self.inside(child) for child in children]
        sizes = [self._size(*pair) for pair in zip(children, plans, strict=True)]
        row = lay_row(sizes, found.edges, label=LABEL)
        aside = PAD + (TURN + PAD / 2 if row.lines > 1 else 0.0)
        width = max(row.width + 2 * aside, LEAST_FRAME)
        left, axis = (width - row.width) / 2, HEADER + PAD / 2 + row.above
        made = Plan(width, axis + row.below + PAD / 2)
        for child, plan, size, (x, y) in zip(children, plans, sizes, row.spots, strict=True):
            corner = (left + x, axis + y - size[1] / 2)
            made.add(child.number, "box", corner, size, plan, label=True)
        for (start, end), points in row.wires:
            wire = Wire(children[start].number, children[end].number, points)
            made.wires.append(wire.moved(left, axis))
        return made

    # ---- a column of layers

    def _column(self, number: int, children: Sequence[Node], found: Links) -> Plan:
        forms = [self._form(child) for child in children]
        units = stacks(forms, found.edges)
        plans = {k: self.inside(children[k]) for k, shape in enumerate(forms) if shape is None}
        sizes = self._sizes(children, forms, plans)
        place = {child: k for k, unit in enumerate(units, 1) for child in unit}
        edges = sorted(
            {(place[a], place[b]) for a, b in found.edges if place[a] != place[b]}
            | {(0, place[child]) for child in found.entering}
        )
        stacked = {0: (INPUT_WIDTH, INPUT_HEIGHT)}
        for k, unit in enumerate(units, 1):
            stacked[k] = (max(sizes[c][0] for c in unit), sum(sizes[c][1] for c in unit))
        first = [forms[unit[0]] for unit in units]
        stacker = Stacker(
            stacked, edges,
            bars={k for k, shape in enumerate(first, 1) if shape == "join"},
            sums={k for k, shape in enumerate(first, 1) if shape == "sum"},
            weights={
                k: sum(children[c].last - children[c].first + 1 for c in unit)
                for k, unit in enumerate(units, 1)
            },
        )  # fmt: skip
        column = stacker.place(take_apart(len(units) + 1, edges))
        return self._drawn(number, children, units, column, edges, (sizes, plans, first))

    def _form(self, child: Node) -> Form | None:
        return form(self.tree.graph.layers[child.first]) if child.kind == "layer" else None

    def _sizes(
        self, children: Sequence[Node], forms: Sequence[Form | None], plans: dict[int, Plan | None]
    ) -> list[Size]:
        depths = [depth(self.tree.output_shape(child.number)) for child in children]
        plates = [d for d, shape in zip(depths, forms, strict=True) if shape == "plate"]
        least, most = min(plates, default=1), max(plates, default=1)
        sizes: list[Size] = []
        for number, shape in enumerate(forms):
            plan = plans.get(number)
            if plan is not None:
                sizes.append((plan.width, plan.height))
            elif shape is None:
                sizes.append((BLOCK_WIDTH, BLOCK_HEIGHT))
            else:
                wide = between(NARROWEST, WIDEST, depths[number], least, most)
                width = {"sum": SUM_SIZE, "join": JOIN_WIDTH, "strip": EVEN}.get(shape, wide)
                if shape == "plate" and least == most:
                    width = EVEN
                sizes.append((width, _HEIGHTS[shape]))
        return sizes

    def _drawn(
        self,
        number: int,
        children: Sequence[Node],
        units: Sequence[tuple[int, ...]],
        column: Column,
        edges: Sequence[tuple[int, int]],
        known: tuple[list[Size], dict[int, Plan | None], list[Form | None]],
    ) -> Plan:
        sizes, plans, first = known
        width = max(column.left + column.right + 2 * PAD, LEAST_FRAME)
        axis = PAD + column.left + (width - column.left - column.right - 2 * PAD) / 2
        top = HEADER + PAD / 2
        made = Plan(width, top + column.height + PAD)
        x, y = column.spots[0]
        made.cells.append(
            Cell(number, "input", axis + x - INPUT_WIDTH / 2, top + y, INPUT_WIDTH, INPUT_HEIGHT)
        )
        for k, unit in enumerate(units, 1):
            (x, y), (wide, _) = column.spots[k], column.sizes[k]
            for child in unit:
                size = (wide if plans.get(child) is None else sizes[child][0], sizes[child][1])
                corner = (axis + x - size[0] / 2, top + y)
                role = self._form(children[child]) or "block"
                made.add(children[child].number, role, corner, size, plans.get(child))
                y += size[1]
        owners = [number, *(children[unit[-1]].number for unit in units)]
        takers = [number, *(children[unit[0]].number for unit in units)]
        forks = [start for start, _ in edges]
        for start, end in edges:
            points = _wire(column, start, end, first[end - 1], late=forks.count(start) == 1)
            made.wires.append(Wire(owners[start], takers[end], points).moved(axis, top))
        return made


def _wire(
    column: Column, start: int, end: int, target: Form | None, *, late: bool
) -> tuple[Point, ...]:
    """Return the way from the bottom of one stack to the next one that takes it."""
    (x0, y0), (_, tall) = column.spots[start], column.sizes[start]
    (x1, y1), (wide, height) = column.spots[end], column.sizes[end]
    leave = (x0, y0 + tall)
    lane = column.lanes.get((start, end))
    edge = wide / 2 - 14
    if target == "sum":
        if lane is not None:
            return around(leave, (x1 + wide / 2, y1 + height / 2), lane, from_above=False)
        if abs(x0 - x1) > wide:
            side_x = x1 + wide / 2 if x0 > x1 else x1 - wide / 2
            return into_side(leave, (side_x, y1 + height / 2))
        return drop(leave, (x1, y1), late=late)
    aim = lane if lane is not None else x0
    inside = min(max(aim, x1 - edge), x1 + edge) if target == "join" else x1
    if lane is not None:
        return around(leave, (inside, y1), lane, from_above=True)
    return drop(leave, (inside, y1), late=late)
