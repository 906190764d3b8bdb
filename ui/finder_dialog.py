"""Find settings of the training by trying them."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.growing import size_with_text
from ui.views.runs.finder_pages import BatchPage, RatePage
from ui.widgets import Segmented


class FinderDialog(QDialog):
    """Two pages, "rate" and "batch"; not modal, and kept while the window lives."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Find settings by trying"))
        size_with_text(self, 640, 560)
        self.rate, self.batch = RatePage(), BatchPage()
        self._tabs = Segmented(
            [("rate", self.tr("Learning rate")), ("batch", self.tr("Batch size"))],
            self.tr("What is tried"),
        )
        self._tabs.value_changed.connect(self._on_tabs_changed)
        self._stack = QStackedWidget()
        for page in (self.rate, self.batch):
            self._stack.addWidget(page)
        row = QHBoxLayout()
        row.addWidget(self._tabs)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)

    def show_page(self, key: str) -> None:
        """Turn to "rate" or "batch"."""
        self._tabs.set_value(key)
        self._on_tabs_changed(key)

    @Slot(str)
    def _on_tabs_changed(self, key: str) -> None:
        self._stack.setCurrentWidget(self.rate if key == "rate" else self.batch)
