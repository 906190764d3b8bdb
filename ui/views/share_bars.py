"""How much of the whole something is: thin bars with a percentage each."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.accessible import read_as
from ui.theme import base_font, scaled, tabular, tokens_for
from ui.widgets.phrases import named, percent

LINE, THICK, GAP = 22, 6, 10


class ShareBars(QWidget):
    """Lines of name, bar and percentage."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        read_as(self, QAccessible.Role.Chart)
        self._shares: list[tuple[str, float]] = []
        self.setFont(tabular(scaled(base_font(), 0.92)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_shares(self, shares: list[tuple[str, float]]) -> None:
        """Show (name, share of 1) pairs."""
        self._shares = shares
        texts = [named(name, percent(share)) for name, share in shares]
        self.setAccessibleName("; ".join(texts))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, LINE * len(self._shares))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens, painter, metrics = tokens_for(self), QPainter(self), self.fontMetrics()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names = max((metrics.horizontalAdvance(name) for name, _ in self._shares), default=0)
        figures = metrics.horizontalAdvance(percent(1.0))
        left, right = names + GAP, self.width() - figures - GAP
        for number, (name, share) in enumerate(self._shares):
            top = number * LINE
            painter.setPen(QColor(tokens.muted))
            area = QRectF(0, top, names, LINE)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, name)
            painter.setPen(QColor(tokens.text))
            area = QRectF(right + GAP, top, figures, LINE)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(area, flags, percent(share))
            painter.setPen(Qt.PenStyle.NoPen)
            track = QRectF(left, top + (LINE - THICK) / 2, max(right - left, 0), THICK)
            painter.setBrush(QColor(tokens.grid))
            painter.drawRoundedRect(track, THICK / 2, THICK / 2)
            if share > 0:
                track.setWidth(max(track.width() * min(share, 1.0), THICK / 2))
                painter.setBrush(QColor(tokens.accent))
                painter.drawRoundedRect(track, THICK / 2, THICK / 2)
