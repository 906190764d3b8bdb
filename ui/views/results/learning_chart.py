"""Accuracy against the number of training images, and the law that goes on beyond them."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.theme import Tokens
from ui.views.data_table import Cell, DataTable
from ui.views.growth_axes import GrowthAxes
from ui.widgets.phrases import count


class LearningChart(GrowthAxes):
    """Points with their 95 % intervals; the forecast is the ring at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Accuracy by training images"),
            self.tr("training images, on a logarithmic scale →"),
            parent,
        )
        self._points: list[dict[str, Any]] = []
        self._line: list[list[float]] = []
        self._ahead: dict[str, Any] = {}

    def set_curve(self, values: dict[str, Any]) -> None:
        """Show the engine's "more_images"."""
        self._points, self._line = values["points"], values["line"]
        self._ahead = values["forecast"]
        every = [*self._points, self._ahead]
        shown = [*self._points[::2], self._ahead] if len(self._points) > 4 else every
        marks = [(self._across_of(one["images"]), count(one["images"])) for one in shown]
        low, high = min(one["low"] for one in every), max(one["high"] for one in every)
        self.set_axes(low, high, marks)

    def data_table(self) -> DataTable:
        rows: list[list[Cell]] = [
            [one["images"], 100 * one["accuracy"], 100 * one["low"], 100 * one["high"]]
            for one in (*self._points, self._ahead) if one
        ]  # fmt: skip
        headings = (
            self.tr("Training images"), self.tr("Accuracy (%)"), self.tr("From (%)"),
            self.tr("To (%)"),
        )  # fmt: skip
        return DataTable(self.accessibleName(), headings, rows)

    def draw(self, painter: QPainter, tokens: Tokens) -> None:
        if not self._points:
            return
        line = [self.place(self._across_of(n), accuracy) for n, accuracy in self._line]
        painter.setPen(QPen(QColor(tokens.accent), 1.8))
        painter.drawPolyline(QPolygonF(line))
        for one in (*self._points, self._ahead):
            ahead = one is self._ahead
            colour = QColor(tokens.replaced if ahead else tokens.accent)
            across = self._across_of(one["images"])
            painter.setPen(QPen(colour, 2.4 if ahead else 1.2))
            ends = self.place(across, one["low"]), self.place(across, one["high"])
            painter.drawLine(*ends)
            painter.setBrush(QColor(tokens.surface) if ahead else colour)
            painter.drawEllipse(QPointF(self.place(across, one["accuracy"])), 4.5, 4.5)

    def _across_of(self, images: float) -> float:
        first, last = self._points[0]["images"], self._ahead["images"]
        return math.log(images / first) / math.log(last / first) if last > first else 0.0
