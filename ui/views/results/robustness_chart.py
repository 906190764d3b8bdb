"""Accuracy against severity, a line for each way of making images worse."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.theme import Tokens
from ui.views.data_table import Cell, DataTable
from ui.views.growth_axes import GrowthAxes
from ui.widgets.phrases import locale
from workbench.evaluation.corruptions import CORRUPTIONS, SEVERITIES

# Lines differ in their stroke too, for those who do not tell the colours apart.
STROKES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
)


class RobustnessChart(GrowthAxes):
    """Each point with its 95 % interval."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Accuracy by severity"), self.tr("severity →"), parent)
        self._clean: dict[str, Any] = {}
        self._rows: list[dict[str, Any]] = []

    def set_rows(self, clean: dict[str, Any], rows: list[dict[str, Any]]) -> None:
        """Show the engine's "clean" and "rows"."""
        self._clean, self._rows = clean, rows
        every = [clean, *rows]
        marks = [(s / SEVERITIES, locale().toString(s)) for s in range(1, SEVERITIES + 1)]
        low, high = min(one["low"] for one in every), max(one["high"] for one in every)
        self.set_axes(low, high, [(0.0, self.tr("as is")), *marks])

    def title(self, corruption: str) -> str:
        """Return the name of a corruption; empty is the image as it is."""
        names = {
            "": self.tr("As it is"),
            "noise": self.tr("Noise"),
            "defocus": self.tr("Defocus"),
            "contrast": self.tr("Contrast"),
            "jpeg": self.tr("JPEG"),
        }
        return names[corruption]

    def data_table(self) -> DataTable:
        rows: list[list[Cell]] = [
            [self.title(row["corruption"]), row["severity"], row["count"], 100 * row["accuracy"],
             100 * row["low"], 100 * row["high"]]
            for row in (self._clean, *self._rows) if row
        ]  # fmt: skip
        headings = (
            self.tr("Made worse by"), self.tr("Severity"), self.tr("Images"),
            self.tr("Accuracy (%)"), self.tr("From (%)"), self.tr("To (%)"),
        )  # fmt: skip
        return DataTable(self.accessibleName(), headings, rows)

    def draw(self, painter: QPainter, tokens: Tokens) -> None:
        if not self._rows:
            return
        colours = (tokens.accent, tokens.warning, tokens.replaced, tokens.danger)
        left = self.plot().left()
        for name, colour, stroke in zip(CORRUPTIONS, colours, STROKES, strict=True):
            rows = [self._clean, *(row for row in self._rows if row["corruption"] == name)]
            points = [self.place(row["severity"] / SEVERITIES, row["accuracy"]) for row in rows]
            pen = QPen(QColor(colour), 1.2)
            painter.setPen(pen)
            for point, row in zip(points, rows, strict=True):
                x = point.x() + 3 * CORRUPTIONS.index(name) - 4.5
                ends = (self.place(0, row[end]).y() for end in ("low", "high"))
                painter.drawLine(*(QPointF(x, y) for y in ends))
            pen.setWidthF(2.0)
            pen.setStyle(stroke)
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(points))
            painter.drawLine(QPointF(left, 12), QPointF(left + 20, 12))
            painter.setPen(QColor(tokens.text))
            text = self.title(name)
            width = painter.fontMetrics().horizontalAdvance(text)
            painter.drawText(
                QRectF(left + 25, 3, width + 4, 18), Qt.AlignmentFlag.AlignVCenter, text
            )
            left += 25 + width + 16
