"""The advisor's page: a question, its course, and the answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.views.advisor.result import AdvisorResult
from ui.views.ask_bar import AskBar
from ui.views.lab_page import LabPage
from ui.views.transfer.estimate_words import seconds_text
from ui.widgets.switch import Switch
from workbench.errors import WorkbenchError


class AdvisorView(LabPage):
    """Asks for advice and shows it; its owner asks the engine.

    Signals
    -------
    advise_requested(bool), cancel_requested()
        The former says whether every strategy shall be trained briefly too.
    use_requested(str, str, str)
        Take this strategy, with this cut and this network.
    """

    advise_requested = Signal(bool)
    cancel_requested = Signal()
    use_requested = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = AskBar(
            self.tr("What to do, and when"),
            self.tr(
                "A small set of images like those that the network already knows needs only a new "
                "last layer; the larger the set and the farther from those, the more layers should "
                "learn. The advisor measures how far your images are, tries quick classifiers on "
                "three layers, times every strategy on this computer, and says why it recommends "
                "one."
            ),
            self.tr("Advise me"),
        )
        self.result = AdvisorResult()
        self._thorough = Switch(self.tr("Also train every strategy briefly"))
        self._thorough.setToolTip(
            self.tr("Then the accuracy of each is measured, on a part of the training images")
        )
        self._thorough.toggled.connect(self._show_cost)
        self.bar.add_option(self.tr("Also train each briefly"), self._thorough)
        self._took: float | None = None
        self._foreseen: tuple[float, float] | None = None
        self._show_cost()
        self.column.addWidget(self.bar)
        self.column.addWidget(self.result)
        self.column.addStretch(1)
        self.widened.connect(self.result.set_wide)
        self.widened.connect(self.bar.set_wide)
        self.bar.asked.connect(self._on_asked)
        self.bar.cancelled.connect(self.cancel_requested)
        self.result.use_requested.connect(self.use_requested)

    def show_advice(
        self, advice: Mapping[str, Any] | None, titles: Mapping[str, str] | None = None
    ) -> None:
        """Show the engine's answer, with what networks are called; None forgets an older one."""
        self.bar.show_answered()
        self.bar.set_stale(False)
        self.result.show_advice(advice, titles or {})
        self._took = None if advice is None else float(advice["seconds"])
        self._show_cost()

    def set_foreseen(self, seconds: tuple[float, float] | None) -> None:
        """Say between what advice will take; None if nothing is known of it."""
        self._foreseen = seconds
        self._show_cost()

    def cost(self) -> str:
        """Return what is said of the time that advice takes."""
        return self.bar.cost()

    @Slot()
    def _on_asked(self) -> None:
        self.advise_requested.emit(self._thorough.isChecked())

    @Slot()
    def _show_cost(self) -> None:
        if self._thorough.isChecked():
            text = self.tr("Takes longest: four short trainings.")
        elif self._took is not None:
            text = self.tr("The last advice took {time}.").format(time=seconds_text(self._took))
        elif self._foreseen is not None:
            low, high = map(seconds_text, self._foreseen)
            text = self.tr("Takes {low} to {high}, by what was measured at the left.").format(
                low=low, high=high
            )
        else:
            text = self.tr("Takes longer than the measurement at the left.")
        self.bar.set_cost(text)

    @Slot(object)
    def show_error(self, error: WorkbenchError) -> None:
        """Say why there is no advice."""
        self.bar.show_error(error)
