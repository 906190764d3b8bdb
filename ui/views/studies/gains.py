"""Ablation: what each operation adds, as a chart and in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.accessible import read_as
from ui.focus_ring import wear_ring
from ui.study_state import Seen
from ui.views.studies.gain_chart import StudyGainChart
from ui.views.studies.gain_words import ablation_note, ablation_words
from ui.widgets import Card, Label
from workbench.studies.summary import Ablation

FRAME = 4  # the scroll area is this much higher than the chart, or it would scroll for a pixel


class StudyGains(QWidget):
    """The chart, which fills as runs end, with its sentences below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = StudyGainChart()
        self._words = Label(wrap=True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._note = Label(role="caption", wrap=True)
        card = Card(
            self.tr("Gain in validation accuracy"),
            self.tr("With all operations minus without this one, on the same images."),
        )
        self._area = self._scrolled()
        card.body.addWidget(self._area, 1)
        card.body.addWidget(self._words)
        card.body.addWidget(self._note)
        card.body.addStretch(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)

    def show_study(self, seen: Seen) -> None:
        """Show a study as it was read last."""
        if isinstance(seen.summary, Ablation):
            self._chart.set_gains(seen.summary.gains, seen.summary.together)
            self._area.setMaximumHeight(self._chart.sizeHint().height() + FRAME)
            self._words.setText(ablation_words(seen.reading, seen.summary))
            self._note.setText(ablation_note(seen.reading, seen.summary))

    def words(self) -> str:
        """Return what is said under the chart."""
        return self._words.text()

    def _scrolled(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self._chart.accessibleName())
        read_as(area, QAccessible.Role.Pane)
        wear_ring(area)
        inner = QWidget()
        inner.setProperty("surface", "clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._chart)
        column.addStretch(1)
        area.setWidget(inner)
        return area
