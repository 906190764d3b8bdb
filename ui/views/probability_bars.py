"""The most probable classes as bars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.accessible import read_as
from ui.growing import grown
from ui.theme import base_font, scaled, tabular, tokens_for
from ui.views.data_table import DataTable, offer_table
from ui.views.drawing_tables import shares_table
from ui.widgets.phrases import percent

SHOWN = 5
VISIBLE = 5e-4  # what is written as 0.0 % gets no bar
ROW_HEIGHT, BAR_HEIGHT, FIGURE_ROOM = 35, 8, 64


class ProbabilityBars(QWidget):
    """Up to five classes from the most probable down; figures stand at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        read_as(self, QAccessible.Role.Chart)
        offer_table(self)
        self._scores: list[tuple[str, float]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_scores([])

    def set_scores(self, scores: Sequence[tuple[str, float]]) -> None:
        """Show the first five of `scores`: (label, probability 0..1), most probable first."""
        self._scores = list(scores[:SHOWN])
        words = [f"{label} {percent(share)}" for label, share in self._scores]
        self.setAccessibleName(self.tr("Most probable classes"))
        self.setAccessibleDescription(", ".join(words))
        self.setToolTip("\n".join(words))
        self.updateGeometry()
        self.update()

    def scores(self) -> list[tuple[str, float]]:
        """Return what is shown."""
        return list(self._scores)

    def data_table(self) -> DataTable:
        """Return what is shown, as figures."""
        return shares_table(self.accessibleName(), self._scores)

    def sizeHint(self) -> QSize:
        return QSize(260, grown(ROW_HEIGHT) * len(self._scores))

    def minimumSizeHint(self) -> QSize:
        return QSize(140, grown(ROW_HEIGHT) * len(self._scores))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row, (label, share) in enumerate(self._scores):
            self._paint_row(painter, row, label, share)

    def _paint_row(self, painter: QPainter, row: int, label: str, share: float) -> None:
        tokens, first = tokens_for(self), row == 0
        box = QRectF(0, row * grown(ROW_HEIGHT), self.width(), grown(ROW_HEIGHT))
        line = box.adjusted(0, 0, 0, -BAR_HEIGHT - 8)
        painter.setFont(tabular(scaled(base_font(), 1.0, bold=first)))
        painter.setPen(QColor(tokens.text if first else tokens.muted))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | middle, percent(share))
        room = line.width() - grown(FIGURE_ROOM)
        name = painter.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | middle, name)
        bar = QRectF(0, line.bottom() + 2, self.width(), BAR_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(bar, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
        if share >= VISIBLE:
            # A sliver keeps its round ends.
            bar.setWidth(max(BAR_HEIGHT, bar.width() * min(share, 1.0)))
            painter.setBrush(QColor(tokens.accent if first else tokens.outline))
            painter.drawRoundedRect(bar, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
