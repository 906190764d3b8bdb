"""Painting the rows of the list of networks: cards, and the members of an opened family."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from ui.icons import paint_icon
from ui.theme import Tokens, scaled, tabular
from ui.views.diagram.pyramid import paint_thumbnail
from ui.widgets.phrases import decimal
from workbench.diagram.groups import Box

CARD_HEIGHT, MEMBER_HEIGHT = 80, 32
PADDING, CORNER = 10.0, 8.0
THUMBNAIL = (78.0, 54.0)
ICON, TICK, INDENT = 14.0, 15.0, 16.0
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True)
class CardTexts:
    """What a row says: its title, the year after it, the idea, and figures."""

    title: str
    year: str
    idea: str
    figures: str


@dataclass(frozen=True)
class CardLook:
    """How a row is drawn.

    Attributes
    ----------
    tokens : Tokens
    font : QFont
    chosen, focused, hovered : bool
        The network is the project's; the row has the keyboard; the mouse is over it.
    weights : bool
        Pretrained weights are here.
    fold : bool or None
        Whether a family is opened; None for a row that has no members.
    tick : bool or None
        Whether it is ticked for comparison; None where ticks are not the subject.
    """

    tokens: Tokens
    font: QFont
    chosen: bool = False
    focused: bool = False
    hovered: bool = False
    weights: bool = False
    fold: bool | None = None
    tick: bool | None = None


def paint_card(
    painter: QPainter, area: QRectF, texts: CardTexts, boxes: tuple[Box, ...], look: CardLook
) -> None:
    """Draw a card into `area`."""
    tokens = look.tokens
    _paint_surface(painter, area, look, CORNER, tokens.surface, tokens.border)
    width, height = THUMBNAIL
    top = area.y() + (area.height() - height) / 2
    frame = QRectF(area.x() + PADDING, top, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.surface if look.chosen else tokens.raised))
    painter.drawRoundedRect(frame, 5, 5)
    paint_thumbnail(painter, boxes, frame.adjusted(6, 5, -6, -5), tokens)
    left = frame.right() + PADDING
    text = QRectF(left, area.y() + 6, area.right() - PADDING - left, area.height() - 12)
    painter.setFont(scaled(look.font, 1.0, bold=True))
    line = QRectF(text.x(), text.y(), text.width(), painter.fontMetrics().height())
    marks = _paint_marks(painter, line, replace(look, weights=False))
    _paint_title(painter, line.adjusted(0, 0, -marks, 0), texts, look)
    painter.setPen(QColor(tokens.muted))
    painter.setFont(tabular(scaled(look.font, 0.88)))
    below = QRectF(text.x(), 0, text.width(), painter.fontMetrics().height())
    below.moveBottom(text.bottom())
    marks = _paint_marks(painter, below, replace(look, fold=None, tick=None))
    _paint_elided(painter, below.adjusted(0, 0, -marks, 0), texts.figures)
    painter.setFont(scaled(look.font, 0.88))
    idea = QRectF(text.x(), line.bottom(), text.width(), below.top() - line.bottom())
    paint_two_lines(painter, idea, texts.idea)


def paint_member(painter: QPainter, area: QRectF, texts: CardTexts, look: CardLook) -> None:
    """Draw one member of an opened family into `area`, under the family's card."""
    tokens = look.tokens
    painter.setPen(QPen(QColor(tokens.border), 1))
    painter.drawLine(
        int(area.x() + INDENT / 2),
        int(area.y() - 4),
        int(area.x() + INDENT / 2),
        int(area.bottom()),
    )
    area = area.adjusted(INDENT, 0, 0, 0)
    _paint_surface(painter, area, look, 6.0, "", "")
    line = area.adjusted(PADDING - 2, 0, -PADDING, 0)
    marks = _paint_marks(painter, line, look)
    painter.setFont(tabular(scaled(look.font, 0.88)))
    painter.setPen(QColor(tokens.muted))
    figures = line.adjusted(0, 0, -ICON - 6 if not look.weights else -marks, 0)
    painter.drawText(figures, _RIGHT, texts.figures)
    used = painter.fontMetrics().horizontalAdvance(texts.figures) + ICON + 14
    painter.setFont(scaled(look.font, 1.0, bold=look.chosen))
    painter.setPen(QColor(tokens.text))
    _paint_elided(painter, line.adjusted(0, 0, -used, 0), texts.title)


