"""What can be done with the blocks of an own network: every edit, each undoable."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence

import tomli_w
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from ui.errors import what_words
from ui.views.builder.history import History, Range, State
from workbench.architectures.stack import edits
from workbench.architectures.stack.repairs import Repair
from workbench.errors import SettingsError
from workbench.settings.blocks import Block, new_block
from workbench.settings.stack import Stack


class BlockEditor(QObject):
    """Holds the stack with its selection, and changes both.

    Signals
    -------
    shown(State)
        Another state holds now, by an edit, by undoing or redoing one.
    refused(str)
        Why an edit could not be made; empty when one was.
    """

    shown = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = State(Stack())
        self.history = History(self._show, self)

    @property
    def stack(self) -> Stack:
        return self.state.stack

    def start(self, stack: Stack) -> None:
        """Begin with another stack; what was before cannot be undone."""
        self.history.clear()
        self._show(State(stack, (0, 0) if stack.blocks else (-1, -1)))

    def select(self, first: int, last: int) -> None:
        """Note which rows are selected."""
        self.state = State(self.stack, (first, last))

    def selection(self) -> Range | None:
        """Return the selected blocks; rows that were added are not the user's to edit."""
        first, last = self.state.selected
        own = len(self.stack.blocks)
        return (first, min(last, own - 1)) if 0 <= first < own else None

    # ---- edits

    def change(self, stack: Stack, key: str) -> None:
        """Take another stack; changes in a row with the same key are undone together."""
        self._record(stack, self.state.selected, self.tr("Change"), key)

    def change_block(self, block: Block) -> None:
        """Put `block` in the place of the selected one."""
        if (own := self.selection()) is None:
            return
        before = self.stack.blocks[own[0]]
        fields = [name for name, value in block if value != getattr(before, name)]
        self.change(edits.change(self.stack, own[0], block), f"{own[0]} {' '.join(fields)}")

    def add_kind(self, kind: str, at: int | None = None) -> None:
        """Add a block of a kind, by default behind the selection, but before a head at the end."""
        blocks = self.stack.blocks
        if at is None:
            at = self._behind_selection()
            if at == len(blocks) and blocks and _is_head(blocks[-1]):
                at -= 1
        self._add((new_block(kind),), at, self.tr("Add {kind}").format(kind=kind))

    @Slot()
    def remove(self) -> None:
        """Take the selected blocks out."""
        if (own := self.selection()) is not None:
            stack = edits.remove(self.stack, *own)
            place = min(own[0], len(stack.blocks) - 1)
            self._record(stack, (place, place), self.tr("Remove"))

    @Slot()
    def duplicate(self) -> None:
        """Put copies behind the selected blocks."""
        if (own := self.selection()) is not None:
            self._add(self.stack.blocks[own[0] : own[1] + 1], own[1] + 1, self.tr("Duplicate"))

    @Slot(int)
    def shift(self, step: int) -> None:
        """Move the selected blocks up (-1) or down (1)."""
        if (own := self.selection()) is not None:
            to = own[0] - 1 if step < 0 else own[1] + 2
            if 0 <= to <= len(self.stack.blocks):
                self.move(*own, to)

    @Slot(int, int, int)
    def move(self, first: int, last: int, to: int) -> None:
        """Put the blocks first to last in front of another."""
        stack = edits.move(self.stack, first, last, to)
        if stack != self.stack:
            place = edits.moved_to(first, last, to)
            self._record(stack, (place, place + last - first), self.tr("Move"))

    @Slot(object)
    def repair(self, chosen: Repair) -> None:
        """Apply a repair."""
        try:
            stack = chosen.apply(self.stack)
        except SettingsError as error:
            self.refused.emit(what_words(error))
            return
        place = min(chosen.start, len(stack.blocks) - 1)
        self._record(stack, (place, place), chosen.text)

    # ---- clipboard

    @Slot()
    def copy(self) -> None:
        """Put the selected blocks into the clipboard, as the TOML of a file."""
        if (own := self.selection()) is not None:
            part = Stack(blocks=self.stack.blocks[own[0] : own[1] + 1])
            text = tomli_w.dumps({"block": part.model_dump()["block"]})
            QGuiApplication.clipboard().setText(text)

    @Slot()
    def paste(self) -> None:
        """Put blocks from the clipboard behind the selection."""
        try:
            values = tomllib.loads(QGuiApplication.clipboard().text())
            blocks = Stack.parse({"block": values.get("block", [])}).blocks
        except (tomllib.TOMLDecodeError, SettingsError):
            blocks = ()
        if blocks:
            self._add(blocks, self._behind_selection(), self.tr("Paste"))
        else:
            self.refused.emit(self.tr("The clipboard holds no blocks."))

    # ---- inside

    def _behind_selection(self) -> int:
        own = self.selection()
        return own[1] + 1 if own else len(self.stack.blocks)

    def _add(self, blocks: Sequence[Block], at: int, text: str) -> None:
        try:
            stack = edits.insert(self.stack, at, blocks)
        except SettingsError as error:
            self.refused.emit(what_words(error))
            return
        self._record(stack, (at, at + len(blocks) - 1), text)

    def _record(self, stack: Stack, selected: Range, text: str, key: str = "") -> None:
        self.refused.emit("")
        self.history.record(self.state, State(stack, selected), text, key)

    def _show(self, state: State) -> None:
        self.state = state
        self.shown.emit(state)


def _is_head(block: Block) -> bool:
    return block.kind == "dense" and block.units == 0
