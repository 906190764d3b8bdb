"""A tour of the window for those who see it for the first time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.views.tour_bubble import TourBubble, TourRing

if TYPE_CHECKING:
    from ui.main_window import MainWindow

OUTSIDE = 4  # px between a control and its ring


@dataclass(frozen=True)
class Stop:
    """One stop: a control and what is said of it."""

    widget: QWidget
    title: str
    text: str


class Tour(QObject):
    """Goes from stop to stop; everything stays usable meanwhile.

    Signals
    -------
    ended()
        By its last stop, by Esc, or because its page was left.
    """

    ended = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._number = window, 0
        self._stops = self._make_stops()
        self._focus = window.focusWidget()
        self._ring, self.bubble = TourRing(window), TourBubble(window)
        self.bubble.next_requested.connect(self.go_on)
        self.bubble.back_requested.connect(self.go_back)
        self.bubble.end_requested.connect(self.end)
        window.page.installEventFilter(self)
        for widget in (self._ring, self.bubble):
            widget.show()
        self._show()
        self.bubble.take_focus()

    @Slot()
    def go_on(self) -> None:
        """Go to the next stop; from the last one end."""
        if self._number + 1 == len(self._stops):
            self.end()
            return
        self._number += 1
        self._show()

    @Slot()
    def go_back(self) -> None:
        """Go to the stop before."""
        if self._number:
            self._number -= 1
            self._show()

    @Slot()
    def end(self) -> None:
        """Vanish and give the keyboard back."""
        self._window.page.removeEventFilter(self)
        had_focus = self.bubble.isAncestorOf(self._window.focusWidget() or self._window)
        for widget in (self._ring, self.bubble):
            widget.hide()
            widget.deleteLater()
        if had_focus:
            if self._focus is not None and self._focus.isVisible():
                self._focus.setFocus()
            else:
                self._window.page.settle_focus()
        self.ended.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        elif event.type() == QEvent.Type.Hide:
            self.end()
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        stop = self._stops[self._number]
        self.bubble.show_stop(stop.title, stop.text, self._number + 1, len(self._stops))
        self._place()

    def _place(self) -> None:
        window, widget = self._window, self._stops[self._number].widget
        around = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        around.adjust(-OUTSIDE, -OUTSIDE, OUTSIDE, OUTSIDE)
        self._ring.setGeometry(around.intersected(window.rect()))
        room = QRect(window.page.mapTo(window, QPoint(0, 0)), window.page.size())
        self.bubble.place(around, room)
        for lifted in (self._ring, self.bubble):
            lifted.raise_()

    def _make_stops(self) -> list[Stop]:
        window = self._window
        page, rail = window.page, window.page.rail
        return [
            Stop(rail, self.tr("Nine steps"), self.tr(
                "From your images to a model that you can give away. Each step has a page; "
                "Ctrl+1 to Ctrl+9 go there. What you visited has a check mark."
            )),
            Stop(rail.button("data"), self.tr("Begin with the data"), self.tr(
                "Look at your images, their classes and the problems found. What is chosen for "
                "you is a good beginning, so you may leave everything as it is."
            )),
            Stop(rail.button("train"), self.tr("Train when you like"), self.tr(
                "Training may begin at once. It runs in a process of its own: you can go on "
                "working, or close the window, and it still goes on."
            )),
            Stop(page.explain_button, self.tr("Help on every page"), self.tr(
                "What the page is for, what to do first, what its numbers mean. Shift+F1 opens "
                "it too, and F1 shows all keys."
            )),
            Stop(window.menuBar(), self.tr("Nothing is lost"), self.tr(
                "Settings are saved as you change them, and Ctrl+Z takes a change back. The "
                "preferences are in the Edit menu, this tour is in the Help menu."
            )),
            Stop(window.status, self.tr("What is going on"), self.tr(
                "At the left, what is being trained or read. At the right, whether the network "
                "was used: never, unless you fetch pretrained weights."
            )),
        ]  # fmt: skip
