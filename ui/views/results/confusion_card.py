"""The confusion matrix with what makes it readable: order, zoom, and the worst pairs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListWidget, QWidget

from ui.growing import grown
from ui.views.results.confusion import ConfusionView
from ui.widgets import Card, IconButton, Label, Segmented
from ui.widgets.phrases import count, percent
from workbench.evaluation.alike import Confused, alike_order, confused_pairs
from workbench.evaluation.report import Report

MOST_PAIRS, PAIRS_HEIGHT = 30, 118


class ConfusionCard(Card):
    """A report's matrix; classes by name or by likeness.

    Signals
    -------
    cell_chosen(int, int)
        True and predicted label of the cell, or of the pair, that the user moved to.
    """

    cell_chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Confusion matrix"),
            self.tr("Rows: true class. Columns: predicted. Choose a cell to see its images."),
            parent,
        )
        self._report: Report | None = None
        self._labels: list[int] = []
        self._pairs: list[Confused] = []
        self._chosen = (0, 0)
        self._matrix, self._list = ConfusionView(), QListWidget()
        self._order = Segmented(
            [("name", self.tr("By name")), ("alike", self.tr("By likeness"))],
            self.tr("Order of the classes"),
        )
        self._build()
        self._matrix.cell_chosen.connect(self._on_cell_chosen)
        self._order.value_changed.connect(self._on_order_changed)
        self._list.currentRowChanged.connect(self._on_pair_chosen)

    def show_report(self, report: Report) -> None:
        """Show the matrix of a report."""
        self._report = report
        self._order.setVisible(len(report.classes) > 2)
        self._fill()
        self._pairs = confused_pairs(report.confusion, MOST_PAIRS)
        blocked = self._list.blockSignals(True)
        self._list.clear()
        self._list.addItems([self._pair_words(pair, report.classes) for pair in self._pairs])
        self._list.blockSignals(blocked)
        self._list.setVisible(bool(self._pairs))
        self._head.setVisible(bool(self._pairs))

    def choose(self, true: int, predicted: int) -> None:
        """Mark a cell silently."""
        self._chosen = true, predicted
        self._matrix.choose(self._labels.index(true), self._labels.index(predicted))

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        larger = IconButton("zoom-in", self.tr("Larger cells"))
        smaller = IconButton("zoom-out", self.tr("Smaller cells"))
        larger.clicked.connect(self._matrix.zoom_in)
        smaller.clicked.connect(self._matrix.zoom_out)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._order)
        row.addStretch(1)
        row.addWidget(smaller)
        row.addWidget(larger)
        self._head = Label(self.tr("Most confused pairs"), "muted")
        self._head.setBuddy(self._list)
        self._list.setAccessibleName(self.tr("Most confused pairs"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setFixedHeight(grown(PAIRS_HEIGHT))
        self.body.addLayout(row)
        self.body.addWidget(self._matrix, 1)
        self.body.addWidget(self._head)
        self.body.addWidget(self._list)

    def _fill(self) -> None:
        report = self._report
        if report is None:
            return
        alike = self._order.value() == "alike"
        matrix = report.confusion
        self._labels = alike_order(matrix) if alike else list(range(len(report.classes)))
        names = [report.classes[label] for label in self._labels]
        self._matrix.set_matrix(names, [[matrix[t][p] for p in self._labels] for t in self._labels])

    def _pair_words(self, pair: Confused, names: tuple[str, ...]) -> str:
        return self.tr("{true} taken for {predicted}: {n} of {all} ({share})").format(
            true=names[pair.true],
            predicted=names[pair.predicted],
            n=count(pair.count),
            all=count(pair.support),
            share=percent(pair.count / pair.support, 0),
        )

    # -- slots -------------------------------------------------------------------------------

    @Slot(int, int)
    def _on_cell_chosen(self, row: int, column: int) -> None:
        self._chosen = self._labels[row], self._labels[column]
        self.cell_chosen.emit(*self._chosen)

    @Slot(str)
    def _on_order_changed(self, _order: str) -> None:
        self._fill()
        self.choose(*self._chosen)

    @Slot(int)
    def _on_pair_chosen(self, number: int) -> None:
        if 0 <= number < len(self._pairs):
            pair = self._pairs[number]
            self.choose(pair.true, pair.predicted)
            self.cell_chosen.emit(pair.true, pair.predicted)
