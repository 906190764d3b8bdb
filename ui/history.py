"""Undo and redo of settings: the values that the open project has had."""

from __future__ import annotations

import time
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from ui.binding import translated
from ui.workspace import Workspace
from workbench.settings import Project, Section

MERGE_SECONDS = 1.0
MAX_STEPS = 200


@dataclass(frozen=True)
class Change:
    """One step: the project before and after it.

    Attributes
    ----------
    fields : tuple of str
        What differs, as "section.field".
    at : float
        When it was made last, on the monotonic clock, s.
    """

    before: Project
    after: Project
    fields: tuple[str, ...]
    at: float

    @property
    def words(self) -> str:
        """What changed: a field's name, or that there were several."""
        section, _, field = self.fields[0].partition(".")
        if len(self.fields) > 1:
            return _tr("%Ln setting(s)", len(self.fields))
        info = type(getattr(self.after, section)).model_fields[field]
        return translated(info.title or field)


class History(QObject):
    """Remembers what the user changed, and takes it back.

    1. A project is a frozen value, so a step is no more than the value before and the value after.
    2. What changes in one round of the event loop is one step: switching on pretrained weights
       also changes the strategy. The same field again within a second is one step too, so that a
       slider that was dragged goes back in one.
    3. `undo` and `redo` give the value to the workspace, which tells all panels and saves it.
    4. When another project is opened everything is forgotten.

    Signals
    -------
    changed()
        Other words for undo or redo, or none.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._known: Project | None = None
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self._replaying = False
        self._round = QTimer(self)  # active until the event loop comes round
        self._round.setSingleShot(True)
        self._round.setInterval(0)
        workspace.opened.connect(self._on_opened)
        workspace.project_changed.connect(self._on_project_changed)

    @property
    def undo_words(self) -> str:
        """What undo would take back; empty if nothing."""
        return self._done[-1].words if self._done else ""

    @property
    def redo_words(self) -> str:
        """What redo would bring back; empty if nothing."""
        return self._undone[-1].words if self._undone else ""

    @Slot()
    def undo(self) -> None:
        """Take back the last change."""
        if self._done:
            change = self._done.pop()
            self._undone.append(change)
            self._replay(change.before)

    @Slot()
    def redo(self) -> None:
        """Bring back what was taken back last."""
        if self._undone:
            change = self._undone.pop()
            self._done.append(change)
            self._replay(change.after)

    def _replay(self, project: Project) -> None:
        self._replaying = True
        try:
            self._workspace.restore(project)
        finally:
            self._replaying = False
        self._known = self._workspace.project
        self.changed.emit()

    @Slot(object)
    def _on_opened(self, _folder: object) -> None:
        self._known = None
        self._done.clear()
        self._undone.clear()
        self.changed.emit()

    @Slot(object)
    def _on_project_changed(self, project: Project) -> None:
        before, self._known = self._known, project
        if before is None or self._replaying:
            return
        fields = different(before, project)
        if not fields:
            return
        self._undone.clear()
        self._note(Change(before, project, fields, time.monotonic()))
        self._round.start()
        self.changed.emit()

    def _note(self, change: Change) -> None:
        last = self._done[-1] if self._done else None
        if last is not None and (
            self._round.isActive()
            or (last.fields == change.fields and change.at - last.at < MERGE_SECONDS)
        ):
            self._done.pop()
            fields = different(last.before, change.after)
            if not fields:  # back where it began
                return
            change = Change(last.before, change.after, fields, change.at)
        self._done.append(change)
        del self._done[:-MAX_STEPS]


def different(one: Project, other: Project) -> tuple[str, ...]:
    """Return the fields in which two projects differ, as "section.field"."""
    found = []
    for name in Project.model_fields:
        before, after = getattr(one, name), getattr(other, name)
        if isinstance(before, Section):
            found += [
                f"{name}.{field}"
                for field in type(before).model_fields
                if getattr(before, field) != getattr(after, field)
            ]
    return tuple(found)


def _tr(text: str, number: int) -> str:
    return QCoreApplication.translate("history", text, None, number)
