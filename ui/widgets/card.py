"""A titled surface that groups what belongs together."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.label import Label
from ui.widgets.wrapping import WrappingRow


class Card(QFrame):
    """A bordered surface with a heading.

    Attributes
    ----------
    body : QVBoxLayout
        Where the content goes.
    header : QHBoxLayout
        The heading's line; widgets added to it stand at the right.
    """

    def __init__(self, title: str = "", subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(15, 12, 15, 14)
        outer.setSpacing(10)
        self._title, self._subtitle = Label(role="heading"), Label(role="muted", wrap=True)
        self.header: QHBoxLayout = WrappingRow()
        self.header.setSpacing(8)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._title)
        texts.addWidget(self._subtitle)
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.header.addLayout(texts, 1)
        outer.addLayout(self.header)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        outer.addLayout(self.body, 1)
        self.set_title(title)
        self.set_subtitle(subtitle)

    def set_title(self, title: str) -> None:
        """Show `title`; empty hides it."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def set_subtitle(self, subtitle: str) -> None:
        """Show `subtitle` under the title; empty hides it."""
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))


def hairline(parent: QWidget | None = None) -> QFrame:
    """Return a one-pixel horizontal line."""
    line = QFrame(parent)
    line.setProperty("surface", "hairline")
    line.setFixedHeight(1)
    return line
