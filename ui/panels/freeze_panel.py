"""Which layers keep what they have learnt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.views.architecture_card import weights_here
from ui.views.count_bar import CountBar
from ui.views.diagram import DiagramView
from ui.views.freeze_list import FreezeList
from ui.views.freeze_rules import Rules, advice, inside
from ui.views.network_view import add_zoom_buttons
from ui.views.strategy_choices import StrategyChoices
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.notice import Notice
from ui.widgets.option_card import OptionCard
from workbench.diagram.graph import LayerGraph
from workbench.diagram.hierarchy import Node
from workbench.settings import FreezeSettings, Strategy
from workbench.transfer.cut import counts, frozen_layers

CHOICES_WIDTH = 292


class FreezePanel(QWidget):
    """Edits `FreezeSettings`. The main window brings the network's graph and its card's facts."""

    value_changed = Signal(object)
    pretrained_wanted = Signal(bool)
    """The user asks for pretrained weights, or for none: a setting of the architecture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = FreezeSettings()
        self._rules: Rules | None = None
        self._facts: Mapping[str, Any] = {}
        self._pretrained = False
        self._notice, self._moved = Notice("warning"), Notice("info")
        self._counts = CountBar()
        self._strategies = StrategyChoices()
        self._strategies.strategy_chosen.connect(self._on_strategy_chosen)
        self._strategies.exceptions_dropped.connect(self._on_exceptions_dropped)
        self._notice.action_clicked.connect(self._on_advice_taken)
        self._make_views()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(16)
        layout.addWidget(self._make_left())
        layout.addWidget(self._make_right(), 1)
        self._show()

    # ---- the section

    def value(self) -> FreezeSettings:
        """Return the settings as they stand."""
        return self._value

    def set_value(self, section: FreezeSettings) -> None:
        """Show `section` without a signal."""
        self._value = section
        self._moved.show_message("")
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
        self._fill(graph if self._rules else None)
        if self._rules is not None and not self._rules.knows(self._value):
            lost = self._value.cut
            self._change(FreezeSettings(strategy="fine-tune-freeze"))
            text = self.tr("This network has no “{cut}”; the cut is now at its own place, “{own}”.")
            self._moved.show_message(text.format(cut=lost, own=self._rules.default_cut))
        self._show()

    def set_pretrained(self, pretrained: bool) -> None:
        """Say whether training starts from pretrained weights."""
        self._pretrained = pretrained
        self._show_advice()

    def show_news(self, text: str) -> None:
        """Tell what followed from a choice elsewhere."""
        self._moved.show_message(text)

    def diagram(self) -> DiagramView:
        """Return the diagram."""
        return self._diagram

    def layers(self) -> FreezeList:
        """Return the list of layers."""
        return self._list

    def option(self, strategy: str) -> OptionCard:
        """Return the card of a strategy."""
        return self._strategies.option(strategy)

    # ---- construction

    def _make_views(self) -> None:
        self._diagram, self._list = DiagramView(), FreezeList()
        self._diagram.cut_moved.connect(self._on_diagram_cut_moved)
        self._diagram.selected.connect(self._on_node_selected)
        self._list.cut_moved.connect(self._on_cut_moved)
        self._list.toggled.connect(self._on_layers_toggled)
        self._list.row_selected.connect(self._on_row_selected)
        self._first = Choice([], self.tr("First trained layer"))
        self._first.setMinimumWidth(190)
        self._first.value_changed.connect(self._on_first_chosen)

    def _make_left(self) -> QWidget:
        holder = QWidget()
        holder.setFixedWidth(CHOICES_WIDTH)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Freeze"), "title"))
        column.addWidget(Label(self.tr("What keeps its weights, and what learns"), "muted"))
        column.addWidget(self._strategies)
        column.addSpacing(6)
        column.addWidget(self._counts)
        column.addSpacing(4)
        column.addWidget(self._moved)
        column.addWidget(self._notice)
        column.addStretch(1)
        return holder

    def _make_right(self) -> QStackedWidget:
        head = self._head = Card()
        head.body.addWidget(self._diagram)
        add_zoom_buttons(head, self._diagram)
        layers = Card(self.tr("Layers"), self.tr("Space toggles · Alt+↑ and Alt+↓ move the cut"))
        label = Label(self.tr("First trained layer"), "muted")
        label.setBuddy(self._first)
        layers.header.addWidget(label)
        layers.header.addWidget(self._first)
        layers.body.addWidget(self._list)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(head)
        parts.addWidget(layers)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(12)
        parts.setStretchFactor(0, 2)
        parts.setStretchFactor(1, 3)
        waiting = Card()
        waiting.body.addWidget(
            EmptyState("snowflake", self.tr("No layers yet"),
                       self.tr("They appear as soon as the engine has worked out the network."))
        )  # fmt: skip
        self._right = QStackedWidget()
        self._right.addWidget(parts)
        self._right.addWidget(waiting)
        return self._right

    # ---- showing

    def _fill(self, graph: LayerGraph | None) -> None:
        head = self._rules.head if self._rules else ""
        self._diagram.set_graph(graph)
        self._list.set_graph(graph, head)
        places = self._rules.places() if self._rules else {}
        self._first.set_options([(str(index), name) for index, name in places.items()])
        self._head.set_title(str(self._facts.get("title", "")))
        self._right.setCurrentIndex(0 if self._rules else 1)

    def _show(self) -> None:
        self._strategies.show_value(self._value)
        if self._rules is not None and self._rules.knows(self._value):
            self._show_layers(self._rules)
        self._show_advice()

    def _show_layers(self, rules: Rules) -> None:
        graph = rules.graph
        frozen = frozen_layers(graph, self._value, self._facts)
        renewed = [layer.name for layer in graph.layers if inside(layer.name, rules.head)]
        cut = rules.cut_index(self._value)
        self._diagram.set_frozen(frozen, renewed)
        self._diagram.set_cut(cut)
        self._list.set_state(frozen, cut)
        self._first.set_value(str(cut))
        trained, fixed = counts(graph, frozen)
        self._counts.set_counts(trained, fixed)
        text = self.tr("{n} of {total} layers with weights are frozen")
        total = sum(not row.group or len(row.names) == 1 for row in self._list.rows())
        self._head.set_subtitle(text.format(n=len(frozen), total=total))

    def _show_advice(self) -> None:
        any_frozen = self._counts.counts()[1] > 0
        kind = advice(self._value, any_frozen=any_frozen, pretrained=self._pretrained)
        text = {
            "random-frozen": self.tr("The frozen layers hold random weights: they know nothing."),
            "nothing-to-tune": self.tr("There is nothing to fine-tune: the weights are random."),
            "not-from-scratch": self.tr(
                "Pretrained weights are on, so it does not start from scratch."
            ),
        }.get(kind, "")
        self._notice.show_message(text, self._remedy() if text else "")

    def _remedy(self) -> str:
        """Return the label of the way out of what does not fit."""
        if self._pretrained:
            return self.tr("Switch off")
        return self.tr("Use pretrained") if self._here() else self.tr("From scratch")

    def _here(self) -> bool:
        return weights_here(dict(self._facts))

    # ---- changing

    def _change(self, new: FreezeSettings) -> None:
        if new != self._value:
            self._value = new
            self._moved.show_message("")
            self._show()
            self.value_changed.emit(new)

    @Slot(str)
    def _on_strategy_chosen(self, strategy: Strategy) -> None:
        cut = self._value.cut if strategy == "fine-tune-freeze" else ""
        self._change(FreezeSettings(strategy=strategy, cut=cut))
        self._list.show_cut()

    @Slot()
    def _on_exceptions_dropped(self) -> None:
        self._change(FreezeSettings(strategy="fine-tune-freeze", cut=self._value.cut))

    @Slot()
    def _on_advice_taken(self) -> None:
        if self._pretrained or self._here():
            self.pretrained_wanted.emit(not self._pretrained)
        else:
            self._change(FreezeSettings())

    @Slot(int)
    def _on_cut_moved(self, index: int) -> None:
        if self._rules is not None:
            self._change(self._rules.moved(self._value, index))

    @Slot(str)
    def _on_first_chosen(self, index: str) -> None:
        self._on_cut_moved(int(index))
        self._list.show_cut()

    @Slot(int)
    def _on_diagram_cut_moved(self, layer: int) -> None:
        if self._rules is None:
            return
        self._change(self._rules.moved_before(self._value, layer))
        self._list.show_cut()

    @Slot(object, bool)
    def _on_layers_toggled(self, names: tuple[str, ...], frozen: bool) -> None:
        if self._rules is not None:
            self._change(self._rules.toggled(self._value, names, frozen))

    @Slot(object)
    def _on_node_selected(self, node: Node | None) -> None:
        if node is not None:
            self._list.select_layer(node.first)

    @Slot(int)
    def _on_row_selected(self, layer: int) -> None:
        self._diagram.select_layer(layer)
