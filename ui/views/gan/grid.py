"""The picture of an epoch: generated images in rows, of which one or two are chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from ui.accessible import read_as
from ui.focus_ring import wear_ring
from ui.theme import tokens_for
from workbench.gan.noise_grid import COLUMNS

GAP = 2.0
_MOVES = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


class GanGrid(QWidget):
    """Images of the same noise; a click or the arrow keys choose one, with Ctrl or Shift a second.

    Signals
    -------
    chosen(tuple of int)
        These images are chosen: none, one, or two in the order of choosing.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image, self._side = QImage(), 0
        self._chosen: tuple[int, ...] = ()
        self._labels: tuple[str, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(220, 160)
        self.setAccessibleName(self.tr("Generated images"))
        read_as(self, QAccessible.Role.Graphic)
        wear_ring(self)

    def sizeHint(self) -> QSize:
        return QSize(420, 480)

    def show_picture(self, path: Path | None, side: int) -> bool:
        """Show the picture in a file, of images of `side` px; return whether it could be read."""
        image = QImage(str(path)) if path is not None else QImage()
        if path is not None and image.isNull():
            return False
        self._image, self._side = image, side
        if any(index >= self.count() for index in self._chosen):
            self._choose(())
        self.update()
        return True

    def set_labels(self, labels: tuple[str, ...]) -> None:
        """Name the classes of the rows, for screen readers; empty where none are told apart."""
        self._labels = labels

    def count(self) -> int:
        """Return how many images there are."""
        return self._rows() * COLUMNS

    def selection(self) -> tuple[int, ...]:
        """Return the chosen images."""
        return tuple(self._chosen)

    def tile(self, index: int) -> QImage:
        """Return one image."""
        row, column = divmod(index, COLUMNS)
        return self._image.copy(column * self._side, row * self._side, self._side, self._side)

    def _rows(self) -> int:
        return self._image.height() // self._side if self._side and not self._image.isNull() else 0

    def _edge(self) -> float:
        """Return the side of an image on the screen."""
        rows = self._rows()
        if not rows:
            return 0.0
        return max(4.0, min(self.width() / COLUMNS, self.height() / rows))

    def _origin(self) -> tuple[float, float]:
        edge = self._edge()
        return (self.width() - edge * COLUMNS) / 2, (self.height() - edge * self._rows()) / 2

    def _place(self, index: int) -> QRectF:
        row, column = divmod(index, COLUMNS)
        edge, (left, top) = self._edge(), self._origin()
        whole = QRectF(left + column * edge, top + row * edge, edge, edge)
        return whole.adjusted(GAP / 2, GAP / 2, -GAP / 2, -GAP / 2)

    def _choose(self, chosen: tuple[int, ...]) -> None:
        if chosen == self._chosen:
            return
        self._chosen = chosen
        self.setAccessibleDescription(self._words())
        self.update()
        self.chosen.emit(chosen)

    def _words(self) -> str:
        if not self._chosen:
            return self.tr("No image is chosen")
        row, column = divmod(self._chosen[-1], COLUMNS)
        text = self.tr("Row {row}, column {column} is chosen").format(
            row=row + 1, column=column + 1
        )
        return f"{text}, {self._labels[row % len(self._labels)]}" if self._labels else text

    def _pick(self, index: int, *, second: bool) -> None:
        if second and self._chosen and index != self._chosen[0]:
            self._choose((self._chosen[0], index))
        else:
            self._choose((index,))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        edge, (left, top) = self._edge(), self._origin()
        place = event.position()
        if not edge:
            return
        column, row = int((place.x() - left) // edge), int((place.y() - top) // edge)
        if 0 <= column < COLUMNS and 0 <= row < self._rows():
            keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
            self._pick(row * COLUMNS + column, second=bool(event.modifiers() & keys))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = _MOVES.get(Qt.Key(event.key()))
        if move is None or not self.count():
            super().keyPressEvent(event)
            return
        row, column = divmod(self._chosen[-1] if self._chosen else 0, COLUMNS)
        if self._chosen:
            column = min(max(column + move[0], 0), COLUMNS - 1)
            row = min(max(row + move[1], 0), self._rows() - 1)
        keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        self._pick(row * COLUMNS + column, second=bool(event.modifiers() & keys))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        tokens = tokens_for(self)
        ratio = self.devicePixelRatioF()
        smooth = self._edge() * ratio < 2 * self._side  # larger ones show their pixels
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        for index in range(self.count()):
            row, column = divmod(index, COLUMNS)
            part = QRectF(column * self._side, row * self._side, self._side, self._side)
            painter.drawImage(self._place(index), self._image, part)
        for number, index in enumerate(self._chosen):
            pen = QPen(QColor(tokens.accent if number == 0 else tokens.train), 3)
            pen.setStyle(Qt.PenStyle.SolidLine if number == 0 else Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawRect(self._place(index))
