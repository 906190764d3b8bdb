"""The curves of a run: loss and accuracy, training and validation, live."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from ui.accessible import read_as
from ui.theme import tokens_for
from ui.views.curves.plot import CurvePlot
from ui.views.curves.points import CurvePoints
from ui.views.curves.reader import CurveReader
from ui.views.curves.table import curves_table
from ui.views.data_table import DataTable, offer_table
from ui.views.legend import Legend
from ui.views.tight_card import TightCard
from ui.widgets import Card, Label, Switch
from workbench.events import Event

REDRAW_MS = 80
SPOKEN_MS = 1000
SMOOTHING = 90  # percent of the past: about the last ten steps
FEW_EPOCHS = 50  # runs up to this long are shown whole from the start
FIRST_EPOCHS = 10.0  # of a longer one


class CurvesView(QWidget):
    """Two plots over the same epochs; redrawn at 12 Hz, and only when there is news.

    Left and right move the cross-hair by epochs, Home shows the whole run, Escape hides the
    cross-hair. The accessible description says what the curves show.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Training curves"))
        read_as(self, QAccessible.Role.Chart)
        self._reader = CurveReader(CurvePoints(), SMOOTHING / 100)
        self._moved_by_user = False
        self._cursor: float | None = None
        self._speech = QTimer(self)
        self._speech.setSingleShot(True)
        self._speech.setInterval(SPOKEN_MS)
        self._unsaid = False
        self._plots = (
            CurvePlot("loss", self.tr("Loss by epoch")),
            CurvePlot("accuracy", self.tr("Accuracy by epoch")),
        )
        self._log = Switch(self.tr("Logarithmic loss"))
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REDRAW_MS)
        self._build()
        self._connect()
        self._show_all()
        offer_table(self, self._plots)

    # -- what the panel says -----------------------------------------------------------------

    def add_events(self, events: Sequence[Event]) -> None:
        """Digest new events; the picture follows within a tenth of a second."""
        self.points.add(events)
        self._reader.refresh()
        self._mark_dirty()

    def show_points(self, points: CurvePoints) -> None:
        """Show another run, or this one read anew; `add_events` goes on from there."""
        self._reader = CurveReader(points, self._slider.value() / 100)
        self._moved_by_user = False
        self._set_cursor(None)
        self._mark_dirty()

    def clear(self) -> None:
        """Forget the run."""
        self.show_points(CurvePoints())

    @property
    def points(self) -> CurvePoints:
        """The points shown; only `add_events` changes them."""
        return self._reader.points

    def summary(self) -> str:
        """Return in words what the curves show, for screen readers."""
        return self._reader.summary()

    def data_table(self) -> DataTable:
        """Return what is shown, as figures."""
        return curves_table(self.accessibleName(), self._reader)

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        self._slider.setRange(0, 99)
        self._slider.setValue(SMOOTHING)
        self._slider.setFixedWidth(96)
        self._slider.setAccessibleName(self.tr("Smoothing of the training curves"))
        self._slider.setToolTip(self.tr("How calmly the thick training curves follow the batches"))
        self._log.setToolTip(self.tr("Shows small losses as clearly as large ones"))
        titles = (self.tr("Loss"), self.tr("Accuracy"))
        controls = ((self.tr("Log scale"), self._log), (self.tr("Smoothing"), self._slider))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for title, plot, (text, control) in zip(titles, self._plots, controls, strict=True):
            layout.addWidget(self._make_card(title, plot, text, control), 1)

    def _make_card(self, title: str, plot: CurvePlot, text: str, control: QWidget) -> Card:
        card = TightCard(title, left=15, top=8, right=8, bottom=6, spacing=2)
        entries = [("train", self.tr("training")), ("validation", self.tr("validation"))]
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(Label(text, "caption"))
        row.addWidget(control)
        card.header.addWidget(Legend(entries))
        card.header.addSpacing(14)
        card.header.addLayout(row)
        plot.setMinimumHeight(110)
        card.body.addWidget(plot)
        return card

    def _connect(self) -> None:
        self._timer.timeout.connect(self._on_timer_timeout)
        self._speech.timeout.connect(self._on_speech_timeout)
        self._log.toggled.connect(self._on_log_toggled)
        self._slider.valueChanged.connect(self._on_slider_moved)
        for plot in self._plots:
            plot.hovered.connect(self._on_plot_hovered)
            plot.reset_requested.connect(self._on_reset_requested)
            plot.getViewBox().sigRangeChangedManually.connect(self._on_range_moved)
        self._plots[1].setXLink(self._plots[0])
        self._plots[1].name_epochs(self.tr("epoch"))

    # -- Qt ----------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._mark_dirty()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._cursor is None:  # the cross-hair is what shows where the focus is
            self._set_cursor(self.points.position)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._set_cursor(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step_cursor(-1 if key == Qt.Key.Key_Left else 1)
        elif key == Qt.Key.Key_Home:
            self._on_reset_requested()
        elif key == Qt.Key.Key_Escape and self._cursor is not None:
            self._set_cursor(None)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_timer_timeout(self) -> None:
        started = time.monotonic()
        if not self._moved_by_user:
            self._show_all()
        x = self.points.x()
        for plot in self._plots:
            ends, held = self.points.validation(plot.what)
            plot.draw(x, self.points.train(plot.what), self._reader.smoothed(plot.what), ends, held)
        self._set_cursor(self._cursor)
        # However long the run, drawing takes a quarter of the time at most.
        self._timer.setInterval(max(REDRAW_MS, round(4000 * (time.monotonic() - started))))
        self._unsaid = True
        if not self._speech.isActive():
            self._on_speech_timeout()

    @Slot()
    def _on_speech_timeout(self) -> None:
        # At most once a second, and never without the last word.
        if self._unsaid:
            self._unsaid = False
            self.setAccessibleDescription(self.summary())
            self._speech.start()

    @Slot(bool)
    def _on_log_toggled(self, log: bool) -> None:
        self._plots[0].set_log(log)
        self._mark_dirty()

    @Slot(int)
    def _on_slider_moved(self, value: int) -> None:
        self._slider.setToolTip(self.tr("Smoothing {value} %").format(value=value))
        self._reader.set_weight(value / 100)
        self._mark_dirty()

    @Slot(object)
    def _on_plot_hovered(self, x: float | None) -> None:
        self._set_cursor(x)

    @Slot()
    def _on_range_moved(self) -> None:
        self._moved_by_user = True
        self._mark_dirty()

    @Slot()
    def _on_reset_requested(self) -> None:
        self._moved_by_user = False
        self._mark_dirty()

    # -- drawing -----------------------------------------------------------------------------

    def _mark_dirty(self) -> None:
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()

    def _show_all(self) -> None:
        end = shown_epochs(self.points.position, self.points.epochs)
        for plot in self._plots:
            plot.show_range(0, end, max(self.points.epochs, 1))

    def _set_cursor(self, x: float | None) -> None:
        index = None if x is None else self._reader.index_at(x)
        if x is None or index is None:
            self._cursor = None
            for plot in self._plots:
                plot.hide_cross()
            return
        # The cross-hair stands where there is something to read.
        place = float(self.points.x()[index])
        self._cursor = min(x, place)
        for plot in self._plots:
            reading = self._reader.read(plot.what, index)
            text = self._reader.hint(plot.what, index, tokens_for(self))
            plot.show_cross(place, text, reading.train, reading.held)

    def _step_cursor(self, direction: int) -> None:
        start = self.points.position if self._cursor is None else self._cursor
        self._set_cursor(self._reader.next_stop(start, direction))
        if self._cursor is not None:
            index = self._reader.index_at(self._cursor)
            self.setAccessibleDescription(
                self.summary() if index is None else self._reader.spoken(index)
            )


def shown_epochs(position: float, epochs: int) -> float:
    """Return how many epochs to show: a short run whole, a long one in growing steps."""
    end = max(1.0, epochs) if epochs <= FEW_EPOCHS else FIRST_EPOCHS
    while end < position * 1.1:
        end *= 1.5
    return max(1.0, min(math.ceil(end), epochs))
