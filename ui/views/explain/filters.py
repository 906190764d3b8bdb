"""Filters: the kernels that a convolution has learned."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.theme import tokens_for
from ui.views.data_table import DataTable, offer_table
from ui.views.explain.colours import paint_colour_kernel, paint_map, size_of
from ui.views.explain.view import InsideView
from ui.views.latest import LatestTask
from ui.views.tile_list import Tile, TileList
from ui.widgets import Label
from ui.widgets.phrases import count, locale
from workbench.explain.store import read_arrays
from workbench.jobs import Job

Kernels = npt.NDArray[np.float32]
COLOURS = 3


class FiltersView(InsideView):
    """All filters of a convolution as tiles; beside them every kernel of the chosen one."""

    ICON = "boxes"

    def __init__(self, parent: QWidget | None = None) -> None:
        self._kernels: Kernels = np.zeros((0, 1, 1, 1), np.float32)
        self._first = False
        super().__init__(parent)
        self._task = LatestTask(self)
        self._task.done.connect(self._on_read)
        self._task.failed.connect(self.show_error)

    # -- as every tab ------------------------------------------------------------------------

    def invitation(self) -> tuple[str, str, str]:
        return self.tr("Filters"), self.tr("Choose a convolution in the diagram above."), ""

    def question(self) -> tuple[str, dict[str, Any]] | None:
        return ("filters", {"layer": self.subject.layer}) if self.subject.layer else None

    def make_page(self) -> QWidget:
        self._facts, self._inputs_facts = (
            Label(role="caption", wrap=True),
            Label(role="caption", wrap=True),
        )
        self._tiles, self._inputs = TileList(56), TileList(56)
        self._tiles.setAccessibleName(self.tr("Filters of the layer"))
        self._inputs.setAccessibleName(self.tr("Kernels of the chosen filter"))
        self._tiles.current_changed.connect(self._on_current_changed)
        offer_table(self, [self._tiles, self._inputs])
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what it holds takes the keys
        page = QSplitter(Qt.Orientation.Horizontal)
        page.setHandleWidth(14)
        page.setChildrenCollapsible(False)
        for facts, tiles in ((self._facts, self._tiles), (self._inputs_facts, self._inputs)):
            side = QWidget()
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(facts)
            column.addWidget(tiles, 1)
            page.addWidget(side)
        page.setStretchFactor(0, 1)
        page.setStretchFactor(1, 1)
        return page

    def show_values(self, values: dict[str, Any]) -> None:
        self._first = bool(values["on_image"])
        path = Path(values["file"])
        self._task.submit(lambda job: _read(path, job), interrupt=True)

    def close_threads(self) -> None:
        self._task.close()

    def data_table(self) -> DataTable:
        """Return what is shown, as figures: every weight of the chosen filter."""
        number = max(0, self._tiles.current())
        chosen = self._kernels[number] if len(self._kernels) else self._kernels[:0, 0]
        rows = [
            [channel, row, column, float(value)]
            for (channel, row, column), value in np.ndenumerate(chosen)
        ]
        title = self.tr("Filter {number} of {layer}")
        headings = (self.tr("Input channel"), self.tr("Row"), self.tr("Column"), self.tr("Weight"))
        return DataTable(title.format(number=number, layer=self.subject.layer), headings, rows)

    # -- inside ------------------------------------------------------------------------------

    @Slot(object)
    def _on_read(self, kernels: Kernels) -> None:
        self._kernels = kernels
        outputs, inputs, height, width = kernels.shape
        text = self.tr(
            "{filters} filters of {height} × {width} over %Ln input channel(s).", "", inputs
        )
        said = text.format(filters=count(outputs), height=height, width=width)
        if self._in_colour():
            said += " " + self.tr("In their own colours; grey is zero.")
        elif inputs > 1:
            said += " " + self.tr("Each is shown by the kernel with the largest weight.")
        self._facts.setText(said)
        self._tiles.set_tiles(outputs, self._filter_tile)
        self._tiles.set_current(0)
        self._show_inputs(0)

    def _in_colour(self) -> bool:
        return self._first and self._kernels.shape[1] == COLOURS

    def _filter_tile(self, number: int) -> Tile:
        kernel = self._kernels[number]
        size = size_of(kernel)
        if self._in_colour():
            picture = paint_colour_kernel(kernel)
        else:
            largest = int(np.abs(kernel).reshape(len(kernel), -1).max(1).argmax())
            picture = paint_map(kernel[largest], size, tokens_for(self))
        text = self.tr("Filter {number}, largest weight {size}")
        return Tile(picture, str(number), text.format(number=number, size=_short(size)))

    def _input_tile(self, channel: int) -> Tile:
        filter_ = self._kernels[max(0, self._tiles.current())]
        kernel = filter_[channel]
        text = self.tr("Kernel on input channel {number}, largest weight {size}")
        said = text.format(number=channel, size=_short(size_of(kernel)))
        return Tile(paint_map(kernel, size_of(filter_), tokens_for(self)), str(channel), said)

    def _show_inputs(self, number: int) -> None:
        text = self.tr("Filter {number}, kernel by kernel: orange above zero, blue below.")
        self._inputs_facts.setText(text.format(number=number))
        self._inputs.set_tiles(self._kernels.shape[1], self._input_tile)

    @Slot(int)
    def _on_current_changed(self, number: int) -> None:
        self._show_inputs(number)


def _read(path: Path, job: Job) -> Kernels:
    job.check()
    kernels: Kernels = read_arrays(path)[0]["kernels"]
    return kernels


def _short(value: float) -> str:
    return locale().toString(value, "g", 3)
