"""A network in large bars, while its layers are being worked out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.engine_words import engine_words
from ui.theme import tokens_for
from ui.views.architecture.architecture_card_rows import Network
from ui.views.diagram.pyramid import paint_thumbnail
from ui.widgets.card import Card
from ui.widgets.label import Label
from workbench.diagram.groups import Box

MARGIN, HIGHEST = 24, 220


class NetworkPreview(Card):
    """What the card knows of a network, at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._bars = _Bars()
        words = Label(self.tr("Working out the layers…"), "muted")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.body.addWidget(self._bars, 1)
        self.body.addWidget(words)
        self.body.addStretch(1)

    def set_network(self, network: Network) -> None:
        """Show the bars of a network."""
        self.set_title(network.title)
        self.set_subtitle(engine_words(str(network.facts["idea"])))
        self._bars.set_boxes(network.outline.boxes)


class _Bars(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(HIGHEST)
        self._boxes: tuple[Box, ...] = ()

    def set_boxes(self, boxes: tuple[Box, ...]) -> None:
        self._boxes = boxes
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(MARGIN, 8, -MARGIN, -8)
        paint_thumbnail(painter, self._boxes, area, tokens_for(self))
