"""A sheet at the side of a page that explains it in plain words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.views.reading_text import ReadingText
from ui.widgets import IconButton, Label

LETTERS = 38  # of a line


class HelpSheet(QFrame):
    """Shows Markdown; Esc and its cross close it.

    Signals
    -------
    closed()
        The user has read enough.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "sheet")
        self._title = Label("", "title", wrap=True)
        close = IconButton("x", self.tr("Close the help"))
        close.clicked.connect(self.closed)
        self._text = ReadingText()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 10, 12)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._text, 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, without its marks."""
        return self._text.toPlainText()

    def show_text(self, title: str, source: str) -> None:
        """Show Markdown below a title."""
        self._title.setText(title)
        self._text.setAccessibleName(self.tr("Help: {title}").format(title=title))
        self._text.show_markdown(source)

    def wanted_width(self) -> int:
        """Return the width that lines of a readable length take at the present text size."""
        return LETTERS * self.fontMetrics().averageCharWidth() + 60

    def take_focus(self) -> None:
        """Let the keyboard scroll it."""
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
