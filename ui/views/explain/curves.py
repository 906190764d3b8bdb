"""How the answer goes while the image is blurred, and comes while it is sharpened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.accessible import read_as
from ui.theme import base_font, scaled, tokens_for
from ui.views.data_table import DataTable, offer_table
from ui.widgets.phrases import percent

LEFT, TOP, FOOT, GAP = 8, 20, 34, 26


class ExplainCurves(QWidget):
    """Two plots beside each other: deletion and insertion, the map's order and random ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Mapping[str, Any] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Probability while the image is blurred and sharpened"))
        read_as(self, QAccessible.Role.Chart)
        offer_table(self)

    def sizeHint(self) -> QSize:
        return QSize(340, 150)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 110)

    def show_curves(self, found: Mapping[str, Any]) -> None:
        """Show what `explanation` of the engine answered."""
        self._found = found
        self.update()

    def data_table(self) -> DataTable:
        """Return what is shown, as figures."""
        headings = (
            self.tr("Blurred (%)"), self.tr("Probability, map's order (%)"),
            self.tr("Probability, random order (%)"), self.tr("Sharpened (%)"),
            self.tr("Probability, map's order (%)"), self.tr("Probability, random order (%)"),
        )  # fmt: skip
        if not self._found:
            return DataTable(self.accessibleName(), headings, ())
        own, chance = self._found["curve"], self._found["chance"]
        last = len(own["deletion"]) - 1
        rows = [
            [100 * i / last, 100 * own["deletion"][i], 100 * chance["deletion"][i],
             100 * i / last, 100 * own["insertion"][i], 100 * chance["insertion"][i]]
            for i in range(last + 1)
        ]  # fmt: skip
        return DataTable(self.accessibleName(), headings, rows)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        if not self._found:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - 2 * LEFT - GAP) / 2
        titles = (self.tr("Blurred, best first"), self.tr("Sharpened, best first"))
        for number, (kind, title) in enumerate(zip(("deletion", "insertion"), titles, strict=True)):
            left = LEFT + number * (width + GAP)
            area = QRectF(left, TOP, width, self.height() - TOP - FOOT)
            self._paint_plot(painter, area, title, kind)
        self._paint_legend(painter)

    def _paint_plot(self, painter: QPainter, area: QRectF, title: str, kind: str) -> None:
        tokens = tokens_for(self)
        painter.setFont(scaled(base_font(), 0.88))
        painter.setPen(QColor(tokens.muted))
        painter.drawText(
            QRectF(area.left(), 0, area.width(), TOP), Qt.AlignmentFlag.AlignVCenter, title
        )
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.drawRect(area)
        for key, colour in (("chance", tokens.outline), ("curve", tokens.train)):
            style = Qt.PenStyle.DashLine if key == "chance" else Qt.PenStyle.SolidLine
            painter.setPen(QPen(QColor(colour), 1.8, style))
            painter.drawPolyline(_line(self._found[key][kind], area))

    def _paint_legend(self, painter: QPainter) -> None:
        tokens = tokens_for(self)
        texts = ((tokens.train, self.tr("this map")), (tokens.outline, self.tr("random")))
        x, y = float(LEFT), self.height() - FOOT / 2
        for colour, text in texts:
            style = Qt.PenStyle.DashLine if colour == tokens.outline else Qt.PenStyle.SolidLine
            painter.setPen(QPen(QColor(colour), 1.8, style))
            painter.drawLine(QPointF(x, y), QPointF(x + 16, y))
            painter.setPen(QColor(tokens.muted))
            width = painter.fontMetrics().horizontalAdvance(text)
            painter.drawText(
                QRectF(x + 21, y - 9, width + 4, 18), Qt.AlignmentFlag.AlignVCenter, text
            )
            x += width + 40
        note = self.tr("height: probability, up to {top}").format(top=percent(1.0, 0))
        room = QRectF(x, y - 9, self.width() - x, 18)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, note)


def _line(values: Sequence[float], area: QRectF) -> QPolygonF:
    last = max(len(values) - 1, 1)
    return QPolygonF(
        [
            QPointF(area.left() + area.width() * i / last, area.bottom() - area.height() * value)
            for i, value in enumerate(values)
        ]
    )
