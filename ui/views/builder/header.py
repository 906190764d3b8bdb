"""What an own network is called, and what it is fed."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.binding import limits, translated, unit
from ui.errors import what_words
from ui.widgets.label import Label
from ui.widgets.number_field import IntegerField
from workbench.errors import SettingsError
from workbench.settings.stack import Stack

_NAME_WIDTH = 190


class BuilderHeader(QWidget):
    """Edits name, description and image size of a stack.

    Signals
    -------
    stack_changed(Stack, str)
        A field was changed to something valid; the field's name.
    refused(str)
        What is wrong with the name; empty once it is right.
    """

    stack_changed = Signal(object, str)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fields = Stack.model_fields
        self._stack = Stack()
        self._name, self._description = QLineEdit(), QLineEdit()
        low, high = limits(fields["image_size"])
        size_title = translated(fields["image_size"].title or "")
        self._size = IntegerField(int(low), int(high), size_title)
        self._size.setSuffix(f" {unit(fields['image_size'])}")
        self._size.setToolTip(translated(fields["image_size"].description or ""))
        for field, key in ((self._name, "name"), (self._description, "description")):
            field.setAccessibleName(translated(fields[key].title or ""))
            field.setToolTip(translated(fields[key].description or ""))
        self._name.setFixedWidth(_NAME_WIDTH)
        self._description.setPlaceholderText(self.tr("What it is meant to show"))
        self._description.setMaxLength(500)
        self._name.textEdited.connect(self._on_name_edited)
        self._description.textEdited.connect(self._on_description_edited)
        self._size.valueChanged.connect(self._on_size_changed)
        self._input = Label(role="muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(Label(translated(fields["name"].title or "")))
        line.addWidget(self._name)
        line.addWidget(self._description, 1)
        line.addWidget(Label(size_title))
        line.addWidget(self._size)
        line.addWidget(self._input)

    def set_stack(self, stack: Stack) -> None:
        """Show a stack silently; what is being typed stays if it means the same."""
        self._stack = stack
        for field, text in ((self._name, stack.name), (self._description, stack.description)):
            if field.text() != text:
                field.setText(text)
        self._mark("")
        with QSignalBlocker(self._size):
            self._size.setValue(stack.image_size)

    def set_input(self, channels: int, classes: int) -> None:
        """Say what the images are."""
        colour = self.tr("grey") if channels == 1 else self.tr("colour")
        classes_words = self.tr("%Ln class(es)", "", classes)
        self._input.setText(f"{colour} · {classes_words}")

    def name_field(self) -> QLineEdit:
        """Return the field for the name."""
        return self._name

    def size_field(self) -> IntegerField:
        """Return the field for the image size."""
        return self._size

    def _change(self, field: str, value: object) -> None:
        try:
            changed = self._stack.replace(**{field: value})
        except SettingsError as error:
            self._mark(what_words(error))
            return
        self._mark("")
        self._stack = changed
        self.stack_changed.emit(changed, field)

    def _mark(self, complaint: str) -> None:
        self._name.setProperty("invalid", bool(complaint))
        self._name.style().unpolish(self._name)
        self._name.style().polish(self._name)
        self.refused.emit(complaint)

    @Slot(str)
    def _on_name_edited(self, text: str) -> None:
        self._change("name", text)

    @Slot(str)
    def _on_description_edited(self, text: str) -> None:
        self._change("description", text)

    @Slot(int)
    def _on_size_changed(self, size: int) -> None:
        self._change("image_size", size)
