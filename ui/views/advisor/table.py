"""The advisor's chart as figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.views.data_table import Cell, DataTable

if TYPE_CHECKING:
    from ui.views.advisor.chart import Place


def place_table(title: str, place: Place | None, known: Sequence[tuple[str, float]]) -> DataTable:
    """Return the similarities of known sets, and of the user's."""
    rows: list[list[Cell]] = [[name, value, None, None, None] for name, value in known]
    if place is not None:
        mine = [place.similarity, place.low, place.high, place.per_class]
        rows.insert(0, [_tr("Your images"), *mine])
    headings = (
        _tr("Set"), _tr("Similarity"), _tr("From"), _tr("To"), _tr("Images of a class"),
    )  # fmt: skip
    return DataTable(title, headings, rows)


def _tr(text: str) -> str:
    return QCoreApplication.translate("table", text)
