"""What is wrong with a set: each problem with its file, the reason and what is done about it."""

from __future__ import annotations

from collections import Counter
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
    Slot,
)  # fmt: skip
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from ui.engine_words import engine_words
from ui.growing import grow_rows
from ui.icons import icon
from ui.theme import tokens_for
from ui.widgets import Choice, EmptyState
from ui.widgets.phrases import count
from workbench.data.catalog import Problem

Index = QModelIndex | QPersistentModelIndex
COLUMNS, ROW_HEIGHT = 3, 44  # two lines


class ProblemList(QWidget):
    """A filterable table of problems of any length.

    Signals
    -------
    file_chosen(str)
        The user double-clicked a problem, or pressed Enter on it: its file or class.
    """

    file_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()
        self._model = _ProblemModel(self)
        self._kind = Choice([("", self.tr("All kinds"))], self.tr("Kind of problem"))
        self._text = QLineEdit()
        self._text.setPlaceholderText(self.tr("Filter by file or reason"))
        self._text.setAccessibleName(self._text.placeholderText())
        self._text.setClearButtonEnabled(True)
        self._empty = EmptyState("circle-check", "")
        self._table = self._make_table()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._table)
        self._filters = QWidget()
        filters = QHBoxLayout(self._filters)
        filters.setContentsMargins(0, 0, 0, 0)
        filters.addWidget(self._text, 1)
        filters.addWidget(self._kind)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._filters)
        layout.addWidget(self._stack, 1)
        self._kind.value_changed.connect(self._on_filter_changed)
        self._text.textChanged.connect(self._on_filter_changed)
        self.set_problems((), checked=False)

    def set_problems(self, problems: tuple[Problem, ...], *, checked: bool) -> None:
        """Show `problems`; `checked` tells whether all files have been opened."""
        self._problems = problems
        found = Counter(problem.kind for problem in problems)
        kinds = [(kind, f"{self._kind_name(kind)} ({count(n)})") for kind, n in found.most_common()]
        self._kind.set_options([("", self.tr("All kinds")), *kinds])
        self._filters.setVisible(bool(problems))
        if checked:
            self._empty.set_icon("circle-check")
            self._empty.set_texts(
                self.tr("No problems found"), self.tr("Every file was opened and can be used.")
            )
        else:
            self._empty.set_icon("hourglass")
            self._empty.set_texts(
                self.tr("Not checked yet"), self.tr("Problems appear here once files were opened.")
            )
        self._on_filter_changed()

    def shown(self) -> list[Problem]:
        """Return the problems that pass the filters."""
        return self._model.problems

    @Slot()
    def _on_filter_changed(self) -> None:
        kind, text = self._kind.value(), self._text.text().casefold()
        self._model.set_problems([
            problem for problem in self._problems
            if (not kind or problem.kind == kind)
            and (not text or text in f"{problem.file}\n{engine_words(problem.message)}".casefold())
        ])  # fmt: skip
        self._stack.setCurrentWidget(self._table if self._problems else self._empty)

    @Slot(QModelIndex)
    def _on_table_activated(self, index: QModelIndex) -> None:
        self.file_chosen.emit(self._model.problems[index.row()].file)

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._model)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.setIconSize(QSize(16, 16))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        grow_rows(table, ROW_HEIGHT)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.setAccessibleName(self.tr("Problems"))
        table.activated.connect(self._on_table_activated)
        return table

    def _kind_name(self, kind: str) -> str:
        names = {
            "unreadable": self.tr("Unreadable"), "empty_file": self.tr("Empty file"),
            "too_small": self.tr("Too small"), "duplicate": self.tr("Duplicate"),
            "conflicting_label": self.tr("In two classes"),
            "duplicate_across_splits": self.tr("In two splits"),
            "near_copy_across_splits": self.tr("Look-alikes in two splits"),
            "near_copy_two_classes": self.tr("Look-alikes in two classes"),
            "not_compared": self.tr("Not compared"),
            "one_class": self.tr("One class only"), "few_images": self.tr("Few images"),
            "imbalance": self.tr("Imbalance"), "no_permission": self.tr("No permission"),
            "bad_name": self.tr("File name"), "link_loop": self.tr("Link loop"),
            "animated": self.tr("Animated"), "loose": self.tr("Outside the classes"),
            "outside_splits": self.tr("Outside the splits"), "empty_class": self.tr("Empty class"),
        }  # fmt: skip
        return names.get(kind) or kind.replace("_", " ").capitalize()


class _ProblemModel(QAbstractTableModel):
    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.problems: list[Problem] = []

    def set_problems(self, problems: list[Problem]) -> None:
        self.beginResetModel()
        self.problems = problems
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.problems)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("File"), self.tr("What is wrong"), self.tr("What is done"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        problem = self.problems[index.row()]
        text = (problem.file, engine_words(problem.message), engine_words(problem.action))[
            index.column()
        ]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text
        tokens = tokens_for(self._view)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            if problem.severe:
                return icon("circle-x", tokens.danger, 16)
            return icon("triangle-alert", tokens.warning, 16)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == COLUMNS - 1:
            return QColor(tokens.muted)
        return None
