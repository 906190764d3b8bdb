"""A GAN's curves: both losses, D(x) and D(G(z)), and KID with its intervals."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.accessible import read_as
from ui.growing import follow_text, grown
from ui.theme import base_font, scaled, tabular, tokens_for
from ui.views.curves.axes import AXIS_WIDTH, EpochAxis, ValueAxis
from ui.views.curves.plot import NAMED_AXIS_HEIGHT
from ui.views.curves.points import Floats, average
from ui.views.data_table import Cell, DataTable, offer_table
from ui.views.gan.history import GanHistory
from ui.views.legend import Legend
from ui.widgets import Card, Label

COLUMNS = 400  # points of a line; more would not be seen
HEADROOM = 1.08
SHOWN_SHARE = 99.0  # of a noisy curve's values fit the plot


class GanCurves(QWidget):
    """Three plots above each other in two columns; Ctrl+T shows them as a table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history = GanHistory()
        self._losses, self._scores, self._kid = (_Plot(self.tr("epoch")) for _ in range(3))
        self.setAccessibleName(self.tr("Curves of the GAN"))
        read_as(self, QAccessible.Role.Chart)
        self._note = Label(role="muted", wrap=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        entries = [("validation", self.tr("discriminator")), ("train", self.tr("generator"))]
        grid.addWidget(_titled(self.tr("Losses"), Legend(entries), self._losses), 0, 0)
        entries = [("validation", self.tr("D(x): real images")),
                   ("train", self.tr("D(G(z)): generated ones"))]  # fmt: skip
        title = self.tr("How real the discriminator takes images for")
        grid.addWidget(_titled(title, Legend(entries), self._scores), 0, 1)
        entries = [("success", self.tr("KID with 95 % interval"))]
        title = self.tr("Distance from the real images")
        grid.addWidget(_titled(title, Legend(entries), self._kid), 1, 0)
        words = Card(self.tr("Reading them"))
        words.body.addWidget(self._note)
        words.body.addStretch(1)
        grid.addWidget(words, 1, 1)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
            grid.setRowStretch(column, 1)
        offer_table(self, [self._losses, self._scores, self._kid])

    def draw(self, history: GanHistory) -> None:
        """Draw all that is known."""
        self._history = history
        x = history.x()
        limit = max(float(history.epochs), float(x[-1]) if len(x) else 0.0, 1.0)
        names = ("discriminator_loss", "generator_loss")
        self._losses.draw_lines([(x, history.curve(name)) for name in names], limit)
        names = ("real_score", "fake_score")
        self._scores.draw_lines([(x, history.curve(name)) for name in names], limit, top=1.0)
        self._kid.draw_intervals("success", history.kid(), limit)
        self._note.setText(self._words())

    def data_table(self) -> DataTable:
        """Return what is shown, as figures."""
        headings = (
            self.tr("Epoch"), self.tr("Discriminator’s loss"), self.tr("Generator’s loss"),
            self.tr("D(x)"), self.tr("D(G(z))"), self.tr("Variety"), self.tr("KID"),
            self.tr("KID, low"), self.tr("KID, high"), self.tr("Variety of what is seen"),
        )  # fmt: skip
        rows: list[Sequence[Cell]] = [
            (e.epoch + 1, e.discriminator_loss, e.generator_loss, e.real_score, e.fake_score,
             e.diversity, e.kid, e.kid_low, e.kid_high, e.feature_diversity)
            for e in self._history.ended
        ]  # fmt: skip
        return DataTable(self.accessibleName(), headings, rows)

    def _words(self) -> str:
        ended = self._history.ended
        if not ended:
            return ""
        text = self.tr(
            "A balanced GAN has D(x) and D(G(z)) near each other: the discriminator hardly tells "
            "them apart. Losses of a GAN do not fall as a classifier’s do; whether the images get "
            "better is what KID says, where lower is better and 0 is equal.\n\n"
            "Generated images differ {share} % as much as the real ones."
        )
        said = text.format(share=round(100 * ended[-1].diversity))
        seen = self._history.seen()
        if seen is None:
            return said
        more = self.tr(
            "By a pretrained network’s features, what they show differs {seen} % as much."
        )
        return f"{said} {more.format(seen=round(100 * seen))}"


_TOKENS = ("validation", "train")


class _Plot(pg.PlotWidget):
    """A small plot over epochs that takes no mouse."""

    def __init__(self, name: str) -> None:
        self._built = False  # pyqtgraph's own constructor already sends events
        axes = {"bottom": EpochAxis(), "left": ValueAxis(percent=False)}
        item = pg.PlotItem(viewBox=pg.ViewBox(enableMenu=False), axisItems=axes, enableMenu=False)
        super().__init__(plotItem=item)
        # pyqtgraph leaves its unused menu without an owner.
        item.ctrlMenu.setParent(self, item.ctrlMenu.windowFlags())
        self.setFrameShape(self.Shape.NoFrame)
        item.hideButtons()
        item.setContentsMargins(0, 7, 12, 0)
        left, bottom = item.getAxis("left"), item.getAxis("bottom")
        left.setZValue(-1)
        bottom.setLabel(name)
        follow_text(self, lambda: left.setWidth(grown(AXIS_WIDTH)))
        follow_text(self, lambda: bottom.setHeight(grown(NAMED_AXIS_HEIGHT)))
        self.setMinimumHeight(120)
        self._box = self.getViewBox()
        self._box.setMouseEnabled(x=False, y=False)
        self._box.disableAutoRange()
        self._lines = [pg.PlotDataItem() for _ in range(2)]
        self._bars = pg.ErrorBarItem(x=np.zeros(1), y=np.zeros(1), top=0, bottom=0, beam=0.0)
        for line in self._lines:
            line.curve.setSegmentedLineMode("on")
            item.addItem(line)
        item.addItem(self._bars)
        self._bars.hide()
        self._tokens: list[str] = []
        self._built = True
        self._restyle()

    def draw_lines(
        self, lines: Sequence[tuple[Floats, Floats]], limit: float, top: float = 0.0
    ) -> None:
        """Draw the discriminator's and the generator's curve; without a `top` the plot fits."""
        self._tokens = list(_TOKENS)
        highest = top
        for item, (x, y) in zip(self._lines, lines, strict=True):
            item.setData(*average(x, y, COLUMNS))
            finite = y[np.isfinite(y)]
            if len(finite) and not top:
                highest = max(highest, float(np.percentile(finite, SHOWN_SHARE)))
        self._fit(limit, highest, HEADROOM if not top else 1.02)
        self._restyle()

    def draw_intervals(
        self, token: str, values: tuple[Floats, Floats, Floats, Floats], limit: float
    ) -> None:
        """Draw points joined by a line, each with its interval."""
        x, y, low, high = values
        self._tokens = [token]
        self._lines[0].setData(x, y)
        self._bars.setVisible(len(x) > 0)
        if len(x):
            self._bars.setData(x=x, y=y, top=high - y, bottom=y - low)
        self._fit(limit, float(high.max(initial=0)), HEADROOM)
        self._restyle()

    def _fit(self, limit: float, highest: float, room: float) -> None:
        self._box.setXRange(0, limit, padding=0.01)
        self._box.setYRange(0, highest * room if highest > 0 else 1, padding=0)

    def _restyle(self) -> None:
        tokens = tokens_for(self)
        self.setBackground(QColor(tokens.surface))
        font = tabular(scaled(base_font(), 0.85))
        for name in ("left", "bottom"):
            self.getPlotItem().getAxis(name).restyle(tokens, font)
        for line, token in zip(self._lines, self._tokens, strict=False):
            colour = QColor(getattr(tokens, token))
            line.setPen(pg.mkPen(colour, width=2))
            line.opts["antialias"] = True
            if self._bars.isVisible():
                line.setSymbol("o")
                line.setSymbolSize(6)
                line.setSymbolBrush(colour)
                line.setSymbolPen(None)
                self._bars.setData(pen=pg.mkPen(colour, width=1))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._built and event.type() == QEvent.Type.PaletteChange:
            self._restyle()


def _titled(title: str, legend: QWidget, plot: QWidget) -> Card:
    card = Card(title)
    card.body.addWidget(legend, 0, Qt.AlignmentFlag.AlignLeft)
    card.body.addWidget(plot, 1)
    return card
