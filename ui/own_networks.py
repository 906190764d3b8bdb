"""The networks that the user built in the open project: their cards, and the window to build."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.network_context import FEWEST_CLASSES, NetworkContext
from ui.workspace import Workspace
from workbench.errors import SettingsError
from workbench.settings import ArchitectureSettings
from workbench.settings.stack import Stack
from workbench.settings.stack_file import NETWORKS, STACK_SUFFIX, read_stack

USUAL_CLASSES = 10  # before there are any images


@dataclass(frozen=True)
class _Known:
    """A file as it was when it was read; the card is None if it could not be."""

    stamp: tuple[int, int]
    card: dict[str, Any] | None


class OwnNetworks(QObject):
    """Reads the networks of a project, and opens the window in which they are built.

    1. When a project opens, and after a network was saved, the files are looked at; those that are
       new or changed are read one at a time, so that the window stays quick.
    2. Their cards go to the network context, which offers them with those of the atlas.
    3. What the user builds and chooses goes into the project, blocks and all.

    Signals
    -------
    cards_changed(list of dict)
        The networks that can be chosen.
    """

    cards_changed = Signal(object)

    def __init__(
        self, workspace: Workspace, network: NetworkContext, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._network = workspace, network
        self._known: dict[Path, _Known] = {}
        self._waiting: list[Path] = []
        self._dialog: Any = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_timer_timeout)
        workspace.opened.connect(self._on_opened)
        self.cards_changed.connect(network.set_own_cards)

    def cards(self) -> list[dict[str, Any]]:
        """Return the cards that are known, by name; each holds its blocks under "stack"."""
        return [known.card for _, known in sorted(self._known.items()) if known.card is not None]

    def dialog(self) -> Any:
        """Return the window to build in while it is open; else None."""
        return self._dialog

    @Slot()
    def open_builder(self) -> None:
        """Open the window to build in; on the chosen network if that is an own one."""
        project, folder = self._workspace.project, self._workspace.folder
        if project is None or folder is None or self._dialog is not None:
            return
        # imported when it is first wanted, as the panels are
        module = importlib.import_module("ui.builder_dialog")
        owner = self.parent()
        self._dialog = module.BuilderDialog(
            folder / NETWORKS,
            channels=self._channels(project.architecture),
            classes=self._classes(),
            stack=project.architecture.stack,
            parent=owner.window() if isinstance(owner, QWidget) else None,
        )
        self._dialog.stack_saved.connect(self._on_stack_saved)
        self._dialog.stack_accepted.connect(self._on_stack_accepted)
        self._dialog.destroyed.connect(self._on_dialog_destroyed)
        self._dialog.open()

    def _channels(self, chosen: ArchitectureSettings) -> int:
        if chosen.colour != "auto":
            return 1 if chosen.colour == "grey" else 3
        summary = self._workspace.summary
        return 1 if summary is not None and summary.catalog.all_grey else 3

    def _classes(self) -> int:
        summary = self._workspace.summary
        return max(len(summary.catalog.classes), FEWEST_CLASSES) if summary else USUAL_CLASSES

    # ---- reading

    @Slot(object)
    def _on_opened(self, _folder: Path) -> None:
        self._known = {}
        self._look()

    def _look(self) -> None:
        """Note which files are new, changed or gone."""
        folder = self._workspace.folder
        files = sorted((folder / NETWORKS).glob(f"*{STACK_SUFFIX}")) if folder else []
        self._known = {path: known for path, known in self._known.items() if path in files}
        self._waiting = [
            path
            for path in files
            if path not in self._known or self._known[path].stamp != _stamp(path)
        ]
        self._timer.start()

    @Slot()
    def _on_timer_timeout(self) -> None:
        if self._waiting:
            path = self._waiting.pop(0)
            stamp = _stamp(path)
            try:
                card = _facts().card_facts(read_stack(path))
            except SettingsError:
                card = None  # the builder says why when the user opens it
            self._known[path] = _Known(stamp, card)
            return
        self._timer.stop()
        self.cards_changed.emit(self.cards())

    # ---- choosing

    @Slot(object)
    def _on_stack_saved(self, path: Path) -> None:
        self._look()
        project = self._workspace.project
        if project is not None and project.architecture.stack is not None:
            stack = read_stack(path)
            if stack.name == project.architecture.stack.name:
                self._choose(stack)

    @Slot(object)
    def _on_stack_accepted(self, path: Path) -> None:
        self._choose(read_stack(path))

    def _choose(self, stack: Stack) -> None:
        project = self._workspace.project
        if project is not None:
            colour = project.architecture.colour
            self._workspace.change(ArchitectureSettings.own(stack, colour=colour))

    @Slot()
    def _on_dialog_destroyed(self) -> None:
        self._dialog = None


def _facts() -> ModuleType:
    # Imported once there is a network to measure: the window opens without it.
    return importlib.import_module("workbench.architectures.stack.facts")


def _stamp(path: Path) -> tuple[int, int]:
    """Return what changes with a file."""
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_mtime_ns, found.st_size)
