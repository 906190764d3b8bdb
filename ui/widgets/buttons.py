"""Push buttons in the four weights the program uses."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from ui.icons import icon
from ui.theme import Tokens, tokens_for

ICON_SIZE, GAP = 16, 4


class _Button(QPushButton):
    """A button whose icon takes the theme's colour again whenever the theme changes."""

    KIND = "ghost"

    def __init__(self, text: str, icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", self.KIND)
        self.setIconSize(QSize(ICON_SIZE + GAP, ICON_SIZE))
        self._icon_name = icon_name
        self._refresh_icon()

    def set_icon(self, icon_name: str) -> None:
        """Show another icon; empty for none."""
        self._icon_name = icon_name
        self._refresh_icon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._refresh_icon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tell_if_cut(self)

    def _colour(self, tokens: Tokens) -> str:
        return tokens.text

    def _refresh_icon(self) -> None:
        if self._icon_name:
            colour = self._colour(tokens_for(self))
            self.setIcon(icon(self._icon_name, colour, ICON_SIZE, gap=GAP))
        else:
            self.setIcon(QIcon())


def tell_if_cut(button: QAbstractButton) -> None:
    """Have the tooltip of a button that large text makes too narrow tell its text.

    A tooltip of its own stays.
    """
    text = button.text().replace("&", "")
    cut = button.width() < button.sizeHint().width()
    if cut and not button.toolTip():
        button.setToolTip(text)
    elif not cut and button.toolTip() == text:
        button.setToolTip("")


class GhostButton(_Button):
    """An ordinary action."""


class PrimaryButton(_Button):
    """The one action a page leads to."""

    KIND = "primary"

    def _colour(self, tokens: Tokens) -> str:
        return tokens.accent_text


class DangerButton(_Button):
    """An action that ends or removes something."""

    KIND = "danger"

    def _colour(self, tokens: Tokens) -> str:
        return tokens.danger


class LinkButton(_Button):
    """A quiet action inside text."""

    KIND = "link"

    def __init__(self, text: str, icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, icon_name, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _colour(self, tokens: Tokens) -> str:
        return tokens.accent


class IconButton(QToolButton):
    """An action shown by its icon alone; `name` is its tooltip and accessible name."""

    def __init__(self, icon_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bare")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.setToolTip(name)
        self.setAccessibleName(name)
        self._icon_name = icon_name
        self._refresh_icon()

    def set_icon(self, icon_name: str, name: str = "") -> None:
        """Show another icon, and another name if given."""
        self._icon_name = icon_name
        if name:
            self.setToolTip(name)
            self.setAccessibleName(name)
        self._refresh_icon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._refresh_icon()

    def _refresh_icon(self) -> None:
        self.setIcon(icon(self._icon_name, tokens_for(self).muted, ICON_SIZE))
