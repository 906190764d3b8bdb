"""The exhibit "deeper is better": the ImageNet challenge from 2010 to 2015."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.growing import follow_text, grow_columns, grow_rows, grown
from ui.theme import base_font, tabular
from ui.views.architecture.deeper_chart import DeeperChart, error_text
from ui.widgets.label import Label
from ui.widgets.segmented import Segmented
from ui.widgets.switch import Switch
from ui.widgets.wrapping import Columns, WrappingRow
from workbench.diagram.exhibits import ILSVRC

TABLE_WIDTH, ROW_HEIGHT = 350, 23
WIDTHS = (62, 110, 80, 98)


class DeeperView(QWidget):
    """A chart, the same numbers as a table, and what changed with each entry."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart, self._table = DeeperChart(), self._make_table()
        self._chart.entry_chosen.connect(self.show_entry)
        self._table.currentCellChanged.connect(self._on_cell_changed)
        self._order = Segmented(
            [("year", self.tr("By year")), ("depth", self.tr("By depth"))], self.tr("Arrange")
        )
        self._order.value_changed.connect(self._on_order_changed)
        self._human = Switch(self.tr("Show a person's error"))
        self._human.setChecked(True)
        self._human.toggled.connect(self._chart.set_human)
        self._title, self._text = Label(role="heading"), Label(wrap=True)
        self._source = Label(role="caption", wrap=True)
        self._source.setText(
            self.tr(
                "Errors of entries to the challenge on its test images; from 2012 on several "
                "networks were averaged. Russakovsky et al., IJCV 2015; He et al., CVPR 2016. The "
                "person: one trained annotator on 1,500 images (Russakovsky et al., section 6.4)."
            )
        )
        self._lay_out()
        self.show_entry(len(ILSVRC) - 1)

    def chart(self) -> DeeperChart:
        """Return the chart."""
        return self._chart

    def table(self) -> QTableWidget:
        """Return the table."""
        return self._table

    def words(self) -> tuple[str, str]:
        """Return the title and the text about the entry that is shown."""
        return self._title.text(), self._text.text()

    @Slot(int)
    def show_entry(self, number: int) -> None:
        """Mark an entry everywhere, and tell about it."""
        entry = ILSVRC[number]
        self._chart.set_chosen(number)
        blocked = self._table.blockSignals(True)
        self._table.selectRow(number)
        self._table.blockSignals(blocked)
        parts = (f"{entry.year}", self._chart.depth_text(entry), error_text(entry.error))
        self._title.setText(f"{entry.name} · {' · '.join(parts)}")
        self._text.setText(self._story(number))

    # ---- construction

    def _lay_out(self) -> None:
        head = WrappingRow()
        about = self.tr("Top-5 error on 1,000 classes: the right one is not among five guesses.")
        head.addWidget(Label(about, "muted", wrap=True), 1)
        head.addWidget(Label(self.tr("A person’s error"), "muted"))
        head.addWidget(self._human)
        head.addSpacing(8)
        head.addWidget(self._order)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addStretch(1)
        words.addWidget(self._source)
        below = Columns()
        below.setSpacing(18)
        below.addWidget(self._table)
        below.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self._chart, 1)
        layout.addLayout(below)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(len(ILSVRC), 4)
        table.setAccessibleName(self.tr("Entries to the ImageNet challenge"))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for column, text in enumerate(
            (self.tr("Year"), self.tr("Entry"), self.tr("Layers"), self.tr("Top-5 error"))
        ):
            item = QTableWidgetItem(text)
            item.setTextAlignment(right if column > 1 else left)
            table.setHorizontalHeaderItem(column, item)
        for row, entry in enumerate(ILSVRC):
            depth = str(entry.depth) if entry.depth else self.tr("shallow")
            cells = (str(entry.year), entry.name, depth, error_text(entry.error))
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                item.setTextAlignment(right if column > 1 else left)
                table.setItem(row, column, item)
        table.setFont(tabular(base_font()))
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        grow_rows(table, ROW_HEIGHT)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setStyleSheet("QHeaderView::section { padding: 5px 9px; }")
        grow_columns(table, dict(enumerate(WIDTHS)))
        follow_text(table, lambda: _fit_table(table))
        return table

    def _story(self, number: int) -> str:
        """Return what was new, in a sentence or two."""
        return (
            self.tr("Descriptors made by hand, coded and pooled, and a linear classifier."),
            self.tr("Better coding of descriptors made by hand: Fisher vectors."),
            self.tr(
                "The first convolutional network to win: ReLU, dropout, augmented images, and two "
                "GPUs to train it on."
            ),
            self.tr(
                "As deep as before. Looking into the layers showed what to change: smaller kernels "
                "and steps in the first one. The entry was Clarifai's, by Zeiler."
            ),
            self.tr(
                "Nothing but 3×3 convolutions, and more than twice the depth: two of them see what "
                "one of 5×5 sees, with fewer weights. Second of its year."
            ),
            self.tr(
                "The winner of its year. Inception modules, made affordable by 1×1 reductions: "
                "deeper than VGG with a twentieth of its parameters."
            ),
            self.tr(
                "Shortcuts let 152 layers train. Without them depth turns against the network: "
                "compare Plain-34 with ResNet-34."
            ),
        )[number]

    # ---- what the user does

    @Slot(int, int, int, int)
    def _on_cell_changed(self, row: int, _column: int, _before: int, _other: int) -> None:
        if row >= 0:
            self.show_entry(row)

    @Slot(str)
    def _on_order_changed(self, key: str) -> None:
        self._chart.set_by_depth(key == "depth")


def _fit_table(table: QTableWidget) -> None:
    """Let the table be as large as its cells."""
    head = table.horizontalHeader().sizeHint().height()
    table.setFixedSize(grown(TABLE_WIDTH), len(ILSVRC) * grown(ROW_HEIGHT) + head + 2)
