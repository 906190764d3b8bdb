"""A picture from the icon set that keeps one of the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.icons import pixmap
from ui.theme import tokens_for


class ThemedIcon(QLabel):
    """An icon as decoration; screen readers pass over it.

    Parameters
    ----------
    icon_name : str
        See `ui.icons.icon`.
    colour : str
        Name of a colour of `ui.theme.Tokens`.
    size : int
        Side in logical pixels.
    """

    def __init__(
        self, icon_name: str, colour: str = "muted", size: int = 18, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._colour, self._size = icon_name, colour, size
        self._refresh()

    def set_icon(self, icon_name: str, colour: str = "") -> None:
        """Show another icon, in another colour if given."""
        self._icon_name, self._colour = icon_name, colour or self._colour
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._refresh()

    def _refresh(self) -> None:
        colour = getattr(tokens_for(self), self._colour)
        self.setPixmap(pixmap(self._icon_name, colour, self._size, self.devicePixelRatioF()))
        self.setFixedSize(self._size, self._size)
