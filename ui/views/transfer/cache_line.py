"""Whether frozen layers are computed once, and what all such results take on the disk."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.buttons import LinkButton
from ui.widgets.label import Label
from ui.widgets.phrases import file_size
from ui.widgets.themed_icon import ThemedIcon


class CacheLine(QWidget):
    """A sentence behind an icon, and a link that clears what lies on the disk.

    Signals
    -------
    clear_requested()
    """

    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Label(role="caption", wrap=True)
        self._held = Label(role="caption")
        self._clear = LinkButton(self.tr("Clear"))
        self._clear.setAccessibleName(self.tr("Clear the outputs of frozen layers on the disk"))
        self._clear.setToolTip(
            self.tr("Removes them for all projects; the next run computes its own anew.")
        )
        self._clear.clicked.connect(self.clear_requested)
        below = QHBoxLayout()
        below.setSpacing(4)
        below.addWidget(self._held)
        below.addWidget(self._clear)
        below.addStretch(1)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._text)
        texts.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(ThemedIcon("hard-drive", "muted", 15), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        self.set_held(0)

    def show_words(self, text: str) -> None:
        """Say what becomes of frozen layers in the next run."""
        self._text.setText(text)

    def words(self) -> str:
        """Return what it says."""
        return self._text.text()

    def held(self) -> str:
        """Return what it says of the disk; empty if nothing is there."""
        return self._held.text()

    def set_held(self, size: int) -> None:
        """Show how many bytes lie on the disk, of all projects."""
        text = self.tr("On the disk, all projects: {size}").format(size=file_size(size))
        self._held.setText(text if size else "")
        for widget in (self._held, self._clear):
            widget.setVisible(size > 0)
