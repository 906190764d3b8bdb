"""How pictures of the preview are painted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QImage, QPainter, QPen, QTransform

from ui.theme import Tokens

CORNER = 6.0
PLUS = " + "
"""Between the labels of a blend."""


def paint_picture(
    painter: QPainter, tokens: Tokens, image: QImage | None, area: QRectF, error: str = ""
) -> None:
    """Fill `area` with the whole of `image` under rounded corners; without one, say why."""
    painter.setPen(Qt.PenStyle.NoPen)
    if image is None:
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(area, CORNER, CORNER)
        painter.setPen(QColor(tokens.danger if error else tokens.muted))
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(area.adjusted(6, 6, -6, -6), flags, error)
        return
    # A textured brush gives smooth corners at no more cost than drawing the image does.
    brush = QBrush(image)
    fit = QTransform.fromTranslate(area.x(), area.y())
    brush.setTransform(fit.scale(area.width() / image.width(), area.height() / image.height()))
    painter.setBrush(brush)
    painter.drawRoundedRect(area, CORNER, CORNER)


def paint_caption(painter: QPainter, text: str, picture: QRectF) -> None:
    """Write `text` on a dark pill in the upper left corner of a picture, readable on any image."""
    metrics = painter.fontMetrics()
    lines = caption_lines(text, metrics, int(picture.width()) - 22)
    width = max(metrics.horizontalAdvance(line) for line in lines)
    pill = QRectF(0, 0, width + 12, len(lines) * metrics.height() + 3)
    pill.moveTopLeft(picture.topLeft() + QPointF(5, 5))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(10, 14, 20, 190))
    painter.drawRoundedRect(pill, 5, 5)
    painter.setPen(QColor("#ffffff"))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(pill.adjusted(6, 0, 0, 0), flags, "\n".join(lines))


def caption_lines(text: str, metrics: QFontMetrics, room: int) -> list[str]:
    """Return `text` in a line, or a blend's two labels in two; what is still too wide is cut."""
    lines = [text]
    if metrics.horizontalAdvance(text) > room and PLUS in text:
        first, _, second = text.partition(PLUS)
        lines = [first, f"{PLUS.lstrip()}{second}"]
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines]


def paint_ring(painter: QPainter, tokens: Tokens, area: QRectF) -> None:
    """Show that the keyboard is here."""
    painter.setPen(QPen(QColor(tokens.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(-1, -1, 1, 1), CORNER + 1, CORNER + 1)
