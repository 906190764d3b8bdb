"""The wires of the diagram as Qt's shapes: paths with arrow heads, lines, bands of channels."""

from __future__ import annotations

import math
from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from workbench.diagram.picture import Bus, Point, Wire

HEAD_LENGTH, HEAD_WIDTH = 6.5, 5.0


class DrawnWire:
    """A wire ready to be painted, as a line if it is straight: each apart, so it can be skipped."""

    __slots__ = ("bounds", "head", "line", "path")

    def __init__(self, wire: Wire) -> None:
        xs, ys = {x for x, _ in wire.points}, {y for _, y in wire.points}
        self.line: QLineF | None = None
        self.path: QPainterPath | None = None
        if len(xs) == 1 or len(ys) == 1:
            self.line = QLineF(*wire.points[0], *wire.points[-1])
        else:
            self.path = _path(wire)
        corner, far = QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys))
        self.bounds = QRectF(corner, far).adjusted(-4, -4, 4, 4)
        self.head = _head(wire.points[-1], wire.points[-2])


def _path(wire: Wire) -> QPainterPath:
    made = QPainterPath(QPointF(*wire.points[0]))
    for first, second, end in _curves(wire):
        made.cubicTo(QPointF(*first), QPointF(*second), QPointF(*end))
    return made


def _curves(wire: Wire) -> Iterator[tuple[Point, Point, Point]]:
    points = wire.points
    for number in range(1, len(points), 3):
        yield points[number], points[number + 1], points[number + 2]


def _head(tip: Point, before: Point) -> QPolygonF:
    """Return the arrow head of a wire that arrives at `tip` coming from `before`."""
    angle = math.atan2(tip[1] - before[1], tip[0] - before[0])
    along = (math.cos(angle), math.sin(angle))
    base = (tip[0] - HEAD_LENGTH * along[0], tip[1] - HEAD_LENGTH * along[1])
    aside = (-along[1] * HEAD_WIDTH / 2, along[0] * HEAD_WIDTH / 2)
    return QPolygonF(
        [
            QPointF(*tip),
            QPointF(base[0] + aside[0], base[1] + aside[1]),
            QPointF(base[0] - aside[0], base[1] - aside[1]),
        ]
    )


def chords(wire: Wire) -> Iterator[QLineF]:
    """Yield straight lines in place of the curves, for the view from far."""
    start = wire.points[0]
    for _, _, end in _curves(wire):
        yield QLineF(*start, *end)
        start = end


def band(bus: Bus) -> QPolygonF:
    """Return the outline of a bus: flat below, rising at each layer that adds to it."""
    corners = [QPointF(bus.stops[0], bus.y)]
    for start, end, height in zip(bus.stops, bus.stops[1:], bus.heights, strict=False):
        corners.append(QPointF(start, bus.y - height))
        corners.append(QPointF(end, bus.y - height))
    corners.append(QPointF(bus.stops[-1], bus.y))
    return QPolygonF(corners)


def bus_bounds(bus: Bus) -> QRectF:
    """Return where a bus and its figures are."""
    tall = max(bus.heights) + 20
    return QRectF(bus.stops[0], bus.y - tall, bus.stops[-1] - bus.stops[0], tall + 40)
