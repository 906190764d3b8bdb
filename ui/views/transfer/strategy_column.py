"""The left side of the transfer lab: the strategy, and what follows from it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.growing import grow_with_text
from ui.views.transfer.cache_line import CacheLine
from ui.views.transfer.count_bar import CountBar
from ui.views.transfer.estimate_line import EstimateLine
from ui.views.transfer.estimate_words import short, whole
from ui.views.transfer.strategy_choices import StrategyChoices
from ui.widgets.label import Label
from ui.widgets.notice import Notice
from workbench.diagram.graph import LayerGraph
from workbench.settings import FreezeSettings, Strategy, TransferSettings
from workbench.transfer.cut import counts, frozen_layers
from workbench.transfer.sizes import hidden_parameters

WIDTH = 300
STRATEGIES: tuple[Strategy, ...] = (
    "from-scratch", "feature-extractor", "fine-tune", "fine-tune-freeze",
)  # fmt: skip


class StrategyColumn(QWidget):
    """Strategies with their figures, parameters, estimate, cache and notices; read-only itself.

    Attributes
    ----------
    choices, bar, estimate, cache : the parts
    advice, news : Notice
        What does not fit together, and what followed from a choice elsewhere.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices, self.bar = StrategyChoices(), CountBar()
        self.estimate, self.cache = EstimateLine(), CacheLine()
        self.advice, self.news = Notice("warning"), Notice("info")
        self._parameters: dict[str, int] = {}
        self._estimates: Mapping[str, Any] = {}
        self._waiting = False
        grow_with_text(self, WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Transfer"), "title"))
        column.addWidget(
            Label(self.tr("What keeps its weights, and what learns"), "muted", wrap=True)
        )
        column.addWidget(self._make_area(), 1)

    def show_network(
        self,
        graph: LayerGraph,
        facts: Mapping[str, Any],
        freeze: FreezeSettings,
        frozen: Collection[str],
        transfer: TransferSettings,
    ) -> None:
        """Show how many parameters learn, as it stands and with each strategy."""
        more = hidden_parameters(graph, str(facts["head"]), transfer)
        trained, fixed = counts(graph, frozen)
        self.bar.set_counts(trained + more, fixed)
        self._parameters = {}
        for strategy in STRATEGIES:
            cut = freeze.cut if strategy == freeze.strategy else ""
            other = FreezeSettings(strategy=strategy, cut=cut)
            learns, _ = counts(graph, frozen_layers(graph, other, facts))
            self._parameters[strategy] = learns + more
        self._show_details()

    def forget_network(self) -> None:
        """Show no figures: the network is being worked out."""
        self._parameters = {}
        self._show_details()

    def show_estimates(self, estimates: Mapping[str, Any], *, waiting: bool) -> None:
        """Show time and memory of each strategy that has been measured."""
        self._estimates, self._waiting = estimates, waiting
        self._show_details()

    def _show_details(self) -> None:
        self.choices.set_details(
            {
                strategy: (
                    short(learns, self._estimates.get(strategy), waiting=self._waiting),
                    whole(learns, self._estimates.get(strategy)),
                )
                for strategy, learns in self._parameters.items()
            }
        )

    def _make_area(self) -> QScrollArea:
        inner = QWidget()
        inner.setProperty("surface", "clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(8)
        for part in (self.choices, self.bar, self.estimate, self.cache, self.news, self.advice):
            column.addWidget(part)
        column.insertSpacing(1, 2)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area
