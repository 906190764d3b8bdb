"""Room that grows with the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.theme import text_scale


def grow_with_text(widget: QWidget, width: int) -> None:
    """Fix the width of a column: `width` px at the usual text size, more at a larger one."""
    _Grower(widget, width)  # stays as a child


def grown(length: int) -> int:
    """Return `length`, which suits the usual text size, for the present one."""
    return round(length * text_scale())


class RoomyArea(QScrollArea):
    """Lets its content be scrolled once larger text needs more room than there is.

    At the usual size the content has to fit, as if this were not here.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        content.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.LayoutRequest, QEvent.Type.FontChange, QEvent.Type.StyleChange)
        if watched is self.widget() and event.type() in kinds:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        # Not by `widgetResizable`: that gives text that wraps its height at any size.
        if (content := self.widget()) is not None:
            room = self.viewport().size()
            needed = content.minimumSizeHint() if text_scale() > 1 else room
            content.resize(room.expandedTo(needed))


class _Grower(QObject):
    """Sets the width anew whenever the widget is given another font."""

    def __init__(self, widget: QWidget, width: int) -> None:
        super().__init__(widget)
        self._widget, self._width = widget, width
        widget.installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        width = grown(self._width)
        if self._widget.width() != width or self._widget.minimumWidth() != width:
            self._widget.setFixedWidth(width)
