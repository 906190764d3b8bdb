"""The measured numbers of a lesson, one small table for each kind of part."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.views.data_table import Cell, DataTable, offer_table
from ui.views.lessons.words import COLUMNS, column_title, figure, language
from ui.widgets import Label, hairline
from workbench.lessons.lesson import Lesson
from workbench.lessons.outcome import Outcome
from workbench.lessons.parts import Part
from workbench.lessons.statements import Value

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LessonFigures(QWidget):
    """Rows are parts, columns what was measured; Ctrl+T opens all as one table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 6, 8, 6)  # the focus ring stands clear of the text
        self._column.setSpacing(12)
        self._tables: list[QWidget] = []
        self._cells: list[list[Cell]] = []
        self.setAccessibleName(self.tr("Measured numbers"))
        offer_table(self)

    def show_outcome(self, lesson: Lesson, outcome: Outcome) -> None:
        """Show what was measured."""
        for table in self._tables:
            table.hide()
            table.deleteLater()
        self._tables, self._cells = [], []
        values = outcome.results.values()
        for kind, keys in COLUMNS.items():
            parts = {a: part for a, part in lesson.parts() if a.startswith(f"{kind}.")}
            if parts:
                self._add(parts, keys, values)

    def data_table(self) -> DataTable:
        """Return every number that is shown."""
        headings = (self.tr("Part"), self.tr("Quantity"), self.tr("Value"))
        return DataTable(self.accessibleName(), headings, self._cells)

    def _add(self, parts: dict[str, Part], keys: tuple[str, ...], values: dict[str, Value]) -> None:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for column, key in enumerate(keys, 1):
            heading = Label(column_title(key), "caption", wrap=True)
            heading.setAlignment(_RIGHT)
            grid.addWidget(heading, 0, column)
        grid.addWidget(hairline(), 1, 0, 1, len(keys) + 1)
        for row, (address, part) in enumerate(parts.items(), 2):
            title = part.title.said(language())
            grid.addWidget(Label(title, wrap=True), row, 0)
            for column, key in enumerate(keys, 1):
                value = values.get(f"{address}.{key}")
                text = figure(key, value) if value is not None else "–"
                cell = Label(text, "value", wrap=isinstance(value, str))
                cell.setAlignment(_RIGHT)
                grid.addWidget(cell, row, column)
                self._cells.append([title, column_title(key), value])
        grid.setColumnStretch(0, 2)
        for column, key in enumerate(keys, 1):
            worded = any(isinstance(values.get(f"{address}.{key}"), str) for address in parts)
            grid.setColumnStretch(column, int(worded))
        self._column.addWidget(table)
        self._tables.append(table)
