"""The transfer lab: what keeps its weights, what learns how, and what to choose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.views.advisor.view import AdvisorView
from ui.views.architecture.architecture_card import weights_here
from ui.views.diagram.view import DiagramView
from ui.views.transfer.freeze_layers import FreezeLayers
from ui.views.transfer.freeze_list import FreezeList
from ui.views.transfer.freeze_rules import Rules, advice
from ui.views.transfer.probe_view import ProbeView
from ui.views.transfer.strategy_column import StrategyColumn
from ui.views.transfer.transfer_form import TransferForm
from ui.views.transfer.transfer_words import reuse_words
from ui.widgets.option_card import OptionCard
from ui.widgets.segmented import Segmented
from ui.widgets.wrapping import Columns
from workbench.diagram.graph import LayerGraph
from workbench.settings import FreezeSettings, Project, Strategy
from workbench.transfer.cut import frozen_layers
from workbench.transfer.reuse import foreseen


class FreezePanel(QWidget):
    """Edits `FreezeSettings`; its page "Head and rates" is the form of `TransferSettings`.

    The main window brings the network's graph and its card's facts.

    Signals
    -------
    value_changed(FreezeSettings)
    pretrained_wanted(bool)
        The user asks for pretrained weights, or for none: a setting of the architecture.
    shown(bool)
        The panel came into sight, or went out of it.
    closing()
        The window is closing.
    """

    value_changed = Signal(object)
    pretrained_wanted = Signal(bool)
    shown = Signal(bool)
    closing = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = FreezeSettings()
        self._rules: Rules | None = None
        self._facts: Mapping[str, Any] = {}
        self._pretrained = False
        self._project, self._images = Project(), (0, 0)
        self._column = StrategyColumn()
        self._layers, self._form = FreezeLayers(), TransferForm()
        self._advisor, self._probe = AdvisorView(), ProbeView()
        self._lay_out()
        self._connect()
        self._show()

    # ---- the section

    def value(self) -> FreezeSettings:
        """Return the settings as they stand."""
        return self._value

    def set_value(self, section: FreezeSettings) -> None:
        """Show `section` without a signal."""
        self._value = section
        self._column.news.show_message("")
        self._show()

    # ---- what it is told

    def set_graph(self, graph: LayerGraph | None, card_facts: Mapping[str, Any]) -> None:
        """Show the layers of the network that is trained; None while they are being worked out.

        A cut or exception that this network does not have gives way to the network's own cut.
        """
        self._facts = card_facts
        self._rules = None
        # While networks change, graph and card may be of different ones for a moment.
        if graph is not None and graph.architecture == card_facts.get("name"):
            head, cut = str(card_facts["head"]), str(card_facts["default_cut"])
            self._rules = Rules(graph, head, cut)
        self._layers.set_rules(self._rules, str(card_facts.get("title", "")))
        if self._rules is None:
            self._column.forget_network()
        elif not self._rules.knows(self._value):
            lost = self._value.cut
            self._change(FreezeSettings(strategy="fine-tune-freeze"))
            text = self.tr("This network has no “{cut}”; the cut is now at its own place, “{own}”.")
            self.show_news(text.format(cut=lost, own=self._rules.default_cut))
        self._show()

    def set_pretrained(self, pretrained: bool) -> None:
        """Say whether training starts from pretrained weights."""
        self._pretrained = pretrained
        self._show_advice()

    def set_project(self, project: Project, training: int, validation: int) -> None:
        """Say what else decides on the consequences: all settings, and the numbers of images."""
        self._project, self._images = project, (training, validation)
        self._show()

    def show_news(self, text: str) -> None:
        """Tell what followed from a choice elsewhere."""
        self._column.news.show_message(text)

    def close_threads(self) -> None:
        """Let go of what works for this panel; the window is closing."""
        self.closing.emit()

    # ---- its parts

    def diagram(self) -> DiagramView:
        """Return the diagram."""
        return self._layers.diagram()

    def layers(self) -> FreezeList:
        """Return the list of layers."""
        return self._layers.layers()

    def option(self, strategy: str) -> OptionCard:
        """Return the card of a strategy."""
        return self._column.choices.option(strategy)

    def column(self) -> StrategyColumn:
        """Return the left side."""
        return self._column

    def transfer_form(self) -> TransferForm:
        """Return the form of `TransferSettings`, which speaks the words of a panel itself."""
        return self._form

    def advisor(self) -> AdvisorView:
        """Return the advisor's page."""
        return self._advisor

    def probe(self) -> ProbeView:
        """Return the probe's page."""
        return self._probe

    @Slot(str)
    def show_page(self, key: str) -> None:
        """Turn to "layers", "form", "advisor" or "probe"."""
        self._tabs.set_value(key)
        self._pages.setCurrentWidget(self._page(key))

    # ---- construction

    def _page(self, key: str) -> QWidget:
        pages = {"form": self._form, "advisor": self._advisor, "probe": self._probe}
        return pages.get(key, self._layers)

    def _lay_out(self) -> None:
        self._tabs = Segmented(
            [
                ("layers", self.tr("Layers")),
                ("form", self.tr("Head and rates")),
                ("advisor", self.tr("Advisor")),
                ("probe", self.tr("Probe")),
            ],
            self.tr("Page"),
        )
        self._pages = QStackedWidget()
        for key in ("layers", "form", "advisor", "probe"):
            self._pages.addWidget(self._page(key))
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self._tabs)
        right.addWidget(self._pages, 1)
        layout = Columns(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(16)
        layout.addWidget(self._column)
        layout.addLayout(right, 1)

    def _connect(self) -> None:
        self._tabs.value_changed.connect(self.show_page)
        self._layers.wanted.connect(self._change)
        self._column.choices.strategy_chosen.connect(self._on_strategy_chosen)
        self._column.choices.exceptions_dropped.connect(self._on_exceptions_dropped)
        self._column.advice.action_clicked.connect(self._on_advice_taken)
        self._probe.layer_selected.connect(self._on_layer_selected)
        self._probe.layer_wanted.connect(self._on_layer_wanted)

    # ---- showing

    def _show(self) -> None:
        self._column.choices.show_value(self._value)
        if self._rules is not None and self._rules.knows(self._value):
            self._show_network(self._rules)
        self._show_advice()

    def _show_network(self, rules: Rules) -> None:
        graph, transfer = rules.graph, self._project.transfer
        frozen = frozen_layers(graph, self._value, self._facts)
        self._layers.show_value(self._value, frozen)
        self._column.show_network(graph, self._facts, self._value, frozen, transfer)
        project = self._project.replace(freeze=self._value)
        reuse = foreseen(graph, frozen, project, *self._images)
        self._form.show_consequences(graph, rules.head, frozen, project, reuse)
        self._column.cache.show_words(reuse_words(reuse, sum(self._images)))

    def _show_advice(self) -> None:
        any_frozen = self._column.bar.counts()[1] > 0
        kind = advice(self._value, any_frozen=any_frozen, pretrained=self._pretrained)
        text = {
            "random-frozen": self.tr("The frozen layers hold random weights: they know nothing."),
            "nothing-to-tune": self.tr("There is nothing to fine-tune: the weights are random."),
            "not-from-scratch": self.tr(
                "Pretrained weights are on, so it does not start from scratch."
            ),
        }.get(kind, "")
        self._column.advice.show_message(text, self._remedy() if text else "")

    def _remedy(self) -> str:
        """Return the label of the way out of what does not fit."""
        if self._pretrained:
            return self.tr("Switch off")
        return self.tr("Use pretrained") if self._here() else self.tr("From scratch")

    def _here(self) -> bool:
        return weights_here(dict(self._facts))

    # ---- changing

    @Slot(object)
    def _change(self, new: FreezeSettings) -> None:
        if new != self._value:
            self._value = new
            self._column.news.show_message("")
            self._show()
            self.value_changed.emit(new)

    @Slot(str)
    def _on_strategy_chosen(self, strategy: Strategy) -> None:
        cut = self._value.cut if strategy == "fine-tune-freeze" else ""
        self._change(FreezeSettings(strategy=strategy, cut=cut))
        self._layers.show_cut()

    @Slot()
    def _on_exceptions_dropped(self) -> None:
        self._change(FreezeSettings(strategy="fine-tune-freeze", cut=self._value.cut))

    @Slot()
    def _on_advice_taken(self) -> None:
        if self._pretrained or self._here():
            self.pretrained_wanted.emit(not self._pretrained)
        else:
            self._change(FreezeSettings())

    @Slot(str)
    def _on_layer_selected(self, name: str) -> None:
        """Show a layer, or the head's first for what enters it, where all layers are."""
        if self._rules is not None:
            found = self._rules.first(name or self._rules.head)
            if found is not None:
                self._layers.select(found)

    @Slot(str)
    def _on_layer_wanted(self, name: str) -> None:
        self.show_page("layers")
        self._on_layer_selected(name)
        self._layers.layers().setFocus()

    # ---- coming and going

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.shown.emit(False)
