"""Time and memory of the project as it stands: measuring, measured, or why not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.errors import what_words
from ui.views.transfer.estimate_words import comparison_words, memory_words, run_words, time_words
from ui.widgets.buttons import LinkButton
from ui.widgets.label import Label
from ui.widgets.themed_icon import ThemedIcon
from workbench.errors import WorkbenchError


class EstimateLine(QWidget):
    """A sentence on the next run's time and memory, and one on how right the last one was.

    Signals
    -------
    retry_requested()
        Measure again, after a failure.
    """

    retry_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._after = Label(wrap=True), Label(role="caption", wrap=True)
        self._retry = LinkButton(self.tr("Try again"))
        self._retry.clicked.connect(self.retry_requested)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._text)
        texts.addWidget(self._after)
        texts.addWidget(self._retry)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(ThemedIcon("timer", "muted", 15), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        self.show_comparison(None)
        self.show_reason("")

    def show_reason(self, reason: str) -> None:
        """Say why nothing is measured; empty if nobody has asked yet."""
        self._say(
            self.tr("Time and memory are not known. {why}").format(why=reason).strip(), "muted"
        )

    def show_waiting(self) -> None:
        """Say that it is being measured."""
        self._say(self.tr("Measuring time and memory on this computer…"), "muted")

    def show_error(self, error: WorkbenchError) -> None:
        """Say why it could not be measured, and offer to try again."""
        self._say(self.tr("Not measured: {reason}").format(reason=what_words(error)), "warning")
        self._retry.show()

    def show_estimate(self, estimate: Mapping[str, Any]) -> None:
        """Show what was measured for the project as it stands."""
        parts = (time_words(estimate), run_words(estimate), memory_words(estimate))
        words = " ".join(part for part in parts if part)
        self._say(words or self.tr("Time and memory could not be measured."), "body")

    def show_comparison(self, said_and_was: tuple[float, float] | None) -> None:
        """State the error of the last estimate: seconds said, and seconds taken."""
        self._after.setText(comparison_words(*said_and_was) if said_and_was else "")
        self._after.setVisible(said_and_was is not None)

    def words(self) -> str:
        """Return what it says."""
        return " ".join(x.text() for x in (self._text, self._after) if x.text())

    def _say(self, text: str, role: str) -> None:
        self._text.set_role(role)  # type: ignore[arg-type]
        self._text.setText(text)
        self._retry.hide()
