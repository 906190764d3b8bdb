"""Names at the left, figures at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.theme import base_font, tabular
from ui.widgets.card import hairline
from ui.widgets.label import Label
from ui.widgets.phrases import named


class FactList(QWidget):
    """A list of facts; figures have digits of equal width, so that they do not dance."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(5)
        self._grid.setHorizontalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[Label, Label]] = []

    def set_facts(self, facts: list[tuple[str, str]]) -> None:
        """Show (name, value) pairs; only rows whose text differs are touched."""
        if [name for name, _ in facts] != [name.text() for name, _ in self._rows]:
            self._rebuild([name for name, _ in facts])
        for (label, figure), (name, value) in zip(self._rows, facts, strict=True):
            if figure.text() != value:
                figure.setText(value)
                figure.setToolTip(value)
                figure.setAccessibleName(named(name, value))
                label.setBuddy(figure)

    def _rebuild(self, names: list[str]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = []
        for row, name in enumerate(names):
            label, figure = Label(name, "muted"), Label(role="value")
            figure.setFont(tabular(base_font()))
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            figure.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            figure.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(label, 2 * row, 0)
            self._grid.addWidget(figure, 2 * row, 1)
            if row + 1 < len(names):
                self._grid.addWidget(hairline(), 2 * row + 1, 0, 1, 2)
            self._rows.append((label, figure))
