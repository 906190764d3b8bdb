"""The whole diagram in a corner, and which part of it is seen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from ui.accessible import read_as
from ui.theme import tokens_for
from ui.views.diagram.sheet import Sheet

LARGEST = QSize(156, 64)
INSIDE = 4


class Minimap(QWidget):
    """Shows where one is; a click or drag on it goes there."""

    moved = Signal(QPointF)
    """The point of the scene that should be in the middle."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._scene, self._seen = QRectF(), QRectF()
        self._picture = QPixmap()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Overview of the diagram"))
        read_as(self, QAccessible.Role.Graphic)
        self.hide()

    def draw(self, sheet: Sheet) -> None:
        """Take a picture of `sheet`."""
        self._scene = sheet.boundingRect()
        room = LARGEST - QSize(2 * INSIDE, 2 * INSIDE)
        size = self._scene.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        if size.isEmpty():
            return
        self.resize(int(size.width()) + 2 * INSIDE, max(int(size.height()), 4) + 2 * INSIDE)
        ratio = self.devicePixelRatioF()
        self._picture = QPixmap(size.toSize().expandedTo(QSize(1, 1)) * ratio)
        self._picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._picture)
        scale = self._picture.width() / self._scene.width()
        painter.scale(scale, scale)
        sheet.render_overview(painter)
        painter.end()
        self._picture.setDevicePixelRatio(ratio)
        self.update()

    def show_part(self, seen: QRectF) -> None:
        """Show that `seen` of the scene is in view; hide while that is everything."""
        self._seen = seen & self._scene
        whole = seen.adjusted(-2, -2, 2, 2).contains(self._scene)
        self.setVisible(not whole and not self._picture.isNull())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens, painter = tokens_for(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        surface = QColor(tokens.surface)
        surface.setAlpha(235)
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.setBrush(surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.drawPixmap(INSIDE, INSIDE, self._picture)
        scale = (self.width() - 2 * INSIDE) / max(self._scene.width(), 1.0)
        part = QRectF(
            INSIDE + self._seen.x() * scale, INSIDE + self._seen.y() * scale,
            max(self._seen.width() * scale, 3.0), max(self._seen.height() * scale, 3.0),
        )  # fmt: skip
        accent = QColor(tokens.accent)
        painter.setPen(QPen(accent, 1.4))
        accent.setAlpha(40)
        painter.setBrush(accent)
        painter.drawRect(part)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event)

    def _go(self, event: QMouseEvent) -> None:
        scale = max(self._scene.width(), 1.0) / (self.width() - 2 * INSIDE)
        inside = event.position() - QPointF(INSIDE, INSIDE)
        self.moved.emit(inside * scale)
        event.accept()
