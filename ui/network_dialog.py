"""Every use of the network that there ever was."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from ui.growing import size_with_text
from ui.views.weights.words import network_words
from ui.widgets import Label
from ui.widgets.phrases import locale
from workbench.weights.ledger import NetworkUse, uses


class NetworkDialog(QDialog):
    """The ledger of `workbench.weights.ledger`, newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Use of the network"))
        size_with_text(self, 640, 360)
        found = uses()[::-1]
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(Label(self.tr("Use of the network"), "title"))
        layout.addWidget(Label(self._words(len(found)), wrap=True))
        self.table = self._make_table(found)
        self.table.setVisible(bool(found))
        layout.addWidget(self.table, 1)
        layout.addStretch(0 if found else 1)
        layout.addWidget(buttons)

    def _words(self, count: int) -> str:
        rule = self.tr(
            "The program uses the network only to fetch pretrained weights, when you ask for them. "
            "It sends nothing of yours."
        )
        if not count:
            return f"{self.tr('The network has never been used.')} {rule}"
        return f"{self.tr('The network was used %Ln time(s).', '', count)} {rule}"

    def _make_table(self, found: list[NetworkUse]) -> QTableWidget:
        table = QTableWidget(len(found), 2)
        table.setHorizontalHeaderLabels([self.tr("When"), self.tr("What")])
        table.setAccessibleName(self.tr("Uses of the network, the newest first"))
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        for row, use in enumerate(found):
            for column, text in enumerate((_when(use.time), network_words(use))):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                table.setItem(row, column, item)
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        return table


def _when(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    stamp = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return locale().toString(stamp, QLocale.FormatType.ShortFormat)
