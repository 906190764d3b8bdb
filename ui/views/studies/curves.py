"""With and without: both runs' curves over each other, and what they say."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.accessible import read_as
from ui.study_state import Seen
from ui.theme import tokens_for
from ui.views.curves.reader import format_value
from ui.views.data_table import DataTable, offer_table
from ui.views.drawing_tables import study_table
from ui.views.legend import Legend
from ui.views.studies.plot import ARM_COLOURS, ArmCurves, StudyPlot, What
from ui.views.studies.words import (
    arm_name,
    curve_note,
    seen_so_far,
    signed,
    signed_points,
    verdict_words,
)
from ui.widgets import Card, Label, Segmented
from ui.widgets.phrases import bold
from workbench.studies.reading import StudyReading
from workbench.studies.summary import WithWithout


class StudyCurves(QWidget):
    """The plot with its legend and its sentences. Left and right walk along the epochs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading: StudyReading | None = None
        self._epoch = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Curves with and without augmentation"))
        read_as(self, QAccessible.Role.Chart)
        self._plot = StudyPlot()
        self._plot.setMinimumHeight(180)
        self._what = Segmented(
            [("loss", self.tr("Loss")), ("accuracy", self.tr("Accuracy"))], self.tr("Curves")
        )
        self._verdict, self._words = Label(role="heading", wrap=True), Label(wrap=True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._note = Label(role="caption", wrap=True)
        self._plot.hovered.connect(self._on_plot_hovered)
        self._what.value_changed.connect(self._on_what_changed)
        self._build()
        offer_table(self, (self._plot,))

    def show_study(self, seen: Seen) -> None:
        """Show a study as it was read last."""
        if not isinstance(seen.summary, WithWithout):
            return
        self._reading = seen.reading
        verdict = verdict_words(seen.summary)
        self._verdict.setText(verdict)
        self._verdict.setVisible(bool(verdict))
        self._words.setText(seen_so_far(seen.reading, seen.summary))
        self._note.setText(curve_note(seen.summary))
        self.setAccessibleDescription(self.words())
        self._draw()

    def words(self) -> str:
        """Return what is said under the plot."""
        return f"{self._verdict.text()} {self._words.text()}".strip()

    def data_table(self) -> DataTable:
        """Return what is shown, as figures."""
        reading = self._reading
        if reading is None:
            return DataTable(self.accessibleName(), (), ())
        names = [arm_name(reading, cell.arm) for cell in reading.cells]
        return study_table(self.accessibleName(), reading, names)

    def _build(self) -> None:
        entries = [
            (ARM_COLOURS[0], self.tr("with augmentation")),
            (ARM_COLOURS[1], self.tr("without")),
        ]
        meaning = Label(self.tr("thick: validation · thin: training · shaded: the gap"), "caption")
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(Legend(entries))
        head.addWidget(meaning)
        head.addStretch(1)
        head.addWidget(self._what)
        card = Card()
        card.body.addLayout(head)
        card.body.addWidget(self._plot, 1)
        card.body.addSpacing(2)
        card.body.addWidget(self._verdict)
        card.body.addWidget(self._words)
        card.body.addWidget(self._note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)

    # -- Qt ----------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._set_epoch(self._epoch or self._last_epoch())  # what shows where the focus is

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._set_epoch(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in steps:
            start = self._epoch or self._last_epoch()
            self._set_epoch(min(max(start + steps[key], 1), self._last_epoch()))
        elif key == Qt.Key.Key_Escape and self._epoch:
            self._set_epoch(0)
        else:
            super().keyPressEvent(event)

    @Slot(int)
    def _on_plot_hovered(self, epoch: int) -> None:
        self._set_epoch(min(epoch, self._last_epoch()))

    @Slot(str)
    def _on_what_changed(self, _what: str) -> None:
        self._draw()

    # -- drawing -----------------------------------------------------------------------------

    def _chosen(self) -> What:
        return "accuracy" if self._what.value() == "accuracy" else "loss"

    def _draw(self) -> None:
        if self._reading is not None:
            what = self._chosen()
            self._plot.draw(arm_curves(self._reading, what), self._reading.epochs_each, what)
            self._set_epoch(self._epoch)

    def _last_epoch(self) -> int:
        if self._reading is None:
            return 0
        return max(len(cell.epochs) for cell in self._reading.cells)

    def _set_epoch(self, epoch: int) -> None:
        self._epoch = epoch
        if epoch < 1 or self._reading is None:
            self._plot.hide_cross()
            return
        self._plot.show_cross(epoch, self._hint(self._reading, epoch))
        self.setAccessibleDescription(self._spoken(self._reading, epoch))

    def _hint(self, reading: StudyReading, epoch: int) -> str:
        tokens = tokens_for(self)
        title = self.tr("epoch {number}").format(number=epoch)
        rows = [bold(title)]
        for token, arm in zip(ARM_COLOURS, arm_curves(reading, self._chosen()), strict=True):
            if epoch <= len(arm.train):
                dot = f'<span style="color: {getattr(tokens, token)}">●</span>'
                rows.append(f"{dot} {self._figures(reading, arm, epoch)}")
        return "<br>".join(rows)

    def _spoken(self, reading: StudyReading, epoch: int) -> str:
        parts = [self.tr("Epoch {number}").format(number=epoch)]
        arms = arm_curves(reading, self._chosen())
        parts += [self._figures(reading, arm, epoch) for arm in arms if epoch <= len(arm.train)]
        return "; ".join(parts)

    def _figures(self, reading: StudyReading, arm: ArmCurves, epoch: int) -> str:
        what = self._chosen()
        train, held = float(arm.train[epoch - 1]), float(arm.validation[epoch - 1])
        gap = signed(held - train) if what == "loss" else signed_points((held - train) / 100)
        return self.tr("{arm}: training {train}, validation {held}, gap {gap}").format(
            arm=arm_name(reading, arm.name),
            train=format_value(what, train),
            held=format_value(what, held),
            gap=gap,
        )


def arm_curves(reading: StudyReading, what: What) -> list[ArmCurves]:
    """Return the curves of a study's two arms; accuracies in percent."""
    factor = 100 if what == "accuracy" else 1
    return [
        ArmCurves(
            cell.arm,
            factor * np.array([getattr(e, f"train_{what}") for e in cell.epochs], float),
            factor * np.array([getattr(e, f"validation_{what}") for e in cell.epochs], float),
        )
        for cell in reading.cells
    ]
