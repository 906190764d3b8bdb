"""Validation accuracies of several runs over each other."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QLineF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.accessible import read_as
from ui.focus_ring import wear_ring
from ui.growing import follow_text, grown
from ui.theme import base_font, scaled, tabular, tokens_for
from ui.views.curves.axes import AXIS_WIDTH, EpochAxis, ValueAxis
from ui.views.curves.plot import NAMED_AXIS_HEIGHT
from ui.views.data_table import DataTable, offer_table
from ui.views.drawing_tables import runs_table
from ui.views.library.words import COLOURS
from ui.widgets.phrases import percent
from workbench.library.entry import RunEntry

_DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
EMPTY_EPOCHS = 10  # an axis without runs
FEW_EPOCHS = 40  # of more, points would hide the line


def pen_of(widget: QWidget, number: int, width: float) -> QPen:
    """Return the pen of the run with this number: its colour, and dashes in later rounds."""
    colour = QColor(getattr(tokens_for(widget), COLOURS[number % len(COLOURS)]))
    dash = _DASHES[min(number // len(COLOURS), len(_DASHES) - 1)]
    return pg.mkPen(colour, width=width, style=dash)


class RunsPlot(pg.PlotWidget):
    """A line for each run, in percent over the epochs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._built = False  # pyqtgraph's own constructor already sends events
        self._entries: tuple[RunEntry, ...] = ()
        self._value_axis = ValueAxis(percent=True)
        axes = {"bottom": EpochAxis(), "left": self._value_axis}
        item = pg.PlotItem(viewBox=pg.ViewBox(enableMenu=False), axisItems=axes, enableMenu=False)
        super().__init__(parent, plotItem=item)
        # pyqtgraph leaves its unused menu without an owner.
        item.ctrlMenu.setParent(self, item.ctrlMenu.windowFlags())
        self.setFrameShape(self.Shape.NoFrame)
        self.setAccessibleName(self.tr("Validation accuracy by epoch"))
        read_as(self, QAccessible.Role.Chart)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        wear_ring(self)
        offer_table(self)
        item.hideButtons()
        item.setContentsMargins(0, 7, 12, 0)
        values = self._value_axis
        follow_text(self, lambda: values.setWidth(grown(AXIS_WIDTH)))
        self._value_axis.setZValue(-1)  # its grid belongs behind the curves
        bottom = item.getAxis("bottom")
        bottom.setLabel(self.tr("epoch"))
        follow_text(self, lambda: bottom.setHeight(grown(NAMED_AXIS_HEIGHT)))
        self._box = self.getViewBox()
        self._box.setMouseEnabled(x=False, y=False)
        self._box.disableAutoRange()
        self._curves: list[pg.PlotDataItem] = []
        self._built = True
        self._draw()

    def show_runs(self, entries: Sequence[RunEntry]) -> None:
        """Draw these, numbered as they come."""
        self._entries = tuple(entries)
        texts = [self._words(entry) for entry in self._entries]
        self.setAccessibleDescription(" ".join(texts) or self.tr("No runs are drawn."))
        self._draw()

    def data_table(self) -> DataTable:
        """Return what is shown, as figures."""
        return runs_table(self.accessibleName(), self._entries)

    def _words(self, entry: RunEntry) -> str:
        if not entry.curve:
            return self.tr("{run}: no epoch has ended yet.").format(run=entry.name)
        best = max(range(len(entry.curve)), key=entry.curve.__getitem__)
        text = self.tr("{run}: from {first} to {last} in {n} epochs, best {best} at epoch {epoch}.")
        return text.format(
            run=entry.name, first=percent(entry.curve[0]), last=percent(entry.curve[-1]),
            n=entry.epochs, best=percent(entry.curve[best]), epoch=entry.curve_epochs[best],
        )  # fmt: skip

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._built and event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        tokens = tokens_for(self)
        self.setBackground(QColor(tokens.surface))
        font = tabular(scaled(base_font(), 0.85))
        for axis in (self._value_axis, self.getPlotItem().getAxis("bottom")):
            axis.restyle(tokens, font)
        while len(self._curves) < len(self._entries):
            curve = pg.PlotDataItem(antialias=True)
            self._curves.append(curve)
            self.getPlotItem().addItem(curve)
        for curve in self._curves[len(self._entries) :]:
            curve.setData([], [])
        epochs = max((entry.epochs for entry in self._entries), default=EMPTY_EPOCHS)
        for number, (entry, curve) in enumerate(zip(self._entries, self._curves, strict=False)):
            pen = pen_of(self, number, 2)
            curve.setPen(pen)
            curve.setSymbolBrush(pen.color())
            curve.setSymbolPen(None)
            curve.setSymbolSize(5)
            values = 100 * np.array(entry.curve, float)
            symbol = "o" if epochs <= FEW_EPOCHS else None
            curve.setData(np.array(entry.curve_epochs, float), values, symbol=symbol)
        self._box.setXRange(0.5 if epochs > 1 else 0, max(epochs, 1) + 0.5, padding=0)
        shares = [share for entry in self._entries for share in entry.curve]
        low = max(0, math.floor(10 * min(shares) - 0.1) * 10) if shares else 0
        self._box.setYRange(low, 101.5, padding=0)


class LineSample(QWidget):
    """The line of one run, to stand beside its name."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.setFixedSize(QSize(22, 14))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen_of(self, self._number, 3))
        painter.drawLine(QLineF(2, self.height() / 2, self.width() - 2, self.height() / 2))
