"""A message inside a page."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.widgets.buttons import LinkButton
from ui.widgets.label import Label
from ui.widgets.themed_icon import ThemedIcon

Kind = Literal["info", "success", "warning", "danger"]
ICONS: dict[str, str] = {
    "info": "info", "success": "circle-check", "warning": "triangle-alert", "danger": "circle-x",
}  # fmt: skip


class Notice(QFrame):
    """A coloured message with an optional action; hidden while it has nothing to say.

    Signals
    -------
    action_clicked()
        The user pressed the action.
    """

    action_clicked = Signal()

    def __init__(self, kind: Kind = "info", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "notice")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(11, 4, 7, 4)
        layout.setSpacing(9)
        self._icon = ThemedIcon(ICONS[kind])
        self._text, self._action = Label(wrap=True), LinkButton("")
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._action.clicked.connect(self.action_clicked)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        self._text.setMinimumHeight(26)
        layout.addWidget(self._action)
        self._kind: Kind = kind
        self.set_kind(kind)
        self.show_message("")

    @property
    def text(self) -> str:
        """What it says now."""
        return self._text.text()

    def set_kind(self, kind: Kind) -> None:
        """Change colour and icon."""
        self._kind = kind
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._icon.set_icon(ICONS[kind], "accent" if kind == "info" else kind)

    def show_message(self, text: str, action_text: str = "") -> None:
        """Say `text`; empty hides the notice."""
        self._text.setText(text)
        self._action.setText(action_text)
        self._action.setVisible(bool(action_text))
        self.setAccessibleName(text)
        self._follow_text()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ParentChange:
            self._follow_text()
        return super().event(event)

    def _follow_text(self) -> None:
        # Without a parent, showing it would open a window of its own.
        if self.parentWidget() is not None:
            self.setVisible(bool(self.text))
