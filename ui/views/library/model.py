"""All runs as rows of a table that sorts and searches itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from ui.binding import choice_label
from ui.engine_words import engine_words
from ui.theme import base_font, tabular, tokens_for
from ui.views.library.words import created_words, epochs_words, share_words
from ui.views.runs.list import state_colour, state_word
from ui.widgets.phrases import named, percent
from workbench.library.entry import RunEntry, text_of

EntryRole = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class RunsModel(QAbstractTableModel):
    """Rows are runs, sorted here and at once: a proxy would ask for two cells at each comparison.

    Attributes
    ----------
    entries : list of RunEntry
        Those that are shown, in the order of their rows.
    """

    NAME, PROJECT, NETWORK, STRATEGY, AUGMENTATION, STATE, CURVE, EPOCHS, BEST, MEASURED, CREATED, \
        TAGS = range(12)  # fmt: skip

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.entries: list[RunEntry] = []
        self._all: dict[Path, tuple[RunEntry, str]] = {}
        self._titles: Mapping[str, str] = {}
        self._search: list[str] = []
        self._column, self._order = self.CREATED, Qt.SortOrder.DescendingOrder
        self._font = tabular(base_font())
        self._heads = (
            self.tr("Run"), self.tr("Project"), self.tr("Network"), self.tr("Strategy"),
            self.tr("Augmentation"), self.tr("State"), self.tr("Curve"), self.tr("Epochs"),
            self.tr("Best"), self.tr("Measured"), self.tr("Created"), self.tr("Tags"),
        )  # fmt: skip
        self._hints = {
            self.CURVE: self.tr("Accuracy on the validation images by epoch"),
            self.BEST: self.tr("Best accuracy on the validation images while training"),
            self.MEASURED: self.tr("Accuracy of the best weights on the original files"),
        }

    def set_entries(self, entries: Iterable[RunEntry]) -> None:
        """Show these runs."""
        self._all = {entry.path: (entry, self._searched(entry)) for entry in entries}
        self._arrange()

    def replace_entry(self, entry: RunEntry) -> None:
        """Show one run anew; it keeps its row."""
        if entry.path in self._all:
            self._all[entry.path] = entry, self._searched(entry)
        row = self.row_of(entry.path)
        if row >= 0:
            self.entries[row] = entry
            self.dataChanged.emit(self.index(row, 0), self.index(row, self.TAGS))

    def set_titles(self, titles: Mapping[str, str]) -> None:
        """Show networks by the names people know."""
        self._titles = titles
        self.set_entries([entry for entry, _ in self._all.values()])

    def set_search(self, text: str) -> None:
        """Show only runs in which all words of `text` occur."""
        self._search = text.casefold().split()
        self._arrange()

    def count(self) -> int:
        """Return how many runs there are, shown or not."""
        return len(self._all)

    def title(self, entry: RunEntry) -> str:
        """Return what a run's network is called."""
        return self._titles.get(entry.architecture, entry.architecture)

    def row_of(self, path: Path) -> int:
        rows = (row for row, entry in enumerate(self.entries) if entry.path == path)
        return next(rows, -1)

    # -- Qt ----------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._heads)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._order = column, order
        self._arrange()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return self._hints.get(section) if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry, column = self.entries[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(entry, column)
        if role == EntryRole:
            return entry
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        if role == Qt.ItemDataRole.FontRole:
            return self._font
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(
                filter(None, (str(entry.path), engine_words(entry.trouble), entry.notes))
            )
        if role == Qt.ItemDataRole.ForegroundRole and column == self.STATE:
            failed = entry.state in ("failed", "damaged", "interrupted")
            return QColor(state_colour(entry.state, tokens_for(self._view))) if failed else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return named(self._heads[column], self._spoken(entry, column))
        return None

    # -- cells -------------------------------------------------------------------------------

    def _text(self, entry: RunEntry, column: int) -> str:
        texts: dict[int, Callable[[], str]] = {
            self.NAME: lambda: entry.name,
            self.PROJECT: lambda: entry.project,
            self.NETWORK: lambda: self.title(entry),
            self.STRATEGY: lambda: choice_label(entry.strategy),
            self.AUGMENTATION: lambda: choice_label(entry.augmentation),
            self.STATE: lambda: state_word(entry.state),
            self.EPOCHS: lambda: epochs_words(entry),
            self.BEST: lambda: share_words(entry.best),
            self.MEASURED: lambda: share_words(entry.measured),
            self.CREATED: lambda: created_words(entry),
            self.TAGS: lambda: ", ".join(entry.tags),
        }
        return texts[column]() if column in texts else ""

    def _spoken(self, entry: RunEntry, column: int) -> str:
        if column == self.CURVE:
            first, last = entry.curve[:1], entry.curve[-1:]
            return ", ".join(percent(value, 0) for value in (*first, *last))
        return self._text(entry, column)

    def _sort_key(self, entry: RunEntry) -> Any:
        column = self._column
        if column == self.BEST:
            return entry.best.value if entry.best else -1.0
        if column == self.MEASURED:
            return entry.measured.value if entry.measured else -1.0
        if column == self.CURVE:
            return entry.curve[-1] if entry.curve else -1.0
        if column == self.EPOCHS:
            return entry.epochs
        if column == self.CREATED:
            return entry.created_at
        return self._text(entry, column).casefold()

    def _arrange(self) -> None:
        self.beginResetModel()
        self.entries = [
            entry
            for entry, text in self._all.values()
            if all(word in text for word in self._search)
        ]
        self.entries.sort(key=lambda entry: str(entry.path))  # equals keep one order
        self.entries.sort(key=self._sort_key, reverse=self._order == Qt.SortOrder.DescendingOrder)
        self.endResetModel()

    def _searched(self, entry: RunEntry) -> str:
        return f"{text_of(entry)}\n{self.title(entry).casefold()}"

    def _alignment(self, column: int) -> int:
        right = column in (self.EPOCHS, self.BEST, self.MEASURED, self.CREATED)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter)
