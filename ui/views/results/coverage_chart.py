"""How accurate the answers are if the less sure ones are withheld."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.theme import Tokens
from ui.views.data_table import Cell, DataTable
from ui.views.unit_chart import UnitChart
from ui.widgets.phrases import percent


class CoverageChart(UnitChart):
    """Accuracy among the answered against the share of images that get an answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Accuracy against coverage"), self.tr("images answered →"), self.tr("accuracy"),
            parent,
        )  # fmt: skip
        self._points: list[dict[str, Any]] = []
        self._chosen: dict[str, Any] | None = None
        self._wanted = 0.0

    def set_curve(self, points: list[dict[str, Any]]) -> None:
        """Show what rising thresholds leave, of the engine's "calibration"."""
        self._points = [one for one in points if one["count"]]
        lowest = min((one["low"] for one in self._points if one["share"] > 0.2), default=0.5)
        self.set_axes(0.0, int(lowest * 10) / 10)
        if self._points:
            first = self._points[0]
            self.setAccessibleDescription(
                self.tr("Answering all images, {accuracy} of the answers are right.").format(
                    accuracy=percent(first["accuracy"])
                )
            )

    def set_chosen(self, wanted: float, chosen: dict[str, Any] | None) -> None:
        """Mark an accuracy that is wanted, and the point that reaches it."""
        self._wanted, self._chosen = wanted, chosen
        self.update()

    def data_table(self) -> DataTable:
        rows: list[list[Cell]] = [
            [100 * one["below"], 100 * one["share"], one["count"], 100 * one["accuracy"],
             100 * one["low"], 100 * one["high"]]
            for one in self._points
        ]  # fmt: skip
        headings = (
            self.tr("Unknown below (%)"), self.tr("Answered (%)"), self.tr("Images"),
            self.tr("Accuracy (%)"), self.tr("From (%)"), self.tr("To (%)"),
        )  # fmt: skip
        return DataTable(self.accessibleName(), headings, rows)

    def draw(self, painter: QPainter, tokens: Tokens) -> None:
        if not self._points:
            return
        colour = QColor(tokens.accent)
        band = QColor(colour)
        band.setAlphaF(0.16)
        upper = [self.place(one["share"], one["high"]) for one in self._points]
        lower = [self.place(one["share"], one["low"]) for one in self._points]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(band)
        painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1.8))
        line = [self.place(one["share"], one["accuracy"]) for one in self._points]
        painter.drawPolyline(QPolygonF(line))
        if self._wanted:
            painter.setPen(QPen(QColor(tokens.muted), 1, Qt.PenStyle.DashLine))
            y = self.place(0, self._wanted).y()
            painter.drawLine(QPointF(self.plot().left(), y), QPointF(self.plot().right(), y))
        if self._chosen is not None:
            painter.setPen(QPen(QColor(tokens.train), 2))
            painter.setBrush(QColor(tokens.surface))
            painter.drawEllipse(
                self.place(self._chosen["share"], self._chosen["accuracy"]), 5.5, 5.5
            )
