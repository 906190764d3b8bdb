"""The pieces of the diagram: a box, and the freeze cut."""

from __future__ import annotations

import re

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsLineItem,
    QStyleOptionGraphicsItem,
    QWidget,
)

from ui.theme import Tokens, scaled
from ui.views.pyramid import CORNER, Tone, fill_colour, line_colour
from ui.views.shapes import shape_text
from workbench.diagram.groups import Box

LABEL_GAP = 4.0
SMALLEST = 0.78
"""How much smaller than others a title may be set before it is shortened."""


class BoxItem(QGraphicsItem):
    """One unit of the network: title inside, output shape below.

    Parameters
    ----------
    number : int
        Its place among the boxes.
    box : Box
    rect : QRectF
        Where its body stands in the scene; the label hangs below.
    """

    def __init__(self, number: int, box: Box, rect: QRectF, tokens: Tokens, font: QFont) -> None:
        super().__init__()
        self.number, self.box, self.rect = number, box, rect
        self._tokens, self._font = tokens, font
        # A name that is a little too long is set smaller rather than cut.
        self._title_font = fitting_font(box.title, rect.width() - 6, font)
        self._tone = Tone(weights=box.parameters > 0)
        self._selected = self._focused = self._hovered = False
        self.setAcceptHoverEvents(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setZValue(1)

    def set_tone(self, tone: Tone) -> None:
        self._tone = tone
        self.update()

    def set_marked(self, selected: bool, focused: bool) -> None:
        """Show whether it is selected, and whether the keyboard acts on it."""
        self._selected, self._focused = selected, focused
        self.update()

    def boundingRect(self) -> QRectF:
        label = QFontMetricsF(self._font).height() + LABEL_GAP
        return self.rect.adjusted(-12, -5, 12, label + 4)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self.boundingRect().adjusted(8, 0, -8, 0))
        return path

    def hoverEnterEvent(self, _event: object) -> None:
        self._hovered = True
        self.update()

    def hoverLeaveEvent(self, _event: object) -> None:
        self._hovered = False
        self.update()

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        line = line_colour(self._tokens, self._tone)
        self._paint_body(painter, line)
        painter.setFont(self._font)
        self._paint_title(painter)
        self._paint_label(painter)

    def _paint_body(self, painter: QPainter, line: QColor) -> None:
        if self._focused:
            painter.setPen(QPen(QColor(self._tokens.accent_soft), 4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect.adjusted(-3, -3, 3, 3), CORNER + 3, CORNER + 3)
        strength = 0.26 if self._hovered or self._selected else 0.14
        body = QPainterPath()
        body.addRoundedRect(self.rect, CORNER, CORNER)
        painter.fillPath(body, fill_colour(self._tokens, line, strength))
        if self._tone.frozen is not None and 0 < self._tone.frozen < 1 and not self._tone.replaced:
            self._paint_mix(painter, body, strength)
        painter.setPen(QPen(line, 2.5 if self._selected else 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(body)

    def _paint_mix(self, painter: QPainter, body: QPainterPath, strength: float) -> None:
        """Colour the frozen share from the left and the trained share from the right."""
        edge = self.rect.x() + self.rect.width() * (self._tone.frozen or 0.0)
        painter.save()
        painter.setClipPath(body)
        for colour, left, right in (
            (self._tokens.frozen, self.rect.left(), edge),
            (self._tokens.trainable, edge, self.rect.right()),
        ):
            part = QRectF(QPointF(left, self.rect.top()), QPointF(right, self.rect.bottom()))
            painter.fillRect(part, fill_colour(self._tokens, QColor(colour), strength))
        painter.restore()

    def _paint_title(self, painter: QPainter) -> None:
        """Write the title, and what the box consists of where there is room for it."""
        room = self.rect.adjusted(3, 2, -3, -2)
        words = elided_words(self.box.title, room.width(), self._title_font)
        title = needed_height(words, room.width(), self._title_font)
        below = self._height_below(room.width())
        if title + below > room.height():
            below = 0.0
        top = room.top() + (room.height() - title - below) / 2
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)
        painter.setFont(self._title_font)
        painter.setPen(QColor(self._tokens.text))
        painter.drawText(QRectF(room.left(), top, room.width(), title + 2), flags, words)
        if below:
            painter.setFont(self._font)
            painter.setPen(QColor(self._tokens.muted))
            area = QRectF(room.left(), top + title, room.width(), below + 2)
            painter.drawText(area, flags, self._parts())
        painter.setFont(self._font)

    def _height_below(self, width: float) -> float:
        parts = self._parts()
        if not parts or elided_words(parts, width, self._font) != parts:
            return 0.0
        return needed_height(parts, width, self._font)

    def _parts(self) -> str:
        """Return the subtitle with places where "InvertedResidual" may be broken."""
        return re.sub(r"(?<=[a-z])(?=[A-Z])", "\u200b", self.box.subtitle)

    def _paint_label(self, painter: QPainter) -> None:
        painter.setPen(QColor(self._tokens.muted))
        top = self.rect.bottom() + LABEL_GAP
        area = QRectF(self.rect.center().x() - 70, top, 140, QFontMetricsF(self._font).height())
        painter.drawText(area, Qt.AlignmentFlag.AlignHCenter, shape_text(self.box.output_shape))


def fitting_font(text: str, width: float, font: QFont) -> QFont:
    """Return `font`, or a smaller one if a word of `text` is wider than `width`."""
    widest = max(map(QFontMetricsF(font).horizontalAdvance, text.split()), default=0.0)
    if widest <= width:
        return font
    return scaled(font, max(width / widest, SMALLEST) - 0.01)


def elided_words(text: str, width: float, font: QFont) -> str:
    """Return `text` with every word that is wider than `width` shortened in its middle."""
    metrics, elide = QFontMetricsF(font), Qt.TextElideMode.ElideMiddle
    return re.sub(r"[^ \u200b]+", lambda word: metrics.elidedText(word[0], elide, width), text)


def needed_height(text: str, width: float, font: QFont) -> float:
    """Return how tall `text` is when wrapped to `width`."""
    flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1000), flags, text).height()


