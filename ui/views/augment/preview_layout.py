"""Where the pictures of the preview stand: plain geometry."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

COLUMNS = 4
GAP = 10.0
CLOSE = 4.0
"""Between a result and its original."""
LEAST_BESIDE = 34.0
"""An original that would be smaller than this beside its result is set into it instead."""


@dataclass(frozen=True)
class Place:
    """Room for one result and its original; `whole` holds both."""

    whole: QRectF
    result: QRectF
    original: QRectF | None = None


def grid_places(area: QRectF, count: int, *, shared: bool = False) -> list[Place]:
    """Return the places of `count` square results in rows of four.

    Originals stand beside their results where the area is wide enough. With `shared` the cells have
    none; one more place, at the right, is for the original that all share.
    """
    if count == 0:
        return []
    rows = 4  # also with fewer images: the size of a picture must not depend on their number
    side = min((area.height() - (rows - 1) * GAP) / rows, (area.width() - 3 * GAP) / COLUMNS)
    pitch = (area.width() + GAP) / COLUMNS
    beside = min(pitch - GAP - side - CLOSE, 0.7 * side)
    if shared:
        return _with_shared(area, count, side)
    width = side + CLOSE + beside if beside >= LEAST_BESIDE else side
    # The grid is set to the left; what is over stays free at the right.
    places = []
    for number in range(count):
        row, column = divmod(number, COLUMNS)
        x, y = area.x() + column * (width + GAP), area.y() + row * (side + GAP)
        places.append(_pair(x, y, side, beside))
    return places


def enlarged_places(area: QRectF, caption: float) -> tuple[QRectF, QRectF]:
    """Return two equal squares side by side, with room for a caption below each."""
    side = min((area.width() - 2 * GAP) / 2, area.height() - caption - 8)
    left = area.x() + (area.width() - 2 * side - GAP) / 2
    top = area.y() + (area.height() - caption - side) / 2
    return QRectF(left, top, side, side), QRectF(left + side + GAP, top, side, side)


def _pair(x: float, y: float, side: float, beside: float) -> Place:
    result = QRectF(x, y, side, side)
    if beside >= LEAST_BESIDE:
        original = QRectF(result.right() + CLOSE, y, beside, beside)
        return Place(result.united(original), result, original)
    inset = side * 0.27
    corner = QRectF(x + 6, y + side - inset - 6, inset, inset)
    return Place(result, result, corner)


def _with_shared(area: QRectF, count: int, side: float) -> list[Place]:
    room = area.width() - COLUMNS * (side + GAP)
    if room < 1.2 * LEAST_BESIDE:
        side = (area.width() - COLUMNS * GAP) / (COLUMNS + 1)
        room = area.width() - COLUMNS * (side + GAP)
    places = []
    for number in range(count):
        row, column = divmod(number, COLUMNS)
        cell = QRectF(area.x() + column * (side + GAP), area.y() + row * (side + GAP), side, side)
        places.append(Place(cell, cell))
    large = min(room, 1.6 * side)
    original = QRectF(area.x() + COLUMNS * (side + GAP), area.y(), large, large)
    return [*places, Place(original, original)]
