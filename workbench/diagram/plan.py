"""The inside of an open block while it is being placed."""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.diagram.picture import Bus, Cell, Group, Role, Wire

Size = tuple[float, float]


@dataclass(slots=True)
class Plan:
    """Cells and wires around (0, 0), the upper left corner of the block's frame."""

    width: float
    height: float
    cells: list[Cell] = field(default_factory=list)
    wires: list[Wire] = field(default_factory=list)
    buses: list[Bus] = field(default_factory=list)
    inner: list[tuple[Plan, float, float]] = field(default_factory=list)

    def add(
        self,
        node: int,
        role: Role,
        corner: tuple[float, float],
        size: Size,
        inside: Plan | None,
        *,
        label: bool = False,
    ) -> None:
        """Add a node: closed, or open with its inside; with its output shape below if `label`."""
        self.cells.append(Cell(node, "frame" if inside else role, *corner, *size, label))
        if inside is not None:
            self.inner.append((inside, *corner))

    def groups(self) -> list[Group]:
        """Return everything at its final place, outer blocks before what is inside them."""
        made: list[Group] = []
        self._append_to(made, None, 0.0, 0.0)
        return made

    def _append_to(self, made: list[Group], frame: Cell | None, x: float, y: float) -> None:
        group = Group(
            frame,
            [cell.moved(x, y) for cell in self.cells],
            [wire.moved(x, y) for wire in self.wires],
            [bus.moved(x, y) for bus in self.buses],
        )
        made.append(group)
        frames = [cell for cell in group.cells if cell.role == "frame"]
        for cell, (inside, inside_x, inside_y) in zip(frames, self.inner, strict=True):
            inside._append_to(made, cell, x + inside_x, y + inside_y)