class CutItem(QGraphicsItem):
    """The freeze cut: a dashed line between two boxes under a handle to drag it by."""

    def __init__(self, text: str, tokens: Tokens, font: QFont, height: float) -> None:
        super().__init__()
        self._text, self._tokens, self._font, self._height = text, tokens, font, height
        metrics = QFontMetricsF(font)
        self._pill = QRectF(0, 0, metrics.horizontalAdvance(text) + 22, metrics.height() + 6)
        self.set_shift(0.0)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setZValue(2)

    def set_shift(self, shift: float) -> None:
        """Push the handle sideways of its line, so that it stays inside the view at the ends."""
        self.prepareGeometryChange()
        self._pill.moveCenter(QPointF(shift, self._pill.height() / 2))

    def width(self) -> float:
        """Return the width of the handle."""
        return self._pill.width()

    def boundingRect(self) -> QRectF:
        return self._pill.united(QRectF(-4, 0, 8, self._height)).adjusted(-2, -2, 2, 2)

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        accent = QColor(self._tokens.accent)
        pen = QPen(accent, 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(QLineF(0, self._pill.bottom(), 0, self._height))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawRoundedRect(self._pill, self._pill.height() / 2, self._pill.height() / 2)
        painter.setPen(QColor(self._tokens.accent_text))
        painter.setFont(self._font)
        painter.drawText(self._pill, Qt.AlignmentFlag.AlignCenter, self._text)


def edge_item(start: QRectF, end: QRectF, tokens: Tokens) -> QGraphicsLineItem:
    """Return the connection of two neighbours: its own item, with a cosmetic pen.

    One path for all edges, or a pen of real width, costs a hundred times as much when zoomed in.
    """
    line = QLineF(start.right(), start.center().y(), end.left(), end.center().y())
    item = QGraphicsLineItem(line)
    item.setPen(QPen(QColor(tokens.outline), 0))
    return item
