"""Undo and redo of a stack: whole states, which are small and never change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from workbench.settings.stack import Stack

Range = tuple[int, int]
"""First and last selected row; (-1, -1) is none."""

_LIMIT = 500
_MERGED = 1


@dataclass(frozen=True)
class State:
    """A stack, and which of its rows are selected."""

    stack: Stack
    selected: Range = (-1, -1)


class History(QUndoStack):
    """The states of the editor.

    Parameters
    ----------
    show : callable
        Is given the state to go to, also when it is recorded.
    """

    def __init__(self, show: Callable[[State], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setUndoLimit(_LIMIT)
        self._show = show

    def record(self, before: State, after: State, text: str, key: str = "") -> None:
        """Go from one state to another.

        Parameters
        ----------
        text : str
            What was done, for the menu.
        key : str
            Edits in a row with the same key are undone together; empty stands alone.
        """
        self.push(_Step(self._show, before, after, text, key))


class _Step(QUndoCommand):
    def __init__(
        self, show: Callable[[State], None], before: State, after: State, text: str, key: str
    ) -> None:
        super().__init__(text)
        self._show, self._before, self._after, self._key = show, before, after, key

    def undo(self) -> None:
        self._show(self._before)

    def redo(self) -> None:
        self._show(self._after)

    def id(self) -> int:
        return _MERGED if self._key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Step) or other._key != self._key:
            return False
        self._after = other._after
        return True
