"""The four ways to use what a network has learnt, and the fifth that the user makes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from ui.views.transfer.transfer_words import strategy_name
from ui.widgets.notice import Notice
from ui.widgets.option_card import OptionCard
from workbench.settings import FreezeSettings


class StrategyChoices(QWidget):
    """One card a strategy, with what follows from it; a line tells of exceptions."""

    strategy_chosen = Signal(str)
    exceptions_dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_option_clicked)
        self._options = self._make_options()
        self._custom = Notice("info")
        self._custom.action_clicked.connect(self.exceptions_dropped)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for option in self._options.values():
            column.addWidget(option)
        column.addWidget(self._custom)

    def show_value(self, freeze: FreezeSettings) -> None:
        """Mark the strategy of `freeze`, or tell its exceptions."""
        # An exclusive group refuses to have no checked button.
        self._group.setExclusive(False)
        for name, option in self._options.items():
            option.setChecked(name == freeze.strategy)
        self._group.setExclusive(True)
        if freeze.strategy == "custom":
            text = self.tr("Custom. Exceptions from the cut: {n}")
            self._custom.show_message(text.format(n=len(freeze.overrides)), self.tr("Drop"))
        else:
            self._custom.show_message("")

    def option(self, strategy: str) -> OptionCard:
        """Return the card of a strategy."""
        return self._options[strategy]

    def set_details(self, details: Mapping[str, tuple[str, str]]) -> None:
        """Show what follows from each strategy: figures in short, and in words."""
        for strategy, option in self._options.items():
            option.set_detail(*details.get(strategy, ("", "")))

    def _make_options(self) -> dict[str, OptionCard]:
        options = {
            "from-scratch": OptionCard(
                strategy_name("from-scratch"),
                self.tr("Every layer learns, from random weights. Needs many images."),
                "sparkles",
            ),
            "feature-extractor": OptionCard(
                strategy_name("feature-extractor"),
                self.tr("Only the new last layer learns. Fastest; best for small sets."),
                "snowflake",
            ),
            "fine-tune": OptionCard(
                strategy_name("fine-tune"),
                self.tr("Every layer goes on learning from pretrained weights."),
                "flame",
            ),
            "fine-tune-freeze": OptionCard(
                strategy_name("fine-tune-freeze"),
                self.tr("Early layers keep what they know, later ones adapt."),
                "scissors",
            ),
        }
        for strategy, option in options.items():
            option.setProperty("strategy", strategy)
            self._group.addButton(option)
        return options

    @Slot(object)
    def _on_option_clicked(self, option: OptionCard) -> None:
        self.strategy_chosen.emit(option.property("strategy"))
