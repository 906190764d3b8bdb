"""Generator and discriminator as two diagrams beside each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.views.architecture.network_view import add_zoom_buttons
from ui.views.diagram.view import DiagramView
from ui.widgets import Card
from ui.widgets.phrases import short_count
from workbench.diagram.graph import LayerGraph


class GanNetworks(QWidget):
    """Two diagrams of the networks that the settings describe."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[str, tuple[Card, DiagramView]] = {}
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setHandleWidth(12)
        sides.setChildrenCollapsible(False)
        titles = {"generator": self.tr("Generator"), "discriminator": self.tr("Discriminator")}
        for key, title in titles.items():
            card, diagram = Card(title, self.tr("Tracing…")), DiagramView()
            diagram.setAccessibleName(title)
            card.body.addWidget(diagram)
            add_zoom_buttons(card, diagram)
            sides.addWidget(card)
            self._cards[key] = card, diagram
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(sides)

    def show_graphs(self, found: Mapping[str, Any]) -> None:
        """Show what the engine traced."""
        words = {
            "generator": self.tr("From noise to an image: {p} parameters"),
            "discriminator": self.tr("From an image to its being real: {p} parameters"),
        }
        for key, (card, diagram) in self._cards.items():
            graph = LayerGraph.from_dict(found[key])
            diagram.set_graph(graph)
            card.set_subtitle(words[key].format(p=short_count(graph.parameters)))

    def show_trouble(self, text: str) -> None:
        """Say why there are no diagrams."""
        for card, diagram in self._cards.values():
            diagram.set_graph(None)
            card.set_subtitle(text)
