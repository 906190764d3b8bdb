"""The running sum: how each input channel, and at last the bias, moves it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.accessible import read_as
from ui.focus_ring import wear_ring
from ui.theme import base_font, scaled, tabular, tokens_for
from ui.widgets.phrases import locale
from workbench.explain.cells import Cell

LEFT, RIGHT, FOOT = 10, 10, 18
WIDEST = 34.0


class SumStrip(QWidget):
    """A step for every input channel from 0 to the sum; one is chosen by click or arrow keys.

    Signals
    -------
    channel_chosen(int)
        The user wants to see the kernel of this input channel; counted from the first one taken.
    """

    channel_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = np.zeros(0)
        self._bias, self._total, self._first, self._chosen = 0.0, 0.0, 0, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Running sum over the input channels"))
        read_as(self, QAccessible.Role.Chart)
        wear_ring(self)

    def sizeHint(self) -> QSize:
        return QSize(400, 84)

    def show_cell(self, cell: Cell, first: int, chosen: int) -> None:
        """Show how `cell` adds up; `first` is the number of its first input channel."""
        self._parts, self._bias, self._total = cell.products.sum((1, 2)), cell.bias, cell.total
        self._first, self._chosen = first, chosen
        text = self.tr("Input channel {number} adds {part}; the sum is then {sum}.")
        running = np.cumsum(self._parts)
        self._said = text.format(
            number=first + chosen, part=_short(self._parts[chosen]), sum=_short(running[chosen])
        )
        self.setAccessibleDescription(self._said)
        self.update()

    # ---- inside

    def _step(self) -> float:
        return min(WIDEST, (self.width() - LEFT - RIGHT) / (len(self._parts) + 2))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        if not len(self._parts):
            return
        tokens, step = tokens_for(self), self._step()
        levels = np.concatenate([[0.0], np.cumsum(self._parts), [self._total]])
        low, high = float(min(levels.min(), 0)), float(max(levels.max(), 0))
        room = self.height() - FOOT - 16

        def y(value: float) -> float:
            return 8 + (high - value) / ((high - low) or 1.0) * room

        painter = QPainter(self)
        painter.setPen(QPen(QColor(tokens.outline), 1))
        painter.drawLine(QPointF(LEFT, y(0)), QPointF(self.width() - RIGHT, y(0)))
        for number in range(len(levels) - 1):
            before, after = float(levels[number]), float(levels[number + 1])
            area = QRectF(
                LEFT + number * step, min(y(before), y(after)), max(step - 1, 1),
                max(abs(y(after) - y(before)), 1.0),
            )  # fmt: skip
            painter.fillRect(area, QColor(tokens.train if after >= before else tokens.validation))
            if number == self._chosen:
                painter.setPen(QPen(QColor(tokens.text), 2))
                painter.drawRect(area.adjusted(-1, -2, 1, 2))
        end = LEFT + (len(levels) - 1) * step
        painter.setPen(QPen(QColor(tokens.text), 2))
        painter.drawLine(QPointF(end, y(self._total)), QPointF(end + step, y(self._total)))
        painter.setFont(tabular(scaled(base_font(), 0.88)))
        painter.setPen(QColor(tokens.muted))
        foot = QRectF(LEFT, self.height() - FOOT, self.width() - LEFT, FOOT)
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, self._said)
        painter.setPen(QColor(tokens.text))
        text = self.tr("sum {sum}").format(sum=_short(self._total))
        painter.drawText(
            foot.adjusted(0, 0, -RIGHT, 0),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            text,
        )

    def _choose(self, number: int) -> None:
        number = min(max(number, 0), len(self._parts) - 1)
        if number != self._chosen and len(self._parts):
            self.channel_chosen.emit(number)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose(int((event.position().x() - LEFT) // self._step()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._choose(self._chosen + step)


def _short(value: float) -> str:
    return locale().toString(float(value), "g", 4)
