"""One open block of the picture with everything as Qt's shapes, ready to be painted."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPolygonF

from ui.views.diagram.cells import rect_of
from ui.views.diagram.wires import DrawnWire, band, bus_bounds
from workbench.diagram.hierarchy import Tree
from workbench.diagram.picture import Cell, Group


class Ply:
    """A `Group`; its shapes are made when they are first wanted.

    Attributes
    ----------
    level : int
        How many open blocks it is inside of, itself included; 0 for the whole network.
    rect : QRectF or None
        Its frame.
    title : str
    """

    def __init__(self, tree: Tree, group: Group) -> None:
        self.group, frame = group, group.frame
        self.level = len(tree.path(frame.node)) if frame else 0
        self.title = tree.nodes[frame.node].title if frame else ""
        self.rect: QRectF | None = rect_of(frame) if frame else None

    def prepare(self) -> None:
        """Make what is not made yet."""
        _ = self.cells, self.wires, self.bands

    @cached_property
    def cells(self) -> list[tuple[Cell, QRectF]]:
        return [(cell, rect_of(cell)) for cell in self.group.cells if cell.role != "frame"]

    @cached_property
    def wires(self) -> list[DrawnWire]:
        return [DrawnWire(wire) for wire in self.group.wires]

    @cached_property
    def bands(self) -> list[tuple[QPolygonF, QRectF]]:
        return [(band(bus), bus_bounds(bus)) for bus in self.group.buses]
