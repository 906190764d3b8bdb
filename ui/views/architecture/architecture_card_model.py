"""The networks as a list for Qt: their words, and which are ticked for comparison."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.engine_words import engine_words
from ui.views.architecture.architecture_card import CardTexts, macs_text
from ui.views.architecture.architecture_card_rows import OTHER, OWN, Network, Row
from ui.widgets.phrases import count, short_count

Index = QModelIndex | QPersistentModelIndex
ROW, TEXTS = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_Role = Qt.ItemDataRole


class CardModel(QAbstractListModel):
    """Rows as `architecture_card_rows.rows` gives them.

    Signals
    -------
    ticks_changed()
        Another set of networks is ticked.
    """

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._ticks: list[str] = []
        self.chosen = ""
        self.ticking = False

    def set_rows(self, rows: list[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: Index) -> Row:
        """Return what a valid index stands for."""
        return self._rows[index.row()]

    def find(self, name: str, *kinds: str) -> QModelIndex:
        """Return the index of the row for a network, of one of `kinds`; invalid if not shown."""
        for number, row in enumerate(self._rows):
            if row.kind in (kinds or ("card", "member")) and row.network.name == name:
                return self.index(number)
        return QModelIndex()

    def ticked(self) -> list[str]:
        """Return the names of the ticked networks in the order of ticking."""
        return list(self._ticks)

    def set_ticked(self, names: Sequence[str]) -> None:
        """Tick these and no others."""
        if list(names) != self._ticks:
            self._ticks = list(names)
            self._redraw()
            self.ticks_changed.emit()

    def toggle(self, name: str) -> None:
        """Tick a network, or take its tick away."""
        ticks = self.ticked()
        self.set_ticked([one for one in ticks if one != name] if name in ticks else [*ticks, name])

    def set_state(self, chosen: str, ticking: bool) -> None:
        """Say which network is the project's, and whether ticks are shown."""
        if (chosen, ticking) != (self.chosen, self.ticking):
            self.chosen, self.ticking = chosen, ticking
            self._redraw()

    def _redraw(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    # ---- Qt

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.ticking and self.row(index).kind != "family":
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        row = self.row(index)
        if role == ROW:
            return row
        if role == TEXTS:
            return self._texts(row)
        if role == _Role.DisplayRole:
            return self._title(row)
        if role == _Role.CheckStateRole and self.ticking and row.kind != "family":
            ticked = row.network.name in self._ticks
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == _Role.ToolTipRole:
            return self._tooltip(row)
        if role == _Role.AccessibleTextRole:
            texts = self._texts(row)
            return f"{texts.title}, {texts.year}" if texts.year else texts.title
        if role == _Role.AccessibleDescriptionRole:
            return self._description(row)
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        if role != _Role.CheckStateRole:
            return False
        name, on = self.row(index).network.name, Qt.CheckState(value) == Qt.CheckState.Checked
        if on != (name in self._ticks):
            self.toggle(name)
        return True

    # ---- words

    def _texts(self, row: Row) -> CardTexts:
        network = row.network
        return CardTexts(
            self._title(row),
            self._year(row),
            engine_words(str(network.facts["idea"])),
            self._figures(row),
        )

    def _title(self, row: Row) -> str:
        if row.kind != "family":
            return row.network.title
        words = {OWN: self.tr("Your own networks"), OTHER: self.tr("Other networks")}
        return words.get(row.network.family) or engine_words(row.network.family)

    def _year(self, row: Row) -> str:
        years = sorted({one.year for one in row.siblings or (row.network,) if one.year})
        return "" if not years else f"{years[0]}" if len(years) == 1 else f"{years[0]}–{years[-1]}"

    def _figures(self, row: Row) -> str:
        if row.kind == "family":
            networks = self.tr("%Ln network(s)", "", len(row.siblings))
            return f"{networks} · {_range(row.siblings)}"
        outline = row.network.outline
        macs = macs_text(outline.macs)
        if row.kind == "member":
            macs = macs.removesuffix("MACs")
        return f"{short_count(outline.parameters)} · {macs}"

    def _tooltip(self, row: Row) -> str:
        network, outline = row.network, row.network.outline
        facts = network.facts
        source = ": ".join(str(facts[key]) for key in ("authors", "paper") if facts[key])
        figures = self.tr("{n} parameters for {k} classes, {m}, {d} layers deep").format(
            n=count(outline.parameters), k=count(facts["classes"]),
            m=macs_text(outline.macs), d=network.depth,
        )  # fmt: skip
        year = f" ({network.year})" if network.year else ""
        lines = (
            network.title + year,
            source,
            engine_words(str(facts["idea"])),
            figures,
            self._weights(row),
        )
        return "\n".join(line for line in lines if line)

    def _description(self, row: Row) -> str:
        words = [
            engine_words(str(row.network.facts["idea"])).rstrip("."),
            self._figures(row),
            self._weights(row),
        ]
        if row.kind == "family":
            words.append(self.tr("opened") if row.opened else self.tr("closed"))
        elif row.network.name == self.chosen:
            words.append(self.tr("chosen"))
        return ". ".join(word for word in words if word)

    def _weights(self, row: Row) -> str:
        here = any(one.weights_here for one in row.siblings or (row.network,))
        return self.tr("Pretrained weights are on this computer") if here else ""


def _range(siblings: Sequence[Network]) -> str:
    """Return the least and most parameters of several networks, the unit written once."""
    sizes = sorted(one.outline.parameters for one in siblings)
    least, most = short_count(sizes[0]), short_count(sizes[-1])
    if least == most:
        return least
    number, _, unit = least.partition(" ")
    return f"{number if unit and most.endswith(f' {unit}') else least}–{most}"
