"""What trying gave: the curve of learning rates, and the speeds of batch sizes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.views.ask_bar import AskBar
from ui.views.curves.rate_plot import RatePlot
from ui.views.figure_table import FigureTable
from ui.widgets import Card, EmptyState, Label, PrimaryButton, ScientificField
from ui.widgets.phrases import count, decimal


class FinderPage(QWidget):
    """A question, its answer, and one button that takes the answer over.

    Signals
    -------
    used(object)
        The user wants this value.
    """

    used = Signal(object)

    def __init__(self, bar: AskBar, icon: str, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = bar
        self._answer = Card()
        self._words = Label(wrap=True)
        self._use = PrimaryButton("")
        self._use.clicked.connect(self._on_use_clicked)
        waiting = Card()
        waiting.body.addWidget(EmptyState(icon, empty, ""))
        self._stack = QStackedWidget()
        self._stack.addWidget(waiting)
        self._stack.addWidget(self._answer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(bar)
        layout.addWidget(self._stack, 1)

    def value(self) -> Any:
        """Return what the button takes over."""
        raise NotImplementedError

    def show_answer(self, answer: Mapping[str, Any]) -> None:
        """Show what the engine found."""
        raise NotImplementedError

    def _add_foot(self, *before: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._words, 1)
        for widget in (*before, self._use):
            row.addWidget(widget)
        self._answer.body.addLayout(row)

    @Slot()
    def _on_use_clicked(self) -> None:
        self.used.emit(self.value())


class RatePage(FinderPage):
    """Loss over learning rate; a click, or the number, chooses another than the suggested."""

    def __init__(self, parent: QWidget | None = None) -> None:
        bar = AskBar(
            self.tr("Learning rate"),
            self.tr(
                "A copy of the network is trained for up to 100 steps while the learning rate "
                "rises. Where the loss falls, the rate is right; where it runs away, too high."
            ),
            self.tr("Try rates"),
        )
        super().__init__(bar, "chart-line", self.tr("No rates tried yet"), parent)
        self._plot = RatePlot()
        self._plot.setAccessibleName(self.tr("Loss over learning rate"))
        self._field = ScientificField(1e-9, 10, self.tr("Learning rate to use"))
        self._field.valueChanged.connect(self._on_field_changed)
        self._plot.rate_chosen.connect(self._field.setValue)
        self._answer.body.addWidget(self._plot, 1)
        self._add_foot(self._field)
        self._use.setText(self.tr("Use this rate"))

    def value(self) -> float:
        return float(self._field.value())

    def show_answer(self, answer: Mapping[str, Any]) -> None:
        suggestion = answer["suggestion"]
        self._plot.draw(answer)
        self._stack.setCurrentWidget(self._answer)
        found = suggestion is not None
        self._field.setVisible(found)
        self._use.setVisible(found)
        if found:
            self._field.setValue(float(f"{suggestion:.2g}"))
            text = self.tr(
                "Suggested is {rate}, a tenth of the rate with the lowest loss. Click at another "
                "place on the curve to choose it."
            ).format(rate=decimal(suggestion, ".2g"))
            if not answer["ran_away"]:
                text += " " + self.tr("The loss did not run away even at the highest rate.")
        else:
            text = self.tr(
                "The loss never fell. Try other weights, another optimiser or a larger network."
            )
        self._words.setText(text)
        self._plot.mark(self.value() if found else None)

    @Slot()
    def _on_field_changed(self) -> None:
        self._plot.mark(self.value())


class BatchPage(FinderPage):
    """Images a second over batch size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        bar = AskBar(
            self.tr("Batch size"),
            self.tr(
                "Real steps of 2, 4, 8 … images are timed here. Small batches generalise at least "
                "as well, so the smallest that is nearly the fastest is suggested."
            ),
            self.tr("Try sizes"),
        )
        super().__init__(bar, "gauge", self.tr("No sizes tried yet"), parent)
        self._suggestion = 0
        self._table = FigureTable(
            self.tr("Speed by batch size"),
            [
                (self.tr("Batch size"), 0, False),
                (self.tr("Images a second"), 150, True),
                (self.tr("Memory"), 120, True),
            ],
        )
        self._answer.body.addWidget(self._table)
        self._answer.body.addStretch(1)
        self._add_foot()

    def value(self) -> int:
        return self._suggestion

    def show_answer(self, answer: Mapping[str, Any]) -> None:
        self._suggestion = int(answer["suggestion"])
        self._stack.setCurrentWidget(self._answer)
        tried = answer["tried"]
        best = [one["size"] for one in tried].index(self._suggestion)
        self._table.set_rows([self._row(one) for one in tried], strong=best)
        self._table.fit_height()
        reasons = {
            "images": self.tr("There are no more images than that."),
            "memory": self.tr("The next size would need too much memory."),
            "speed": self.tr("Larger batches are no faster here."),
            "time": self.tr("Larger batches would take many seconds a step."),
        }
        self._words.setText(reasons.get(answer["limit"], ""))
        self._use.setText(self.tr("Use {n} images").format(n=count(self._suggestion)))

    def _row(self, one: Mapping[str, Any]) -> tuple[str, str, str]:
        memory = count(round(one["memory_bytes"] / 1e6))
        return (
            count(one["size"]),
            count(round(one["images_per_second"])),
            self.tr("{n} MB").format(n=memory) if one["memory_bytes"] else "–",
        )
