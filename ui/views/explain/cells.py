"""Cell by cell: one value of a layer's output, from its patch, kernel and products to the sum."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.views.data_table import DataTable, offer_table
from ui.views.explain.map import MapPicture
from ui.views.explain.numbers import NumberGrid
from ui.views.explain.sum import SumStrip
from ui.views.explain.view import InsideView
from ui.views.explain.words import cell_words, operation_words
from ui.views.latest import LatestTask
from ui.widgets import IntegerField, Label
from ui.widgets.wrapping import WrappingRow
from workbench.explain.cells import INSIDE, PADDING, Cell, Worked
from workbench.jobs import Job


class CellsView(InsideView):
    """Input map, patch, kernel, products and output map of one channel of a layer.

    1. The engine works out a whole output channel once; every pixel is then computed here.
    2. The output's marked pixel decides on the patch, the input channel on the kernel.
    """

    ICON = "target"
    NEEDS_IMAGE = True

    def __init__(self, parent: QWidget | None = None) -> None:
        self._worked: Worked | None = None
        self._cell: Cell | None = None
        self._input, self._wanted = 0, -1
        self._layer = ""
        super().__init__(parent)
        self._task = LatestTask(self)
        self._task.done.connect(self._on_read)
        self._task.failed.connect(self.show_error)

    # -- as every tab ------------------------------------------------------------------------

    def invitation(self) -> tuple[str, str, str]:
        text = self.tr("Choose a convolution or a pooling layer in the diagram above.")
        return self.tr("Cell by cell"), text, ""

    def question(self) -> tuple[str, dict[str, Any]] | None:
        if self.subject.image is None or not self.subject.layer:
            return None
        if self.subject.layer != self._layer:
            self._layer, self._wanted, self._input = self.subject.layer, -1, 0
        params = {"image": str(self.subject.image), "layer": self._layer, "channel": self._wanted}
        return "cells", params

    def make_page(self) -> QWidget:
        self._source, self._made = MapPicture(fixed=True), MapPicture()
        self._patch = NumberGrid(self.tr("Patch"))
        self._kernel, self._products = (
            NumberGrid(self.tr("Kernel")),
            NumberGrid(self.tr("Products")),
        )
        self._times, self._equals = Label("×", "heading"), Label("=", "heading")
        self._strip = SumStrip()
        self._how, self._result = Label(role="caption", wrap=True), Label(role="body", wrap=True)
        self._output_field, self._input_field = IntegerField(), IntegerField()
        self._made.pixel_chosen.connect(self._on_pixel_chosen)
        self._strip.channel_chosen.connect(self._on_input_chosen)
        self._output_field.valueChanged.connect(self._on_output_changed)
        self._input_field.valueChanged.connect(self._on_input_numbered)
        offer_table(self, [self._source, self._made, self._strip])
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what it holds takes the keys
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._make_fields())
        maps = QHBoxLayout()
        maps.setSpacing(10)
        for widget, stretch in (
            (self._source, 8), (self._patch, 7), (self._times, 0), (self._kernel, 7),
            (self._equals, 0), (self._products, 7), (self._made, 8),
        ):  # fmt: skip
            maps.addWidget(widget, stretch)
        layout.addLayout(maps, 1)
        layout.addWidget(self._strip)
        layout.addWidget(self._result)
        return page

    def _make_fields(self) -> QHBoxLayout:
        row = WrappingRow()
        row.setSpacing(8)
        row.addWidget(self._how, 1)
        for text, field in (
            (self.tr("&Input channel"), self._input_field),
            (self.tr("&Output channel"), self._output_field),
        ):
            label = Label(text)
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            row.addWidget(label)
            row.addWidget(field)
        return row

    def show_values(self, values: dict[str, Any]) -> None:
        path = Path(values["file"])
        self._task.submit(lambda job: _read(path, job), interrupt=True)

    def close_threads(self) -> None:
        self._task.close()

    def data_table(self) -> DataTable:
        """Return every product of the sum that is shown."""
        headings = (
            self.tr("Input channel"), self.tr("Row"), self.tr("Column"), self.tr("Lies on"),
            self.tr("Input"), self.tr("Kernel"), self.tr("Product"), self.tr("Running sum"),
        )  # fmt: skip
        title = self.tr("One value of {layer}").format(layer=self._layer)
        if self._cell is None or self._worked is None:
            return DataTable(title, headings, ())
        cell = self._cell
        places = {INSIDE: self.tr("map"), PADDING: self.tr("padding")}
        sums = np.cumsum(cell.products.ravel())
        rows = [
            [
                self._worked.first + channel, row, column,
                places.get(int(cell.marks[channel, row, column]), self.tr("nothing")),
                float(value), float(cell.kernel[channel, row, column]),
                float(cell.products[channel, row, column]), float(sums[index]),
            ]
            for index, ((channel, row, column), value) in enumerate(np.ndenumerate(cell.values))
        ]  # fmt: skip
        return DataTable(title, headings, rows)

    # -- showing -----------------------------------------------------------------------------

    @Slot(object)
    def _on_read(self, read: tuple[Worked, dict[str, Any]]) -> None:
        worked, facts = read
        self._worked, self._wanted = worked, int(facts["channel"])
        # the question now names the channel that the engine chose
        self.settle(self.question())
        count = len(worked.given)
        self._input = min(self._input, count - 1)
        _set(self._output_field, 0, int(facts["channels"]) - 1, self._wanted)
        self._made.show_map(worked.made, self.tr("Output, channel {n}").format(n=self._wanted))
        self._how.setText(operation_words(worked))
        self._show_cell()

    def _show_cell(self) -> None:
        worked = self._worked
        if worked is None:
            return
        cell = self._cell = worked.cell(*self._made.pixel())
        channel = self._input
        number = worked.first + channel
        _set(self._input_field, worked.first, worked.first + len(worked.given) - 1, number)
        self._source.show_map(
            worked.source()[channel], self.tr("Input, channel {n}").format(n=number)
        )
        self._source.show_patch(cell.rows, cell.columns)
        self._show_numbers(cell, channel, maximum=worked.kind == "max")
        self._strip.show_cell(cell, worked.first, channel)
        self._result.setText(cell_words(worked, cell, self._made.pixel()))

    def _show_numbers(self, cell: Cell, channel: int, *, maximum: bool) -> None:
        framed = (-1, -1)
        if maximum:
            row, column = np.unravel_index(
                int(cell.kernel[channel].argmax()), cell.kernel.shape[1:]
            )
            framed = (int(row), int(column))
        self._patch.show_numbers(cell.values[channel], cell.marks[channel], framed=framed)
        size = float(np.abs(cell.kernel).max())
        self._kernel.show_numbers(cell.kernel[channel], size=size)
        size = float(np.abs(cell.products).max())
        self._products.show_numbers(cell.products[channel], cell.marks[channel], size=size)
        for widget in (self._kernel, self._products, self._times, self._equals, self._strip):
            widget.setVisible(not maximum)

    # -- slots -------------------------------------------------------------------------------

    @Slot(int, int)
    def _on_pixel_chosen(self, _row: int, _column: int) -> None:
        self._show_cell()

    @Slot(int)
    def _on_input_chosen(self, number: int) -> None:
        self._input = number
        self._show_cell()

    @Slot(int)
    def _on_input_numbered(self, number: int) -> None:
        if self._worked is not None:
            self._on_input_chosen(number - self._worked.first)

    @Slot(int)
    def _on_output_changed(self, number: int) -> None:
        if number != self._wanted:
            self._wanted = number
            self.refresh()


def _read(path: Path, job: Job) -> tuple[Worked, dict[str, Any]]:
    job.check()
    return Worked.load(path)


def _set(field: IntegerField, low: int, high: int, value: int) -> None:
    """Set range and value silently."""
    blocked = field.blockSignals(True)
    field.setRange(low, high)
    field.setValue(value)
    field.blockSignals(blocked)
