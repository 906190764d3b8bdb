"""Which group of layers learns when, as figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.views.data_table import Cell, DataTable

if TYPE_CHECKING:
    from ui.views.transfer.unfreeze_chart import Band


def bands_table(title: str, bands: Sequence[Band], names: Sequence[str], epochs: int) -> DataTable:
    """Return when each group of layers learns, and how fast."""
    rows: list[list[Cell]] = [
        [name, band.size.parameters, band.start + 1 if band.start < epochs else None,
         band.rate if band.start < epochs else None]
        for name, band in zip(names, bands, strict=True)
    ]  # fmt: skip
    headings = (
        _tr("Layers"), _tr("Parameters"), _tr("Learns from epoch"), _tr("Factor of the rate"),
    )  # fmt: skip
    return DataTable(title, headings, rows)


def _tr(text: str) -> str:
    return QCoreApplication.translate("table", text)
