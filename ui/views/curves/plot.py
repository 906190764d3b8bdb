"""One plot of a run's curves: training raw and smoothed, validation, and a cross-hair."""

from __future__ import annotations

import math
from typing import Literal

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.growing import follow_text, grown
from ui.theme import base_font, scaled, tabular, tokens_for
from ui.views.curves.axes import AXIS_WIDTH, EpochAxis, ValueAxis
from ui.views.curves.points import Floats, average, thin
from ui.widgets import Label

What = Literal["loss", "accuracy"]
# A spike must not flatten the rest: the axis ends at this share of the batches' losses.
SHOWN_SHARE = 99.0
HEADROOM = 1.06
NAMED_AXIS_HEIGHT = 36


class CurvePlot(pg.PlotWidget):
    """A plot whose y axis always fits what is visible; wheel and drag move along the epochs.

    Signals
    -------
    hovered(float or None)
        The mouse is over this place, in epochs; None when it leaves.
    reset_requested()
        A double click: the user wants the whole run back.
    """

    hovered = Signal(object)
    reset_requested = Signal()

    def __init__(self, what: What, name: str, parent: QWidget | None = None) -> None:
        self.what = what
        self._log = self._built = False  # pyqtgraph's own constructor already sends events
        axes = {"bottom": EpochAxis(), "left": ValueAxis(percent=what == "accuracy")}
        item = pg.PlotItem(viewBox=pg.ViewBox(enableMenu=False), axisItems=axes, enableMenu=False)
        super().__init__(parent, plotItem=item)
        # pyqtgraph leaves its unused menu without an owner.
        item.ctrlMenu.setParent(self, item.ctrlMenu.windowFlags())
        self.setAccessibleName(name)
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # CurvesView takes the keys for both plots
        item.hideButtons()
        item.setContentsMargins(0, 7, 12, 0)
        left = item.getAxis("left")
        follow_text(self, lambda: left.setWidth(grown(AXIS_WIDTH)))
        item.getAxis("left").setZValue(-1)  # its grid belongs behind the curves
        self._box = self.getViewBox()
        self._box.setMouseEnabled(x=True, y=False)
        self._box.disableAutoRange()
        self._raw, self._train, self._validation = (pg.PlotDataItem() for _ in range(3))
        self._marks = pg.PlotDataItem(pen=None, symbol="o")
        self._cross = pg.InfiniteLine(angle=90)
        for curve in (self._raw, self._train, self._validation, self._marks, self._cross):
            item.addItem(curve)
        # Thick antialiased lines of noisy data cost seconds as one path, milliseconds in pieces.
        self._train.curve.setSegmentedLineMode("on")
        self._validation.curve.setSegmentedLineMode("on")
        self._hint = Label(parent=self)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hint.setTextFormat(Qt.TextFormat.RichText)
        self.hide_cross()
        self.scene().sigMouseMoved.connect(self._on_scene_mouse_moved)
        self._built = True
        self._restyle()

    @property
    def view_range(self) -> tuple[float, float]:
        """The visible epochs, from and to."""
        low, high = self._box.viewRange()[0]
        return low, high

    def name_epochs(self, name: str) -> None:
        """Write `name` under the epochs."""
        axis = self.getPlotItem().getAxis("bottom")
        axis.setLabel(name)
        follow_text(self, lambda: axis.setHeight(grown(NAMED_AXIS_HEIGHT)))

    def set_log(self, log: bool) -> None:
        """Show the values on a logarithmic scale."""
        self._log = log
        self.getPlotItem().setLogMode(False, log)

    def show_range(self, low: float, high: float, limit: float) -> None:
        """Show these epochs and let the user move within 0..`limit`."""
        self._box.setLimits(xMin=0, xMax=limit, minXRange=min(0.05, limit))
        self._box.setXRange(low, high, padding=0)

    def draw(self, x: Floats, raw: Floats, smoothed: Floats, ends: Floats, held: Floats) -> None:
        """Draw the visible part of the curves.

        Parameters
        ----------
        x, raw, smoothed : float64 (N,)
            Of each step: its place in epochs, its batch's value, the moving average.
        ends, held : float64 (E,)
            Ends of epochs, and the validation images' values there.
        """
        low, high = self.view_range
        first = max(0, int(np.searchsorted(x, low)) - 1)
        last = int(np.searchsorted(x, high, side="right")) + 1
        x, raw, smoothed = x[first:last], raw[first:last], smoothed[first:last]
        columns = max(100, self.width() // 2)
        self._raw.setData(*_finite(*thin(x, raw, columns)))
        self._train.setData(*average(x, smoothed, columns))
        self._validation.setData(*_finite(ends, held))
        seen = (ends >= low) & (ends <= high)
        self._fit(raw, smoothed, held[seen])

    def show_cross(
        self, x: float, text: str, train: float | None, held: tuple[float, float] | None
    ) -> None:
        """Put the cross-hair at `x`, marks on the curves and `text` beside it."""
        marks = [(x, train)] if train is not None else []
        marks += [held] if held is not None else []
        tokens = tokens_for(self)
        colours = [tokens.train] * (train is not None) + [tokens.validation] * (held is not None)
        self._marks.setData(
            [m[0] for m in marks],
            [m[1] for m in marks],
            symbolBrush=[QColor(c) for c in colours],
            symbolPen=None,
            symbolSize=8,
        )
        self._cross.setPos(x)
        self._cross.show()
        self._hint.setText(text)
        self._hint.adjustSize()
        self._place_hint(x)
        self._hint.show()

    def hide_cross(self) -> None:
        self._cross.hide()
        self._marks.setData([], [])
        self._hint.hide()

    # -- Qt ----------------------------------------------------------------------------------

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.reset_requested.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._built and event.type() == QEvent.Type.PaletteChange:
            self._restyle()

    @Slot(object)
    def _on_scene_mouse_moved(self, position: QPointF) -> None:
        inside = self._box.sceneBoundingRect().contains(position)
        self.hovered.emit(self._box.mapSceneToView(position).x() if inside else None)

    def _place_hint(self, x: float) -> None:
        area = self._box.sceneBoundingRect()
        place = self._box.mapViewToScene(QPointF(x, 0)).x()
        left = place + 12
        if left + self._hint.width() > area.right():
            left = place - 12 - self._hint.width()
        # Losses fall and accuracies rise: the free corner is above the one and below the other.
        top = area.top() + 8 if self.what == "loss" else area.bottom() - self._hint.height() - 8
        self._hint.move(round(max(left, area.left())), round(top))

    def _fit(self, raw: Floats, smoothed: Floats, held: Floats) -> None:
        if self.what == "accuracy":
            values = _only_finite(smoothed, held, _low(raw))
            low = math.floor(values.min(initial=100) / 10 - 0.01) * 10 if len(values) else 0
            self._box.setYRange(max(low, 0), 101.5, padding=0)
            return
        values = _only_finite(smoothed, held)
        if len(noisy := _only_finite(raw)):
            values = np.append(values, np.percentile(noisy, SHOWN_SHARE))
            if self._log:
                values = np.append(values, np.percentile(noisy, 100 - SHOWN_SHARE))
        if self._log:
            values = np.log10(values[values > 0])
            low, high = (values.min(), values.max()) if len(values) else (-1, 0)
            margin = max(0.05, (high - low) * 0.05)
            self._box.setYRange(low - margin, high + margin, padding=0)
        else:
            top = values.max(initial=0) * HEADROOM
            self._box.setYRange(0, top if top > 0 else 1, padding=0)

    def _restyle(self) -> None:
        tokens = tokens_for(self)
        self.setBackground(QColor(tokens.surface))
        faint = QColor(tokens.train)
        faint.setAlphaF(0.45)
        self._raw.setPen(pg.mkPen(faint, width=1))
        self._train.setPen(pg.mkPen(tokens.train, width=2))
        self._train.opts["antialias"] = self._validation.opts["antialias"] = True
        self._validation.setPen(pg.mkPen(tokens.validation, width=2))
        self._validation.setSymbol("o")
        self._validation.setSymbolSize(5)
        self._validation.setSymbolBrush(QColor(tokens.validation))
        self._validation.setSymbolPen(None)
        self._cross.setPen(pg.mkPen(tokens.muted, width=1, style=Qt.PenStyle.DashLine))
        font = tabular(scaled(base_font(), 0.85))
        for name in ("left", "bottom"):
            self.getPlotItem().getAxis(name).restyle(tokens, font)
        self._hint.setStyleSheet(
            f"background: {tokens.raised}; color: {tokens.text}; padding: 5px 8px;"
            f"border: 1px solid {tokens.border}; border-radius: 6px;"
        )


def _finite(x: Floats, y: Floats) -> tuple[Floats, Floats]:
    # A loss that has run away to infinity is a gap in the line, not a line off the page; and
    # pyqtgraph cannot draw a line that is nothing but gaps.
    finite = np.isfinite(y)
    return (x, np.where(finite, y, np.nan)) if finite.any() else (x[:0], y[:0])


def _low(values: Floats) -> Floats:
    return np.percentile(values, [100 - SHOWN_SHARE]) if len(values) else values


def _only_finite(*arrays: Floats) -> Floats:
    joined = np.concatenate(arrays)
    return joined[np.isfinite(joined)]
