"""A few numbers in rows and columns, each on the colour of its size."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QBrush, QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.accessible import read_as
from ui.theme import base_font, scaled, tabular, tokens_for
from ui.views.explain.colours import Numbers, colour_of, readable_on, size_of
from ui.widgets.phrases import locale
from workbench.explain.cells import INSIDE, MISSING

HEAD, GAP, LARGEST = 20, 1, 56
NUMBER_ROOM = 21
"""Width in pixels from which a cell shows its number; from `ROOMY` on in the usual size."""
ROOMY = 34


class NumberGrid(QWidget):
    """A matrix under a title; padding is hatched, and one cell may be framed."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._values: Numbers = np.zeros((1, 1))
        self._marks: npt.NDArray[np.uint8] = np.zeros((1, 1), np.uint8)
        self._size, self._framed = 1.0, (-1, -1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(title)
        read_as(self, QAccessible.Role.Graphic)

    def sizeHint(self) -> QSize:
        return QSize(130, 130 + HEAD)

    def minimumSizeHint(self) -> QSize:
        return QSize(84, 84 + HEAD)

    def show_numbers(
        self, values: Numbers, marks: npt.NDArray[np.uint8] | None = None, *,
        size: float = 0.0, framed: tuple[int, int] = (-1, -1),
    ) -> None:  # fmt: skip
        """Show `values` (rows, columns).

        Parameters
        ----------
        marks : uint8, as `values`, or None
            As in `workbench.explain.cells`; None is all inside.
        size : float
            The value that has the full colour; by default the largest.
        framed : tuple of int
            Row and column of the cell that decides.
        """
        self._values, self._framed = values, framed
        self._marks = np.zeros(values.shape, np.uint8) if marks is None else marks
        self._size = size or size_of(values)
        lines = ("; ".join(_short(value) for value in row) for row in values[:12, :12])
        self.setAccessibleDescription("\n".join(lines))
        self.update()

    def numbers(self) -> Numbers:
        """Return what is shown."""
        return self._values

    # ---- inside

    def _cell(self, row: int, column: int) -> QRectF:
        rows, columns = self._values.shape
        side = min(self.width() / columns, (self.height() - HEAD) / rows, LARGEST)
        left = (self.width() - side * columns) / 2
        top = HEAD + (self.height() - HEAD - side * rows) / 2
        return QRectF(left + column * side, top + row * side, side - GAP, side - GAP)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens = tokens_for(self)
        painter = QPainter(self)
        painter.setFont(scaled(base_font(), 0.9))
        painter.setPen(QColor(tokens.muted))
        head = QRectF(0, 0, self.width(), HEAD)
        painter.drawText(head, Qt.AlignmentFlag.AlignHCenter, self._title)
        side = self._cell(0, 0).width()
        painter.setFont(tabular(scaled(base_font(), 0.8 if side >= ROOMY else 0.62)))
        for (row, column), value in np.ndenumerate(self._values):
            cell, mark = self._cell(row, column), self._marks[row, column]
            if mark == MISSING:
                painter.setPen(QPen(QColor(tokens.border), 1, Qt.PenStyle.DotLine))
                painter.drawRect(cell)
                continue
            ground = colour_of(float(value), self._size, tokens)
            painter.fillRect(cell, ground)
            if mark != INSIDE:
                hatch = QBrush(QColor(tokens.outline), Qt.BrushStyle.BDiagPattern)
                painter.fillRect(cell, hatch)
            if cell.width() >= NUMBER_ROOM:
                painter.setPen(readable_on(ground))
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, _short(float(value)))
        if self._framed[0] >= 0:
            painter.setPen(QPen(QColor(tokens.text), 2.5))
            painter.drawRect(self._cell(*self._framed).adjusted(1, 1, -1, -1))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(event), self)
            return True
        return super().event(event)

    def _tip(self, event: QHelpEvent) -> str:
        for (row, column), value in np.ndenumerate(self._values):
            if self._cell(row, column).contains(event.pos()):
                if self._marks[row, column] == MISSING:
                    return self.tr("Beyond the edge: nothing is here")
                number = locale().toString(float(value), "g", 6)
                if self._marks[row, column] != INSIDE:
                    return self.tr("{number}, padding").format(number=number)
                return number
        return ""


def _short(value: float) -> str:
    text = locale().toString(value, "f", 2 if abs(value) < 10 else 1)
    return text if abs(value) < 1000 else locale().toString(value, "g", 3)
