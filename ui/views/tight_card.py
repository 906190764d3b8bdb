"""A card for content that brings margins of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets import Card

SIDE = 15  # of every card's heading


class TightCard(Card):
    """A card whose body reaches nearer to the border while the heading stays where all are.

    Parameters
    ----------
    left, top, right, bottom : int
        Margins of the content in pixels.
    spacing : int
        Between heading and body.
    """

    def __init__(
        self,
        title: str = "",
        subtitle: str = "",
        *,
        left: int = 9,
        top: int = 12,
        right: int = 9,
        bottom: int = 9,
        spacing: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, subtitle, parent)
        outer = self.layout()
        if isinstance(outer, QVBoxLayout):
            outer.setContentsMargins(left, top, right, bottom)
            outer.setSpacing(spacing)
        self.header.setContentsMargins(max(0, SIDE - left), 0, max(0, SIDE - right), 0)
