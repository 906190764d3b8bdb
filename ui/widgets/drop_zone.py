"""A place to drop files, which is also a button."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)  # fmt: skip
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import tokens_for
from ui.widgets.label import Label
from ui.widgets.themed_icon import ThemedIcon

ICON_SIZE, RADIUS = 34, 12


class DropZone(QPushButton):
    """A dashed field that takes files and folders; a click (or Space) asks for a dialog instead.

    Signals
    -------
    dropped(list of Path)
        What was dropped, in the order given.
    clicked()
        The user wants to choose from a dialog.
    """

    dropped = Signal(object)

    def __init__(
        self,
        title: str,
        text: str = "",
        icon_name: str = "folder-plus",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "drop-zone")
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(130)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._hovered = False
        self._icon = ThemedIcon(icon_name, "accent", ICON_SIZE)
        self._title, self._text = Label(title, "heading"), Label(text, "muted", wrap=True)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(4)
        layout.addStretch(1)
        for label in (self._icon, self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.insertSpacing(2, 6)
        layout.addStretch(1)
        self.set_texts(title, text)

    def set_texts(self, title: str, text: str = "") -> None:
        """Say something else."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def sizeHint(self) -> QSize:
        return self._layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 110)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()):
            event.acceptProposedAction()
            self._set_hovered(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._set_hovered(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_hovered(False)
        paths = local_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens = tokens_for(self)
        lit = self._hovered or self.underMouse() or self.isDown()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(tokens.accent_soft if lit else tokens.surface))
        strong = self._hovered or self.hasFocus()
        pen = QPen(QColor(tokens.accent if lit or strong else tokens.outline))
        pen.setWidthF(2.0 if strong else 1.3)
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), RADIUS, RADIUS)

    def _set_hovered(self, hovered: bool) -> None:
        self._hovered = hovered
        self.update()


def local_paths(data: QMimeData) -> list[Path]:
    """Return the files and folders of a drag; empty if it holds none."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
