"""Build your own network, block by block; shapes and counts follow every edit."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence

import tomli_w
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from ui.views.builder_form import BlockForm
from ui.views.builder_header import BuilderHeader
from ui.views.builder_history import History, State
from ui.views.builder_palette import BlockPalette
from ui.views.builder_table import BuilderTable
from ui.views.diagram import DiagramView
from ui.views.network_view import add_zoom_buttons
from ui.widgets.buttons import IconButton
from ui.widgets.card import Card
from ui.widgets.notice import Notice
from ui.widgets.phrases import count
from workbench.architectures.stack import edits
from workbench.architectures.stack.repairs import Repair
from workbench.architectures.stack.shapes import Analysis, Mistake, analyse
from workbench.diagram.hierarchy import Node
from workbench.errors import SettingsError
from workbench.settings.blocks import Block, new_block
from workbench.settings.stack import Stack

PALETTE_WIDTH, FORM_WIDTH, PICTURE_HEIGHT = 150, 280, 190


class BuilderPanel(QWidget):
    """Edits a `Stack`.

    1. Every edit makes another stack; `_record` puts it into the history, which shows it.
    2. `_show` measures the stack and tells table, diagram, form and header.
    3. Undo and redo show older stacks by the same way.
    """

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._channels, self._classes = 3, 10
        self._state = State(Stack())
        self._silent = False
        self._history = History(self._show, self)
        self._header, self._palette = BuilderHeader(), BlockPalette()
        self._table, self._form = BuilderTable(), BlockForm()
        self._diagram, self._notice = DiagramView(), Notice("danger")
        self._picture = Card()
        self._blocks = Card(self.tr("Blocks"))
        self._lay_out()
        self._make_shortcuts()
        self._connect()
        self._show(self._state)

    # ---- the section

    def value(self) -> Stack:
        """Return the stack as it stands."""
        return self._state.stack

    def set_value(self, stack: Stack) -> None:
        """Show another stack without a signal; what was before cannot be undone."""
        self._history.clear()
        self._silent = True
        self._show(State(stack, (0, 0) if stack.blocks else (-1, -1)))
        self._silent = False

    def set_input(self, *, channels: int, classes: int) -> None:
        """Measure for images of so many channels, in so many classes."""
        self._channels, self._classes = channels, classes
        self._silent = True
        self._show(self._state)
        self._silent = False

    def changed(self) -> bool:
        """Return whether anything differs from what `set_value` showed."""
        return not self._history.isClean()

    def analysis(self) -> Analysis:
        """Return what is known of the stack."""
        return self._analysis

    def mistake(self) -> Mistake | None:
        """Return what keeps the stack from being a network."""
        return self._analysis.mistake

    def table(self) -> BuilderTable:
        """Return the list of blocks."""
        return self._table

    def form(self) -> BlockForm:
        """Return the fields of the selected block."""
        return self._form

    def diagram(self) -> DiagramView:
        """Return the drawing."""
        return self._diagram

    def header(self) -> BuilderHeader:
        """Return the fields of the whole."""
        return self._header

    def palette_list(self) -> BlockPalette:
        """Return the kinds of blocks."""
        return self._palette

    # ---- showing

    def _show(self, state: State) -> None:
        changed = state.stack != self._state.stack
        self._state = state
        stack = state.stack
        self._analysis = analyse(
            stack,
            channels=self._channels,
            image_size=stack.image_size,
            classes=self._classes,
        )
        self._header.set_stack(stack)
        self._header.set_input(self._channels, self._classes)
        self._table.set_analysis(self._analysis)
        self._table.select_rows(*state.selected)
        graph = self._analysis.graph
        self._diagram.set_graph(graph if graph.layers else None)
        self._show_words()
        self._show_selection()
        if changed and not self._silent:
            self.value_changed.emit(stack)

    def _show_words(self) -> None:
        graph, mistake = self._analysis.graph, self._analysis.mistake
        text = self.tr("{n} layers · {p} parameters · {m} multiply-adds").format(
            n=len(graph.layers), p=count(graph.parameters), m=count(graph.macs)
        )
        if mistake is not None:
            text = self.tr("{numbers} up to block {n}").format(numbers=text, n=mistake.index + 1)
        self._picture.set_title(text)
        added = [note.text for note in self._analysis.notes if note.repair is None]
        self._blocks.set_subtitle(f"{added[0]}." if added else "")

    def _show_selection(self) -> None:
        first, last = self._state.selected
        rows = self._analysis.rows
        if first < 0 or first >= len(rows):
            self._form.show_row(None)
        elif first != last:
            self._form.show_several(last - first + 1)
        else:
            self._form.show_row(rows[first])
        layers = rows[first].layers if 0 <= first < len(rows) else None
        if layers is not None:
            self._diagram.select_layer(layers[0])
        else:
            self._diagram.select(0)
        own = self._own_selection() is not None
        for button in (self._up, self._down, self._copies, self._bin):
            button.setEnabled(own)
        self._back.setEnabled(self._history.canUndo())
        self._again.setEnabled(self._history.canRedo())

    # ---- editing

    def _record(self, stack: Stack, selected: tuple[int, int], text: str, key: str = "") -> None:
        self._notice.show_message("")
        self._history.record(self._state, State(stack, selected), text, key)
        self._show_selection()  # whether there is something to undo

    def _own_selection(self) -> tuple[int, int] | None:
        """Return the selected blocks; those that were added are not the user's to edit."""
        first, last = self._state.selected
        own = len(self._state.stack.blocks)
        return (first, min(last, own - 1)) if 0 <= first < own else None

    def _add(self, blocks: Sequence[Block], at: int, text: str) -> None:
        try:
            stack = edits.insert(self._state.stack, at, blocks)
        except SettingsError as error:
            self._notice.show_message(error.what)
            return
        self._record(stack, (at, at + len(blocks) - 1), text)

    def add_kind(self, kind: str, at: int | None = None) -> None:
        """Add a block of a kind, by default behind the selection; before a head that is last."""
        own = self._own_selection()
        blocks = self._state.stack.blocks
        if at is None:
            at = own[1] + 1 if own else len(blocks)
            if at == len(blocks) and blocks and _is_head(blocks[-1]):
                at -= 1
        self._add((new_block(kind),), at, self.tr("Add {kind}").format(kind=kind))

    @Slot()
    def remove(self) -> None:
        """Take the selected blocks out."""
        if (own := self._own_selection()) is None:
            return
        stack = edits.remove(self._state.stack, *own)
        place = min(own[0], len(stack.blocks) - 1)
        self._record(stack, (place, place), self.tr("Remove"))

    @Slot()
    def duplicate(self) -> None:
        """Put copies behind the selected blocks."""
        if (own := self._own_selection()) is not None:
            blocks = self._state.stack.blocks[own[0] : own[1] + 1]
            self._add(blocks, own[1] + 1, self.tr("Duplicate"))

    @Slot(int)
    def shift(self, step: int) -> None:
        """Move the selected blocks up (-1) or down (1)."""
        if (own := self._own_selection()) is not None:
            to = own[0] - 1 if step < 0 else own[1] + 2
            if 0 <= to <= len(self._state.stack.blocks):
                self.move_blocks(*own, to)

    @Slot(int, int, int)
    def move_blocks(self, first: int, last: int, to: int) -> None:
        """Put the blocks first to last in front of another."""
        stack = edits.move(self._state.stack, first, last, to)
        if stack != self._state.stack:
            place = edits.moved_to(first, last, to)
            self._record(stack, (place, place + last - first), self.tr("Move"))

    @Slot(object)
    def repair(self, chosen: Repair) -> None:
        """Apply a repair."""
        stack = chosen.apply(self._state.stack)
        last = len(stack.blocks) - 1
        place = min(chosen.start, last)
        self._record(stack, (place, place), chosen.text)

    @Slot()
    def repair_first(self) -> None:
        """Apply the best repair of what is wrong."""
        mistake = self._analysis.mistake
        if mistake is not None and mistake.repairs:
            self.repair(mistake.repairs[0])

    @Slot()
    def copy(self) -> None:
        """Put the selected blocks into the clipboard, as the TOML of a file."""
        if (own := self._own_selection()) is not None:
            part = Stack(blocks=self._state.stack.blocks[own[0] : own[1] + 1])
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
        if not blocks:
            self._notice.show_message(self.tr("The clipboard holds no blocks."))
            return
        own = self._own_selection()
        at = own[1] + 1 if own else len(self._state.stack.blocks)
        self._add(blocks, at, self.tr("Paste"))

    # ---- building

    def _lay_out(self) -> None:
        self._back = IconButton("rotate-ccw", self.tr("Undo (Ctrl+Z)"))
        self._again = IconButton("rotate-cw", self.tr("Redo (Ctrl+Shift+Z)"))
        self._up = IconButton("arrow-up", self.tr("Move up (Alt+Up)"))
        self._down = IconButton("arrow-down", self.tr("Move down (Alt+Down)"))
        self._copies = IconButton("copy", self.tr("Duplicate (Ctrl+D)"))
        self._bin = IconButton("trash-2", self.tr("Remove (Delete)"))
        for button in (self._back, self._again, self._up, self._down, self._copies, self._bin):
            self._blocks.header.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._blocks.body.addWidget(self._table)
        self._diagram.setMinimumHeight(PICTURE_HEIGHT - 74)
        self._picture.body.addWidget(self._diagram)
        add_zoom_buttons(self._picture, self._diagram)
        kinds = Card(self.tr("Add"))
        kinds.setFixedWidth(PALETTE_WIDTH)
        kinds.body.addWidget(self._palette)
        self._form.setFixedWidth(FORM_WIDTH)
        lower = QWidget()
        row = QHBoxLayout(lower)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(kinds)
        row.addWidget(self._blocks, 1)
        row.addWidget(self._form)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self._picture)
        parts.addWidget(lower)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(12)
        parts.setStretchFactor(0, 2)
        parts.setStretchFactor(1, 5)
        parts.setSizes([PICTURE_HEIGHT, 3 * PICTURE_HEIGHT])
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 8)
        column.setSpacing(10)
        column.addWidget(self._header)
        column.addWidget(self._notice)
        column.addWidget(parts, 1)

    def _make_shortcuts(self) -> None:
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.Undo), self._history.undo),
            (QKeySequence("Ctrl+Shift+Z"), self._history.redo),
            (QKeySequence("Ctrl+Y"), self._history.redo),
            (QKeySequence("Ctrl+D"), self.duplicate),
            (QKeySequence("Ctrl+R"), self.repair_first),
            (QKeySequence("Insert"), self._palette.setFocus),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _connect(self) -> None:
        table, model = self._table, self._table.blocks()
        self._header.stack_changed.connect(self._on_header_changed)
        self._header.refused.connect(self._notice.show_message)
        self._palette.kind_chosen.connect(self._on_kind_chosen)
        self._form.block_changed.connect(self._on_block_changed)
        self._diagram.selected.connect(self._on_node_selected)
        table.rows_selected.connect(self._on_rows_selected)
        table.remove_requested.connect(self.remove)
        table.duplicate_requested.connect(self.duplicate)
        table.copy_requested.connect(self.copy)
        table.paste_requested.connect(self.paste)
        table.shift_requested.connect(self.shift)
        table.edit_requested.connect(self._form.focus_first)
        table.repair_chosen.connect(self.repair)
        model.rows_dropped.connect(self.move_blocks)
        model.kind_dropped.connect(self._on_kind_dropped)
        self._back.clicked.connect(self._history.undo)
        self._again.clicked.connect(self._history.redo)
        self._up.clicked.connect(self._on_up_clicked)
        self._down.clicked.connect(self._on_down_clicked)
        self._copies.clicked.connect(self.duplicate)
        self._bin.clicked.connect(self.remove)

    # ---- slots

    @Slot(object, str)
    def _on_header_changed(self, stack: Stack, field: str) -> None:
        self._record(stack, self._state.selected, self.tr("Change"), field)

    @Slot(object)
    def _on_block_changed(self, block: Block) -> None:
        if (own := self._own_selection()) is None:
            return
        before = self._state.stack.blocks[own[0]]
        fields = [name for name, value in block if value != getattr(before, name)]
        stack = edits.change(self._state.stack, own[0], block)
        key = f"{own[0]} {' '.join(fields)}"
        self._record(stack, self._state.selected, self.tr("Change"), key)

    @Slot(str)
    def _on_kind_chosen(self, kind: str) -> None:
        self.add_kind(kind)

    @Slot(str, int)
    def _on_kind_dropped(self, kind: str, at: int) -> None:
        self.add_kind(kind, at)

    @Slot(int, int)
    def _on_rows_selected(self, first: int, last: int) -> None:
        self._state = State(self._state.stack, (first, last))
        self._show_selection()

    @Slot(object)
    def _on_node_selected(self, node: Node | None) -> None:
        if node is None:
            return
        for row in self._analysis.rows:
            if row.layers is not None and row.layers[0] <= node.first <= row.layers[1]:
                self._table.select_rows(row.index, row.index)
                self._on_rows_selected(row.index, row.index)
                return

    @Slot()
    def _on_up_clicked(self) -> None:
        self.shift(-1)

    @Slot()
    def _on_down_clicked(self) -> None:
        self.shift(1)


def _is_head(block: Block) -> bool:
    return block.kind == "dense" and block.units == 0
