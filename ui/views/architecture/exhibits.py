"""The exhibits: two small things to play with and understand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.views.architecture.deeper import DeeperView
from ui.views.architecture.inception_calculator import InceptionCalculator
from ui.widgets.card import Card
from ui.widgets.segmented import Segmented


class ExhibitsView(Card):
    """One exhibit at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._choice = Segmented(
            [
                ("inception", self.tr("Inception calculator")),
                ("deeper", self.tr("Deeper is better")),
            ],
            self.tr("Exhibit"),
        )
        self._choice.value_changed.connect(self.show_exhibit)
        self.header.addWidget(self._choice, 0, Qt.AlignmentFlag.AlignTop)
        self._inception, self._deeper = InceptionCalculator(), DeeperView()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._inception)
        self._pages.addWidget(self._deeper)
        self.body.addWidget(self._pages)
        self.show_exhibit("inception")

    @Slot(str)
    def show_exhibit(self, key: str) -> None:
        """Show the exhibit "inception" or "deeper"."""
        self._choice.set_value(key)
        self._pages.setCurrentIndex(0 if key == "inception" else 1)
        titles = {
            "inception": self.tr("What do 1×1 convolutions save?"),
            "deeper": self.tr("Deeper is better"),
        }
        self.set_title(titles[key])

    def inception(self) -> InceptionCalculator:
        """Return the inception calculator."""
        return self._inception

    def deeper(self) -> DeeperView:
        """Return the years of the challenge."""
        return self._deeper
