"""Confidence against accuracy, before and after a temperature."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import Tokens
from ui.views.data_table import Cell, DataTable
from ui.views.unit_chart import UnitChart
from ui.widgets.phrases import percent

DOT = 4.5


class ReliabilityChart(UnitChart):
    """Bins as points with intervals: orange as trained, blue with the temperature."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Reliability diagram"), self.tr("confidence →"), self.tr("accuracy"), parent
        )
        self._before: list[dict[str, Any]] = []
        self._after: list[dict[str, Any]] = []

    def set_bins(self, before: list[dict[str, Any]], after: list[dict[str, Any]]) -> None:
        """Show the bins of the engine's "calibration"."""
        self._before, self._after = before, after
        least = min((one["confidence"] for one in (*before, *after)), default=0.0)
        lowest = min((one["low"] for one in (*before, *after)), default=0.0)
        self.set_axes(int(least * 10) / 10, int(lowest * 10) / 10)
        worst = max(before, key=lambda one: abs(one["confidence"] - one["accuracy"]), default=None)
        if worst is not None:
            self.setAccessibleDescription(
                self.tr(
                    "As trained, the bin that is farthest off is {confidence} sure and right in "
                    "{accuracy} of its images."
                ).format(
                    confidence=percent(worst["confidence"]), accuracy=percent(worst["accuracy"])
                )
            )

    def data_table(self) -> DataTable:
        rows: list[list[Cell]] = [
            [name, 100 * one["confidence"], 100 * one["accuracy"], 100 * one["low"],
             100 * one["high"], one["count"]]
            for name, bins in (
                (self.tr("as trained"), self._before), (self.tr("calibrated"), self._after)
            )
            for one in bins
        ]  # fmt: skip
        headings = (
            self.tr("Which"), self.tr("Confidence (%)"), self.tr("Accuracy (%)"),
            self.tr("From (%)"), self.tr("To (%)"), self.tr("Images"),
        )  # fmt: skip
        return DataTable(self.accessibleName(), headings, rows)

    def draw(self, painter: QPainter, tokens: Tokens) -> None:
        painter.setPen(QPen(QColor(tokens.outline), 1, Qt.PenStyle.DashLine))
        painter.drawLine(self.place(0, 0), self.place(1, 1))
        if not self._before:
            return
        self._draw_bins(painter, self._before, QColor(tokens.train), filled=False)
        self._draw_bins(painter, self._after, QColor(tokens.validation), filled=True)

    def _draw_bins(
        self, painter: QPainter, bins: list[dict[str, Any]], colour: QColor, *, filled: bool
    ) -> None:
        places = [self.place(one["confidence"], one["accuracy"]) for one in bins]
        painter.setPen(QPen(colour, 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for start, end in pairwise(places):
            painter.drawLine(start, end)
        for one, place in zip(bins, places, strict=True):
            painter.setPen(QPen(colour, 1))
            for end in (one["low"], one["high"]):
                painter.drawLine(place, QPointF(place.x(), self.place(0, end).y()))
            painter.setPen(QPen(colour, 1.6))
            painter.setBrush(colour if filled else self.palette().base())
            painter.drawEllipse(place, DOT, DOT)
