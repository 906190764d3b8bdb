"""The curves of a run as figures."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from ui.views.curves.reader import CurveReader
from ui.views.data_table import Cell, DataTable
from ui.views.drawing_tables import known


def curves_table(title: str, reader: CurveReader) -> DataTable:
    """Return a run's loss and accuracy at the end of each epoch, and where it stands now."""
    points = reader.points
    ends, losses = points.validation("loss")
    accuracies = points.validation("accuracy")[1]
    figures = zip(ends, losses, accuracies, strict=True)
    held = {float(end): (loss, share) for end, loss, share in figures}
    rows: list[list[Cell]] = []
    for place in sorted({*held, points.position} - {0.0}):
        index = reader.index_at(place)
        train = [None, None] if index is None else [
            known(reader.smoothed(what)[index]) for what in ("loss", "accuracy")
        ]  # fmt: skip
        shown = [known(value) for value in held.get(place, (math.nan, math.nan))]
        rows.append([round(place, 2), train[0], shown[0], train[1], shown[1]])
    headings = (
        _tr("Epoch"), _tr("Training loss"), _tr("Validation loss"),
        _tr("Training accuracy (%)"), _tr("Validation accuracy (%)"),
    )  # fmt: skip
    return DataTable(title, headings, rows)


def _tr(text: str) -> str:
    return QCoreApplication.translate("table", text)
