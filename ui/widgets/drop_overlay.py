"""What the window shows while files hover over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.icons import paint_icon
from ui.theme import base_font, scaled, tokens_for

ICON = 44


class DropOverlay(QWidget):
    """A veil over its parent that says what a drop would do; it takes no events."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._text, self._covered = "", parent
        parent.installEventFilter(self)
        self.hide()

    def show_text(self, text: str) -> None:
        """Cover the parent and say `text`; empty uncovers it."""
        self._text = text
        self.setGeometry(self._covered.rect())
        self.setVisible(bool(text))
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._covered.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens = tokens_for(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(tokens.window)
        veil.setAlpha(225)
        painter.fillRect(self.rect(), veil)
        frame = QRectF(self.rect()).adjusted(18, 18, -18, -18)
        pen = QPen(QColor(tokens.accent), 2.5)
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(QColor(tokens.accent_soft))
        painter.drawRoundedRect(frame, 16, 16)
        icon = QRectF(0, 0, ICON, ICON)
        icon.moveCenter(frame.center())
        icon.translate(0, -26)
        paint_icon(painter, "download", tokens.accent, icon)
        painter.setPen(QColor(tokens.text))
        painter.setFont(scaled(base_font(), 1.38, bold=True))
        text = frame.translated(0, 28)
        painter.drawText(text, Qt.AlignmentFlag.AlignCenter, self._text)
