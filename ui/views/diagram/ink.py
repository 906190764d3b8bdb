"""Pens, brushes and fonts of the diagram, made once for a theme."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPen

from ui.theme import Tokens, scaled, tabular
from ui.views.diagram.pyramid import Tone, fill_colour, line_colour

STRONG, USUAL, FAINT = 0.26, 0.14, 0.07


@dataclass(frozen=True, eq=False, slots=True)
class Style:
    """A way to write: font, pen, and whether it is for the details that small text tells."""

    font: QFont
    metrics: QFontMetricsF
    pen: QPen
    small: bool = False


class Ink:
    """Everything needed to paint in the colours of `tokens` and in `font`."""

    def __init__(self, tokens: Tokens, font: QFont) -> None:
        self.tokens = tokens
        self.text, self.muted = QPen(QColor(tokens.text)), QPen(QColor(tokens.muted))
        usual, bold = scaled(font, 0.88), scaled(font, 0.88, bold=True)
        small = tabular(scaled(font, 0.78))
        self.title, self.label = _style(usual, self.text), _style(usual, self.muted)
        self.heading = _style(bold, self.text)
        self.detail, self.figure = _style(small, self.muted, 1), _style(small, self.text, 1)
        # Hair-thin at every scale: pens of a real width cost a hundred times as much from near.
        self.wire = QPen(QColor(tokens.outline), 0)
        self.printed_wire = QPen(QColor(tokens.outline), 1.1)
        self.arrow = QBrush(QColor(tokens.outline))
        self.surface = QBrush(QColor(tokens.surface))
        self.bus = QBrush(fill_colour(tokens, QColor(tokens.accent), 0.42))
        veil = QColor(tokens.surface)
        veil.setAlpha(215)
        self.veil = QBrush(veil)
        """Behind text on top of what is painted."""
        self._looks: dict[tuple[Tone, float], tuple[QPen, QBrush]] = {}
        self._fitted: dict[float, Style] = {}

    def chip(self, units: float) -> Style:
        """Return the style, so many units tall, in which open blocks are named from far."""
        font = QFont(self.heading.font)
        font.setPixelSize(max(round(units), 1))
        return _style(font, self.text)

    def fitted(self, font: QFont) -> Style:
        """Return the style of titles in another size."""
        size = font.pointSizeF()
        if size == self.title.font.pointSizeF():
            return self.title
        return self._fitted.setdefault(size, _style(font, self.text))

    def look(self, tone: Tone, strength: float = USUAL) -> tuple[QPen, QBrush]:
        """Return outline and fill of a box."""
        key = (tone, strength)
        if key not in self._looks:
            line = line_colour(self.tokens, tone)
            fill = QBrush(fill_colour(self.tokens, line, strength))
            self._looks[key] = (QPen(line, 1.2), fill)
        return self._looks[key]

    def frame(self, level: int) -> tuple[QPen, QBrush]:
        """Return outline and fill of an open block, `level` blocks deep."""
        colour = self.tokens.raised if level % 2 == 0 else self.tokens.surface
        return QPen(QColor(self.tokens.border), 1.2), QBrush(QColor(colour))


def _style(font: QFont, pen: QPen, small: int = 0) -> Style:
    return Style(font, QFontMetricsF(font), pen, bool(small))
