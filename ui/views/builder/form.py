"""The fields of the selected block, and what it makes of its input."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.binding import Form, translated
from ui.views.builder.words import summary
from ui.views.shapes import full_shape_text
from ui.widgets.card import Card, hairline
from ui.widgets.fact_list import FactList
from ui.widgets.label import Label
from ui.widgets.phrases import count
from workbench.architectures.stack.shapes import Row
from workbench.settings.blocks import BLOCK_TYPES, Block


class BlockForm(Card):
    """Edits one block.

    Signals
    -------
    block_changed(Block)
        The user changed a field.
    """

    block_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._forms: dict[str, Form] = {}
        self._form: Form | None = None
        self._idea = Label(role="muted", wrap=True)
        self._facts = FactList()
        self._line = hairline()
        inner = QWidget()
        inner.setProperty("surface", "clear")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(10)
        for widget in (self._idea, self._line, self._facts):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        self.body.addWidget(area)
        self.show_row(None)

    def show_row(self, row: Row | None) -> None:
        """Show the fields of a row's block silently; None says how to begin."""
        if row is None:
            self._show_form(None)
            self.set_title(self.tr("No block selected"))
            self.set_subtitle("")
            self._idea.setText(
                self.tr("Add one from the list at the left: click it, or drag it between others.")
            )
        elif row.added:
            self._show_form(None)
            self.set_title(row.name)
            self.set_subtitle("")
            self._idea.setText(
                self.tr(
                    "The blocks end without a head, so one was added: it gives one value for each "
                    "class. Add a dense block with 0 units to decide about it yourself."
                )
            )
        else:
            self._show_block(row)
        self._show_facts(row)

    def show_several(self, number: int) -> None:
        """Say that several blocks are selected, which have no fields in common."""
        self.show_row(None)
        self.set_title(self.tr("%Ln block(s) selected", "", number))
        self._idea.setText(self.tr("They can be moved, duplicated, copied and removed together."))

    def focus_first(self) -> None:
        """Give the keyboard to the first field."""
        if self._form is not None:
            names = [name for name in type(self._form.value()).model_fields if name != "kind"]
            if names:
                self._form.editor(names[0]).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def form(self) -> Form | None:
        """Return the fields shown; None if the block has none."""
        return self._form

    # ---- showing

    def _show_block(self, row: Row) -> None:
        block = row.block
        self.set_title(translated(type(block).title))
        self.set_subtitle(f"{row.name} · {summary(block)}" if summary(block) else row.name)
        self._idea.setText(translated(type(block).idea))
        self._show_form(block)

    def _show_form(self, block: Block | None) -> None:
        form = self._form_of(block) if block is not None else None
        if self._form is not form and self._form is not None:
            self._form.hide()
        self._form = form
        if form is not None and block is not None:
            form.set_value(block)
            self._show_rows(form, block)
            form.show()

    def _show_rows(self, form: Form, block: Block) -> None:
        """Hide the fields that do not count with the others as they are."""
        if block.kind == "norm":
            form.set_row_visible("neighbours", block.method == "local-response")
        elif block.kind == "inception":
            form.set_row_enabled("reduce3", block.branch3 > 0)
            form.set_row_enabled("reduce5", block.branch5 > 0)

    def _form_of(self, block: Block) -> Form | None:
        block_type = BLOCK_TYPES[block.kind]
        fields = [name for name in block_type.model_fields if name != "kind"]
        if not fields:
            return None
        if block.kind not in self._forms:
            form = Form(block_type, fields)
            form.value_changed.connect(self._on_form_changed)
            self._column.insertWidget(1, form)
            self._forms[block.kind] = form
        return self._forms[block.kind]

    def _show_facts(self, row: Row | None) -> None:
        known = row is not None and row.input_shape is not None
        self._facts.setVisible(known)
        self._line.setVisible(known)
        if row is None or row.input_shape is None or row.output_shape is None:
            return
        self._facts.set_facts(
            [
                (self.tr("Takes"), full_shape_text(row.input_shape)),
                (self.tr("Gives"), full_shape_text(row.output_shape)),
                (self.tr("Parameters"), count(row.parameters)),
                (self.tr("Multiply-adds"), count(row.macs)),
            ]
        )

    @Slot(object)
    def _on_form_changed(self, block: Block) -> None:
        self.block_changed.emit(block)
