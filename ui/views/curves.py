"""The curves of a run: loss and accuracy, training and validation, live."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from ui.theme import tokens_for
from ui.views.curve_plot import CurvePlot
from ui.views.curve_points import CurvePoints, Floats, smooth
from ui.views.legend import Legend
from ui.widgets import Card, Label, Switch
from ui.widgets.phrases import percent
from workbench.events import Event

REDRAW_MS = 80
SPOKEN_MS = 1000
SMOOTHING = 90  # percent of the past: about the last ten steps
FEW_EPOCHS = 20  # runs up to this long are shown whole from the start
MOVE_SHARE = 0.5  # of an epoch, by an arrow key before any epoch has ended


class CurvesView(QWidget):
    """Two plots over the same epochs; redrawn at 12 Hz, and only when there is news.

    Left and right move the cross-hair by epochs, Home shows the whole run, Escape hides the
    cross-hair. The accessible description says what the curves show.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Training curves"))
        self._points = CurvePoints()
        self._smoothed: dict[str, Floats] = {}
        self._moved_by_user = False
        self._cursor: float | None = None
        self._spoken = QElapsedTimer()
        self._plots = (CurvePlot("loss", self.tr("Loss by epoch")),
                       CurvePlot("accuracy", self.tr("Accuracy by epoch")))
        self._log = Switch(self.tr("Logarithmic loss"))
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REDRAW_MS)
        self._build()
        self._connect()
        self._show_all()

    # -- what the panel says -----------------------------------------------------------------

    def add_events(self, events: Sequence[Event]) -> None:
        """Digest new events; the picture follows within a tenth of a second."""
        self._points.add(events)
        self._smoothed.clear()
        self._mark_dirty()

    def show_points(self, points: CurvePoints) -> None:
        """Show another run, or this one read anew; `add_events` goes on from there."""
        self._points = points
        self._smoothed.clear()
        self._moved_by_user = False
        self._set_cursor(None)
        self._mark_dirty()

    def clear(self) -> None:
        """Forget the run."""
        self.show_points(CurvePoints())

    @property
    def points(self) -> CurvePoints:
        """The points shown; only `add_events` changes them."""
        return self._points

    def smoothing(self) -> float:
        """Return the share of the past in the thick curve, 0..1."""
        return self._slider.value() / 100

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
        card = Card(title)
        # The plot brings its own margins.
        card.layout().setContentsMargins(15, 8, 8, 6)
        card.layout().setSpacing(2)
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
        x = self._points.x()
        for plot in self._plots:
            ends, held = self._points.validation(plot.what)
            plot.draw(x, self._points.train(plot.what), self._smooth(plot.what), ends, held)
        self._set_cursor(self._cursor)
        # However long the run, drawing takes a quarter of the time at most.
        self._timer.setInterval(max(REDRAW_MS, round(4000 * (time.monotonic() - started))))
        if not self._spoken.isValid() or self._spoken.elapsed() > SPOKEN_MS:
            self._spoken.start()
            self.setAccessibleDescription(self.summary())

    @Slot(bool)
    def _on_log_toggled(self, log: bool) -> None:
        self._plots[0].set_log(log)
        self._mark_dirty()

    @Slot(int)
    def _on_slider_moved(self, value: int) -> None:
        self._slider.setToolTip(self.tr("Smoothing {value} %").format(value=value))
        self._smoothed.clear()
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

    def _smooth(self, what: str) -> Floats:
        if what not in self._smoothed:
            self._smoothed[what] = smooth(self._points.train(what), self.smoothing())
        return self._smoothed[what]

    def _show_all(self) -> None:
        end = shown_epochs(self._points.position, self._points.epochs)
        for plot in self._plots:
            plot.show_range(0, end, max(self._points.epochs, 1))

    def _step_cursor(self, direction: int) -> None:
        ends = self._points.validation("loss")[0]
        start = self._points.position if self._cursor is None else self._cursor
        if not len(ends):
            place = min(max(start + direction * MOVE_SHARE, 0), self._points.position)
        elif direction < 0:
            place = ends[max(int(np.searchsorted(ends, start - 1e-9)) - 1, 0)]
        else:
            place = ends[min(int(np.searchsorted(ends, start + 1e-9)), len(ends) - 1)]
        self._set_cursor(float(place))
        self.setAccessibleDescription(self._spoken_reading())

    def _set_cursor(self, x: float | None) -> None:
        steps = self._points.x()
        if x is None or not len(steps):
            self._cursor = None
            for plot in self._plots:
                plot.hide_cross()
            return
        # The cross-hair stands where there is something to read.
        index = int(np.clip(np.searchsorted(steps, x), 0, len(steps) - 1))
        self._cursor = x if x <= steps[-1] else float(steps[-1])
        for plot in self._plots:
            train, held = self._values(plot.what, index)
            text = self._hint_text(plot, index, train, held)
            plot.show_cross(float(steps[index]), text, train, held)

    def _values(self, what: str, index: int) -> tuple[float | None, tuple[float, float] | None]:
        train = float(self._smooth(what)[index])
        ends, values = self._points.validation(what)
        at = int(np.searchsorted(ends, self._epoch(index), side="right")) - 1
        held = (float(ends[at]), float(values[at])) if at >= 0 else None
        return (train if math.isfinite(train) else None), held

    def _epoch(self, index: int) -> int:
        """Return the epoch of a step, counted from 1."""
        return max(1, math.ceil(self._points.x()[index] - 1e-9))

    def _hint_text(self, plot: CurvePlot, index: int, train: float | None,
                   held: tuple[float, float] | None) -> str:
        tokens = tokens_for(self)
        lines = [f"<b>{self.tr('epoch {number}').format(number=self._epoch(index))}</b>"]
        for value, token, name in ((train, tokens.train, self.tr("training")),
                                   (held and held[1], tokens.validation, self.tr("validation"))):
            if value is not None:
                dot = f'<span style="color: {token}">●</span>'
                lines.append(f"{dot} {name} <b>{format_value(plot.what, value)}</b>")
        return "<br>".join(lines)

    # -- words -------------------------------------------------------------------------------

    def summary(self) -> str:
        """Return in words what the curves show, for screen readers."""
        points = self._points
        if not len(points.x()):
            return self.tr("No points yet.")
        losses, accuracies = points.validation("loss")[1], points.validation("accuracy")[1]
        text = self.tr("{position} of {epochs} epochs. Training loss {loss}, accuracy {accuracy}."
                       ).format(position=f"{points.position:.1f}", epochs=points.epochs,
                                loss=format_value("loss", self._smooth("loss")[-1]),
                                accuracy=format_value("accuracy", self._smooth("accuracy")[-1]))
        if len(losses):
            best = int(np.nanargmax(accuracies))
            text += " " + self.tr(
                "Validation loss {loss}, accuracy {accuracy}; best {best} after epoch {epoch}."
            ).format(loss=format_value("loss", losses[-1]), epoch=best + 1,
                     accuracy=format_value("accuracy", accuracies[-1]),
                     best=format_value("accuracy", accuracies[best]))
        return text

    def _spoken_reading(self) -> str:
        steps = self._points.x()
        if self._cursor is None or not len(steps):
            return self.summary()
        index = int(np.clip(np.searchsorted(steps, self._cursor), 0, len(steps) - 1))
        parts = [self.tr("Epoch {number}").format(number=self._epoch(index))]
        for what, name in (("loss", self.tr("loss")), ("accuracy", self.tr("accuracy"))):
            train, held = self._values(what, index)
            if train is not None:
                parts.append(self.tr("training {name} {value}").format(
                    name=name, value=format_value(what, train)))
            if held is not None:
                parts.append(self.tr("validation {name} {value}").format(
                    name=name, value=format_value(what, held[1])))
        return ", ".join(parts)


def format_value(what: str, value: float) -> str:
    """Return a loss to three digits, or an accuracy in percent."""
    return percent(value / 100) if what == "accuracy" else f"{value:.3g}"


def shown_epochs(position: float, epochs: int) -> float:
    """Return how many epochs to show: a short run whole, a long one in growing steps."""
    end = float(FEW_EPOCHS)
    while end < position * 1.1:
        end *= 1.5
    return max(1.0, min(math.ceil(end), epochs))
