"""The label check's findings, one operation a row."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.binding import translated
from ui.views.augment.label_check_bars import ErrorAxis, ErrorBars, Share
from ui.views.augment.label_check_words import (
    CHANGES,
    LOOKS,
    ORDER,
    finding_words,
    operation_range,
    verdict_word,
)
from ui.widgets.buttons import LinkButton
from ui.widgets.card import hairline
from ui.widgets.label import Label
from ui.widgets.phrases import named
from ui.widgets.themed_icon import ThemedIcon

NAME_WIDTH, BUTTON_WIDTH = 196, 104


class LabelCheckRows(QWidget):
    """A table of widgets, most serious first.

    Signals
    -------
    operation_off(str)
        The user wants this field of the settings switched off.
    """

    operation_off = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "clear")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(7)
        self._rows: list[LabelCheckRow] = []
        self._column.addLayout(self._make_head())
        self._column.addStretch(1)

    def show_report(self, report: dict[str, Any]) -> None:
        """Show all operations of a report."""
        while self._column.count() > 2:
            item = self._column.takeAt(1)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = []
        operations = sorted(
            report["operations"], key=lambda operation: ORDER.index(operation["verdict"])
        )
        without = Share(report["error"], *report["interval"])
        for operation in operations:
            row = LabelCheckRow(operation, without)
            row.off_clicked.connect(self.operation_off)
            self._column.insertWidget(self._column.count() - 1, hairline())
            self._column.insertWidget(self._column.count() - 1, row)
            self._rows.append(row)

    def rows(self) -> list[LabelCheckRow]:
        """Return the rows from top to bottom."""
        return list(self._rows)

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(14)
        name = Label(self.tr("Operation"), "caption")
        name.setFixedWidth(NAME_WIDTH)
        head.addWidget(name)
        head.addWidget(ErrorAxis())
        legend = self.tr("Errors: ○ as they are, ● augmented; bars are 95 % intervals")
        head.addWidget(Label(legend, "caption"), 1)
        return head


class LabelCheckRow(QWidget):
    """Name and verdict, both errors, what was found, and a way to switch it off."""

    off_clicked = Signal(str)

    def __init__(
        self, operation: dict[str, Any], without: Share, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field: str = operation["field"]
        self.verdict: str = operation["verdict"]
        icon, colour = LOOKS[self.verdict]
        self._text = Label(finding_words(operation), wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._make_name(operation, icon, colour))
        row.addWidget(self._make_bars(operation, without, colour))
        row.addWidget(self._text, 1)
        row.addWidget(self._make_off(operation))
        self.setAccessibleName(
            named(translated(operation["title"]), f"{verdict_word(self.verdict)}. {self.text()}")
        )

    def text(self) -> str:
        """Return what was found."""
        return self._text.text()

    def off_button(self) -> LinkButton:
        """Return the button; hidden where there is nothing to switch off."""
        return self._off

    def _make_name(self, operation: dict[str, Any], icon: str, colour: str) -> QWidget:
        box = QWidget()
        box.setFixedWidth(NAME_WIDTH)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(9)
        grid.setVerticalSpacing(0)
        grid.addWidget(ThemedIcon(icon, colour), 0, 0, 2, 1)
        grid.addWidget(Label(verdict_word(self.verdict), "heading"), 0, 1)
        said = " · ".join(
            part for part in (translated(operation["title"]), operation_range(operation)) if part
        )
        grid.addWidget(Label(said, "muted"), 1, 1)
        grid.setColumnStretch(1, 1)
        return box

    def _make_bars(self, operation: dict[str, Any], without: Share, colour: str) -> ErrorBars:
        bars = ErrorBars()
        if operation["findings"]:
            finding = operation["findings"][0]
            bars.show_errors(without, Share(finding["error"], *finding["interval"]), colour)
        return bars

    def _make_off(self, operation: dict[str, Any]) -> LinkButton:
        self._off = LinkButton(self.tr("Switch off"))
        self._off.setAccessibleName(
            self.tr("Switch off {operation}").format(operation=translated(operation["title"]))
        )
        self._off.setFixedWidth(BUTTON_WIDTH)
        policy = self._off.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._off.setSizePolicy(policy)
        self._off.setVisible(operation["on"] and self.verdict == CHANGES)
        self._off.clicked.connect(self._on_off_clicked)
        return self._off

    @Slot()
    def _on_off_clicked(self) -> None:
        self._off.setEnabled(False)
        self._off.setText(self.tr("Switched off"))
        self.off_clicked.emit(self.field)
