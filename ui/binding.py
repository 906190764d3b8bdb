"""A settings Section as a form: titles, limits, units and help come from its fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from annotated_types import Ge, Gt, Le, Lt
from pydantic.fields import FieldInfo
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ui.engine_words import engine_words
from ui.errors import what_words
from ui.widgets import Choice, IntegerField, Label, NumberField, ScientificField, Segmented, Switch
from workbench.errors import SettingsError
from workbench.settings.base import Section

# Choices whose label is not simply their key with a capital.
CHOICE_LABELS = {
    "adamw": "AdamW", "sgd": "SGD", "rgb": "RGB", "cpu": "CPU", "cuda": "CUDA", "mps": "Metal",
    "rmsprop": "RMSprop",
    "relu": "ReLU", "leaky-relu": "Leaky ReLU", "relu6": "ReLU6", "gelu": "GELU", "silu": "SiLU",
}  # fmt: skip
# A row of buttons reads better than a list while it is short.
SEGMENTED_OPTIONS, SEGMENTED_LETTERS = 3, 16
# A field whose default is this much below its maximum is edited in steps of 1, 2, 5, 10...
MAGNITUDE_SPAN = 50
SMALLEST = 1e-9  # stands for an excluded zero
HUGE = 1e9


@dataclass(frozen=True)
class Editor:
    """A field's widget with its words."""

    widget: QWidget
    value: Callable[[], Any]
    set_value: Callable[[Any], None]


class Form(QWidget):
    """Rows of editors for the fields of a section.

    Parameters
    ----------
    section_type : type of Section
        Its defaults are the first value.
    fields : sequence of str, optional
        Which fields, in which order; by default all that have an editor.

    Signals
    -------
    value_changed(Section)
        The user changed a field and the whole is valid.
    """

    value_changed = Signal(object)

    def __init__(
        self,
        section_type: type[Section],
        fields: Sequence[str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._value: Section = section_type()
        self._editors: dict[str, Editor] = {}
        self._labels: dict[str, Label] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)
        self._error = Label(role="danger", wrap=True)
        self._error.hide()
        infos = section_type.model_fields
        for name in fields if fields is not None else _editable(infos):
            self._add_row(name, infos[name])
        self._grid.addWidget(self._error, self._grid.rowCount(), 0, 1, 2)
        self.set_value(self._value)

    def value(self) -> Any:
        """Return the last valid section."""
        return self._value

    def set_value(self, section: Section) -> None:
        """Show `section` silently. Fields without an editor are kept for `value`."""
        self._value = section
        for name, editor in self._editors.items():
            wanted = getattr(section, name)
            if editor.value() != wanted:
                blocked = editor.widget.blockSignals(True)
                editor.set_value(wanted)
                editor.widget.blockSignals(blocked)
        self._show_error("")

    def editor(self, name: str) -> QWidget:
        """Return the widget that edits the field `name`."""
        return self._editors[name].widget

    def set_row_visible(self, name: str, visible: bool) -> None:
        """Show or hide a field with its label."""
        self._editors[name].widget.setVisible(visible)
        self._labels[name].setVisible(visible)

    def set_row_enabled(self, name: str, enabled: bool) -> None:
        """Enable or disable a field with its label."""
        self._editors[name].widget.setEnabled(enabled)
        self._labels[name].setEnabled(enabled)

    def _add_row(self, name: str, info: FieldInfo) -> None:
        editor = make_editor(info, self._on_editor_changed)
        label = Label(translated(info.title or name))
        help_text = translated(info.description or "")
        editor.widget.setObjectName(name)
        editor.widget.setAccessibleDescription(help_text)
        for widget in (label, editor.widget):
            widget.setToolTip(help_text)
        label.setBuddy(editor.widget)
        row = self._grid.rowCount()
        if isinstance(editor.widget, Switch):
            # It needs little room: the label may run under the other editors.
            line = QHBoxLayout()
            line.addWidget(label, 1)
            line.addWidget(editor.widget)
            self._grid.addLayout(line, row, 0, 1, 2)
        else:
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(editor.widget, row, 1)
        self._editors[name], self._labels[name] = editor, label

    @Slot()
    def _on_editor_changed(self) -> None:
        changes = {name: editor.value() for name, editor in self._editors.items()}
        try:
            value = self._value.replace(**changes)
        except SettingsError as error:
            self._show_error(what_words(error))
            return
        self._show_error("")
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)

    def _show_error(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))


