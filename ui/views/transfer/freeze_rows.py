"""The rows of the freeze list: groups and their layers, with their state."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.engine_words import engine_words
from ui.views.architecture.layer_table import kind_text
from ui.views.transfer.freeze_rules import inside
from ui.widgets.phrases import count
from workbench.diagram.graph import LayerGraph
from workbench.diagram.groups import boxes
from workbench.transfer.cut import has_state

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
SHARE_ROLE = ROW_ROLE + 1


@dataclass(frozen=True)
class Row:
    """A group of layers, or one of them.

    Attributes
    ----------
    title, detail : str
        Name, and what it consists of.
    parameters : int
        Of the layer, or of all in the group.
    names : tuple of str
        The layers with weights it stands for.
    first : int
        Index of the first of them in the graph.
    group : bool
        Whether it heads a group.
    fixed : bool
        Whether its state cannot be chosen: the head is always trained.
    """

    title: str
    detail: str
    parameters: int
    names: tuple[str, ...]
    first: int
    group: bool = False
    fixed: bool = False


class FreezeModel(QAbstractListModel):
    """Groups and layers in order of execution. A row is checked where it is frozen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._frozen: frozenset[str] = frozenset()

    def rows(self) -> tuple[Row, ...]:
        """Return all rows."""
        return self._rows

    def set_graph(self, graph: LayerGraph | None, head: str) -> None:
        """Show the layers of `graph`; those of the module `head` are always trained."""
        self.beginResetModel()
        self._rows = make_rows(graph, head) if graph else ()
        self._frozen = frozenset()
        self.endResetModel()

    def set_frozen(self, frozen: Collection[str]) -> None:
        """Show which layers are frozen."""
        self._frozen = frozenset(frozen)
        if self._rows:
            last = self.index(len(self._rows) - 1)
            self.dataChanged.emit(self.index(0), last, [SHARE_ROLE, Qt.ItemDataRole.CheckStateRole])

    def share(self, row: Row) -> float:
        """Return the share of a row's layers that is frozen."""
        return sum(name in self._frozen for name in row.names) / len(row.names)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and not self._rows[index.row()].fixed:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == ROW_ROLE:
            return row
        if role == SHARE_ROLE:
            return self.share(row)
        if role == Qt.ItemDataRole.CheckStateRole:
            return _check_state(self.share(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words(row)
        if role == Qt.ItemDataRole.ToolTipRole and row.fixed:
            return self.tr("Made anew for your classes, so it is always trained")
        return None

    def _words(self, row: Row) -> str:
        states = {0.0: self.tr("trained"), 1.0: self.tr("frozen")}
        state = states.get(self.share(row), self.tr("partly frozen"))
        figure = self.tr("{n} parameters").format(n=count(row.parameters))
        return ", ".join(part for part in (row.title, row.detail, figure, state) if part)


def make_rows(graph: LayerGraph, head: str) -> tuple[Row, ...]:
    """Return the layers with weights or statistics, under a heading for each group of several."""
    rows: list[Row] = []
    for box in boxes(graph):
        first, last = box.layers
        found = [
            Row(
                layer.name, kind_text(layer), layer.parameters, (layer.name,), index,
                fixed=inside(layer.name, head),
            )
            for index, layer in enumerate(graph.layers[first : last + 1], first)
            if has_state(layer)
        ]  # fmt: skip
        if len(found) == 1:
            rows.append(replace(found[0], group=True))
        elif found:
            names = tuple(row.title for row in found)
            fixed = all(row.fixed for row in found)
            heading = Row(
                engine_words(box.title),
                box.subtitle,
                box.parameters,
                names,
                found[0].first,
                True,
                fixed,
            )
            rows.extend((heading, *found))
    return tuple(rows)


def _check_state(share: float) -> Qt.CheckState:
    if 0 < share < 1:
        return Qt.CheckState.PartiallyChecked
    return Qt.CheckState.Checked if share else Qt.CheckState.Unchecked
