"""One map, large: its values under the pointer or the keys, and its scale."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.accessible import read_as
from ui.focus_ring import wear_ring
from ui.growing import follow_text, grown
from ui.theme import base_font, scaled, tabular, tokens_for
from ui.views.explain.colours import colour_of, paint_map, readable_on, size_of
from ui.widgets.phrases import locale

HEAD, FOOT, LEAST = 20, 22, 120
LARGEST_ZOOM = 32.0
NUMBER_ROOM = 42
"""Width in pixels from which a cell shows its value."""
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class MapPicture(QWidget):
    """A map with a marked pixel, which arrow keys and clicks move; Shift moves it by eight.

    The wheel, + and - zoom around the marked pixel, 0 shows the whole map again; from near, every
    cell shows its value.

    Parameters
    ----------
    fixed : bool
        It only shows a patch that others choose.

    Signals
    -------
    pixel_chosen(int, int)
        The user moved to this row and column.
    """

    pixel_chosen = Signal(int, int)

    def __init__(self, *, fixed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fixed = fixed
        self._map: npt.NDArray[np.floating] = np.zeros((1, 1), np.float32)
        self._size, self._said, self._title = 0.0, "", ""
        self._pixel, self._zoom = (0, 0), 1.0
        self._patch: QRect | None = None
        if not fixed:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        follow_text(self, self._bound)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        read_as(self, QAccessible.Role.Graphic)
        self.setAccessibleName(self.tr("No map yet"))
        wear_ring(self)

    def sizeHint(self) -> QSize:
        return QSize(260, 260 + grown(HEAD) + grown(FOOT))

    def show_map(self, values: npt.NDArray[np.floating], title: str, size: float = 0.0) -> None:
        """Show `values` (rows, columns); `size` has the full colour, by default the largest."""
        if values.shape != self._map.shape:
            self._pixel = (values.shape[0] // 2, values.shape[1] // 2)
            self._zoom = 1.0
        self._map, self._title, self._size = values, title, size or size_of(values)
        self.setAccessibleName(title)
        self._describe()

    def show_patch(self, rows: tuple[int, int] | None, columns: tuple[int, int] = (0, 0)) -> None:
        """Surround these rows and columns, first and one past the last; None surrounds nothing."""
        self._patch = None
        if rows is not None:
            self._patch = QRect(columns[0], rows[0], columns[1] - columns[0], rows[1] - rows[0])
            text = self.tr("rows {top} to {bottom}, columns {left} to {right}")
            self._said = text.format(
                top=rows[0], bottom=max(rows[1] - 1, rows[0]),
                left=columns[0], right=max(columns[1] - 1, columns[0]),
            )  # fmt: skip
            self.setAccessibleDescription(self._said)
        self.update()

    def pixel(self) -> tuple[int, int]:
        """Return row and column of the marked pixel."""
        return self._pixel

    def set_pixel(self, row: int, column: int) -> None:
        """Mark a pixel silently."""
        height, width = self._map.shape
        self._pixel = (min(max(row, 0), height - 1), min(max(column, 0), width - 1))
        self._describe()

    def zoom(self, factor: float) -> None:
        """Magnify by `factor` around what is looked at; 0 shows the whole map."""
        self._zoom = min(max(self._zoom * factor, 1.0), LARGEST_ZOOM)
        self.update()

    # ---- inside

    def _describe(self) -> None:
        row, column = self._pixel
        text = self.tr("row {row}, column {column}: {value}")
        value = locale().toString(float(self._map[row, column]), "g", 5)
        self._said = text.format(row=row, column=column, value=value)
        self.setAccessibleDescription(self._said)
        self.update()

    def _choose(self, row: int, column: int) -> None:
        before = self._pixel
        self.set_pixel(row, column)
        if self._pixel != before:
            self.pixel_chosen.emit(*self._pixel)

    def _room(self) -> QRectF:
        return QRectF(0, grown(HEAD), self.width(), self.height() - grown(HEAD) - grown(FOOT))

    def _place(self) -> QRectF:
        """Return where the whole map lies; zoomed in, it reaches beyond the widget."""
        height, width = self._map.shape
        room = self._room()
        side = min(room.width() / width, room.height() / height) * self._zoom
        place = QRectF(0, 0, side * width, side * height)
        place.moveCenter(room.center())
        if self._zoom > 1:
            row, column = self._focus()
            left = room.center().x() - (column + 0.5) * side
            top = room.center().y() - (row + 0.5) * side
            if place.width() > room.width():
                place.moveLeft(min(room.left(), max(left, room.right() - place.width())))
            if place.height() > room.height():
                place.moveTop(min(room.top(), max(top, room.bottom() - place.height())))
        return place

    def _focus(self) -> tuple[float, float]:
        """Return row and column of what is looked at: the patch, or the marked pixel."""
        if self._patch is None:
            return self._pixel
        centre = QRectF(self._patch).center()
        return centre.y() - 0.5, centre.x() - 0.5

    def _cell(
        self, place: QRectF, row: float, column: float, rows: float = 1, columns: float = 1
    ) -> QRectF:
        side = place.width() / self._map.shape[1]
        return QRectF(
            place.left() + column * side, place.top() + row * side, columns * side, rows * side
        )

    # ---- Qt

    def _bound(self) -> None:
        self.setMinimumSize(grown(LEAST), LEAST + grown(HEAD) + grown(FOOT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens, place = tokens_for(self), self._place()
        painter = QPainter(self)
        painter.setClipRect(self._room())
        painter.drawImage(place, paint_map(self._map, self._size, tokens))
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.drawRect(place)
        self._paint_numbers(painter, place)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._patch is not None:
            patch = self._patch
            area = self._cell(place, patch.y(), patch.x(), patch.height(), patch.width())
            self._surround(painter, area.adjusted(-1, -1, 1, 1), 2.0)
        else:
            self._surround(painter, self._cell(place, *self._pixel).adjusted(-1, -1, 1, 1), 1.6)
        painter.setClipping(False)
        painter.setPen(QColor(tokens.muted))
        painter.setFont(scaled(base_font(), 0.9))
        foot = QRectF(0, self.height() - grown(FOOT), self.width(), grown(FOOT))
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self._said)
        head = QRectF(0, 0, self.width(), grown(HEAD))
        painter.drawText(head, Qt.AlignmentFlag.AlignHCenter, self._title)

    def _paint_numbers(self, painter: QPainter, place: QRectF) -> None:
        height, width = self._map.shape
        side = place.width() / width
        if side < NUMBER_ROOM:
            return
        room, tokens = self._room(), tokens_for(self)
        painter.setFont(tabular(scaled(base_font(), 0.84)))
        first, last = (int((edge - place.top()) // side) for edge in (room.top(), room.bottom()))
        begin, end = (int((edge - place.left()) // side) for edge in (room.left(), room.right()))
        for row in range(max(first, 0), min(last + 1, height)):
            for column in range(max(begin, 0), min(end + 1, width)):
                value = float(self._map[row, column])
                painter.setPen(readable_on(colour_of(value, self._size, tokens)))
                text = locale().toString(value, "g", 3)
                painter.drawText(self._cell(place, row, column), Qt.AlignmentFlag.AlignCenter, text)

    def _surround(self, painter: QPainter, area: QRectF, width: float) -> None:
        tokens = tokens_for(self)
        # light under dark: seen on every colour
        painter.setPen(QPen(QColor(tokens.surface), width + 2))
        painter.drawRect(area)
        painter.setPen(QPen(QColor(tokens.text), width))
        painter.drawRect(area)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._point(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._point(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(2 ** (event.angleDelta().y() / 240))
        event.accept()

    def _point(self, position: QPointF) -> None:
        if self._fixed:
            return
        place = self._place()
        side = place.width() / self._map.shape[1]
        row, column = (position.y() - place.top()) / side, (position.x() - place.left()) / side
        self._choose(int(row // 1), int(column // 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        step = _STEPS.get(key)
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0):
            factor = {Qt.Key.Key_Minus: 0.5, Qt.Key.Key_0: 0.0}.get(key, 2.0)
            self.zoom(factor)
        elif step is None:
            super().keyPressEvent(event)
        else:
            self._move(step, event)

    def _move(self, step: tuple[int, int], event: QKeyEvent) -> None:
        far = 8 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        self._choose(self._pixel[0] + far * step[0], self._pixel[1] + far * step[1])
