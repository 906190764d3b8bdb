"""Axes of the curves: whole epochs below, percent or losses at the left."""

from __future__ import annotations

import math

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPen

from ui.theme import Tokens
from ui.widgets.phrases import decimal, locale, short_percent

AXIS_WIDTH = 50  # the same in both plots, so that their epochs stand above each other
LABEL_HALF = 9
MANY_DECADES = 2.5
NEVER_BELOW = 1e-9
Ticks = list[tuple[float, list[float]]]


class _Axis(pg.AxisItem):
    """An axis without a line of its own, in the theme's colours."""

    def __init__(self, side: str) -> None:
        super().__init__(side)
        self.setStyle(tickLength=0, maxTickLevel=0, tickTextOffset=8, hideOverlappingLabels=False)

    def restyle(self, tokens: Tokens, font: QFont) -> None:
        self.setPen(QPen(Qt.PenStyle.NoPen))
        self.setTextPen(QColor(tokens.muted))
        self.setTickPen(QColor(tokens.grid))
        self.setTickFont(font)
        self.label.setFont(font)
        self.label.setDefaultTextColor(QColor(tokens.muted))


class EpochAxis(_Axis):
    """Epochs; only whole ones are marked unless the user looks closer."""

    def __init__(self) -> None:
        super().__init__("bottom")

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        spacing = super().tickSpacing(low, high, size)[0][0]
        return [(spacing if high - low < 2 else max(1.0, spacing), 0.0)]


class RateAxis(_Axis):
    """Decimal logarithms of learning rates, told as the rates; decades are marked."""

    def __init__(self) -> None:
        super().__init__("bottom")

    def tickSpacing(self, *_: float) -> list[tuple[float, float]]:
        return [(1.0, 0.0)]

    def tickStrings(self, values: list[float], *_: float) -> list[str]:
        return [decimal(10**value, ".0e" if value < -3 else "g") for value in values]


class ValueAxis(_Axis):
    """Losses or percents, with lines across the plot."""

    def __init__(self, *, percent: bool) -> None:
        super().__init__("left")
        self._percent = percent
        self.setGrid(255)

    def boundingRect(self) -> QRectF:
        # With a grid pyqtgraph leaves no room for the halves of labels that stand out at the ends.
        return super().boundingRect().adjusted(0, -LABEL_HALF, 0, LABEL_HALF)

    def tickValues(self, low: float, high: float, size: float) -> Ticks:
        if self.logMode:
            return [(1.0, log_ticks(low, high))]
        return super().tickValues(low, high, size)

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self.logMode:
            return [decimal(10**value, ".3g") for value in values]
        if self._percent:
            return [short_percent(value / 100) if value <= 100 else "" for value in values]
        return [
            text.replace(".", locale().decimalPoint())
            for text in super().tickStrings(values, scale, spacing)
        ]


def log_ticks(low: float, high: float) -> list[float]:
    """Return places of ticks between two decimal logarithms: decades, or 1, 2, 5 where few."""
    low = max(low, math.log10(NEVER_BELOW))
    steps = (1,) if high - low > MANY_DECADES else (1, 2, 5)
    decades = range(math.floor(low), math.ceil(high) + 1)
    places = [decade + math.log10(step) for decade in decades for step in steps]
    return [place for place in places if low <= place <= high]
