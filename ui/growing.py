"""Room that grows with the text."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QWidget,
)

from ui.theme import text_scale

WORDS = 180  # px, of text that wraps beside controls
WIDEST = 16_777_215  # Qt's own bound
FRAME = QSize(16, 56)  # of a window: borders and title bar; not known before it is shown


def grow_with_text(widget: QWidget, width: int) -> None:
    """Fix the width of a column: `width` px at the usual text size, more at a larger one.

    With larger text it may also be wider, where a row of columns has given it a line of its own.
    """

    def fit() -> None:
        now = grown(width)
        most = now if text_scale() == 1 else WIDEST
        if (widget.minimumWidth(), widget.maximumWidth()) != (now, most):
            widget.setMinimumWidth(now)
            widget.setMaximumWidth(most)

    follow_text(widget, fit)


def grow_rows(table: QTableView, height: int) -> None:
    """Give the rows of a table `height` px at the usual text size, more at a larger one."""
    header = table.verticalHeader()
    follow_text(table, lambda: header.setDefaultSectionSize(grown(height)))


def grow_columns(table: QTableView, widths: Mapping[int, int]) -> None:
    """Give columns of a table these widths at the usual text size, more at a larger one."""
    header = table.horizontalHeader()

    def fit() -> None:
        for column, width in widths.items():
            header.resizeSection(column, grown(width))

    follow_text(table, fit)


def follow_text(widget: QWidget, fit: Callable[[], None]) -> None:
    """Call `fit` now, and again whenever `widget` is given another font."""
    _Follower(widget, fit)  # stays as a child


def grown(length: int) -> int:
    """Return `length`, which suits the usual text size, for the present one."""
    return round(length * text_scale())


def least_words() -> int:
    """Return the width in px below which larger text that wraps is given a line of its own."""
    return grown(WORDS) if text_scale() > 1 else 0


def window_size(window: QWidget, width: int, height: int) -> QSize:
    """Return a dialog's size: these px at the usual text size, more at a larger one.

    It stays inside of the screen, or of the window that it belongs to if that is larger.
    """
    if text_scale() == 1:
        return QSize(width, height)
    room = window.screen().availableSize()
    if (parent := window.parentWidget()) is not None:
        room = room.expandedTo(parent.window().size())
    return QSize(grown(width), grown(height)).boundedTo(room - FRAME)


def size_with_text(window: QWidget, width: int, height: int) -> None:
    """Give a dialog its `window_size` now, and again whenever another text size is chosen.

    Between such choices it keeps what the user made of it.
    """
    _Sizer(window, width, height)  # stays as a child


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
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_moved)

    @Slot(QWidget, QWidget)
    def _on_focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        # Qt itself scrolls only to what Tab reaches from inside of the area.
        content = self.widget()
        if now is None or content is None or not content.isAncestorOf(now):
            return
        if now.visibleRegion().isEmpty():
            self.ensureWidgetVisible(now)

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
        if (content := self.widget()) is None:
            return
        if text_scale() == 1:
            content.resize(self.viewport().size())
            return
        room = self.maximumViewportSize()
        least = content.minimumSizeHint().width()
        needed = least_height(content, max(room.width(), least))
        if needed > room.height():  # the scroll bar takes a part of the width
            room.setWidth(room.width() - self.verticalScrollBar().sizeHint().width())
            needed = max(least_height(content, max(room.width(), least)), room.height() + 1)
        content.resize(room.expandedTo(QSize(least, needed)))


def least_height(content: QWidget, width: int) -> int:
    """Return the height in px that `content`, or its shown page, needs at this width."""
    shown = content.currentWidget() if isinstance(content, QStackedWidget) else content
    if shown is None:
        return 0
    layout, least = shown.layout(), shown.minimumSizeHint().height()
    if layout is not None and layout.hasHeightForWidth():
        # Not the minimum: a QBoxLayout squeezes what wraps into less than it said it needs.
        return max(layout.totalHeightForWidth(width), least)
    return least


class _Follower(QObject):
    """Calls a function whenever its widget is given another font."""

    def __init__(self, widget: QWidget, fit: Callable[[], None]) -> None:
        super().__init__(widget)
        self._fit = fit
        widget.installEventFilter(self)
        fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        return super().eventFilter(watched, event)


class _Sizer(QObject):
    """Sizes its window anew with every text size.

    It holds no reference to the window: the two would keep each other until the next collection of
    garbage, which may come while Qt is at work on the window.
    """

    def __init__(self, window: QWidget, width: int, height: int) -> None:
        super().__init__(window)
        self._wanted, self._scale = (width, height), 0.0
        window.installEventFilter(self)
        self._fit(window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FontChange and isinstance(watched, QWidget):
            self._fit(watched)
        return super().eventFilter(watched, event)

    def _fit(self, window: QWidget) -> None:
        if self._scale != (scale := text_scale()):
            self._scale = scale
            window.resize(window_size(window, *self._wanted))
