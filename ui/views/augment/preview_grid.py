"""Sixteen pictures with their originals, one of which can be enlarged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.accessible import read_as
from ui.theme import Tokens, scaled, tokens_for
from ui.views.augment.preview_layout import Place, enlarged_places, grid_places
from ui.views.augment.preview_paint import CORNER, paint_caption, paint_picture, paint_ring


@dataclass
class Cell:
    """One picture.

    Attributes
    ----------
    result, original : QImage or None
        None while it is being made, or where the file cannot be read.
    caption : str
        Painted into a corner ("epoch 7"); empty for none.
    text : str
        File and class in words, for the tooltip and screen readers.
    error : str
        Why there is no picture.
    """

    result: QImage | None = None
    original: QImage | None = None
    caption: str = ""
    text: str = ""
    error: str = ""

    def said(self) -> str:
        """Return all that is known of it in words, the caption whole."""
        return " · ".join(part for part in (self.text, self.caption) if part)


class PreviewGrid(QWidget):
    """A 4 x 4 grid: arrows move, Enter or a click enlarges, Escape or a click goes back."""

    current_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: list[Cell] = []
        self._shared: QImage | None = None
        self._current = 0
        self._enlarged = False
        self._result_words = self.tr("what the network is shown")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Preview of training images"))
        read_as(self, QAccessible.Role.Graphic)
        self._describe()

    # ---- content

    def set_cells(self, cells: Sequence[Cell], shared_original: QImage | None = None) -> None:
        """Show `cells`; with a `shared_original` it is shown once beside them, not in each."""
        self._cells, self._shared = list(cells), shared_original
        self._current = min(self._current, max(len(self._cells) - 1, 0))
        self._enlarged = self._enlarged and bool(self._cells)
        self._describe()
        self.update()

    def set_results(self, results: Sequence[QImage | None]) -> None:
        """Replace the pictures, in order; what is said about them stays.

        Raises
        ------
        ValueError
            There are not as many as cells.
        """
        for cell, result in zip(self._cells, results, strict=True):
            cell.result = result
        self.update()

    def set_result_words(self, words: str) -> None:
        """Say what results are, under an enlarged one."""
        self._result_words = words
        self.update()

    def cells(self) -> tuple[Cell, ...]:
        """Return what is shown."""
        return tuple(self._cells)

    def current(self) -> int:
        """Return the cell that the keyboard acts on."""
        return self._current

    def set_current(self, number: int) -> None:
        """Move to a cell, kept inside the grid; tells it if it is another."""
        number = min(max(number, 0), max(len(self._cells) - 1, 0))
        if number != self._current:
            self._current = number
            self._describe()
            self.update()
            self.current_changed.emit(number)

    def enlarged(self) -> bool:
        """Return whether one picture fills the view."""
        return self._enlarged

    def set_enlarged(self, on: bool) -> None:
        """Enlarge the current picture beside its original, or go back."""
        self._enlarged = on and bool(self._cells)
        self._describe()
        self.update()

    # ---- geometry

    def sizeHint(self) -> QSize:
        return QSize(712, 560)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 300)

    def places(self) -> list[Place]:
        """Return where each cell is painted."""
        area = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        return grid_places(area, len(self._cells), shared=self._shared is not None)

    def _cell_at(self, position: QPointF) -> int:
        for number, place in enumerate(self.places()[: len(self._cells)]):
            if place.whole.contains(position):
                return number
        return -1

    # ---- words

    def _describe(self) -> None:
        if not self._cells:
            self.setAccessibleDescription(self.tr("No images yet"))
            return
        cell = self._cells[self._current]
        place = self.tr("{k} of {n}").format(k=self._current + 1, n=len(self._cells))
        parts = [cell.text, cell.caption, cell.error, place]
        if self._enlarged:
            parts.append(self.tr("enlarged"))
        self.setAccessibleDescription(", ".join(part for part in parts if part))

    # ---- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -4, Qt.Key.Key_Down: 4}
        if key in steps:
            target = self._current + steps[key]
            if 0 <= target < len(self._cells):
                self.set_current(target)
        elif key == Qt.Key.Key_Home:
            self.set_current(0)
        elif key == Qt.Key.Key_End:
            self.set_current(len(self._cells) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.set_enlarged(not self._enlarged)
        elif key == Qt.Key.Key_Escape and self._enlarged:
            self.set_enlarged(False)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._enlarged:
            self.set_enlarged(False)
            return
        number = self._cell_at(event.position())
        if number >= 0:
            self.set_current(number)
            self.set_enlarged(True)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._current if self._enlarged else self._cell_at(QPointF(event.pos()))
            text = self._cells[number].said() if 0 <= number < len(self._cells) else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # ---- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        tokens = tokens_for(self)
        painter.setFont(scaled(self.font(), 0.88))
        if self._enlarged:
            self._paint_enlarged(painter, tokens)
            return
        for number, (cell, place) in enumerate(zip(self._cells, self.places(), strict=False)):
            self._paint_cell(painter, tokens, cell, place)
            if number == self._current and self.hasFocus():
                paint_ring(painter, tokens, place.result)
        if self._shared is not None and self._cells:
            place = self.places()[len(self._cells)]
            paint_picture(painter, tokens, self._shared, place.result)
            self._paint_under(painter, tokens, self.tr("original"), place.result)

    def _paint_cell(self, painter: QPainter, tokens: Tokens, cell: Cell, place: Place) -> None:
        paint_picture(painter, tokens, cell.result, place.result, cell.error)
        if cell.original is not None and place.original is not None:
            paint_picture(painter, tokens, cell.original, place.original)
            if place.result.contains(place.original):
                painter.setPen(QPen(QColor("#ffffff"), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(place.original, CORNER - 2, CORNER - 2)
        if cell.caption and cell.result is not None:
            paint_caption(painter, cell.caption, place.result)

    def _paint_enlarged(self, painter: QPainter, tokens: Tokens) -> None:
        cell = self._cells[self._current]
        original = cell.original if cell.original is not None else self._shared
        left, right = enlarged_places(QRectF(self.rect()), painter.fontMetrics().height() + 6)
        paint_picture(painter, tokens, original, left, cell.error)
        paint_picture(painter, tokens, cell.result, right, cell.error)
        self._paint_under(painter, tokens, self.tr("original, at the network's size"), left)
        words = " · ".join(part for part in (self._result_words, cell.caption) if part)
        self._paint_under(painter, tokens, words, right)
        if self.hasFocus():
            paint_ring(painter, tokens, right)

    def _paint_under(self, painter: QPainter, tokens: Tokens, text: str, picture: QRectF) -> None:
        painter.setPen(QColor(tokens.muted))
        area = QRectF(picture.left(), picture.bottom() + 4, picture.width(), 20)
        words = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(area.width())
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignHCenter, words)
