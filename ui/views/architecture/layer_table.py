"""The layers of a network as a table: kind, shapes, weights, work, receptive field."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.growing import follow_text, grown
from ui.theme import tabular
from ui.views.shapes import full_shape_text
from ui.widgets.phrases import count
from workbench.diagram.graph import Layer, LayerGraph

LONGEST = 24
"""Texts of a column that are measured."""

Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class LayerModel(QAbstractTableModel):
    """One row a layer, in order of execution."""

    NAME, KIND, OUTPUT, PARAMETERS, MACS, FIELD = range(6)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers: tuple[Layer, ...] = ()
        self._titles = (
            self.tr("Layer"),
            self.tr("Kind"),
            self.tr("Output"),
            self.tr("Parameters"),
            self.tr("Multiply-adds"),
            self.tr("Sees"),
        )

    def set_layers(self, layers: tuple[Layer, ...]) -> None:
        self.beginResetModel()
        self._layers = layers
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._layers)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role == Qt.ItemDataRole.ToolTipRole and section == self.FIELD:
            return self.tr("Receptive field: the side in input pixels that one output value sees")
        if role == Qt.ItemDataRole.ToolTipRole and section == self.MACS:
            return self.tr("Of convolutions and dense layers, for one image, as papers count them")
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(self._layers[index.row()], index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return layer_facts(self._layers[index.row()])
        return None

    def widest(self, column: int) -> list[str]:
        """Return texts among which the widest of a column is; measuring all would take too long."""
        if column in (self.NAME, self.KIND, self.OUTPUT):
            texts = {self._text(layer, column) for layer in self._layers}
            return sorted(texts, key=len)[-LONGEST:]
        key = {self.PARAMETERS: "parameters", self.MACS: "macs", self.FIELD: "receptive_field"}
        largest = max(self._layers, key=lambda x: getattr(x, key[column]) or 0, default=None)
        return [self._text(largest, column)] if largest is not None else []

    def _text(self, layer: Layer, column: int) -> str:
        if column == self.NAME:
            return layer.name
        if column == self.KIND:
            return kind_text(layer)
        if column == self.OUTPUT:
            return full_shape_text(layer.output_shape).replace(" ", "\u200a")
        if column == self.FIELD:
            field = layer.receptive_field
            return self.tr("{side} px").format(side=count(field)) if field else ""
        value = layer.parameters if column == self.PARAMETERS else layer.macs
        return count(value) if value else "–"


class LayerTable(QTableView):
    """The layers, selectable by rows. Says which rows the user chose."""

    rows_selected = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = LayerModel(self)
        self._silent = False
        self._wanted: dict[int, int] = {}
        self.setModel(self._model)
        self.setFont(tabular(self.font()))
        self.setAccessibleName(self.tr("Layers"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideLeft)
        self.verticalHeader().hide()
        follow_text(self, self._size_rows)
        self._set_up_header()
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def set_graph(self, graph: LayerGraph | None) -> None:
        """Show the layers of `graph`, or none."""
        self._silent = True
        self._model.set_layers(graph.layers if graph else ())
        self._silent = False
        self._measure_columns()
        self._size_columns()

    def select_rows(self, first: int, last: int) -> None:
        """Select and show the rows `first` to `last` without a signal."""
        model, flag = self.selectionModel(), QItemSelectionModel.SelectionFlag
        top, bottom = self._model.index(first, 0), self._model.index(last, 0)
        self._silent = True
        model.select(QItemSelection(top, bottom), flag.ClearAndSelect | flag.Rows)
        model.setCurrentIndex(top, flag.NoUpdate)
        self._silent = False
        hint = QAbstractItemView.ScrollHint
        self.scrollTo(top, hint.PositionAtCenter if first == last else hint.PositionAtTop)

    @Slot(QItemSelection, QItemSelection)
    def _on_selection_changed(self, _new: QItemSelection, _old: QItemSelection) -> None:
        rows = [index.row() for index in self.selectionModel().selectedRows()]
        if rows and not self._silent:
            self.rows_selected.emit(min(rows), max(rows))

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(LayerModel.KIND, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(_LEFT)
        # In line with the cells, which the style insets further.
        header.setStyleSheet("QHeaderView::section { padding: 5px 9px; }")

    def _size_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 9)
        self._measure_columns()
        self._size_columns()

    def _measure_columns(self) -> None:
        """Note how wide the widest text of each column is."""
        model, digits = self._model, self.fontMetrics()
        titles = self.horizontalHeader().fontMetrics()
        self._wanted = {}
        for column in range(model.columnCount()):
            title = model.headerData(column, Qt.Orientation.Horizontal)
            texts = model.widest(column)
            widest = max((digits.horizontalAdvance(text) for text in texts), default=0)
            self._wanted[column] = max(widest, titles.horizontalAdvance(title)) + 22

    def _size_columns(self) -> None:
        """Give every column its width; the kind takes what is left, the name gives way to it."""
        header = self.horizontalHeader()
        figures = [c for c in self._wanted if c not in (LayerModel.NAME, LayerModel.KIND)]
        for column in figures:
            header.resizeSection(column, self._wanted[column])
        room = self.viewport().width() - sum(self._wanted[column] for column in figures)
        kind = min(self._wanted.get(LayerModel.KIND, 0), max(room // 2, 0))
        name = max(min(self._wanted.get(LayerModel.NAME, 0), room - kind), grown(60))
        header.resizeSection(LayerModel.NAME, name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_columns()


def kind_text(layer: Layer) -> str:
    """Return the kind with its kernel where it has one: "Conv2d 7 × 7"."""
    kernel = layer.details.get("kernel_size")
    if not kernel:
        return layer.kind
    sides = kernel if isinstance(kernel, (list, tuple)) else (kernel, kernel)
    return f"{layer.kind} {' × '.join(str(side) for side in sides)}"


def layer_facts(layer: Layer) -> str:
    """Return the layer's name, shapes and hyper-parameters, a line each."""
    shapes = f"{full_shape_text(layer.input_shape)} → {full_shape_text(layer.output_shape)}"
    details = ", ".join(f"{key} {value}" for key, value in layer.details.items())
    return "\n".join(line for line in (layer.name, layer.kind, shapes, details) if line)


def _alignment(column: int) -> int:
    plain = (LayerModel.NAME, LayerModel.KIND)
    return int(_LEFT if column in plain else _RIGHT)
