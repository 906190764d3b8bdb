"""A ring around what has the keyboard focus, where nothing else shows it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from ui.theme import tokens_for

RINGED = "ringed"
WIDTH, CORNER = 2.0, 6.0


def wear_ring(widget: QWidget) -> None:
    """Have a ring drawn around a widget that does not paint its own focus."""
    widget.setProperty(RINGED, True)


class FocusRing(QObject):
    """Follows the focus through all windows of the program.

    Lists and tables get the ring of themselves, all else by `wear_ring`. A click shows no ring:
    whoever points sees where.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ring: _Ring | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._ring is not None:
            self._ring.leave()
            self._ring = None
        wanted = isinstance(now, QAbstractItemView) or (now is not None and now.property(RINGED))
        if now is not None and wanted and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._ring = _Ring(now)


class _Ring(QWidget):
    """Lies on top of a widget, as large as it, and lets everything through."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self._around = around
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around.installEventFilter(self)
        self.setGeometry(around.rect())
        self.show()
        self.raise_()

    def leave(self) -> None:
        """Vanish; the widget may be gone already, and this with it."""
        try:
            self._around.removeEventFilter(self)
            self.hide()
            self.deleteLater()
        except RuntimeError:
            return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._around:
            self.setGeometry(self._around.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens_for(self).accent), WIDTH))
        inset = WIDTH / 2
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, CORNER, CORNER)
