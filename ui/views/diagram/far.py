"""The diagram from far: rectangles and straight lines in as few batches as there are colours."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from ui.views.diagram.ink import STRONG, Ink
from ui.views.diagram.plies import Ply
from ui.views.diagram.pyramid import Tone
from ui.views.diagram.wires import chords
from workbench.diagram.picture import Bus, Cell

_CHIP = 9.5  # pixels on screen


class Batches:
    """Everything on the picture, by colour."""

    def __init__(self, plies: Sequence[Ply], ink: Ink, tones: Sequence[Tone]) -> None:
        self._ink, self._tones = ink, tones
        self._lines: list[QLineF] = []
        self._frames: dict[int, tuple[QPen, QBrush, list[QRectF]]] = {}
        self._boxes: dict[int, tuple[QBrush, list[QRectF]]] = {}
        for ply in sorted(plies, key=lambda one: one.level):
            if ply.rect is not None:
                pen, brush = ink.frame(ply.level)
                thin = QPen(pen.color(), 0)
                self._frames.setdefault(ply.level, (thin, brush, []))[2].append(ply.rect)
            self._lines.extend(line for wire in ply.group.wires for line in chords(wire))
            for bus in ply.group.buses:
                self._add(ink.bus, *_steps(bus))
            for cell, rect in ply.cells:
                self._add(self._brush(cell), rect)

    def paint(self, painter: QPainter) -> None:
        """Paint all of it; what is outside the view costs next to nothing."""
        smooth = painter.testRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for pen, brush, rects in self._frames.values():
            painter.setPen(pen)
            painter.setBrush(brush)
            painter.drawRects(rects)
        painter.setPen(self._ink.wire)
        painter.drawLines(self._lines)
        painter.setPen(Qt.PenStyle.NoPen)
        for brush, rects in self._boxes.values():
            painter.setBrush(brush)
            painter.drawRects(rects)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)

    def _add(self, brush: QBrush, *rects: QRectF) -> None:
        self._boxes.setdefault(id(brush), (brush, []))[1].extend(rects)

    def _brush(self, cell: Cell) -> QBrush:
        if cell.role in ("sum", "input"):
            return self._ink.arrow
        # From far only the colour is left to see, so it is stronger.
        return self._ink.look(self._tones[cell.node], 2 * STRONG)[1]


def _steps(bus: Bus) -> list[QRectF]:
    """Return a bus as rectangles."""
    parts = zip(bus.stops, bus.stops[1:], bus.heights, strict=False)
    return [QRectF(start, bus.y - height, end - start, height) for start, end, height in parts]


def paint_chips(
    painter: QPainter, plies: Sequence[Ply], ink: Ink, exposed: QRectF, scale: float
) -> None:
    """Write the names of open blocks at a size that can be read, where there is room."""
    style = ink.chip(_CHIP / scale)
    painter.setFont(style.font)
    painter.setPen(style.pen)
    tall, taken = style.metrics.height(), list[QRectF]()
    for ply in plies:
        if ply.rect is None or not exposed.intersects(ply.rect):
            continue
        room = ply.rect.adjusted(3 / scale, 2 / scale, -3 / scale, 0)
        area = QRectF(room.x(), room.y(), style.metrics.horizontalAdvance(ply.title), tall)
        fits = area.width() < room.width() and tall < room.height() / 3
        if fits and not any(area.intersects(other) for other in taken):
            taken.append(area)
            painter.fillRect(area.adjusted(-2 / scale, 0, 2 / scale, 0), ink.veil)
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft, ply.title)