def paint_skeleton(painter: QPainter, area: QRectF, tokens: Tokens) -> None:
    """Draw the shape of a card that is still to come."""
    painter.setPen(QPen(QColor(tokens.border), 1))
    painter.setBrush(QColor(tokens.surface))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.grid))
    width, height = THUMBNAIL
    top = area.y() + (area.height() - height) / 2
    painter.drawRoundedRect(QRectF(area.x() + PADDING, top, width, height), 5, 5)
    left, right = area.x() + width + 2 * PADDING, area.right() - PADDING
    for offset, share in ((3, 0.6), (21, 1.0), (43, 0.75)):
        painter.drawRoundedRect(QRectF(left, top + offset, share * (right - left), 9), 4, 4)


def weights_here(facts: Mapping[str, Any]) -> bool:
    """Return whether pretrained weights of a network are on this machine."""
    weights = facts.get("weights")
    return bool(weights and weights.get("available"))


def macs_text(macs: float) -> str:
    """Return multiply-adds as papers do: "1.81 GMACs", "15.5 GMACs", "416 kMACs"."""
    for size, letter in ((1e9, "G"), (1e6, "M"), (1e3, "k")):
        if macs >= 0.0995 * size or letter == "k":
            break
    value = macs / size
    digits = 2 if value < 9.995 else 1 if value < 99.95 else 0
    return f"{decimal(value, f'.{digits}f')} {letter}MACs"


def paint_two_lines(painter: QPainter, area: QRectF, text: str) -> None:
    """Draw `text` over at most two lines, the second shortened if it must be."""
    metrics, width = painter.fontMetrics(), int(area.width())
    # Only at spaces: French sets a no-break space before a colon.
    words, first = text.split(" "), ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    if not first and words:
        first = metrics.elidedText(words.pop(0), Qt.TextElideMode.ElideRight, width)
    second = metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width)
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    painter.drawText(area, flags, first)
    painter.drawText(area.adjusted(0, metrics.lineSpacing(), 0, 4), flags, second)


def _paint_surface(
    painter: QPainter, area: QRectF, look: CardLook, corner: float, fill: str, edge: str
) -> None:
    tokens = look.tokens
    if look.chosen:
        fill, edge = tokens.accent_soft, tokens.accent
    elif look.hovered:
        fill, edge = fill or tokens.raised, tokens.outline if edge else ""
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    pen = QPen(QColor(edge), 1.6 if look.chosen else 1.0)
    painter.setPen(pen if edge else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), corner, corner)
    if look.focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.text if look.chosen else tokens.accent), 1.6))
        inner = area.adjusted(3.5, 3.5, -3.5, -3.5) if look.chosen else area.adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(inner, corner - 2, corner - 2)


def _paint_marks(painter: QPainter, line: QRectF, look: CardLook) -> float:
    """Draw what stands at the right end of a line; return the room that it took."""
    right, middle = line.right(), line.center().y()
    if look.tick is not None:
        right -= TICK
        paint_tick(painter, QRectF(right, middle - TICK / 2, TICK, TICK), look.tokens, look.tick)
        right -= 6
    for name, colour, shown in (
        (
            "chevron-down" if look.fold else "chevron-right",
            look.tokens.muted,
            look.fold is not None,
        ),
        ("circle-check", look.tokens.success, look.weights),
    ):
        if shown:
            right -= ICON
            paint_icon(painter, name, colour, QRectF(right, middle - ICON / 2, ICON, ICON))
            right -= 6
    return line.right() - right


def paint_tick(painter: QPainter, box: QRectF, tokens: Tokens, on: bool) -> None:
    """Draw a check box."""
    painter.setPen(QPen(QColor(tokens.accent if on else tokens.outline), 1))
    painter.setBrush(QColor(tokens.accent if on else tokens.surface))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if on:
        paint_icon(painter, "check", tokens.accent_text, box.adjusted(2, 2, -2, -2))


def _paint_title(painter: QPainter, line: QRectF, texts: CardTexts, look: CardLook) -> None:
    metrics = painter.fontMetrics()
    year = f" {texts.year}" if texts.year else ""
    if metrics.horizontalAdvance(texts.title + year) > line.width():
        year = ""
    title = metrics.elidedText(texts.title, Qt.TextElideMode.ElideRight, int(line.width()))
    painter.setPen(QColor(look.tokens.text))
    painter.drawText(line, _LEFT, title)
    used = metrics.horizontalAdvance(title)
    painter.setFont(look.font)
    painter.setPen(QColor(look.tokens.muted))
    painter.drawText(line.adjusted(used, 0, 0, 0), _LEFT, year)


def _paint_elided(painter: QPainter, line: QRectF, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(line.width()))
    painter.drawText(line, _LEFT, shown)
