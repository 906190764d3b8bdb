"""Where the curves are: here, in a window of their own, or nowhere because nothing was trained."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.views.curves.points import CurvePoints
from ui.widgets import EmptyState
from workbench.events import Event

if TYPE_CHECKING:
    from ui.views.curves.view import CurvesView


class CurvesPlace(QStackedWidget):
    """Holds the curves of one run; builds their view when somebody looks.

    Signals
    -------
    attach_clicked()
        The user wants the curves back from their own window.
    """

    attach_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: CurvePoints | None = None
        self._view: CurvesView | None = None
        self.detached = False
        self._empty = EmptyState(
            "chart-line",
            self.tr("Nothing trained yet"),
            self.tr(
                "Start training: loss and accuracy are drawn here while it runs. It runs in its "
                "own process; closing the window need not stop it."
            ),
        )
        self._away = EmptyState(
            "panel-right-open",
            self.tr("The curves have their own window"),
            "",
            self.tr("Bring them back"),
        )
        self.addWidget(self._empty)
        self.addWidget(self._away)
        self._away.clicked.connect(self.attach_clicked)

    def show_points(self, points: CurvePoints | None) -> None:
        """Show a run's points, also those that `add_events` adds later; None shows no run."""
        self._points = points
        if self._view is not None:
            self._view.show_points(points or CurvePoints())
        self._turn()

    def add_events(self, events: Sequence[Event]) -> None:
        """Add to the points shown."""
        if self._view is not None:
            self._view.add_events(events)
        elif self._points is not None:
            self._points.add(events)

    def take(self) -> CurvesView:
        """Hand the view over; a button stands in its place."""
        view = self.view()
        self.detached = True
        self.removeWidget(view)
        self._turn()
        return view

    def give_back(self) -> None:
        """Take the view back from wherever it is."""
        self.detached = False
        self.addWidget(self.view())
        self._turn()

    def view(self) -> CurvesView:
        """Return the view; the first call builds it."""
        if self._view is None:
            # pyqtgraph takes 0.4 s to import: not before somebody looks.
            from ui.views.curves.view import CurvesView

            self._view = CurvesView()
            self._view.show_points(self._points or CurvePoints())
            self.addWidget(self._view)
        return self._view

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._turn()

    def _turn(self) -> None:
        if self._points is None:
            self.setCurrentWidget(self._empty)
        elif self.detached:
            self.setCurrentWidget(self._away)
        elif self._view is not None or self.isVisible():
            self.setCurrentWidget(self.view())
