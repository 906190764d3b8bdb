"""The losses of rising learning rates, and the rate that they suggest."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QWidget

from ui.accessible import read_as
from ui.focus_ring import wear_ring
from ui.growing import follow_text, grown
from ui.theme import base_font, scaled, tabular, tokens_for
from ui.views.curves.axes import AXIS_WIDTH, RateAxis, ValueAxis
from ui.views.curves.plot import NAMED_AXIS_HEIGHT
from ui.views.curves.points import Floats
from ui.views.data_table import DataTable, offer_table
from ui.views.drawing_tables import rates_table
from ui.widgets.phrases import decimal

ROOM = 0.08


class RatePlot(pg.PlotWidget):
    """Thin is the loss of each step, thick its smoothed course; a line marks a rate.

    Signals
    -------
    rate_chosen(float)
        The user clicked at this rate.
    """

    rate_chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._built = False  # pyqtgraph's own constructor already sends events
        self._curve: Mapping[str, Any] = {"rates": (), "losses": (), "smoothed": ()}
        self._left, self._bottom = ValueAxis(percent=False), RateAxis()
        axes = {"bottom": self._bottom, "left": self._left}
        item = pg.PlotItem(viewBox=pg.ViewBox(enableMenu=False), axisItems=axes, enableMenu=False)
        super().__init__(parent, plotItem=item)
        # pyqtgraph leaves its unused menu without an owner.
        item.ctrlMenu.setParent(self, item.ctrlMenu.windowFlags())
        self.setFrameShape(self.Shape.NoFrame)
        self.setAccessibleName(self.tr("Loss by learning rate"))
        read_as(self, QAccessible.Role.Chart)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        wear_ring(self)
        offer_table(self)
        item.hideButtons()
        item.setContentsMargins(0, 7, 12, 0)
        left, bottom = self._left, self._bottom
        follow_text(self, lambda: left.setWidth(grown(AXIS_WIDTH)))
        self._left.setZValue(-1)
        self._bottom.setLabel(self.tr("learning rate"))
        follow_text(self, lambda: bottom.setHeight(grown(NAMED_AXIS_HEIGHT)))
        self._box = self.getViewBox()
        self._box.setMouseEnabled(x=False, y=False)
        self._box.disableAutoRange()
        self._thin, self._thick = pg.PlotDataItem(), pg.PlotDataItem()
        self._mark = pg.InfiniteLine(angle=90)
        for part in (self._thin, self._thick, self._mark):
            item.addItem(part)
        self._mark.hide()
        self.scene().sigMouseClicked.connect(self._on_scene_mouse_clicked)
        self._built = True
        self._restyle()

    def draw(self, curve: Mapping[str, Any]) -> None:
        """Draw what `workbench.advice.find_rate.RateCurve.to_dict` gave."""
        self._curve = curve
        places = np.log10(np.asarray(curve["rates"], float))
        losses, smoothed = np.asarray(curve["losses"], float), np.asarray(curve["smoothed"], float)
        self._thin.setData(places, losses)
        self._thick.setData(places, smoothed)
        self._box.setXRange(places[0], places[-1], padding=0.02)
        # The last losses run away; what matters is how far the others lie apart.
        low, high = float(smoothed.min()), float(max(smoothed[0], np.median(smoothed)))
        self.setAccessibleDescription(self._words(curve["rates"], smoothed))
        room = max((high - low) * ROOM, 1e-3)
        self._box.setYRange(max(0.0, low - 2 * room), high + 6 * room, padding=0)

    def data_table(self) -> DataTable:
        """Return what is shown, as figures."""
        return rates_table(self.accessibleName(), self._curve)

    def mark(self, rate: float | None) -> None:
        """Draw a line at `rate`."""
        self._mark.setVisible(rate is not None)
        if rate is not None:
            self._mark.setPos(math.log10(rate))

    def _words(self, rates: Sequence[float], smoothed: Floats) -> str:
        best = int(smoothed.argmin())
        return self.tr(
            "Over rates from {first} to {last} the smoothed loss begins at {start} and is lowest "
            "at a rate of {rate}: {loss}."
        ).format(
            first=decimal(rates[0], ".2g"), last=decimal(rates[-1], ".2g"),
            start=decimal(smoothed[0], ".3g"),
            rate=decimal(rates[best], ".2g"), loss=decimal(smoothed[best], ".3g"),
        )  # fmt: skip

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._built and event.type() == QEvent.Type.PaletteChange:
            self._restyle()

    @Slot(object)
    def _on_scene_mouse_clicked(self, event: Any) -> None:
        place: QPointF = event.scenePos()
        if self._mark.isVisible() and self._box.sceneBoundingRect().contains(place):
            rate = 10 ** self._box.mapSceneToView(place).x()
            self.rate_chosen.emit(float(f"{rate:.2g}"))

    def _restyle(self) -> None:
        tokens = tokens_for(self)
        self.setBackground(QColor(tokens.surface))
        faint = QColor(tokens.train)
        faint.setAlphaF(0.4)
        self._thin.setPen(pg.mkPen(faint, width=1))
        self._thick.setPen(pg.mkPen(QColor(tokens.train), width=3))
        for curve in (self._thin, self._thick):
            curve.opts["antialias"] = True
        self._mark.setPen(pg.mkPen(tokens.accent, width=2, style=Qt.PenStyle.DashLine))
        font = tabular(scaled(base_font(), 0.85))
        for axis in (self._left, self._bottom):
            axis.restyle(tokens, font)
