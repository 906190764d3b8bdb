"""A figure for each layer, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.views.data_table import Cell, DataTable

if TYPE_CHECKING:
    from ui.views.depth_chart import DepthPoint


def depth_table(title: str, points: Sequence[DepthPoint]) -> DataTable:
    """Return a figure of each layer with the ends of its interval."""
    rows: list[list[Cell]] = [
        [number, point.name, point.value, point.low, point.high]
        for number, point in enumerate(points, 1)
    ]
    headings = (_tr("Number"), _tr("Layer"), _tr("Value"), _tr("From"), _tr("To"))
    return DataTable(title, headings, rows)


def _tr(text: str) -> str:
    return QCoreApplication.translate("table", text)
