"""What a page says while it has nothing to show."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.growing import follow_text, grown
from ui.theme import text_scale
from ui.widgets.buttons import GhostButton
from ui.widgets.label import Label
from ui.widgets.themed_icon import ThemedIcon

ICON_SIZE, TEXT_WIDTH, LEAST_WIDTH, MARGIN = 40, 360, 200, 12


class EmptyState(QWidget):
    """An icon, a title, a sentence and perhaps a button, centred.

    Signals
    -------
    clicked()
        The user pressed the button.
    """

    clicked = Signal()

    def __init__(
        self,
        icon_name: str,
        title: str,
        text: str = "",
        button_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = ThemedIcon(icon_name, "outline", ICON_SIZE)
        self._title, self._text = Label(title, "heading"), Label(text, "muted", wrap=True)
        self._button = GhostButton(button_text)
        follow_text(self, self._fit)
        self._button.clicked.connect(self.clicked)
        layout = QVBoxLayout(self)
        layout.setSpacing(6)
        layout.addStretch(1)
        for widget in (self._icon, self._title, self._text, self._button):
            if isinstance(widget, QLabel):
                widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.insertSpacing(2, 4)
        layout.addStretch(1)
        self.set_texts(title, text, button_text)

    def set_texts(self, title: str, text: str = "", button_text: str = "") -> None:
        """Say something else."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._fit()
        self._button.setText(button_text)
        self._button.setVisible(bool(button_text))
        self.setAccessibleName(title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        if text_scale() > 1:  # the text then follows the width that there is
            least.setWidth(min(least.width(), grown(LEAST_WIDTH)))
        return least

    def _fit(self) -> None:
        """Give the text its width, and the height that it needs there."""
        width = grown(TEXT_WIDTH)
        if text_scale() > 1:
            margins = self.contentsMargins()
            room = self.width() - margins.left() - margins.right() - 2 * MARGIN
            width = max(min(width, room), grown(LEAST_WIDTH) - 2 * MARGIN)
        self._text.setFixedWidth(width)
        # A centred label is not asked how high it is at its width.
        self._text.setMinimumHeight(max(0, self._text.heightForWidth(width)))

    def set_icon(self, icon_name: str) -> None:
        """Show another icon."""
        self._icon.set_icon(icon_name)
