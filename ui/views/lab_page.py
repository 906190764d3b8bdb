"""A page of the transfer lab: cards one below the other, scrolled if they must be."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

WIDE = 640
"""Pixels from which two cards have room beside each other."""


class LabPage(QScrollArea):
    """A column that scrolls downwards only.

    Attributes
    ----------
    column : QVBoxLayout
        Where the cards go.

    Signals
    -------
    widened(bool)
        Two cards have room beside each other, or no longer.
    """

    widened = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setProperty("surface", "clear")
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 4, 0)
        self.column.setSpacing(12)
        self.setWidget(inner)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.widened.emit(self.viewport().width() >= WIDE)


def beside(*cards: tuple[QWidget, int]) -> QBoxLayout:
    """Return a row of cards, each with its share of the width; see `arrange`."""
    row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    row.setSpacing(12)
    for card, share in cards:
        row.addWidget(card, share)
    return row


def arrange(row: QBoxLayout, *, wide: bool) -> None:
    """Put the cards of a row beside each other, or one below the other."""
    directions = QBoxLayout.Direction
    row.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
