"""Feature maps: what every channel of a layer makes of the image."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.growing import follow_text, least_words
from ui.theme import tokens_for
from ui.views.data_table import DataTable, offer_table
from ui.views.explain.colours import paint_map, size_of
from ui.views.explain.map import MapPicture
from ui.views.explain.view import InsideView
from ui.views.latest import LatestTask
from ui.views.tile_list import Tile, TileList
from ui.widgets import Label, Segmented
from ui.widgets.phrases import count, locale
from ui.widgets.wrapping import WrappingRow
from workbench.explain.store import read_arrays
from workbench.jobs import Job

Maps = npt.NDArray[np.float32]


class MapsView(InsideView):
    """All maps of a layer as tiles, the chosen one large with its values.

    Signals
    -------
    channel_chosen(int)
        The user looks at this channel.
    """

    ICON = "layers"
    NEEDS_IMAGE = True
    channel_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._maps: Maps = np.zeros((0, 1, 1), np.float32)
        self._order: list[int] = []
        self._peaks: list[int] = []
        super().__init__(parent)
        self._task = LatestTask(self)
        self._task.done.connect(self._on_read)
        self._task.failed.connect(self.show_error)

    # -- as every tab ------------------------------------------------------------------------

    def invitation(self) -> tuple[str, str, str]:
        text = "" if self.subject.layer else self.tr("Choose a layer in the diagram above.")
        return self.tr("Feature maps"), text, ""

    def question(self) -> tuple[str, dict[str, Any]] | None:
        if self.subject.image is None or not self.subject.layer:
            return None
        return "feature_maps", {"image": str(self.subject.image), "layer": self.subject.layer}

    def make_page(self) -> QWidget:
        self._sort = Segmented(
            [("strength", self.tr("Strongest first")), ("number", self.tr("By number"))],
            self.tr("Order of the channels"),
        )
        self._facts = Label(role="caption", wrap=True)
        self._tiles, self._large = TileList(76), MapPicture()
        self._tiles.setAccessibleName(self.tr("Feature maps of the layer"))
        self._sort.value_changed.connect(self._on_sort_changed)
        self._tiles.current_changed.connect(self._on_current_changed)
        offer_table(self, [self._tiles])
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what it holds takes the keys
        follow_text(self._facts, lambda: self._facts.setMinimumWidth(least_words()))
        head = WrappingRow()
        head.addWidget(self._facts, 1)
        head.addWidget(self._sort)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._tiles, 1)
        page = QSplitter(Qt.Orientation.Horizontal)
        page.setHandleWidth(14)
        page.setChildrenCollapsible(False)
        page.addWidget(left)
        page.addWidget(self._large)
        page.setStretchFactor(0, 3)
        page.setStretchFactor(1, 2)
        return page

    def show_values(self, values: dict[str, Any]) -> None:
        self._peaks = list(values["order"])
        path = Path(values["file"])
        self._task.submit(lambda job: _read(path, job), interrupt=True)

    def close_threads(self) -> None:
        self._task.close()

    def data_table(self) -> DataTable:
        """Return what is shown, as figures."""
        rows = [
            [channel, float(map_.max()), float(map_.mean()), float(map_.min()),
             100 * float((map_ > 0).mean())]
            for channel, map_ in enumerate(self._maps)
        ]  # fmt: skip
        headings = (
            self.tr("Channel"), self.tr("Highest"), self.tr("Mean"), self.tr("Lowest"),
            self.tr("Above zero (%)"),
        )  # fmt: skip
        return DataTable(
            self.tr("Feature maps of {layer}").format(layer=self.subject.layer), headings, rows
        )

    # -- inside ------------------------------------------------------------------------------

    @Slot(object)
    def _on_read(self, maps: Maps) -> None:
        kept = self._channel()
        self._maps = maps
        channels, height, width = maps.shape
        zero = int((maps.reshape(channels, -1).max(1) <= 0).sum())
        text = self.tr("{channels} channels of {height} × {width}, orange above zero, blue below.")
        facts = text.format(channels=count(channels), height=height, width=width)
        if zero:
            silent = self.tr("%Ln channel(s) nowhere above zero.", "", zero)
            facts = f"{facts} {silent}"
        self._facts.setText(facts)
        self._arrange(kept if 0 <= kept < channels else self._peaks[0])

    def _arrange(self, channel: int) -> None:
        by_strength = self._sort.value() == "strength"
        self._order = self._peaks if by_strength else list(range(len(self._maps)))
        self._tiles.set_tiles(len(self._order), self._tile)
        self._tiles.set_current(self._order.index(channel))
        self._show_large(channel)

    def _tile(self, number: int) -> Tile:
        channel = self._order[number]
        map_ = self._maps[channel]
        text = self.tr("Channel {number}: highest {high}, mean {mean}")
        said = text.format(
            number=channel, high=_short(float(map_.max())), mean=_short(float(map_.mean()))
        )
        return Tile(paint_map(map_, size_of(map_), tokens_for(self)), str(channel), said)

    def _show_large(self, channel: int) -> None:
        title = self.tr("Channel {number} of {layer}")
        self._large.show_map(
            self._maps[channel], title.format(number=channel, layer=self.subject.layer)
        )

    def _channel(self) -> int:
        current = self._tiles.current()
        return self._order[current] if 0 <= current < len(self._order) else -1

    @Slot(str)
    def _on_sort_changed(self, _key: str) -> None:
        if len(self._maps):
            self._arrange(self._channel())

    @Slot(int)
    def _on_current_changed(self, number: int) -> None:
        self._show_large(self._order[number])
        self.channel_chosen.emit(self._order[number])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if (
            event.type() == QEvent.Type.PaletteChange
            and hasattr(self, "_tiles")
            and len(self._maps)
        ):
            self._tiles.repaint_tiles()


def _read(path: Path, job: Job) -> Maps:
    job.check()
    maps: Maps = read_arrays(path)[0]["maps"]
    return maps


def _short(value: float) -> str:
    return locale().toString(value, "g", 3)
