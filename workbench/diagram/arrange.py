"""From the tree of blocks, some of them open, to a picture. Plain numbers, no torch here.

The network runs from left to right; so do the blocks of an open stage. Inside a block its layers
run from top to bottom, branches side by side. A dense block is a bus with its layers hanging on it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from workbench.diagram.hierarchy import ROOT, Node, Tree
from workbench.diagram.layout import height_shares, width_shares
from workbench.diagram.links import links
from workbench.diagram.picture import Group, Picture, Wire
from workbench.diagram.plan import Plan, Size
from workbench.diagram.plans import Planner
from workbench.diagram.row import lay_row
from workbench.diagram.sizes import LABEL, ROW_GAP, TURN

MARGIN = 8.0
_GAP = 0.22  # between boxes, in widths of the narrowest
_NARROWEST, _USUAL = 52.0, 78.0  # widths of the narrowest box: at least, and beside open blocks
_LOWEST, _HIGHEST = 90.0, 260.0  # of the row of boxes: at least, and beside open blocks


def arrange(
    tree: Tree, open_keys: frozenset[str], room: tuple[float, float], head: float = 0.0
) -> Picture:
    """Place everything that is visible.

    Parameters
    ----------
    tree : Tree
    open_keys : frozenset of str
        Keys of the nodes that are open; what is open inside a closed one does not show.
    room : tuple of float
        Width and height to fill, in pixels. A network that needs more width makes the picture
        larger in the same proportion.
    head : float
        Height kept free above, for the handle of the cut.
    """
    if not tree.nodes[ROOT].children:
        return Picture(*room, (Group(None),))
    planner = Planner(tree, open_keys)
    children = tree.children(ROOT)
    plans = [planner.inside(child) for child in children]
    sizes, height = _sizes(tree, children, plans, room, head)
    found = links(tree, ROOT)
    aspect = room[0] / room[1] if any(plans) else math.inf
    gap = ROW_GAP if any(plans) else _GAP * min(size[0] for size in sizes)
    row = lay_row(sizes, found.edges, gap=gap, label=LABEL, aspect=aspect)
    aside = MARGIN + (2 * TURN if row.lines > 1 else 0.0)
    width = max(row.width + 2 * aside, room[0])
    spare = max(height - head - row.above - row.below - 2 * MARGIN, 0.0)
    axis = head + MARGIN + row.above + spare / 2
    base = Plan(width, axis + row.below + MARGIN + spare / 2)
    left = (width - row.width) / 2
    for child, plan, size, (x, y) in zip(children, plans, sizes, row.spots, strict=True):
        base.add(child.number, "box", (left + x, axis + y - size[1] / 2), size, plan, label=True)
    for (start, end), points in row.wires:
        wire = Wire(children[start].number, children[end].number, points)
        base.wires.append(wire.moved(left, axis))
    return Picture(base.width, base.height, tuple(base.groups()))


def _sizes(
    tree: Tree,
    children: Sequence[Node],
    plans: Sequence[Plan | None],
    room: tuple[float, float],
    head: float,
) -> tuple[list[Size], float]:
    """Return the size of each box or frame, and the height of the picture."""
    shapes = [tree.output_shape(child.number) for child in children]
    shares, tall = width_shares(shapes), height_shares(shapes)
    frames = sum(plan.width for plan in plans if plan)
    closed = sum(share for share, plan in zip(shares, plans, strict=True) if plan is None)
    gaps = _GAP * (len(children) - 1)
    unit = max((room[0] - 2 * MARGIN - frames) / (closed + gaps or 1.0), _NARROWEST)
    wide = frames + unit * (closed + gaps) + 2 * MARGIN
    height = room[1] * max(wide / room[0], 1.0)
    if frames:
        unit = min(unit, _USUAL)
        height = room[1]
    row = max(height - head - LABEL - 2 * MARGIN, _LOWEST)
    if frames:
        row = min(row, _HIGHEST)
    sizes = [
        (plan.width, plan.height) if plan else (unit * share, row * part)
        for plan, share, part in zip(plans, shares, tall, strict=True)
    ]
    return sizes, height
