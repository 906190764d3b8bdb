"""How good a run is, and the figures around it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import tabular
from ui.views.runs.facts import RunFacts
from ui.views.runs.words import accuracy_words, fact_rows
from ui.widgets import Card, FactList, Label
from ui.widgets.phrases import named

CLOCK_MS = 1000


class RunStatus(QWidget):
    """Accuracy with its interval, then learning rate, speed, sizes, device and checkpoint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts, self._live = RunFacts(), False
        self._accuracy = Card()
        self._figure = Label("–", "figure")
        self._explanation = Label(role="caption", wrap=True)
        self._accuracy.body.setSpacing(0)
        self._accuracy.body.addWidget(self._figure)
        self._accuracy.body.addWidget(self._explanation)
        self._list = FactList()
        figures = Card()
        figures.setAccessibleName(self.tr("Figures of the run"))
        figures.body.addWidget(self._list)
        self._settings = Label(role="caption", wrap=True)
        self._settings.hide()
        figures.body.addWidget(self._settings)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._accuracy)
        layout.addWidget(figures)
        layout.addStretch(1)
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_MS)
        self._clock.timeout.connect(self._on_clock_timeout)
        self.show_facts(self._facts, live=False)

    def show_facts(self, facts: RunFacts, *, live: bool) -> None:
        """Show `facts`; while `live` the age of the checkpoint keeps growing."""
        self._facts, self._live = facts, live
        title, figure, explanation = accuracy_words(facts)
        self._accuracy.set_title(title)
        self._figure.setFont(tabular(self._figure.font()))
        self._figure.setText(figure)
        self._figure.setAccessibleName(named(title, figure))
        self._explanation.setText(explanation)
        self._list.set_facts(fact_rows(facts, live))
        if live != self._clock.isActive():
            self._clock.start() if live else self._clock.stop()

    def show_settings(self, text: str) -> None:
        """Say with which settings the run was started."""
        self._settings.setText(text)
        self._settings.setVisible(bool(text))

    @Slot()
    def _on_clock_timeout(self) -> None:
        self._list.set_facts(fact_rows(self._facts, self._live))
