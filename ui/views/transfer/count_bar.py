"""How many parameters are trained and how many frozen, as a bar and in figures."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.accessible import read_as
from ui.icons import paint_icon
from ui.theme import scaled, tabular, tokens_for
from ui.widgets.phrases import count

BAR = 10
ICON = 15


class CountBar(QWidget):
    """Frozen at the left, trained at the right, as on the diagram."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        read_as(self, QAccessible.Role.Chart)
        self._frozen = self._trained = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_counts(0, 0)

    def set_counts(self, trained: int, frozen: int) -> None:
        """Show the numbers of trained and frozen parameters."""
        self._trained, self._frozen = trained, frozen
        self.setAccessibleName(
            self.tr("{trained} parameters trained, {frozen} frozen").format(
                trained=count(trained), frozen=count(frozen)
            )
        )
        self.setToolTip(self.accessibleName())
        self.update()

    def counts(self) -> tuple[int, int]:
        """Return the numbers of trained and frozen parameters."""
        return self._trained, self._frozen

    def sizeHint(self) -> QSize:
        return QSize(240, BAR + 8 + 2 * (self.fontMetrics().height() + 4))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        total = self._trained + self._frozen
        body = QPainterPath()
        body.addRoundedRect(QRectF(0, 0, self.width(), BAR), BAR / 2, BAR / 2)
        painter.fillPath(body, QColor(tokens.border))
        if total:
            edge = self.width() * self._frozen / total
            painter.setClipPath(body)
            painter.fillRect(QRectF(0, 0, edge, BAR), QColor(tokens.frozen))
            rest = QRectF(edge, 0, self.width() - edge, BAR)
            painter.fillRect(rest, QColor(tokens.trainable))
            painter.setClipping(False)
        top = BAR + 8.0
        for icon, colour, number, word in (
            ("flame", tokens.trainable, self._trained, self.tr("parameters trained")),
            ("snowflake", tokens.frozen, self._frozen, self.tr("parameters frozen")),
        ):
            self._paint_line(painter, top, icon, colour, f"{count(number)}", word)
            top += self.fontMetrics().height() + 4

    def _paint_line(
        self, painter: QPainter, top: float, icon: str, colour: str, figure: str, word: str
    ) -> None:
        tokens, height = tokens_for(self), self.fontMetrics().height()
        paint_icon(painter, icon, colour, QRectF(0, top + (height - ICON) / 2, ICON, ICON))
        painter.setFont(tabular(scaled(self.font(), 1.0, bold=True)))
        painter.setPen(QColor(tokens.text))
        area = QRectF(ICON + 7, top, self.width() - ICON - 7, height)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft), figure)
        width = painter.fontMetrics().horizontalAdvance(figure + " ")
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.muted))
        painter.drawText(area.adjusted(width, 0, 0, 0), int(Qt.AlignmentFlag.AlignLeft), word)
