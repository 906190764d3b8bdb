"""The tests of an explanation: what each asked, what it found, and whether it passed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.widgets import Label, ThemedIcon
from ui.widgets.phrases import count, locale, percent

PASSED, FAILED, UNKNOWN = "circle-check", "circle-x", "info"
COMPLETE = 0.1
"""Share of the difference between the logits that integrated gradients may miss."""


class ExplainChecks(QWidget):
    """One line for each test."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[ThemedIcon, Label]] = []
        for row in range(4):
            icon, text = ThemedIcon(UNKNOWN), Label(wrap=True)
            self._grid.addWidget(icon, row, 0)
            self._grid.addWidget(text, row, 1)
            self._rows.append((icon, text))

    def show_checks(self, found: Mapping[str, Any]) -> None:
        """Show what `explanation` of the engine answered."""
        lines = self.lines(found)
        for number, (icon, label) in enumerate(self._rows):
            there = number < len(lines)
            icon.setVisible(there)
            label.setVisible(there)
            if there:
                name, text = lines[number]
                colours = {PASSED: "success", FAILED: "danger", UNKNOWN: "muted"}
                icon.set_icon(name, colours[name])
                label.setText(text)

    def lines(self, found: Mapping[str, Any]) -> list[tuple[str, str]]:
        """Return each test's icon and words."""
        lines = [self._knowledge(found), self._weights(found), self._chance(found)]
        if found["gap"] is not None:
            text = self.tr(
                "Completeness: the map's sum misses the difference to a grey image by {gap}."
            )
            mark = PASSED if found["gap"] <= COMPLETE else UNKNOWN
            lines.append((mark, text.format(gap=percent(found["gap"]))))
        return lines

    def _knowledge(self, found: Mapping[str, Any]) -> tuple[str, str]:
        if not found["asked"]:
            return UNKNOWN, self.tr(
                "The network was not asked about validation images: there are none."
            )
        text = self.tr("Knowledge: {right} of {asked} validation images are named rightly.")
        failed = found["guess"] > GUESSING
        return FAILED if failed else PASSED, text.format(
            right=count(found["right"]), asked=count(found["asked"])
        )

    def _weights(self, found: Mapping[str, Any]) -> tuple[str, str]:
        text = self.tr(
            "Weights: with scrambled ones another map comes out (rank correlation {rank}, "
            "structural similarity {structure})."
        )
        if found["rank"] >= ALIKE:
            text = self.tr(
                "Weights: with scrambled ones nearly the same map comes out (rank correlation "
                "{rank}, structural similarity {structure})."
            )
        numbers = {key: locale().toString(found[key], "f", 2) for key in ("rank", "structure")}
        return FAILED if found["rank"] >= ALIKE else PASSED, text.format(**numbers)

    def _chance(self, found: Mapping[str, Any]) -> tuple[str, str]:
        text = self.tr("Blurring: its order beats {beaten} of {orders} random orders.")
        passed = found["beaten"] == found["orders"]
        return PASSED if passed else FAILED, text.format(
            beaten=found["beaten"], orders=found["orders"]
        )


GUESSING, ALIKE = 0.01, 0.7
"""As in `workbench.explain.doubt`, which needs torch; a test holds them together."""
