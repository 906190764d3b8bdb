"""The curves of two arms over the same epochs, with the gap between training and validation."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from ui.growing import follow_text, grown
from ui.theme import base_font, scaled, tabular, tokens_for
from ui.views.curves.axes import AXIS_WIDTH, EpochAxis, ValueAxis
from ui.views.curves.plot import NAMED_AXIS_HEIGHT
from ui.views.curves.points import Floats, average
from ui.widgets import Label

What = Literal["loss", "accuracy"]
# Of the theme: neither training's nor validation's own colours, which mean something else.
ARM_COLOURS = ("test", "success")
THIN, THICK = 1, 3
SHADE = 0.16
FEW_EPOCHS = 80  # of more, points would hide the line
ROOM = 0.08  # above and below the curves, as a share of their height


@dataclass(frozen=True)
class ArmCurves:
    """One arm's curves: float64 (epochs,) each, in percent for accuracies."""

    name: str
    train: Floats
    validation: Floats

    @property
    def epochs(self) -> Floats:
        """Where the points stand: epochs counted from 1."""
        return np.arange(1, len(self.train) + 1, dtype=np.float64)


class StudyPlot(pg.PlotWidget):
    """Both arms; thin is training, thick is validation, and the gap between them is shaded.

    Signals
    -------
    hovered(int)
        The mouse is nearest to this epoch; 0 when it leaves.
    """

    hovered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._built = False  # pyqtgraph's own constructor already sends events
        self._what: What = "loss"
        self._value_axis = ValueAxis(percent=False)
        self._percent_axis = ValueAxis(percent=True)
        axes = {"bottom": EpochAxis(), "left": self._value_axis}
        item = pg.PlotItem(viewBox=pg.ViewBox(enableMenu=False), axisItems=axes, enableMenu=False)
        super().__init__(parent, plotItem=item)
        # pyqtgraph leaves its unused menu without an owner.
        item.ctrlMenu.setParent(self, item.ctrlMenu.windowFlags())
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the view around it takes the keys
        item.hideButtons()
        item.setContentsMargins(0, 7, 12, 0)
        for axis in (self._value_axis, self._percent_axis):
            follow_text(self, partial(_widen, axis))
            axis.setZValue(-1)  # its grid belongs behind the curves
        bottom = item.getAxis("bottom")
        bottom.setLabel(self.tr("epoch"))
        follow_text(self, lambda: bottom.setHeight(grown(NAMED_AXIS_HEIGHT)))
        self._box = self.getViewBox()
        self._box.setMouseEnabled(x=False, y=False)
        self._box.disableAutoRange()
        self._thin = [pg.PlotDataItem() for _ in ARM_COLOURS]
        self._thick = [pg.PlotDataItem() for _ in ARM_COLOURS]
        self._shades = [
            pg.FillBetweenItem(thin.curve, thick.curve)
            for thin, thick in zip(self._thin, self._thick, strict=True)
        ]
        for curve in (*self._thin, *self._thick):
            # Thick antialiased lines of noisy data cost seconds as one path, not in pieces.
            curve.curve.setSegmentedLineMode("on")
        self._cross = pg.InfiniteLine(angle=90)
        for curve in (*self._shades, *self._thin, *self._thick, self._cross):
            item.addItem(curve)
        self._hint = Label(parent=self)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hint.setTextFormat(Qt.TextFormat.RichText)
        self.hide_cross()
        self.scene().sigMouseMoved.connect(self._on_scene_mouse_moved)
        self._built = True
        self._restyle()

    def draw(self, arms: Sequence[ArmCurves], epochs: int, what: What) -> None:
        """Draw the arms over `epochs` epochs in all."""
        if what != self._what:
            self._what = what
            percent = what == "accuracy"
            axis = self._percent_axis if percent else self._value_axis
            self.getPlotItem().setAxisItems({"left": axis})
            axis.setZValue(-1)
            self._restyle()
        columns = max(100, self.width() // 2)
        symbol = "o" if epochs <= FEW_EPOCHS else None
        for arm, thin, thick, shade in zip(
            arms, self._thin, self._thick, self._shades, strict=True
        ):
            thin.setData(*average(*_drawable(arm.epochs, arm.train), columns), symbol=symbol)
            thick.setData(*average(*_drawable(arm.epochs, arm.validation), columns), symbol=symbol)
            # Between curves without points pyqtgraph leaves the last shade as it was.
            shade.setVisible(all(curve.xData is not None and len(curve.xData)
                                 for curve in (thin, thick)))  # fmt: skip
        self._box.setXRange(0.5 if epochs > 1 else 0, max(epochs, 1) + 0.5, padding=0)
        self._fit(arms)

    def show_cross(self, epoch: int, text: str) -> None:
        """Put the cross-hair at an epoch and `text` beside it."""
        self._cross.setPos(epoch)
        self._cross.show()
        self._hint.setText(text)
        self._hint.adjustSize()
        area = self._box.sceneBoundingRect()
        place = self._box.mapViewToScene(QPointF(epoch, 0)).x()
        left = place + 12
        if left + self._hint.width() > area.right():
            left = place - 12 - self._hint.width()
        # Losses fall and accuracies rise: the free corner is above the one and below the other.
        low = area.bottom() - self._hint.height() - 8
        top = area.top() + 8 if self._what == "loss" else low
        self._hint.move(round(max(left, area.left())), round(top))
        self._hint.show()

    def hide_cross(self) -> None:
        """Hide the cross-hair and what stands beside it."""
        self._cross.hide()
        self._hint.hide()

    # -- Qt ----------------------------------------------------------------------------------

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._built and event.type() == QEvent.Type.PaletteChange:
            self._restyle()

    @Slot(object)
    def _on_scene_mouse_moved(self, position: QPointF) -> None:
        inside = self._box.sceneBoundingRect().contains(position)
        place = self._box.mapSceneToView(position).x() if inside else 0
        self.hovered.emit(max(0, round(place)))

    def _fit(self, arms: Sequence[ArmCurves]) -> None:
        values = np.concatenate([*(a.train for a in arms), *(a.validation for a in arms)])
        values = values[np.isfinite(values)]
        if not len(values):
            self._box.setYRange(0, 100 if self._what == "accuracy" else 1, padding=0)
            return
        low, high = float(values.min()), float(values.max())
        if self._what == "accuracy":
            self._box.setYRange(max(0, math.floor(low / 10 - 0.01) * 10), 101.5, padding=0)
        else:
            # Gaps are differences: where all losses are large, the empty half below says nothing.
            room = max((high - low) * ROOM, 1e-6)
            self._box.setYRange(max(0, low - room) if low > high / 2 else 0, high + room, padding=0)

    def _restyle(self) -> None:
        tokens = tokens_for(self)
        self.setBackground(QColor(tokens.surface))
        for name, thin, thick, shade in zip(
            ARM_COLOURS, self._thin, self._thick, self._shades, strict=True
        ):
            colour = QColor(getattr(tokens, name))
            thin.setPen(pg.mkPen(colour, width=THIN))
            thick.setPen(pg.mkPen(colour, width=THICK))
            for curve, size in ((thin, 4), (thick, 6)):
                curve.opts["antialias"] = True
                curve.setSymbolSize(size)
                curve.setSymbolBrush(colour)
                curve.setSymbolPen(None)
            faint = QColor(colour)
            faint.setAlphaF(SHADE)
            shade.setBrush(pg.mkBrush(faint))
        self._cross.setPen(pg.mkPen(tokens.muted, width=1, style=Qt.PenStyle.DashLine))
        font = tabular(scaled(base_font(), 0.85))
        for axis in (self._value_axis, self._percent_axis, self.getPlotItem().getAxis("bottom")):
            axis.restyle(tokens, font)
        self._hint.setStyleSheet(
            f"background: {tokens.raised}; color: {tokens.text}; padding: 5px 8px;"
            f"border: 1px solid {tokens.border}; border-radius: 6px;"
        )


def _drawable(x: Floats, y: Floats) -> tuple[Floats, Floats]:
    # A loss that has run away to infinity is a gap in the line, not a line off the page; and
    # pyqtgraph cannot draw a line that is nothing but gaps.
    finite = np.isfinite(y)
    return (x, np.where(finite, y, np.nan)) if finite.any() else (x[:0], y[:0])


def _widen(axis: pg.AxisItem) -> None:
    axis.setWidth(grown(AXIS_WIDTH))
