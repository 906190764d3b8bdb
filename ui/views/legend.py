"""What the colours of a plot mean."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import tokens_for
from ui.widgets import Label

LINE_LENGTH = 14


class Legend(QWidget):
    """Lines in the theme's colours with their names.

    Parameters
    ----------
    entries : list of (str, str)
        Name of the colour in `Tokens` ("train") and the text beside it.
    """

    def __init__(self, entries: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        for number, (token, text) in enumerate(entries):
            if number:
                layout.addSpacing(8)
            layout.addWidget(_Line(token))
            layout.addWidget(Label(text, "caption"))


class _Line(QWidget):
    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token
        self.setFixedSize(QSize(LINE_LENGTH, 10))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(getattr(tokens_for(self), self._token)), 3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        middle = self.height() / 2
        painter.drawLine(QLineF(2, middle, LINE_LENGTH - 2, middle))
