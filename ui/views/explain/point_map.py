"""Images as points on a plane: told apart by colour and shape, moved to by mouse and keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.accessible import read_as
from ui.focus_ring import wear_ring
from ui.theme import tokens_for

Places = npt.NDArray[np.float32]

# Okabe and Ito (2008), without black: distinct for every kind of colour blindness. The ninth class
# begins them again with another shape.
COLOURS = ("#e69f00", "#0072b2", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#b8a800", "#7f7f7f")
SHAPES = 5
_CORNERS: dict[int, list[tuple[float, float]]] = {
    2: [(0, -1), (1, 1), (-1, 1)],
    3: [(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)],
    4: [(0, 1), (1, -1), (-1, -1)],
}
MARGIN, RADIUS, NEAR = 18, 4.5, 14
LARGEST_ZOOM = 40.0
PICTURES, PICTURE = 90, 44
"""Up to so many points in sight are shown as pictures, so large."""
_STEPS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


class PointMap(QWidget):
    """Points of which one is current; wrong ones are crossed out, marked ones are ringed.

    Arrow keys move to the nearest point in a direction, Return or a click chooses it. The wheel, +
    and - zoom, dragging moves, 0 shows everything again.

    Signals
    -------
    current_changed(int)
        The user moved to another point.
    chosen(int)
        The user clicked a point, or pressed Return or Space on it.
    """

    current_changed = Signal(int)
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: Places = np.zeros((0, 2), np.float32)
        self._labels = np.zeros(0, int)
        self._hollow = np.zeros(0, bool)
        self._wrong = np.zeros(0, bool)
        self._marked: frozenset[int] = frozenset()
        self._bounds = QRectF(0, 0, 1, 1)
        self._current, self._zoom, self._shift = -1, 1.0, QPointF()
        self._grip: QPointF | None = None
        self._text: Callable[[int], str] = str
        self._picture: Callable[[int], QPixmap | None] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        read_as(self, QAccessible.Role.Graphic)
        wear_ring(self)

    def sizeHint(self) -> QSize:
        return QSize(420, 320)

    # -- what is shown -----------------------------------------------------------------------

    def set_points(
        self,
        labels: Sequence[int],
        text: Callable[[int], str],
        hollow: Sequence[bool] | None = None,
        picture: Callable[[int], QPixmap | None] | None = None,
    ) -> None:
        """Take new points.

        Parameters
        ----------
        labels : sequence of int
            Class of each point.
        text : callable
            What is said of a point, by its number.
        hollow : sequence of bool, optional
            Points that are drawn as outlines only.
        picture : callable, optional
            The picture of a point; None while it is on its way.
        """
        self._labels = np.asarray(labels, int)
        self._hollow = np.zeros(len(self._labels), bool) if hollow is None else np.asarray(hollow)
        self._wrong = np.zeros(len(self._labels), bool)
        self._text, self._picture = text, picture
        self._places = np.zeros((0, 2), np.float32)
        self._marked, self._current = frozenset(), -1
        self.show_all()

    def set_places(
        self, places: Places, wrong: Sequence[bool] | None = None, bounds: QRectF | None = None
    ) -> None:
        """Put the points at `places` (points, 2); `bounds` keeps the view still meanwhile."""
        self._places = places
        if wrong is not None:
            self._wrong = np.asarray(wrong, bool)
        self._bounds = bounds if bounds is not None else bounds_of([places])
        self._describe()

    def set_marked(self, marked: Sequence[int]) -> None:
        """Ring these points."""
        self._marked = frozenset(marked)
        self.update()

    def current(self) -> int:
        """Return the current point; -1 if there is none."""
        return self._current

    def count(self) -> int:
        """Return how many points there are."""
        return len(self._places)

    def show_all(self) -> None:
        """Show the whole map."""
        self._zoom, self._shift = 1.0, QPointF()
        self.update()

    def zoom(self, factor: float, around: QPointF | None = None) -> None:
        """Magnify by `factor` around a place of the widget, by default the current point."""
        if around is None:
            around = self._seen(self._current) if self._current >= 0 else self._centre()
        zoom = min(max(self._zoom * factor, 1.0), LARGEST_ZOOM)
        held = (around - self._centre() - self._shift) / self._zoom
        self._zoom = zoom
        self._shift = QPointF() if zoom == 1 else around - self._centre() - held * zoom
        self.update()

    def in_sight(self) -> npt.NDArray[np.int64]:
        """Return the numbers of the points that are in sight."""
        seen, room = self._all_seen(), self.rect()
        inside = (
            (seen[:, 0] >= 0)
            & (seen[:, 0] <= room.width())
            & (seen[:, 1] >= 0)
            & (seen[:, 1] <= room.height())
        )
        return np.flatnonzero(inside)

    def place_of(self, number: int) -> QPointF:
        """Return where a point is in the widget."""
        return self._seen(number)

    # -- inside ------------------------------------------------------------------------------

    def _centre(self) -> QPointF:
        return QRectF(self.rect()).center()

    def _scale(self) -> tuple[float, float]:
        width = max(1.0, self.width() - 2 * MARGIN) / (self._bounds.width() or 1.0)
        height = max(1.0, self.height() - 2 * MARGIN) / (self._bounds.height() or 1.0)
        return width * self._zoom, height * self._zoom

    def _all_seen(self) -> npt.NDArray[np.float64]:
        if not len(self._places):
            return np.zeros((0, 2))
        across, down = self._scale()
        middle, centre = self._bounds.center(), self._centre() + self._shift
        x = (self._places[:, 0] - middle.x()) * across + centre.x()
        # larger values are higher
        y = (middle.y() - self._places[:, 1]) * down + centre.y()
        return np.column_stack([x, y])

    def _seen(self, number: int) -> QPointF:
        return QPointF(*(float(part) for part in self._all_seen()[number]))

    def _at(self, position: QPointF) -> int:
        seen = self._all_seen()
        if not len(seen):
            return -1
        away = np.hypot(seen[:, 0] - position.x(), seen[:, 1] - position.y())
        nearest = int(away.argmin())
        return nearest if away[nearest] <= NEAR else -1

    def _go(self, number: int) -> None:
        if number not in (-1, self._current):
            self._current = number
            self._describe()
            self.current_changed.emit(number)

    def _describe(self) -> None:
        if 0 <= self._current < len(self._places):
            self.setAccessibleDescription(self._text(self._current).replace("\n", ", "))
        else:
            self.setAccessibleDescription(self.tr("%Ln point(s)", "", len(self._places)))
        self.update()

    def _neighbour(self, step: tuple[float, float]) -> int:
        """Return the nearest point in a direction, within half a right angle of it."""
        seen = self._all_seen()
        if not len(seen):
            return -1
        if self._current < 0:
            return 0
        way = seen - seen[self._current]
        along = way @ np.array(step)
        across = np.abs(way @ np.array([step[1], step[0]]))
        ahead = np.flatnonzero((along > 0) & (across <= along))
        if not len(ahead):
            return -1
        return int(ahead[np.hypot(along[ahead], 2 * across[ahead]).argmin()])

    # -- Qt ----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens = tokens_for(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seen, in_sight = self._all_seen(), self.in_sight()
        near = len(in_sight) <= PICTURES and self._zoom > 1
        for number in in_sight:
            place = QPointF(float(seen[number, 0]), float(seen[number, 1]))
            if near and self._picture is not None and self._paint_picture(painter, number, place):
                continue
            colour = colour_of(int(self._labels[number]))
            painter.setPen(QPen(colour if self._hollow[number] else QColor(tokens.surface), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush if self._hollow[number] else colour)
            draw_shape(painter, int(self._labels[number]), place, RADIUS)
            if self._wrong[number]:
                painter.setPen(QPen(QColor(tokens.danger), 2))
                for sign in (1, -1):
                    arm = QPointF(RADIUS + 2, sign * (RADIUS + 2))
                    painter.drawLine(place - arm, place + arm)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ringed = {*self._marked, self._current} & set(in_sight.tolist())
        for number in ringed:
            place = QPointF(float(seen[number, 0]), float(seen[number, 1]))
            width = 2.6 if number == self._current else 1.6
            painter.setPen(QPen(QColor(tokens.text), width))
            painter.drawEllipse(place, RADIUS + 5, RADIUS + 5)

    def _paint_picture(self, painter: QPainter, number: int, place: QPointF) -> bool:
        picture = self._picture(number) if self._picture is not None else None
        if picture is None or picture.isNull():
            return False
        ratio = PICTURE / max(picture.width(), picture.height())
        area = QRectF(0, 0, picture.width() * ratio, picture.height() * ratio)
        area.moveCenter(place)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(area, picture, QRectF(picture.rect()))
        style = Qt.PenStyle.DashLine if self._hollow[number] else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour_of(int(self._labels[number])), 2.5, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
        return True

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._text(number) if number >= 0 else "", self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_all()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(2 ** (event.angleDelta().y() / 240), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position())
        self._grip = event.position() if number < 0 else None
        if number >= 0:
            self._go(number)
            self.chosen.emit(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None and self._zoom > 1:
            self._shift += event.position() - self._grip
            self._grip = event.position()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt's signature
        self._grip = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._go(self._neighbour(_STEPS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._current >= 0:
                self.chosen.emit(self._current)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(2.0)
        elif key == Qt.Key.Key_Minus:
            self.zoom(0.5)
        elif key == Qt.Key.Key_0:
            self.show_all()
        else:
            super().keyPressEvent(event)


def bounds_of(all_places: Sequence[Places]) -> QRectF:
    """Return the smallest rectangle around all points of all maps."""
    filled = [places for places in all_places if len(places)]
    if not filled:
        return QRectF(0, 0, 1, 1)
    low = np.min([places.min(0) for places in filled], axis=0)
    high = np.max([places.max(0) for places in filled], axis=0)
    size = np.maximum(high - low, 1e-6)
    return QRectF(float(low[0]), float(low[1]), float(size[0]), float(size[1]))


def colour_of(label: int) -> QColor:
    """Return the colour of a class."""
    return QColor(COLOURS[label % len(COLOURS)])


def draw_shape(painter: QPainter, label: int, place: QPointF, radius: float) -> None:
    """Draw the shape of a class: circle, square, triangle, diamond, triangle upside down."""
    shape = label // len(COLOURS) % SHAPES
    x, y, r = place.x(), place.y(), radius
    if shape == 0:
        painter.drawEllipse(place, r, r)
    elif shape == 1:
        painter.drawRect(QRectF(x - r, y - r, 2 * r, 2 * r))
    else:
        corners = [QPointF(x + r * across, y + r * down) for across, down in _CORNERS[shape]]
        painter.drawPolygon(QPolygonF(corners))
