"""How the units of a network are painted: their colours, their edges, and a thumbnail of all."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from ui.theme import Tokens
from workbench.diagram.groups import Box
from workbench.diagram.layout import layout

CORNER = 6.0


@dataclass(frozen=True)
class Tone:
    """What a box says by its colour.

    Attributes
    ----------
    frozen : float or None
        Share of its layers with weights that are frozen; None where freezing is not the subject.
    replaced : bool
        Whether it is made anew for the user's classes.
    weights : bool
        Whether it has any weights.
    """

    frozen: float | None = None
    replaced: bool = False
    weights: bool = True


def line_colour(tokens: Tokens, tone: Tone) -> QColor:
    """Return the colour of a box's outline."""
    if not tone.weights:
        return QColor(tokens.outline)
    if tone.replaced:
        return QColor(tokens.replaced)
    if tone.frozen is None:
        return QColor(tokens.accent)
    return QColor(tokens.frozen if tone.frozen >= 0.5 else tokens.trainable)


def fill_colour(tokens: Tokens, line: QColor, strength: float = 0.14) -> QColor:
    """Return `line` thinned with the surface; opaque, so that edges do not shine through."""
    below, rest = QColor(tokens.surface), 1 - strength
    return QColor(
        round(strength * line.red() + rest * below.red()),
        round(strength * line.green() + rest * below.green()),
        round(strength * line.blue() + rest * below.blue()),
    )


def paint_thumbnail(
    painter: QPainter, boxes: tuple[Box, ...], area: QRectF, tokens: Tokens
) -> None:
    """Draw `boxes` as bare bars into `area`, the later the stronger."""
    painter.setPen(Qt.PenStyle.NoPen)
    accent, total = QColor(tokens.accent), len(boxes)
    for number, rect in enumerate(layout(boxes, area.width(), area.height())):
        share = number / max(total - 1, 1)
        painter.setBrush(fill_colour(tokens, accent, 0.35 + 0.6 * share))
        bar = QRectF(area.x() + rect.x, area.y() + rect.y, rect.width, rect.height)
        painter.drawRoundedRect(bar, 1.5, 1.5)