def translated(text: str) -> str:
    """Return a settings text in the user's language."""
    return engine_words(text)


def limits(info: FieldInfo) -> tuple[float, float]:
    """Return the smallest and largest value a numeric field admits, bounds excluded or not."""
    low, high = -HUGE, HUGE
    for rule in info.metadata:
        if isinstance(rule, Ge):
            low = float(rule.ge)  # type: ignore[arg-type]
        elif isinstance(rule, Gt):
            low = float(rule.gt)  # type: ignore[arg-type]
        elif isinstance(rule, Le):
            high = float(rule.le)  # type: ignore[arg-type]
        elif isinstance(rule, Lt):
            high = float(rule.lt)  # type: ignore[arg-type]
    return low, high


def unit(info: FieldInfo) -> str:
    """Return the unit of a field in the window's language; empty if it has none."""
    extra = info.json_schema_extra
    return engine_words(str(extra.get("unit", ""))) if isinstance(extra, dict) else ""


def choice_label(key: str) -> str:
    """Return what a choice is called in the window."""
    return translated(CHOICE_LABELS.get(key) or key.replace("-", " ").capitalize())


def make_editor(info: FieldInfo, changed: Callable[[], None]) -> Editor:
    """Return the editor for one field; `changed` is called when the user edits.

    Raises
    ------
    TypeError
        No editor exists for the field's type.
    """
    kind, title = info.annotation, translated(info.title or "")
    if get_origin(kind) is Literal:
        return _choice_editor([str(key) for key in get_args(kind)], title, changed)
    if kind is bool:
        return _switch_editor(title, changed)
    if kind is int:
        return _integer_editor(info, title, changed)
    if kind is float:
        return _float_editor(info, title, changed)
    if kind is str:
        return _text_editor(title, changed)
    raise TypeError(f"no editor for a field of type {kind}")


def _editable(infos: dict[str, FieldInfo]) -> list[str]:
    known = (bool, int, float, str)
    return [
        name
        for name, info in infos.items()
        if info.annotation in known or get_origin(info.annotation) is Literal
    ]


def _switch_editor(title: str, changed: Callable[[], None]) -> Editor:
    switch = Switch(title)
    switch.toggled.connect(changed)
    return Editor(switch, switch.isChecked, switch.setChecked)


def _integer_editor(info: FieldInfo, title: str, changed: Callable[[], None]) -> Editor:
    low, high = limits(info)
    field = IntegerField(int(low), int(min(high, 2**31 - 1)), title)
    _dress(field, info)
    field.valueChanged.connect(changed)
    return Editor(field, field.value, field.setValue)


def _float_editor(info: FieldInfo, title: str, changed: Callable[[], None]) -> Editor:
    low, high = limits(info)
    field: NumberField | ScientificField
    if _spans_magnitudes(info, low, high):
        zero_excluded = any(isinstance(rule, Gt) for rule in info.metadata)
        field = ScientificField(SMALLEST if zero_excluded else low, high, title)
    else:
        field = NumberField(low, high, title, step=1.0 if high - low > 10 else 0.05)
    _dress(field, info)
    field.valueChanged.connect(changed)
    return Editor(field, field.value, field.setValue)


def _spans_magnitudes(info: FieldInfo, low: float, high: float) -> bool:
    default = info.default if isinstance(info.default, float) else 0.0
    return low == 0 < default <= high / MAGNITUDE_SPAN and not unit(info)


def _dress(field: IntegerField | NumberField | ScientificField, info: FieldInfo) -> None:
    if name := unit(info):
        field.setSuffix(f" {name}")
    field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def _text_editor(title: str, changed: Callable[[], None]) -> Editor:
    field = QLineEdit()
    field.setAccessibleName(title)
    field.editingFinished.connect(changed)
    return Editor(field, field.text, field.setText)


def _choice_editor(keys: list[str], title: str, changed: Callable[[], None]) -> Editor:
    options = [(key, choice_label(key)) for key in keys]
    letters = sum(len(label) for _, label in options)
    if len(options) <= SEGMENTED_OPTIONS and letters <= SEGMENTED_LETTERS:
        segmented = Segmented(options, title)
        segmented.value_changed.connect(changed)
        return Editor(segmented, segmented.value, segmented.set_value)
    choice = Choice(options, title)
    choice.value_changed.connect(changed)
    return Editor(choice, choice.value, choice.set_value)
