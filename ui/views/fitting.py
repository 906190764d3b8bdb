"""Text that fits where it is put: set smaller, shortened, or measured when wrapped."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from ui.theme import scaled

SMALLEST = 0.78
"""How much smaller than others a text may be set before it is shortened."""
WRAPPED = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)


def fitting_font(text: str, width: float, font: QFont) -> QFont:
    """Return `font`, or a smaller one if a word of `text` is wider than `width`."""
    words = re.split("[ \u200b]", text)
    widest = max(map(QFontMetricsF(font).horizontalAdvance, words), default=0.0)
    if widest <= width:
        return font
    return scaled(font, max(width / widest, SMALLEST) - 0.01)


def elided_words(text: str, width: float, font: QFont) -> str:
    """Return `text` with every word that is wider than `width` shortened in its middle."""
    metrics, elide = QFontMetricsF(font), Qt.TextElideMode.ElideMiddle
    return re.sub(r"[^ \u200b]+", lambda word: metrics.elidedText(word[0], elide, width), text)


def needed_height(text: str, width: float, font: QFont) -> float:
    """Return how tall `text` is when wrapped to `width`."""
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1000), WRAPPED, text).height()


def breakable(text: str) -> str:
    """Return `text` with places where "InvertedResidual" and "inception4a" may be broken."""
    return re.sub(r"(?<=[a-z])(?=[A-Z0-9])", "\u200b", text)
