"""What the colours of the bars mean, with totals."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.catalog_summary import CatalogSummary
from ui.icons import dot
from ui.theme import tokens_for
from ui.widgets import Label
from ui.widgets.phrases import count
from workbench.data.catalog import SPLITS


class SplitLegend(QWidget):
    """A dot, a name and a count for each split that holds images."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        self._dots = {split: QLabel() for split in SPLITS}
        self._texts = {split: Label(role="caption") for split in SPLITS}
        for split in SPLITS:
            layout.addWidget(self._dots[split])
            layout.addWidget(self._texts[split])
            layout.addSpacing(7)
        layout.addStretch(1)
        self.set_summary(None)
        self._refresh_dots()

    def set_summary(self, summary: CatalogSummary | None) -> None:
        """Show the totals of a set."""
        names = {"train": self.tr("training"), "validation": self.tr("validation"),
                 "test": self.tr("test")}  # fmt: skip
        for split in SPLITS:
            number = summary.count(split) if summary is not None else 0
            self._texts[split].setText(f"{names[split]} {count(number)}")
            self._texts[split].setVisible(bool(number))
            self._dots[split].setVisible(bool(number))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._refresh_dots()

    def _refresh_dots(self) -> None:
        tokens = tokens_for(self)
        colours = {"train": tokens.train, "validation": tokens.validation, "test": tokens.test}
        for split, label in self._dots.items():
            label.setPixmap(dot(colours[split], 9, self.devicePixelRatioF()))
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
