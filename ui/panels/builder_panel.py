"""Build your own network, block by block; shapes and counts follow every edit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from ui.engine_words import engine_words
from ui.growing import grow_with_text
from ui.views.architecture.network_view import add_zoom_buttons
from ui.views.builder.editor import BlockEditor
from ui.views.builder.form import BlockForm
from ui.views.builder.header import BuilderHeader
from ui.views.builder.history import State
from ui.views.builder.palette import BlockPalette
from ui.views.builder.table import BuilderTable
from ui.views.diagram.view import DiagramView
from ui.widgets.buttons import IconButton
from ui.widgets.card import Card
from ui.widgets.notice import Notice
from ui.widgets.phrases import count
from workbench.architectures.stack.shapes import Analysis, Mistake, analyse
from workbench.diagram.hierarchy import Node
from workbench.settings.blocks import Block
from workbench.settings.stack import Stack

PALETTE_WIDTH, FORM_WIDTH, PICTURE_HEIGHT = 150, 280, 190


class BuilderPanel(QWidget):
    """Edits a `Stack`.

    1. What the user does goes to the editor, which makes another stack of it, undoes and redoes.
    2. `_show` measures the stack that holds now and tells table, diagram, form and header.
    """

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._channels, self._classes = 3, 10
        self._silent = False
        self._shown: Stack | None = None
        self._editor = BlockEditor(self)
        self._header, self._palette = BuilderHeader(), BlockPalette()
        self._table, self._form = BuilderTable(), BlockForm()
        self._diagram, self._notice = DiagramView(), Notice("danger")
        self._picture = Card()
        self._blocks = Card(self.tr("Blocks"))
        self._lay_out()
        self._make_shortcuts()
        self._connect()
        self.set_value(Stack())

    # ---- the section

    def value(self) -> Stack:
        """Return the stack as it stands."""
        return self._editor.stack

    def set_value(self, stack: Stack) -> None:
        """Show another stack without a signal; what was before cannot be undone."""
        self._silent = True
        self._editor.start(stack)
        self._silent = False
        self._on_history_changed()

    def set_input(self, *, channels: int, classes: int) -> None:
        """Measure for images of so many channels, in so many classes."""
        self._channels, self._classes = channels, classes
        self._show(self._editor.state)

    def changed(self) -> bool:
        """Return whether anything differs from what `set_value` showed."""
        return not self._editor.history.isClean()

    def analysis(self) -> Analysis:
        """Return what is known of the stack."""
        return self._analysis

    def mistake(self) -> Mistake | None:
        """Return what keeps the stack from being a network."""
        return self._analysis.mistake

    def table(self) -> BuilderTable:
        """Return the list of blocks."""
        return self._table

    def editor(self) -> BlockEditor:
        """Return what changes the stack."""
        return self._editor

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
        stack = state.stack
        changed, self._shown = stack != self._shown, stack
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
        self._blocks.set_subtitle(f"{engine_words(added[0])}." if added else "")

    def _show_selection(self) -> None:
        first, last = self._editor.state.selected
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
        own = self._editor.selection() is not None
        for button in (self._up, self._down, self._copies, self._bin):
            button.setEnabled(own)

    # ---- what the user does

    def add_kind(self, kind: str, at: int | None = None) -> None:
        """Add a block of a kind; see `BlockEditor.add_kind`."""
        self._editor.add_kind(kind, at)

    @Slot()
    def repair_first(self) -> None:
        """Apply the best repair of what is wrong."""
        mistake = self._analysis.mistake
        if mistake is not None and mistake.repairs:
            self._editor.repair(mistake.repairs[0])

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
        grow_with_text(kinds, PALETTE_WIDTH)
        kinds.body.addWidget(self._palette)
        grow_with_text(self._form, FORM_WIDTH)
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
            (QKeySequence(QKeySequence.StandardKey.Undo), self._editor.history.undo),
            (QKeySequence("Ctrl+Shift+Z"), self._editor.history.redo),
            (QKeySequence("Ctrl+Y"), self._editor.history.redo),
            (QKeySequence("Ctrl+D"), self._editor.duplicate),
            (QKeySequence("Ctrl+R"), self.repair_first),
            (QKeySequence("Insert"), self._palette.setFocus),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _connect(self) -> None:
        editor, table, model = self._editor, self._table, self._table.blocks()
        editor.shown.connect(self._on_editor_shown)
        editor.refused.connect(self._notice.show_message)
        editor.history.indexChanged.connect(self._on_history_changed)
        self._header.stack_changed.connect(self._on_header_changed)
        self._header.refused.connect(self._notice.show_message)
        self._palette.kind_chosen.connect(self._on_kind_chosen)
        self._form.block_changed.connect(self._on_block_changed)
        self._diagram.selected.connect(self._on_node_selected)
        table.rows_selected.connect(self._on_rows_selected)
        table.remove_requested.connect(editor.remove)
        table.copy_requested.connect(editor.copy)
        table.paste_requested.connect(editor.paste)
        table.shift_requested.connect(editor.shift)
        table.edit_requested.connect(self._form.focus_first)
        table.repair_chosen.connect(editor.repair)
        model.rows_dropped.connect(editor.move)
        model.kind_dropped.connect(self._on_kind_dropped)
        self._back.clicked.connect(editor.history.undo)
        self._again.clicked.connect(editor.history.redo)
        self._up.clicked.connect(self._on_up_clicked)
        self._down.clicked.connect(self._on_down_clicked)
        self._copies.clicked.connect(editor.duplicate)
        self._bin.clicked.connect(editor.remove)

    # ---- slots

    @Slot(object)
    def _on_editor_shown(self, state: State) -> None:
        self._show(state)

    @Slot()
    def _on_history_changed(self) -> None:
        self._back.setEnabled(self._editor.history.canUndo())
        self._again.setEnabled(self._editor.history.canRedo())

    @Slot(object, str)
    def _on_header_changed(self, stack: Stack, field: str) -> None:
        self._editor.change(stack, field)

    @Slot(object)
    def _on_block_changed(self, block: Block) -> None:
        self._editor.change_block(block)

    @Slot(str)
    def _on_kind_chosen(self, kind: str) -> None:
        self._editor.add_kind(kind)

    @Slot(str, int)
    def _on_kind_dropped(self, kind: str, at: int) -> None:
        self._editor.add_kind(kind, at)

    @Slot(int, int)
    def _on_rows_selected(self, first: int, last: int) -> None:
        self._editor.select(first, last)
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
        self._editor.shift(-1)

    @Slot()
    def _on_down_clicked(self) -> None:
        self._editor.shift(1)
